// The files that are judged together: those of a workspace folder, with its `podfit.yaml` and cluster. What the worker
// was told is remembered, so that it is told only what is different.
import { type LogOutputChannel, RelativePattern, type TextDocument, Uri, workspace } from 'vscode';
import type { Configured, Finding, InputError, Report } from '../../../../crates/wasm/src/types.d.ts';
import type { Engine } from './engine.ts';
import { EXCLUDED, FILES, LONGEST, MOST_FILES, isConfiguration, isKubernetes, isManifest } from './manifests.ts';
import type { Call, Told, Update } from './protocol.ts';

const NONE: Configured = { cluster: null, clusters: [] };

export class Folder {
  readonly #root: Uri | null;
  readonly #engine: Engine;
  readonly #log: LogOutputChannel;
  readonly id: string;
  /** Texts on the disk, by name; what is open counts instead. */
  readonly #stored = new Map<string, string>();
  readonly #uris = new Map<string, Uri>();
  readonly #open = new Map<string, TextDocument>();
  #config: string | null = null;
  #loading: Promise<void> | null = null;
  #sent = new Map<string, string>();
  #sentConfig: string | null | undefined;
  #sentCluster: string | undefined;
  #generation = -1;
  #kubernetes: string | null = null;
  #line: Promise<unknown> = Promise.resolve();
  configured = NONE;
  /** The cluster that counts, if it could be read. */
  cluster: string | null = null;
  problems: InputError[] = [];
  report: Report | null = null;
  /** What the report was made of. */
  judged = new Map<string, number>();

  constructor(root: Uri | null, engine: Engine, log: LogOutputChannel) {
    this.#root = root;
    this.#engine = engine;
    this.#log = log;
    this.id = root?.toString() ?? '';
  }

  name(uri: Uri): string {
    return this.#root ? workspace.asRelativePath(uri, false) : uri.toString();
  }

  uri(name: string): Uri | undefined {
    return this.#uris.get(name);
  }

