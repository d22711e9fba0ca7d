import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { StepState, TimelineEvent } from '../analyzer/types.ts';
import { shortName } from '../board/replay.ts';
import { type Frame, frames } from '../film/frames.ts';
import { WhatIf } from '../film/WhatIf.tsx';
import { Strip } from '../film/Strip.tsx';
import { answer, editable, film, findings, frame, playing, rollout, rollouts, simulation } from '../state.ts';
import { type Key, t, tKey } from '../words/index.ts';
import { Blank } from './Findings.tsx';
import { PictureButtons } from './PictureButtons.tsx';

const BEAT = 700;

export function Film() {
  const svg = useRef<SVGSVGElement>(null);
  const step = rollout.value;
  const played = simulation.value;
  return (
    <section class="picture film" aria-labelledby="film-title">
      <header>
        <h2 id="film-title" tabIndex={-1}>{t('film.title')}</h2>
        {rollouts.value.length > 1 && (
          <select
            aria-label={t('film.workload')}
            value={step?.workload ?? ''}
            onChange={(event) => {
              film.value = event.currentTarget.value;
              frame.value = null;
            }}
          >
            {rollouts.value.map(({ workload = '' }) => (
              <option key={workload} value={workload}>
                {shortName(workload)}
              </option>
            ))}
          </select>
        )}
        {step && <PictureButtons svg={svg} name="rollout" what={t('film.title')} />}
      </header>
      {step && played ? (
        <Reel step={step} list={frames(played, step)} svg={svg} desired={played.workloads[step.workload ?? '']?.desired ?? 0} />
      ) : (
        answer.value && (
          <div class="blank">
            <Blank title={t('film.none')} help={t('film.noneHelp')} />
          </div>
        )
      )}
    </section>
  );
}

interface ReelProps {
  step: StepState;
  list: Frame[];
  svg: RefObject<SVGSVGElement | null>;
  desired: number;
}

function Reel({ step, list, svg, desired }: ReelProps) {
  const last = list.length - 1;
  const at = Math.min(frame.value ?? last, last);
  const stuck = step.result === 'stuck';
  useEffect(() => {
    if (!playing.value) return undefined;
    const beat = Math.max(40, Math.min(BEAT, 12_000 / Math.max(1, last)));
    const timer = setInterval(() => {
      const next = (frame.value ?? 0) + 1;
      frame.value = Math.min(next, last);
      if (next >= last) playing.value = false;
    }, beat);
    return () => clearInterval(timer);
  }, [playing.value, last]);
  const toggle = () => {
    if (!playing.value && (frame.value === null || frame.value >= last)) frame.value = 0;
    playing.value = !playing.value;
  };
  const move = (to: number) => {
    playing.value = false;
    frame.value = to;
  };
  const event = at > 0 ? step.timeline?.[at - 1] : undefined;
  const { max_surge: surge, max_unavailable: unavailable } = step;
  return (
    <>
      <div class="verdict-line">
        <span class={`outcome ${step.result ?? ''}`}>{tKey('film', step.result ?? 'complete')}</span>
        {surge !== undefined && unavailable !== undefined && (
          <span class="arithmetic">{t('film.arithmetic', { desired, surge, unavailable })}</span>
        )}
      </div>
      {stuck && <p class="because">{because(step)}</p>}
      {step.message && <p class="because">{step.message}</p>}
      <Strip svg={svg} list={list} desired={desired} at={at} stuck={stuck} label={t('film.label', { workload: shortName(step.workload ?? '') })} move={move} />
      <div class="controls">
        <button type="button" class="primary" onClick={toggle} disabled={last === 0}>
          {t(playing.value ? 'film.pause' : 'film.play')}
        </button>
        <input
          type="range"
          min="0"
          max={last}
          value={at}
          aria-label={t('film.scrub')}
          aria-valuetext={said(event)}
          disabled={last === 0}
          onInput={(input) => move(Number(input.currentTarget.value))}
        />
        <span class="count">{t('film.step', { at, all: last })}</span>
      </div>
      <p class="said" role="status" aria-live={playing.value ? 'off' : 'polite'}>
        {said(event)}
      </p>
      {editable.value && <WhatIf step={step} desired={desired} />}
    </>
  );
}

function said(event: TimelineEvent | undefined): string {
  if (!event) return t('film.begin');
  return t(`film.${event.event}` as Key, { pod: event.pod, node: event.node ?? '' });
}

/** Why it stalls: the finding about the rollout, else the one about Pods without a node, else the scheduler's own words. */
function because(step: StepState): string {
  const [kind, namespace, name] = (step.workload ?? '').split('/');
  const about = (wanted: string) =>
    findings.value.find(
      ({ category, severity, object }) =>
        category === wanted && severity !== 'info' && object?.kind === kind && object?.name === name && (object?.namespace ?? namespace) === namespace,
    )?.message;
  return about('rollout') ?? about('scheduling') ?? step.workloads[step.workload ?? '']?.pending_pods[0]?.message ?? '';
}
