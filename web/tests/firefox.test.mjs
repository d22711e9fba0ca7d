// The same page in Firefox, over WebDriver BiDi: it judges, draws, changes, shares and speaks Chinese.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { serve } from './page.mjs';

let server;
let browser;
before(async () => {
  server = await serve();
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    // This Firefox does not know all that setting a viewport asks for; it takes its size from the arguments.
    defaultViewport: null,
    args: ['--width=1440', '--height=900'],
  });
});
after(async () => {
  await browser?.close();
  await server.close();
});

/** Puppeteer's own waiting needs what the page's policy forbids to strings of code. */
async function until(page, told, ...args) {
  const deadline = Date.now() + 20_000;
  while (!(await page.evaluate(told, ...args))) {
    assert.ok(Date.now() < deadline, `waited in vain: ${told} ${args}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}
const holds = (selector, wanted) => document.querySelector(selector)?.textContent.includes(wanted) ?? false;
const says = (page, selector, wanted) => until(page, holds, selector, wanted);
const there = (page, selector) => until(page, (selector) => document.querySelector(selector) !== null, selector);
const judged = (page) => there(page, '.status .state[data-busy=false]');
const cards = (page) => page.$$eval('.findings .card .rule', (list) => list.map((rule) => rule.textContent));

test('a journey through Firefox', { timeout: 120_000 }, async () => {
  const page = await browser.newPage();
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.goto(server.url);
  await judged(page);
  assert.deepEqual(await cards(page), ['rollout-stalls', 'missing-resource-requests']);
  assert.equal((await page.$$('.node')).length, 5);
  assert.ok(await page.$('.cm-lint-marker-error'), 'the gutter marks it');
  assert.ok(await page.$('.inlay-hint'), 'and hints stand in the text');

  await there(page, '.fix .tag.proven');
  await page.click('.fix .primary');
  await says(page, '.outcome', 'It completes');
  await page.click('.note button');
  await says(page, '.outcome', 'It stalls here');

  await page.focus('.what-if label:nth-of-type(3) input');
  await page.keyboard.press('ArrowRight');
  await says(page, '.outcome', 'It completes');

  await page.evaluate(() => document.querySelector('[data-node="sanjiu-uat-0001"] .node-more').focus());
  await page.keyboard.press('Enter');
  await there(page, '.node-menu');
  await page.keyboard.press('Enter');
  await says(page, '.note', 'sanjiu-uat-0001 cordoned');
  await judged(page);
  assert.ok(await page.$('.tray'), 'a Pod waits now');

  const places = await page.evaluate(() => {
    const { view } = document.querySelector('.cm-content').cmTile;
    const { left, top } = view.coordsAtPos(view.state.doc.toString().indexOf('topologyKey') + 1);
    return { x: left + 3, y: top + 6 };
  });
  await page.mouse.move(places.x - 20, places.y);
  await page.mouse.move(places.x, places.y, { steps: 3 });
  await there(page, '.hover-card strong');

  await page.select('.settings select:nth-of-type(2)', 'zh');
  await says(page, '#findings-title', '检查结果');
  await says(page, '.findings', '个 Pod');
  const before = await cards(page);
  await page.evaluate(() => document.querySelector('.buttons button').click());
  await until(page, () => location.hash.startsWith('#1='));
  const url = page.url();
  const other = await browser.createBrowserContext().then((context) => context.newPage());
  await other.goto(url);
  await judged(other);
  assert.deepEqual(await cards(other), before);
  assert.deepEqual(troubles, []);
});
