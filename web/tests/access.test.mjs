// What axe-core can tell of accessibility, in every main state, in both themes; and that nothing is cut off at 320 px.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { judged, launch, open, paste, serve } from './page.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server;
let browser;
before(async () => ([server, browser] = await Promise.all([serve(), launch()])));
after(async () => {
  await browser.close();
  await server.close();
});

async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing, ${colorScheme}`, async () => {
    // Injecting axe itself is what the policy forbids to others.
    const page = await open(browser, server.url, { colorScheme, bypassCSP: true });
    assert.deepEqual(await violations(page), [], 'the first state');
    await page.getByRole('button', { name: 'Preview' }).first().click();
    assert.deepEqual(await violations(page), [], 'with a diff');
    await page.getByLabel('Example', { exact: true }).selectOption({ label: 'The third Pod stays Pending' });
    await judged(page);
    await page.locator('.tray').focus();
    assert.deepEqual(await violations(page), [], 'with a Pending Pod asked about');
    await page.locator('.node-more').first().click();
    assert.deepEqual(await violations(page), [], 'with the menu of a node');
    await page.getByRole('dialog').getByRole('button', { name: 'Drain' }).click();
    await page.locator('.drained').waitFor();
    assert.deepEqual(await violations(page), [], 'with a node drained');
    await page.locator('.place').first().click();
    await page.keyboard.press('Control+.');
    await page.locator('.remedies button:focus').waitFor();
    assert.deepEqual(await violations(page), [], 'with remedies');
    await page.keyboard.press('Escape');
    await page.getByLabel('Language').selectOption('zh');
    await page.locator('.words li', { hasText: '个 Pod' }).first().waitFor();
    assert.deepEqual(await violations(page), [], 'in Chinese');
    await page.locator('.settings select').nth(1).selectOption('en');
    await page.getByRole('heading', { name: 'Findings' }).waitFor();
    await paste(page, 'kind: [');
    assert.deepEqual(await violations(page), [], 'with broken YAML');
    await page.context().close();
  });
}

test('nothing is wider than 320 px', async () => {
  const page = await open(browser, server.url, { viewport: { width: 320, height: 640 } });
  for (const language of ['en', 'zh']) {
    await page.locator('.settings select').nth(1).selectOption(language);
    await page.waitForTimeout(200);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(await wide(), 320);
    await page.locator('.node-more').first().click();
    assert.equal(await wide(), 320, 'with the menu of a node');
    const menu = await page.getByRole('dialog').boundingBox();
    assert.ok(menu.x >= 0 && menu.x + menu.width <= 320, 'which is all there');
    await page.keyboard.press('Escape');
  }
  await page.context().close();
});

test('the keyboard reaches everything, and leaves the editor', async () => {
  const page = await open(browser, server.url);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'findings');
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.closest('.cm-editor')), null);
  await page.context().close();
});
