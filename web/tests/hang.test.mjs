// A worker that never answers: the page replaces it, says so, and goes on.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cards, judged, launch, paste, serve, text } from './page.mjs';

let server;
let browser;
before(async () => ([server, browser] = await Promise.all([serve(), launch()])));
after(async () => {
  await browser.close();
  await server.close();
});

/** A page whose workers do something else first when a text says so. */
async function haunted(deed) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  await context.route('**/worker-*.js', async (route) => {
    const response = await route.fetch();
    const before = `addEventListener('message', ({ data }) => { if (JSON.stringify(data.input).includes('haunted')) { ${deed} } });\n`;
    await route.fulfill({ response, body: before + (await response.text()) });
  });
  const page = await context.newPage();
  page.troubles = [];
  page.on('pageerror', (error) => page.troubles.push(String(error)));
  await page.goto(server.url);
  await judged(page);
  return page;
}

test('after five seconds it is ended, with a message, and the next text is judged', async () => {
  const page = await haunted('for (;;);');
  const good = await text(page);
  const start = Date.now();
  await paste(page, `${good}# haunted\n`);
  await page.getByText('took more than 5 seconds').waitFor({ timeout: 20_000 });
  assert.ok(Date.now() - start >= 4900, 'not before its time');
  assert.deepEqual(await cards(page), ['rollout-stalls', 'missing-resource-requests'], 'what was found before is kept');
  await paste(page, good.replace('replicas: 3', 'replicas: 1'));
  await judged(page);
  assert.equal(await page.getByText('took more than 5 seconds').count(), 0);
  assert.ok(!(await cards(page)).includes('rollout-stalls'));
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test('a worker that dies is replaced too', async () => {
  const page = await haunted(`setTimeout(() => { throw new Error('dead') });`);
  const good = await text(page);
  await paste(page, `${good}# haunted\n`);
  await page.getByText('The analysis failed').waitFor();
  await paste(page, good.replace('replicas: 3', 'replicas: 1'));
  await judged(page);
  assert.equal(await page.getByText('The analysis failed').count(), 0);
  assert.ok(!(await cards(page)).includes('rollout-stalls'));
  await page.context().close();
});
