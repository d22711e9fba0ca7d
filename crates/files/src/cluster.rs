//! Clusters by name or file, each read once; and the cluster that the manifests bring themselves.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use podfit_analysis::config::{ClusterSource, nearest};
use podfit_analysis::report::{InputError, Span};
use podfit_analysis::{FileFacts, NamedCluster};
use podfit_model::cluster::Cluster;
use podfit_model::object::Object;

use crate::config::Found;
use crate::read::{self, place_in};
use crate::{problem, reason, usage};

/// Clusters that were asked for, by what they are and who asked.
#[derive(Debug, Default)]
pub struct Clusters {
    known: BTreeMap<(String, String), Option<Arc<NamedCluster>>>,
    /// Texts of the files, for reports.
    pub texts: Vec<(String, Arc<str>)>,
}

impl Clusters {
    /// A `--cluster NAME|FILE`: a name of the configuration, else any file, `-` for standard input.
    pub fn named(
        &mut self,
        wanted: &str,
        found: Option<&Found>,
        errors: &mut Vec<InputError>,
    ) -> Option<Arc<NamedCluster>> {
        if let Some(found) = found.filter(|found| found.config.clusters.contains_key(wanted)) {
            return self.of_config(wanted, found, errors);
        }
        let key = (String::new(), wanted.to_owned());
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let cluster = match read_file(wanted) {
            Ok((name, text)) => self.parse(&name, &stem(wanted), &text, errors),
            Err(Some(error)) => {
                errors.push(error);
                None
            }
            Err(None) => {
                errors.push(usage(no_cluster(wanted, found)));
                None
            }
        };
        self.known.insert(key, cluster.clone());
        cluster
    }

    /// The `cluster:` of a configuration: a name of `clusters`, else a file below its folder.
    pub fn of_config(
        &mut self,
        wanted: &str,
        found: &Found,
        errors: &mut Vec<InputError>,
    ) -> Option<Arc<NamedCluster>> {
        let key = (found.name.clone(), wanted.to_owned());
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let (path, is_name) = match found.config.clusters.get(wanted) {
            Some(ClusterSource::Inline(cluster)) => {
                let named = NamedCluster { name: wanted.to_owned(), cluster: (**cluster).clone() };
                let named = Some(Arc::new(named));
                self.known.insert(key, named.clone());
                return named;
            }
            Some(ClusterSource::File(path)) => (path.as_str(), true),
            None => (wanted, false),
        };
        let cluster = match found.open(path) {
            Ok((path, text)) => {
                let name = if is_name { wanted.to_owned() } else { stem(wanted) };
                self.parse(&crate::display(&path), &name, &text, errors)
            }
            Err(message) if is_name => {
                errors.push(found.problem(
                    &["clusters", wanted],
                    path,
                    format!("clusters.{wanted}: {message}"),
                ));
                None
            }
            Err(_) if !looks_like_a_file(wanted) => {
                errors.push(found.problem(
                    &["cluster"],
                    wanted,
                    format!("`clusters` has no `{wanted}`, and there is no such file{}", hint(wanted, found)),
                ));
                None
            }
            Err(message) => {
                errors.push(found.problem(&["cluster"], wanted, format!("cluster: {message}")));
                None
            }
        };
        self.known.insert(key, cluster.clone());
        cluster
    }

    /// A cluster with a mistake in it is not judged upon: a taint that was mistyped would turn every verdict.
    fn parse(
        &mut self,
        file: &str,
        name: &str,
        text: &str,
        errors: &mut Vec<InputError>,
    ) -> Option<Arc<NamedCluster>> {
        let (cluster, problems) = Cluster::parse(file, text);
        self.texts.push((file.to_owned(), text.into()));
        let sound = problems.is_empty();
        errors.extend(problems.into_iter().map(|found| {
            let place = |byte: u32| place_in(text, byte as usize);
            let span =
                Span { file: file.to_owned(), start: place(found.span.start), end: place(found.span.end) };
            InputError { file: Some(file.to_owned()), message: found.message, span: Some(span) }
        }));
        sound.then(|| Arc::new(NamedCluster { name: name.to_owned(), cluster }))
    }
}

