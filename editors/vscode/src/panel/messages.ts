// What the panel's page and the extension say to each other.
import type { Board } from '../backend.ts';

export type ToPage =
  | { kind: 'board'; board: Board; workload: string | null }
  /** The document holds no Kubernetes object, or none is open. */
  | { kind: 'nothing' }
  | { kind: 'failed'; message: string };

export type ToExtension =
  | { kind: 'ready' }
  /** A picture to keep. */
  | { kind: 'save'; name: string; bytes: ArrayBuffer };
