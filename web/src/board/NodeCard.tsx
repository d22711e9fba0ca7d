// One node: name, zone, taints, what is taken of what it has, and its Pods.
import type { NodeState } from '../analyzer/types.ts';
import { editable } from '../state.ts';
import { t } from '../words/index.ts';
import { carried, lift, still } from './drag.ts';
import { untaint } from './edit.ts';
import { amount, resourceName, short } from './amounts.ts';
import type { Chip } from './replay.ts';
import { shorten, width, wrap } from './text.ts';

/** Widths between which a card stretches, and what all cards share. */
export const CARD = { least: 178, most: 320, pad: 12, chip: 15, gap: 4 };

const ZONE = 'topology.kubernetes.io/zone';
const ROWS = 3;

/** The resources with a bar: what a Pod asks for, and always cpu and memory. */
function bars(node: NodeState): { name: string; used: string; of: string; part: number }[] {
  const { allocatable, requested } = node;
  if (!allocatable) return [];
  const names = ['cpu', 'memory', ...Object.keys(allocatable).filter((name) => name.includes('/'))];
  return names
    .filter((name) => allocatable[name] !== undefined)
    .map((name) => {
      const [used, of] = [short(requested[name] ?? '0'), short(allocatable[name] ?? '0')];
      const all = amount(of);
      return { name: resourceName(name), used, of, part: all > 0 ? Math.min(1, amount(used) / all) : 0 };
    });
}

const marks = (node: NodeState) => [...(node.unschedulable ? [t('board.cordoned')] : []), ...node.taints];

/** All cards of a board have the height of the tallest. */
export function cardHeight(nodes: NodeState[]): number {
  const tallest = Math.max(0, ...nodes.map((node) => Math.min(3, marks(node).length) * 20 + Math.max(1, bars(node).length) * 17));
  return 42 + tallest + 8 + 2 * (CARD.chip + CARD.gap) + CARD.pad;
}

interface Props {
  node: NodeState;
  chips: Chip[];
  colour: (workload: string) => number;
  width: number;
  x: number;
  y: number;
  height: number;
  said: Said | undefined;
  /** Its Pods were evicted in what is shown. */
  drained: boolean;
  /** The pointer or the focus came to it, or left with null. */
  visit: (node: string | null) => void;
  /** Opens its menu. */
  open: () => void;
}

/** What a node says: why a Pending Pod cannot come, or who may. */
export interface Said {
  tone: 'yes' | 'no' | 'guests';
  lines: string[];
}

const MORE = 20;

