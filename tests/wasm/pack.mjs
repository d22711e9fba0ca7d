// The npm package as somebody installs it: packed, installed, used in Node as its README says, and typed.
//
//   node tests/wasm/pack.mjs NPM_FOLDER
import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const folder = resolve(process.argv[2]);
const place = mkdtempSync(join(tmpdir(), "podfit-pack-"));
const run = (program, args) => execFileSync(program, args, { cwd: place, encoding: "utf8" });
let passed = 0;
const test = (name, body) => {
  try {
    body();
  } catch (error) {
    console.error(`FAILED  ${name}\n${error.stdout ?? ""}${error.stderr ?? ""}`);
    throw error;
  }
  passed += 1;
};
try {
  const [packed] = JSON.parse(run("npm", ["pack", "--json", folder]));
  const files = packed.files.map((file) => file.path).sort();
  test("everything is in it", () => {
    for (const name of ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "assets/rules.json", "node.cjs", "node.d.cts"]) {
      assert.ok(files.includes(name), `${name} of ${files}`);
    }
    for (const name of ["package.json", "podfit.d.ts", "podfit_bg.wasm", "web.d.ts", "web.js"]) {
      assert.ok(files.includes(name), `${name} of ${files}`);
    }
  });
  writeFileSync(join(place, "package.json"), '{"private": true, "type": "module"}');
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${packed.filename}`]);

  test("the README's example runs", () => {
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    const example = /```js\n([^]*?)```/.exec(readme)[1];
    writeFileSync(join(place, "example.mjs"), example);
    const said = run("node", ["example.mjs"]);
    assert.match(said, /^error: .*\[anti-affinity-exceeds-nodes\]$/m);
    assert.match(said, /^0\/3 nodes are available: /m);
  });

  test("a page, edits, a proof", () => {
    writeFileSync(
      join(place, "use.mjs"),
      `import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Analyzer } from "podfit-wasm";
const analyzer = new Analyzer();
assert.deepEqual(analyzer.explain("rollout-stalls").rules[0].page, "");
assert.equal(analyzer.explain("rollout-stall").nearest, "rollout-stalls");
const asset = readFileSync(createRequire(import.meta.url).resolve("podfit-wasm/assets/rules.json"));
analyzer.setAssets("rules", asset);
const reasoned = JSON.parse(asset.toString()).checks.find((check) => check.reason);
assert.match(analyzer.explain("rollout-stalls").rules[0].page, /^# rollout-stalls/);
assert.deepEqual(analyzer.explain(reasoned.name).checks.find((check) => check.name === reasoned.name), reasoned);
assert.throws(() => analyzer.setAssets("pages", new Uint8Array()), /assets/);

const apply = (text, edits) =>
  edits.toReversed().reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), text);
const text = \`# 名😀
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 3 # 😀 as many as nodes
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: "registry.example/web:1"}]
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
          - {labelSelector: {matchLabels: {app: web}}, topologyKey: kubernetes.io/hostname}
\`;
analyzer.setFile("web.yaml", text);
const cluster = "nodes:\\n- {name: worker, count: 3} # 😀\\n";
assert.deepEqual(analyzer.setCluster([{ name: "c.yaml", text: cluster }]), []);
const stalls = analyzer.check({ prove: 0 }).findings.find((finding) => finding.rule === "rollout-stalls");
const { start, end } = stalls.span;
const lines = text.split("\\n");
assert.equal(start.utf16.line, start.line - 1);
assert.ok(lines[start.utf16.line].slice(start.utf16.character).length > 0 && end.utf16.line >= start.utf16.line);
assert.equal(stalls.fixes[0].proven, null);
const id = { fingerprint: stalls.fingerprint, cluster: stalls.cluster, byte: start.byte, fix: 0 };
assert.equal(typeof analyzer.prove(id).proven, "boolean");
const all = analyzer.check().findings.find((finding) => finding.rule === "rollout-stalls");
assert.deepEqual(analyzer.prove(id), all.fixes[0]);
assert.equal(analyzer.prove({ ...id, byte: 1 }), null);

assert.equal(apply(text, analyzer.edit("web.yaml", "spec.replicas", 5)), text.replace("replicas: 3", "replicas: 5"));
const added = apply(text, analyzer.edit("web.yaml", "spec.strategy.rollingUpdate.maxSurge", 0));
assert.match(added, /maxSurge: 0/);
assert.equal(apply(added, analyzer.edit("web.yaml", "spec.paused", undefined)), added);
assert.deepEqual(analyzer.edit("web.yaml", "spec.nothing", undefined), []);
assert.throws(() => analyzer.edit("other.yaml", "spec", 1), /other.yaml/);

const cordoned = apply(cluster, analyzer.editCluster({ op: "cordon", node: "worker-2" }));
assert.ok(cordoned.includes("# 😀"));
assert.deepEqual(analyzer.setCluster([{ name: "c.yaml", text: cordoned }]), []);
const nodes = analyzer.simulate().nodes.map((node) => [node.name, node.unschedulable]);
assert.deepEqual(nodes.sort(), [["worker-1", false], ["worker-2", true], ["worker-3", false]]);
const played = analyzer.simulate({ steps: [{ step: "delete-node", node: "worker-1" }] });
assert.equal(played.steps[0].step, "delete-node");
assert.throws(() => analyzer.simulate({ steps: [{ step: "drain" }] }), /needs a node/);
assert.throws(() => analyzer.editCluster({ op: "cordon", node: "zz" }), /no node zz/);

const secret = "apiVersion: v1\\nkind: Secret\\nmetadata: {name: 名😀}\\nstringData: {a: hunter2}\\n";
analyzer.setFile("secret.yaml", secret);
const hidden = analyzer.secretSpans("secret.yaml").map((range) => secret.slice(range.start, range.end));
assert.ok(hidden.includes("hunter2"), hidden.join());
analyzer.free();
`,
    );
    run("node", ["use.mjs"]);
  });

  test("what editors ask", () => {
    cpSync("tests/wasm/answers.mjs", join(place, "answers.mjs"));
    run("node", ["answers.mjs"]);
  });

  test("types are accepted by tsc --strict", () => {
    const tools = resolve("crates/wasm/npm/node_modules");
    cpSync("tests/wasm/consumer.ts", join(place, "consumer.ts"));
    run("node", [
      join(tools, "typescript/bin/tsc"),
      ..."--strict --noEmit --skipLibCheck false --target es2022 --module esnext --moduleResolution bundler".split(" "),
      ..."--lib es2022,dom,esnext.disposable".split(" "),
      "consumer.ts",
    ]);
  });
  console.log(`${passed} passed, 0 failed (${packed.filename}, ${packed.size} bytes)`);
} finally {
  rmSync(place, { recursive: true, force: true });
}
