// The main states as pictures, kept in `screenshots` and compared tolerantly: another font moves edges, not the page.
// UPDATE=1 writes them anew; look at them before they are committed.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { choose, judged, launch, open, paste, serve } from './page.mjs';

const folder = new URL('./screenshots/', import.meta.url);
/** Where a picture goes that is another one than it should be. */
const differ = new URL('./differ/', import.meta.url);
mkdirSync(folder, { recursive: true });

/** So much may differ: a word more in a sentence, and no more than that. */
const MOST = 0.015;

let server;
let browser;
before(async () => ([server, browser] = await Promise.all([serve(), launch()])));
after(async () => {
  await browser.close();
  await server.close();
});

/** The share of pixels that differ clearly; 1 where the sizes do. */
function difference(one, other) {
  const [a, b] = [one, other].map((bytes) => PNG.sync.read(bytes));
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.2 }) / (a.width * a.height);
}

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
      await page.getByText('的下一次滚动更新会卡住').first().waitFor();
    },
  ],
  'board-menu-light': [
    {},
    async (page) => {
      await choose(page, 'The third Pod stays Pending');
      await page.locator('.node').last().scrollIntoViewIfNeeded();
      await page.locator('.node-more').nth(2).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  'drained-dark': [
    { colorScheme: 'dark' },
    async (page) => {
      await choose(page, 'The third Pod stays Pending');
      await page.locator('.node-more').nth(1).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Drain' }).click();
      await page.locator('.drained').waitFor();
      await page.locator('#board-title').scrollIntoViewIfNeeded();
    },
  ],
  'what-if-light': [
    {},
    async (page) => {
      await page.locator('.what-if input').nth(2).focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.outcome.complete').waitFor();
      await page.locator('.what-if').scrollIntoViewIfNeeded();
    },
  ],
  'card-dark': [
    { colorScheme: 'dark' },
    async (page) => {
      const place = await page.evaluate(() => {
        const { view } = document.querySelector('.cm-content').cmTile;
        const { left, top } = view.coordsAtPos(view.state.doc.toString().indexOf('topologyKey') + 1);
        return { x: left + 3, y: top + 6 };
      });
      await page.mouse.move(place.x - 30, place.y);
      await page.mouse.move(place.x, place.y, { steps: 3 });
      await page.locator('.hover-card').waitFor();
    },
  ],
  'words-chinese-light': [
    {},
    async (page) => {
      await page.getByLabel('Language').selectOption('zh');
      await page.locator('.words li', { hasText: '个' }).first().waitFor();
      await page.locator('.words li').last().scrollIntoViewIfNeeded();
    },
  ],
  'narrow-light': [{ viewport: { width: 320, height: 640 } }, async () => {}],
  'narrow-chinese-dark': [
    { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
    async (page) => {
      await page.locator('.settings select').nth(1).selectOption('zh');
      await page.getByText('的下一次滚动更新会卡住').first().waitFor();
    },
  ],
};

for (const [name, [options, reach]] of Object.entries(states)) {
  test(name, async () => {
    const page = await open(browser, server.url, { reducedMotion: 'reduce', ...options });
    await reach(page);
    await judged(page);
    // Proofs and words come behind the verdict.
    await page.waitForTimeout(1500);
    await page.addStyleTag({ content: '.status .state { visibility: hidden } .cm-cursorLayer { display: none }' });
    const shot = await page.screenshot({ fullPage: name.startsWith('narrow') });
    const file = new URL(`${name}.png`, folder);
    if (process.env.UPDATE) writeFileSync(file, shot);
    assert.ok(existsSync(file), `${name}.png is missing: UPDATE=1 makes it`);
    const share = difference(shot, readFileSync(file));
    if (share >= MOST) {
      mkdirSync(differ, { recursive: true });
      writeFileSync(new URL(`${name}.png`, differ), shot);
    }
    assert.ok(share < MOST, `${(share * 100).toFixed(1)} % of the picture differs from ${name}.png; what was seen is in tests/differ`);
    await page.context().close();
  });
}
