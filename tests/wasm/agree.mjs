// The same input gives the same answers from the program and from WASM in Node, byte for byte with keys sorted.
//
//   node tests/wasm/agree.mjs PODFIT WASM_FOLDER
//
// Every manifest of fixtures/seeds is checked with and without a cluster, a hundred times over.
import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [podfit, folder] = process.argv.slice(2);
const { Analyzer } = createRequire(import.meta.url)(resolve(folder, "podfit.js"));
const manifests = readdirSync("fixtures/seeds/manifests").map((name) => `fixtures/seeds/manifests/${name}`);
const clusters = [null, "fixtures/clusters/uat.yaml", "fixtures/clusters/one-node.yaml"];

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
};
const text = (findings) => JSON.stringify(sorted(findings));

let compared = 0;
let findings = 0;
for (const manifest of manifests) {
  for (const cluster of clusters) {
    const args = ["check", manifest, "--format", "json", "--no-config", "--exit-zero"];
    if (cluster) args.push("--cluster", cluster);
    const native = spawnSync(podfit, args, { encoding: "utf8" });
    assert.equal(native.status, 0, native.stderr);
    const wanted = JSON.parse(native.stdout).findings;

    // A new analyzer each time, so that every round plays everything anew.
    const content = readFileSync(manifest, "utf8");
    const there = cluster ? [{ name: cluster, text: readFileSync(cluster, "utf8") }] : [];
    for (let round = 0; round < 100; round += 1) {
      const analyzer = new Analyzer();
      analyzer.setFile(manifest, content);
      assert.deepEqual(analyzer.setCluster(there), []);
      assert.equal(text(analyzer.check().findings), text(wanted), `${manifest} on ${cluster}, round ${round}`);
      analyzer.free();
    }
    compared += 1;
    findings += wanted.length;
  }
}
assert.ok(findings > 0, "nothing was found, so nothing was compared");
console.log(`${compared} passed, 0 failed`);
