// What can be done to the cluster and to the rollout, by mouse, finger and keyboard.
import assert from 'node:assert/strict';
import { cards, choose, journeys, judged, paste, text } from './page.mjs';

const journey = journeys();

const THIRD = 'The third Pod stays Pending';
const pending = (page) => page.locator('.tray').count();
const node = (page, name) => page.locator(`.node[data-node="${name}"]`);
const clusterText = async (page) => {
  await page.getByRole('tab', { name: 'Cluster' }).click();
  const now = await text(page);
  await page.getByRole('tab', { name: 'deploy.yaml' }).click();
  return now;
};
const middle = async (locator) => {
  await locator.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await locator.boundingBox();
  return [x + width / 2, y + height / 2];
};
const drag = async (page, from, to) => {
  await to.scrollIntoViewIfNeeded();
  const [x, y] = await middle(from);
  const { x: left, y: top, width, height } = await to.boundingBox();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(left + width / 2, top + height / 2, { steps: 6 });
  await page.mouse.up();
};
const menu = async (page, name) => {
  await node(page, name).locator('.node-more').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
};
/** Until a text stands in the note, and all that follows from the change is there. */
const said = async (page, what) => {
  await page.locator('.note', { hasText: what }).waitFor();
  await judged(page);
};

journey('a taint is dragged off a node: the waiting Pod goes there, and the text says so', async (page) => {
  await choose(page, THIRD);
  const before = await clusterText(page);
  assert.equal(await pending(page), 1);
  await drag(page, node(page, 'kind-worker2').locator('.movable'), page.locator('#board-title'));
  await said(page, 'business=self-drive-models:NoSchedule off kind-worker2');
  assert.equal(await pending(page), 0);
  assert.equal(await node(page, 'kind-worker2').locator('.chip').count(), 1);
  assert.ok(!(await cards(page)).includes('anti-affinity-exceeds-nodes'));
  const after = await clusterText(page);
  assert.equal(after, before.replace('    taints: ["business=self-drive-models:NoSchedule"]\n', ''));
  await page.getByRole('button', { name: 'Undo' }).click();
  await judged(page);
  assert.equal(await pending(page), 1);
  assert.equal(await clusterText(page), before);
});

journey('a finger takes a taint off as a mouse does', async (page) => {
  await choose(page, THIRD);
  const [x, y] = await middle(node(page, 'kind-worker2').locator('.movable'));
  const touch = await page.context().newCDPSession(page);
  const send = (type, points) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await send('touchStart', [{ x, y }]);
  for (const step of [20, 60, 120, 180]) await send('touchMove', [{ x, y: y - step }]);
  await send('touchEnd', []);
  await said(page, 'off kind-worker2');
  assert.equal(await pending(page), 0);
}, { hasTouch: true });

journey('a taint that is dropped where it was stays', async (page) => {
  await choose(page, THIRD);
  await drag(page, node(page, 'kind-worker2').locator('.movable'), node(page, 'kind-worker2').locator('.node-name'));
  await page.waitForTimeout(300);
  assert.equal(await page.locator('.note').count(), 0);
});

journey('cordon and taint are dropped on nodes', async (page) => {
  await choose(page, THIRD);
  await drag(page, page.locator('[data-token=cordon]'), node(page, 'kind-worker3'));
  await said(page, 'kind-worker3 cordoned');
  assert.match(await page.locator('.tray').getAttribute('aria-label'), /2 Pods of Deployment gpu-app stay Pending/);
  assert.match(await clusterText(page), /- name: kind-worker3\n.*\n? *unschedulable: true/);
  await drag(page, page.locator('[data-token=taint]'), node(page, 'kind-worker'));
  await page.getByLabel('Taint as key=value:Effect').fill('team=a:NoSchedule');
  await page.keyboard.press('Enter');
  await said(page, 'kind-worker tainted team=a:NoSchedule');
  assert.match(await page.locator('.tray').getAttribute('aria-label'), /3 Pods/);
  assert.match(await clusterText(page), /team=a:NoSchedule/);
});

journey('a drain is played without changing the text, and can be kept', async (page) => {
  await choose(page, THIRD);
  const before = await clusterText(page);
  await drag(page, page.locator('[data-token=drain]'), node(page, 'kind-worker'));
  await page.locator('.drained').waitFor();
  assert.match(await page.locator('.drained').textContent(), /1 Pod evicted from kind-worker/);
  assert.equal(await node(page, 'kind-worker').locator('.chip').count(), 0);
  assert.match(await page.locator('.tray').getAttribute('aria-label'), /2 Pods/);
  assert.equal(await clusterText(page), before);
  await page.getByRole('button', { name: 'At rest' }).click();
  assert.equal(await node(page, 'kind-worker').locator('.chip').count(), 1);
  await drag(page, page.locator('[data-token=drain]'), node(page, 'kind-worker'));
  await page.getByRole('button', { name: 'Keep kind-worker cordoned' }).click();
  await said(page, 'kind-worker cordoned');
  assert.match(await clusterText(page), /unschedulable: true/);
});

