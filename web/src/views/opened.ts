// Which fix of which finding is open: `fingerprint` and the fix's place.
import { signal } from '@preact/signals';
import { findings } from '../state.ts';

export const opened = signal<string | null>(null);

/** Opens the first remedy for what stands at an offset, and brings its card into view. */
export function openCard(file: string, offset: number) {
  const near = findings.value.filter(({ span }) => span.file === file && span.start.at !== undefined);
  const distance = ({ span }: (typeof near)[number]) => {
    const { start, end } = { start: span.start.at ?? 0, end: span.end.at ?? 0 };
    return offset < start ? start - offset : Math.max(0, offset - end);
  };
  const found = near.filter(({ fixes }) => fixes.length > 0).sort((a, b) => distance(a) - distance(b))[0];
  if (!found) return;
  opened.value = `${found.fingerprint} 0`;
  requestAnimationFrame(() => {
    const card = document.getElementById(`finding-${found.fingerprint}`);
    card?.scrollIntoView({ block: 'nearest' });
    card?.querySelector<HTMLElement>('.fix .primary, .fix button')?.focus();
  });
}
