import type { Diagnostic } from '@codemirror/lint';
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { LARGEST, ask, changed, refused, setEditor, textOf } from '../actions.ts';
import type { Input } from '../analyzer/protocol.ts';
import type { InputError } from '../analyzer/types.ts';
import { Editor } from '../editor/editor.ts';
import { oracle, remediesAt } from '../editor/oracle.ts';
import { CLUSTER, active, answer, answered, cluster, files } from '../state.ts';
import { t } from '../words/index.ts';

function diagnostics(name: string): Diagnostic[] {
  const { report, clusterProblems } = answer.value ?? {};
  const problems = [...(report?.errors ?? []), ...(name === CLUSTER ? (clusterProblems ?? []) : [])];
  const list: Diagnostic[] = problems.flatMap((problem: InputError) => {
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

async function hints(editor: Editor, name: string, input: Input) {
  const text = input.files.find((file) => file.name === name)?.text;
  if (text === undefined) return;
  const list = await ask('inlayHints', [name, 0, text.length], input).catch(() => null);
  // What was typed meanwhile is judged in a moment, and hinted then.
  if (list && textOf(name) === text) editor.hint(name, list);
}

export function EditorPane() {
  const parent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!parent.current) return undefined;
    const editor = new Editor(parent.current, {
      changed, refused, oracle, most: LARGEST,
      remedies: (name, from, to) => void remediesAt(name, from, to),
    });
    setEditor(editor);
    const stopText = effect(() => {
      void files.value;
      void cluster.value;
      editor.show(active.value, textOf(active.value));
    });
    const stopMarks = effect(() => editor.mark(diagnostics(active.value)));
    const stopHints = effect(() => {
      const name = active.value;
      const input = answered.value;
      if (input && name !== CLUSTER) void hints(editor, name, input);
    });
    return () => {
      stopText();
      stopHints();
      stopMarks();
      editor.view.destroy();
    };
  }, []);
  return (
    <div id="editor" class="editor" role="tabpanel" aria-labelledby={`tab-${active.value}`} ref={parent} title={t('tabs.escape')} />
  );
}
