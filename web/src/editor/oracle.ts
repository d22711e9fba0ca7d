// What the editor asks the analysis about the file it shows.
import { ask, change, theEditor } from '../actions.ts';
import type { Action } from '../analyzer/types.ts';
import { active, note } from '../state.ts';
import { t, tKey } from '../words/index.ts';
import type { Oracle } from './answers.ts';
import { type Remedy, offerRemedies } from './remedies.ts';

export const oracle: Oracle = {
  hover: (offset) => ask('hover', [active.peek(), offset]),
  complete: (offset) => ask('complete', [active.peek(), offset]),
};

/** Ctrl-. at a selection. */
export async function remediesAt(file: string, from: number, to: number) {
  const actions = (await ask('actions', [file, from, to]).catch(() => null)) ?? [];
  const view = theEditor()?.view;
  if (!view || active.peek() !== file) return;
  if (actions.length === 0) {
    note.value = { text: t('action.none') };
    return;
  }
  offerRemedies(view, actions.map(remedy), t('action.label'));
}

const remedy = (action: Action): Remedy => ({
  title: action.title,
  detail: action.applicability ? tKey('fix', action.applicability) : '',
  run: () => void run(action),
});

async function run({ title, fix, edits, url, applicability }: Action) {
  if (url) {
    open(url, '_blank', 'noopener,noreferrer');
    return;
  }
  const proof = fix ? await ask('prove', [fix]).catch(() => null) : null;
  if (proof?.proven === false || applicability === 'display-only') {
    note.value = { text: t('action.refuted', { title }) };
    return;
  }
  change(
    edits.map(({ file, start, end, text }) => ({ file, from: start, to: end, insert: text })),
    title,
  );
}
