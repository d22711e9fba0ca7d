//! Bytes and reports to what the protocol speaks, in the encoding that was negotiated.

use std::path::PathBuf;

use podfit_syntax::{Encoding, LineIndex};
use tower_lsp_server::ls_types::{self as lsp, Position, PositionEncodingKind, Range, TextEdit, Uri};

/// The encoding for a client: bytes where it can, for that costs nothing; UTF-16 where it says nothing.
pub(crate) fn negotiate(offered: Option<&[PositionEncodingKind]>) -> Encoding {
    let offered = offered.unwrap_or_default();
    if offered.contains(&PositionEncodingKind::UTF8) {
        Encoding::Utf8
    } else if offered.contains(&PositionEncodingKind::UTF32) {
        Encoding::Utf32
    } else {
        Encoding::Utf16
    }
}

/// Its name in the protocol.
pub(crate) fn kind(encoding: Encoding) -> PositionEncodingKind {
    match encoding {
        Encoding::Utf8 => PositionEncodingKind::UTF8,
        Encoding::Utf16 => PositionEncodingKind::UTF16,
        Encoding::Utf32 => PositionEncodingKind::UTF32,
    }
}

/// A text with its lines, and how its columns are counted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lines<'a> {
    pub(crate) text: &'a str,
    pub(crate) index: &'a LineIndex,
    pub(crate) encoding: Encoding,
}

impl Lines<'_> {
    pub(crate) fn position(self, byte: u32) -> Position {
        let place = self.index.position(self.text, byte, self.encoding);
        Position::new(place.line, place.column)
    }

    pub(crate) fn range(self, start: u32, end: u32) -> Range {
        Range::new(self.position(start), self.position(end))
    }

    pub(crate) fn offset(self, position: Position) -> u32 {
        let place = podfit_syntax::Position { line: position.line, column: position.character };
        self.index.offset(self.text, place, self.encoding)
    }

    /// First byte and one past the last, in order.
    pub(crate) fn span(self, range: Range) -> (u32, u32) {
        let (start, end) = (self.offset(range.start), self.offset(range.end));
        (start.min(end), end.max(start))
    }

    pub(crate) fn edit(self, edit: &podfit_analysis::report::Edit) -> TextEdit {
        TextEdit { range: self.range(edit.byte_start, edit.byte_end), new_text: edit.text.clone() }
    }
}

/// The file that a URI names.
pub(crate) fn path_of(uri: &Uri) -> Option<PathBuf> {
    let is_file = uri.as_str().get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("file:"));
    is_file.then(|| uri.to_file_path().map(std::borrow::Cow::into_owned)).flatten()
}

/// The URI of a file that no editor named.
pub(crate) fn uri_of(name: &str) -> Option<Uri> {
    Uri::from_file_path(name).or_else(|| name.parse().ok())
}

/// How grave.
pub(crate) fn severity(severity: podfit_analysis::report::Severity) -> lsp::DiagnosticSeverity {
    use podfit_analysis::report::Severity;
    match severity {
        Severity::Error => lsp::DiagnosticSeverity::ERROR,
        Severity::Warning => lsp::DiagnosticSeverity::WARNING,
        Severity::Info => lsp::DiagnosticSeverity::INFORMATION,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_preferred_and_utf16_is_the_rest() {
        let of = |kinds: &[PositionEncodingKind]| negotiate(Some(kinds));
        assert_eq!(of(&[PositionEncodingKind::UTF16, PositionEncodingKind::UTF8]), Encoding::Utf8);
        assert_eq!(of(&[PositionEncodingKind::UTF16, PositionEncodingKind::UTF32]), Encoding::Utf32);
        assert_eq!(of(&[PositionEncodingKind::UTF16]), Encoding::Utf16);
        assert_eq!(negotiate(None), Encoding::Utf16);
    }

    #[test]
    fn paths_and_uris_go_there_and_back() {
        for name in ["/a b/中文.yaml", "/x/100%.yaml", "/x/#1?.yaml"] {
            let uri = uri_of(name).unwrap();
            assert_eq!(path_of(&uri).unwrap().to_string_lossy(), name, "{}", uri.as_str());
        }
        assert_eq!(path_of(&"untitled:Untitled-1".parse().unwrap()), None);
    }
}
