// The server and the client that speaks with it. Starts and stops wait for each other.
import { join } from 'node:path';
import { EventEmitter, type ExtensionContext, type LogOutputChannel, type TextDocument, commands, workspace } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, State } from 'vscode-languageclient/node';
import type { Backend, Board, Clusters } from '../backend.ts';
import { kept } from '../kept.ts';
import { type Located, locate } from './locate.ts';
import { machine } from './machine.ts';
import { complain } from './problems.ts';

/** What the server is asked about. */
const SELECTOR = ['file', 'untitled'].flatMap((scheme) =>
  ['yaml', 'json', 'helm'].map((language) => ({ scheme, language })),
);

export class Native implements Backend {
  readonly #changed = new EventEmitter<void>();
  readonly changed = this.#changed.event;
  readonly #context: ExtensionContext;
  readonly #log: LogOutputChannel;
  #client: LanguageClient | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(context: ExtensionContext, log: LogOutputChannel) {
    this.#context = context;
    this.#log = log;
    context.subscriptions.push(
      this.#changed,
      workspace.onDidGrantWorkspaceTrust(() => void this.restart()),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('podfit.path') && void this.restart()),
    );
  }

  restart(): Promise<void> {
    return this.#after(async () => {
      await this.#stop();
      const found = await this.#locate();
      if ('problem' in found) {
        this.#log.error(JSON.stringify(found));
        complain(found);
      } else {
        this.#log.info(`podfit ${found.version} (${found.origin}): ${found.path}`);
        await this.#start(found.path);
      }
      this.#changed.fire();
    });
  }

  stop(): Promise<void> {
    return this.#after(() => this.#stop());
  }

  /** Does one after the other. */
  #after(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(work);
    this.#queue = done.catch((error: unknown) => this.#log.error(String(error)));
    return done;
  }

  #locate(): Promise<Located> {
    const windows = process.platform === 'win32';
    const places = {
      configured: workspace.getConfiguration('podfit').get<string>('path', '').trim(),
      bundled: join(this.#context.extensionPath, 'bin', windows ? 'podfit.exe' : 'podfit'),
      path: process.env.PATH ?? '',
      windows,
      trusted: workspace.isTrusted,
    };
    return locate(places, machine);
  }

  async #start(command: string) {
    const client = new LanguageClient('podfit', 'podfit', { command, args: ['lsp'] }, {
      documentSelector: SELECTOR,
      outputChannel: this.#log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: () => this.#settings(),
      middleware: {
        // A lens plays its workload: here the board shows it.
        executeCommand: (command, args: unknown[], next) => {
          const workload = (args[0] as { object?: unknown } | undefined)?.object;
          const shows = command === 'podfit.simulate' && typeof workload === 'string';
          return shows ? commands.executeCommand('podfit.openBoard', { workload }) : next(command, args);
        },
        workspace: {
          // What was picked in the status bar counts in this window, and is no setting that others would get.
          configuration: async (params, token, next) => {
            const answers = await next(params, token);
            if (!Array.isArray(answers)) return answers;
            return answers.map((answer, at) => (params.items[at]?.section === 'podfit' ? this.#settings() : answer));
          },
        },
        handleDiagnostics: (uri, diagnostics, next) => {
          next(uri, diagnostics);
          this.#changed.fire();
        },
        provideDiagnostics: async (document, previous, token, next) => {
          const answer = await next(document, previous, token);
          this.#changed.fire();
          return answer;
        },
      },
    });
    client.onDidChangeState(({ newState }) => newState !== State.Starting && this.#changed.fire());
    this.#client = client;
    await client.start();
  }

  #settings() {
    const { cluster, kubernetes } = workspace.getConfiguration('podfit') as { cluster?: string; kubernetes?: string };
    return { cluster: kept(this.#context).chosen() ?? cluster ?? null, kubernetes: kubernetes ?? null };
  }

  async #stop() {
    const client = this.#client;
    this.#client = null;
    // One that has crashed cannot be asked to stop.
    await client?.dispose().catch((error: unknown) => this.#log.warn(String(error)));
  }

  async #ask<T>(command: string, ...args: unknown[]): Promise<T | null> {
    if (this.#client?.state !== State.Running) return null;
    return this.#client.sendRequest<T>('workspace/executeCommand', { command, arguments: args });
  }

  clusters(): Promise<Clusters | null> {
    return this.#ask<Clusters>('podfit.chooseCluster');
  }

  async choose(cluster: string | null) {
    await kept(this.#context).choose(cluster);
    await this.#ask('podfit.chooseCluster', this.#settings().cluster);
    this.#changed.fire();
  }

  board(document: TextDocument): Promise<Board | null> {
    return this.#ask<Board>('podfit.board', { uri: document.uri.toString() });
  }
}