journey('a budget that forbids the eviction is said', async (page) => {
  const deployment = await text(page);
  const budget = 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: all}\nspec:\n  minAvailable: 3\n  selector: {matchLabels: {app: health-cloud-ai-activity-api}}\n';
  await paste(page, `${deployment}---\n${budget}`);
  await menu(page, 'sanjiu-uat-0001');
  await page.getByRole('dialog').getByRole('button', { name: 'Drain' }).click();
  await page.locator('.blocked').waitFor();
  assert.match(await page.locator('.blocked').textContent(), /1 Pod may not go: .*disruption budget/);
});

journey('the keyboard does to a node what a drag does', async (page) => {
  await choose(page, THIRD);
  await menu(page, 'kind-worker2');
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  assert.match(await focused(), /^Cordon/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(), /^Remove taint/);
  await page.keyboard.press('Enter');
  await said(page, 'off kind-worker2');
  assert.equal(await pending(page), 0);
  assert.equal(await page.evaluate(() => document.activeElement.closest('[data-node]')?.dataset.node), 'kind-worker2');
  await menu(page, 'kind-worker2');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await menu(page, 'kind-worker2');
  await page.getByRole('button', { name: 'Remove node' }).click();
  await said(page, 'kind-worker2 removed');
  assert.equal(await page.locator('.node').count(), 3);
});

journey('a node is added, to an empty cluster too', async (page) => {
  await choose(page, THIRD);
  await page.getByRole('button', { name: 'Add a node' }).click();
  await said(page, 'new-1 added');
  assert.equal(await pending(page), 0);
  assert.match(await clusterText(page), /- name: new-1\n/);
  await page.getByRole('tab', { name: 'Cluster' }).click();
  await paste(page, '\n');
  await page.getByText('No cluster yet').waitFor();
  await page.getByRole('button', { name: 'Add a node' }).click();
  await said(page, 'new-1 added');
  assert.equal(await page.locator('.node').count(), 1);
});

journey('a node says who may come', async (page) => {
  await choose(page, THIRD);
  await node(page, 'kind-worker').hover();
  await page.locator('.guests .verdict').waitFor();
  assert.equal(await page.locator('.guests .verdict').textContent(), '✓ Deployment gpu-app');
  await node(page, 'kind-worker2').locator('.node-more').focus();
  await page.locator('[data-node=kind-worker2].guests').waitFor();
  assert.match(await page.locator('.hint').textContent(), /✗ Deployment gpu-app: node\(s\) had untolerated taint/);
});

journey('a cluster of Node objects is not changed, and the page says why', async (page) => {
  await page.getByRole('tab', { name: 'Cluster' }).click();
  await paste(page, 'apiVersion: v1\nkind: Node\nmetadata: {name: w1}\nstatus: {allocatable: {cpu: "4", memory: 8Gi, pods: "110"}}\n');
  await menu(page, 'w1');
  await page.getByRole('button', { name: 'Cordon' }).click();
  await page.locator('.note.grave').waitFor();
  assert.match(await page.locator('.note').textContent(), /not written in the short form/);
});

const slider = (page, field) => page.locator('.what-if label', { hasText: field }).locator('input');

journey('the stalled rollout completes once maxUnavailable is set, and the manifest says so', async (page) => {
  const before = await text(page);
  await page.locator('.outcome.stuck').waitFor();
  await slider(page, 'maxUnavailable').focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('.outcome.complete').waitFor();
  assert.equal(await text(page), `${before}  strategy:\n    rollingUpdate:\n      maxUnavailable: 1\n`);
  assert.ok(!(await cards(page)).includes('rollout-stalls'));
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('.outcome.stuck').waitFor();
  assert.equal(await text(page), before);
});

journey('however far a slider is dragged, one undo takes it back', async (page) => {
  const before = await text(page);
  const input = slider(page, 'replicas');
  await input.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await input.boundingBox();
  await page.mouse.move(x + width * 0.3, y + height / 2);
  await page.mouse.down();
  for (const part of [0.5, 0.7, 0.9]) {
    await page.mouse.move(x + width * part, y + height / 2);
    await page.waitForTimeout(60);
  }
  await page.mouse.up();
  await page.locator('.note', { hasText: 'replicas' }).waitFor();
  await judged(page);
  await page.waitForTimeout(500);
  const value = await input.inputValue();
  assert.ok(Number(value) > 5);
  assert.equal(await text(page), before.replace('replicas: 3', `replicas: ${value}`));
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+z');
  await judged(page);
  assert.equal(await text(page), before);
});
