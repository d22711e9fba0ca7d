// What people come for, step by step, in Chromium.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cards, choose, journeys, judged, open, paste, text } from './page.mjs';

const fixture = (path) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8');

const journey = journeys();

journey('the first thing shown is an example with its findings, board and film', async (page) => {
  assert.deepEqual(await cards(page), ['rollout-stalls', 'missing-resource-requests']);
  assert.equal(await page.locator('.node').count(), 5);
  assert.equal(await page.locator('.outcome.stuck').textContent(), 'It stalls here');
  assert.match(await page.locator('.because').textContent(), /The next rollout .* stalls: 1 new Pod has no node/);
});

journey('three replicas on two usable nodes: one Pod waits, and each node says why', async (page) => {
  await choose(page, 'The third Pod stays Pending');
  assert.deepEqual(await page.locator('.tray').evaluateAll((list) => list.map((tray) => tray.getAttribute('aria-label'))), [
    '1 Pod of Deployment gpu-app stays Pending',
  ]);
  await page.locator('.tray').hover();
  assert.deepEqual(await page.locator('.node.no .verdict').evaluateAll((list) => list.map((said) => said.textContent)), [
    'node(s) had untolerated taint(s)',
    "node(s) didn't match pod anti-affinity rules",
    'node(s) had untolerated taint(s)',
    "node(s) didn't match pod anti-affinity rules",
  ]);
  await page.mouse.move(0, 0);
  assert.equal(await page.locator('.verdict').count(), 0);
  await page.locator('.tray').focus();
  assert.equal(await page.locator('.verdict').count(), 4, 'the keyboard asks as the mouse does');
});

journey('a fix is shown as a diff, applied, and taken back', async (page) => {
  const before = await text(page);
  await page.getByRole('button', { name: 'Preview' }).first().click();
  assert.match(await page.locator('.diff .come').allTextContents().then((lines) => lines.join('')), /maxSurge: 0\n.*maxUnavailable: 1/);
  await page.getByRole('button', { name: 'Apply' }).first().click();
  await page.locator('.outcome.complete').waitFor();
  assert.match(await text(page), /maxSurge: 0\n {6}maxUnavailable: 1/);
  assert.ok(!(await cards(page)).includes('rollout-stalls'));
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('.outcome.stuck').waitFor();
  assert.equal(await text(page), before);
});

journey('a fix is proven before it is offered, and one that fails is only shown', async (page) => {
  await page.locator('.fix .tag.proven').nth(1).waitFor();
  const [first, second] = await page.locator('.fix').all();
  assert.equal(await first.getByRole('button', { name: 'Apply' }).count(), 1);
  assert.equal(await second.getByRole('button', { name: 'Apply' }).count(), 0);
  assert.match(await second.textContent(), /to weigh, not applied here/);
});

journey('places and edits are right behind characters of more than one byte', async (page) => {
  await paste(page, `# 三个副本，一个节点一个 🙂\n${await text(page)}`);
  await page.getByRole('button', { name: 'line 6' }).click();
  assert.equal(await page.evaluate(() => getSelection().toString()), 'spec');
  await page.getByRole('button', { name: 'Apply' }).first().click();
  await page.locator('.outcome.complete').waitFor();
  assert.match(await text(page), /alpine\n {2}strategy:\n {4}rollingUpdate:\n {6}maxSurge: 0\n {6}maxUnavailable: 1\n$/);
});

journey('the film goes from the first event to the last, and the board with it', async (page) => {
  await choose(page, 'One Pod at a time: it completes');
  const slider = page.getByLabel('Step', { exact: true });
  await slider.fill('0');
  assert.equal(await page.locator('.said').textContent(), 'The new template arrives');
  assert.equal(await page.locator('.node .chip.fresh').count(), 0);
  await page.getByRole('button', { name: 'Play' }).click();
  await page.getByRole('button', { name: 'Play' }).waitFor({ timeout: 30_000 });
  assert.equal(await slider.inputValue(), await slider.getAttribute('max'));
  assert.equal(await page.locator('.node .chip.fresh').count(), 3);
  assert.equal(await page.locator('.node .chip:not(.fresh)').count(), 0);
});

