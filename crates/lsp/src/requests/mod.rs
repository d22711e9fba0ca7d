//! One file per request. Each turns a question of the protocol into one of the analysis, and the answer back.

use std::sync::Arc;

use podfit_analysis::answers::{Answers, Place};
use podfit_syntax::Encoding;
use tower_lsp_server::ls_types::{Location, Uri};

use crate::convert::{self, Lines};
use crate::document::Document;
use crate::session::{Can, Session};
use crate::view::View;

pub(crate) mod code_action;
pub(crate) mod code_lens;
pub(crate) mod completion;
pub(crate) mod definition;
pub(crate) mod diagnostics;
pub(crate) mod document_link;
pub(crate) mod document_symbol;
pub(crate) mod execute_command;
pub(crate) mod folding_range;
pub(crate) mod hover;
pub(crate) mod initialize;
pub(crate) mod inlay_hint;
pub(crate) mod references;
pub(crate) mod selection_range;
pub(crate) mod workspace_symbol;

/// A question about an open document, with all that answers it: taken when the question came, so that nothing which comes
/// later changes it.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) document: Arc<Document>,
    pub(crate) can: Can,
    encoding: Encoding,
    open: Vec<(String, Uri)>,
    view: Arc<View>,
}

impl Asked {
    /// About a document; none where it is not open.
    pub(crate) fn new(session: &Session, view: Arc<View>, uri: &Uri) -> Option<Self> {
        let names = session.documents.values();
        Some(Self {
            document: session.document(uri)?,
            can: session.can,
            encoding: session.encoding,
            open: names.map(|document| (document.name.clone(), document.uri.clone())).collect(),
            view,
        })
    }

    /// Its lines.
    pub(crate) fn lines(&self) -> Lines<'_> {
        self.document.lines(self.encoding)
    }

    /// Asks the analysis; none where the document is no Kubernetes.
    pub(crate) fn answers<T>(&self, ask: impl FnOnce(&Answers<'_>) -> T) -> Option<T> {
        self.view.answers(&self.document, ask)
    }

    /// A place in any file of the set.
    pub(crate) fn location(&self, place: &Place) -> Option<Location> {
        let open = self.open.iter().find(|(name, _)| *name == place.file).map(|(_, uri)| uri.clone());
        let uri = open.or_else(|| convert::uri_of(&place.file))?;
        let (start, end) = (place.range.start, place.range.end);
        if place.file == self.document.name {
            return Some(Location { uri, range: self.lines().range(start, end) });
        }
        let facts = self.view.facts(&place.file)?;
        let lines = Lines { text: &facts.file.text, index: &facts.file.lines, encoding: self.encoding };
        Some(Location { uri, range: lines.range(start, end) })
    }
}
