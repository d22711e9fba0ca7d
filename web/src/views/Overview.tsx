// What there is to see further down, in one line that stays in view.
import { answer, findings, rollouts, simulation } from '../state.ts';
import { t } from '../words/index.ts';

export function Overview() {
  const counts = (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, n: findings.value.filter((finding) => finding.severity === severity).length }))
    .filter(({ n }) => n > 0);
  const played = simulation.value;
  const pending = Object.values(played?.workloads ?? {}).reduce((sum, workload) => sum + workload.pending, 0);
  const bad = rollouts.value.filter(({ result }) => result === 'stuck' || result === 'refused').length;
  const go = (id: string) => {
    const title = document.getElementById(id);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    title?.closest('section')?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth' });
    title?.focus({ preventScroll: true });
  };
  return (
    <nav class="overview" aria-label={t('overview.label')}>
      <button type="button" onClick={() => go('findings-title')}>
        {t('findings.title')}
        {counts.map(({ severity, n }) => (
          <span key={severity} class={`count-${severity}`}>
            <i class={`dot ${severity}`} />
            {n}
          </span>
        ))}
        {(answer.value?.report.summary.objects ?? 0) > 0 && counts.length === 0 && <span class="fine">✓</span>}
      </button>
      <button type="button" onClick={() => go('board-title')}>
        {t('board.title')}
        {played && played.nodes.length > 0 && (
          <span class={pending > 0 ? 'count-error' : 'fine'}>{pending > 0 ? t('overview.pending', { n: pending }) : '✓'}</span>
        )}
      </button>
      <button type="button" onClick={() => go('film-title')}>
        {t('film.title')}
        {rollouts.value.length > 0 && (
          <span class={bad > 0 ? 'count-error' : 'fine'}>{bad > 0 ? t('overview.stalls') : '✓'}</span>
        )}
      </button>
      <button type="button" onClick={() => go('words-title')}>
        {t('words.title')}
      </button>
    </nav>
  );
}
