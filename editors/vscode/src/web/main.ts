// The extension in the browser: no server, the analysis runs in a worker beside the extension.
import { EventEmitter, type ExtensionContext, type TextDocument, window } from 'vscode';
import type { Report, Simulation } from '../../../../crates/wasm/src/types.d.ts';
import type { Backend, Board, Clusters } from '../backend.ts';
import { kept } from '../kept.ts';
import { offer } from '../offer.ts';
import { register as actions } from './actions.ts';
import { register as answers } from './answers.ts';
import { Judge } from './judge.ts';

class Browser implements Backend {
  readonly #context: ExtensionContext;
  readonly #judge: Judge;
  readonly #changed = new EventEmitter<void>();
  readonly changed = this.#changed.event;

  constructor(context: ExtensionContext, judge: Judge) {
    this.#context = context;
    this.#judge = judge;
    context.subscriptions.push(this.#changed, judge.judged(() => this.#changed.fire()));
  }

  async clusters(): Promise<Clusters> {
    const { folders } = this.#judge;
    return {
      clusters: [...new Set(folders.flatMap(({ configured }) => configured.clusters.map(({ name }) => name)))].sort(),
      inUse: [...new Set(folders.flatMap(({ cluster }) => cluster ?? []))],
      chosen: this.#judge.settings().cluster,
      documents: folders.flatMap(({ documents }) => documents.map(({ uri }) => uri.toString())),
    };
  }

  async choose(cluster: string | null) {
    await kept(this.#context).choose(cluster);
    this.#judge.again();
  }

  async board(document: TextDocument): Promise<Board | null> {
    const folder = this.#judge.of(document);
    if (!folder) return null;
    const settings = this.#judge.settings();
    const report = await folder.ask<Report>({ method: 'check', args: [{ prove: 0 }] }, settings);
    let [simulation, notPlayed]: [Simulation | null, string | null] = [null, null];
    try {
      simulation = await folder.ask<Simulation>({ method: 'simulate', args: [] }, settings);
    } catch (error) {
      // Without a cluster there is nothing to be said about it.
      notPlayed = folder.cluster === null ? null : error instanceof Error ? error.message : String(error);
    }
    const clusterProblems = folder.problems;
    return { cluster: folder.cluster, report, simulation, notPlayed, clusterProblems, milliseconds: 0 };
  }

  async restart() {
    this.#judge.restart();
  }
}

export function activate(context: ExtensionContext) {
  const log = window.createOutputChannel('podfit', { log: true });
  const judge = new Judge(context, log);
  context.subscriptions.push(log, actions(judge), ...answers(judge));
  offer(context, new Browser(context, judge), log);
}
