//! A text under repeated edits, in pieces, so that all of them can be told as edits of the first text.

use super::TextEdit;
use crate::Span;

enum Piece {
    /// Bytes of the first text.
    Kept(usize, usize),
    New(String),
}

pub(super) struct Pieces<'t> {
    original: &'t str,
    pieces: Vec<Piece>,
}

fn at(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

impl<'t> Pieces<'t> {
    pub(super) fn new(original: &'t str) -> Self {
        Self { original, pieces: vec![Piece::Kept(0, original.len())] }
    }

    fn piece<'p>(&'p self, piece: &'p Piece) -> &'p str {
        match piece {
            Piece::Kept(start, end) => self.original.get(*start..*end).unwrap_or(""),
            Piece::New(text) => text,
        }
    }

    pub(super) fn text(&self) -> String {
        self.pieces.iter().map(|p| self.piece(p)).collect()
    }

    /// Makes edits that are told in offsets of the present text, ascending.
    pub(super) fn apply(&mut self, edits: &[TextEdit]) {
        for edit in edits.iter().rev() {
            let (start, end) = (edit.span.start as usize, edit.span.end as usize);
            let mut out = Vec::with_capacity(self.pieces.len() + 2);
            let mut offset = 0;
            let mut placed = false;
            for piece in std::mem::take(&mut self.pieces) {
                let len = self.piece(&piece).len();
                let (from, to) = (offset, offset + len);
                offset = to;
                // Before the edit, and behind it.
                let head = start.clamp(from, to) - from;
                let tail = end.clamp(from, to) - from;
                let here = !placed && start <= to;
                match piece {
                    Piece::Kept(s, _) => {
                        out.push(Piece::Kept(s, s + head));
                        if here {
                            out.push(Piece::New(edit.text.clone()));
                        }
                        out.push(Piece::Kept(s + tail, s + len));
                    }
                    Piece::New(text) => {
                        let mut joined = text.get(..head).unwrap_or("").to_owned();
                        if here {
                            joined.push_str(&edit.text);
                        }
                        joined.push_str(text.get(tail..).unwrap_or(""));
                        out.push(Piece::New(joined));
                    }
                }
                placed |= here;
            }
            out.retain(|p| match p {
                Piece::Kept(s, e) => s < e,
                Piece::New(text) => !text.is_empty(),
            });
            self.pieces = out;
        }
    }

    /// All that was done, as edits of the first text, which begins at `base`.
    pub(super) fn edits(&self, base: u32) -> Vec<TextEdit> {
        let mut edits: Vec<TextEdit> = Vec::new();
        let mut offset = 0;
        let mut text = String::new();
        let end = Piece::Kept(self.original.len(), self.original.len());
        for piece in self.pieces.iter().chain([&end]) {
            match piece {
                Piece::New(new) => text.push_str(new),
                Piece::Kept(start, stop) => {
                    if *start > offset || !text.is_empty() {
                        let span = Span::new(base + at(offset), base + at(*start));
                        edits.push(TextEdit { span, text: std::mem::take(&mut text) });
                    }
                    offset = *stop;
                }
            }
        }
        edits
    }
}
