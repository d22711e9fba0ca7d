import { signal, useSignal } from '@preact/signals';
import { applyFix, reveal, textOf } from '../actions.ts';
import type { Finding, Fix } from '../analyzer/types.ts';
import { hunks } from '../editor/diff.ts';
import { proven } from '../proofs.ts';
import { answer, files, findings, trouble } from '../state.ts';
import { t, tKey } from '../words/index.ts';
import { RulePage } from './RulePage.tsx';

/** Which fix is open: its finding's fingerprint and its place. */
const opened = signal<string | null>(null);

export function Findings() {
  const report = answer.value?.report;
  const { errors = 0, warnings = 0, infos = 0, objects = 0 } = report?.summary ?? {};
  const empty = files.value.every(({ text }) => !text.trim());
  return (
    <section id="findings" class="findings" tabIndex={-1} aria-labelledby="findings-title">
      <header>
        <h2 id="findings-title" tabIndex={-1}>{t('findings.title')}</h2>
        {report && findings.value.length > 0 && (
          <p class="counts" role="status" aria-live="polite">
            {t('findings.count', { errors, warnings, infos })}
          </p>
        )}
      </header>
      {trouble.value && (
        <div class="card error" role="alert">
          <p class="message">
            {trouble.value.kind === 'slow' ? t('trouble.slow') : t('trouble.failed', { message: trouble.value.message })}
          </p>
        </div>
      )}
      {!report && !trouble.value && <p class="blank">{t('status.starting')}</p>}
      {report?.errors.map((problem) => (
        <div key={problem.message} class="card error">
          <p class="message">{problem.message}</p>
        </div>
      ))}
      {findings.value.map((finding, index) => (
        <Card key={`${finding.fingerprint}${finding.cluster ?? ''}${index}`} finding={finding} />
      ))}
      {report && findings.value.length === 0 && report.errors.length === 0 && (
        <div class="blank" role="status">
          {empty ? (
            <Blank title={t('findings.empty')} help={t('findings.emptyHelp')} />
          ) : objects === 0 ? (
            <Blank title={t('findings.noObject')} help={t('findings.noObjectHelp')} />
          ) : (
            <Blank title={t('findings.none')} help={t('findings.noneHelp', { objects })} good />
          )}
        </div>
      )}
    </section>
  );
}

export function Blank({ title, help, good }: { title: string; help: string; good?: boolean }) {
  return (
    <>
      <p class={good ? 'blank-title good' : 'blank-title'}>{title}</p>
      <p>{help}</p>
    </>
  );
}

function Card({ finding }: { finding: Finding }) {
  const reading = useSignal(false);
  const { span, severity } = finding;
  const place = files.value.length > 1 ? 'findings.fileLine' : 'findings.line';
  const show = () => reveal(span.file, span.start.at, span.end.at);
  return (
    <article class={`card ${severity}`} id={`finding-${finding.fingerprint}`}>
      <div class="card-head">
        <span class={`badge ${severity}`}>{tKey('severity', severity)}</span>
        <button type="button" class="text rule" aria-expanded={reading.value} title={t('findings.page')} onClick={() => (reading.value = !reading.value)}>
          {finding.rule}
        </button>
        {finding.certainty === 'likely' && (
          <span class="tag" title={t('findings.likelyHelp')}>
            {t('findings.likely')}
          </span>
        )}
        <button type="button" class="place" onClick={show}>
          {t(place, { file: span.file, line: span.start.line })}
        </button>
      </div>
      <p class="message">
        <button type="button" class="text" onClick={show}>
          {finding.message}
        </button>
      </p>
      {finding.labels.length > 0 && (
        <ul class="why" aria-label={t('findings.why')}>
          {finding.labels.map((label) => (
            <li key={`${label.span.start.byte} ${label.text}`}>
              <button type="button" class="text" onClick={() => reveal(label.span.file, label.span.start.at, label.span.end.at)}>
                <span class="line">{label.span.start.line}</span>
                {label.text}
              </button>
            </li>
          ))}
        </ul>
      )}
      {finding.evidence.map((text) => (
        <details key={text} class="event">
          <summary>{t('findings.event')}</summary>
          <code>{text}</code>
        </details>
      ))}
      {finding.help && (
        <p class="help">
          <b>{t('findings.do')}</b> {finding.help}
        </p>
      )}
      {reading.value && <RulePage rule={finding.rule} />}
      {finding.fixes.length > 0 && (
        <ul class="fixes">
          {finding.fixes.map((fix, index) => (
            <Remedy key={fix.title} fix={proven(finding, index) ?? fix} refuted={refuted(finding, index)} id={`${finding.fingerprint} ${index}`} />
          ))}
        </ul>
      )}
    </article>
  );
}

/** A fix that was played and does not hold is only shown. */
function refuted(finding: Finding, at: number): boolean {
  const proof = proven(finding, at);
  return proof === null || proof?.proven === false;
}

function Remedy({ fix, refuted, id }: { fix: Fix; refuted: boolean; id: string }) {
  const open = opened.value === id;
  const apply = () => {
    opened.value = null;
    applyFix(fix);
  };
  return (
    <li class="fix">
      <div class="fix-head">
        <span class="fix-title">{fix.title}</span>
        <span class={`tag ${fix.applicability}`}>{tKey('fix', fix.applicability)}</span>
        {fix.proven && <span class="tag proven">{t('fix.proven')}</span>}
        <span class="fix-buttons">
          <button type="button" aria-expanded={open} onClick={() => (opened.value = open ? null : id)}>
            {t(open ? 'fix.hide' : 'fix.preview')}
          </button>
          {fix.applicability !== 'display-only' && !refuted && (
            <button type="button" class="primary" onClick={apply}>
              {t('fix.apply')}
            </button>
          )}
        </span>
      </div>
      {open && <Diff fix={fix} />}
    </li>
  );
}

function Diff({ fix }: { fix: Fix }) {
  const names = [...new Set(fix.edits.map(({ file }) => file))];
  return (
    <>
      {names.map((name) => {
        const changes = fix.edits
          .filter(({ file }) => file === name)
          .map(({ from = 0, to = 0, text }) => ({ from, to, insert: text }));
        return (
          <pre key={name} class="diff" tabIndex={0} role="group" aria-label={t('fix.diff', { file: name })}>
            {hunks(textOf(name), changes).flatMap((hunk, at) => [
              at > 0 && <span key={`gap${at}`} class="diff-gap">{'⋯\n'}</span>,
              ...hunk.map((line) => (
                <span key={`${line.mark}${line.number}`} class={{ ' ': 'same', '-': 'gone', '+': 'come' }[line.mark]}>
                  {`${String(line.number).padStart(4)} ${line.mark} ${line.text}\n`}
                </span>
              )),
            ])}
          </pre>
        );
      })}
    </>
  );
}
