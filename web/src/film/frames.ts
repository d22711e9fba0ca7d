// The counts of Pods after each event of a rollout, for the film's layers.
import type { Simulation, StepState } from '../analyzer/types.ts';

export interface Frame {
  oldReady: number;
  newReady: number;
  starting: number;
  pending: number;
}

/** One frame before the first event, and one after each. */
export function frames(simulation: Simulation, step: StepState): Frame[] {
  const rest = simulation.workloads[step.workload ?? ''];
  const begin: Frame = {
    oldReady: rest?.ready ?? 0,
    newReady: 0,
    starting: (rest?.scheduled ?? 0) - (rest?.ready ?? 0) - (rest?.succeeded ?? 0),
    pending: rest?.pending ?? 0,
  };
  const fresh = new Set<string>();
  const readyNew = new Set<string>();
  // Pods that the scheduler found no node for; those it has not looked at yet count as starting.
  const refused = new Set<string>();
  const list = [{ ...begin, starting: Math.max(0, begin.starting) }];
  for (const event of step.timeline ?? []) {
    if (event.event === 'created') fresh.add(event.pod);
    if (event.event === 'ready' && fresh.has(event.pod)) readyNew.add(event.pod);
    if (event.event === 'pending') refused.add(event.pod);
    if (event.event === 'bound' || event.event === 'deleted') refused.delete(event.pod);
    if (event.event === 'deleted') readyNew.delete(event.pod);
    const newReady = Math.min(readyNew.size, event.ready);
    const oldReady = event.ready - newReady;
    const pending = Math.min(event.pending, begin.pending + refused.size);
    const starting = Math.max(0, event.old + event.new - event.ready - pending);
    list.push({ oldReady, newReady, starting, pending });
  }
  return list;
}
