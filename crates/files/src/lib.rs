//! From paths to texts that were read: which files, under which configuration, on which cluster, what belongs together,
//! and what is found in it. What the command line and the language server share; no protocol and no printing.

pub mod baseline;
pub mod cluster;
pub mod committed;
pub mod config;
pub mod read;
pub mod sets;
pub mod walk;
pub mod world;

use std::path::Path;
use std::sync::Arc;

use podfit_analysis::FileFacts;
use podfit_analysis::report::InputError;

pub use walk::{Candidate, STDIN};
pub use world::{Asked, World};

/// A file that was read and holds something to judge.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// Where it came from.
    pub candidate: Candidate,
    /// What is in it.
    pub facts: Arc<FileFacts>,
}

/// A problem with a file as a whole.
pub fn problem(file: &str, message: impl Into<String>) -> InputError {
    InputError { file: Some(file.to_owned()), message: message.into(), span: None }
}

/// A problem with the command line.
pub fn usage(message: impl Into<String>) -> InputError {
    InputError { file: None, message: message.into(), span: None }
}

/// A path as reports name it: below the current folder without it, and with `/` between folders.
pub fn display(path: &Path) -> String {
    let here = std::env::current_dir().ok();
    let path = here.as_deref().and_then(|here| path.strip_prefix(here).ok()).unwrap_or(path);
    let text = path.to_string_lossy();
    let text = text.strip_prefix("./").unwrap_or(&text);
    let text = if cfg!(windows) { text.replace('\\', "/") } else { text.to_owned() };
    if text.is_empty() { ".".to_owned() } else { text }
}

/// Why the operating system said no, in words of its own but without the number.
pub fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => {
            let text = error.to_string();
            text.split(" (os error").next().unwrap_or(&text).to_lowercase()
        }
    }
}
