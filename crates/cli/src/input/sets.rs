//! What is judged together: one stream; else the folder tree under one `podfit.yaml`; else the files of one folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use podfit_analysis::Config;
use podfit_analysis::report::InputError;

use super::config::{Finder, Found};
use super::{Candidate, Loaded};

/// Files that are judged together.
#[derive(Debug)]
pub(crate) struct Set {
    /// Positions in the list of files.
    pub(crate) files: Vec<usize>,
    /// Their configuration.
    pub(crate) found: Option<Arc<Found>>,
    /// The configurations in force, each for some of the files; the first one counts for what is common to all.
    pub(crate) variants: Vec<Variant>,
}

/// A configuration in force, overrides counted in.
#[derive(Debug)]
pub(crate) struct Variant {
    /// What it says.
    pub(crate) config: Config,
    /// Positions in the list of files.
    pub(crate) files: Vec<usize>,
}

/// What a file has in common with its set.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Stream,
    /// Below a configuration, in the same world: a cluster, a namespace and a version.
    Tree(PathBuf, [Option<String>; 3]),
    Folder(PathBuf),
}

/// The configuration of a candidate.
pub(crate) fn configuration(
    candidate: &Candidate,
    stdin_name: Option<&Path>,
    finder: &mut Finder,
    errors: &mut Vec<InputError>,
) -> Option<Arc<Found>> {
    finder.find(&folder_of(candidate.path.as_deref().or(stdin_name)), errors)
}

fn folder_of(path: Option<&Path>) -> PathBuf {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    match path {
        Some(path) => absolute(path).parent().map(Path::to_path_buf).unwrap_or_default(),
        None => std::env::current_dir().unwrap_or_default(),
    }
}

/// Puts files into sets, in the order of each set's first file.
pub(crate) fn group(files: &[(&Loaded, Option<Arc<Found>>)]) -> Vec<Set> {
    let mut positions: BTreeMap<Key, usize> = BTreeMap::new();
    let mut sets: Vec<Set> = Vec::new();
    let mut by_overrides: Vec<BTreeMap<Vec<usize>, usize>> = Vec::new();
    for (position, (file, found)) in files.iter().enumerate() {
        let overrides = match (found, &file.candidate.path) {
            (Some(found), Some(path)) => found.config.overrides_for(&found.relative(path)),
            _ => Vec::new(),
        };
        let config = found.as_ref().map(|found| found.config.with_overrides(&overrides)).unwrap_or_default();
        let key = key(file, found.as_deref(), &config);
        let at = *positions.entry(key).or_insert_with(|| {
            sets.push(Set { files: Vec::new(), found: found.clone(), variants: Vec::new() });
            by_overrides.push(BTreeMap::new());
            sets.len() - 1
        });
        let (Some(set), Some(known)) = (sets.get_mut(at), by_overrides.get_mut(at)) else { continue };
        set.files.push(position);
        let variant = *known.entry(overrides).or_insert_with(|| {
            set.variants.push(Variant { config, files: Vec::new() });
            set.variants.len() - 1
        });
        if let Some(variant) = set.variants.get_mut(variant) {
            variant.files.push(position);
        }
    }
    sets
}

fn key(file: &Loaded, found: Option<&Found>, config: &Config) -> Key {
    let Some(path) = &file.candidate.path else { return Key::Stream };
    let folder = folder_of(Some(path));
    match found {
        Some(found) if folder.starts_with(&found.folder) => {
            let world = [config.cluster.clone(), config.namespace.clone(), config.kubernetes.clone()];
            Key::Tree(found.folder.clone(), world)
        }
        _ => Key::Folder(folder),
    }
}
