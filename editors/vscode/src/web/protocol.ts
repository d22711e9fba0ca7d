// What the extension and its worker say to each other. One question, one answer; each carries a number.
import type { Configured, InputError, NamedText } from '../../../../crates/wasm/src/types.d.ts';

/** What is different since the last question about a folder. */
export interface Update {
  /** For which Kubernetes, in words of the setting; a new one begins with an empty folder. */
  kubernetes: string | null;
  set: NamedText[];
  remove: string[];
  /** The text of `podfit.yaml`; null: there is none. Left out: as before. */
  config?: string | null;
  /** The cluster to judge on: a text, or the name of one that `podfit.yaml` holds itself. Left out: as before. */
  cluster?: NamedText | { inline: string } | null;
}

export interface Call {
  method: string;
  args: unknown[];
  /** The file it is about: the worker adds its name and the state's number. */
  file?: string;
}

export type Question =
  | { kind: 'start'; module: Uint8Array; lang: 'en' | 'zh'; words: Uint8Array | null }
  | { kind: 'ask'; folder: string; update: Update; call: Call | null };

export type Request = Question & { id: number };

export interface Told {
  /** What the configuration says, where it was new. */
  configured?: Configured;
  configProblems?: InputError[];
  clusterProblems?: InputError[];
  /** What the call answered. */
  answer: unknown;
}

export type Response =
  | { id: number; told: Told }
  /** `fatal`: the module may be in any state, and its worker is to be ended. */
  | { id: number; failed: string; fatal: boolean };