/// The text of a cluster file; `None` where there is no such file and the word may be meant as a name.
fn read_file(wanted: &str) -> Result<(String, String), Option<InputError>> {
    let (name, path) = match wanted {
        "-" => (crate::STDIN.to_owned(), None),
        _ => (crate::display(Path::new(wanted)), Some(Path::new(wanted))),
    };
    if path.is_some_and(|path| !path.exists()) && !looks_like_a_file(wanted) {
        return Err(None);
    }
    let bytes = read::bytes(path).map_err(|error| Some(problem(&name, reason(&error))))?;
    let text = read::decode(&name, bytes).map_err(Some)?;
    Ok((name, text))
}

fn looks_like_a_file(word: &str) -> bool {
    let extension = Path::new(word).extension().and_then(std::ffi::OsStr::to_str).unwrap_or_default();
    word.contains(['/', '\\']) || ["yaml", "yml", "json"].contains(&extension)
}

/// `clusters/uat.yaml` is called `uat`.
fn stem(path: &str) -> String {
    match path {
        "-" => crate::STDIN.to_owned(),
        _ => Path::new(path)
            .file_stem()
            .map_or_else(|| path.to_owned(), |stem| stem.to_string_lossy().into_owned()),
    }
}

fn no_cluster(wanted: &str, found: Option<&Found>) -> String {
    let Some(found) = found else {
        return format!(
            "there is no cluster file `{wanted}`, and no {} that names a cluster so",
            crate::config::FILE_NAME
        );
    };
    format!("{} has no cluster `{wanted}`, and there is no such file{}", found.name, hint(wanted, found))
}

/// What may have been meant.
fn hint(wanted: &str, found: &Found) -> String {
    let names = || found.config.clusters.keys().map(String::as_str);
    match nearest(wanted, names()) {
        Some(near) => format!("; did you mean {near}?"),
        None if found.config.clusters.is_empty() => "; it names none".to_owned(),
        None => format!("; it names {}", names().collect::<Vec<_>>().join(", ")),
    }
}

/// The cluster that manifests bring: their Nodes, and what came out of a cluster with them.
pub fn from_files<'f>(files: impl IntoIterator<Item = &'f Arc<FileFacts>>) -> Option<Arc<NamedCluster>> {
    let mut whole: Option<NamedCluster> = None;
    for facts in files {
        let views: Vec<_> =
            facts.objects.iter().filter(|view| is_there_already(&view.object)).cloned().collect();
        let name = stem(&facts.name);
        // What is wrong with such an object is found where it stands, as with any other.
        let part = Cluster::from_views(&name, &facts.file, &views, &mut Vec::new());
        match &mut whole {
            None => whole = Some(NamedCluster { name, cluster: part }),
            Some(whole) => {
                if whole.cluster.nodes.is_empty() {
                    whole.name = name;
                    whole.cluster.autoscaling = part.autoscaling;
                }
                whole.cluster.nodes.extend(part.nodes);
                whole.cluster.objects.extend(part.objects);
            }
        }
    }
    whole.filter(|whole| !whole.cluster.nodes.is_empty()).map(Arc::new)
}

/// Nodes, Pods that have one, and what a server has given an identity.
fn is_there_already(object: &Object) -> bool {
    match object {
        Object::Node(_) => true,
        Object::Pod(pod) if pod.spec.node_name.is_some() => true,
        object => object.meta().uid.is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_file_are_told_apart() {
        for (word, file) in [("uat", false), ("clusters/uat", true), ("uat.yaml", true), ("prod.eu", false)] {
            assert_eq!(looks_like_a_file(word), file, "{word}");
        }
        assert_eq!(stem("clusters/uat.yaml"), "uat");
    }
}
