// The board as one picture: who waits, every node, and what the colours mean.
import { useComputed, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Simulation } from '../analyzer/types.ts';
import { drain, editable, frame, rollout, simulation } from '../state.ts';
import { t } from '../words/index.ts';
import { carried } from './drag.ts';
import { type Guests, whoMayCome } from './edit.ts';
import { CARD, NodeCard, type Said, cardHeight } from './NodeCard.tsx';
import { NodeMenu } from './NodeMenu.tsx';
import { Palette } from './Palette.tsx';
import { type Waiting, drained, scene, shortName } from './replay.ts';
import { shorten, width } from './text.ts';
import { TRAY, Tray } from './Tray.tsx';

const GAP = 12;
/** Width of a node's menu. */
const MENU = 290;
/** A pointer that only passes over a node asks nothing. */
const LINGER = 350;

const keyOf = (waiting: Waiting) => `${waiting.workload} ${waiting.fresh} ${waiting.why?.message ?? ''}`;

export function Drawing({ simulation: played, svg }: { simulation: Simulation; svg: RefObject<SVGSVGElement | null> }) {
  const room = useSignal(620);
  const asked = useSignal<string | null>(null);
  const menu = useSignal<{ node: string; tainting: boolean } | null>(null);
  const host = useSignal<{ node: string; guests: Guests; of: Simulation } | null>(null);
  const holder = useRef<HTMLDivElement>(null);
  const linger = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!holder.current) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && (room.value = Math.floor(entry.contentRect.width)));
    observer.observe(holder.current);
    return () => observer.disconnect();
  }, []);
  const now = useComputed(() => {
    const value = simulation.value;
    if (drain.value) return drained(drain.value.played, drain.value.node);
    return value ? scene(value, rollout.value, frame.value) : { chips: new Map(), waiting: [] };
  }).value;

  const workloads = Object.keys(played.workloads);
  for (const chips of now.chips.values()) for (const { workload } of chips) if (!workloads.includes(workload)) workloads.push(workload);
  const colour = (workload: string) => workloads.indexOf(workload) % 8;
  const columns = Math.max(1, Math.min(played.nodes.length, Math.floor((room.value + GAP) / (CARD.least + GAP))));
  const wide = Math.min(CARD.most, (room.value - (columns - 1) * GAP) / columns);
  const height = cardHeight(played.nodes);
  const top = now.waiting.length > 0 ? now.waiting.length * (TRAY + 6) + 8 : 0;
  const legend = layLegend(workloads, room.value, frame.value !== null && !drain.value);
  const rows = Math.ceil(played.nodes.length / columns);
  const legendTop = top + rows * (height + GAP);
  const all = { width: room.value, height: legendTop + legend.height };
  const place = (index: number) => ({
    x: (index % columns) * (wide + GAP),
    y: top + Math.floor(index / columns) * (height + GAP),
  });

  const question = now.waiting.find((waiting) => keyOf(waiting) === asked.value);
  const hosting = host.value?.of === played && !question && !carried.value && !menu.value ? host.value : null;
  const said = (node: string): Said | undefined => {
    if (question?.why) {
      const reason = question.why.nodes.find((one) => one.node === node)?.reason;
      return { tone: reason ? 'no' : 'yes', lines: [reason ?? t('board.fits')] };
    }
    if (hosting?.node !== node || hosting.guests.size === 0) return undefined;
    return { tone: 'guests', lines: guestLines(hosting.guests) };
  };
  const visit = (node: string | null) => {
    clearTimeout(linger.current);
    host.value = null;
    if (!node) return;
    const come = async () => {
      const guests = await whoMayCome(node);
      if (guests) host.value = { node, guests, of: played };
    };
    linger.current = setTimeout(() => void come(), LINGER);
  };
  const closeMenu = (back: boolean) => {
    const { node } = menu.value ?? {};
    menu.value = null;
    const opener = back && [...(svg.current?.querySelectorAll<SVGElement>('[data-node]') ?? [])].find((card) => card.dataset.node === node);
    if (opener) opener.querySelector<SVGElement>('.node-more')?.focus();
  };
  const opened = played.nodes.findIndex(({ name }) => name === menu.value?.node);
  const openedNode = played.nodes[opened];
  const menuPlace = place(Math.max(0, opened));
  return (
    <>
      {editable.value && <Palette nodes={played.nodes} askTaint={(node) => (menu.value = { node, tainting: true })} />}
      <div class="drawing" ref={holder}>
        <svg ref={svg} viewBox={`0 0 ${all.width} ${all.height}`} width={all.width} height={all.height} role="group" aria-label={t('board.label')}>
          {now.waiting.map((waiting, index) => (
            <Tray
              key={keyOf(waiting)}
              waiting={waiting}
              y={index * (TRAY + 6)}
              width={all.width}
              colour={colour(waiting.workload)}
              asked={asked.value === keyOf(waiting)}
              ask={(on) => (asked.value = on ? keyOf(waiting) : null)}
            />
          ))}
          {played.nodes.map((node, index) => (
            <NodeCard
              key={node.name}
              node={node}
              chips={now.chips.get(node.name) ?? []}
              colour={colour}
              width={wide}
              {...place(index)}
              height={height}
              said={said(node.name)}
              drained={drain.value?.node === node.name}
              visit={visit}
              open={() => (menu.value = { node: node.name, tainting: false })}
            />
          ))}
          {legend.entries.map((entry) => (
            <g key={entry.key} transform={`translate(${entry.x} ${legendTop + entry.y})`}>
              <rect class={`chip w${colour(entry.workload)}${entry.fresh ? ' fresh' : ''}`} x="0.75" y="0.75" width="11" height="11" rx="3" />
              <text class="legend" x="18" y="10.5">
                {entry.text}
              </text>
            </g>
          ))}
        </svg>
        {openedNode && menu.value && (
          <NodeMenu
            key={`${openedNode.name} ${menu.value.tainting}`}
            node={openedNode}
            tainting={menu.value.tainting}
            x={Math.max(0, Math.min(menuPlace.x + wide - MENU, room.value - MENU))}
            y={menuPlace.y + 36}
            close={closeMenu}
          />
        )}
      </div>
      <p class="hint" role="status" aria-live="polite">
        {hint()}
      </p>
    </>
  );

  function hint(): string {
    if (question?.why) return question.why.message;
    if (hosting) return t('board.hosting', { node: hosting.node, list: guestLines(hosting.guests).join('; ') });
    if (now.waiting.some(({ why }) => why)) return t('board.ask');
    return workloads.length > 0 && now.waiting.length === 0 ? t('board.allPlaced') : '';
  }
}

const guestLines = (guests: Guests) =>
  [...guests].map(([workload, why]) => (why === null ? `✓ ${shortName(workload)}` : `✗ ${shortName(workload)}: ${why}`));

/** One entry per workload, or two while a rollout is shown; wrapped by hand. */
function layLegend(workloads: string[], room: number, inFilm: boolean) {
  const entries = [];
  let x = 0;
  let y = 4;
  for (const workload of workloads) {
    const rolls = inFilm && rollout.value?.workload === workload;
    for (const fresh of rolls ? [false, true] : [false]) {
      const name = shortName(workload) + (rolls ? ` (${t(fresh ? 'board.new' : 'board.old')})` : '');
      const text = shorten(name, room - 20, 11.5);
      const wide = width(text, 11.5) + 36;
      if (x > 0 && x + wide > room + 18) {
        x = 0;
        y += 20;
      }
      entries.push({ key: `${workload}${fresh}`, workload, fresh, text, x, y });
      x += wide;
    }
  }
  return { entries, height: entries.length > 0 ? y + 16 : 0 };
}