journey('another cluster is another verdict', async (page) => {
  await page.getByLabel('Cluster preset').selectOption({ label: '3 workers, tainted control plane' });
  await judged(page);
  assert.ok((await cards(page)).includes('no-eligible-node'));
  await page.getByRole('tab', { name: 'Cluster' }).click();
  await paste(page, 'nodes:\n- name: pool-{1..4}\n  labels: {node_app: sanjiu}\n  taints: ["name=sanjiu:NoSchedule"]\n');
  await page.locator('.outcome.complete').waitFor();
  assert.equal(await page.locator('.node').count(), 4);
});

journey('broken YAML is said at its place, and mending it is enough', async (page) => {
  const good = await text(page);
  await paste(page, good.replace('replicas: 3', 'replicas: [3'));
  assert.ok((await cards(page)).includes('invalid-yaml'));
  await paste(page, good);
  assert.deepEqual(await cards(page), ['rollout-stalls', 'missing-resource-requests']);
});

journey('nothing, and something else than a manifest, are no errors', async (page) => {
  await paste(page, 'just: yaml\n');
  assert.equal(await page.locator('.findings .blank-title').textContent(), 'This is not a Kubernetes manifest');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.getByText('Nothing to judge yet').waitFor();
});

journey('files are tabs, judged together', async (page) => {
  await page.locator('input[type=file]').setInputFiles([
    { name: 'a.yaml', mimeType: 'text/yaml', buffer: Buffer.from(fixture('seeds/manifests/003-hello-python.yaml')) },
    { name: 'b.yaml', mimeType: 'text/yaml', buffer: Buffer.from(fixture('seeds/manifests/000-surge0-unavailable0.yaml')) },
  ]);
  await judged(page);
  assert.deepEqual(await page.getByRole('tab').allTextContents(), ['a.yaml', 'b.yaml', 'Cluster']);
  await page.locator('.card.error .place').first().click();
  assert.equal(await page.getByRole('tab', { selected: true }).textContent(), 'b.yaml');
  await page.getByRole('button', { name: 'Close b.yaml' }).click();
  await judged(page);
  assert.deepEqual(await page.getByRole('tab').allTextContents(), ['a.yaml', 'Cluster']);
});

