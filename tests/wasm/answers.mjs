// What editors ask of the module, each question once, on a text whose UTF-16 and UTF-8 differ from its first line on.
// `pack.mjs` runs it beside the installed package.
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Analyzer } from "podfit-wasm";

const text = `# 名😀
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  strategy:
    rollingUpdate:
      maxSurge: 25%
  template:
    metadata: {labels: {app: web}}
    spec:
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - {labelSelector: {matchLabels: {app: web}}, topologyKey: kubernetes.io/hostname}
      containers:
        - name: web # 😀
          image: registry.example/web:1
          imagePullPolicy: Always
          resources: {limits: {cpu: 500m}}
          envFrom:
            - configMapRef: {name: settings}
`;
const settings = "# 😀😀\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {a: b}\n";
const at = (what) => {
  const found = text.indexOf(what);
  assert.ok(found >= 0, what);
  return found + what.length - 1;
};
const slice = (range, of = text) => of.slice(range.start, range.end);
const apply = (edits) =>
  edits.toReversed().reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), text);

const analyzer = new Analyzer();
analyzer.setFile("settings.yaml", settings);
const version = analyzer.setFile("web.yaml", text);
assert.deepEqual(analyzer.setCluster([{ name: "c.yaml", text: "nodes: [{name: w, count: 3}]\n" }]), []);
const { findings } = analyzer.check({ prove: 0 });
const stalls = findings.find((finding) => finding.rule === "rollout-stalls");

const hover = analyzer.hover("web.yaml", version, at("maxSurge"));
assert.equal(slice(hover.range), "maxSurge");
assert.match(hover.markdown, /1 Pod/);
assert.equal(hover.field, "apps/v1 Deployment spec.strategy.rollingUpdate.maxSurge");
assert.equal(analyzer.hover("web.yaml", version, 0), null);

const pull = at("imagePullPolicy: A") + 1; // |lways
const values = analyzer.complete("web.yaml", version, pull);
assert.deepEqual(values.map(({ label }) => label), ["Always"]);
assert.equal(slice(values[0].range), "A");
assert.equal(values[0].kind, "value");

// What the API documents comes with an asset.
const replicas = at("replicas");
assert.doesNotMatch(analyzer.hover("web.yaml", version, replicas).markdown, /Number of desired pods/);
const [field] = analyzer.complete("web.yaml", version, at("  re") + 1).filter(({ label }) => label === "revisionHistoryLimit");
assert.equal(analyzer.documentation(field.documentation), undefined);
analyzer.setAssets("fields", readFileSync(createRequire(import.meta.url).resolve("podfit-wasm/assets/fields.txt")));
assert.match(analyzer.hover("web.yaml", version, replicas).markdown, /Number of desired pods/);
assert.match(analyzer.documentation(field.documentation), /old ReplicaSets/);
assert.match(analyzer.explain("deployment.spec.replicas").markdown, /^Number of desired pods/);

const start = text.split("\n").slice(0, stalls.span.start.line - 1).join("\n").length + stalls.span.start.utf16.character + 1;
const actions = analyzer.actions("web.yaml", version, start, start);
assert.ok(actions.some(({ kind, rule, url }) => kind === "page" && rule === "rollout-stalls" && /^https:/.test(url)));
const ignore = actions.find(({ kind, rule }) => kind === "ignore" && rule === "rollout-stalls");
assert.match(apply(ignore.edits), /^ *# podfit: ignore\[rollout-stalls\] .+$/m);
const fix = actions.find(({ kind }) => kind === "quickFix");
assert.deepEqual(Object.keys(fix.fix).sort(), ["byte", "cluster", "fingerprint", "fix"]);
assert.equal(fix.proven, null);
assert.equal(typeof analyzer.prove(fix.fix).proven, "boolean");
assert.notEqual(apply(fix.edits), text);

const hints = analyzer.inlayHints("web.yaml", version, 0, text.length);
const surge = hints.find(({ offset }) => offset === at("25%") + 1);
assert.match(surge.label, /1 Pod/);
assert.deepEqual(analyzer.inlayHints("web.yaml", version, 0, 3), []);

const [lens] = analyzer.codeLens("web.yaml", version);
assert.equal(slice(lens.range), "kind");
assert.equal(lens.object, "Deployment/default/web");
assert.equal(lens.finding, stalls.fingerprint);

const [symbol] = analyzer.symbols("web.yaml", version);
assert.deepEqual([symbol.name, symbol.detail, symbol.kind, slice(symbol.selection)], ["web", "Deployment", "object", "web"]);
assert.equal(slice(symbol.children.find(({ name }) => name === "spec").selection), "spec");

const fold = analyzer.folding("web.yaml", version).find(({ startLine }) => text.split("\n")[startLine] === "spec:");
assert.equal(fold.endLine, text.trimEnd().split("\n").length - 1);

const ranges = analyzer.selectionRanges("web.yaml", version, at("replicas"));
assert.equal(slice(ranges[0]), "replicas");
assert.equal(slice(ranges[1]), "replicas: 3");

const [place] = analyzer.definition("web.yaml", version, at("{name: sett"));
assert.deepEqual([place.file, place.kind, place.object], ["settings.yaml", "name", "ConfigMap/default/settings"]);
assert.equal(slice(place.range, settings), "settings");
const back = analyzer.references("settings.yaml", version, settings.indexOf("settings"));
assert.deepEqual([back[0].file, slice(back[0].range)], ["web.yaml", "name"]);

const [link] = analyzer.links("web.yaml", version);
assert.equal(slice(link.range), "Deployment");
assert.match(link.target, /^https:\/\/kubernetes.io\/docs\//);

const { objects } = analyzer.words("web.yaml");
assert.equal(objects[0].object, "Deployment/default/web");
assert.ok(slice(objects[0].range).startsWith("apiVersion"));
assert.ok(objects[0].sentences.length > 2);
assert.equal(analyzer.words("none.yaml"), null);

for (const query of ["CrashLoopBackOff", "0/4 nodes are available: 4 Insufficient cpu.", "pod.spec.tolerations"]) {
  assert.ok(analyzer.explain(query).markdown.length > 20, query);
}
assert.equal(analyzer.explain("rollout-stalls").markdown, null);

// What was found stands where it stood: in a changed text nothing is said of it until the next check.
const next = analyzer.setFile("web.yaml", `# one more line\n${text}`);
assert.equal(analyzer.hover("web.yaml", version, at("maxSurge")), null);
assert.deepEqual(analyzer.actions("web.yaml", next, 0, text.length), []);
assert.equal(analyzer.codeLens("web.yaml", next)[0].finding, null);
analyzer.check({ prove: 0 });
assert.notDeepEqual(analyzer.actions("web.yaml", next, 0, text.length), []);
assert.ok(analyzer.removeFile("settings.yaml") > next);
analyzer.free();

// Clusters that a configuration names: by a path for who reads files, or in itself.
const judge = new Analyzer();
judge.setConfig("cluster: uat\nclusters:\n  uat: {nodes: [{name: w, count: 2}]}\n  far: clusters/far.yaml\n");
const clusters = [{ name: "far", file: "clusters/far.yaml" }, { name: "uat", file: null }];
assert.equal(judge.configured().cluster, "uat");
assert.deepEqual(judge.configured().clusters.toSorted((a, b) => a.name.localeCompare(b.name)), clusters);
judge.setFile("web.yaml", text);
assert.ok(!judge.useConfigured("far") && judge.useConfigured("uat"));
assert.deepEqual(judge.simulate().nodes.map(({ name }) => name.slice(0, 1)), ["w", "w"]);
