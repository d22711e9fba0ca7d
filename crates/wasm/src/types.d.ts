// Made by `cargo xtask types` from the Rust structs; do not edit.

/** What `podfit check` found. */
export interface Report {
  /** [`REPORT_VERSION`] */
  version: number;
  /** Who says so. */
  tool: Tool;
  /** The Kubernetes version judged for, such as `1.36`. */
  kubernetes: string;
  /** Counts. */
  summary: Summary;
  /** What podfit could not do: each makes the exit status 2. */
  errors: InputError[];
  /** In source order: file, byte, rule. */
  findings: Finding[];
  /** What a comment, an annotation or the configuration took out, in source order. */
  suppressed?: Suppressed[];
}

/** A finding that is not among the findings, and why. */
export interface Suppressed {
  /** The rule's name. */
  rule: string;
  /** Which object; null where the text is no object. */
  object: ObjectRef | null;
  /** Path as the API server spells it; null where it does not apply. */
  path: string | null;
  /** Where the finding would stand. */
  span: Span;
  /** What took it out. */
  by: By;
  /** The reason that stands there; null where none does. */
  reason: string | null;
}

/** What takes a finding out. */
export type By = "comment" | "annotation" | "configuration";

/** Name and version of the program. */
export interface Tool {
  /** `podfit` */
  name: string;
  /** Semantic version. */
  version: string;
}

/** Counts of a report. */
export interface Summary {
  /** Files that hold Kubernetes objects. */
  files: number;
  /** Documents in them. */
  documents: number;
  /** Objects in them. */
  objects: number;
  /** Findings of severity error. */
  errors: number;
  /** Findings of severity warning. */
  warnings: number;
  /** Findings of severity info. */
  infos: number;
  /** Findings that a comment, an annotation, the configuration or a baseline took out. */
  suppressed: number;
}

/** Something podfit could not read or do. */
export interface InputError {
  /** Which file; null for the command line. */
  file: string | null;
  /** What happened and what to do. */
  message: string;
  /** Where, if it is a place in a text. */
  span: Span | null;
}

/** How grave a finding is. */
export type Severity = "info" | "warning" | "error";

/** What a rule is about. */
export type Category = "yaml" | "api" | "scheduling" | "rollout" | "availability" | "probes" | "resources" | "references" | "images" | "security" | "rbac" | "config" | "custom";

/** Whether a verdict holds whatever the order of events. */
export type Certainty = "certain" | "likely";

/** One finding. */
export interface Finding {
  /** The rule's name. */
  rule: string;
  /** How grave. */
  severity: Severity;
  /** What it is about. */
  category: Category;
  /** How sure. */
  certainty: Certainty;
  /** What is wrong, with this manifest's own numbers. */
  message: string;
  /** The rule's page. */
  url: string;
  /** Made of rule, object and path, never of text or lines. */
  fingerprint: string;
  /** Which object; null where the text is no object. */
  object: ObjectRef | null;
  /** Path as the API server spells it; null where it does not apply. */
  path: string | null;
  /** For which cluster it holds; null without one. */
  cluster: string | null;
  /** The one key or value a person would change. */
  span: Span;
  /** The other facts that make it true. */
  labels: Label[];
  /** What Kubernetes itself would print. */
  evidence: string[];
  /** What to do. */
  help: string | null;
  /** Edits that cure it. */
  fixes: Fix[];
}

/** Identity of an object. */
export interface ObjectRef {
  /** `apiVersion` */
  apiVersion: string;
  /** `kind` */
  kind: string;
  /** Namespace in force; null for cluster-scoped kinds. */
  namespace: string | null;
  /** `metadata.name` */
  name: string;
}

/** A range of a file. */
export interface Span {
  /** The file as named on the command line, or by a Helm `# Source:` comment. */
  file: string;
  /** First character. */
  start: Position;
  /** One past the last. */
  end: Position;
}

