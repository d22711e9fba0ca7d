//! The fixtures of this repository, found from where this crate lies.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A manifest with steps, and what a real control plane did with it.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// The file's name without `.yaml`.
    pub name: String,
    /// The manifest.
    pub file: PathBuf,
    /// The recorded answer.
    pub verdict: PathBuf,
}

/// The repository's top folder.
pub fn repository() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// Every recorded scenario, by name.
pub fn recorded_scenarios() -> io::Result<Vec<Scenario>> {
    let mut found = Vec::new();
    for folder in ["fixtures/conformance/scheduling", "fixtures/seeds"] {
        let folder = repository().join(folder);
        for entry in fs::read_dir(folder.join("scenarios"))? {
            let file = entry?.path();
            let Some(name) = file.file_stem().and_then(|stem| stem.to_str()) else {
                continue;
            };
            let verdict = folder.join("verdicts").join(name).with_extension("json");
            found.push(Scenario { name: name.to_owned(), file: file.clone(), verdict });
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}
