// VS Code itself, served by code-server to a Chromium: an extension is installed, a copy of the workspace is opened.
import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const run = promisify(execFile);
const tools = need('PODFIT_TOOLS');
const node = join(tools, 'node/node_modules/.bin/node');
const server = join(tools, 'node_modules/code-server/out/node/entry.js');

export function need(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: call test/run`);
  return value;
}

async function freePort() {
  const probe = createServer();
  await new Promise((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}

const SETTINGS = {
  'chat.disableAIFeatures': true, 'extensions.autoUpdate': false, 'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off', 'workbench.startupEditor': 'none', 'workbench.tips.enabled': false,
  'editor.minimap.enabled': false, 'editor.accessibilitySupport': 'off', 'window.commandCenter': false, 'editor.fontSize': 13,
  'workbench.layoutControl.enabled': false, 'workbench.secondarySideBar.defaultVisibility': 'hidden', 'update.mode': 'none', 'git.enabled': false, 'files.autoSave': 'off', 'editor.stickyScroll.enabled': false,
};

/** Starts VS Code with a package; `settings` are the user's, `machine` those of the machine that it runs on. */
export async function start(vsix, { settings = {}, machine = {}, env = {}, trust = true } = {}) {
  const home = await mkdtemp(join(tmpdir(), 'podfit-vscode-'));
  const [data, extensions, workspace] = ['data', 'extensions', 'workspace'].map((name) => join(home, name));
  await mkdir(join(data, 'User'), { recursive: true });
  await writeFile(join(data, 'User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  await mkdir(join(data, 'Machine'));
  await writeFile(join(data, 'Machine/settings.json'), JSON.stringify(machine));
  await cp(join(import.meta.dirname, 'workspace'), workspace, { recursive: true });
  const common = ['--user-data-dir', data, '--extensions-dir', extensions];
  const environment = { ...process.env, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, ...env };
  await run(node, [server, ...common, '--install-extension', vsix], { env: environment });
  const port = await freePort();
  const off = ['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'];
  if (trust) off.push('--disable-workspace-trust');
  const child = spawn(node, [server, ...common, '--bind-addr', `127.0.0.1:${port}`, ...off], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const ended = new Promise((done) => child.once('exit', done));
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`${url}healthz`).catch(() => null);
    if (answer?.ok) break;
    if (child.exitCode !== null || tries > 300) throw new Error(`code-server did not start:\n${said}`);
    await new Promise((later) => setTimeout(later, 100));
  }
  const stop = async () => {
    child.kill();
    await ended;
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { url: `${url}?folder=${encodeURIComponent(workspace)}`, workspace, data, stop };
}

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });

/** What a person does in the workbench. */
export class Workbench {
  constructor(page) {
    this.page = page;
  }

  static async open(browser, url, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1120, height: 660 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(url);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return new Workbench(page);
  }

  /** Opens a file by a double click, as one that stays. */
  async file(name) {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  async command(title) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input.input').first();
    await input.fill(`>${title}`);
    // The list is still being sorted: what is clicked may be another row by then.
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Puts the cursor at a line and column. */
  async go(line, column) {
    await this.page.keyboard.press('Control+g');
    const input = this.page.locator('.quick-input-widget input.input').first();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The lines in view that hold a text. */
  line(text) {
    return this.page.locator('.editor-instance .view-line').filter({ hasText: text });
  }

  /** The drawn text of the editor: a no-break space stands for each blank. */
  async text() {
    const lines = await this.page.locator('.editor-instance .view-line').allInnerTexts();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Shows the card of what stands under the cursor. */
  async hover() {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.press('Control+i');
    const card = this.page.locator('.monaco-hover:not(.hidden) .hover-contents, .monaco-hover:not(.hidden) .monaco-hover-content');
    await card.first().waitFor();
    return card.first();
  }

  /** Opens the menu of fixes at the cursor and takes the one with this title. */
  async fix(title, look) {
    const row = this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
    // The menu that opens before the answer is there says that there is nothing, and is asked again.
    for (let tries = 0; tries < 20; tries += 1) {
      await this.page.keyboard.press('Control+.');
      if (await row.waitFor({ timeout: 2000 }).then(() => true, () => false)) break;
      await this.page.keyboard.press('Escape');
    }
    await row.waitFor({ timeout: 1000 });
    await look?.();
    await row.click();
  }

  async save() {
    await this.page.keyboard.press('Control+s');
    await this.page.locator('.tab.active:not(.dirty)').waitFor();
  }

  async undo() {
    await this.page.keyboard.press('Control+z');
  }

  /** Back to what is on the disk. */
  async revert() {
    await this.command('Revert File');
    await this.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
  }

  async close(name) {
    await this.page.locator('.tab', { hasText: name }).first().click({ button: 'middle' });
    await this.page.locator('.tab', { hasText: name }).filter({ hasNotText: 'Board' }).waitFor({ state: 'detached' });
  }

  /** What the status bar counts: errors and warnings. */
  async problems() {
    return (await this.page.locator('[id="status.problems"]').getAttribute('aria-label')) ?? '';
  }

  /** Where the cursor is. */
  position() {
    return this.page.locator('[id="status.editor.selection"]').innerText();
  }

  /** The page of the panel. */
  frame() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  async toEditor() {
    await this.page.keyboard.press('Control+1');
  }
}
