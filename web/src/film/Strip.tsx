// The film as one picture: events from left to right, Pods stacked, a line where it stands.
import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { width } from '../board/text.ts';
import { t } from '../words/index.ts';
import type { Frame } from './frames.ts';

const LAYERS = ['oldReady', 'newReady', 'starting', 'pending'] as const;
const FLOOR = 120;
const LEFT = 30;
const TOP = 26;
const LEGEND = 18;

interface Props {
  svg: RefObject<SVGSVGElement | null>;
  list: Frame[];
  desired: number;
  at: number;
  stuck: boolean;
  label: string;
  move: (to: number) => void;
}

export function Strip({ svg, list, desired, at, stuck, label, move }: Props) {
  const room = useSignal(620);
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!holder.current) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && (room.value = Math.floor(entry.contentRect.width)));
    observer.observe(holder.current);
    return () => observer.disconnect();
  }, []);
  const wide = Math.max(room.value, 200);
  const most = Math.max(desired, 1, ...list.map((frame) => LAYERS.reduce((sum, layer) => sum + frame[layer], 0)));
  const column = (wide - LEFT) / list.length;
  const x = (index: number) => LEFT + index * column;
  const y = (pods: number) => TOP + (FLOOR - TOP) * (1 - pods / most);
  const gap = column > 8 ? 1.5 : 0;
  const area = (layer: number) => {
    const name = LAYERS[layer]!;
    return list
      .map((frame, index) => {
        if (frame[name] === 0) return '';
        const below = LAYERS.slice(0, layer).reduce((sum, under) => sum + frame[under], 0);
        const [left, right] = [x(index) + gap / 2, x(index + 1) - gap / 2];
        return `M${left} ${y(below)}V${y(below + frame[name])}H${right}V${y(below)}Z`;
      })
      .join('');
  };
  const pick = (event: PointerEvent) => {
    if (event.buttons !== 1 && event.type !== 'pointerdown') return;
    const box = (event.currentTarget as SVGElement).getBoundingClientRect();
    const index = Math.floor((((event.clientX - box.left) / box.width) * wide - LEFT) / column);
    move(Math.max(0, Math.min(list.length - 1, index)));
  };
  const ticks = [...new Set([0, desired, most])].filter((n) => n === 0 || n === most || Math.abs(y(n) - y(most)) > 12);
  const middle = x(at) + column / 2;
  const flag = t('film.stuck');
  const flagWidth = width(flag, 11, 600) + 16;
  const flagX = Math.min(wide - flagWidth, x(list.length - 1) + column / 2 - flagWidth / 2);
  const legend: [string, string][] = [
    ['oldReady', t('film.old')],
    ['newReady', t('film.new')],
    ['starting', t('film.starting')],
    ['pending', t('film.waiting')],
  ];
  let legendX = LEFT;
  let legendY = FLOOR + 18;
  const places = legend.map(([layer, text]) => {
    const taken = width(text, 11.5) + 32;
    if (legendX > LEFT && legendX + taken - 16 > wide) {
      legendX = LEFT;
      legendY += LEGEND;
    }
    const place = { layer, text, x: legendX, y: legendY };
    legendX += taken;
    return place;
  });
  const height = legendY + LEGEND - 4;
  return (
    <div class="drawing" ref={holder}>
      <svg ref={svg} class="strip" viewBox={`0 0 ${wide} ${height}`} width={wide} height={height} role="img" aria-label={label} onPointerDown={pick} onPointerMove={pick}>
        <defs>
          <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="hatch-ground" width="6" height="6" />
            <rect class="hatch-line" width="2.2" height="6" />
          </pattern>
        </defs>
        {ticks.map((n) => (
          <g key={n}>
            <line class={n === desired ? 'axis wanted' : 'axis'} x1={LEFT} x2={wide} y1={y(n)} y2={y(n)} />
            <text class="tick" x={LEFT - 6} y={y(n) + 3.5} text-anchor="end">
              {n}
            </text>
          </g>
        ))}
        {LAYERS.map((layer, index) => (
          <path key={layer} class={`layer ${layer}`} d={area(index)} />
        ))}
        <line class="axis wanted" x1={LEFT} x2={wide} y1={y(desired)} y2={y(desired)} />
        <line class="head" x1={middle} x2={middle} y1={TOP - 4} y2={FLOOR + 4} />
        <circle class="head-dot" cx={middle} cy={FLOOR + 4} r="4" />
        {stuck && (
          <g transform={`translate(${flagX} 2)`}>
            <rect class="flag" width={flagWidth} height="18" rx="4" />
            <text class="flag-text" x={flagWidth / 2} y="12.5" text-anchor="middle">
              {flag}
            </text>
          </g>
        )}
        {places.map((place) => (
          <g key={place.layer} transform={`translate(${place.x} ${place.y})`}>
            <rect class={`layer ${place.layer}`} width="10" height="10" rx="2.5" />
            <text class="legend" x="15" y="9">
              {place.text}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
