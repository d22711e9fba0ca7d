// The desktop's build with the program that it brings, and what is said where there is none.
import { after, test } from 'node:test';
import { join } from 'node:path';
import { shots } from './shots.mjs';
import { launch, need, start, Workbench } from './workbench.mjs';

const shot = shots('desktop');
const browser = await launch();
after(() => browser.close());

const open = async (t, vsix, options) => {
  const server = await start(join(need('PODFIT_VSIX'), vsix), options);
  t.after(() => server.stop());
  const bench = await Workbench.open(browser, server.url);
  await bench.file('deploy.yaml');
  return bench;
};
const said = (bench, text) => bench.page.locator('.notification-list-item-message', { hasText: text }).first().waitFor();

test('the program that the extension brings is started, in a workspace that is not trusted too', async (t) => {
  const bench = await open(t, process.env.PODFIT_BUNDLED, { trust: false, settings: { 'security.workspace.trust.startupPrompt': 'never' } });
  await bench.page.locator('.squiggly-error').first().waitFor();
});

test('where there is none it is said, with what to do', async (t) => {
  const bench = await open(t, 'podfit-universal.vsix', { env: { PATH: '/usr/bin:/bin' } });
  await said(bench, 'podfit was not found');
});

test('in a workspace that is not trusted no other program is started, and that is said', async (t) => {
  const machine = { 'podfit.path': need('PODFIT_PROGRAM') };
  const bench = await open(t, 'podfit-universal.vsix', { trust: false, machine, settings: { 'security.workspace.trust.startupPrompt': 'never' } });
  await said(bench, 'not trusted');
  await shot(bench, 'untrusted');
});

test('a program that is no podfit is named', async (t) => {
  const bench = await open(t, 'podfit-universal.vsix', { machine: { 'podfit.path': '/bin/ls' } });
  await said(bench, '/bin/ls does not start as podfit');
});
