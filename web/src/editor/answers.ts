// What the analysis knows about a place in the text: cards, completion, and words behind values.
import { type Completion, type CompletionContext, type CompletionResult, autocompletion } from '@codemirror/autocomplete';
import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType, hoverTooltip } from '@codemirror/view';
import type { Completion as Offer, Hover, InlayHint } from '../analyzer/types.ts';
import { markdown } from './markdown.ts';

export interface Oracle {
  hover(offset: number): Promise<Hover | null>;
  complete(offset: number): Promise<Offer[] | null>;
}

const TYPES: Record<Offer['kind'], string> = { field: 'property', value: 'enum', name: 'variable', snippet: 'text' };

export const answers = (oracle: Oracle): Extension => [
  hoverTooltip(async (view, at) => {
    const card = await oracle.hover(at).catch(() => null);
    if (!card || card.range.end > view.state.doc.length) return null;
    return {
      pos: card.range.start,
      end: card.range.end,
      create: () => {
        const dom = document.createElement('div');
        dom.className = 'hover-card';
        dom.append(markdown(card.markdown));
        return { dom };
      },
    };
  }),
  autocompletion({ override: [completions(oracle)], icons: false, maxRenderedOptions: 60 }),
  hintField,
];

function completions(oracle: Oracle) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    // Unasked only where a word or a value begins.
    if (!context.explicit && !/[\w/.-]$|[:-] $/.test(before)) return null;
    if (!context.explicit && /#/.test(before)) return null;
    const offers = await oracle.complete(context.pos).catch(() => null);
    const first = offers?.[0];
    if (!offers || !first || context.aborted) return null;
    const { start, end } = first.range;
    const same = offers.filter(({ range }) => range.start === start && range.end === end);
    return { from: start, to: end, options: same.map(option), validFor: /^[\w/.-]*$/ };
  };
}

const option = ({ label, kind, detail, insert, required }: Offer): Completion => ({
  label,
  apply: insert,
  type: TYPES[kind],
  ...(detail ? { detail } : {}),
  ...(required ? { boost: 1 } : {}),
});

class Hint extends WidgetType {
  readonly #label: string;
  constructor(label: string) {
    super();
    this.#label = label;
  }
  override eq(other: Hint) {
    return other.#label === this.#label;
  }
  toDOM() {
    const dom = document.createElement('span');
    dom.className = 'inlay-hint';
    dom.textContent = this.#label;
    return dom;
  }
}

export const setHints = StateEffect.define<InlayHint[]>();

const hintField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(old, transaction) {
    let set = old.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setHints)) continue;
      const inside = effect.value.filter(({ offset }) => offset <= transaction.newDoc.length);
      set = Decoration.set(inside.map(({ offset, label }) => Decoration.widget({ widget: new Hint(label), side: 1 }).range(offset)), true);
    }
    return set;
  },
  provide: (field) => EditorView.decorations.from(field),
});
