//! An open document: its text as the editor has it, never as the disk does.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use podfit_analysis::{FileFacts, FileOptions, analyse_file};
use podfit_syntax::{Encoding, LineIndex};
use tower_lsp_server::ls_types::{TextDocumentContentChangeEvent, Uri};

use crate::convert::{Lines, path_of};

/// One version of a document; a change makes another one.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) uri: Uri,
    /// Where it lies; none for what was never saved.
    pub(crate) path: Option<PathBuf>,
    /// As reports name it: the path, else the URI.
    pub(crate) name: String,
    pub(crate) version: i32,
    /// Tells the document from one that was closed and opened again.
    pub(crate) opening: u64,
    pub(crate) text: String,
    pub(crate) lines: LineIndex,
    facts: OnceLock<Arc<FileFacts>>,
}

impl Document {
    pub(crate) fn new(uri: Uri, version: i32, opening: u64, text: String) -> Self {
        let path = path_of(&uri).map(|path| std::path::absolute(&path).unwrap_or(path));
        let name = path.as_ref().map_or_else(
            || uri.as_str().to_owned(),
            |path| {
                let name = path.to_string_lossy();
                if cfg!(windows) { name.replace('\\', "/") } else { name.into_owned() }
            },
        );
        let lines = LineIndex::new(&text);
        Self { uri, path, name, version, opening, text, lines, facts: OnceLock::new() }
    }

    /// The next version.
    pub(crate) fn changed(
        &self,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
        encoding: Encoding,
    ) -> Self {
        let mut text = self.text.clone();
        let mut lines = None;
        for change in changes {
            match change.range {
                None => text = change.text,
                Some(range) => {
                    let index = lines.as_ref().unwrap_or(&self.lines);
                    let (start, end) = Lines { text: &text, index, encoding }.span(range);
                    text.replace_range(start as usize..end as usize, &change.text);
                }
            }
            lines = Some(LineIndex::new(&text));
        }
        let lines = lines.unwrap_or_else(|| self.lines.clone());
        let (uri, path, name) = (self.uri.clone(), self.path.clone(), self.name.clone());
        Self { uri, path, name, version, opening: self.opening, text, lines, facts: OnceLock::new() }
    }

    /// What is in it; read once per version, by whoever asks first.
    pub(crate) fn facts(&self) -> Arc<FileFacts> {
        let read = || Arc::new(analyse_file(&self.name, &self.text, &FileOptions { explicit: false }));
        Arc::clone(self.facts.get_or_init(read))
    }

    pub(crate) fn lines(&self, encoding: Encoding) -> Lines<'_> {
        Lines { text: &self.text, index: &self.lines, encoding }
    }

    /// The very same text of the very same document.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.opening == other.opening && self.version == other.version
    }

    /// What the end of the path says.
    pub(crate) fn is_configuration(&self) -> bool {
        self.path.as_deref().and_then(std::path::Path::file_name).is_some_and(|name| name == "podfit.yaml")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tower_lsp_server::ls_types::{Position, Range};

    fn change(range: Option<[u32; 4]>, text: &str) -> TextDocumentContentChangeEvent {
        let range = range.map(|[a, b, c, d]| Range::new(Position::new(a, b), Position::new(c, d)));
        TextDocumentContentChangeEvent { range, range_length: None, text: text.to_owned() }
    }

    #[test]
    fn changes_apply_one_after_the_other_in_each_encoding() {
        for (encoding, column) in [(Encoding::Utf8, 10), (Encoding::Utf16, 4), (Encoding::Utf32, 3)] {
            let before = Document::new("file:///a.yaml".parse().unwrap(), 1, 0, "中文😀x\nb\n".into());
            let changes = vec![
                change(Some([0, column, 0, column + 1]), "é"),
                change(Some([1, 0, 1, 1]), ""),
                change(Some([0, column + if encoding == Encoding::Utf8 { 2 } else { 1 }, 9, 9]), "!"),
            ];
            let after = before.changed(2, changes, encoding);
            assert_eq!(after.text, "中文😀é!", "{encoding:?}");
            assert_eq!((after.version, before.version), (2, 1));
        }
    }

    #[test]
    fn a_place_behind_the_text_or_in_the_wrong_order_does_no_harm() {
        let before = Document::new("untitled:a".parse().unwrap(), 1, 0, "ab\n".into());
        let after = before.changed(2, vec![change(Some([7, 0, 0, 1]), "c")], Encoding::Utf16);
        assert_eq!(after.text, "ac");
        assert_eq!(before.changed(3, vec![change(None, "new")], Encoding::Utf16).text, "new");
    }
}
