// What `tsc --strict` has to accept: the package's types as somebody uses them. `pack.mjs` compiles it.
import init, { Analyzer } from "podfit-wasm";
import type {
  Action, ClusterOp, Completion, Finding, Fix, FixId, Hover, InputError, OutlineSymbol, Place, Report, Simulation, Step,
  TextEdit, TextRange,
} from "podfit-wasm";

await init();
const analyzer = new Analyzer({ kubernetes: "1.36", lang: "en" });
const version: number = analyzer.setFile("a.yaml", "kind: Pod");
const problems: InputError[] = [...analyzer.setConfig(null), ...analyzer.setCluster([{ name: "c", text: "" }])];
analyzer.setAssets("rules", new Uint8Array());
const report: Report = analyzer.check({ prove: 0 });
const first: Finding | undefined = report.findings[0];
if (first) {
  const id: FixId = { fingerprint: first.fingerprint, cluster: first.cluster, byte: first.span.start.byte, fix: 0 };
  const fix: Fix | null = analyzer.prove(id);
  const line: number | undefined = first.span.start.utf16?.line;
  console.log(fix?.proven === true, line, first.severity === "error");
}
const steps: Step[] = [{ step: "drain", node: "w1" }, { step: "apply", files: [{ name: "b.yaml", text: "" }] }];
const played: Simulation = analyzer.simulate({ steps });
const nodes: Record<string, number> | undefined = played.workloads["Deployment/default/web"]?.placement;
const op: ClusterOp = { op: "taint", node: "w1", taint: "k=v:NoSchedule" };
const edits: TextEdit[] = [...analyzer.editCluster(op), ...analyzer.edit("a.yaml", "spec.replicas", 3)];
const pages: string[] = analyzer.explain("rollout-stalls").rules.map((rule) => rule.page);
console.log(version, problems, nodes, edits, pages, analyzer.secretSpans("a.yaml").map((range) => range.end));
const hover: Hover | null = analyzer.hover("a.yaml", version, 0);
const typed: Completion[] = analyzer.complete("a.yaml", version, 0) ?? [];
const firstAction: Action | undefined = analyzer.actions("a.yaml", version, 0, 9)?.[0];
const proof: Fix | null = firstAction?.fix ? analyzer.prove(firstAction.fix) : null;
const outline: OutlineSymbol[] = analyzer.symbols("a.yaml", version) ?? [];
const lines: number[] = (analyzer.folding("a.yaml", version) ?? []).map((fold) => fold.endLine);
const ends: number[] = (analyzer.selectionRanges("a.yaml", version, 0) ?? []).map((range: TextRange) => range.end);
const places: Place[] = [...(analyzer.definition("a.yaml", version, 0) ?? []), ...(analyzer.references("a.yaml", version, 0) ?? [])];
const shown = [analyzer.inlayHints("a.yaml", version, 0, 9)?.[0]?.label, analyzer.codeLens("a.yaml", version)?.[0]?.title];
const said: string[] = (analyzer.words("a.yaml")?.objects ?? []).flatMap((object) => object.sentences);
console.log(hover?.markdown, typed, proof, outline, lines, ends, places, shown, said, analyzer.links("a.yaml", version)?.[0]?.target);
// @ts-expect-error There is no such step.
analyzer.simulate({ steps: [{ step: "explode" }] });
// @ts-expect-error A file has a name and a text.
analyzer.setFile("a.yaml");
analyzer.free();
