// The analysis, away from the thread that all extensions share. It holds an analyzer per folder.
import init, { Analyzer } from 'podfit-wasm/podfit.js';
import type { Call, Request, Response, Told, Update } from './protocol.ts';

interface Folder {
  analyzer: Analyzer;
  kubernetes: string | null;
  version: number;
}

const say = (response: Response) => self.postMessage(response);
const folders = new Map<string, Folder>();
let lang: 'en' | 'zh' = 'en';
let words: Uint8Array | null = null;

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  try {
    if (data.kind === 'start') {
      await init({ module_or_path: data.module });
      ({ lang, words } = data);
      say({ id: data.id, told: { answer: null } });
    } else say({ id: data.id, told: ask(data.folder, data.update, data.call) });
  } catch (error) {
    // What the module refuses is an Error of its own; what it dies of is one of the engine's.
    const fatal = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    say({ id: data.id, failed: error instanceof Error ? error.message : String(error), fatal });
  }
};

function begin(kubernetes: string | null): Folder {
  const analyzer = new Analyzer({ kubernetes, lang });
  if (words) analyzer.setAssets('lang', words);
  return { analyzer, kubernetes, version: 0 };
}

function ask(name: string, update: Update, call: Call | null): Told {
  let folder = folders.get(name);
  if (!folder || folder.kubernetes !== update.kubernetes) {
    folder?.analyzer.free();
    folder = begin(update.kubernetes);
    folders.set(name, folder);
  }
  const { analyzer } = folder;
  const told: Told = { answer: null };
  for (const file of update.remove) folder.version = analyzer.removeFile(file);
  for (const { name, text } of update.set) folder.version = analyzer.setFile(name, text);
  if (update.config !== undefined) {
    told.configProblems = analyzer.setConfig(update.config);
    told.configured = analyzer.configured();
  }
  if (update.cluster !== undefined) told.clusterProblems = useCluster(analyzer, update.cluster);
  if (call) {
    const method = analyzer[call.method as keyof Analyzer] as (...args: unknown[]) => unknown;
    const args = call.file === undefined ? call.args : [call.file, folder.version, ...call.args];
    told.answer = method.apply(analyzer, args);
  }
  return told;
}

function useCluster(analyzer: Analyzer, cluster: NonNullable<Update['cluster']> | null) {
  if (cluster && 'inline' in cluster) {
    analyzer.useConfigured(cluster.inline);
    return [];
  }
  const problems = analyzer.setCluster(cluster ? [cluster] : []);
  // A cluster with a mistake in it is not judged upon: a taint that was mistyped would turn every verdict.
  if (problems.length > 0) analyzer.setCluster([]);
  return problems;
}
