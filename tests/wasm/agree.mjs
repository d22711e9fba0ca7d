// The same input gives the same answers from the program and from WASM in Node, byte for byte with keys sorted.
//
//   node tests/wasm/agree.mjs PODFIT WASM_FOLDER
//
// Every manifest of fixtures/seeds is checked with and without a cluster, a hundred times over; every other fixture that
// the program can read once, checked and simulated.
import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { clusters, others, seeds, text } from "./inputs.mjs";

const [podfit, folder] = process.argv.slice(2);
const { Analyzer } = createRequire(import.meta.url)(resolve(folder, "podfit.js"));
const run = (...args) => spawnSync(podfit, [...args, "--format", "json", "--no-config", "--exit-zero"], { encoding: "utf8" });

// Every place of a report is where its byte is, in UTF-16.
const places = (report, content) => {
  const bytes = Buffer.from(content);
  const all = report.findings.flatMap((finding) => [finding, ...finding.labels]).flatMap(({ span }) => [span.start, span.end]);
  for (const { byte, utf16 } of all) {
    const before = bytes.subarray(0, byte).toString();
    const lines = before.split(/\r\n|\r|\n/);
    assert.deepEqual(utf16, { line: lines.length - 1, character: lines.at(-1).length });
  }
  return all.length;
};

const counted = { reports: 0, findings: 0, simulations: 0, places: 0 };
const compare = (manifest, cluster, rounds) => {
  const args = cluster ? ["--cluster", cluster] : [];
  const native = run("check", manifest, ...args);
  const content = readFileSync(manifest, "utf8");
  const there = cluster ? [{ name: cluster, text: readFileSync(cluster, "utf8") }] : [];
  if (native.status !== 0) return false;
  const wanted = JSON.parse(native.stdout);
  // A new analyzer each time, so that every round plays everything anew.
  for (let round = 0; round < rounds; round += 1) {
    const analyzer = new Analyzer();
    analyzer.setFile(manifest, content);
    assert.deepEqual(analyzer.setCluster(there), []);
    const report = analyzer.check();
    const where = `${manifest} on ${cluster}, round ${round}`;
    assert.equal(text(report.findings), text(wanted.findings), where);
    assert.deepEqual(report.summary, wanted.summary, where);
    if (round === 0) {
      counted.places += places(report, content);
      if (cluster) {
        const played = run("simulate", manifest, ...args);
        if (played.status === 0) {
          assert.equal(text(analyzer.simulate()), text(JSON.parse(played.stdout)), where);
          counted.simulations += 1;
        } else {
          assert.throws(() => analyzer.simulate(), where);
        }
      }
    }
    analyzer.free();
  }
  counted.reports += 1;
  counted.findings += wanted.findings.length;
  return true;
};

for (const manifest of seeds) {
  for (const cluster of clusters) assert.ok(compare(manifest, cluster, 100), manifest);
}
const unread = others.filter((manifest) => !compare(manifest, "fixtures/clusters/three-zones.yaml", 1));
assert.ok(unread.length < others.length / 10, `the program reads too few: ${unread}`);
for (const [what, count] of Object.entries(counted)) assert.ok(count > 0, `no ${what} compared`);
const { reports, findings, simulations, places: seen } = counted;
console.log(`${reports} passed, 0 failed (${findings} findings, ${seen} places, ${simulations} simulations)`);
