//! Lines and columns in UTF-8, UTF-16 and UTF-32.

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

/// Where lines begin.
#[derive(Debug, Clone, Default)]
pub struct LineIndex {}

#[allow(clippy::unused_self)]
impl LineIndex {
    /// Of a text.
    pub fn new(_text: &str) -> Self {
        todo!()
    }
    /// Byte offset to position; offsets inside a character go to its start, behind the text to its end.
    pub fn position(&self, _text: &str, _offset: u32, _encoding: Encoding) -> Position {
        todo!()
    }
    /// Position to byte offset; columns behind the line's end go to its end, inside a character to its start.
    pub fn offset(&self, _text: &str, _position: Position, _encoding: Encoding) -> u32 {
        todo!()
    }
    /// The span of a line without its line break.
    pub fn line_span(&self, _text: &str, _line: u32) -> crate::Span {
        todo!()
    }
    /// Number of lines.
    pub fn len(&self) -> u32 {
        todo!()
    }
    /// Whether there is no line (never: an empty text has one).
    pub fn is_empty(&self) -> bool {
        false
    }
}
