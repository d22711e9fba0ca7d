import { useComputed, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Simulation } from '../analyzer/api.ts';
import { CARD, NodeCard, cardHeight } from '../board/NodeCard.tsx';
import { type Waiting, scene, shortName } from '../board/replay.ts';
import { shorten, width } from '../board/text.ts';
import { presets } from 'virtual:examples';
import { choosePreset } from '../actions.ts';
import { answer, cluster, frame, rollout, simulation } from '../state.ts';
import { t, tKey } from '../words/index.ts';
import { Blank } from './Findings.tsx';
import { PictureButtons } from './PictureButtons.tsx';

export function Board() {
  const played = simulation.value;
  const { notPlayed, clusterProblems = [] } = answer.value ?? {};
  const svg = useRef<SVGSVGElement>(null);
  const step = rollout.value;
  return (
    <section class="picture" aria-labelledby="board-title">
      <header>
        <h2 id="board-title" tabIndex={-1}>
          {t('board.title')}
        </h2>
        {presets.length > 0 && <Presets />}
        {played && step && (
          <div class="switch" role="group" aria-label={t('board.moment')}>
            <button type="button" aria-pressed={frame.value === null} onClick={() => (frame.value = null)}>
              {t('board.rest')}
            </button>
            <button
              type="button"
              aria-pressed={frame.value !== null}
              onClick={() => (frame.value ??= step.timeline?.length ?? 0)}
            >
              {t('board.film')}
            </button>
          </div>
        )}
        {played && played.nodes.length > 0 && <PictureButtons svg={svg} name="cluster" what={t('board.title')} />}
      </header>
      {clusterProblems.map((problem) => (
        <div key={problem.message} class="card error">
          <p class="message">
            {t('board.broken')}: {problem.message}
          </p>
        </div>
      ))}
      {played?.refused.map((refused) => (
        <div key={`${refused.object} ${refused.message}`} class="card error">
          <p class="message">{t('board.refused', { object: refused.object })}</p>
          <p class="help">
            {refused.field && <code>{refused.field}</code>} {refused.message}
          </p>
        </div>
      ))}
      {played && played.nodes.length > 0 ? (
        <Drawing simulation={played} svg={svg} />
      ) : (
        answer.value && (
          <div class="blank">
            {cluster.value.trim() && notPlayed ? (
              <Blank title={t('board.nothing')} help={notPlayed} />
            ) : (
              <Blank title={t('board.none')} help={t('board.noneHelp')} />
            )}
          </div>
        )
      )}
    </section>
  );
}

function Presets() {
  const chosen = presets.find(({ text }) => text === cluster.value)?.id ?? '';
  return (
    <select aria-label={t('preset.label')} value={chosen} onChange={(event) => choosePreset(event.currentTarget.value)}>
      {!chosen && (
        <option value="" disabled>
          {t('preset.own')}
        </option>
      )}
      {presets.map(({ id }) => (
        <option key={id} value={id}>
          {tKey('preset', id)}
        </option>
      ))}
    </select>
  );
}

const GAP = 12;
const TRAY = 34;

function Drawing({ simulation: played, svg }: { simulation: Simulation; svg: RefObject<SVGSVGElement | null> }) {
  const room = useSignal(620);
  const asked = useSignal<string | null>(null);
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!holder.current) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && (room.value = Math.floor(entry.contentRect.width)));
    observer.observe(holder.current);
    return () => observer.disconnect();
  }, []);
  const now = useComputed(() => {
    const value = simulation.value;
    return value ? scene(value, rollout.value, frame.value) : { chips: new Map(), waiting: [] };
  }).value;

  const workloads = Object.keys(played.workloads);
  for (const chips of now.chips.values()) for (const { workload } of chips) if (!workloads.includes(workload)) workloads.push(workload);
  const colour = (workload: string) => workloads.indexOf(workload) % 8;
  const columns = Math.max(1, Math.min(played.nodes.length, Math.floor((room.value + GAP) / (CARD.least + GAP))));
  const wide = Math.min(CARD.most, (room.value - (columns - 1) * GAP) / columns);
  const height = cardHeight(played.nodes);
  const trayHeight = now.waiting.length > 0 ? now.waiting.length * (TRAY + 6) + 8 : 0;
  const legend = layLegend(workloads, room.value, frame.value !== null);
  const rows = Math.ceil(played.nodes.length / columns);
  const top = trayHeight;
  const legendTop = top + rows * (height + GAP);
  const all = { width: room.value, height: legendTop + legend.height };
  const keyOf = (waiting: Waiting) => `${waiting.workload} ${waiting.fresh} ${waiting.why?.message ?? ''}`;
  const question = now.waiting.find((waiting) => keyOf(waiting) === asked.value);
  const verdict = (node: string) => {
    if (!question?.why) return undefined;
    return { reason: question.why.nodes.find((said) => said.node === node)?.reason ?? null };
  };
  return (
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
            x={(index % columns) * (wide + GAP)}
            y={top + Math.floor(index / columns) * (height + GAP)}
            height={height}
            verdict={verdict(node.name)}
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
      <p class="hint" role="status" aria-live="polite">
        {question?.why ? question.why.message : now.waiting.some(({ why }) => why) ? t('board.ask') : workloads.length > 0 && now.waiting.length === 0 ? t('board.allPlaced') : ''}
      </p>
    </div>
  );
}

interface TrayProps {
  waiting: Waiting;
  y: number;
  width: number;
  colour: number;
  asked: boolean;
  ask: (on: boolean) => void;
}

function Tray({ waiting, y, width: room, colour, asked, ask }: TrayProps) {
  const text = t(waiting.why ? 'board.pending' : 'board.waits', { n: waiting.count, workload: shortName(waiting.workload) });
  const shown = Math.min(waiting.count, 6);
  return (
    <g
      class={`tray${asked ? ' asked' : ''}${waiting.why ? '' : ' soon'}`}
      transform={`translate(0 ${y})`}
      role="button"
      tabIndex={0}
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
