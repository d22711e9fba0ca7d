//! Quoted scalars that go-yaml v2 (`scannerc.go`, `yaml_parser_scan_flow_scalar`) takes and YAML 1.2 refuses: with the
//! escape `\'`, or with lines that are not indented. Text of the same length stands in for them while the document is
//! read.

use super::reader::cook;
use crate::Style;

/// Scalars of one document that are helped so.
pub(super) const ROUNDS: usize = 32;
/// A character that no manifest contains and that takes as many bytes as the escape.
const APOSTROPHE: char = '\u{378}';

/// What stands in for what.
#[derive(Default)]
pub(super) struct StandIns {
    apostrophes: bool,
    /// Where scalars begin that were replaced, and what they mean.
    scalars: Vec<(usize, Box<str>)>,
}

impl StandIns {
    /// Replaces the scalar that the parser stumbled over at `at`; `token` is the end of the last token before it.
    pub(super) fn add(&mut self, slice: &str, at: usize, token: usize) -> Option<String> {
        if !self.apostrophes && slice.contains("\\'") && !slice.contains(APOSTROPHE) {
            let next = slice.replace("\\'", APOSTROPHE.encode_utf8(&mut [0; 4]));
            self.apostrophes = true;
            return Some(next);
        }
        let start = token + slice.get(token..)?.find(['"', '\''])?;
        let end = quoted_end(slice, start).filter(|end| start <= at && at < *end)?;
        let cooked = cook(slice.get(start..end)?)?;
        self.scalars.push((start, cooked));
        let mut next = String::with_capacity(slice.len());
        next.push_str(slice.get(..=start)?);
        next.extend(std::iter::repeat_n('x', end - start - 2));
        next.push_str(slice.get(end - 1..)?);
        Some(next)
    }

    /// What a scalar that begins at `start` means.
    pub(super) fn cooked(&self, start: usize, style: Style, cooked: Option<Box<str>>) -> Option<Box<str>> {
        let cooked = match self.scalars.iter().find(|(known, _)| *known == start) {
            Some((_, meaning)) => Some(meaning.clone()),
            None => cooked,
        };
        if !self.apostrophes {
            return cooked;
        }
        let escape = if style == Style::DoubleQuoted { "'" } else { "\\'" };
        cooked.map(|c| c.replace(APOSTROPHE, escape).into())
    }

    /// Whether the cooked text must be kept although it looks like the source.
    pub(super) fn matter(&self) -> bool {
        self.apostrophes || !self.scalars.is_empty()
    }
}

/// One past the closing quote.
fn quoted_end(slice: &str, start: usize) -> Option<usize> {
    let bytes = slice.as_bytes();
    let quote = *bytes.get(start)?;
    let mut at = start + 1;
    loop {
        at += memchr::memchr2(quote, b'\\', bytes.get(at..)?)?;
        match (*bytes.get(at)?, quote) {
            (b'\\', b'"') => at += 2,
            (b'\'', b'\'') if bytes.get(at + 1) == Some(&b'\'') => at += 2,
            (byte, _) if byte == quote => return Some(at + 1),
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{ParseOptions, parse};

    #[test]
    fn go_takes_more_quotes_than_yaml() {
        let text = "a: \"don\\'t\"\nb:\n  c: '[\n{ \"x\": 1 },\n\n  it''s\n]'\n  d: \"\nx\\\n  y\\'\" # c\n  e: \\'x\n";
        let file = parse(text, ParseOptions::default());
        let document = &file.documents[0];
        assert_eq!(document.problems, []);
        let json = document.to_json().unwrap();
        let expected = serde_json::json!({
            "a": "don't",
            "b": {"c": "[ { \"x\": 1 },\nit's ]", "d": " xy'", "e": "\\'x"},
        });
        assert_eq!(json, expected);
        let d = document.root().unwrap().get("b").unwrap().get("d").unwrap();
        assert_eq!(d.span().text(text), "\"\nx\\\n  y\\'\"");
    }

    #[test]
    fn a_quote_that_is_never_closed_stays_an_error() {
        let text = "a: 'x\nb: y\nc: z\n";
        let file = parse(text, ParseOptions::default());
        let problem = &file.documents[0].problems[0];
        assert_eq!(problem.span.text(text), "'x");
        assert!(file.documents[0].broken);
    }
}
