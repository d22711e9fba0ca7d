//! What the client told: its capabilities, its folders, its documents, its settings.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use podfit_syntax::Encoding;
use serde::Deserialize;
use tower_lsp_server::ls_types::{
    ClientCapabilities, InitializeParams, MarkupKind, TextDocumentContentChangeEvent, Uri,
};

use crate::convert::{negotiate, path_of};
use crate::document::Document;

/// Settings under `podfit` in the editor.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    /// A cluster of the configuration, or a file: it counts instead of the configuration's own.
    pub(crate) cluster: Option<String>,
    /// `1.36`; the configuration's else.
    pub(crate) kubernetes: Option<String>,
}

impl Settings {
    /// Reads what an editor sends; an empty text is as good as none.
    pub(crate) fn read(value: serde_json::Value) -> Option<Self> {
        let mut settings: Self = serde_json::from_value(value).ok()?;
        for text in [&mut settings.cluster, &mut settings.kubernetes] {
            *text = text.take().filter(|text| !text.trim().is_empty() && text != "-");
        }
        Some(settings)
    }
}

/// What the client can do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a bit of the protocol")]
pub(crate) struct Can {
    pub(crate) pull: bool,
    pub(crate) refresh_diagnostics: bool,
    pub(crate) refresh_lenses: bool,
    pub(crate) refresh_hints: bool,
    pub(crate) related: bool,
    pub(crate) code_description: bool,
    pub(crate) tags: bool,
    pub(crate) data: bool,
    pub(crate) resolve_edit: bool,
    pub(crate) preferred: bool,
    pub(crate) document_changes: bool,
    pub(crate) show_document: bool,
    pub(crate) configuration: bool,
    pub(crate) watch_configuration: bool,
    pub(crate) watch_files: bool,
    pub(crate) progress: bool,
    pub(crate) markdown: bool,
}

impl Can {
    fn of(capabilities: &ClientCapabilities) -> Self {
        let yes = |value: Option<bool>| value.unwrap_or_default();
        let text = capabilities.text_document.as_ref();
        let workspace = capabilities.workspace.as_ref();
        let window = capabilities.window.as_ref();
        let published = text.and_then(|text| text.publish_diagnostics.as_ref());
        let pull = text.is_some_and(|text| text.diagnostic.is_some());
        let action = text.and_then(|text| text.code_action.as_ref());
        let resolve = action.and_then(|action| action.resolve_support.as_ref());
        let dynamic = |registration: Option<Option<bool>>| registration.flatten().unwrap_or_default();
        Self {
            pull,
            refresh_diagnostics: workspace
                .and_then(|workspace| workspace.diagnostics.as_ref())
                .is_some_and(|diagnostics| yes(diagnostics.refresh_support)),
            refresh_lenses: workspace
                .and_then(|workspace| workspace.code_lens.as_ref())
                .is_some_and(|lens| yes(lens.refresh_support)),
            refresh_hints: workspace
                .and_then(|workspace| workspace.inlay_hint.as_ref())
                .is_some_and(|hint| yes(hint.refresh_support)),
            related: published.is_some_and(|published| yes(published.related_information)),
            code_description: published.is_some_and(|published| yes(published.code_description_support)),
            tags: published.is_some_and(|published| published.tag_support.is_some()),
            data: published.is_some_and(|published| yes(published.data_support)),
            resolve_edit: action.is_some_and(|action| yes(action.data_support))
                && resolve.is_some_and(|resolve| resolve.properties.iter().any(|name| name == "edit")),
            preferred: action.is_some_and(|action| yes(action.is_preferred_support)),
            document_changes: workspace
                .and_then(|workspace| workspace.workspace_edit.as_ref())
                .is_some_and(|edit| yes(edit.document_changes)),
            show_document: window
                .and_then(|window| window.show_document.as_ref())
                .is_some_and(|show| show.support),
            configuration: workspace.is_some_and(|workspace| yes(workspace.configuration)),
            watch_configuration: dynamic(workspace.map(|workspace| {
                workspace.did_change_configuration.as_ref().and_then(|change| change.dynamic_registration)
            })),
            watch_files: dynamic(workspace.map(|workspace| {
                workspace.did_change_watched_files.as_ref().and_then(|watch| watch.dynamic_registration)
            })),
            markdown: text
                .and_then(|text| text.hover.as_ref())
                .and_then(|hover| hover.content_format.as_ref())
                .is_some_and(|formats| formats.contains(&MarkupKind::Markdown)),
            progress: window.is_some_and(|window| yes(window.work_done_progress)),
        }
    }
}

