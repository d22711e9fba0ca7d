//! `textDocument/codeAction` and `codeAction/resolve`: the fixes of what was found, played before they are handed out;
//! all safe ones at once; a comment that ignores; the rule's page.

use podfit_analysis::report::{Applicability, Edit, Finding, Fix};
use serde::{Deserialize, Serialize};
use tower_lsp_server::jsonrpc::{ErrorCode, Result};
use tower_lsp_server::ls_types::*;

use super::{diagnostics, execute_command};
use crate::contain::{error, modified};
use crate::convert::Lines;
use crate::document::Document;
use crate::engine::{Engine, Snapshot};

/// `source.fixAll.podfit`
pub(crate) fn fix_all_kind() -> CodeActionKind {
    CodeActionKind::from("source.fixAll.podfit")
}

/// What an action is about, for when it is resolved.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct About {
    uri: String,
    version: i32,
    opening: u64,
    /// The finding and the position of its fix; none: all safe fixes.
    fix: Option<(String, u32, usize)>,
}

/// Whether a client that wants these kinds wants this one: `source` holds `source.fixAll`.
fn wanted(only: Option<&[CodeActionKind]>, kind: &CodeActionKind) -> bool {
    let holds = |wide: &CodeActionKind| {
        let rest = kind.as_str().strip_prefix(wide.as_str());
        wide.as_str().is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    only.is_none_or(|only| only.iter().any(holds))
}

/// What can be done about what stands in a range.
pub(crate) fn offer(
    engine: &mut Engine,
    now: &Snapshot,
    params: &CodeActionParams,
) -> Result<Option<CodeActionResponse>> {
    let open = now.documents.iter().find(|document| document.uri == params.text_document.uri);
    let Some(document) = open else { return Ok(None) };
    let lines = document.lines(now.encoding);
    let (start, end) = lines.span(params.range);
    let only = params.context.only.as_deref();
    let mut actions = Vec::new();
    let findings: Vec<Finding> = engine.findings(document).into_iter().cloned().collect();
    let here = |finding: &&Finding| finding.span.start.byte <= end && start <= finding.span.end.byte;
    if wanted(only, &CodeActionKind::QUICKFIX) {
        let mut others = Vec::new();
        for finding in findings.iter().filter(here) {
            let diagnostic = diagnostics::one(engine, finding, lines, now);
            fixes(engine, document, now, finding, &diagnostic, &mut actions);
            others.extend(ignore(document, lines, finding, &diagnostic, now));
            others.extend(page(finding, &diagnostic, now));
        }
        actions.append(&mut others);
    }
    // On a save all of it is wanted; beside a lamp it would stand at every place.
    let asked_for = only.is_some() && wanted(only, &fix_all_kind());
    if asked_for && findings.iter().any(|finding| finding.fixes.iter().any(is_safe)) {
        let about = About {
            uri: document.uri.as_str().to_owned(),
            version: document.version,
            opening: document.opening,
            fix: None,
        };
        let mut action = CodeAction {
            title: "podfit: apply all safe fixes".to_owned(),
            kind: Some(fix_all_kind()),
            ..CodeAction::default()
        };
        if now.can.resolve_edit {
            action.data = serde_json::to_value(about).ok();
        } else {
            action.edit = all_safe(engine, document, now);
        }
        if action.data.is_some() || action.edit.is_some() {
            actions.push(action);
        }
    }
    Ok(Some(actions.into_iter().map(CodeActionOrCommand::CodeAction).collect()))
}

fn is_safe(fix: &Fix) -> bool {
    fix.applicability == Applicability::Safe
}

fn is_edit(fix: &Fix) -> bool {
    fix.applicability != Applicability::DisplayOnly && !fix.edits.is_empty()
}

/// Safe fixes are played at once, for they are few and one of them is what most people want; the others when one is
/// chosen. A client that cannot ask later gets those that were proven.
fn fixes(
    engine: &mut Engine,
    document: &Document,
    now: &Snapshot,
    finding: &Finding,
    diagnostic: &Diagnostic,
    actions: &mut Vec<CodeAction>,
) {
    if !finding.fixes.iter().any(is_edit) {
        return;
    }
    let at_once = !now.can.resolve_edit || finding.fixes.iter().any(is_safe);
    let proven = if at_once { engine.prove(document, finding) } else { finding.fixes.clone() };
    for (at, fix) in proven.iter().enumerate().filter(|(_, fix)| is_edit(fix)) {
        if fix.proven == Some(false) {
            continue;
        }
        let mut action = CodeAction {
            title: diagnostics::plain(&fix.title),
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![diagnostic.clone()]),
            ..CodeAction::default()
        };
        if fix.proven == Some(true) {
            action.edit = workspace_edit(document, now, &fix.edits);
            action.is_preferred = (is_safe(fix) && now.can.preferred).then_some(true);
        } else {
            let about = About {
                uri: document.uri.as_str().to_owned(),
                version: document.version,
                opening: document.opening,
                fix: Some((finding.fingerprint.clone(), finding.span.start.byte, at)),
            };
            action.data = serde_json::to_value(about).ok();
        }
        actions.push(action);
    }
}