  /** All files that are judged. */
  get names(): string[] {
    return [...new Set([...this.#stored.keys(), ...this.#open.keys()])].sort();
  }

  get documents(): TextDocument[] {
    return [...this.#open.values()].filter((document) => !document.isClosed);
  }

  /** Takes a document up if it is a manifest; answers whether it is. */
  show(document: TextDocument): boolean {
    const name = this.name(document.uri);
    this.#uris.set(name, document.uri);
    if (isManifest(document)) this.#open.set(name, document);
    else this.#open.delete(name);
    return this.#open.has(name);
  }

  hide(document: TextDocument) {
    this.#open.delete(this.name(document.uri));
  }

  /** Reads what lies in the folder, once. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  async #load() {
    if (!this.#root) return;
    const found = await workspace.findFiles(new RelativePattern(this.#root, FILES), EXCLUDED, MOST_FILES);
    if (found.length === MOST_FILES) this.#log.warn(`only ${MOST_FILES} files of ${this.#root} are read`);
    await Promise.all(found.map((uri) => this.reread(uri)));
    await this.reread(Uri.joinPath(this.#root, 'podfit.yaml'));
  }

  /** A file on the disk came, changed or went. */
  async reread(uri: Uri) {
    const name = this.name(uri);
    const text = await read(uri);
    if (isConfiguration(uri.path)) {
      // Only the one at the top counts here.
      if (name === 'podfit.yaml') this.#config = text;
      return;
    }
    this.#sentCluster = undefined;
    if (text !== null && isKubernetes(text)) {
      this.#uris.set(name, uri);
      this.#stored.set(name, text);
    } else this.#stored.delete(name);
  }

  /** Asks about the folder as it is now, in turn. */
  ask<T>(call: Call, settings: Settings): Promise<T> {
    const answer = this.#line.then(async () => {
      await this.load();
      // A new worker, and one that judges for another Kubernetes, knows nothing of this folder.
      if (this.#generation !== this.#engine.generation || this.#kubernetes !== settings.kubernetes) this.#forget();
      this.#kubernetes = settings.kubernetes;
      await this.#configure(settings);
      const told = await this.#tell(this.#update(settings), call);
      return told.answer as T;
    });
    this.#line = answer.catch(() => undefined);
    return answer;
  }

  async check(settings: Settings) {
    const versions = new Map(this.documents.map((document) => [document.uri.toString(), document.version]));
    this.report = await this.ask<Report>({ method: 'check', args: [{ prove: 0 }] }, settings);
    this.judged = versions;
  }

  /** What was found in a document, while it is the one that was judged. */
  findings(document: TextDocument): Finding[] | null {
    if (this.judged.get(document.uri.toString()) !== document.version) return null;
    const name = this.name(document.uri);
    return this.report?.findings.filter((finding) => finding.span.file === name) ?? [];
  }

  #forget() {
    this.#generation = this.#engine.generation;
    this.#sent = new Map();
    this.#sentConfig = undefined;
    this.#sentCluster = undefined;
  }

  /** The configuration, and then the cluster that it or a person names. */
  async #configure(settings: Settings) {
    const open = this.#root && workspace.textDocuments.find((document) => document.uri.toString() === Uri.joinPath(this.#root!, 'podfit.yaml').toString());
    const config = open ? open.getText() : this.#config;
    if (this.#sentConfig !== config) {
      this.#sentCluster = undefined;
      const told = await this.#tell({ ...this.#nothing(settings), config }, null);
      this.#sentConfig = config;
      this.configured = told.configured ?? NONE;
      for (const problem of told.configProblems ?? []) this.#log.warn(`podfit.yaml: ${problem.message}`);
    }
    const wanted = settings.cluster ?? this.configured.cluster;
    if (this.#sentCluster === (wanted ?? '')) return;
    const cluster = wanted === null ? null : await this.#find(wanted);
    const told = await this.#tell({ ...this.#nothing(settings), cluster }, null);
    this.problems = told.clusterProblems ?? [];
    for (const problem of this.problems) this.#log.warn(`${wanted}: ${problem.message}`);
    this.cluster = cluster && this.problems.length === 0 ? wanted : null;
    this.#sentCluster = wanted ?? '';
  }

  async #find(wanted: string) {
    const known = this.configured.clusters.find(({ name }) => name === wanted);
    if (known && known.file === null) return { inline: wanted };
    const path = known?.file ?? wanted;
    const uri = this.#root ? Uri.joinPath(this.#root, path) : Uri.parse(path);
    // What lies outside the folder is nobody's business.
    const inside = !this.#root || uri.path.startsWith(`${this.#root.path.replace(/\/$/, '')}/`);
    const text = inside ? await read(uri) : null;
    if (text === null) {
      this.#log.warn(`the cluster ${wanted} could not be read: ${path}`);
      return null;
    }
    return { name: known ? `${wanted}.yaml` : path, text };
  }

  #nothing({ kubernetes }: Settings): Update {
    return { kubernetes, set: [], remove: [] };
  }

  #update({ kubernetes }: Settings): Update {
    const now = new Map(this.#stored);
    for (const [name, document] of this.#open) if (!document.isClosed) now.set(name, document.getText());
    const set = [...now].filter(([name, text]) => this.#sent.get(name) !== text).map(([name, text]) => ({ name, text }));
    const remove = [...this.#sent.keys()].filter((name) => !now.has(name));
    this.#sent = now;
    return { kubernetes, set, remove };
  }

  async #tell(update: Update, call: Call | null): Promise<Told> {
    return this.#engine.ask({ kind: 'ask', folder: this.id, update, call });
  }
}

/** What a person set or picked. */
export interface Settings {
  cluster: string | null;
  kubernetes: string | null;
}

/** A file's text; null where there is none that is short enough. */
async function read(uri: Uri): Promise<string | null> {
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > LONGEST) return null;
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
