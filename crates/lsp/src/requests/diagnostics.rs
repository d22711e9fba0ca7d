//! What was found, as diagnostics: pushed, and answered where the client asks (`textDocument/diagnostic`).

use std::hash::{Hash, Hasher};
use std::path::Path;

use podfit_analysis::Config;
use podfit_analysis::report::{Finding, InputError, Span};
use tower_lsp_server::jsonrpc::Result;
use tower_lsp_server::ls_types::*;

use crate::convert::{self, Lines};
use crate::document::Document;
use crate::engine::{Engine, Snapshot};

/// Who says it.
pub(crate) const SOURCE: &str = "podfit";

/// The diagnostics of a document.
pub(crate) fn of(engine: &Engine, document: &Document, now: &Snapshot) -> Vec<Diagnostic> {
    let lines = document.lines(now.encoding);
    let found = engine.findings(document);
    let mut all: Vec<_> = found.into_iter().map(|finding| one(engine, finding, lines, now)).collect();
    all.extend(problems(engine, document).iter().map(|error| problem(error, lines)));
    all
}

/// One finding.
pub(crate) fn one(engine: &Engine, finding: &Finding, lines: Lines<'_>, now: &Snapshot) -> Diagnostic {
    let url = finding.url.parse().ok().filter(|_| now.can.code_description);
    let mut message = plain(&finding.message);
    for line in finding.evidence.iter().chain(&finding.help) {
        message.push('\n');
        message.push_str(&plain(line));
    }
    Diagnostic {
        range: lines.range(finding.span.start.byte, finding.span.end.byte),
        severity: Some(convert::severity(finding.severity)),
        code: Some(NumberOrString::String(finding.rule.clone())),
        code_description: url.map(|href| CodeDescription { href }),
        source: Some(SOURCE.to_owned()),
        message,
        related_information: now.can.related.then(|| related(engine, finding, now)),
        tags: tag(&finding.rule).filter(|_| now.can.tags).map(|tag| vec![tag]),
        data: now.can.data.then(|| serde_json::json!({ "fingerprint": finding.fingerprint })),
    }
}

/// What an editor shows struck through or greyed.
fn tag(rule: &str) -> Option<DiagnosticTag> {
    match rule {
        "unused-ignore" => Some(DiagnosticTag::UNNECESSARY),
        _ if rule.starts_with("deprecated-") => Some(DiagnosticTag::DEPRECATED),
        _ => None,
    }
}

fn related(engine: &Engine, finding: &Finding, now: &Snapshot) -> Vec<DiagnosticRelatedInformation> {
    let of = |span: &Span| {
        let open = now.documents.iter().find(|document| document.name == span.file);
        let uri = open.map_or_else(|| convert::uri_of(&span.file), |document| Some(document.uri.clone()))?;
        let facts = engine.facts(&span.file)?;
        let lines = Lines { text: &facts.file.text, index: &facts.file.lines, encoding: now.encoding };
        Some(Location { uri, range: lines.range(span.start.byte, span.end.byte) })
    };
    let labels = finding.labels.iter();
    labels
        .filter_map(|label| {
            let location = of(&label.span)?;
            Some(DiagnosticRelatedInformation { location, message: plain(&label.text) })
        })
        .collect()
}

/// Whether an error is about this document.
pub(crate) fn is_about(error: &InputError, document: &Document) -> bool {
    let (Some(file), Some(path)) = (&error.file, &document.path) else { return false };
    std::path::absolute(Path::new(file)).is_ok_and(|file| file == *path)
}

/// What is wrong with a configuration or a cluster that is open.
fn problems(engine: &Engine, document: &Document) -> Vec<InputError> {
    let mut all = Vec::new();
    if document.is_configuration() {
        all = Config::parse(&document.name, &document.text).1;
    }
    // What was read from the disk has its places in that text: they hold while it is the same.
    let same = || {
        document
            .path
            .as_deref()
            .is_some_and(|path| std::fs::read_to_string(path).is_ok_and(|text| text == document.text))
    };
    let mut about = engine.errors.iter().filter(|error| is_about(error, document)).peekable();
    if about.peek().is_some() && same() {
        for error in about {
            if !all.iter().any(|known| known.message == error.message) {
                all.push(error.clone());
            }
        }
    }
    all
}

fn problem(error: &InputError, lines: Lines<'_>) -> Diagnostic {
    let range = error.span.as_ref().map(|span| lines.range(span.start.byte, span.end.byte));
    Diagnostic {
        range: range.unwrap_or_default(),
        severity: Some(DiagnosticSeverity::ERROR),
        source: Some(SOURCE.to_owned()),
        message: plain(&error.message),
        ..Diagnostic::default()
    }
}

/// A sentence without what would hide or turn other text: names in it come from manifests that nobody vetted.
pub(crate) fn plain(text: &str) -> String {
    let hidden = |char: char| {
        char.is_control()
            || matches!(char, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
    };
    let mut shown = String::with_capacity(text.len());
    for char in text.chars() {
        if hidden(char) {
            shown.extend(char.escape_default());
        } else {
            shown.push(char);
        }
    }
    shown
}

/// The answer to a client that asks.
pub(crate) fn pull(
    engine: &Engine,
    now: &Snapshot,
    params: &DocumentDiagnosticParams,
) -> Result<DocumentDiagnosticReportResult> {
    let document = now.documents.iter().find(|document| document.uri == params.text_document.uri);
    let items = document.map(|document| of(engine, document, now)).unwrap_or_default();
    let id = result_id(&items);
    let report = if params.previous_result_id.as_ref() == Some(&id) {
        DocumentDiagnosticReport::Unchanged(RelatedUnchangedDocumentDiagnosticReport {
            related_documents: None,
            unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport { result_id: id },
        })
    } else {
        DocumentDiagnosticReport::Full(RelatedFullDocumentDiagnosticReport {
            related_documents: None,
            full_document_diagnostic_report: FullDocumentDiagnosticReport { result_id: Some(id), items },
        })
    };
    Ok(report.into())
}

fn result_id(items: &[Diagnostic]) -> String {
    let mut hasher = std::hash::DefaultHasher::new();
    serde_json::to_string(items).unwrap_or_default().hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_shown() {
        assert_eq!(plain("a\u{202e}b\nc\u{1b}[0m 中😀"), "a\\u{202e}b\\nc\\u{1b}[0m 中😀");
    }
}
