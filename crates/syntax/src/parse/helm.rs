//! Hides Helm's actions (`{{ … }}`) from the parser without moving a byte. What an action writes becomes a placeholder;
//! what only steers (`if`, `end`, comments) becomes blank, and a line of nothing but actions becomes empty lines.

use memchr::memmem;

use crate::Span;

/// Strings in an action are followed no further than this.
const CAREFUL: usize = 4_096;

/// The masked text and what was masked; nothing where there is nothing to mask.
pub(super) fn mask(text: &str) -> Option<(String, Vec<Span>)> {
    let bytes = text.as_bytes();
    memmem::find(bytes, b"{{")?;
    let mut masked = bytes.to_vec();
    let mut masks = Vec::new();
    // What stands on the current line besides actions decides how the actions of that line are hidden.
    let mut line: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    let mut comments = CommentEnds::default();
    while let Some(found) = memmem::find(bytes.get(at..)?, b"{{") {
        let start = at + found;
        let Some(end) = action_end(text, start, &mut comments) else {
            at = start + 2;
            continue;
        };
        let between = line.last().map_or(0, |(_, end)| *end);
        if bytes.get(between..start)?.contains(&b'\n') {
            hide(text, &mut masked, &line);
            line.clear();
        }
        line.push((start, end));
        masks.push(Span::new(u32::try_from(start).ok()?, u32::try_from(end).ok()?));
        at = end;
    }
    hide(text, &mut masked, &line);
    if masks.is_empty() {
        return None;
    }
    // Actions begin and end with ASCII, so whole characters were replaced.
    String::from_utf8(masked).ok().map(|masked| (masked, masks))
}

/// Hides actions that stand on one line (or begin where the one before ends).
fn hide(text: &str, masked: &mut [u8], actions: &[(usize, usize)]) {
    let (Some((first, _)), Some((_, last))) = (actions.first(), actions.last()) else { return };
    let from = text.get(..*first).and_then(|t| t.rfind('\n')).map_or(0, |n| n + 1);
    let to = text.get(*last..).and_then(|t| t.find(['\n', '\r'])).map_or(text.len(), |n| last + n);
    let mut at = from;
    let mut alone = true;
    for (start, end) in actions {
        alone &= text.get(at..*start).is_some_and(|t| t.trim().is_empty());
        at = *end;
    }
    alone &= text.get(at..to).is_some_and(|t| t.trim().is_empty());
    if alone {
        // Line breaks and not blanks: a first line of a block scalar may not be deeper than its text.
        masked.get_mut(from..to).unwrap_or_default().fill(b'\n');
        return;
    }
    for (start, end) in actions {
        let hidden = if text.get(*start..*end).is_some_and(steers) { b' ' } else { b'x' };
        masked.get_mut(*start..*end).unwrap_or_default().fill(hidden);
    }
}

/// Whether an action writes nothing itself.
fn steers(action: &str) -> bool {
    let inner = action.trim_start_matches('{').trim_start_matches('-').trim_start();
    let word = inner.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or("");
    inner.starts_with("/*")
        || matches!(
            word,
            "if" | "else" | "end" | "with" | "range" | "define" | "block" | "break" | "continue"
        )
        || (inner.starts_with('$')
            && inner.split_once('=').is_some_and(|(name, _)| !name.contains(['(', '|', '"'])))
}

/// The next `*/`, remembered, because many comments may ask for the same one.
#[derive(Default)]
struct CommentEnds {
    asked: usize,
    next: Option<usize>,
    known: bool,
}

impl CommentEnds {
    fn behind(&mut self, text: &str, from: usize) -> Option<usize> {
        if !self.known || from < self.asked || self.next.is_some_and(|next| next < from) {
            self.next = text.get(from..).and_then(|t| memmem::find(t.as_bytes(), b"*/")).map(|n| from + n);
            self.known = true;
            self.asked = from;
        }
        self.next
    }
}

