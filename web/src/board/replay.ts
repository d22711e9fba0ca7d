// Where every Pod is: at rest, or at one event of a rollout.
import type { PendingPods, Simulation, StepState } from '../analyzer/types.ts';

export interface Chip {
  workload: string;
  /** Of a rollout's new template. */
  fresh: boolean;
  /** Bound, but not Ready yet. */
  starting: boolean;
  label: string;
}

export interface Waiting {
  workload: string;
  count: number;
  fresh: boolean;
  /** Null while the scheduler has not said why. */
  why: PendingPods | null;
}

export interface Scene {
  chips: Map<string, Chip[]>;
  waiting: Waiting[];
}

/** `Deployment/default/web` without its namespace. */
export const shortName = (workload: string) => {
  const [kind = '', , name = ''] = workload.split('/');
  return `${kind} ${name}`;
};

function settled(simulation: Simulation): Scene {
  const chips = new Map<string, Chip[]>(simulation.nodes.map(({ name }) => [name, []]));
  const waiting: Waiting[] = [];
  for (const [pod, state] of Object.entries(simulation.existing_pods ?? {})) {
    const node = / on (\S+)$/.exec(state)?.[1];
    if (node) chips.get(node)?.push({ workload: `Pod/${pod}`, fresh: false, starting: false, label: `Pod ${pod}` });
  }
  for (const [workload, state] of Object.entries(simulation.workloads)) {
    for (const [node, count] of Object.entries(state.placement)) {
      const chip: Chip = { workload, fresh: false, starting: false, label: shortName(workload) };
      chips.get(node)?.push(...Array<Chip>(count).fill(chip));
    }
    for (const why of state.pending_pods) waiting.push({ workload, count: why.count, fresh: false, why });
  }
  return { chips, waiting };
}

/** The scene after a drain: what was on the node without a workload is gone. */
export function drained(simulation: Simulation, node: string): Scene {
  const { workloads = simulation.workloads } = simulation.steps[0] ?? {};
  const { chips, waiting } = settled({ ...simulation, workloads });
  const stays = (chip: Chip) => chip.workload in workloads;
  chips.set(node, (chips.get(node) ?? []).filter(stays));
  return { chips, waiting };
}

/** The scene after the first `frame` events of a rollout; at rest without one. */
export function scene(simulation: Simulation, step: StepState | null, frame: number | null): Scene {
  const rest = settled(simulation);
  if (!step?.workload || !step.timeline || frame === null) return rest;
  const workload = step.workload;
  const { chips } = rest;
  const others = rest.waiting.filter((waiting) => waiting.workload !== workload);
  const before = rest.waiting.filter((waiting) => waiting.workload === workload);
  let oldPending = before.reduce((sum, { count }) => sum + count, 0);
  const unbound = new Set<string>();
  const fresh = new Map<string, { node: string; chip: Chip }>();
  for (const event of step.timeline.slice(0, frame)) {
    const known = fresh.get(event.pod);
    if (event.event === 'created') unbound.add(event.pod);
    else if (event.event === 'bound' && event.node) {
      if (!unbound.delete(event.pod)) oldPending = Math.max(0, oldPending - 1);
      const chip: Chip = { workload, fresh: true, starting: true, label: event.pod };
      fresh.set(event.pod, { node: event.node, chip });
      chips.get(event.node)?.push(chip);
    } else if (event.event === 'ready' && known) known.chip.starting = false;
    else if (event.event === 'deleted') {
      if (unbound.delete(event.pod)) continue;
      const node = known?.node ?? event.node;
      const list = node ? chips.get(node) : undefined;
      const at = list?.findIndex((chip) => (known ? chip === known.chip : chip.workload === workload && !chip.fresh)) ?? -1;
      if (at >= 0) list?.splice(at, 1);
      else if (!known) oldPending = Math.max(0, oldPending - 1);
    }
  }
  const end = step.workloads[workload]?.pending_pods ?? [];
  const waiting = [...others];
  if (unbound.size > 0) {
    const said = [...unbound].some((pod) => step.timeline?.slice(0, frame).some((e) => e.event === 'pending' && e.pod === pod));
    const why = said ? (end.find((pods) => pods.template === 'new') ?? null) : null;
    waiting.push({ workload, count: unbound.size, fresh: true, why });
  }
  if (oldPending > 0) waiting.push({ workload, count: oldPending, fresh: false, why: before[0]?.why ?? null });
  return { chips, waiting };
}
