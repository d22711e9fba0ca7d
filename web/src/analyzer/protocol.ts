// What the page and its worker say to each other. Every question carries a version; an answer to an old one is dropped.
import type { Problem, Report, Simulation } from './api.ts';

export interface NamedText {
  name: string;
  text: string;
}

/** Everything that the verdict depends on. */
export interface Input {
  files: NamedText[];
  cluster: NamedText | null;
  /** Null: what the cluster says, else the default. */
  kubernetes: string | null;
}

export interface Answer {
  report: Report;
  /** Null where no cluster is given or nothing could be played; `notPlayed` then says why. */
  simulation: Simulation | null;
  notPlayed: string | null;
  clusterProblems: Problem[];
  milliseconds: number;
}

export type Request = { kind: 'analyse'; version: number; input: Input };

export type Response =
  | { kind: 'ready' }
  | { kind: 'answer'; version: number; answer: Answer }
  | { kind: 'failed'; version: number; message: string };
