//! Lines and columns in UTF-8, UTF-16 and UTF-32.

use crate::Span;

/// Unit of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// Code units, as JavaScript and LSP count by default.
    Utf16,
    /// Unicode scalar values, as reports count.
    Utf32,
}

/// Zero-based line and column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 0. Lines end at `\n`, `\r\n` or `\r`.
    pub line: u32,
    /// Column, from 0, in the unit that was asked for.
    pub column: u32,
}

/// Distance of the places where characters have been counted: no question reads more text than this.
const STEP: usize = 2_048;

/// Where lines begin, and how many characters stand before every [`STEP`]th byte, so that a position on a line of many
/// megabytes costs no more than on a short one.
#[derive(Debug, Clone, Default)]
pub struct LineIndex {
    /// First byte of each line but the first.
    starts: Vec<u32>,
    /// Counts at 0, `STEP`, 2 · `STEP` …; empty for a text of nothing but ASCII.
    counts: Vec<Counts>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    utf16: u32,
    utf32: u32,
}

impl Counts {
    fn of(bytes: &[u8]) -> Self {
        let mut counts = Self::default();
        for byte in bytes {
            // Every byte that is no continuation begins a character; those of four bytes take two code units.
            counts.utf32 += u32::from((byte & 0xC0) != 0x80);
            counts.utf16 += u32::from((byte & 0xC0) != 0x80) + u32::from(*byte >= 0xF0);
        }
        counts
    }
    fn plus(self, other: Self) -> Self {
        Self { utf16: self.utf16 + other.utf16, utf32: self.utf32 + other.utf32 }
    }
    fn get(self, encoding: Encoding) -> u32 {
        if encoding == Encoding::Utf16 { self.utf16 } else { self.utf32 }
    }
}

