//! What can be done about a finding: its fixes, all safe fixes of the file, an ignore with a reason, its page.

use podfit_model::object::StringMap;
use podfit_syntax::{Edit as FieldEdit, Encoding, Kind, Path, Placement, edit};
use serde::{Deserialize, Serialize};

use super::{Answers, TextEdit};
use crate::finish::fingerprint;
use crate::fix::Fixer;
use crate::messages::msg;
use crate::report::{Applicability, Edit, Finding, Fix};
use crate::set::{SetOptions, judge};
use crate::{FileFacts, Memo};

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Action {
    /// Plain text.
    pub title: String,
    /// What it is.
    pub kind: ActionKind,
    /// The rule it is about; null for all of a file.
    pub rule: Option<String>,
    /// The finding it is about; null for all of a file.
    pub fingerprint: Option<String>,
    /// Of a fix: its name, to have it proven.
    pub fix: Option<FixId>,
    /// Of a fix: whether it changes behaviour.
    pub applicability: Option<Applicability>,
    /// Of a fix: whether it was proven; null: nobody asked.
    pub proven: Option<bool>,
    /// Atomic, ascending, not overlapping.
    pub edits: Vec<TextEdit>,
    /// Of a page: its address.
    pub url: Option<String>,
}

/// Names a fix of the last report, to have it proven.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixId {
    /// The finding's.
    pub fingerprint: String,
    /// The finding's.
    #[serde(default)]
    pub cluster: Option<String>,
    /// First byte of the finding's span.
    pub byte: u32,
    /// Position among the finding's fixes.
    pub fix: usize,
}

/// What an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ActionKind {
    /// A fix of one finding.
    QuickFix,
    /// All safe fixes of the file.
    FixAll,
    /// A comment or an annotation that ignores.
    Ignore,
    /// Opens the rule's page.
    Page,
}

