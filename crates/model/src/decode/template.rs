//! What Helm's actions leave open. An action that stands on lines of its own writes entries that nobody knows, or holds
//! what is written there under a condition. Where its output goes is told by `nindent`, else by its own column.

use podfit_syntax::{Document, NodeRef, Span};

/// The actions of one document.
#[derive(Default)]
pub(crate) struct Template<'d> {
    text: &'d str,
    actions: Vec<Action>,
}

struct Action {
    span: Span,
    role: Role,
    /// How many conditions and loops are open behind it.
    depth: i32,
}

enum Role {
    /// `if`, `with`, `range`, `end`, comments: writes nothing itself.
    Steers,
    /// Writes at this column; `exact` where `indent` or `nindent` says so.
    Writes { column: usize, exact: bool },
}

/// A range of text that belongs to one node: from behind its key to the next key that is not inside it.
#[derive(Clone, Copy, Default)]
pub(crate) struct Territory {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Conditions open where it begins.
    pub(crate) depth: i32,
}

impl<'d> Template<'d> {
    pub(crate) fn of(document: &'d Document) -> Self {
        let text = document.text();
        let mut depth = 0;
        let (mut seen, mut line) = (0, 0);
        let actions = document.masks.iter().map(|span| {
            let start = span.start as usize;
            if let Some(newline) = text.get(seen..start).and_then(|between| between.rfind('\n')) {
                line = seen + newline + 1;
            }
            seen = start;
            let inner = span.text(text).trim_start_matches(['{', '-', ' ', '\t', '\n', '\r']);
            let word = inner.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
            let role = match word {
                "if" | "with" | "range" | "define" | "block" => {
                    depth += 1;
                    Role::Steers
                }
                "end" => {
                    depth -= 1;
                    Role::Steers
                }
                "else" | "break" | "continue" => Role::Steers,
                _ if inner.starts_with("/*") || (inner.starts_with('$') && inner.contains('=')) => {
                    Role::Steers
                }
                _ => match indent(inner) {
                    Some(column) => Role::Writes { column, exact: true },
                    None => Role::Writes { column: start - line, exact: false },
                },
            };
            Action { span: *span, role, depth }
        });
        Self { text, actions: actions.collect() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.actions.is_empty()
    }

    /// How many conditions and loops are open at an offset.
    pub(crate) fn depth(&self, offset: u32) -> i32 {
        let before = self.actions.partition_point(|action| action.span.end <= offset);
        before.checked_sub(1).and_then(|last| self.actions.get(last)).map_or(0, |action| action.depth)
    }

    /// Whether an action may write entries of a mapping or items of a sequence. `parts` are its keys and values, or its
    /// items, with their columns where they are collections; `own` is the column of its keys or dashes.
    pub(crate) fn writes_into(&self, territory: Territory, own: usize, parts: &[Part]) -> bool {
        let from = self.actions.partition_point(|action| action.span.end <= territory.start);
        let inside = self.actions.iter().skip(from).take_while(|action| action.span.start < territory.end);
        inside.into_iter().any(|action| {
            let Role::Writes { column, exact } = action.role else { return false };
            // Parts stand in source order: only the last one that begins before the action's end can hold it.
            let begun = parts.partition_point(|part| part.span.start < action.span.end);
            let before = begun.checked_sub(1).and_then(|last| parts.get(last));
            if before
                .is_some_and(|part| part.span.end > action.span.start || part.span.start >= action.span.start)
            {
                return false;
            }
            // At the left margin stand actions whose output brings its own indentation.
            if exact || (column > 0 && column < own) {
                return column == own;
            }
            let deeper =
                before.and_then(|part| part.column).is_some_and(|inner| inner <= column && inner > own);
            !deeper
        })
    }

    /// The column at which the entries of a mapping or the dashes of a sequence stand.
    pub(crate) fn column_of(&self, first: NodeRef<'_>, sequence: bool) -> usize {
        let start = first.full_span().start;
        if !sequence {
            return column(self.text, start);
        }
        let line = line_before(self.text, start);
        line.len() - line.trim_start().len()
    }
}

/// A key, a value or an item.
pub(crate) struct Part {
    pub(crate) span: Span,
    /// The column of its own entries, where it is a collection or an empty value that an action fills.
    pub(crate) column: Option<usize>,
}

fn line_before(text: &str, offset: u32) -> &str {
    let before = text.get(..offset as usize).unwrap_or("");
    before.rsplit('\n').next().unwrap_or("")
}

fn column(text: &str, offset: u32) -> usize {
    line_before(text, offset).len()
}

/// The number in `| nindent 8`.
fn indent(action: &str) -> Option<usize> {
    let (_, after) = action.rsplit_once("indent ")?;
    let digits = after.trim_start().split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}
