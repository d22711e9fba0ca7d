// The browser's build, in VS Code's web worker extension host: it has no server, and nothing to start one with.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { features } from './features.mjs';
import { shots } from './shots.mjs';

const web = features(test, { name: 'web', vsix: 'podfit-web.vsix', shot: shots('web') });
after(() => web.end());

web.step('it runs in the web worker extension host', async () => {
  const bench = web.bench();
  await bench.command('Show Running Extensions');
  const list = bench.page.locator('.runtime-extensions-editor');
  const row = list.locator('.extension', { hasText: 'podfit' }).first();
  // The list is drawn as far as it is in view, and those that were started last stand last.
  for (let pages = 0; pages < 10 && !(await row.isVisible()); pages += 1) {
    await list.hover();
    await bench.page.mouse.wheel(0, 400);
    await bench.page.waitForTimeout(200);
  }
  assert.match(await row.innerText(), /web worker/i);
});