/// Plays the fix and hands out its edits.
pub(crate) fn resolve(engine: &mut Engine, now: &Snapshot, mut action: CodeAction) -> Result<CodeAction> {
    let Some(about) = action.data.clone() else { return Ok(action) };
    let about: About = serde_json::from_value(about)
        .map_err(|_| error(ErrorCode::InvalidParams, "this is no action of podfit"))?;
    let open = now.documents.iter().find(|document| document.uri.as_str() == about.uri);
    let document = open
        .filter(|document| document.version == about.version && document.opening == about.opening)
        .ok_or_else(modified)?;
    action.edit = match about.fix {
        None => all_safe(engine, document, now),
        Some((fingerprint, byte, at)) => {
            let finding = engine
                .findings(document)
                .into_iter()
                .find(|finding| finding.fingerprint == fingerprint && finding.span.start.byte == byte);
            let finding = finding.cloned().ok_or_else(modified)?;
            let fix = engine.prove(document, &finding).into_iter().nth(at).ok_or_else(modified)?;
            if fix.proven != Some(true) || !is_edit(&fix) {
                let message =
                    "podfit played this fix, and it does not cure the finding by itself: nothing was changed";
                return Err(error(ErrorCode::ServerError(-32803), message));
            }
            workspace_edit(document, now, &fix.edits)
        }
    };
    Ok(action)
}

/// The proven safe fixes of a document that do not overlap: the first in source order wins.
fn all_safe(engine: &mut Engine, document: &Document, now: &Snapshot) -> Option<WorkspaceEdit> {
    let findings: Vec<Finding> = engine.findings(document).into_iter().cloned().collect();
    let mut edits: Vec<Edit> = Vec::new();
    for finding in findings.iter().filter(|finding| finding.fixes.iter().any(is_safe)) {
        let proven = engine.prove(document, finding);
        let good = |fix: &&Fix| is_safe(fix) && is_edit(fix) && fix.proven == Some(true);
        let Some(fix) = proven.iter().find(good) else { continue };
        let apart = |new: &Edit| {
            edits.iter().all(|old| new.byte_end < old.byte_start || old.byte_end < new.byte_start)
        };
        if fix.edits.iter().all(apart) {
            edits.extend(fix.edits.iter().cloned());
        }
    }
    edits.sort_by_key(|edit| edit.byte_start);
    workspace_edit(document, now, &edits)
}

/// Edits of this document; none where a fix reaches into another file, for its version is not known here.
fn workspace_edit(document: &Document, now: &Snapshot, edits: &[Edit]) -> Option<WorkspaceEdit> {
    if edits.is_empty() || edits.iter().any(|edit| edit.file != document.name) {
        return None;
    }
    let lines = document.lines(now.encoding);
    Some(of_document(document, now, edits.iter().map(|edit| lines.edit(edit)).collect()))
}

