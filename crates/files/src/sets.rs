//! What is judged together: one stream; else the folder tree under one `podfit.yaml`; else the files of one folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use podfit_analysis::Config;
use podfit_analysis::kustomize::{Kustomization, kustomization};
use podfit_analysis::report::InputError;

use crate::config::{Finder, Found};
use crate::{Candidate, Loaded};

/// Files that are judged together.
#[derive(Debug)]
pub struct Set {
    /// Positions in the list of files.
    pub files: Vec<usize>,
    /// Their configuration.
    pub found: Option<Arc<Found>>,
    /// The configurations in force, each for some of the files; the first one counts for what is common to all.
    pub variants: Vec<Variant>,
}

/// A configuration in force, overrides counted in.
#[derive(Debug)]
pub struct Variant {
    /// What it says.
    pub config: Config,
    /// Positions in the list of files.
    pub files: Vec<usize>,
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
pub fn configuration(
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
pub fn group(files: &[(&Loaded, Option<Arc<Found>>)]) -> Vec<Set> {
    let mut positions: BTreeMap<Key, usize> = BTreeMap::new();
    let mut sets: Vec<Set> = Vec::new();
    let mut by_overrides: Vec<BTreeMap<Vec<usize>, usize>> = Vec::new();
    let leaders = leaders(files);
    for (position, (file, found)) in files.iter().enumerate() {
        let overrides = match (found, &file.candidate.path) {
            (Some(found), Some(path)) => found.config.overrides_for(&found.relative(path)),
            _ => Vec::new(),
        };
        let config = found.as_ref().map(|found| found.config.with_overrides(&overrides)).unwrap_or_default();
        let key = match key(file, found.as_deref(), &config) {
            Key::Folder(folder) => Key::Folder(leaders.get(&*file.candidate.name).cloned().unwrap_or(folder)),
            key => key,
        };
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

/// Folders of files that kustomizations take into their own: patches always, what they build on where no other
/// kustomization builds on it too (what several overlays share is judged once, by itself).
fn leaders(files: &[(&Loaded, Option<Arc<Found>>)]) -> BTreeMap<String, PathBuf> {
    let read: Vec<(Kustomization, PathBuf)> = files
        .iter()
        .filter_map(|(file, _)| {
            let path = file.candidate.path.as_deref()?;
            Some((kustomization(&file.facts)?, folder_of(Some(path))))
        })
        .collect();
    let mut users: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (found, _) in &read {
        for name in found.resources.iter().chain(&found.patches) {
            users.entry(name).or_default().insert(&found.folder);
        }
    }
    let alone = |name: &str| users.get(name).is_some_and(|users| users.len() == 1);
    // Who takes a folder, or a file, into its own.
    let mut takers: BTreeMap<&str, &(Kustomization, PathBuf)> = BTreeMap::new();
    for taker in &read {
        for name in taker.0.resources.iter().filter(|name| alone(name)).chain(&taker.0.patches) {
            takers.entry(name).or_insert(taker);
        }
    }
    let mut leaders = BTreeMap::new();
    for (file, _) in files {
        let name = &*file.candidate.name;
        let parent =
            |name: &str| name.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
        let mut at = takers.get(name).or_else(|| takers.get(parent(name).as_str()));
        // A kustomization can be built on in its turn; a circle ends where it began.
        for _ in 0..read.len() {
            let Some((found, folder)) = at else { break };
            leaders.insert(name.to_owned(), folder.clone());
            at = takers.get(found.folder.as_str());
        }
    }
    leaders
}

#[cfg(test)]
mod tests {
    use super::*;
    use podfit_analysis::{FileOptions, analyse_file};

    fn sets(files: &[(&str, &str)]) -> Vec<Vec<String>> {
        let loaded: Vec<Loaded> = files
            .iter()
            .map(|(name, text)| Loaded {
                candidate: Candidate {
                    name: (*name).to_owned(),
                    path: Some(PathBuf::from(name)),
                    explicit: false,
                    root: 0,
                },
                facts: Arc::new(analyse_file(name, text, &FileOptions::default())),
            })
            .collect();
        let files: Vec<_> = loaded.iter().map(|file| (file, None)).collect();
        let names = |set: Set| set.files.into_iter().map(|at| loaded[at].candidate.name.clone()).collect();
        group(&files).into_iter().map(names).collect()
    }

    const POD: &str = "apiVersion: v1\nkind: Pod\n";

    #[test]
    fn a_patch_is_judged_with_its_kustomization() {
        let found = sets(&[
            ("k/kustomization.yaml", "resources: [base/a.yaml]\npatches: [{path: patches/p.yaml}]\n"),
            ("k/base/a.yaml", POD),
            ("k/patches/p.yaml", POD),
            ("k/other/b.yaml", POD),
        ]);
        assert_eq!(
            found,
            [vec!["k/kustomization.yaml", "k/base/a.yaml", "k/patches/p.yaml"], vec!["k/other/b.yaml"]]
        );
    }

    #[test]
    fn a_base_joins_its_only_overlay_and_stays_alone_beside_several() {
        let base = [("base/kustomization.yaml", "resources: [a.yaml]\n"), ("base/a.yaml", POD)];
        let overlay = "resources: [../../base]\n";
        let one = [base[0], base[1], ("o/dev/kustomization.yaml", overlay), ("o/dev/b.yaml", POD)];
        assert_eq!(sets(&one).len(), 1);
        let two =
            [base[0], base[1], ("o/dev/kustomization.yaml", overlay), ("o/prod/kustomization.yaml", overlay)];
        assert_eq!(sets(&two).len(), 3);
    }
}
