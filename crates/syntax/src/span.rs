//! A range of bytes in a file.

/// Half-open range of UTF-8 byte offsets into the file as read (a byte order mark counts).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from `start` to `end`; `end` is raised to `start` where it lies before.
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end: end.max(start) }
    }
    /// The empty span at `at`.
    pub fn at(at: u32) -> Self {
        Self { start: at, end: at }
    }
    /// Number of bytes.
    pub fn len(self) -> u32 {
        self.end - self.start
    }
    /// Whether it covers no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
    /// Whether `offset` lies in it; the end counts, so that a cursor behind a word is in the word.
    pub fn touches(self, offset: u32) -> bool {
        self.start <= offset && offset <= self.end
    }
    /// Whether `other` lies wholly in it.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
    /// The smallest span that covers both.
    #[must_use]
    pub fn cover(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
    /// The text it covers, or nothing where it does not fit the text.
    pub fn text(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}
