// Something carried over the board by mouse, pen or finger. What the keyboard does instead is each node's menu.
import { signal } from '@preact/signals';

export interface Load {
  kind: 'cordon' | 'drain' | 'taint' | 'untaint';
  label: string;
  /** Of a taint that is taken off: where it was. */
  from?: string;
}

/** What is carried, where the pointer is, and the node under it. */
export const carried = signal<(Load & { x: number; y: number; over: string | null }) | null>(null);

/** From so many pixels on it is a drag and no click. */
const SLOP = 5;

const nodeAt = (x: number, y: number) =>
  document.elementFromPoint(x, y)?.closest('[data-node]')?.getAttribute('data-node') ?? null;

/** Begins with a press; `drop` hears over which node it ends, null being none. */
export function lift(press: PointerEvent, load: Load, drop: (over: string | null) => void) {
  if (press.button !== 0) return;
  press.preventDefault();
  press.stopPropagation();
  const end = new AbortController();
  const { signal: until } = end;
  const move = ({ clientX: x, clientY: y }: PointerEvent) => {
    const far = Math.hypot(x - press.clientX, y - press.clientY) > SLOP;
    if (far || carried.value) carried.value = { ...load, x, y, over: nodeAt(x, y) };
  };
  const stop = () => {
    carried.value = null;
    end.abort();
  };
  const up = () => {
    const last = carried.value;
    stop();
    if (last) drop(last.over);
  };
  addEventListener('pointermove', move, { signal: until });
  addEventListener('pointerup', up, { signal: until });
  addEventListener('pointercancel', stop, { signal: until });
  addEventListener('keydown', ({ key }: KeyboardEvent) => key === 'Escape' && stop(), { signal: until });
}

/** On what can be carried: without it a finger scrolls the page, for `touch-action` does not hold inside of SVG. */
export const still = (event: TouchEvent) => event.preventDefault();
