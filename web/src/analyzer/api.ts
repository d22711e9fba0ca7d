// The WASM module as docs and `crates/wasm` describe it. What a build does not have is marked optional.

export type Severity = 'error' | 'warning' | 'info';

export interface Position {
  byte: number;
  line: number;
  column: number;
  /** UTF-16 offset into the text, filled in by the worker. */
  at?: number;
}

export interface Span {
  file: string;
  start: Position;
  end: Position;
}

export interface Edit {
  file: string;
  byte_start: number;
  byte_end: number;
  text: string;
  /** UTF-16 offsets, filled in by the worker. */
  from?: number;
  to?: number;
}

export interface Fix {
  title: string;
  applicability: 'safe' | 'unsafe' | 'display-only';
  proven: boolean | null;
  edits: Edit[];
}

export interface ObjectRef {
  apiVersion: string;
  kind: string;
  namespace: string | null;
  name: string;
}

export interface Finding {
  rule: string;
  severity: Severity;
  category: string;
  certainty: 'certain' | 'likely';
  message: string;
  url: string;
  fingerprint: string;
  object: ObjectRef | null;
  path: string | null;
  cluster: string | null;
  span: Span;
  labels: { span: Span; text: string }[];
  evidence: string[];
  help: string | null;
  fixes: Fix[];
}

export interface Problem {
  file: string | null;
  message: string;
  span: Span | null;
}

export interface Report {
  tool: { name: string; version: string };
  kubernetes: string;
  summary: { files: number; documents: number; objects: number; errors: number; warnings: number; infos: number };
  errors: Problem[];
  findings: Finding[];
}

export type Amounts = Record<string, string>;

export interface NodeState {
  name: string;
  unschedulable: boolean;
  taints: string[];
  labels: Record<string, string>;
  allocatable: Amounts | null;
  requested: Amounts;
}

export interface PendingPods {
  count: number;
  reason: string;
  message: string;
  template: 'new' | 'old';
  nodes: { node: string; plugin: string; reason: string }[];
}

export interface WorkloadState {
  desired: number;
  created: number;
  scheduled: number;
  ready: number;
  pending: number;
  succeeded: number;
  placement: Record<string, number>;
  replica_failure: string | null;
  pending_pods: PendingPods[];
  certainty: 'certain' | 'likely';
}

export interface TimelineEvent {
  at: number;
  event: 'created' | 'bound' | 'ready' | 'deleted' | 'pending';
  pod: string;
  node: string | null;
  old: number;
  new: number;
  ready: number;
  pending: number;
}

export interface StepState {
  step: string;
  workload?: string;
  node?: string;
  result?: 'complete' | 'stuck' | 'paused' | 'ondelete' | 'refused' | 'drained' | 'blocked';
  message: string | null;
  max_surge?: number;
  max_unavailable?: number;
  old_pods?: { pods: number; ready: number; pending: number };
  new_pods?: { pods: number; ready: number; pending: number };
  timeline?: TimelineEvent[];
  certainty?: 'certain' | 'likely';
  workloads: Record<string, WorkloadState>;
}

export interface Simulation {
  kubernetes: string;
  refused: { object: string; field: string | null; message: string }[];
  nodes: NodeState[];
  workloads: Record<string, WorkloadState>;
  existing_pods?: Record<string, string>;
  steps: StepState[];
}

/** The class of the WASM module. */
export interface Api {
  setFile(name: string, text: string): number;
  removeFile(name: string): void;
  setCluster(files: { name: string; text: string }[]): Problem[];
  check(): Report;
  simulate(): Simulation;
}
