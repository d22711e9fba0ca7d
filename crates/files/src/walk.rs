//! Which files: those that were named, those in folders that were named (as `.gitignore` says), and standard input.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use podfit_analysis::report::InputError;

use crate::{display, problem, reason};

/// The name under which standard input is reported.
pub const STDIN: &str = "<stdin>";

/// A file to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// As reports name it.
    pub name: String,
    /// Where it is; none for standard input.
    pub path: Option<PathBuf>,
    /// It was named on the command line, or is standard input.
    pub explicit: bool,
    /// Which of the given paths it came from.
    pub root: usize,
}

/// All files of the given paths, each once: in the order of the paths, within a folder by name.
pub fn expand(paths: &[PathBuf], stdin_name: Option<&Path>, errors: &mut Vec<InputError>) -> Vec<Candidate> {
    let mut seen = BTreeSet::new();
    let mut candidates = Vec::new();
    for (root, path) in paths.iter().enumerate() {
        let mut add = |name: String, path: Option<PathBuf>, explicit| {
            if seen.insert(path.clone().map(|path| std::path::absolute(&path).unwrap_or(path))) {
                candidates.push(Candidate { name, path, explicit, root });
            }
        };
        if path.as_os_str() == "-" {
            add(stdin_name.map_or_else(|| STDIN.to_owned(), display), None, true);
            continue;
        }
        match std::fs::metadata(path) {
            Err(error) => errors.push(problem(&display(path), reason(&error))),
            Ok(metadata) if metadata.is_dir() => {
                for file in walk(path, errors) {
                    add(display(&file), Some(file), false);
                }
            }
            Ok(_) => add(display(path), Some(path.clone()), true),
        }
    }
    candidates
}

/// The manifests of one folder, without those below it.
pub fn beside(folder: &Path) -> Vec<Candidate> {
    let walk = WalkBuilder::new(folder)
        .require_git(false)
        .max_depth(Some(1))
        .sort_by_file_name(std::cmp::Ord::cmp)
        .build();
    let manifest =
        |entry: &ignore::DirEntry| entry.file_type().is_some_and(|kind| is_manifest(kind, entry.path()));
    let found = walk.flatten().filter(manifest).map(ignore::DirEntry::into_path);
    found.map(|path| Candidate { name: display(&path), path: Some(path), explicit: false, root: 0 }).collect()
}

fn walk(folder: &Path, errors: &mut Vec<InputError>) -> Vec<PathBuf> {
    let mut files = Vec::new();
    // `.gitignore` counts outside a repository too: an unpacked archive is read as its checkout would be.
    let walk = WalkBuilder::new(folder).require_git(false).sort_by_file_name(std::cmp::Ord::cmp).build();
    for entry in walk {
        match entry {
            Ok(entry) => {
                if entry.file_type().is_some_and(|kind| is_manifest(kind, entry.path())) {
                    files.push(entry.into_path());
                }
            }
            Err(error) => {
                let message = error.io_error().map_or_else(|| error.to_string(), reason);
                errors.push(problem(&display(&place(&error, folder)), message));
            }
        }
    }
    files
}

/// The path that an error of the walk is about.
fn place(error: &ignore::Error, folder: &Path) -> PathBuf {
    match error {
        ignore::Error::WithPath { path, .. } => path.clone(),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            place(err, folder)
        }
        _ => folder.to_path_buf(),
    }
}

fn is_manifest(kind: std::fs::FileType, path: &Path) -> bool {
    // A link to a file is read like the file; a link to a folder is not followed.
    let file = kind.is_file() || (kind.is_symlink() && path.is_file());
    let extension = path.extension().and_then(std::ffi::OsStr::to_str).unwrap_or_default();
    file && ["yaml", "yml", "json"].iter().any(|known| extension.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        folder
    }

    fn names(folder: &tempfile::TempDir, paths: &[&str]) -> (Vec<String>, Vec<String>) {
        let mut errors = Vec::new();
        let paths: Vec<_> = paths.iter().map(|path| folder.path().join(path)).collect();
        let root = display(folder.path());
        let shorten = |name: String| name.replace(&format!("{root}/"), "");
        let found = expand(&paths, None, &mut errors).into_iter().map(|file| shorten(file.name)).collect();
        (
            found,
            errors
                .into_iter()
                .map(|error| format!("{}: {}", shorten(error.file.unwrap()), error.message))
                .collect(),
        )
    }

    #[test]
    fn folders_are_walked_as_gitignore_says_and_named_files_are_taken_as_they_are() {
        let folder = tree(&[
            ("b/two.yml", ""),
            ("a.yaml", ""),
            ("c.JSON", ""),
            ("notes.txt", ""),
            ("ignored/x.yaml", ""),
            (".hidden/x.yaml", ""),
            (".gitignore", "ignored/\n"),
        ]);
        assert_eq!(names(&folder, &[""]).0, ["a.yaml", "b/two.yml", "c.JSON"]);
        assert_eq!(names(&folder, &["notes.txt", "ignored/x.yaml"]).0, ["notes.txt", "ignored/x.yaml"]);
    }

    #[test]
    fn what_lies_beside_is_of_one_folder() {
        let folder =
            tree(&[("a.yaml", ""), ("b/two.yml", ""), ("c.json", ""), ("d.txt", ""), ("e.yaml", "")]);
        std::fs::write(folder.path().join(".gitignore"), "e.yaml\n").unwrap();
        let names: Vec<_> = beside(folder.path())
            .into_iter()
            .filter_map(|file| Some(file.path?.file_name()?.to_string_lossy().into_owned()))
            .collect();
        assert_eq!(names, ["a.yaml", "c.json"]);
    }

    #[test]
    fn a_file_is_read_once_and_a_missing_one_is_said() {
        let folder = tree(&[("a.yaml", "")]);
        let (found, errors) = names(&folder, &["a.yaml", "", "gone.yaml"]);
        assert_eq!(found, ["a.yaml"]);
        assert_eq!(errors, ["gone.yaml: there is no such file or folder"]);
    }
}
