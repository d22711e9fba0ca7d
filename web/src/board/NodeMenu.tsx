// All that can be done to a node, for keyboard, touch and whoever does not drag.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { NodeState } from '../analyzer/types.ts';
import { t } from '../words/index.ts';
import { cordon, isTaint, playDrain, removeNode, taint, untaint } from './edit.ts';

interface Props {
  node: NodeState;
  x: number;
  y: number;
  /** Begin in the field for a taint. */
  tainting: boolean;
  /** `back`: the focus goes back to what opened it. */
  close: (back: boolean) => void;
}

export function NodeMenu({ node, x, y, tainting, close }: Props) {
  const own = useRef<HTMLDivElement>(null);
  const wanted = useSignal('team=a:NoSchedule');
  useEffect(() => {
    const field = own.current?.querySelector('input');
    if (tainting) field?.select();
    else own.current?.querySelector('button')?.focus();
  }, []);
  const does = (deed: () => unknown) => () => {
    close(true);
    deed();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close(true);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !own.current) return;
    event.preventDefault();
    const stops = [...own.current.querySelectorAll<HTMLElement>('button, input')];
    stops[(stops.indexOf(document.activeElement as HTMLElement) + step + stops.length) % stops.length]?.focus();
  };
  const left = (event: FocusEvent) => {
    if (!own.current?.contains(event.relatedTarget as Node | null)) close(false);
  };
  const good = isTaint(wanted.value.trim());
  const add = (event: Event) => {
    event.preventDefault();
    if (good) does(() => taint(node.name, wanted.value.trim()))();
  };
  const { name, unschedulable, taints } = node;
  return (
    <div ref={own} class="node-menu" role="dialog" aria-label={t('board.menu', { node: name })} style={{ left: `${x}px`, top: `${y}px` }} onKeyDown={keys} onFocusOut={left}>
      <button type="button" onClick={does(() => cordon(name, !unschedulable))}>
        {t(unschedulable ? 'board.uncordon' : 'board.cordon')}
        <small>{t(unschedulable ? 'board.uncordonHelp' : 'board.cordonHelp')}</small>
      </button>
      <button type="button" onClick={does(() => playDrain(name))}>
        {t('board.drain')}
        <small>{t('board.drainHelp')}</small>
      </button>
      {taints.map((one) => (
        <button key={one} type="button" class="untaint" onClick={does(() => untaint(name, one))}>
          <span>{t('board.untaint')}</span>
          <small class="taint-text">{one}</small>
        </button>
      ))}
      <form onSubmit={add}>
        <input aria-label={t('board.taintLabel')} value={wanted.value} spellcheck={false} aria-invalid={!good} onInput={(event) => (wanted.value = event.currentTarget.value)} />
        <button type="submit" disabled={!good}>
          {t('board.taint')}
        </button>
      </form>
      <button type="button" onClick={does(() => removeNode(name))}>
        {t('board.remove')}
      </button>
    </div>
  );
}
