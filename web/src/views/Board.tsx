import { useMemo, useRef } from 'preact/hooks';
import { Drawing } from '../board/Drawing.tsx';
import { addNode, cordon } from '../board/edit.ts';
import { presets } from 'virtual:examples';
import { choosePreset } from '../actions.ts';
import { answer, cluster, drain, editable, frame, rollout, simulation } from '../state.ts';
import { t, tKey } from '../words/index.ts';
import { Blank } from './Findings.tsx';
import { PictureButtons } from './PictureButtons.tsx';

export function Board() {
  const played = simulation.value;
  const { notPlayed, clusterProblems = [] } = answer.value ?? {};
  const svg = useRef<SVGSVGElement>(null);
  const step = rollout.value;
  // New findings come before the cluster is played anew: until then the same picture need not be drawn again.
  const drawing = useMemo(() => played && <Drawing simulation={played} svg={svg} />, [played]);
  return (
    <section class="picture" aria-labelledby="board-title">
      <header>
        <h2 id="board-title" tabIndex={-1}>
          {t('board.title')}
        </h2>
        {presets.length > 0 && <Presets />}
        {played && (step || drain.value) && <Moments />}
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
        <>
          {drain.value && <Drained />}
          {drawing}
        </>
      ) : (
        answer.value && (
          <div class="blank">
            {cluster.value.trim() && notPlayed ? (
              <Blank title={t('board.nothing')} help={answer.value.report.summary.objects === 0 ? t('board.nothingHelp') : notPlayed} />
            ) : (
              <>
                <Blank title={t('board.none')} help={t('board.noneHelp')} />
                {editable.value && (
                  <button type="button" onClick={() => void addNode([])}>
                    {t('board.addNode')}
                  </button>
                )}
              </>
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

/** At rest, in the rollout, or with a node drained. */
function Moments() {
  const step = rollout.value;
  const show = (at: number | null) => {
    drain.value = null;
    frame.value = at;
  };
  return (
    <div class="switch" role="group" aria-label={t('board.moment')}>
      <button type="button" aria-pressed={frame.value === null && !drain.value} onClick={() => show(null)}>
        {t('board.rest')}
      </button>
      {step && (
        <button type="button" aria-pressed={frame.value !== null && !drain.value} onClick={() => show(frame.value ?? step.timeline?.length ?? 0)}>
          {t('board.film')}
        </button>
      )}
      {drain.value && (
        <button type="button" aria-pressed={true}>
          {t('board.drained', { node: drain.value.node })}
        </button>
      )}
    </div>
  );
}

/** What the eviction of a node's Pods came to. */
function Drained() {
  const { node, played } = drain.value ?? {};
  const step = played?.steps[0];
  if (!step || !node) return null;
  const keep = () => {
    drain.value = null;
    void cordon(node, true);
  };
  return (
    <div class="drained" role="status">
      <p>
        {t('board.evicted', { node, n: step.evicted ?? 0 })}
        {(step.blocked ?? []).map(({ count, message }) => (
          <span key={message} class="blocked">
            {t('board.blocked', { n: count, message })}
          </span>
        ))}
      </p>
      <button type="button" onClick={keep}>
        {t('board.keep', { node })}
      </button>
    </div>
  );
}