impl Answers<'_> {
    /// What can be done about what was found between two bytes.
    pub fn actions(&self, file: &str, from: u32, to: u32) -> Vec<Action> {
        let Some((index, facts)) = self.file(file) else { return Vec::new() };
        let here: Vec<&Finding> = self
            .findings_in(facts)
            .filter(|(_, range)| range.touches(from, to))
            .map(|(finding, _)| finding)
            .collect();
        let mut actions = Vec::new();
        for finding in &here {
            for (at, fix) in finding.fixes.iter().enumerate() {
                if fix.applicability == Applicability::DisplayOnly || fix.proven == Some(false) {
                    continue;
                }
                actions.push(Action {
                    title: fix.title.clone(),
                    fix: Some(FixId {
                        fingerprint: finding.fingerprint.clone(),
                        cluster: finding.cluster.clone(),
                        byte: finding.span.start.byte,
                        fix: at,
                    }),
                    applicability: Some(fix.applicability),
                    proven: fix.proven,
                    edits: fix.edits.iter().map(TextEdit::from).collect(),
                    ..Action::of(finding, ActionKind::QuickFix)
                });
            }
        }
        let safe = self.all_safe(facts);
        if !safe.is_empty() && !here.is_empty() {
            actions.push(Action {
                title: self.say(&msg::action_fix_all()),
                kind: ActionKind::FixAll,
                rule: None,
                fingerprint: None,
                fix: None,
                applicability: Some(Applicability::Safe),
                proven: None,
                edits: safe.iter().map(TextEdit::from).collect(),
                url: None,
            });
        }
        for finding in &here {
            if let Some(edits) = self.ignoring(index, finding) {
                let title = self.say(&msg::action_ignore(finding.rule.as_str()));
                actions.push(Action { title, edits, ..Action::of(finding, ActionKind::Ignore) });
            }
            let title = self.say(&msg::action_page(finding.rule.as_str()));
            let url = Some(finding.url.clone());
            actions.push(Action { title, url, ..Action::of(finding, ActionKind::Page) });
        }
        actions
    }

    /// The edits of all safe fixes of a file that were not disproved; where two overlap, the first in the text.
    fn all_safe(&self, facts: &FileFacts) -> Vec<Edit> {
        let mut taken: Vec<Edit> = Vec::new();
        for (finding, _) in self.findings_in(facts) {
            let safe = |fix: &&Fix| {
                fix.applicability == Applicability::Safe && fix.proven != Some(false) && !fix.edits.is_empty()
            };
            let Some(fix) = finding.fixes.iter().find(safe) else { continue };
            let clash = |edit: &Edit| {
                taken.iter().any(|old| edit.byte_start <= old.byte_end && old.byte_start <= edit.byte_end)
            };
            if !fix.edits.iter().any(clash) && fix.edits.iter().all(|edit| edit.file == *facts.name) {
                taken.extend(fix.edits.iter().cloned());
            }
        }
        taken.sort_by_key(|edit| (edit.byte_start, edit.byte_end));
        taken
    }

    /// A fix, proven now; none where the finding or the fix is no longer there.
    pub fn prove(&self, fingerprint_: &str, fix: usize, memo: &mut Memo) -> Option<Fix> {
        let drafts = judge(&self.set, self.options, memo);
        let options = SetOptions { prove_fixes: usize::MAX, ..self.options.clone() };
        let fixer = Fixer { set: &self.set, options: &options };
        let errors = fixer.errors(&drafts);
        let wanted: Vec<_> = drafts
            .into_iter()
            .filter(|draft| {
                let object = draft.object.and_then(|index| self.set.object(index));
                fingerprint(draft, object) == fingerprint_
            })
            .take(1)
            .collect();
        fixer.fixes(&wanted, &errors, memo).pop()?.into_iter().nth(fix)
    }

    /// A comment above the line, behind it where it is the document's first, or an annotation where no comment can stand.
    fn ignoring(&self, file: usize, finding: &Finding) -> Option<Vec<TextEdit>> {
        let facts: &FileFacts = self.files.get(file)?;
        let byte = finding.span.start.byte;
        let document = facts.file.document_at(byte)?;
        if document.is_refused() {
            return None;
        }
        let text = &*facts.file.text;
        let line = facts.file.lines.position(text, byte, Encoding::Utf8).line;
        let span = facts.file.lines.line_span(text, line);
        // Inside a flow collection or a text that began above, a comment would be refused by JSON, or be text.
        let inside = document.nodes().any(|node| {
            let around = node.span.start < span.start && span.start < node.span.end;
            let flow =
                matches!(&node.kind, Kind::Mapping { flow: true, .. } | Kind::Sequence { flow: true, .. });
            around && (flow || matches!(node.kind, Kind::Scalar { .. }))
        });
        let starts_flow = text.get(document.span.start as usize..)?.trim_start().starts_with('{');
        let reason = self.say(&msg::action_reason());
        let comment = format!("# podfit: ignore[{}] {reason}", finding.rule);
        if inside || starts_flow {
            return self.annotating(file, finding);
        }
        let root = document.root()?.span().start;
        if span.start <= root && root <= span.end {
            // Above the first key it would cover the whole document.
            let trailing = document
                .comments
                .iter()
                .any(|comment| comment.placement == Placement::Trailing && span.touches(comment.span.start));
            let runs_on = document.nodes().any(|node| {
                matches!(node.kind, Kind::Scalar { .. })
                    && node.span.start <= span.end
                    && span.end < node.span.end
            });
            if trailing || runs_on {
                return self.annotating(file, finding);
            }
            return Some(vec![insertion(facts, span.end, format!(" {comment}"))]);
        }
        let written = span.text(text);
        let indent = written.get(..written.len() - written.trim_start_matches([' ', '\t']).len())?;
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        Some(vec![insertion(facts, span.start, format!("{indent}{comment}{newline}"))])
    }

    /// `podfit.dev/ignore` on the object, after what stands there.
    fn annotating(&self, file: usize, finding: &Finding) -> Option<Vec<TextEdit>> {
        let facts: &FileFacts = self.files.get(file)?;
        let byte = finding.span.start.byte;
        let object = self
            .objects_of(file)
            .find(|object| object.node().is_some_and(|node| node.full_span().touches(byte)))?;
        let annotations: &StringMap = &object.object().meta().annotations;
        let value = match annotations.get("podfit.dev/ignore") {
            Some(there) => format!("{there}, {}", finding.rule),
            None => finding.rule.clone(),
        };
        let path = object.view.root.clone().join(&Path::root().key("metadata").key("annotations"));
        let path = path.key("podfit.dev/ignore");
        let change = FieldEdit::Insert { path, value: value.into() };
        let planned = edit::plan(&facts.file, object.view.document, &[change]).ok()?;
        let edit = |edit: podfit_syntax::TextEdit| TextEdit {
            file: facts.name.to_string(),
            start: edit.span.start,
            end: edit.span.end,
            text: edit.text,
        };
        Some(planned.into_iter().map(edit).collect())
    }
}

impl Action {
    fn of(finding: &Finding, kind: ActionKind) -> Self {
        Self {
            title: String::new(),
            kind,
            rule: Some(finding.rule.clone()),
            fingerprint: Some(finding.fingerprint.clone()),
            fix: None,
            applicability: None,
            proven: None,
            edits: Vec::new(),
            url: None,
        }
    }
}

fn insertion(facts: &FileFacts, at: u32, text: String) -> TextEdit {
    TextEdit { file: facts.name.to_string(), start: at, end: at, text }
}
