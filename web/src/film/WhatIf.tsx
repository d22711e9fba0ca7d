// Three sliders that change the manifest, and the film with it.
import type { StepState } from '../analyzer/types.ts';
import { t } from '../words/index.ts';
import { type Field, release, slide } from './slide.ts';

interface Slider {
  field: Field;
  value: number;
  least: number;
  most: number;
}

/** The server takes at least one Pod of leeway, so one of the two stays above nothing. */
function sliders(step: StepState, desired: number): Slider[] {
  const { workload = '', max_surge: surge, max_unavailable: unavailable } = step;
  const list: Slider[] = [];
  const scaled = !workload.startsWith('DaemonSet/');
  const most = Math.max(4, desired);
  if (scaled) list.push({ field: 'replicas', value: desired, least: 1, most: Math.max(8, desired * 2) });
  const surges = surge !== undefined && !workload.startsWith('StatefulSet/');
  if (surges) list.push({ field: 'maxSurge', value: surge, least: unavailable ? 0 : 1, most });
  if (unavailable !== undefined) list.push({ field: 'maxUnavailable', value: unavailable, least: surge ? 0 : 1, most });
  return list;
}

export function WhatIf({ step, desired }: { step: StepState; desired: number }) {
  const { workload = '' } = step;
  return (
    <fieldset class="what-if">
      <legend>{t('film.whatIf')}</legend>
      {sliders(step, desired).map(({ field, value, least, most }) => (
        <label key={field}>
          <span class="field">{field}</span>
          <input
            type="range"
            min={Math.min(least, value)}
            max={Math.max(most, value)}
            value={value}
            onInput={(event) => slide(workload, field, Number(event.currentTarget.value))}
            onChange={release}
          />
          <output>{value}</output>
        </label>
      ))}
    </fieldset>
  );
}