journey('a link opens the same state in another profile', async (page, { browser }) => {
  await choose(page, 'Four replicas, three nodes');
  await page.getByLabel('Kubernetes version').selectOption('1.35');
  await judged(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.waitForFunction(() => location.hash.startsWith('#1='));
  const other = await open(browser, page.url());
  assert.equal(await text(other), await text(page));
  assert.deepEqual(await cards(other), await cards(page));
  await other.locator('.fix .tag.proven').first().waitFor();
  for (const part of ['.findings', '.drawing', '.film', '.words']) {
    assert.equal(await other.locator(part).first().textContent(), await page.locator(part).first().textContent(), part);
  }
  assert.equal(await other.getByLabel('Kubernetes version').inputValue(), '1.35');
  assert.deepEqual(other.troubles, []);
  await other.context().close();
});

journey('a link that unfolds to more than 2 MiB is not opened', async (page) => {
  const hash = await page.evaluate(async () => {
    const state = JSON.stringify({ files: [{ name: 'a', text: ' '.repeat(3 << 20) }], cluster: '', kubernetes: null });
    const packed = new Response(new Blob([state]).stream().pipeThrough(new CompressionStream('deflate-raw')));
    const bytes = new Uint8Array(await packed.arrayBuffer());
    return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  });
  const before = await text(page);
  await page.evaluate((hash) => (location.hash = `1=${hash}`), hash);
  await page.locator('.note.grave').waitFor();
  assert.match(await page.locator('.note').textContent(), /more than 2 MiB/);
  assert.equal(await text(page), before);
  await page.evaluate(() => (location.hash = '1=AAAA'));
  await page.getByText('This link is damaged').waitFor();
});

journey('the page speaks Chinese, and remembers it', async (page) => {
  await page.getByLabel('Language').selectOption('zh');
  await page.getByRole('heading', { name: '检查结果' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans');
  await page.getByText('的下一次滚动更新会卡住').first().waitFor();
  await page.locator('.words', { hasText: /副本|节点/ }).waitFor();
  await page.locator('.inlay-hint', { hasText: /^滚动更新需要 4 个节点$/ }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '检查结果' }).waitFor();
});

journey('board and film can be taken along', async (page) => {
  for (const [button, name, begin] of [
    ['Save Cluster as SVG', 'cluster.svg', '<svg'],
    ['Save Rollout as PNG', 'rollout.png', '\x89PNG'],
  ]) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
    assert.equal(download.suggestedFilename(), name);
    const bytes = readFileSync(await download.path());
    assert.equal(bytes.subarray(0, begin.length).toString('latin1'), begin);
    assert.ok(!bytes.includes('var(--'), 'a file has no style sheet');
    assert.ok(!bytes.includes('aria-haspopup'), 'and nothing to press');
  }
});

journey('it works without a network once it was there', async (page) => {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  await page.reload();
  await judged(page);
  assert.deepEqual(await cards(page), ['rollout-stalls', 'missing-resource-requests']);
  await page.getByLabel('Language').selectOption('zh');
  await page.getByText('的下一次滚动更新会卡住').first().waitFor();
}, { serviceWorkers: 'allow' });

journey('the fixed text is copied, the text itself stays', async (page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  serviceAccount: robot\n  containers:\n  - {name: main, image: registry.example/a:1}\n';
  await paste(page, pod);
  await page.locator('.fix .tag.proven').first().waitFor();
  await page.getByRole('button', { name: 'Copy fixed YAML' }).click();
  await page.locator('.note', { hasText: 'with 1 fix applied' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), pod.replace('serviceAccount:', 'serviceAccountName:'));
  assert.equal(await text(page), pod);
});

journey('a text of more than 2 MiB is not taken, typed, pasted or opened', async (page) => {
  const before = await text(page);
  await paste(page, `# ${'x'.repeat(2 << 20)}`);
  await page.getByText('would make deploy.yaml larger than 2 MiB').waitFor();
  assert.equal(await text(page), before);
  await page.locator('input[type=file]').setInputFiles([{ name: 'big.yaml', mimeType: 'text/yaml', buffer: Buffer.alloc((2 << 20) + 1, 'x') }]);
  await page.getByText('big.yaml is larger than 2 MiB').waitFor();
  assert.equal(await text(page), before);
});

journey('files are dropped onto the page', async (page) => {
  const dropped = fixture('seeds/manifests/003-hello-python.yaml');
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.yaml', { type: 'text/yaml' }));
    document.querySelector('.app').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, dropped);
  await page.getByRole('tab', { name: 'dropped.yaml' }).waitFor();
  await judged(page);
  assert.equal(await text(page), dropped);
});

journey('on paper are the findings and the pictures, and nothing to press', async (page) => {
  await page.emulateMedia({ media: 'print' });
  for (const there of ['.findings .card', '.node', '.strip', '.words .card']) assert.ok(await page.locator(there).first().isVisible(), there);
  for (const gone of ['.top', '.editor', '.palette', '.what-if', '.controls']) assert.ok(!(await page.locator(gone).first().isVisible()), gone);
});

journey('another Kubernetes version is judged for', async (page) => {
  await page.getByLabel('Kubernetes version').selectOption('1.34');
  await page.getByText('for Kubernetes 1.34').waitFor();
});

journey('nothing moves while the page loads', async (_, { browser, server }) => {
  for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 800 }]) {
    const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript(() => {
      window.shift = 0;
      const seen = new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.shift += value)));
      seen.observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(server.url);
    await judged(page);
    await page.locator('.words li').first().waitFor();
    const shift = await page.evaluate(() => window.shift);
    assert.ok(shift < 0.02, `${viewport.width} wide: ${shift}`);
    await context.close();
  }
});

journey('what a rule is about is read where it was found', async (page) => {
  await page.getByRole('button', { name: 'rollout-stalls' }).click();
  await page.locator('.page pre').first().waitFor();
  assert.match(await page.locator('.page').textContent(), /When to ignore/);
  await page.getByRole('button', { name: 'rollout-stalls' }).click();
  assert.equal(await page.locator('.page').count(), 0);
});
