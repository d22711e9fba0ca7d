//! One text, read once: tree, objects, and what is wrong with the text itself.

use std::sync::Arc;

use podfit_model::view::ObjectView;
use podfit_syntax::File;

/// How to read a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct FileOptions {
    /// It was named on the command line or came from standard input: it is read even when it does not look like
    /// Kubernetes.
    pub explicit: bool,
}

/// A file as the rules see it. Cacheable by the hash of name and text.
#[derive(Debug, Clone)]
pub struct FileFacts {
    /// As named on the command line.
    pub name: Arc<str>,
    /// The tree.
    pub file: File,
    /// The objects in it.
    pub objects: Vec<ObjectView>,
    /// It came as a stream: the parts that `# Source:` comments name are reported under those names. A file on a disk
    /// keeps its own, for that is where its lines are.
    pub stream: bool,
    /// Whether it is Kubernetes: one of its documents has top-level `apiVersion` and `kind`.
    pub kubernetes: bool,
}

/// Reads one text; never fails.
pub fn analyse_file(name: &str, text: &str, options: &FileOptions) -> FileFacts {
    let _ = options;
    let file = podfit_syntax::parse(text, podfit_syntax::ParseOptions::default());
    let objects = podfit_model::view::decode(&file);
    let kubernetes = !objects.is_empty();
    FileFacts { name: name.into(), file, objects, stream: false, kubernetes }
}

impl FileFacts {
    /// The same, read from a stream.
    #[must_use]
    pub fn streamed(self) -> Self {
        Self { stream: true, ..self }
    }

    /// How many of its documents hold something.
    pub(crate) fn documents(&self) -> usize {
        self.file.documents.iter().filter(|document| document.root().is_some()).count()
    }
}
