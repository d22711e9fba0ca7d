// How soon the page answers, in Chromium, on this machine and with its processor throttled to a quarter. Prints a table.
import { judged, launch, open, paste, serve } from '../tests/page.mjs';

const ROUNDS = 15;

/** A stream of Deployments of about `lines` lines, each a little different. */
function manifest(lines) {
  const one = (n) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web-${n}
  labels: {app: web-${n}}
spec:
  replicas: ${(n % 5) + 1}
  selector:
    matchLabels: {app: web-${n}}
  template:
    metadata:
      labels: {app: web-${n}}
    spec:
      containers:
      - name: main
        image: registry.example/web:1.${n}
        ports:
        - containerPort: 8080
        resources:
          requests: {cpu: 10m, memory: 16Mi}
        readinessProbe:
          httpGet: {path: /ready, port: 8080}
---
`;
  const length = one(0).split('\n').length - 1;
  return Array.from({ length: Math.ceil(lines / length) }, (_, n) => one(n)).join('');
}

/** When the first finding is there, from the beginning of the navigation. */
const watchFirst = () => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.findings .card')) return;
    window.firstFinding = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
};

/** Types one letter into a comment; until its findings are in the page, and until board and film are. */
const keystroke = () =>
  new Promise((done) => {
    const { view } = document.querySelector('.cm-content').cmTile;
    const state = document.querySelector('.status .state');
    const start = performance.now();
    const before = state.dataset.checked;
    const times = {};
    const observer = new MutationObserver(() => {
      if (state.dataset.checked !== before) times.found ??= performance.now() - start;
      if (times.found === undefined || state.dataset.busy !== 'false') return;
      observer.disconnect();
      times.played = performance.now() - start;
      done(times);
    });
    observer.observe(state, { attributes: true });
    const at = view.state.doc.length;
    view.dispatch({ changes: { from: at, insert: at % 40 ? 'x' : '\n# ' }, userEvent: 'input.type' });
  });

const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];

const server = await serve();
const browser = await launch();
const LABELS = { first: 'first finding after load', found: 'keystroke in 1,000 lines: findings', played: 'keystroke in 1,000 lines: board and film' };
const rows = { first: [], found: [], played: [] };
for (const rate of [1, 4]) {
  const first = [];
  for (let round = 0; round < 5; round += 1) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await throttle(page, rate);
    await page.addInitScript(watchFirst);
    await page.goto(server.url);
    await page.waitForFunction(() => window.firstFinding !== undefined);
    first.push(await page.evaluate(() => window.firstFinding));
    await context.close();
  }
  rows.first.push(median(first));
  const page = await open(browser, server.url);
  await paste(page, `${manifest(1000)}# `);
  await page.waitForTimeout(2000);
  await throttle(page, rate);
  const times = { found: [], played: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const { found, played } = await page.evaluate(keystroke);
    times.found.push(found);
    times.played.push(played);
    await judged(page);
    await page.waitForTimeout(700);
  }
  rows.found.push(median(times.found));
  rows.played.push(median(times.played));
  if (rate === 1) console.log(`(the worker's own share: ${await page.locator('.status .state').textContent()})\n`);
  await page.context().close();
}
await browser.close();
await server.close();
console.log('| median | as it is | processor slowed to a quarter |\n|---|---|---|');
for (const [name, values] of Object.entries(rows)) console.log(`| ${LABELS[name]} | ${values.map((ms) => `${Math.round(ms)} ms`).join(' | ')} |`);

/** Slows the page and its workers. */
async function throttle(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}