export function NodeCard({ node, chips, colour, width: wide, x, y, height, said, drained, visit, open }: Props) {
  const inner = wide - 2 * CARD.pad;
  const perRow = Math.max(3, Math.floor((inner + CARD.gap) / (CARD.chip + CARD.gap)));
  const zone = node.labels[ZONE];
  const zoneWidth = zone ? Math.min(80, width(zone, 10.5) + 12) : 0;
  const nameRoom = inner - MORE - (zone ? zoneWidth + 6 : 0);
  const list = marks(node);
  const shownMarks = list.slice(0, 3);
  let at = 42;
  const taintsAt = at;
  at += shownMarks.length * 20;
  const barsAt = at + 4;
  const meters = bars(node);
  const barsEnd = barsAt + Math.max(1, meters.length) * 17;
  const verdict = said ? verdictLines(said.lines, wide, height) : [];
  // The Pods that are there are often the reason why another may not come: they step up rather than be covered, where
  // there is room for one row between the bars and what the node says.
  const stepped = height - verdictHeight(verdict) - 3;
  const foot = said && stepped - CARD.chip >= barsEnd - 8 ? stepped : height - CARD.pad;
  const rows = Math.min(ROWS, Math.floor((foot - barsEnd + CARD.gap) / (CARD.chip + CARD.gap)));
  const room = perRow * Math.max(1, rows);
  const shown = chips.length > room ? chips.slice(0, room - 2) : chips;
  const chipsAt = foot - Math.max(1, Math.ceil(Math.min(chips.length, room) / perRow)) * (CARD.chip + CARD.gap) + CARD.gap;
  const label = [t('board.node', { name: node.name, pods: chips.length })];
  if (zone) label.push(zone);
  if (node.unschedulable) label.push(t('board.cordoned'));
  if (node.taints.length > 0) label.push(t('board.taints', { list: node.taints.join(', ') }));
  if (said) label.push(...said.lines);
  const off = (mark: string) => (over: string | null) => {
    if (over !== node.name) void untaint(node.name, mark);
  };
  return (
    <g
      class={`node${said ? ` ${said.tone}` : ''}${node.unschedulable || drained ? ' cordoned' : ''}${carried.value?.over === node.name ? ' over' : ''}`}
      data-node={node.name}
      transform={`translate(${x} ${y})`}
      role="group"
      aria-label={label.join('; ')}
      onPointerEnter={(event: PointerEvent) => event.pointerType === 'mouse' && visit(node.name)}
      onPointerLeave={(event: PointerEvent) => event.pointerType === 'mouse' && visit(null)}
    >
      <rect class="node-card" x="0.5" y="0.5" width={wide - 1} height={height - 1} rx="9" />
      <text class="node-name" x={CARD.pad} y="26">
        <title>{node.name}</title>
        {shorten(node.name, nameRoom, 13, 600)}
      </text>
      {zone && (
        <g transform={`translate(${wide - CARD.pad - MORE - zoneWidth} 13)`}>
          <rect class="zone" width={zoneWidth} height="17" rx="8.5" />
          <text class="zone-name" x={zoneWidth / 2} y="12" text-anchor="middle">
            {shorten(zone, zoneWidth - 10, 10.5)}
          </text>
        </g>
      )}
      {editable.value && (
        <g
          class="node-more"
          transform={`translate(${wide - CARD.pad - 16} 12)`}
          role="button"
          tabindex={0}
          aria-haspopup="dialog"
          aria-label={t('board.menu', { node: node.name })}
          onClick={open}
          onKeyDown={(event: KeyboardEvent) => (event.key === 'Enter' || event.key === ' ') && (event.preventDefault(), open())}
          onFocus={() => visit(node.name)}
          onBlur={() => visit(null)}
        >
          <rect class="node-more-ground" x="-5" y="-3" width="26" height="24" rx="6" />
          {[2, 8, 14].map((dot) => (
            <circle key={dot} cx={dot} cy="9" r="1.6" />
          ))}
        </g>
      )}
      {shownMarks.map((mark, index) => {
        const text = index === 2 && list.length > 3 ? t('board.more', { n: list.length - 2 }) : mark;
        const short = shorten(text, inner - 14, 10.5);
        const movable = editable.value && node.taints.includes(text);
        return (
          <g
            key={mark}
            class={movable ? 'mark movable' : 'mark'}
            transform={`translate(${CARD.pad} ${taintsAt - 6 + index * 20})`}
            onTouchStart={node.taints.includes(text) ? still : undefined}
            onPointerDown={
              movable
                ? (event: PointerEvent) => lift(event, { kind: 'untaint', label: mark, from: node.name }, off(mark))
                : undefined
            }
          >
            <title>{mark}</title>
            <rect class="taint" width={Math.min(inner, width(short, 10.5) + 14)} height="17" rx="4" />
            <text class="taint-name" x="7" y="12">
              {short}
            </text>
          </g>
        );
      })}
      {meters.map((meter, index) => (
        <g key={meter.name} transform={`translate(${CARD.pad} ${barsAt + index * 17})`}>
          <text class="meter-name" y="9">
            {shorten(meter.name, 46, 10.5)}
          </text>
          <rect class="meter" x="50" y="3" width={inner - 50 - 62} height="5" rx="2.5" />
          {meter.part > 0 && <rect class="meter-used" x="50" y="3" width={Math.max(3, (inner - 50 - 62) * meter.part)} height="5" rx="2.5" />}
          <text class="meter-sum" x={inner} y="9" text-anchor="end">
            {shorten(`${meter.used} / ${meter.of}`, 60, 10.5)}
          </text>
        </g>
      ))}
      {!node.allocatable && (
        <text class="meter-name" x={CARD.pad} y={barsAt + 9}>
          {t('board.unlimited')}
        </text>
      )}
      {shown.map((chip, index) => (
        <rect
          key={`${chip.label}${index}`}
          class={`chip w${colour(chip.workload)}${chip.fresh ? ' fresh' : ''}${chip.starting ? ' starting' : ''}`}
          x={CARD.pad + (index % perRow) * (CARD.chip + CARD.gap) + 0.75}
          y={chipsAt + Math.floor(index / perRow) * (CARD.chip + CARD.gap) + 0.75}
          width={CARD.chip - 1.5}
          height={CARD.chip - 1.5}
          rx="3.5"
        >
          <title>{chip.label}</title>
        </rect>
      ))}
      {shown.length < chips.length && (
        <text class="meter-name" x={CARD.pad + (shown.length % perRow) * (CARD.chip + CARD.gap)} y={chipsAt + Math.floor(shown.length / perRow) * (CARD.chip + CARD.gap) + 11}>
          {t('board.more', { n: chips.length - shown.length })}
        </text>
      )}
      {said && <Verdict lines={verdict} width={wide} height={height} />}
    </g>
  );
}

/** What it says in lines that fit the card, each sentence cut to its share of them. */
function verdictLines(said: string[], wide: number, height: number): string[] {
  const most = Math.max(2, Math.floor((height - 48) / 15));
  const each = said.length > 1 ? Math.max(1, Math.floor(most / said.length)) : 4;
  return said.flatMap((line) => wrap(line, wide - 2 * CARD.pad, 11.5, Math.min(each, 4))).slice(0, most);
}

const verdictHeight = (lines: string[]) => lines.length * 15 + 14;

/** What it says, over the lower part of the card. */
function Verdict({ lines, width: wide, height }: { lines: string[]; width: number; height: number }) {
  const tall = verdictHeight(lines);
  return (
    <g class="verdict" transform={`translate(0 ${height - tall})`}>
      <path class="verdict-ground" d={`M1 0H${wide - 1}V${tall - 9}a8 8 0 0 1 -8 8H9a8 8 0 0 1 -8 -8Z`} />
      {lines.map((line, index) => (
        <text key={`${index} ${line}`} x={CARD.pad} y={18 + index * 15}>
          {line}
        </text>
      ))}
    </g>
  );
}
