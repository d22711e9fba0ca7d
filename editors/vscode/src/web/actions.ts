// What can be done about a finding: its fixes, each played before it is handed out; all safe ones at once; a comment that
// ignores; the rule's page.
import {
  CodeAction, CodeActionKind, type CodeActionContext, type Diagnostic, type Disposable, type Range, type TextDocument, Uri,
  WorkspaceEdit, l10n, languages, window,
} from 'vscode';
import type { Action, Fix, TextEdit } from '../../../../crates/wasm/src/types.d.ts';
import { ask, rangeIn } from './answers.ts';
import type { Judge } from './judge.ts';
import { SELECTOR } from './manifests.ts';

const FIX_ALL = CodeActionKind.SourceFixAll.append('podfit');

/** One whose fix is played when it is chosen. */
interface Later extends CodeAction {
  later?: { document: TextDocument; version: number; action: Action };
}

export function register(judge: Judge): Disposable {
  return languages.registerCodeActionsProvider(
    SELECTOR,
    {
      provideCodeActions: (document, range, context) => offer(judge, document, range, context),
      resolveCodeAction: (action) => resolve(judge, action as Later),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  );
}

async function offer(judge: Judge, document: TextDocument, range: Range, { only, diagnostics }: CodeActionContext): Promise<Later[]> {
  // On a save all of it is wanted; beside a lamp it would stand at every place.
  if (only && FIX_ALL.intersects(only) && !only.contains(CodeActionKind.QuickFix)) return fixAll(judge, document);
  if (only && !only.contains(CodeActionKind.QuickFix)) return [];
  const found = await ask<Action[]>(judge, document, 'actions', document.offsetAt(range.start), document.offsetAt(range.end));
  const made: Later[] = [];
  for (const action of found ?? []) {
    if (action.kind === 'fixAll' || action.edits.some(({ file }) => !isOf(judge, document, file))) continue;
    const one: Later = new CodeAction(action.title, CodeActionKind.QuickFix);
    one.diagnostics = diagnostics.filter((diagnostic) => isAbout(diagnostic, action));
    if (action.kind === 'page') {
      one.command = { command: 'vscode.open', title: action.title, arguments: [Uri.parse(action.url ?? '')] };
    } else if (action.kind === 'ignore') one.edit = edit(document, action.edits);
    else if (action.applicability === 'safe') {
      // They are few, and one of them is what most people want.
      if (!(await isProven(judge, document, action))) continue;
      one.edit = edit(document, action.edits);
      one.isPreferred = true;
    } else one.later = { document, version: document.version, action };
    made.push(one);
  }
  return made;
}

async function resolve(judge: Judge, one: Later): Promise<CodeAction> {
  if (!one.later) return one;
  const { document, version, action } = one.later;
  const proven = await isProven(judge, document, action);
  if (document.version !== version) return one;
  if (proven) one.edit = edit(document, action.edits);
  else void window.showWarningMessage(l10n.t('podfit played this fix, and it does not cure the finding by itself: nothing was changed.'));
  return one;
}

/** The proven safe fixes of a document that do not overlap: the first in source order wins. */
async function fixAll(judge: Judge, document: TextDocument): Promise<CodeAction[]> {
  const all = await ask<Action[]>(judge, document, 'actions', 0, document.getText().length);
  const edits: TextEdit[] = [];
  const fixed = new Set<string>();
  for (const action of all ?? []) {
    if (action.kind !== 'quickFix' || action.applicability !== 'safe' || fixed.has(action.fingerprint ?? '')) continue;
    const apart = action.edits.every(
      ({ file, start, end }) => isOf(judge, document, file) && edits.every((old) => end < old.start || old.end < start),
    );
    if (!apart || !(await isProven(judge, document, action))) continue;
    fixed.add(action.fingerprint ?? '');
    edits.push(...action.edits);
  }
  if (edits.length === 0) return [];
  const one = new CodeAction(l10n.t('podfit: apply all safe fixes'), FIX_ALL);
  one.edit = edit(document, edits);
  return [one];
}

async function isProven(judge: Judge, document: TextDocument, { fix, proven }: Action): Promise<boolean> {
  if (proven !== null) return proven;
  const folder = judge.of(document);
  const played = fix && (await folder?.ask<Fix | null>({ method: 'prove', args: [fix] }, judge.settings()));
  // One that cures only once something else was done is to be read, not to be applied.
  return !!played && played.proven === true && played.applicability !== 'display-only';
}

const isOf = (judge: Judge, document: TextDocument, file: string) => judge.of(document)?.name(document.uri) === file;

/** Which diagnostic it cures: their places are the editor's own, so the rule tells. */
function isAbout(diagnostic: Diagnostic, { rule }: Action): boolean {
  const { code, source } = diagnostic;
  return source === 'podfit' && typeof code === 'object' && code.value === rule;
}

function edit(document: TextDocument, edits: TextEdit[]): WorkspaceEdit {
  const made = new WorkspaceEdit();
  for (const { start, end, text } of edits) made.replace(document.uri, rangeIn(document, { start, end }), text);
  return made;
}
