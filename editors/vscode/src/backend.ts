// What the commands, the status item and the panel ask, whoever judges: the server on the desktop, WASM in the browser.
import type { Event, TextDocument } from 'vscode';
import type { Answer } from '../../../web/src/analyzer/protocol.ts';

/** The clusters there are. */
export interface Clusters {
  /** Named in `podfit.yaml`. */
  clusters: string[];
  /** What open documents are judged on. */
  inUse: string[];
  /** What was chosen instead of what the configuration says; null: nothing. */
  chosen: string | null;
  /** URIs of the open documents that hold Kubernetes objects. */
  documents: string[];
}

/** What the panel shows of a document. */
export interface Board extends Answer {
  /** The cluster that it was played on; null without one. */
  cluster: string | null;
}

export interface Backend {
  /** Something else was judged, on whatever. */
  readonly changed: Event<void>;
  /** Null while nothing runs that could say so. */
  clusters(): Promise<Clusters | null>;
  /** A cluster's name or a file; null: what the configuration says. */
  choose(cluster: string | null): Promise<void>;
  /** Null where the document holds no Kubernetes object. */
  board(document: TextDocument): Promise<Board | null>;
  restart(): Promise<void>;
}
