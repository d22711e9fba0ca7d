// The analysis, away from the page's thread.
import init, { Analyzer } from 'podfit-wasm/podfit.js';
import url from 'podfit-wasm/podfit_bg.wasm?url';
import type { Api, Finding, Problem, Span } from './api.ts';
import { utf16Offsets } from './offsets.ts';
import type { Answer, Input, NamedText, Request, Response } from './protocol.ts';

const say = (response: Response) => self.postMessage(response);

let analyzer: Api | null = null;
let kubernetes: string | null = null;
let files = new Map<string, string>();
let cluster: NamedText | null = null;
let clusterProblems: Problem[] = [];

const started = init({ module_or_path: url });
started.then(
  () => say({ kind: 'ready' }),
  (error: unknown) => say({ kind: 'failed', version: 0, message: String(error) }),
);

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  await started;
  try {
    say({ kind: 'answer', version: data.version, answer: analyse(data.input) });
  } catch (error) {
    // The module may be left in any state: begin anew with the next question.
    analyzer = null;
    say({ kind: 'failed', version: data.version, message: error instanceof Error ? error.message : String(error) });
  }
};

/** Tells the module only what has changed. */
function update(input: Input): Api {
  if (!analyzer || kubernetes !== input.kubernetes) {
    kubernetes = input.kubernetes;
    analyzer = new Analyzer(kubernetes ? { kubernetes } : {});
    files = new Map();
    cluster = null;
    clusterProblems = [];
  }
  const names = new Set(input.files.map(({ name }) => name));
  for (const name of files.keys()) {
    if (!names.has(name)) analyzer.removeFile(name);
  }
  for (const { name, text } of input.files) {
    if (files.get(name) !== text) analyzer.setFile(name, text);
  }
  files = new Map(input.files.map(({ name, text }) => [name, text]));
  if (cluster?.name !== input.cluster?.name || cluster?.text !== input.cluster?.text) {
    clusterProblems = analyzer.setCluster(input.cluster ? [input.cluster] : []);
    cluster = input.cluster;
  }
  return analyzer;
}

function analyse(input: Input): Answer {
  const start = performance.now();
  const api = update(input);
  const report = api.check();
  let simulation = null;
  let notPlayed = null;
  if (input.cluster) {
    try {
      simulation = api.simulate();
    } catch (error) {
      notPlayed = error instanceof Error ? error.message : String(error);
    }
  }
  const texts = new Map(files);
  if (input.cluster) texts.set(input.cluster.name, input.cluster.text);
  locate(report.findings, report.errors.concat(clusterProblems), texts);
  return { report, simulation, notPlayed, clusterProblems, milliseconds: performance.now() - start };
}

/** Adds UTF-16 offsets to every place. */
function locate(findings: Finding[], problems: Problem[], texts: Map<string, string>) {
  const tables = new Map<string, (byte: number) => number>();
  const offset = (file: string) => {
    const known = tables.get(file);
    if (known) return known;
    const table = utf16Offsets(texts.get(file) ?? '');
    tables.set(file, table);
    return table;
  };
  const span = ({ file, start, end }: Span) => {
    if (!texts.has(file)) return;
    start.at = offset(file)(start.byte);
    end.at = offset(file)(end.byte);
  };
  for (const finding of findings) {
    span(finding.span);
    finding.labels.forEach((label) => span(label.span));
    for (const edit of finding.fixes.flatMap((fix) => fix.edits)) {
      edit.from = offset(edit.file)(edit.byte_start);
      edit.to = offset(edit.file)(edit.byte_end);
    }
  }
  for (const problem of problems) if (problem.span) span(problem.span);
}