fn of_document(document: &Document, now: &Snapshot, edits: Vec<TextEdit>) -> WorkspaceEdit {
    if now.can.document_changes {
        let text_document = OptionalVersionedTextDocumentIdentifier {
            uri: document.uri.clone(),
            version: Some(document.version),
        };
        let edits = edits.into_iter().map(OneOf::Left).collect();
        let changes = DocumentChanges::Edits(vec![TextDocumentEdit { text_document, edits }]);
        WorkspaceEdit { document_changes: Some(changes), ..WorkspaceEdit::default() }
    } else {
        let changes = [(document.uri.clone(), edits)].into_iter().collect();
        WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() }
    }
}

/// A comment that ignores the rule here: behind the line, else on one of its own above it.
fn ignore(
    document: &Document,
    lines: Lines<'_>,
    finding: &Finding,
    diagnostic: &Diagnostic,
    now: &Snapshot,
) -> Option<CodeAction> {
    if std::path::Path::new(&*document.name).extension().is_some_and(|end| end.eq_ignore_ascii_case("json")) {
        return None;
    }
    let edit = podfit_ignore(document, lines, finding)?;
    Some(CodeAction {
        title: format!("Ignore {} here", finding.rule),
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: Some(vec![diagnostic.clone()]),
        edit: Some(of_document(document, now, vec![edit])),
        ..CodeAction::default()
    })
}

/// What to write over: an ignore without a reason is a riddle to whoever comes later.
const REASON: &str = "say why";

fn podfit_ignore(document: &Document, lines: Lines<'_>, finding: &Finding) -> Option<TextEdit> {
    let text = &document.text;
    let line = lines.index.position(text, finding.span.start.byte, lines.encoding).line;
    let span = lines.index.line_span(text, line);
    let content = text.get(span.start as usize..span.end as usize)?;
    let indent: String = content.chars().take_while(|char| *char == ' ').collect();
    let known = content.find("# podfit: ignore[").and_then(|at| {
        let close = content.get(at..)?.find(']')?;
        u32::try_from(at + close).ok()
    });
    let mut candidates = Vec::new();
    if let Some(close) = known {
        candidates.push((span.start + close, format!(", {}", finding.rule)));
    } else {
        candidates.push((span.end, format!("  # podfit: ignore[{}] {REASON}", finding.rule)));
        candidates.push((span.start, format!("{indent}# podfit: ignore[{}] {REASON}\n", finding.rule)));
    }
    let says = |text: &str| -> Vec<_> {
        let file = podfit_syntax::parse(text, podfit_syntax::ParseOptions::default());
        let comments: usize = file.documents.iter().map(|document| document.comments.len()).sum();
        let values: Vec<_> =
            file.documents.iter().map(|document| (document.problems.len(), document.to_json())).collect();
        vec![(comments, values)]
    };
    let before = says(text);
    // Within a text of several lines it would be no comment: then the values are others, or no comment came.
    let good = |(at, new): &(u32, String)| {
        let mut after = text.clone();
        after.insert_str(*at as usize, new);
        let after = says(&after);
        let (Some((old, values)), Some((now, same))) = (before.first(), after.first()) else { return false };
        values == same && (*now == old + 1 || known.is_some())
    };
    let (at, new_text) = candidates.into_iter().find(good)?;
    Some(TextEdit { range: lines.range(at, at), new_text })
}

fn page(finding: &Finding, diagnostic: &Diagnostic, now: &Snapshot) -> Option<CodeAction> {
    now.can.show_document.then(|| {
        let title = format!("Open the page of {}", finding.rule);
        CodeAction {
            title: title.clone(),
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![diagnostic.clone()]),
            command: Some(Command {
                title,
                command: execute_command::OPEN_RULE_PAGE.to_owned(),
                arguments: Some(vec![finding.rule.clone().into()]),
            }),
            ..CodeAction::default()
        }
    })
}
