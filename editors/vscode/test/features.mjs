// What both builds have to show, as a person sees it in the workbench.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, need, start, Workbench } from './workbench.mjs';

/** Waits until something holds; says what it was at the end. */
export async function until(what, look, holds, patience = 20_000) {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > end) assert.fail(`${what}: ${typeof seen === 'string' ? seen : JSON.stringify(seen)}`);
    await new Promise((later) => setTimeout(later, 100));
  }
}

/** Takes the tests of one build; `shot(name)` keeps a picture. */
export function features(test, { name, vsix, shot, typing = true, lens = false, ...options }) {
  let server;
  let browser;
  let bench;
  let broken = null;

  /** One after the other in one window: after a failure the rest has nothing to stand on. */
  const step = (title, work) =>
    test(`${name}: ${title}`, async () => {
      if (broken) assert.fail(`after "${broken}" failed`);
      try {
        await work();
      } catch (error) {
        broken = title;
        if (bench) await shot(bench, 'failed');
        throw error;
      }
    });
  const saved = () => readFile(join(server.workspace, 'deploy.yaml'), 'utf8');
  const status = () => bench.page.locator('#podfit\\.podfit\\.podfit\\.cluster, [id$="podfit.cluster"]');

  step(`findings are underlined where they stand, and the status bar names the cluster`, async () => {
    server = await start(join(need('PODFIT_VSIX'), vsix), options);
    browser = await launch();
    bench = await Workbench.open(browser, server.url);
    await bench.file('deploy.yaml');
    await bench.page.locator('.squiggly-error').first().waitFor();
    await until('the cluster in the status bar', () => status().innerText(), (text) => text.includes('uat'));
    await until('errors and warnings', () => bench.problems(), (text) => text === 'Errors: 1, Warnings: 1');
  });

  step(`the hover says what the value means and what was found`, async () => {
    await bench.go(9, 18);
    const card = await bench.hover();
    await until('the card of maxSurge', () => card.innerText(), (text) => text.includes('1 Pod'));
    await bench.page.keyboard.press('Escape');
    await bench.go(7, 5);
    const finding = await bench.hover();
    await until('the card of the finding', () => finding.innerText(), (text) => text.includes('rollout-stalls') && text.includes('0/4 nodes are available'));
    await shot(bench, 'hover');
    await bench.page.keyboard.press('Escape');
  });

  step(`a safe fix is applied with the keyboard`, async () => {
    await bench.go(35, 18);
    await bench.fix('Delete');
    await until('its warning is gone', () => bench.problems(), (text) => !text.includes('Warnings'));
    await bench.save();
    await until('one MODE is left', saved, (text) => text.match(/name: MODE/g)?.length === 1);
    await bench.undo();
  });

  step(`a fix that changes behaviour is played, offered and applied; the error goes`, async () => {
    await bench.go(7, 5);
    await bench.fix('Replace one Pod at a time', () => shot(bench, 'fix'));
    await until('surge and unavailable', () => bench.text(), (text) => /maxSurge: 0\b/.test(text) && /maxUnavailable: 1\b/.test(text));
    await until('no error is left', () => bench.page.locator('.squiggly-error').count(), (count) => count === 0);
    await bench.undo();
    await bench.page.locator('.squiggly-error').first().waitFor();
  });

  step(`all safe fixes at once`, async () => {
    // While it works out its lamp anew, VS Code drops what was asked half a second before: a person asks again.
    for (let tries = 0; tries < 3; tries += 1) {
      await bench.command('Fix All');
      if (await until('', () => bench.problems(), (text) => !text.includes('Warnings'), 5000).then(() => true, () => false)) break;
    }
    await until('its warning is gone', () => bench.problems(), (text) => !text.includes('Warnings'), 1000);
    await bench.save();
    await until('one MODE is left', saved, (text) => text.match(/name: MODE/g)?.length === 1);
    await bench.undo();
    await bench.save();
  });

  step(`a finding is ignored here by a comment`, async () => {
    await bench.go(7, 5);
    await bench.fix('gnore rollout-stalls here');
    await until('the comment', () => bench.text(), (text) => text.includes('podfit: ignore[rollout-stalls'));
    await until('no error is left', () => bench.page.locator('.squiggly-error').count(), (count) => count === 0);
    await bench.undo();
    await bench.page.locator('.squiggly-error').first().waitFor();
  });

  if (typing) {
    step(`hints stand behind values, and a lens above the workload`, async () => {
      await until('a hint', () => bench.text(), (text) => /maxSurge: 25%\s*(→|=)? ?.*1 Pod/.test(text));
      const lens = bench.page.locator('.codelens-decoration a').first();
      await lens.waitFor();
      assert.match(await lens.innerText(), /Pods/);
    });

    step(`completion knows the API's fields`, async () => {
      await bench.go(6, 14);
      await bench.page.keyboard.press('End');
      await bench.page.keyboard.press('Enter');
      await bench.page.keyboard.type('minR');
      await bench.page.keyboard.press('Control+Space');
      const row = bench.page.locator('.suggest-widget .monaco-list-row', { hasText: 'minReadySeconds' });
      await row.first().waitFor();
      await shot(bench, 'completion');
      await row.first().click();
      await until('the field', () => bench.text(), (text) => text.includes('minReadySeconds:'));
      await bench.page.keyboard.press('Escape');
      await bench.revert();
    });
  }

  step(`symbols, definition and references lead from object to object`, async () => {
    await bench.page.keyboard.press('Control+Shift+o');
    await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'payments' }).first().waitFor();
    await bench.page.keyboard.press('Escape');
    await bench.go(45, 20);
    await bench.page.keyboard.press('F12');
    await until('the definition is the Deployment', () => bench.position(), (text) => !/Ln 45\b/.test(text));
  });

  step(`the board shows nodes, Pods and the rollout, and follows the text`, async () => {
    await bench.go(1, 1);
    if (lens) await bench.page.locator('.codelens-decoration a').first().click();
    else await bench.command('Open Cluster Board');
    const board = bench.frame();
    await until('nodes', () => board.locator('.node').count(), (count) => count === 4, 40_000);
    await board.locator('.outcome.stuck').waitFor();
    await bench.command('Toggle Primary Side Bar Visibility');
    await bench.page.setViewportSize({ width: 1120, height: 860 });
    await bench.page.waitForTimeout(400);
    await shot(bench, 'board');
    await bench.page.setViewportSize({ width: 1120, height: 660 });
    await bench.command('Toggle Primary Side Bar Visibility');
    await bench.toEditor();
    await bench.go(10, 26);
    await bench.page.keyboard.press('Shift+Home');
    await bench.page.keyboard.type('maxUnavailable: 1');
    await board.locator('.outcome.complete').waitFor();
    await bench.revert();
    await board.locator('.outcome.stuck').waitFor();
  });

  step(`the board's picture is kept where a person says`, async () => {
    await bench.frame().getByRole('button', { name: 'SVG' }).first().click();
    assert.match(await status().innerText(), /uat/, 'the status bar speaks of the text beside the panel');
    const input = bench.page.locator('.quick-input-widget input.input').first();
    await until('the proposed name', () => input.inputValue(), (value) => value.endsWith('cluster.svg'));
    await bench.page.keyboard.press('Enter');
    const kept = () => readFile(join(server.workspace, 'cluster.svg'), 'utf8').catch(() => '');
    await until('the picture', kept, (text) => text.startsWith('<svg') && text.includes('team-1'));
  });

  step(`another cluster is picked in the status bar, and all that is shown is judged on it`, async () => {
    await status().click();
    await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'small' }).first().waitFor();
    await bench.page.waitForTimeout(400);
    await shot(bench, 'picker');
    await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'small' }).first().click();
    await until('the cluster in the status bar', () => status().innerText(), (text) => text.includes('small'));
    await until('nodes', () => bench.frame().locator('.node').count(), (count) => count === 2);
    await bench.frame().locator('.tray').first().waitFor();
    await status().click();
    await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'As podfit.yaml says' }).first().click();
    await until('the cluster in the status bar', () => status().innerText(), (text) => text.includes('uat'));
  });

  step(`it is restarted by a command, and says the same again`, async () => {
    await bench.command('podfit: Restart Server');
    await bench.page.locator('.squiggly-error').first().waitFor();
    await until('the cluster in the status bar', () => status().innerText(), (text) => text.includes('uat'));
  });

  step(`a file that is not Kubernetes is left alone`, async () => {
    await bench.toEditor();
    await bench.file('compose.yaml');
    await until('no cluster in the status bar', () => status().count(), (count) => count === 0);
    await bench.page.waitForTimeout(600);
    assert.equal(await bench.page.locator('.squiggly-error, .squiggly-warning, .squiggly-info').count(), 0);
    await bench.close('compose.yaml');
  });

  step(`what is closed has no findings any more`, async () => {
    await bench.close('deploy.yaml');
    await until('no problems', () => bench.problems(), (text) => text === 'No Problems');
  });

  return {
    step,
    bench: () => bench,
    server: () => server,
    browser: () => browser,
    async end() {
      await browser?.close();
      await server?.stop();
    },
  };
}
