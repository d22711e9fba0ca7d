// What the editor knows about a place: cards, completion, words behind values, remedies, and the manifest read aloud.
import assert from 'node:assert/strict';
import { cards, journeys, judged, paste, text } from './page.mjs';

const journey = journeys();

/** Points at a word of the text. */
const point = async (page, word) => {
  const place = await page.evaluate((word) => {
    const { view } = document.querySelector('.cm-content').cmTile;
    const at = view.state.doc.toString().indexOf(word);
    const { left, top, bottom } = view.coordsAtPos(at + 1);
    return { x: left + 2, y: (top + bottom) / 2 };
  }, word);
  await page.mouse.move(place.x - 30, place.y);
  await page.mouse.move(place.x, place.y, { steps: 3 });
};
const end = async (page) => {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+End');
};

journey('a card says what a value means here, and what was found about it', async (page) => {
  await point(page, 'topologyKey');
  await page.locator('.hover-card').waitFor();
  const card = page.locator('.hover-card');
  assert.match(await card.textContent(), /4 to roll out/);
  assert.equal(await card.locator('strong', { hasText: '4 to roll out' }).count(), 1, 'Markdown is drawn');
  await page.mouse.move(700, 5);
  await card.waitFor({ state: 'detached' });
  await point(page, 'spec:');
  await page.locator('.hover-card', { hasText: 'stalls' }).waitFor();
});

journey('fields and values are completed', async (page) => {
  await end(page);
  await page.keyboard.type('  minR');
  await page.locator('.cm-tooltip-autocomplete').waitFor();
  await page.waitForTimeout(150);
  await page.keyboard.press('Enter');
  assert.match(await text(page), /\n {2}minReadySeconds: $/);
  await page.keyboard.type('10\nstrategy:\n');
  assert.match(await text(page), /\n {2}strategy:\n {4}$/, 'lines are indented as YAML wants');
  await page.keyboard.type('type: ');
  await page.locator('.cm-tooltip-autocomplete li', { hasText: 'Recreate' }).waitFor();
});

journey('what a percentage comes to stands behind it', async (page) => {
  await paste(page, (await text(page)) + '  strategy:\n    rollingUpdate:\n      maxSurge: 25%\n');
  const hint = page.locator('.inlay-hint', { hasText: '1 Pod' });
  await hint.waitFor();
  assert.ok(!(await text(page)).includes('1 Pod'), 'it is no part of the text');
});

journey('Ctrl-. offers what can be done, and undoes it as one step', async (page) => {
  const before = await text(page);
  await page.getByRole('button', { name: 'line 5' }).click();
  await page.keyboard.press('Control+.');
  await page.getByRole('menu', { name: 'What can be done here' }).waitFor();
  await page.locator('.remedies button:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.outcome.complete').waitFor();
  assert.match(await text(page), /maxSurge: 0\n {6}maxUnavailable: 1/);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+z');
  await judged(page);
  assert.equal(await text(page), before);
  await page.getByRole('button', { name: 'line 5' }).click();
  await page.keyboard.press('Control+.');
  await page.locator('.remedies button:focus').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.remedies').count(), 0);
  assert.ok(await page.evaluate(() => document.activeElement.classList.contains('cm-content')), 'the focus is back');
});

journey('an ignore with a reason is one of the remedies', async (page) => {
  await page.getByRole('button', { name: 'line 5' }).click();
  await page.keyboard.press('Control+.');
  await page.getByRole('menuitem', { name: /ignore rollout-stalls/ }).click();
  await page.locator('.note').waitFor();
  await judged(page);
  assert.match(await text(page), /podfit: ignore\[rollout-stalls\]/);
  assert.ok(!(await cards(page)).includes('rollout-stalls'));
});

journey('the manifest is read aloud', async (page) => {
  await page.locator('.words li').first().waitFor();
  const words = await page.locator('.words').textContent();
  assert.match(words, /nginx:1.25.5-alpine/);
  assert.ok((await page.locator('.words li').count()) > 2);
  await page.locator('.words h3 button').click();
  assert.ok(await page.evaluate(() => document.activeElement.classList.contains('cm-content')));
});

journey('nothing about a manifest that is not there', async (page) => {
  await paste(page, ' ');
  await page.getByText('Nothing to read aloud yet').waitFor();
  assert.equal(await page.locator('.inlay-hint').count(), 0);
});
