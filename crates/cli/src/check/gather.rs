//! From arguments to a batch: files read, sets formed, clusters loaded.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use podfit_analysis::report::InputError;
use podfit_analysis::{FileFacts, NamedCluster};

use super::Batch;
use crate::args::{CheckArgs, InputArgs};
use crate::console::Console;
use crate::render::progress;
use podfit_files::cluster::{self, Clusters};
use podfit_files::config::{Finder, Found};
use podfit_files::read::{Outcome, read_all};
use podfit_files::{Candidate, Loaded, committed, problem, sets, walk};

/// What the paths of a command line hold.
pub(crate) struct Read {
    /// Files with something to judge, in order.
    pub(crate) files: Vec<Loaded>,
    /// The configuration of each.
    pub(crate) configurations: Vec<Option<Arc<Found>>>,
    /// Named files without an object.
    pub(crate) not_kubernetes: Vec<String>,
    /// Files that clusters are read from.
    clusters: BTreeSet<PathBuf>,
}

/// Reads all that is to be judged.
pub(crate) fn gather(args: &CheckArgs, console: &Console, errors: &mut Vec<InputError>) -> Batch {
    let mut finder = Finder::new(args.input.no_config, args.input.config.as_deref(), errors);
    let mut read = read_paths(
        &args.input,
        args.hook,
        args.allow_empty || args.hook,
        &args.cluster,
        &mut finder,
        console,
        errors,
    );
    let committed = args.hook.then_some(read.files.len());
    if args.hook {
        read_beside(&mut read, &mut finder);
    }
    let from = args.input.from.as_deref().map(|path| old_files(path, errors));
    let mut clusters = Clusters::default();
    let files: Vec<_> = read.files.iter().zip(read.configurations.iter().cloned()).collect();
    let mut sets = sets::group(&files);
    if let Some(committed) = committed {
        sets.retain(|set| set.files.iter().any(|at| *at < committed));
    }
    let named: Vec<_> =
        read.files.iter().filter(|file| file.candidate.explicit).map(|file| &file.facts).collect();
    let brought = cluster::from_files(named);
    let mut shared: BTreeMap<Vec<usize>, Arc<[NamedCluster]>> = BTreeMap::new();
    let mut clusters_of_sets = Vec::new();
    for set in &sets {
        let wanted = clusters_of(args, set, &read.files, brought.as_ref(), &mut clusters, errors);
        // Thousands of sets can be judged on one snapshot: each list is made once.
        let key = wanted.iter().map(|cluster| Arc::as_ptr(cluster).addr()).collect();
        let list =
            shared.entry(key).or_insert_with(|| wanted.iter().map(|cluster| (**cluster).clone()).collect());
        clusters_of_sets.push((wanted, Arc::clone(list)));
    }
    // Kept until here: an address names a cluster only as long as it lives.
    let clusters_of_sets = clusters_of_sets.into_iter().map(|(_, list)| list).collect();
    let mut texts = clusters.texts;
    texts.extend(
        read.configurations.iter().flatten().map(|found| (found.name.clone(), Arc::clone(&found.text))),
    );
    let only = committed
        .map(|count| read.files.iter().take(count).map(|file| file.candidate.name.clone()).collect());
    let mut batch = Batch::new(args, super::format(args, console), read, sets, clusters_of_sets, from, texts);
    batch.only = only;
    batch.speak(console.style.words);
    batch
}

/// The clusters that a set is judged on.
fn clusters_of(
    args: &CheckArgs,
    set: &sets::Set,
    files: &[Loaded],
    brought: Option<&Arc<NamedCluster>>,
    clusters: &mut Clusters,
    errors: &mut Vec<InputError>,
) -> Vec<Arc<NamedCluster>> {
    let found = set.found.as_deref();
    if !args.cluster.is_empty() {
        return args.cluster.iter().filter_map(|wanted| clusters.named(wanted, found, errors)).collect();
    }
    if args.cluster_from_set {
        let all = set.files.iter().filter_map(|at| files.get(*at)).map(|file| &file.facts);
        return cluster::from_files(all).or_else(|| brought.cloned()).into_iter().collect();
    }
    let configured = set.variants.first().and_then(|variant| variant.config.cluster.as_deref());
    match (configured, found) {
        (Some(wanted), Some(found)) => clusters.of_config(wanted, found, errors).into_iter().collect(),
        _ => brought.cloned().into_iter().collect(),
    }
}

