// The same input gives the same findings from the program and from WASM in Chromium, byte for byte with keys sorted.
// PODFIT names the program; without it the one that cargo built in this repository.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { clusters, others, seeds, text } from '../../tests/wasm/inputs.mjs';
import { launch, serve } from './page.mjs';

const root = resolve(import.meta.dirname, '../..');
const program = process.env.PODFIT ?? resolve(root, process.env.CARGO_TARGET_DIR ?? 'target', 'debug/podfit');
const read = (name) => readFileSync(resolve(root, name), 'utf8');

/** What the program says, or null where it cannot do all of its work. */
async function native(manifest, cluster) {
  const args = ['check', manifest, ...(cluster ? ['--cluster', cluster] : []), '--format', 'json', '--no-config', '--exit-zero'];
  try {
    const { stdout } = await promisify(execFile)(program, args, { cwd: root, maxBuffer: 1 << 26 });
    return JSON.parse(stdout);
  } catch (error) {
    if (error.code === 2) return null;
    throw error;
  }
}

test('every fixture, in Chromium as in the program', { timeout: 600_000 }, async () => {
  const server = await serve(resolve(import.meta.dirname, '../wasm'));
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(`${server.url}podfit.d.ts`);
  await page.evaluate(async (url) => {
    const { default: init, Analyzer } = await import(`${url}podfit.js`);
    await init({ module_or_path: `${url}podfit_bg.wasm` });
    window.check = (manifest, cluster) => {
      const analyzer = new Analyzer({});
      analyzer.setFile(manifest.name, manifest.text);
      const problems = analyzer.setCluster(cluster ? [cluster] : []);
      const { findings, summary } = analyzer.check();
      analyzer.free();
      return { findings, summary, problems };
    };
  }, server.url);
  const pairs = [
    ...seeds.flatMap((manifest) => clusters.map((cluster) => [manifest, cluster])),
    ...others.map((manifest) => [manifest, 'fixtures/clusters/three-zones.yaml']),
  ];
  let findings = 0;
  let compared = 0;
  for (const [manifest, cluster] of pairs) {
    const wanted = await native(manifest, cluster);
    if (!wanted) {
      assert.ok(!seeds.includes(manifest), `${manifest} is read`);
      continue;
    }
    const named = (name) => ({ name, text: read(name) });
    const got = await page.evaluate(([manifest, cluster]) => window.check(manifest, cluster), [named(manifest), cluster && named(cluster)]);
    const where = `${manifest} on ${cluster}`;
    assert.deepEqual(got.problems, [], where);
    assert.equal(text(got.findings), text(wanted.findings), where);
    assert.deepEqual(got.summary, wanted.summary, where);
    compared += 1;
    findings += wanted.findings.length;
  }
  await browser.close();
  await server.close();
  assert.ok(compared > pairs.length * 0.9, `${compared} of ${pairs.length} were compared`);
  assert.ok(findings > 100);
});
