// What is pasted stays: the network is watched, and hostile text is only text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { judged, launch, open, paste, serve } from './page.mjs';

let server;
let browser;
before(async () => ([server, browser] = await Promise.all([serve(), launch()])));
after(async () => {
  await browser.close();
  await server.close();
});

test('no request carries a body or a query, and none goes elsewhere', async () => {
  const context = await browser.newContext();
  const requests = [];
  context.on('request', (request) => requests.push(request));
  const page = await context.newPage();
  await page.goto(server.url);
  await judged(page);
  const first = requests.length;
  await paste(page, readFileSync(new URL('../../fixtures/seeds/manifests/003-hello-python.yaml', import.meta.url), 'utf8'));
  await page.keyboard.type('\n# a secret of mine');
  await judged(page);
  await page.locator('.rule').first().click();
  await page.locator('.page p').first().waitFor();
  await page.locator('.node-more').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cordon' }).click();
  await page.locator('.settings select').nth(1).selectOption('zh');
  await page.locator('.words li', { hasText: '个' }).first().waitFor();
  await page.locator('.settings select').nth(1).selectOption('en');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.waitForFunction(() => location.hash.startsWith('#1='));
  await page.waitForTimeout(500);
  assert.ok(first > 4, 'the page itself was seen');
  for (const asset of [/lang-zh-.*\.yaml$/, /rules-.*\.json$/]) {
    assert.ok(requests.slice(first).some((request) => asset.test(request.url())), `what the worker fetches is seen: ${asset}`);
  }
  const outside = requests.filter((request) => !/^(data|blob):/.test(request.url()));
  for (const request of outside) {
    const url = new URL(request.url());
    assert.equal(url.origin, new URL(server.url).origin);
    assert.equal(url.search, '');
    assert.equal(request.postData(), null);
    assert.equal(request.method(), 'GET');
    assert.ok(!request.url().includes('secret'));
  }
  await context.close();
});

test('the policy refuses what the page never does', async () => {
  const page = await open(browser, server.url);
  const refused = await page.evaluate(async () => {
    const tried = await Promise.allSettled([fetch('https://example.com/'), fetch('data:text/plain,x')]);
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    return { fetches: tried.map(({ status }) => status), ran: window.ran === true };
  });
  assert.deepEqual(refused, { fetches: ['rejected', 'rejected'], ran: false });
  await page.context().close();
});

test('hostile text is shown as text', async () => {
  const page = await open(browser, server.url);
  await page.exposeFunction('ran', () => page.troubles.push('a script ran'));
  const hostile = readFileSync(new URL('../../fixtures/hostile.yaml', import.meta.url), 'utf8');
  const markup = '<img src=x onerror=ran()>';
  await paste(page, `${hostile}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: "${markup}"}\nspec: {containers: [{name: "${markup}", image: "${markup}"}]}\n`);
  for (const line of [markup, 'nodeSelector', 'tolerations']) {
    const place = await page.evaluate((line) => {
      const { view } = document.querySelector('.cm-content').cmTile;
      const at = view.state.doc.toString().lastIndexOf(line);
      view.dispatch({ selection: { anchor: at }, scrollIntoView: true });
      const box = view.coordsAtPos(at + 1);
      return box && { x: box.left + 2, y: box.top + 6 };
    }, line);
    await page.mouse.move(place.x - 40, place.y);
    await page.mouse.move(place.x, place.y, { steps: 3 });
    await page.waitForTimeout(700);
    await page.keyboard.press('Control+.');
    await page.waitForTimeout(200);
    await page.keyboard.press('Escape');
  }
  await page.locator('.words .card').first().waitFor();
  await page.getByRole('tab', { name: 'Cluster' }).click();
  await paste(page, `nodes:\n- name: "${markup}"\n  taints: ["${markup}"]\n`);
  assert.ok((await page.locator('.findings').textContent()).includes(markup), 'the findings quote it');
  assert.ok((await page.locator('.words').textContent()).includes(markup), 'and so do the words');
  await page.locator('.node-more').first().click();
  assert.equal(await page.locator('main img, main script, main iframe').count(), 0);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});
