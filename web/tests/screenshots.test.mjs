// The main states as pictures, kept in `screenshots` and compared tolerantly: another font moves edges, not the page.
// UPDATE=1 writes them anew; look at them before they are committed.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { judged, launch, open, paste, serve } from './page.mjs';

const folder = new URL('./screenshots/', import.meta.url);
mkdirSync(folder, { recursive: true });

let server;
let browser;
before(async () => ([server, browser] = await Promise.all([serve(), launch()])));
after(async () => {
  await browser.close();
  await server.close();
});

/** The share of pixels that differ clearly, told by the browser itself; 1 where the sizes do. */
const difference = (page, one, other) =>
  page.evaluate(async (pictures) => {
    const [a, b] = await Promise.all(
      pictures.map(async (data) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      }),
    );
    if (a.width !== b.width || a.height !== b.height) return 1;
    let differ = 0;
    for (let at = 0; at < a.data.length; at += 4) {
      if ([0, 1, 2].some((channel) => Math.abs(a.data[at + channel] - b.data[at + channel]) > 48)) differ += 1;
    }
    return differ / (a.data.length / 4);
  }, [one.toString('base64'), other.toString('base64')]);

const choose = async (page, example) => {
  await page.getByLabel('Example', { exact: true }).selectOption({ label: example });
  await judged(page);
};

const states = {
  'stalled-light': [{}, async () => {}],
  'stalled-dark': [{ colorScheme: 'dark' }, (page) => page.locator('#film-title').scrollIntoViewIfNeeded()],
  'fix-preview-dark': [{ colorScheme: 'dark' }, (page) => page.getByRole('button', { name: 'Preview' }).first().click()],
  'film-light': [
    {},
    async (page) => {
      await choose(page, 'One Pod at a time: it completes');
      await page.getByLabel('Step', { exact: true }).fill('6');
      await page.locator('.controls').scrollIntoViewIfNeeded();
    },
  ],
  'pending-asked-light': [
    {},
    async (page) => {
      await choose(page, 'The third Pod stays Pending');
      await page.locator('.node').last().scrollIntoViewIfNeeded();
      await page.locator('.tray').hover();
    },
  ],
  'zones-light': [
    {},
    async (page) => {
      await choose(page, 'A Service and its Deployment');
      await page.getByLabel('Cluster preset').selectOption({ label: '3 zones × 2 nodes' });
      await judged(page);
      await page.locator('.node').last().scrollIntoViewIfNeeded();
    },
  ],
  'broken-light': [{}, (page) => paste(page, 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: [3\n')],
  'empty-light': [
    {},
    async (page) => {
      await paste(page, ' ');
      await page.getByText('Nothing to judge yet').waitFor();
    },
  ],
  'no-cluster-light': [
    {},
    async (page) => {
      await page.getByRole('tab', { name: 'Cluster' }).click();
      await paste(page, '\n');
      await page.getByText('No cluster yet').scrollIntoViewIfNeeded();
    },
  ],
  'chinese-light': [
    {},
    async (page) => {
      await page.getByLabel('Language').selectOption('zh');
      await page.getByRole('heading', { name: '检查结果' }).waitFor();
    },
  ],
  'narrow-light': [{ viewport: { width: 320, height: 2900 } }, async () => {}],
};

for (const [name, [options, reach]] of Object.entries(states)) {
  test(name, async () => {
    const page = await open(browser, server.url, { reducedMotion: 'reduce', ...options });
    await reach(page);
    await judged(page);
    await page.addStyleTag({ content: '.status .state { visibility: hidden } .cm-cursorLayer { display: none }' });
    const shot = await page.screenshot();
    const file = new URL(`${name}.png`, folder);
    if (process.env.UPDATE || !existsSync(file)) {
      assert.ok(process.env.UPDATE || !process.env.CI, `${name}.png is missing: UPDATE=1 makes it`);
      writeFileSync(file, shot);
    }
    const share = await difference(page, shot, readFileSync(file));
    assert.ok(share < 0.04, `${(share * 100).toFixed(1)} % of the picture differs from ${name}.png`);
    await page.context().close();
  });
}
