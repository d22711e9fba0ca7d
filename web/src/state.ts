// What the page knows. Views read these signals; only the functions here and in `actions.ts` write them.
import { computed, signal } from '@preact/signals';
import { examples } from 'virtual:examples';
import type { Trouble } from './analyzer/client.ts';
import type { Simulation } from './analyzer/types.ts';
import type { Answer, Input, NamedText } from './analyzer/protocol.ts';

/** The name under which the cluster's text is known; no file may have it. */
export const CLUSTER = 'cluster.yaml';

export const VERSIONS = ['1.33', '1.34', '1.35', '1.36', '1.37'];

const first = examples[0]!.examples[0]!;

export const example = signal<string | null>(first.id);
export const files = signal<NamedText[]>([{ name: 'deploy.yaml', text: first.text }]);
export const cluster = signal(first.cluster);
export const active = signal('deploy.yaml');
export const kubernetes = signal<string | null>(null);

export const answer = signal<Answer | null>(null);
/** What that is the answer to, once all of it is there. */
export const answered = signal<Input | null>(null);
export const trouble = signal<Trouble | null>(null);
/** A change was made that the answer does not know yet. */
export const busy = signal(true);

/** There are texts that board and film can change; an editor that only shows them has none. */
export const editable = signal(false);

/** What a person was told last, with a way back where there is one. */
export interface Note {
  text: string;
  grave?: boolean;
  undo?: () => void;
}
export const note = signal<Note | null>(null);

/** Which rollout is shown, and how far it is played; null: at rest. */
export const film = signal<string | null>(null);
export const frame = signal<number | null>(null);
export const playing = signal(false);

/** A node whose drain is shown, and what came of it. */
export const drain = signal<{ node: string; played: Simulation } | null>(null);

export const findings = computed(() => {
  const rank = { error: 0, warning: 1, info: 2 };
  const all = answer.value?.report.findings ?? [];
  return all
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => rank[a.finding.severity] - rank[b.finding.severity] || a.index - b.index)
    .map(({ finding }) => finding);
});

export const simulation = computed(() => answer.value?.simulation ?? null);

/** The rollouts that were played. */
export const rollouts = computed(() =>
  (simulation.value?.steps ?? []).filter((step) => step.step === 'rollout' && step.workload && step.timeline),
);

export const rollout = computed(
  () =>
    rollouts.value.find((step) => step.workload === film.value) ??
    rollouts.value.find((step) => step.result === 'stuck') ??
    rollouts.value[0] ??
    null,
);
