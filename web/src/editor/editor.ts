// One CodeMirror view, one state per file.
import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory, undo } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentService, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, linter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorSelection, EditorState, type TransactionSpec } from '@codemirror/state';
import {
  EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers,
} from '@codemirror/view';
import type { InlayHint } from '../analyzer/types.ts';
import { type Oracle, answers, setHints } from './answers.ts';
import { remedies } from './remedies.ts';
import { highlight, theme } from './theme.ts';

export interface Hooks {
  /** The text of a file became another one; `pasted` when at one stroke. */
  changed(name: string, text: string, pasted: boolean): void;
  /** Ctrl-. at a selection. */
  remedies(name: string, from: number, to: number): void;
  oracle: Oracle;
  /** A text may have so many letters; `refused` hears of more. */
  most: number;
  refused(name: string): void;
}

/** What follows a key without a value is the key's own: one step further in. */
const belowKey = indentService.of((context, at) => {
  const key = /^(\s*(?:- +)*)[^\s#][^#]*:\s*$/.exec(context.lineAt(at, -1).text);
  return key ? (key[1] ?? '').length + context.unit : undefined;
});

export class Editor {
  readonly view: EditorView;
  #states = new Map<string, EditorState>();
  #name = '';
  readonly #hooks: Hooks;

  constructor(parent: HTMLElement, hooks: Hooks) {
    this.#hooks = hooks;
    this.view = new EditorView({ parent, state: this.#fresh('') });
  }

  #fresh(text: string): EditorState {
    return EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        // What was found stands in the cards of `answers`; only what the analysis could not read is told here.
        linter(null, { tooltipFilter: (list) => list.filter(({ source }) => !source) }),
        lintGutter(),
        answers(this.#hooks.oracle),
        remedies,
        closeBrackets(),
        foldGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of('  '),
        bracketMatching(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        search({ top: true }),
        yaml(),
        belowKey,
        syntaxHighlighting(highlight),
        theme,
        EditorView.contentAttributes.of({ 'aria-label': 'YAML', spellcheck: 'false', tabindex: '0' }),
        keymap.of([
          {
            key: 'Mod-.',
            run: ({ state }) => {
              const { from, to } = state.selection.main;
              this.#hooks.remedies(this.#name, from, to);
              return true;
            },
          },
          ...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap, ...searchKeymap, ...foldKeymap, ...lintKeymap, indentWithTab,
        ]),
        EditorState.transactionFilter.of((transaction) => {
          if (!transaction.docChanged || transaction.newDoc.length <= this.#hooks.most) return transaction;
          this.#hooks.refused(this.#name);
          return [];
        }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          const pasted = update.transactions.some((tr) => tr.isUserEvent('input.paste') || tr.isUserEvent('podfit'));
          this.#hooks.changed(this.#name, update.state.doc.toString(), pasted);
        }),
      ],
    });
  }

  /** Shows a file; its cursor and its history are kept. */
  show(name: string, text: string) {
    if (this.#name === name && this.view.state.doc.toString() === text) return;
    if (this.#name) this.#states.set(this.#name, this.view.state);
    const known = this.#states.get(name);
    this.#name = name;
    this.view.setState(known && known.doc.toString() === text ? known : this.#fresh(text));
  }

  /** Forgets a file and what could be undone in it. */
  forget(name: string) {
    this.#states.delete(name);
    if (this.#name === name) this.#name = '';
  }

  mark(diagnostics: Diagnostic[]) {
    const length = this.view.state.doc.length;
    const inside = diagnostics.filter(({ from, to }) => from <= to && to <= length);
    this.view.dispatch(setDiagnostics(this.view.state, inside));
  }

  /** Words behind values of the file shown. */
  hint(name: string, hints: InlayHint[]) {
    if (name === this.#name) this.view.dispatch({ effects: setHints.of(hints) });
  }

  /** Selects a range of the file shown and brings it into view. */
  reveal(from: number, to: number) {
    const end = Math.min(to, this.view.state.doc.length);
    const start = Math.min(from, end);
    this.view.dispatch({
      selection: EditorSelection.range(start, end),
      effects: EditorView.scrollIntoView(start, { y: 'center' }),
    });
    this.view.focus();
  }

  /** Changes a file, shown or not, as one step of its history; answers the text that comes of it. */
  change(name: string, text: string, changes: { from: number; to: number; insert: string }[]): string {
    const spec: TransactionSpec = { changes, userEvent: 'podfit.edit', annotations: isolateHistory.of('full') };
    if (name === this.#name) {
      this.view.dispatch(spec);
      return this.view.state.doc.toString();
    }
    const known = this.#states.get(name);
    const state = known && known.doc.toString() === text ? known : this.#fresh(text);
    const next = state.update(spec).state;
    this.#states.set(name, next);
    return next.doc.toString();
  }

  /** Takes the last change of a file back; answers its text then. */
  undo(name: string): string | null {
    if (name === this.#name) {
      undo(this.view);
      return this.view.state.doc.toString();
    }
    let state = this.#states.get(name);
    if (!state) return null;
    undo({ state, dispatch: (transaction) => (state = transaction.state) });
    this.#states.set(name, state);
    return state.doc.toString();
  }
}