/// Reads what the paths name; without any, the current folder.
pub(crate) fn read_paths(
    input: &InputArgs,
    hook: bool,
    allow_empty: bool,
    cluster_files: &[String],
    finder: &mut Finder,
    console: &Console,
    errors: &mut Vec<InputError>,
) -> Read {
    let here = [PathBuf::from(".")];
    let paths = if input.paths.is_empty() { &here[..] } else { &input.paths };
    let stdin_name = input.stdin_filename.as_deref();
    let mut candidates = Vec::new();
    let mut configurations = Vec::new();
    let mut clusters: BTreeSet<PathBuf> =
        cluster_files.iter().filter_map(|file| real(Path::new(file))).collect();
    let mut asked = BTreeSet::new();
    let expanded = walk::expand(paths, stdin_name, errors);
    for mut candidate in expanded {
        // A hook is told every file of a commit; nobody chose them.
        candidate.explicit &= !hook || candidate.path.is_none();
        let found = sets::configuration(&candidate, stdin_name, finder, errors);
        if is_excluded(&candidate, found.as_deref()) {
            continue;
        }
        if let (Some(found), Some(_)) = (&found, &candidate.path)
            && asked.insert(found.name.clone())
        {
            clusters.extend(found.cluster_files().filter_map(|file| real(&file)));
        }
        candidates.push(candidate);
        configurations.push(found);
    }
    let bar = progress::Bar::new(candidates.len(), console);
    let roots: Vec<_> = candidates.iter().map(|candidate| candidate.root).collect();
    let mut read =
        Read { files: Vec::new(), configurations: Vec::new(), not_kubernetes: Vec::new(), clusters };
    let mut alive: BTreeSet<usize> = BTreeSet::new();
    for ((outcome, found), root) in
        read_all(candidates, || bar.step()).into_iter().zip(configurations).zip(roots)
    {
        match outcome {
            Outcome::PassedOver => {}
            Outcome::Failed(error) => {
                alive.insert(root);
                errors.push(error);
            }
            // A cluster is what manifests are judged on, not a manifest that is judged.
            Outcome::Read(file) if !file.candidate.explicit && is_one_of(&file, &read.clusters) => {}
            Outcome::Read(file) => {
                let kustomization = podfit_analysis::kustomize::is_kustomization(&file.candidate.name);
                if file.facts.objects.is_empty() && !file.facts.kubernetes && !kustomization {
                    read.not_kubernetes.push(file.candidate.name.clone());
                } else {
                    alive.insert(root);
                }
                read.files.push(file);
                read.configurations.push(found);
            }
        }
    }
    for (root, path) in paths.iter().enumerate() {
        if !allow_empty && !alive.contains(&root) && path.is_dir() {
            let message = "no file in this folder holds a Kubernetes object (looked at .yaml, .yml and .json, without what .gitignore names)";
            errors.push(problem(&podfit_files::display(path), message));
        }
    }
    read
}

/// Adds what the files of a commit are judged with. What is wrong with those files is not this commit's.
fn read_beside(read: &mut Read, finder: &mut Finder) {
    let committed = read.files.iter().zip(read.configurations.iter().map(Option::as_deref));
    let mut candidates = Vec::new();
    let mut configurations = Vec::new();
    for candidate in committed::beside(committed) {
        let found = sets::configuration(&candidate, None, finder, &mut Vec::new());
        if !is_excluded(&candidate, found.as_deref()) {
            candidates.push(candidate);
            configurations.push(found);
        }
    }
    for (outcome, found) in read_all(candidates, || ()).into_iter().zip(configurations) {
        if let Outcome::Read(file) = outcome
            && !is_one_of(&file, &read.clusters)
        {
            read.files.push(file);
            read.configurations.push(found);
        }
    }
}

/// Whether the configuration leaves it out, and nobody named it.
fn is_excluded(candidate: &Candidate, found: Option<&Found>) -> bool {
    match (found, &candidate.path) {
        (Some(found), Some(path)) => !candidate.explicit && found.config.excludes(&found.relative(path)),
        _ => false,
    }
}

fn real(path: &Path) -> Option<PathBuf> {
    path.canonicalize().ok()
}

fn is_one_of(file: &Loaded, files: &BTreeSet<PathBuf>) -> bool {
    !files.is_empty()
        && file.candidate.path.as_deref().and_then(real).is_some_and(|path| files.contains(&path))
}

/// `--from`: the manifests as applied now.
pub(crate) fn old_files(path: &Path, errors: &mut Vec<InputError>) -> Vec<Arc<FileFacts>> {
    let before = errors.len();
    let candidates = walk::expand(&[path.to_path_buf()], None, errors);
    let mut files = Vec::new();
    for outcome in read_all(candidates, || ()) {
        match outcome {
            Outcome::Read(file) => files.push(file.facts),
            Outcome::Failed(error) => errors.push(error),
            Outcome::PassedOver => {}
        }
    }
    if errors.len() == before && files.iter().all(|file| file.objects.is_empty()) {
        errors.push(problem(&podfit_files::display(path), "there is no Kubernetes object in it"));
    }
    files
}
