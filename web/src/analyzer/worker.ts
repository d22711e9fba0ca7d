// The analysis, away from the page's thread.
import init, { Analyzer } from '../../wasm/podfit.js';
import chinese from '../../wasm/lang-zh.yaml?url';
import rules from '../../wasm/rules.json?url';
import url from '../../wasm/podfit_bg.wasm?url';
import { utf16Offsets } from './offsets.ts';
import type { Checked, Input, NamedText, Played } from './protocol.ts';
import type { Request, Response } from './questions.ts';
import type { ClusterOp, Edit, Finding, FixId, InputError, Span, Step } from './types.ts';

const say = (response: Response) => self.postMessage(response);

const started = init({ module_or_path: url });
started.then(
  () => say({ kind: 'ready' }),
  (error: unknown) => say({ kind: 'broken', message: String(error) }),
);

let analyzer: Analyzer | null = null;
/** The one that was given the rules' pages. */
let knowsRules: Analyzer | null = null;
let told: Input = { files: [], cluster: null, kubernetes: null, lang: 'en' };
/** Numbers the state that the module knows. */
let version = 0;
let clusterProblems: InputError[] = [];

/** Everything that the page may ask, of the state that came with the question. */
const methods = {
  check,
  simulate,
  prove: (id: FixId) => {
    const fix = known().prove(id);
    if (fix) locateEdits(fix.edits, offsets());
    return fix;
  },
  edit: (file: string, path: string, value: unknown, at: number) => known().edit(file, path, value, at),
  editCluster: (op: ClusterOp) => known().editCluster(op),
  hover: (file: string, at: number) => known().hover(file, version, at),
  complete: (file: string, at: number) => known().complete(file, version, at),
  actions: (file: string, from: number, to: number) => known().actions(file, version, from, to),
  inlayHints: (file: string, from: number, to: number) => known().inlayHints(file, version, from, to),
  page: rulePage,
  words: (file: string) => known().words(file),
  play: (steps: Step[]) => known().simulate({ steps }),
};
export type Methods = typeof methods;

function known(): Analyzer {
  if (!analyzer) throw new Error('no question before the first state');
  return analyzer;
}

// Fetching a language takes a while; questions are answered in the order they came in all the same.
let queue: Promise<void> = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<Request>) => {
  queue = queue.then(() => answer(data));
};

async function answer({ id, input, method, args }: Request) {
  try {
    await started;
    await update(input);
    const run = methods[method] as (...args: unknown[]) => unknown;
    say({ kind: 'answer', id, value: await run(...args) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say({ kind: 'failed', id, message, fatal: error instanceof WebAssembly.RuntimeError });
  }
}

/** Tells the module only what has changed. */
async function update(input: Input) {
  if (!analyzer || told.kubernetes !== input.kubernetes || told.lang !== input.lang) {
    const { kubernetes, lang } = input;
    const fresh = new Analyzer({ kubernetes, lang });
    if (lang === 'zh') fresh.setAssets('lang', await bytes(chinese));
    analyzer?.free();
    analyzer = fresh;
    told = { files: [], cluster: null, kubernetes, lang };
    version = 0;
    clusterProblems = [];
  }
  const before = new Map(told.files.map(({ name, text }) => [name, text]));
  for (const { name, text } of input.files) {
    if (before.get(name) !== text) version = analyzer.setFile(name, text);
    before.delete(name);
  }
  for (const name of before.keys()) version = analyzer.removeFile(name);
  if (told.cluster?.name !== input.cluster?.name || told.cluster?.text !== input.cluster?.text) {
    clusterProblems = analyzer.setCluster(input.cluster ? [input.cluster] : []);
  }
  told = input;
}

/** The Markdown page of a rule. */
async function rulePage(rule: string): Promise<string | null> {
  const api = known();
  if (knowsRules !== api) api.setAssets('rules', await bytes(rules));
  knowsRules = api;
  return api.explain(rule).rules[0]?.page ?? null;
}

const fetched = new Map<string, Uint8Array>();

async function bytes(from: string): Promise<Uint8Array> {
  const kept = fetched.get(from);
  if (kept) return kept;
  const response = await fetch(from);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const whole = new Uint8Array(await response.arrayBuffer());
  fetched.set(from, whole);
  return whole;
}

function check(): Checked {
  const start = performance.now();
  // Proving a fix is a simulation of its own: the page asks for it behind the verdict.
  const report = known().check({ prove: 0 });
  locate(report.findings, report.errors.concat(clusterProblems));
  return { report, clusterProblems, milliseconds: performance.now() - start };
}

function simulate(): Played {
  if (!told.cluster) return { simulation: null, notPlayed: null };
  try {
    return { simulation: known().simulate(), notPlayed: null };
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return { simulation: null, notPlayed: error instanceof Error ? error.message : String(error) };
  }
}

type Offset = (file: string, byte: number) => number;

/** From bytes to UTF-16, in the texts that were told last. */
function offsets(): Offset {
  const texts = new Map<string, string>();
  const keep = ({ name, text }: NamedText) => texts.set(name, text);
  told.files.forEach(keep);
  if (told.cluster) keep(told.cluster);
  const tables = new Map<string, (byte: number) => number>();
  return (file, byte) => {
    let table = tables.get(file);
    if (!table) tables.set(file, (table = utf16Offsets(texts.get(file) ?? '')));
    return table(byte);
  };
}

function locateEdits(edits: Edit[], offset: Offset) {
  for (const edit of edits) {
    edit.from = offset(edit.file, edit.byte_start);
    edit.to = offset(edit.file, edit.byte_end);
  }
}

/** Adds UTF-16 offsets to every place. */
function locate(findings: Finding[], problems: InputError[]) {
  const offset = offsets();
  const span = ({ file, start, end }: Span) => {
    start.at = offset(file, start.byte);
    end.at = offset(file, end.byte);
  };
  for (const finding of findings) {
    span(finding.span);
    finding.labels.forEach((label) => span(label.span));
    for (const fix of finding.fixes) locateEdits(fix.edits, offset);
  }
  for (const problem of problems) if (problem.span) span(problem.span);
}