/// One past `}}`; none where the action is not closed: no other action begins, and no document ends, within one.
fn action_end(text: &str, start: usize, comments: &mut CommentEnds) -> Option<usize> {
    let rest = text.get(start + 2..)?;
    let inner = rest.strip_prefix('-').unwrap_or(rest);
    if let Some(comment) = inner.trim_start_matches([' ', '\t']).strip_prefix("/*") {
        let close = comments.behind(text, text.len() - comment.len())?;
        let tail = text.get(close + 2..)?.trim_start_matches([' ', '\t']).trim_start_matches('-');
        return tail.starts_with("}}").then(|| text.len() - tail.len() + 2);
    }
    let from = text.len() - inner.len();
    careful_end(text, from).or_else(|| plain_end(text, from))
}

/// The end of an action without regard to strings.
fn plain_end(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        at += memchr::memchr3(b'{', b'}', b'\n', bytes.get(at..)?)?;
        match bytes.get(at..)? {
            [b'}', b'}', ..] => return Some(at + 2),
            [b'{', b'{', ..] | [b'\n', b'-', b'-', b'-', ..] => return None,
            _ => at += 1,
        }
    }
}

/// The end of an action whose strings are closed.
fn careful_end(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    let limit = bytes.len().min(from + CAREFUL);
    while at < limit {
        match bytes.get(at)? {
            b'}' if bytes.get(at + 1) == Some(&b'}') => return Some(at + 2),
            b'{' if bytes.get(at + 1) == Some(&b'{') => return None,
            b'\n' if bytes.get(at + 1..at + 4) == Some(b"---") => return None,
            b'"' => {
                at += 1;
                loop {
                    match bytes.get(at).filter(|_| at < limit)? {
                        b'\\' => at += 2,
                        b'"' => break,
                        b'\n' => return None,
                        _ => at += 1,
                    }
                }
            }
            b'`' => at += 1 + memchr::memchr(b'`', bytes.get(at + 1..limit)?)?,
            _ => {}
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::mask;

    fn masked(text: &str) -> String {
        let (masked, masks) = mask(text).unwrap();
        assert_eq!(masked.len(), text.len());
        for span in masks {
            assert!(span.text(text).starts_with("{{") && span.text(text).ends_with("}}"), "{span:?}");
        }
        masked
    }

    #[test]
    fn actions_become_placeholders_or_blanks() {
        let table = [
            ("a: {{ .x }}\n", "a: xxxxxxxx\n"),
            ("a: {{ .x }}-{{ .y }} # {{ z }}\n", "a: xxxxxxxx-xxxxxxxx # xxxxxxx\n"),
            ("{{ .k }}: v", "xxxxxxxx: v"),
            ("a: {{ \"}}\" }}b", "a: xxxxxxxxxxb"),
            ("a: {{ `}}` }}b", "a: xxxxxxxxxxb"),
            ("a: {{- if x }}\"b\"{{ end }}\n", "a:            \"b\"         \n"),
            ("a: {{ .x\n  | quote }}\n", "a: xxxxxxxxxxxxxxxxxx\n"),
            ("{{- if x }}\r\na: 1\n", &format!("{}\r\na: 1\n", "\n".repeat(11))),
            ("  {{ a }} {{ b }}\nx", &format!("{}\nx", "\n".repeat(17))),
            ("{{/* }} é\n--- */}}\nx: 1", &format!("{}\nx: 1", "\n".repeat(19))),
        ];
        for (text, expected) in table {
            assert_eq!(masked(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_is_not_closed_is_left_alone() {
        assert!(mask("a: {{ b\nc: {{ d\n").is_none());
        assert!(mask("a: {{ b\n---\nc: 1 }}\n").is_none());
        assert!(mask("a: b\n").is_none());
        assert_eq!(masked("a: {{ b\nc: {{ d }}\n"), "a: {{ b\nc: xxxxxxx\n");
    }

    #[test]
    fn time_is_linear() {
        for piece in ["{{", "{{ \"", "{{ \" }} ", "{{/*", "{{ `", "{{ x }}", "}}{{", "{{ a }}\n"] {
            // What quadratic work would take minutes for.
            let text = piece.repeat(50_000) + " */ }}";
            let _ = mask(&text);
        }
    }
}
