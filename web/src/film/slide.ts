// "What if": a slider's value written into the manifest. However long it is dragged, one step takes it back.
import { ask, change, inputNow, theEditor } from '../actions.ts';
import type { Input } from '../analyzer/protocol.ts';
import { t } from '../words/index.ts';

export type Field = 'replicas' | 'maxSurge' | 'maxUnavailable';

interface Wanted {
  workload: string;
  field: Field;
  value: number;
}

/** A slider in somebody's hand. */
interface Hold {
  key: string;
  /** The texts when it was taken. */
  before: Input;
  file: string;
  /** Where the workload's document is. */
  at: number;
  /** Something was written since. */
  written: boolean;
}

let hold: Hold | null = null;
let wanted: Wanted | null = null;
let running = false;
let released = false;

/** The slider is at a value. */
export function slide(workload: string, field: Field, value: number) {
  wanted = { workload, field, value };
  released = false;
  if (!running) void run();
}

/** It was let go: the next slide is a change of its own. */
export function release() {
  released = true;
  if (!running) hold = null;
}

async function run() {
  running = true;
  while (wanted) {
    const next: Wanted = wanted;
    wanted = null;
    // What cannot be written, because the text is broken by now, is left alone.
    await write(next).catch(() => undefined);
  }
  running = false;
  if (released) hold = null;
}

async function write({ workload, field, value }: Wanted) {
  const key = `${workload} ${field}`;
  if (hold?.key !== key) hold = await take(workload, key);
  if (!hold) return;
  const { file, at, before } = hold;
  const edits = await ask('edit', [file, path(workload, field), value, at], before);
  const same = edits.every(({ start, end, text }) => textAt(before, file).slice(start, end) === text);
  if (hold.written) theEditor()?.undo(file);
  hold.written = !same;
  change(
    edits.map(({ start, end, text }) => ({ file, from: start, to: end, insert: text })),
    t('film.set', { field, value }),
  );
}

const textAt = (input: Input, name: string) => input.files.find((file) => file.name === name)?.text ?? '';

async function take(workload: string, key: string): Promise<Hold | null> {
  const before = inputNow();
  for (const { name } of before.files) {
    const words = await ask('words', [name], before);
    const found = words?.objects.find(({ object }) => object === workload);
    if (found) return { key, before, file: name, at: found.range.start, written: false };
  }
  return null;
}

/** Where Kubernetes keeps it: of a Deployment under `strategy`, of the others under `updateStrategy`. */
function path(workload: string, field: Field): string {
  if (field === 'replicas') return 'spec.replicas';
  const strategy = workload.startsWith('Deployment/') ? 'strategy' : 'updateStrategy';
  return `spec.${strategy}.rollingUpdate.${field}`;
}