/// All that the client told; changed in handlers before they first wait.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) can: Can,
    pub(crate) encoding: Encoding,
    pub(crate) folders: Vec<PathBuf>,
    pub(crate) settings: Settings,
    /// By URI.
    pub(crate) documents: BTreeMap<String, Arc<Document>>,
    /// Counts what could change which files there are and what is judged upon.
    pub(crate) epoch: u64,
    openings: u64,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            can: Can::default(),
            encoding: Encoding::Utf16,
            folders: Vec::new(),
            settings: Settings::default(),
            documents: BTreeMap::new(),
            epoch: 0,
            openings: 0,
        }
    }
}

impl Session {
    pub(crate) fn initialize(&mut self, params: InitializeParams) {
        self.can = Can::of(&params.capabilities);
        let offered = params.capabilities.general.and_then(|general| general.position_encodings);
        self.encoding = negotiate(offered.as_deref());
        let folders = params.workspace_folders.unwrap_or_default();
        self.folders = folders.iter().filter_map(|folder| path_of(&folder.uri)).collect();
        if self.folders.is_empty() {
            #[allow(deprecated, reason = "clients older than workspace folders send it")]
            self.folders.extend(params.root_uri.as_ref().and_then(path_of));
        }
        if let Some(settings) = params.initialization_options.and_then(Settings::read) {
            self.settings = settings;
        }
    }

    pub(crate) fn open(&mut self, uri: Uri, version: i32, text: String) {
        self.openings += 1;
        let document = Document::new(uri, version, self.openings, text);
        self.documents.insert(document.uri.as_str().to_owned(), Arc::new(document));
    }

    /// A change of a document that is not open is one that nobody should have sent.
    pub(crate) fn change(&mut self, uri: &Uri, version: i32, changes: Vec<TextDocumentContentChangeEvent>) {
        let encoding = self.encoding;
        if let Some(document) = self.documents.get_mut(uri.as_str()) {
            *document = Arc::new(document.changed(version, changes, encoding));
        }
    }

    /// Whether it was open.
    pub(crate) fn close(&mut self, uri: &Uri) -> bool {
        self.documents.remove(uri.as_str()).is_some()
    }

    pub(crate) fn document(&self, uri: &Uri) -> Option<Arc<Document>> {
        self.documents.get(uri.as_str()).cloned()
    }

    /// Whether this version is what the editor shows.
    pub(crate) fn is_current(&self, document: &Document) -> bool {
        self.documents.get(document.uri.as_str()).is_some_and(|now| now.is(document))
    }

    /// Whether settings are new.
    pub(crate) fn set(&mut self, settings: Settings) -> bool {
        let new = self.settings != settings;
        if new {
            self.settings = settings;
            self.epoch += 1;
        }
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_and_empty_ones_are_none() {
        let read = |text: &str| Settings::read(serde_json::from_str(text).unwrap());
        let settings = read(r#"{"cluster":"uat","kubernetes":"  ","trace":1}"#).unwrap();
        assert_eq!((settings.cluster.as_deref(), settings.kubernetes), (Some("uat"), None));
        assert_eq!(read("null"), None);
        // Standard input is where the protocol comes from.
        assert_eq!(read(r#"{"cluster":"-"}"#).unwrap().cluster, None);
    }
}
