import type { Diagnostic } from '@codemirror/lint';
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { changed, setEditor, textOf } from '../actions.ts';
import type { Problem } from '../analyzer/api.ts';
import { Editor } from '../editor/editor.ts';
import { CLUSTER, active, answer, cluster, files } from '../state.ts';
import { t } from '../words/index.ts';
import { openCard } from './opened.ts';

function diagnostics(name: string): Diagnostic[] {
  const { report, clusterProblems } = answer.value ?? {};
  const problems = [...(report?.errors ?? []), ...(name === CLUSTER ? (clusterProblems ?? []) : [])];
  const list: Diagnostic[] = problems.flatMap((problem: Problem) => {
    const { start, end } = problem.span ?? {};
    if (problem.file !== name || start?.at === undefined || end?.at === undefined) return [];
    return [{ from: start.at, to: end.at, severity: 'error' as const, message: problem.message }];
  });
  for (const finding of report?.findings ?? []) {
    const { start, end, file } = finding.span;
    if (file !== name || start.at === undefined || end.at === undefined) continue;
    list.push({
      from: start.at,
      to: end.at,
      severity: finding.severity,
      source: finding.rule,
      message: finding.help ? `${finding.message}\n${finding.help}` : finding.message,
    });
  }
  return list.sort((a, b) => a.from - b.from);
}

export function EditorPane() {
  const parent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!parent.current) return undefined;
    const editor = new Editor(parent.current, { changed, remedies: openCard });
    setEditor(editor);
    const stopText = effect(() => {
      void files.value;
      void cluster.value;
      editor.show(active.value, textOf(active.value));
    });
    const stopMarks = effect(() => editor.mark(diagnostics(active.value)));
    return () => {
      stopText();
      stopMarks();
      editor.view.destroy();
    };
  }, []);
  return (
    <div id="editor" class="editor" role="tabpanel" aria-labelledby={`tab-${active.value}`} ref={parent} title={t('tabs.escape')} />
  );
}
