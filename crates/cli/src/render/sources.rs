//! The texts that spans point into; and streams whose parts name the files they were made from.

use std::collections::BTreeMap;
use std::sync::Arc;

use podfit_analysis::report::Span;
use podfit_analysis::{FileFacts, Report};

use super::secrets;

/// Texts by the name that reports use.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    texts: BTreeMap<String, Arc<str>>,
    /// The same without the values of Secrets, where they differ.
    masked: BTreeMap<String, Arc<str>>,
    /// Files that a `# Source:` comment names, with the stream that holds their text.
    streams: BTreeMap<String, String>,
    /// Byte ranges of a stream, with the file that each was made from.
    parts: BTreeMap<String, Vec<(u32, u32, String)>>,
}

impl Sources {
    pub(crate) fn add(&mut self, name: &str, text: Arc<str>) {
        self.texts.insert(name.to_owned(), text);
    }

    /// Adds a manifest; the parts of a stream are reported under the names they give themselves.
    pub(crate) fn add_file(&mut self, facts: &FileFacts, stream: bool) {
        self.add(&facts.name, Arc::clone(&facts.file.text));
        if let Some(masked) = secrets::masked(facts) {
            self.masked.insert(facts.name.to_string(), masked);
        }
        for document in facts.file.documents.iter().filter(|_| stream) {
            let Some(source) = &document.source else { continue };
            self.streams.insert(source.to_string(), facts.name.to_string());
            let part = (document.span.start, document.span.end, source.to_string());
            self.parts.entry(facts.name.to_string()).or_default().push(part);
        }
    }

    /// The text behind a name.
    pub(crate) fn text(&self, name: &str) -> Option<&Arc<str>> {
        self.texts.get(name).or_else(|| self.texts.get(self.streams.get(name)?))
    }

    /// The text behind a name as it may be shown: values of Secrets are hidden, byte for byte.
    pub(crate) fn shown(&self, name: &str) -> Option<&Arc<str>> {
        let masked = |name: &str| self.masked.get(name).or_else(|| self.texts.get(name));
        masked(name).or_else(|| masked(self.streams.get(name)?))
    }

    /// The stream whose lines are counted under this name, where it is not its own.
    pub(crate) fn stream_of(&self, name: &str) -> Option<&str> {
        if self.texts.contains_key(name) {
            return None;
        }
        self.streams.get(name).map(|stream| podfit_files::read::spoken(stream))
    }

    /// Whether any finding is reported under a name out of a stream.
    pub(crate) fn uses_streams(&self, report: &Report) -> bool {
        report.findings.iter().any(|finding| self.stream_of(&finding.span.file).is_some())
    }

    /// Helm and kustomize say which file each part of their output was made from: that is the file to report.
    pub(crate) fn rename_streams(&self, report: &mut Report) {
        if self.parts.is_empty() {
            return;
        }
        for finding in &mut report.findings {
            self.rename(&mut finding.span);
            for label in &mut finding.labels {
                self.rename(&mut label.span);
            }
        }
        for suppressed in &mut report.suppressed {
            self.rename(&mut suppressed.span);
        }
        for span in report.errors.iter_mut().filter_map(|error| error.span.as_mut()) {
            self.rename(span);
        }
    }

    fn rename(&self, span: &mut Span) {
        let Some(parts) = self.parts.get(&span.file) else { return };
        let holds =
            |(start, end, _): &&(u32, u32, String)| *start <= span.start.byte && span.start.byte <= *end;
        if let Some((_, _, source)) = parts.iter().find(holds) {
            span.file.clone_from(source);
        }
    }
}
