// Pods that wait for a node; asked, each node says why not.
import { t } from '../words/index.ts';
import { CARD } from './NodeCard.tsx';
import { type Waiting, shortName } from './replay.ts';
import { shorten } from './text.ts';

export const TRAY = 34;

interface Props {
  waiting: Waiting;
  y: number;
  width: number;
  colour: number;
  asked: boolean;
  ask: (on: boolean) => void;
}

export function Tray({ waiting, y, width: room, colour, asked, ask }: Props) {
  const text = t(waiting.why ? 'board.pending' : 'board.waits', { n: waiting.count, workload: shortName(waiting.workload) });
  const shown = Math.min(waiting.count, 6);
  return (
    <g
      class={`tray${asked ? ' asked' : ''}${waiting.why ? '' : ' soon'}`}
      transform={`translate(0 ${y})`}
      role="button"
      tabindex={0}
      aria-pressed={asked}
      aria-label={text}
      onPointerEnter={(event: PointerEvent) => event.pointerType === 'mouse' && ask(true)}
      onPointerLeave={(event: PointerEvent) => event.pointerType === 'mouse' && ask(false)}
      onFocus={() => ask(true)}
      onBlur={() => ask(false)}
      onClick={() => ask(true)}
    >
      <rect class="tray-ground" x="0.75" y="0.75" width={room - 1.5} height={TRAY - 1.5} rx="9" />
      {Array.from({ length: shown }, (_, index) => (
        <rect
          key={index}
          class={`chip pending w${colour}${waiting.fresh ? ' fresh' : ''}`}
          x={CARD.pad + index * (CARD.chip + CARD.gap)}
          y={(TRAY - CARD.chip) / 2}
          width={CARD.chip}
          height={CARD.chip}
          rx="3.5"
        />
      ))}
      <text class="tray-text" x={CARD.pad + shown * (CARD.chip + CARD.gap) + 6} y={TRAY / 2 + 4.5}>
        {shorten(text, room - 2 * CARD.pad - shown * (CARD.chip + CARD.gap) - 6, 12.5)}
      </text>
    </g>
  );
}
