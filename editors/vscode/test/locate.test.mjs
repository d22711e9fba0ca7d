// Which podfit is started, by what there is on the machine.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';

const source = join(import.meta.dirname, '../src/desktop/locate.ts');
const { outputFiles } = await build({ entryPoints: [source], bundle: true, write: false, format: 'esm', platform: 'node' });
const { locate, parseVersion } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

/** A machine with these programs, and what they print. */
const machine = (programs) => ({
  isFile: async (path) => path in programs,
  version: async (path) => {
    if (!(path in programs)) throw new Error('ENOENT');
    if (programs[path] instanceof Error) throw programs[path];
    return programs[path];
  },
});
const here = { configured: '', bundled: '/ext/bin/podfit', path: 'bin:/usr/bin:/opt/bin', windows: false, trusted: true };
const all = { '/mine/podfit': 'podfit 0.3.0', '/ext/bin/podfit': 'podfit 0.1.0\n', '/usr/bin/podfit': 'podfit 0.2.0' };

test('the setting first, then the bundled one, then the one on the PATH', async () => {
  const found = async (places, programs) => locate({ ...here, ...places }, machine(programs));
  assert.deepEqual(await found({ configured: '/mine/podfit' }, all), { path: '/mine/podfit', origin: 'setting', version: '0.3.0' });
  assert.deepEqual(await found({}, all), { path: '/ext/bin/podfit', origin: 'bundled', version: '0.1.0' });
  const { '/ext/bin/podfit': _, ...unbundled } = all;
  assert.deepEqual(await found({}, unbundled), { path: '/usr/bin/podfit', origin: 'path', version: '0.2.0' });
  assert.deepEqual(await found({}, {}), { problem: 'missing' });
});

test('a workspace that is not trusted gets the bundled one only', async () => {
  const places = { ...here, trusted: false, configured: '/mine/podfit' };
  assert.equal((await locate(places, machine(all))).origin, 'bundled');
  assert.deepEqual(await locate(places, machine({ '/usr/bin/podfit': 'podfit 0.2.0' })), { problem: 'untrusted' });
  // Nor is one on the PATH started because the bundled one does not run here.
  const broken = await locate(places, machine({ ...all, '/ext/bin/podfit': new Error('ENOEXEC') }));
  assert.deepEqual(broken, { problem: 'broken', path: '/ext/bin/podfit', origin: 'bundled', message: 'ENOEXEC' });
});

test('a setting that cannot be met is said, and nothing else is started in its place', async () => {
  const places = { ...here, configured: '/gone/podfit' };
  assert.equal((await locate(places, machine(all))).problem, 'broken');
  const other = await locate({ ...here, configured: '/bin/ls' }, machine({ ...all, '/bin/ls': 'ls (GNU coreutils) 9.1' }));
  assert.deepEqual(other, { problem: 'broken', path: '/bin/ls', origin: 'setting', message: 'ls (GNU coreutils) 9.1' });
});

test('one that is too old is not started; the bundled one of another machine gives way to the PATH', async () => {
  const old = await locate(here, machine({ '/usr/bin/podfit': 'podfit 0.0.9' }));
  assert.deepEqual(old, { problem: 'old', path: '/usr/bin/podfit', origin: 'path', version: '0.0.9' });
  const other = await locate(here, machine({ ...all, '/ext/bin/podfit': new Error('ENOEXEC') }));
  assert.equal(other.origin, 'path');
});

test('what lies below the opened folder is never on the PATH', async () => {
  assert.deepEqual(await locate(here, machine({ 'bin/podfit': 'podfit 0.9.0' })), { problem: 'missing' });
});

test('versions are read as the program prints them', () => {
  assert.deepEqual(parseVersion('podfit 1.20.3 (abc)\n'), [1, 20, 3]);
  assert.equal(parseVersion('v1.2.3'), null);
});
