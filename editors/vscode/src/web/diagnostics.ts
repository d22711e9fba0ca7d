// Findings as the editor's diagnostics.
import {
  Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location, Range, type TextDocument, Uri,
} from 'vscode';
import type { Finding, Severity, Span } from '../../../../crates/wasm/src/types.d.ts';
import type { Folder } from './folder.ts';

const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export function range({ start, end }: Span): Range {
  const [from, to] = [start.utf16, end.utf16];
  return new Range(from?.line ?? 0, from?.character ?? 0, to?.line ?? 0, to?.character ?? 0);
}

/** Without what would hide or turn other text: names in it come from manifests that nobody vetted. */
const plain = (text: string) =>
  text.replace(
    /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/gu,
    (hidden) => `\\u{${hidden.codePointAt(0)?.toString(16)}}`,
  );

export function diagnostics(document: TextDocument, folder: Folder): Diagnostic[] | null {
  return folder.findings(document)?.map((finding) => diagnostic(finding, folder)) ?? null;
}

function diagnostic(finding: Finding, folder: Folder): Diagnostic {
  const message = [finding.message, ...finding.evidence, ...(finding.help ? [finding.help] : [])].map(plain).join('\n');
  const made = new Diagnostic(range(finding.span), message, SEVERITY[finding.severity]);
  made.source = 'podfit';
  made.code = { value: finding.rule, target: Uri.parse(finding.url) };
  made.relatedInformation = finding.labels.flatMap(({ span, text }) => {
    const uri = folder.uri(span.file);
    return uri ? [new DiagnosticRelatedInformation(new Location(uri, range(span)), plain(text))] : [];
  });
  if (finding.rule === 'unused-ignore') made.tags = [DiagnosticTag.Unnecessary];
  else if (finding.rule.startsWith('deprecated-')) made.tags = [DiagnosticTag.Deprecated];
  return made;
}
