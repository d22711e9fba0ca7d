// The built page on a server of its own, and Chromium to look at it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

const dist = resolve(import.meta.dirname, '../dist');
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.yaml': 'application/yaml', '.ts': 'text/plain', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json',
};

/** Serves a folder, dist unless told otherwise, below `/some/path/`, for the page has to work there; anything else is 404. */
export async function serve(folder = dist) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const name = path === '/some/path/' ? 'index.html' : path.replace('/some/path/', '');
    try {
      const bytes = await readFile(join(folder, normalize(name)));
      response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => (server.closeAllConnections(), new Promise((closed) => server.close(closed)));
  return { url: `http://127.0.0.1:${server.address().port}/some/path/`, close };
}

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
    ],
  });

/** A page that fails the test at an error of its own, or at something that its policy forbids. */
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  page.troubles = [];
  page.on('pageerror', (error) => page.troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && page.troubles.push(message.text()));
  await page.goto(url);
  await judged(page);
  return page;
}

/** `journey(name, walk, options)`: a test with a page of its own, which must have had no troubles in the end. */
export function journeys() {
  let server;
  let browser;
  before(async () => ([server, browser] = await Promise.all([serve(), launch()])));
  after(async () => {
    await browser.close();
    await server.close();
  });
  const journey = (name, walk, options) =>
    test(name, async () => {
      const page = await open(browser, server.url, options);
      await walk(page, { browser, server });
      assert.deepEqual(page.troubles, []);
      await page.context().close();
    });
  return journey;
}

/** Names of the rules that found something, gravest first. */
export const cards = (page) => page.locator('.findings .card .rule').allTextContents();

export const choose = async (page, example) => {
  await page.getByLabel('Example', { exact: true }).selectOption({ label: example });
  await judged(page);
};

/** Until the answer for what the page shows now is there. */
export const judged = (page) => page.locator('.status .state[data-busy=false]').waitFor();

/** Puts a text into the editor as a paste does: at one stroke. */
export async function paste(page, text) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.querySelector('.cm-content').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await judged(page);
}

/** The text in the editor. CodeMirror draws only the lines in view, so the view itself is asked. */
export const text = (page) => page.evaluate(() => document.querySelector('.cm-content').cmTile.view.state.doc.toString());