/** A place in a file. */
export interface Position {
  /** UTF-8 offset into the file as read. */
  byte: number;
  /** From 1. */
  line: number;
  /** From 1, in Unicode scalar values. */
  column: number;
  /** The same place as editors and JavaScript count; only where a surface asks for it. */
  utf16?: Utf16;
}

/** A place in UTF-16 code units. */
export interface Utf16 {
  /** From 0. */
  line: number;
  /** From 0, in UTF-16 code units. */
  character: number;
}

/** A fact beside the primary one. */
export interface Label {
  /** Where. */
  span: Span;
  /** What it says. */
  text: string;
}

/** Whether a fix may be applied unasked. */
export type Applicability = "safe" | "unsafe" | "display-only";

/** A cure. */
export interface Fix {
  /** What it does. */
  title: string;
  /** Whether it may be applied unasked. */
  applicability: Applicability;
  /** Re-parsed, and where the finding is a simulation's, played again without it. Null where it was not asked for. */
  proven: boolean | null;
  /** Atomic, ascending, not overlapping. */
  edits: Edit[];
}

/** Replace bytes by text. */
export interface Edit {
  /** Which file. */
  file: string;
  /** First byte that goes. */
  byte_start: number;
  /** One past the last. */
  byte_end: number;
  /** What comes. */
  text: string;
}

/** A rule as `podfit rules --format json` lists it. */
export interface RuleEntry {
  /** Kebab case, names the problem. */
  name: string;
  /** What it is about. */
  category: Category;
  /** Default severity; the gravest where a rule has several. */
  severity: Severity;
  /** Whether the preset `default` holds it. */
  default: boolean;
  /** Presets that hold it besides `default` and `strict` (which holds every rule). */
  presets: string[];
  /** Version of podfit that brought it. */
  since: string;
  /** One line: what it finds. */
  summary: string;
  /** The best remedy it offers: `none`, `display-only`, `unsafe`, `safe`. */
  fix: string;
  /** What `podfit.yaml` can set under `rules.<name>` besides `severity`. */
  options: RuleOption[];
  /** Checks of other tools that mean the same: `kube-linter/no-anti-affinity`. */
  peers: string[];
  /** The rule's page. */
  url: string;
  /** Its Markdown. */
  page: string;
}

/** Something that `podfit.yaml` can set for a rule. */
export interface RuleOption {
  /** Camel case. */
  name: string;
  /** `texts` or `integer` */
  kind: string;
  /** One line: what it does, and what holds without it. */
  summary: string;
}

/** What `podfit simulate` played. */
export interface Simulation {
  /** Version of this contract. */
  version: number;
  /** The Kubernetes version played, such as `1.36`. */
  kubernetes: string;
  /** Objects that the API server or admission refused. */
  refused: Refused[];
  /** Nodes after everything was created and came to rest. */
  nodes: NodeState[];
  /** Workloads then, by `KIND/NAMESPACE/NAME`. */
  workloads: Record<string, WorkloadState>;
  /** Pods that came with a node: `default/cache` → `Running on w1`. */
  existing_pods?: Record<string, string>;
  /** One entry per step. */
  steps: StepState[];
  /** Parts of Kubernetes that a Pod uses and that are not simulated; each makes verdicts `likely`. */
  not_simulated?: NotSimulated[];
}

/** A part that is not simulated. */
export interface NotSimulated {
  /** `KIND/NAMESPACE/NAME` */
  workload: string;
  /** Which part. */
  part: string;
}

/** A refused object. */
export interface Refused {
  /** `KIND/NAMESPACE/NAME` */
  object: string;
  /** Field path; null where the server names none. */
  field: string | null;
  /** The server's words. */
  message: string;
}

/** A node at rest. */
export interface NodeState {
  /** Name. */
  name: string;
  /** Cordoned. */
  unschedulable: boolean;
  /** As kubectl writes them: `key=value:Effect`. */
  taints: string[];
  /** Labels. */
  labels: Record<string, string>;
  /** Canonical quantities; null: unlimited. */
  allocatable: Record<string, string> | null;
  /** Sum of the requests of its Pods. */
  requested: Record<string, string>;
}

