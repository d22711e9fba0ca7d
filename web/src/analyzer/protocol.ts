// What a verdict depends on, and what it says.
import type { InputError, NamedText, Report, Simulation } from './types.ts';

export type { NamedText } from './types.ts';

export interface Input {
  files: NamedText[];
  cluster: NamedText | null;
  /** Null: what the cluster says, else the default. */
  kubernetes: string | null;
  lang: 'en' | 'zh';
}

/** What was found. */
export interface Checked {
  report: Report;
  clusterProblems: InputError[];
  milliseconds: number;
}

/** What the cluster comes to. */
export interface Played {
  /** Null where no cluster is given or nothing could be played; `notPlayed` then says why. */
  simulation: Simulation | null;
  notPlayed: string | null;
}

export type Answer = Checked & Played;
