//! Which `podfit.yaml` counts for a file: the nearest one upward. And what such a file may name: regular files below
//! its own folder, links resolved, for it comes out of repositories that nobody vetted.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use podfit_analysis::Config;
use podfit_analysis::config::ClusterSource;
use podfit_analysis::report::{self, InputError};

use crate::{display, problem, read, reason};

/// The file's name.
pub const FILE_NAME: &str = "podfit.yaml";
/// The largest file that a configuration is, or names.
const LARGEST: u64 = 32 << 20;

/// A configuration and where it lies.
#[derive(Debug)]
pub struct Found {
    /// As reports name it.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
    /// Its text, for reports.
    pub text: Arc<str>,
    /// What it says.
    pub config: Config,
}

/// Finds configurations and remembers them by folder.
#[derive(Debug, Default)]
pub struct Finder {
    by_folder: BTreeMap<PathBuf, Option<Arc<Found>>>,
    mode: Mode,
}

/// Where configurations come from.
#[derive(Debug, Default)]
enum Mode {
    /// The nearest one upward.
    #[default]
    Nearest,
    /// `--config`
    Given(Option<Arc<Found>>),
    /// `--no-config`
    Off,
}

impl Finder {
    /// With `--no-config` none is found, with `--config` always that one.
    pub fn new(no_config: bool, config: Option<&Path>, errors: &mut Vec<InputError>) -> Self {
        let mode = match config {
            _ if no_config => Mode::Off,
            Some(path) => Mode::Given(load(path, errors)),
            None => Mode::Nearest,
        };
        Self { by_folder: BTreeMap::new(), mode }
    }

    /// The configuration for files of a folder.
    pub fn find(&mut self, folder: &Path, errors: &mut Vec<InputError>) -> Option<Arc<Found>> {
        match &self.mode {
            Mode::Nearest => {}
            Mode::Given(found) => return found.clone(),
            Mode::Off => return None,
        }
        if let Some(known) = self.by_folder.get(folder) {
            return known.clone();
        }
        let path = folder.join(FILE_NAME);
        let found = if path.is_file() {
            load(&path, errors)
        } else {
            folder.parent().and_then(|parent| self.find(parent, errors))
        };
        self.by_folder.insert(folder.to_path_buf(), found.clone());
        found
    }
}

/// Reads one; where that fails, the defaults count below its folder, for the one above was never meant for it.
fn load(path: &Path, errors: &mut Vec<InputError>) -> Option<Arc<Found>> {
    let name = display(path);
    let folder = std::path::absolute(path).ok()?.parent()?.to_path_buf();
    let content = size_checked(path).and_then(|()| read::bytes(Some(path)).map_err(|error| reason(&error)));
    let text =
        match content.map_err(|message| problem(&name, message)).and_then(|bytes| read::decode(&name, bytes))
        {
            Ok(text) => text,
            Err(error) => {
                errors.push(error);
                String::new()
            }
        };
    let (config, problems) = Config::parse(&name, &text);
    errors.extend(problems);
    Some(Arc::new(Found { name, folder, text: text.into(), config }))
}

fn size_checked(path: &Path) -> Result<(), String> {
    let metadata = std::fs::metadata(path).map_err(|error| reason(&error))?;
    if metadata.is_file() && metadata.len() > LARGEST {
        return Err("it is larger than 32 MiB".to_owned());
    }
    Ok(())
}

impl Found {
    /// A file's path below this configuration's folder, with `/` between folders; the whole path where it lies elsewhere.
    pub fn relative(&self, path: &Path) -> String {
        let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        let below = absolute.strip_prefix(&self.folder).unwrap_or(&absolute);
        let text = below.to_string_lossy();
        if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() }
    }

    /// The files that describe its clusters.
    pub fn cluster_files(&self) -> impl Iterator<Item = PathBuf> {
        let sources = self.config.clusters.values().filter_map(|source| match source {
            ClusterSource::File(path) => Some(path.as_str()),
            ClusterSource::Inline(_) => None,
        });
        sources.chain(self.config.cluster.as_deref()).map(|path| self.folder.join(path))
    }

    /// A problem with a word of the configuration, which stands under these keys, be it in an override.
    pub fn problem(&self, keys: &[&str], word: &str, message: String) -> InputError {
        let span = self.place(keys, word).map(|span| report::Span {
            file: self.name.clone(),
            start: read::place_in(&self.text, span.start as usize),
            end: read::place_in(&self.text, span.end as usize),
        });
        InputError { file: Some(self.name.clone()), message, span }
    }

    fn place(&self, keys: &[&str], word: &str) -> Option<podfit_syntax::Span> {
        let file = podfit_syntax::parse(&self.text, podfit_syntax::ParseOptions::default());
        let root = file.documents.iter().find_map(podfit_syntax::Document::root)?;
        let overrides = root.get("overrides").map(podfit_syntax::NodeRef::items).unwrap_or_default();
        let value = |node: podfit_syntax::NodeRef| {
            let value = keys.iter().try_fold(node, |node, key| node.get(key))?;
            (value.text() == Some(word)).then(|| value.span())
        };
        std::iter::once(root).chain(overrides).find_map(value)
    }

    /// Reads a file that the configuration names.
    ///
    /// # Errors
    /// A sentence that quotes nothing of the file.
    pub fn open(&self, relative: &str) -> Result<(PathBuf, String), String> {
        let path = self.folder.join(relative);
        let resolve = |path: &Path| path.canonicalize().map_err(|error| reason(&error));
        let (real, root) = (resolve(&path)?, resolve(&self.folder)?);
        if !real.starts_with(&root) {
            return Err(
                "it lies outside the configuration's folder, and only files below it may be named".to_owned()
            );
        }
        if !std::fs::metadata(&real).map_err(|error| reason(&error))?.is_file() {
            return Err("it is no regular file".to_owned());
        }
        size_checked(&real)?;
        let bytes = read::bytes(Some(&real)).map_err(|error| reason(&error))?;
        let text = read::decode(relative, bytes).map_err(|error| error.message)?;
        Ok((path, text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        folder
    }

    fn found(folder: &Path) -> Found {
        let config = Config::default();
        Found { name: FILE_NAME.into(), folder: folder.to_path_buf(), text: "".into(), config }
    }

    #[test]
    fn only_regular_files_below_the_folder_are_opened() {
        let tree = folder(&[("repo/clusters/uat.yaml", "nodes: []"), ("secret", "token")]);
        let repo = found(&tree.path().join("repo"));
        assert_eq!(repo.open("clusters/uat.yaml").unwrap().1, "nodes: []");
        assert!(repo.open("../secret").unwrap_err().contains("outside"));
        assert!(repo.open(tree.path().join("secret").to_str().unwrap()).unwrap_err().contains("outside"));
        assert!(repo.open("clusters").unwrap_err().contains("no regular file"));
        assert!(repo.open("gone").unwrap_err().contains("no such file"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_refused_and_one_inside_is_followed() {
        let tree = folder(&[("repo/real.yaml", "nodes: []"), ("secret", "token")]);
        let repo = tree.path().join("repo");
        std::os::unix::fs::symlink(tree.path().join("secret"), repo.join("out.yaml")).unwrap();
        std::os::unix::fs::symlink("real.yaml", repo.join("in.yaml")).unwrap();
        assert!(found(&repo).open("out.yaml").unwrap_err().contains("outside"));
        assert!(found(&repo).open("in.yaml").is_ok());
    }
}
