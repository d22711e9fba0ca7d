// The worker, seen from the extension: questions and answers, and a new worker where one dies or does not come back.
import { type LogOutputChannel, Uri, env, workspace } from 'vscode';
import type { Question, Request, Response, Told } from './protocol.ts';

/** How long one question may take; and one that brings many files along. */
const PATIENCE = 5000;
const PATIENCE_WITH_MANY = 30_000;
const MANY = 50;
/** How long the module may take to be compiled. */
const START = 60_000;

interface Waiting {
  resolve(told: Told): void;
  reject(error: Error): void;
  timer: ReturnType<typeof setTimeout>;
}

export class Engine {
  readonly #folder: Uri;
  readonly #log: LogOutputChannel;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #started: Promise<unknown> | null = null;
  #next = 1;
  /** Counts workers: a new one knows nothing. */
  generation = 0;

  constructor(folder: Uri, log: LogOutputChannel) {
    this.#folder = folder;
    this.#log = log;
  }

  async ask(question: Question): Promise<Told> {
    await (this.#started ??= this.#start());
    const many = question.kind === 'ask' && question.update.set.length > MANY;
    return this.#post(question, many ? PATIENCE_WITH_MANY : PATIENCE);
  }

  /** Ends the worker; the next question starts another one. */
  end(why: string) {
    this.#worker?.terminate();
    this.#worker = null;
    this.#started = null;
    this.generation += 1;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Error(why));
    }
    this.#waiting.clear();
  }

  async #start() {
    const read = (name: string) => workspace.fs.readFile(Uri.joinPath(this.#folder, name));
    const lang = env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
    const [script, module, words] = await Promise.all([
      read('worker.js'),
      read('podfit.wasm'),
      lang === 'zh' ? read('lang-zh.yaml') : null,
    ]);
    // Extensions come from another origin than the page, which starts no worker from there.
    const url = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
    const worker = new Worker(url);
    worker.onmessage = ({ data }: MessageEvent<Response>) => this.#hear(data);
    worker.onerror = (event) => this.#failed(event.message);
    this.#worker = worker;
    await this.#post({ kind: 'start', module: new Uint8Array(module), lang, words: words && new Uint8Array(words) }, START);
    URL.revokeObjectURL(url);
    this.#log.info(`podfit in a worker (${Math.round(module.byteLength / 1000)} kB)`);
  }

  #post(question: Question, patience: number): Promise<Told> {
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#failed(`no answer after ${patience / 1000} s`), patience);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#worker?.postMessage({ ...question, id } satisfies Request);
    });
  }

  #hear(response: Response) {
    const waiting = this.#waiting.get(response.id);
    if (!waiting) return;
    this.#waiting.delete(response.id);
    clearTimeout(waiting.timer);
    if ('told' in response) waiting.resolve(response.told);
    else {
      waiting.reject(new Error(response.failed));
      if (response.fatal) this.#failed(response.failed);
    }
  }

  #failed(why: string) {
    this.#log.error(`the worker is replaced: ${why}`);
    this.end(why);
  }
}
