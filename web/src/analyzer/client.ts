// Questions to the worker. Of verdicts the newest waits and older ones are dropped; a worker that hangs is replaced.
import type { Checked, Input, Played } from './protocol.ts';
import type { Args, Method, Request, Response, Result } from './questions.ts';

/** How long one answer may take. */
const PATIENCE = 5000;

export type Trouble = { kind: 'slow' } | { kind: 'failed'; message: string };

interface Open {
  done: (value: unknown) => void;
  failed: (error: Error) => void;
}

export interface Listener {
  /** What was found; what the cluster comes to follows. */
  checked(found: Checked, input: Input): void;
  played(played: Played, input: Input): void;
  troubled(trouble: Trouble): void;
}

/** The worker was replaced before it answered. */
export class Lost extends Error {}

export class Client {
  #worker!: Worker;
  #ready = false;
  #id = 0;
  /** Asked and not answered, in order. */
  #open = new Map<number, Open>();
  /** Asked before the worker was ready. */
  #early: Request[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #debounce: ReturnType<typeof setTimeout> | undefined;
  /** The newest text that no verdict was asked for. */
  #waiting: Input | null = null;
  #judging = false;
  readonly #listener: Listener;

  constructor(listener: Listener) {
    this.#listener = listener;
    this.#start();
  }

  /** Asks for a verdict, after `delay` milliseconds without another question. */
  judge(input: Input, delay: number) {
    this.#waiting = input;
    clearTimeout(this.#debounce);
    if (delay > 0) this.#debounce = setTimeout(() => void this.#judge(), delay);
    else void this.#judge();
  }

  /** Asks anything else. */
  ask<M extends Method>(input: Input, method: M, ...args: Args<M>): Promise<Result<M>> {
    this.#id += 1;
    const request: Request = { id: this.#id, input, method, args };
    return new Promise<Result<M>>((resolve, reject) => {
      this.#open.set(request.id, { done: (value) => resolve(value as Result<M>), failed: reject });
      if (this.#ready) this.#post(request);
      else this.#early.push(request);
    });
  }

  async #judge() {
    const input = this.#waiting;
    if (this.#judging || !input) return;
    this.#waiting = null;
    this.#judging = true;
    try {
      const found = await this.ask(input, 'check');
      if (!this.#waiting) {
        this.#listener.checked(found, input);
        const played = await this.ask(input, 'simulate');
        if (!this.#waiting) this.#listener.played(played, input);
      }
    } catch (error) {
      if (!(error instanceof Lost) && !this.#waiting) this.#listener.troubled({ kind: 'failed', message: String(error) });
    }
    this.#judging = false;
    // What was typed meanwhile has waited long enough.
    if (this.#waiting) void this.#judge();
  }

  #start() {
    this.#ready = false;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Response>) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#replace({ kind: 'failed', message: event.message });
    };
    this.#worker = worker;
  }

  #post(request: Request) {
    this.#worker.postMessage(request);
    this.#timer ??= setTimeout(() => this.#replace({ kind: 'slow' }), PATIENCE);
  }

  #hear(response: Response) {
    if (response.kind === 'ready') {
      this.#ready = true;
      for (const request of this.#early.splice(0)) this.#post(request);
      return;
    }
    if (response.kind === 'broken') {
      this.#listener.troubled({ kind: 'failed', message: response.message });
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const open = this.#open.get(response.id);
    this.#open.delete(response.id);
    if (response.kind === 'answer') open?.done(response.value);
    else if (response.fatal) {
      this.#replace({ kind: 'failed', message: response.message });
      open?.failed(new Lost());
      return;
    } else open?.failed(new Error(response.message));
    if (this.#open.size > 0) this.#timer = setTimeout(() => this.#replace({ kind: 'slow' }), PATIENCE);
  }

  #replace(trouble: Trouble) {
    this.#worker.terminate();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const lost = [...this.#open.values()];
    this.#open.clear();
    this.#early = [];
    this.#start();
    for (const { failed } of lost) failed(new Lost());
    this.#listener.troubled(trouble);
  }
}
