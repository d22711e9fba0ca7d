// One question at a time to the worker; the newest waits, older ones are dropped, a worker that hangs is replaced.
import type { Answer, Input, Request, Response } from './protocol.ts';

/** How long one analysis may take. */
const PATIENCE = 5000;

export type Trouble = { kind: 'slow' } | { kind: 'failed'; message: string };

export class Client {
  #worker: Worker | null = null;
  #ready = false;
  #version = 0;
  #asked: number | null = null;
  #waiting: Input | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #debounce: ReturnType<typeof setTimeout> | undefined;
  readonly #answered: (answer: Answer) => void;
  readonly #troubled: (trouble: Trouble) => void;

  constructor(answered: (answer: Answer) => void, troubled: (trouble: Trouble) => void) {
    this.#answered = answered;
    this.#troubled = troubled;
    this.#start();
  }

  /** Asks for a verdict, after `delay` milliseconds without another question. */
  ask(input: Input, delay: number) {
    this.#version += 1;
    this.#waiting = input;
    clearTimeout(this.#debounce);
    if (delay > 0) this.#debounce = setTimeout(() => this.#send(), delay);
    else this.#send();
  }

  #start() {
    this.#ready = false;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Response>) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#asked = null;
      clearTimeout(this.#timer);
      this.#troubled({ kind: 'failed', message: event.message });
    };
    this.#worker = worker;
  }

  #send() {
    if (!this.#ready || this.#asked !== null || !this.#waiting) return;
    const request: Request = { kind: 'analyse', version: this.#version, input: this.#waiting };
    this.#waiting = null;
    this.#asked = this.#version;
    this.#worker?.postMessage(request);
    this.#timer = setTimeout(() => this.#replace(), PATIENCE);
  }

  #hear(response: Response) {
    if (response.kind === 'ready') {
      this.#ready = true;
      this.#send();
      return;
    }
    clearTimeout(this.#timer);
    this.#asked = null;
    if (response.version === this.#version || response.version === 0) {
      if (response.kind === 'answer') this.#answered(response.answer);
      else this.#troubled({ kind: 'failed', message: response.message });
    }
    if (this.#waiting) this.#send();
  }

  #replace() {
    this.#worker?.terminate();
    this.#asked = null;
    this.#start();
    this.#troubled({ kind: 'slow' });
  }
}