/** A workload at rest. */
export interface WorkloadState {
  /** Pods wanted. */
  desired: number;
  /** Pods that exist. */
  created: number;
  /** Pods with a node. */
  scheduled: number;
  /** Pods Ready. */
  ready: number;
  /** Pods without a node. */
  pending: number;
  /** Pods that succeeded. */
  succeeded: number;
  /** Pods by node. */
  placement: Record<string, number>;
  /** FailedCreate text; null where there is none. */
  replica_failure: string | null;
  /** Pods without a node, by reason. */
  pending_pods: PendingPods[];
  /** How sure. */
  certainty: Certainty;
}

/** Pods that pend for one reason. */
export interface PendingPods {
  /** How many. */
  count: number;
  /** `Unschedulable`, `SchedulingGated`, or empty. */
  reason: string;
  /** The scheduler's words. */
  message: string;
  /** `new` or `old`. */
  template: string;
  /** Why each node said no. */
  nodes: PendingNode[];
}

/** Why one node said no. */
export interface PendingNode {
  /** Node. */
  node: string;
  /** Plugin. */
  plugin: string;
  /** Its words. */
  reason: string;
}

/** One step. */
export interface StepState {
  /** `rollout`, `drain`, `cordon`, `delete-node`, `apply`. */
  step: string;
  /** Of a rollout: `KIND/NAMESPACE/NAME`. */
  workload?: string;
  /** Of a drain, cordon or deletion. */
  node?: string;
  /** `complete`, `stuck`, `paused`, `ondelete`, `refused`; `drained`, `blocked`; null for the others. */
  result?: string;
  /** The server's words where it was refused. */
  message: string | null;
  /** Surge in Pods. */
  max_surge?: number;
  /** Unavailable in Pods. */
  max_unavailable?: number;
  /** Pods of older templates. */
  old_pods?: PodCounts;
  /** Pods of the new template. */
  new_pods?: PodCounts;
  /** Events of a rollout. */
  timeline?: TimelineEvent[];
  /** Of a drain. */
  evicted?: number;
  /** Of a drain: Pods that may not go. */
  blocked?: Blocked[];
  /** Of `apply`: refused objects. */
  refused?: Refused[];
  /** How sure (rollouts). */
  certainty?: Certainty;
  /** Workloads afterwards. */
  workloads: Record<string, WorkloadState>;
}

/** Pods of one side. */
export interface PodCounts {
  /** All. */
  pods: number;
  /** Ready. */
  ready: number;
  /** Without a node. */
  pending: number;
}

/** One event. */
export interface TimelineEvent {
  /** Counts events, not time. */
  at: number;
  /** `created`, `bound`, `ready`, `deleted`, `pending`. */
  event: string;
  /** A name of our own making. */
  pod: string;
  /** Where. */
  node: string | null;
  /** Pods of older templates after it. */
  old: number;
  /** Pods of the new template after it. */
  new: number;
  /** Ready after it. */
  ready: number;
  /** Pending after it. */
  pending: number;
}

/** Pods that an eviction was refused for. */
export interface Blocked {
  /** How many. */
  count: number;
  /** The server's words. */
  message: string;
}

/** A part of a text, half open: in bytes, and for JavaScript in UTF-16 code units. */
export interface TextRange {
  /** Where it begins. */
  start: number;
  /** One past the last. */
  end: number;
}

/** Replace a part of a text: in bytes, and for JavaScript in UTF-16 code units. */
export interface TextEdit {
  /** Which file. */
  file: string;
  /** Where what goes begins. */
  start: number;
  /** One past its end. */
  end: number;
  /** What comes. */
  text: string;
}

