//! What files of a commit are judged with: the rest of their sets, which the commit does not touch. Without it a patch of a
//! kustomization would be taken for a whole object, and a reference for one to nowhere.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::config::Found;
use crate::{Candidate, Loaded, walk};

/// Where the rest of a set is looked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Root {
    /// Below the folder of a configuration, or of a repository: a kustomization anywhere in it may use the file.
    Tree(PathBuf),
    /// In a folder that no repository holds.
    Folder(PathBuf),
}

/// The files that may belong to the sets of these, without these: each once, by name. What cannot be walked is not what
/// is committed, and is passed over.
pub fn beside<'a>(committed: impl Iterator<Item = (&'a Loaded, Option<&'a Found>)>) -> Vec<Candidate> {
    let mut known = BTreeSet::new();
    let mut roots = BTreeSet::new();
    for (file, found) in committed {
        let Some(path) = file.candidate.path.as_deref().and_then(|path| std::path::absolute(path).ok())
        else {
            continue;
        };
        if let Some(folder) = path.parent() {
            roots.insert(root(folder, found));
        }
        known.insert(path);
    }
    let inside = |root: &Root| match root {
        Root::Tree(folder) => walk::expand(std::slice::from_ref(folder), None, &mut Vec::new()),
        Root::Folder(folder) => walk::beside(folder),
    };
    let all = roots.iter().flat_map(inside);
    all.filter(|candidate| candidate.path.clone().is_some_and(|path| known.insert(path))).collect()
}

fn root(folder: &Path, found: Option<&Found>) -> Root {
    match found.filter(|found| folder.starts_with(&found.folder)) {
        Some(found) => Root::Tree(found.folder.clone()),
        // A worktree and a submodule have a file of that name.
        None => match folder.ancestors().find(|above| above.join(".git").exists()) {
            Some(repository) => Root::Tree(repository.to_path_buf()),
            None => Root::Folder(folder.to_path_buf()),
        },
    }
}
