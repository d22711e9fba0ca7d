// Judges what is open when it comes to rest, and answers questions about it.
import {
  type Disposable, EventEmitter, type ExtensionContext, type LogOutputChannel, type TextDocument, Uri, languages, workspace,
} from 'vscode';
import { kept } from '../kept.ts';
import { diagnostics } from './diagnostics.ts';
import { Engine } from './engine.ts';
import { Folder, type Settings } from './folder.ts';
import { FILES, isConfiguration } from './manifests.ts';

/** How long a text has to rest before it is judged unasked. */
const DEBOUNCE = 150;

export class Judge {
  readonly #context: ExtensionContext;
  readonly #log: LogOutputChannel;
  readonly #engine: Engine;
  readonly #folders = new Map<string, Folder>();
  readonly #timers = new Map<Folder, ReturnType<typeof setTimeout>>();
  readonly #shown = languages.createDiagnosticCollection('podfit');
  readonly #judged = new EventEmitter<void>();
  /** Something was judged anew. */
  readonly judged = this.#judged.event;

  constructor(context: ExtensionContext, log: LogOutputChannel) {
    this.#context = context;
    this.#log = log;
    this.#engine = new Engine(Uri.joinPath(context.extensionUri, 'dist'), log);
    const watcher = workspace.createFileSystemWatcher(FILES);
    const stored = (uri: Uri) => void this.#stored(uri);
    const subscriptions: Disposable[] = [
      this.#shown,
      this.#judged,
      watcher,
      watcher.onDidChange(stored),
      watcher.onDidCreate(stored),
      watcher.onDidDelete(stored),
      workspace.onDidOpenTextDocument((document) => this.#touch(document, 0)),
      workspace.onDidChangeTextDocument(({ document }) => this.#touch(document, DEBOUNCE)),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('podfit') && this.again()),
      workspace.onDidChangeWorkspaceFolders(() => this.restart()),
      { dispose: () => this.#engine.end('podfit stops') },
    ];
    context.subscriptions.push(...subscriptions);
    for (const document of workspace.textDocuments) this.#touch(document, 0);
  }

  get folders(): Folder[] {
    return [...this.#folders.values()];
  }

  settings(): Settings {
    const settings = workspace.getConfiguration('podfit');
    const text = (name: string) => settings.get<string | null>(name, null)?.trim() || null;
    return { cluster: kept(this.#context).chosen() ?? text('cluster'), kubernetes: text('kubernetes') };
  }

  /** The folder of a document that is judged; null for any other. */
  of(document: TextDocument): Folder | null {
    const folder = this.#folder(document.uri);
    return folder.show(document) ? folder : null;
  }

  /** Judges everything again. */
  again() {
    for (const folder of this.#folders.values()) this.#soon(folder, 0);
  }

  /** Begins anew, with another worker and the files as they are on the disk now. */
  restart() {
    this.#engine.end('podfit restarts');
    this.#folders.clear();
    this.#shown.clear();
    for (const document of workspace.textDocuments) this.#touch(document, 0);
    this.#judged.fire();
  }

  #folder(uri: Uri): Folder {
    const root = workspace.getWorkspaceFolder(uri)?.uri ?? null;
    const id = root?.toString() ?? '';
    const known = this.#folders.get(id);
    if (known) return known;
    const folder = new Folder(root, this.#engine, this.#log);
    this.#folders.set(id, folder);
    return folder;
  }

  #touch(document: TextDocument, after: number) {
    const folder = this.of(document);
    if (folder) this.#soon(folder, after);
    else {
      // It may have been a manifest one key ago.
      this.#shown.delete(document.uri);
      if (isConfiguration(document.uri.path)) this.#soon(this.#folder(document.uri), after);
    }
  }

  #close(document: TextDocument) {
    this.#shown.delete(document.uri);
    const folder = this.#folder(document.uri);
    folder.hide(document);
    this.#soon(folder, DEBOUNCE);
  }

  async #stored(uri: Uri) {
    const folder = this.#folder(uri);
    await folder.load();
    await folder.reread(uri);
    this.#soon(folder, DEBOUNCE);
  }

  #soon(folder: Folder, after: number) {
    clearTimeout(this.#timers.get(folder));
    this.#timers.set(folder, setTimeout(() => void this.#check(folder), after));
  }

  async #check(folder: Folder) {
    if (folder.documents.length === 0) return;
    try {
      await folder.check(this.settings());
    } catch (error) {
      this.#log.error(`check: ${String(error)}`);
      return;
    }
    for (const document of folder.documents) {
      // Where the text is another one by now, its own check is under way.
      const found = diagnostics(document, folder);
      if (found) this.#shown.set(document.uri, found);
    }
    this.#judged.fire();
  }
}