/** What a card shows. */
export interface Hover {
  /** The word it is about. */
  range: TextRange;
  /** Markdown without HTML; not to be trusted all the same. */
  markdown: string;
  /**
   * Under which name the assets keep the API's own words about the field: `apps/v1 Deployment spec.replicas`; none
   * where nothing is known about it.
   */
  field: string | null;
}

/** Something that could be typed. */
export interface Completion {
  /** What the list shows. */
  label: string;
  /** What it is. */
  kind: CompletionKind;
  /** A field's type, a snippet's purpose; may be empty. */
  detail: string;
  /** What replaces the range. */
  insert: string;
  /** The word so far. */
  range: TextRange;
  /** The API requires it. */
  required: boolean;
  /** Of a field: under which name the assets keep the API's own words about it, `DeploymentSpec.replicas`. */
  documentation: string | null;
}

/** What a completion is. */
export type CompletionKind = "field" | "value" | "name" | "snippet";

/** Something to do. */
export interface Action {
  /** Plain text. */
  title: string;
  /** What it is. */
  kind: ActionKind;
  /** The rule it is about; null for all of a file. */
  rule: string | null;
  /** The finding it is about; null for all of a file. */
  fingerprint: string | null;
  /** Of a fix: its name, to have it proven. */
  fix: FixId | null;
  /** Of a fix: whether it changes behaviour. */
  applicability: Applicability | null;
  /** Of a fix: whether it was proven; null: nobody asked. */
  proven: boolean | null;
  /** Atomic, ascending, not overlapping. */
  edits: TextEdit[];
  /** Of a page: its address. */
  url: string | null;
}

/** Names a fix of the last report, to have it proven. */
export interface FixId {
  /** The finding's. */
  fingerprint: string;
  /** The finding's. */
  cluster?: string | null;
  /** First byte of the finding's span. */
  byte: number;
  /** Position among the finding's fixes. */
  fix: number;
}

/** What an action is. */
export type ActionKind = "quickFix" | "fixAll" | "ignore" | "page";

/** A few words behind a value. */
export interface InlayHint {
  /** Behind this place. */
  offset: number;
  /** Plain text. */
  label: string;
}

/** A line above a workload. */
export interface CodeLens {
  /** What it stands above. */
  range: TextRange;
  /** Plain text. */
  title: string;
  /** The object: `Deployment/default/web`, as simulations name it. */
  object: string;
  /** The fingerprint of the finding to show; null: show the rollout. */
  finding: string | null;
}

/** An object or a field, for outlines and breadcrumbs. */
export interface OutlineSymbol {
  /** `web`, `spec`, `image`. */
  name: string;
  /** `Deployment`; of an item in a list its position; else empty. */
  detail: string;
  /** What it is. */
  kind: OutlineSymbolKind;
  /** All of it. */
  range: TextRange;
  /** Its name. */
  selection: TextRange;
  /** What is in it. */
  children: OutlineSymbol[];
}

/** What a symbol is. */
export type OutlineSymbolKind = "object" | "map" | "list" | "value";

/** Lines that can be folded, from 0, both included. */
export interface Fold {
  /** First line, which stays visible. */
  startLine: number;
  /** Last line. */
  endLine: number;
  /** What is folded. */
  kind: FoldKind;
}

/** What is folded. */
export type FoldKind = "region" | "comment";

/** A place that leads to a page. */
export interface Link {
  /** What is underlined. */
  range: TextRange;
  /** Where it leads. */
  target: string;
}

/** A place that another one leads to. */
export interface Place {
  /** Which file, as named. */
  file: string;
  /** The name or key to put the cursor on. */
  range: TextRange;
  /** Everything that belongs to it. */
  whole: TextRange;
  /** Why one leads to the other. */
  kind: PlaceKind;
  /** The object, as `Service/default/web`; empty for anchors. */
  object: string;
}

/** Why one place leads to another. */
export type PlaceKind = "name" | "selector" | "inside" | "anchor";

/** A file in words. */
export interface Words {
  /** Its objects in order. */
  objects: ObjectWords[];
}

