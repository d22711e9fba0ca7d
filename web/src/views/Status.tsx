import { useRef } from 'preact/hooks';
import { answer, busy, note } from '../state.ts';
import { t } from '../words/index.ts';

/** The last thing a person was told, where it covers nothing that matters. */
export function Notes() {
  const said = note.value;
  return (
    <div class="notes" role="status" aria-live="polite">
      {said && (
        <div class={said.grave ? 'note grave' : 'note'}>
          <span>{said.text}</span>
          {said.undo && (
            <button type="button" onClick={said.undo}>
              {t('fix.undo')}
            </button>
          )}
          <button type="button" class="quiet" aria-label={t('status.close')} onClick={() => (note.value = null)}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}

export function StatusBar() {
  const { report, milliseconds } = answer.value ?? {};
  const judged = report && t('status.done', { ms: Math.max(1, Math.round(milliseconds ?? 0)), version: report.kubernetes });
  const count = useRef({ report, n: 0 });
  if (count.current.report !== report) count.current = { report, n: count.current.n + 1 };
  return (
    <footer class="status">
      <span class="state" data-busy={busy.value} data-checked={count.current.n}>
        {judged ? (busy.value ? t('status.busy') : judged) : t('status.starting')}
      </span>
      <span class="privacy">{t('status.privacy')}</span>
      {report && (
        <span class="version">
          {report.tool.name} {report.tool.version}
        </span>
      )}
    </footer>
  );
}
