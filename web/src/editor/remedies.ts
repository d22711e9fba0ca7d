// Ctrl-. : what can be done about this place, in a list under the cursor.
import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { EditorView, type Tooltip, showTooltip } from '@codemirror/view';

export interface Remedy {
  title: string;
  /** How it differs from the others. */
  detail: string;
  run: () => void;
}

const show = StateEffect.define<Tooltip | null>();

const field = StateField.define<Tooltip | null>({
  create: () => null,
  update(old, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    return transaction.docChanged ? null : old;
  },
  provide: (own) => showTooltip.from(own),
});

export const remedies: Extension = field;

export function offerRemedies(view: EditorView, list: Remedy[], label: string) {
  const close = () => {
    view.dispatch({ effects: show.of(null) });
    view.focus();
  };
  const create = () => {
    const dom = document.createElement('div');
    dom.className = 'remedies';
    dom.setAttribute('role', 'menu');
    dom.setAttribute('aria-label', label);
    for (const { title, detail, run } of list) {
      const button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('role', 'menuitem');
      const small = document.createElement('small');
      small.textContent = detail;
      button.append(title, small);
      button.onclick = () => {
        close();
        run();
      };
      dom.append(button);
    }
    dom.onkeydown = (event) => {
      const buttons = [...dom.querySelectorAll('button')];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === 'Escape') close();
      else if (step) buttons[(buttons.indexOf(document.activeElement as HTMLButtonElement) + step + buttons.length) % buttons.length]?.focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    dom.onfocus = () => dom.querySelector('button')?.focus();
    dom.addEventListener('focusout', ({ relatedTarget }) => {
      if (!dom.contains(relatedTarget as Node | null) && view.state.field(field, false)) view.dispatch({ effects: show.of(null) });
    });
    return { dom, mount: () => dom.querySelector('button')?.focus() };
  };
  view.dispatch({ effects: show.of({ pos: view.state.selection.main.head, create }) });
}
