// What a person does to the cluster: its text changes, as one step that can be taken back.
import { ask, change, inputNow } from '../actions.ts';
import type { ClusterOp, NodeState, Simulation } from '../analyzer/types.ts';
import { CLUSTER, answered, busy, cluster, drain, note, simulation } from '../state.ts';
import { t } from '../words/index.ts';

async function edit(op: ClusterOp, title: string) {
  // The text as it is, empty too: a first node can be added to it.
  const input = { ...inputNow(), cluster: { name: CLUSTER, text: cluster.peek() } };
  try {
    const edits = await ask('editCluster', [op], input);
    change(
      edits.map(({ start, end, text }) => ({ file: CLUSTER, from: start, to: end, insert: text })),
      title,
    );
  } catch (error) {
    note.value = { text: t('board.notEdited', { message: error instanceof Error ? error.message : String(error) }), grave: true };
  }
}

export const cordon = (node: string, on: boolean) =>
  edit({ op: on ? 'cordon' : 'uncordon', node }, t(on ? 'board.cordonDone' : 'board.uncordonDone', { node }));

export const taint = (node: string, taint: string) => edit({ op: 'taint', node, taint }, t('board.taintDone', { node, taint }));

export const untaint = (node: string, taint: string) => edit({ op: 'untaint', node, taint }, t('board.untaintDone', { node, taint }));

export const removeNode = (node: string) => edit({ op: 'removeNode', node }, t('board.removeDone', { node }));

/** One more node, with the resources of the last one that is like most: without taints. */
export function addNode(nodes: NodeState[]) {
  const taken = new Set(nodes.map(({ name }) => name));
  let n = 1;
  while (taken.has(`new-${n}`)) n += 1;
  const like = nodes.findLast(({ taints }) => taints.length === 0) ?? nodes.at(-1);
  const node = `new-${n}`;
  return edit({ op: 'addNode', node, fields: like?.allocatable ? { allocatable: like.allocatable } : {} }, t('board.addDone', { node }));
}

/** What kubectl takes: `key=value:Effect` or `key:Effect`. */
export const isTaint = (text: string) =>
  /^(?:[a-zA-Z0-9.-]+\/)?[\w.-]+(?:=[\w.-]*)?:(?:NoSchedule|PreferNoSchedule|NoExecute)$/.test(text);

/** Evicts the Pods of a node, to see where they go; the cluster's text stays as it is. */
export async function playDrain(node: string) {
  const played = await play(node);
  if (played) drain.value = { node, played };
}

async function play(node: string): Promise<Simulation | null> {
  const input = answered.peek();
  if (!input) return null;
  try {
    return await ask('play', [[{ step: 'drain', node }]], input);
  } catch {
    return null;
  }
}

/** After every verdict: the drain that is shown, played on the new state. */
export async function followDrain() {
  const shown = drain.peek();
  if (!shown) return;
  const there = simulation.peek()?.nodes.some(({ name }) => name === shown.node);
  const played = there ? await play(shown.node) : null;
  if (!busy.peek() && drain.peek()) drain.value = played && { node: shown.node, played };
}

/** "Who may come" deletes all other nodes one by one and looks at each workload every time: at most so often. */
const LOOKS = 400;

/** What each workload makes of a node: null where its Pods come, else why not. */
export type Guests = Map<string, string | null>;

const guests = new Map<string, Guests>();
let guestsOf: object | null = null;

/** Who would come to a node that is the only one left; null where that cannot be played. */
export async function whoMayCome(node: string): Promise<Guests | null> {
  const state = simulation.peek();
  const input = answered.peek();
  if (!state || !input || state.nodes.length * Object.keys(state.workloads).length > LOOKS) return null;
  if (guestsOf !== state) guests.clear();
  guestsOf = state;
  const known = guests.get(node);
  if (known) return known;
  const others = state.nodes.filter(({ name }) => name !== node);
  const steps = others.map(({ name }) => ({ step: 'delete-node' as const, node: name }));
  const played = await ask('play', [steps], input).catch(() => null);
  if (!played) return null;
  const after = played.steps.at(-1)?.workloads ?? played.workloads;
  const found: Guests = new Map();
  for (const [workload, { placement, pending_pods: pending }] of Object.entries(after)) {
    const here = (placement[node] ?? 0) > 0;
    const why = pending.flatMap(({ nodes }) => nodes).find((said) => said.node === node)?.reason;
    if (here) found.set(workload, null);
    else if (why) found.set(workload, why);
  }
  guests.set(node, found);
  return found;
}