/** An object in words. */
export interface ObjectWords {
  /** `Deployment/default/web` */
  object: string;
  /** Where it stands. */
  range: TextRange;
  /** Markdown: what runs, where, how it changes, how it ends. */
  sentences: string[];
}

/** What the constructor takes. */
export interface Options {
  /** The Kubernetes version to judge for, such as `1.36`; before the cluster's and the configuration's. */
  kubernetes?: string | null;
  /** The language of messages. Anything but English needs the asset `lang`. */
  lang?: Lang | null;
}

/** Languages of messages. */
export type Lang = "en" | "zh";

/** A text with its name. */
export interface NamedText {
  /** Under which findings name it. */
  name: string;
  /** The text. */
  text: string;
}

/** How to check. */
export interface CheckOptions {
  /**
   * Prove fixes up to this many, as `podfit check --format json` does with 200 (the default). Each is a simulation of
   * its own: with 0, `prove` does it when a fix is looked at.
   */
  prove?: number | null;
}

/** How to simulate. */
export interface SimulateRequest {
  /** In order, each from the state that the one before left. None: the rollout of every workload that can roll. */
  steps?: Step[] | null;
}

/** A step of a simulation. */
export interface Step {
  /** What happens. */
  step: StepKind;
  /** Of a rollout: `KIND/NAME`; all that can roll without it. */
  workload?: string | null;
  /** Of a drain, a cordon, a deletion. */
  node?: string | null;
  /** Of `apply`: the manifests. */
  files?: NamedText[] | null;
}

/** What happens in a step. */
export type StepKind = "rollout" | "drain" | "cordon" | "delete-node" | "apply";

/** A change to a cluster in its short form. */
export interface ClusterOp {
  /** What to do. */
  op: ClusterOpKind;
  /** File of the cluster; the first without it. */
  cluster?: string | null;
  /** Which node; of `addNode` its name (braces and `name-{1..3}` as in the file). */
  node: string;
  /** Of `taint` and `untaint`: as kubectl writes it, `key=value:Effect`. */
  taint?: string | null;
  /** Of `label`. */
  key?: string | null;
  /** Of `label`: null takes it away. */
  value?: string | null;
  /** Of `addNode`: the other fields of the entry (`labels`, `taints`, `allocatable`, `count`, `zones`). */
  fields?: Record<string, unknown> | null;
}

/** What to do with a cluster. */
export type ClusterOpKind = "addNode" | "removeNode" | "taint" | "untaint" | "cordon" | "uncordon" | "label";

/** What a word means. */
export interface Explanation {
  /**
   * Of a Pod's state (`CrashLoopBackOff`), an event (`0/4 nodes are available: …`) or a field (`pod.spec.tolerations`):
   * what it means, in Markdown.
   */
  markdown: string | null;
  /** Rules: one by its own name, any number by another tool's. Their pages are empty without the asset `rules`. */
  rules: RuleEntry[];
  /** Checks of other tools of that name; none without the asset `rules`. */
  checks: Check[];
  /** A name that is close to a word which means nothing. */
  nearest: string | null;
}

/** A check of another tool. */
export interface Check {
  /** `kube-linter/no-anti-affinity` */
  name: string;
  /** What it finds, in a few words. */
  finds: string;
  /** Whether the tool runs it unasked. */
  default: boolean;
  /** Why podfit has no such rule, in Markdown; null where a rule means the same. */
  reason: string | null;
}

/** What the configuration says about clusters. */
export interface Configured {
  /** The one to judge on: a name among `clusters`, or a file; null: none is named. */
  cluster: string | null;
  /** Those that have a name. */
  clusters: ConfiguredCluster[];
}

/** A cluster that the configuration names. */
export interface ConfiguredCluster {
  /** Its name. */
  name: string;
  /** Where it is described, below the configuration's folder; null: in the configuration itself. */
  file: string | null;
}
