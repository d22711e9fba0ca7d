// What the page and its worker say to each other. Every question carries all that its answer depends on.
import type { Input } from './protocol.ts';
import type { Methods } from './worker.ts';

export type Method = keyof Methods;
export type Args<M extends Method> = Parameters<Methods[M]>;
export type Result<M extends Method> = Awaited<ReturnType<Methods[M]>>;

export interface Request {
  id: number;
  input: Input;
  method: Method;
  args: unknown[];
}

export type Response =
  | { kind: 'ready' }
  | { kind: 'broken'; message: string }
  | { kind: 'answer'; id: number; value: unknown }
  /** `fatal`: the module may be left in any state. */
  | { kind: 'failed'; id: number; message: string; fatal: boolean };