fn offset32(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

impl LineIndex {
    /// Of a text.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let starts = memchr::memchr2_iter(b'\n', b'\r', bytes)
            .filter(|at| bytes.get(*at) == Some(&b'\n') || bytes.get(at + 1) != Some(&b'\n'))
            .map(|at| offset32(at + 1))
            .collect();
        let mut counts = Vec::new();
        if !text.is_ascii() {
            let mut sum = Counts::default();
            for chunk in bytes.chunks(STEP) {
                counts.push(sum);
                sum = sum.plus(Counts::of(chunk));
            }
            counts.push(sum);
        }
        Self { starts, counts }
    }

    /// Units before a byte, which must begin a character.
    fn units(&self, text: &str, offset: usize, encoding: Encoding) -> u32 {
        if encoding == Encoding::Utf8 || self.counts.is_empty() {
            return offset32(offset);
        }
        let step = offset / STEP;
        let known = self.counts.get(step).copied().unwrap_or_default();
        let rest = text.as_bytes().get(step * STEP..offset).unwrap_or(&[]);
        known.plus(Counts::of(rest)).get(encoding)
    }

    fn line_start(&self, line: u32) -> Option<usize> {
        if line == 0 { Some(0) } else { self.starts.get(line as usize - 1).map(|s| *s as usize) }
    }

    /// Byte offset to position; offsets inside a character go to its start, behind the text to its end.
    pub fn position(&self, text: &str, offset: u32, encoding: Encoding) -> Position {
        let offset = text.floor_char_boundary(offset as usize);
        let line = self.starts.partition_point(|s| *s as usize <= offset);
        let start = line.checked_sub(1).and_then(|l| self.starts.get(l)).map_or(0, |s| *s as usize);
        let column = self.units(text, offset, encoding) - self.units(text, start, encoding);
        Position { line: offset32(line), column }
    }

    /// Position to byte offset; columns behind the line's end go to its end, inside a character to its start, lines
    /// behind the last to the text's end.
    pub fn offset(&self, text: &str, position: Position, encoding: Encoding) -> u32 {
        if position.line >= self.len() {
            return offset32(text.len());
        }
        let line = self.line_span(text, position.line);
        if encoding == Encoding::Utf8 || self.counts.is_empty() {
            let at = line.start.saturating_add(position.column).min(line.end);
            return offset32(text.floor_char_boundary(at as usize));
        }
        let wanted = self.units(text, line.start as usize, encoding).saturating_add(position.column);
        // The last counted place that does not lie behind what is wanted, or the line's start.
        let step = self.counts.partition_point(|c| c.get(encoding) <= wanted).saturating_sub(1);
        let counted = text.floor_char_boundary(step * STEP).max(line.start as usize);
        let mut units = self.units(text, counted, encoding);
        let rest = text.get(counted..line.end as usize).unwrap_or("");
        for (at, c) in rest.char_indices() {
            units += if encoding == Encoding::Utf16 { offset32(c.len_utf16()) } else { 1 };
            if units > wanted {
                return offset32(counted + at);
            }
        }
        line.end
    }

    /// The span of a line without its line break.
    pub fn line_span(&self, text: &str, line: u32) -> Span {
        let Some(start) = self.line_start(line) else { return Span::at(offset32(text.len())) };
        let end = self.line_start(line + 1).unwrap_or(text.len());
        let content = text.get(start..end).unwrap_or("");
        let trimmed = content
            .strip_suffix("\r\n")
            .or_else(|| content.strip_suffix('\n'))
            .or_else(|| content.strip_suffix('\r'))
            .unwrap_or(content);
        Span::new(offset32(start), offset32(start + trimmed.len()))
    }

    /// Number of lines.
    pub fn len(&self) -> u32 {
        offset32(self.starts.len() + 1)
    }
    /// Whether there is no line (never: an empty text has one).
    pub fn is_empty(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_end_at_all_three_breaks() {
        let text = "a\r\nb\rc\n\nd";
        let index = LineIndex::new(text);
        let lines: Vec<&str> = (0..index.len()).map(|l| index.line_span(text, l).text(text)).collect();
        assert_eq!(lines, ["a", "b", "c", "", "d"]);
        assert_eq!(index.line_span(text, 9), Span::at(9));
        // Unicode's own line separators are no line breaks here.
        assert_eq!(LineIndex::new("a\u{2028}b\u{85}c\u{b}d").len(), 1);
        assert_eq!(LineIndex::new("").len(), 1);
    }

    #[test]
    fn columns_count_in_the_unit_asked_for() {
        let text = "\u{feff}x: 中文😀!\n";
        let index = LineIndex::new(text);
        let bang = u32::try_from(text.find('!').unwrap()).unwrap();
        let column = |e| index.position(text, bang, e).column;
        assert_eq!((column(Encoding::Utf8), column(Encoding::Utf16), column(Encoding::Utf32)), (16, 8, 7));
        // Inside the emoji's surrogate pair: its start.
        assert_eq!(index.offset(text, Position { line: 0, column: 7 }, Encoding::Utf16), 12);
    }

    proptest! {
        #[test]
        fn there_and_back(
            parts in prop::collection::vec(
                prop::sample::select(vec!["a", "é", "中", "😀", "\r\n", "\n", "\r", "\u{feff}", "\t", "\u{2028}", "key: "]),
                0..40,
            ),
            repeat in prop::sample::select(vec![1usize, 1, 1, 300]),
        ) {
            let text = parts.concat().repeat(repeat);
            let index = LineIndex::new(&text);
            // In long texts some places are enough.
            let every = text.len() / 200 + 1;
            for (at, _) in text.char_indices().chain([(text.len(), ' ')]).step_by(every) {
                let inside_crlf = at > 0 && text.as_bytes()[at - 1] == b'\r' && text.as_bytes().get(at) == Some(&b'\n');
                for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
                    let position = index.position(&text, offset32(at), encoding);
                    let start = index.line_span(&text, position.line).start as usize;
                    let expected = match encoding {
                        Encoding::Utf8 => at - start,
                        Encoding::Utf16 => text[start..at].encode_utf16().count(),
                        Encoding::Utf32 => text[start..at].chars().count(),
                    };
                    prop_assert_eq!(position.column as usize, expected);
                    if !inside_crlf {
                        prop_assert_eq!(index.offset(&text, position, encoding) as usize, at);
                    }
                }
            }
        }
    }
}
