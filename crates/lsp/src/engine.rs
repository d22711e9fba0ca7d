//! From open documents to findings: which files belong to them, on which cluster they are judged, what was found last.
//! Owned by the one thread that judges.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use podfit_analysis::kustomize::is_kustomization;
use podfit_analysis::report::{Finding, Fix, InputError, Report};
use podfit_analysis::{Catalogue, Config, FileFacts, Memo, NamedCluster};
use podfit_files::baseline::Baseline;
use podfit_files::cluster::Clusters;
use podfit_files::config::{Finder, Found};
use podfit_files::read::{Outcome, read_all};
use podfit_files::sets::{self, Set, Variant};
use podfit_files::{Asked, Candidate, Loaded, World, walk};
use podfit_syntax::Encoding;

use crate::contain::contained;
use crate::document::Document;
use crate::session::{Can, Session, Settings};
use crate::view::{Seen, View};

/// What the session was when somebody asked.
#[derive(Debug, Clone)]
pub(crate) struct Snapshot {
    pub(crate) documents: Vec<Arc<Document>>,
    pub(crate) folders: Vec<PathBuf>,
    pub(crate) settings: Settings,
    pub(crate) can: Can,
    pub(crate) encoding: Encoding,
    pub(crate) epoch: u64,
}

impl Snapshot {
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            documents: session.documents.values().cloned().collect(),
            folders: session.folders.clone(),
            settings: session.settings.clone(),
            can: session.can,
            encoding: session.encoding,
            epoch: session.epoch,
        }
    }
}

/// Told how far the reading of a folder is: files read, files in all.
pub(crate) type Step<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// Where files that belong to an open one are looked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Root {
    /// Below a folder: that of a configuration, else that of the workspace.
    Tree(PathBuf),
    /// In a folder that no workspace knows.
    Folder(PathBuf),
}

/// What decides how files are put together: the document, whether it counts, and its version where what it says matters.
type Shape = Vec<(String, bool, (u64, i32))>;

/// A set with an open document in it.
#[derive(Debug)]
struct Open {
    world: World,
    /// What was there before, and is not said again.
    baseline: Baseline,
    /// What was judged last.
    facts: Vec<Arc<FileFacts>>,
    report: Arc<Report>,
    config: Arc<Config>,
}

/// What is known of the files, and what was found in them.
#[derive(Debug)]
pub(crate) struct Engine {
    epoch: Option<u64>,
    shape: Shape,
    finder: Finder,
    clusters: Clusters,
    roots: BTreeMap<Root, Vec<Loaded>>,
    files: Vec<Loaded>,
    at: BTreeMap<String, usize>,
    open: Vec<Open>,
    asked: Asked,
    /// What podfit could not do.
    pub(crate) errors: Vec<InputError>,
}

impl Engine {
    pub(crate) fn new() -> Self {
        Self {
            epoch: None,
            shape: Shape::new(),
            finder: Finder::default(),
            clusters: Clusters::default(),
            roots: BTreeMap::new(),
            files: Vec::new(),
            at: BTreeMap::new(),
            open: Vec::new(),
            asked: asked(&Settings::default()),
            errors: Vec::new(),
        }
    }

    /// Brings all up to what the session is: reads what is new on the disk, judges what is new in the texts.
    pub(crate) fn update(&mut self, now: &Snapshot, step: Step<'_>) {
        if self.epoch != Some(now.epoch) {
            // What was simulated stays: it does not depend on where it was read.
            let memos = self.memos();
            *self = Self { epoch: Some(now.epoch), asked: asked(&now.settings), ..Self::new() };
            self.rebuild(now, memos, step);
        } else if self.shape != shape(now) {
            let memos = self.memos();
            self.rebuild(now, memos, step);
        }
        for document in &now.documents {
            let file = self.at.get(&document.name).and_then(|at| self.files.get_mut(*at));
            if let Some(file) = file {
                file.facts = document.facts();
            }
        }
        let Self { open, files, asked, .. } = self;
        for set in open {
            set.judge(files, asked);
        }
    }

    fn memos(&mut self) -> BTreeMap<String, Memo> {
        let Self { open, files, .. } = self;
        let named = open.iter_mut().filter_map(|open| {
            let first = files.get(*open.world.set.files.first()?)?;
            Some((first.candidate.name.clone(), std::mem::take(&mut open.world.memo)))
        });
        named.collect()
    }

    /// Puts together anew what belongs together.
    fn rebuild(&mut self, now: &Snapshot, mut memos: BTreeMap<String, Memo>, step: Step<'_>) {
        self.shape = shape(now);
        self.errors.clear();
        let counting: Vec<_> = now.documents.iter().filter(|document| counts(document)).collect();
        self.read_roots(&counting, now, step);
        let mut by_name: BTreeMap<String, Loaded> = BTreeMap::new();
        for file in self.roots.values().flatten() {
            by_name.insert(file.candidate.name.clone(), file.clone());
        }
        for document in &now.documents {
            by_name.remove(&document.name);
        }
        for document in counting {
            by_name.insert(document.name.clone(), loaded(document));
        }
        let mut files: Vec<(Loaded, Option<Arc<Found>>)> = Vec::new();
        let mut clusters_of: BTreeMap<String, BTreeSet<PathBuf>> = BTreeMap::new();
        for file in by_name.into_values() {
            let found = match &file.candidate.path {
                Some(_) => sets::configuration(&file.candidate, None, &mut self.finder, &mut self.errors),
                None => None,
            };
            if let (Some(found), Some(path)) = (&found, &file.candidate.path) {
                let theirs = clusters_of.entry(found.name.clone()).or_insert_with(|| {
                    found.cluster_files().filter_map(|file| file.canonicalize().ok()).collect()
                });
                // A cluster is what manifests are judged on, not a manifest that is judged.
                let cluster =
                    !theirs.is_empty() && path.canonicalize().is_ok_and(|path| theirs.contains(&path));
                if cluster || found.config.excludes(&found.relative(path)) {
                    continue;
                }
            }
            files.push((file, found));
        }
        // What was never saved stands alone; the rest by its place.
        let (saved, unsaved): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|(file, _)| file.candidate.path.is_some());
        let mut groups =
            sets::group(&saved.iter().map(|(file, found)| (file, found.clone())).collect::<Vec<_>>());
        groups.extend((saved.len()..saved.len() + unsaved.len()).map(|at| Set {
            files: vec![at],
            found: None,
            variants: vec![Variant { config: Config::default(), files: vec![at] }],
        }));
        self.files = saved.into_iter().chain(unsaved).map(|(file, _)| file).collect();
        self.at = self.files.iter().enumerate().map(|(at, file)| (file.candidate.name.clone(), at)).collect();
        let opened: BTreeSet<usize> =
            now.documents.iter().filter_map(|document| self.at.get(&document.name).copied()).collect();
        self.open.clear();
        for set in groups.into_iter().filter(|set| set.files.iter().any(|at| opened.contains(at))) {
            let clusters = self.clusters_for(&set, now);
            let first = set.files.first().and_then(|at| self.files.get(*at));
            let memo = first.and_then(|first| memos.remove(&first.candidate.name)).unwrap_or_default();
            let world = World { memo, ..World::new(set, clusters) };
            let config = world.set.variants.first().map(|variant| variant.config.clone());
            let baseline =
                world.set.found.as_deref().and_then(Baseline::of).unwrap_or(Ok(Baseline::default()));
            let baseline = baseline.unwrap_or_else(|error| {
                self.errors.push(error);
                Baseline::default()
            });
            self.open.push(Open {
                world,
                baseline,
                facts: Vec::new(),
                report: Arc::new(podfit_files::world::empty()),
                config: Arc::new(config.unwrap_or_default()),
            });
        }
    }

    fn read_roots(&mut self, counting: &[&Arc<Document>], now: &Snapshot, step: Step<'_>) {
        let mut wanted = BTreeSet::new();
        for path in counting.iter().filter_map(|document| document.path.as_deref()) {
            let Some(folder) = path.parent() else { continue };
            let found = self.finder.find(folder, &mut self.errors);
            let workspace = now.folders.iter().filter(|root| folder.starts_with(root)).max();
            wanted.insert(match (found, workspace) {
                (Some(found), _) => Root::Tree(found.folder.clone()),
                (None, Some(root)) => Root::Tree(root.clone()),
                (None, None) => Root::Folder(folder.to_path_buf()),
            });
        }
        self.roots.retain(|root, _| wanted.contains(root));
        for root in wanted {
            if let std::collections::btree_map::Entry::Vacant(place) = self.roots.entry(root) {
                let files = read_root(place.key(), step);
                place.insert(files);
            }
        }
    }

    /// The editor's choice, else the configuration's.
    fn clusters_for(&mut self, set: &Set, now: &Snapshot) -> Arc<[NamedCluster]> {
        let found = set.found.as_deref();
        let configured = set.variants.first().and_then(|variant| variant.config.cluster.clone());
        let cluster = match (&now.settings.cluster, configured, found) {
            (Some(wanted), _, Some(found)) if found.config.clusters.contains_key(wanted) => {
                self.clusters.named(wanted, Some(found), &mut self.errors)
            }
            (Some(wanted), _, found) => {
                // A file is named as the workspace sees it.
                let below = now.folders.iter().map(|root| root.join(wanted)).find(|path| path.is_file());
                let path = below.map_or_else(|| wanted.clone(), |path| path.to_string_lossy().into_owned());
                self.clusters.named(&path, found, &mut self.errors)
            }
            (None, Some(wanted), Some(found)) => self.clusters.of_config(&wanted, found, &mut self.errors),
            _ => None,
        };
        cluster.iter().map(|cluster| (**cluster).clone()).collect()
    }

    fn open_of(&self, document: &Document) -> Option<&Open> {
        let at = self.at.get(&document.name)?;
        self.open.iter().find(|open| open.world.set.files.contains(at))
    }

    /// What was found in a document, in source order.
    pub(crate) fn findings(&self, document: &Document) -> Vec<&Finding> {
        let Some(open) = self.open_of(document) else { return Vec::new() };
        open.report.findings.iter().filter(|finding| finding.span.file == document.name).collect()
    }

    /// The fixes of a finding, played.
    pub(crate) fn prove(&mut self, document: &Document, finding: &Finding) -> Vec<Fix> {
        let Some(at) = self.at.get(&document.name).copied() else { return Vec::new() };
        let Self { open, files, asked, .. } = self;
        let open = open.iter_mut().find(|open| open.world.set.files.contains(&at));
        open.map(|open| open.world.prove(files, asked, finding)).unwrap_or_default()
    }

    /// The text and lines of a file, as it was judged.
    pub(crate) fn facts(&self, name: &str) -> Option<&Arc<FileFacts>> {
        self.at.get(name).and_then(|at| self.files.get(*at)).map(|file| &file.facts)
    }

    /// What the set of a document was judged with: its files, its clusters, its configuration.
    pub(crate) fn set_of(&self, document: &Document) -> Option<(&[Arc<FileFacts>], &World)> {
        self.open_of(document).map(|open| (&*open.facts, &open.world))
    }

    /// What was found in the set of a document.
    pub(crate) fn report_of(&self, document: &Document) -> Option<&Report> {
        self.open_of(document).map(|open| &*open.report)
    }

    /// What was judged, for those who do not wait.
    pub(crate) fn view(&self) -> View {
        let sets = self.open.iter().map(|open| Seen {
            files: open.facts.clone(),
            config: Arc::clone(&open.config),
            clusters: Arc::clone(&open.world.clusters),
            report: Arc::clone(&open.report),
            kubernetes: self.asked.kubernetes.clone(),
        });
        View { sets: sets.collect() }
    }

    /// The version of Kubernetes that was asked for.
    pub(crate) fn asked(&self) -> &Asked {
        &self.asked
    }
}

impl Open {
    fn judge(&mut self, files: &[Loaded], asked: &Asked) {
        let facts: Vec<Arc<FileFacts>> = self
            .world
            .set
            .files
            .iter()
            .filter_map(|at| files.get(*at))
            .map(|file| Arc::clone(&file.facts))
            .collect();
        let same = facts.len() == self.facts.len()
            && facts.iter().zip(&self.facts).all(|(new, old)| Arc::ptr_eq(new, old));
        if same {
            return;
        }
        let judged = contained("check", || {
            let mut report = self.world.judge(files, asked);
            report.summary.suppressed += self.baseline.clone().subtract(&mut report.findings);
            report
        });
        // One set that podfit fails at silences no other; it is tried again when its text changes.
        self.report = Arc::new(judged.unwrap_or_else(|_| {
            self.world.memo = Memo::new();
            podfit_files::world::empty()
        }));
        self.facts = facts;
    }
}

fn asked(settings: &Settings) -> Asked {
    Asked {
        kubernetes: settings.kubernetes.clone(),
        namespace: None,
        select: Vec::new(),
        ignore: Vec::new(),
        from: None,
        catalogue: Catalogue::english(),
    }
}

/// Whether a document is judged at all.
fn counts(document: &Document) -> bool {
    !document.is_configuration() && (document.facts().kubernetes || is_kustomization(&document.name))
}

fn shape(now: &Snapshot) -> Shape {
    let of = |document: &Arc<Document>| {
        let says = is_kustomization(&document.name);
        let version = if says { (document.opening, document.version) } else { (0, 0) };
        (document.name.clone(), counts(document), version)
    };
    now.documents.iter().map(of).collect()
}

fn loaded(document: &Document) -> Loaded {
    let (name, path) = (document.name.clone(), document.path.clone());
    Loaded { candidate: Candidate { name, path, explicit: false, root: 0 }, facts: document.facts() }
}

/// Every manifest there. What cannot be read is not what the person looks at, and is passed over.
fn read_root(root: &Root, step: Step<'_>) -> Vec<Loaded> {
    let mut candidates = match root {
        Root::Tree(folder) => walk::expand(std::slice::from_ref(folder), None, &mut Vec::new()),
        Root::Folder(folder) => walk::beside(folder),
    };
    for candidate in &mut candidates {
        if let Some(path) = &candidate.path {
            let name = path.to_string_lossy();
            candidate.name = if cfg!(windows) { name.replace('\\', "/") } else { name.into_owned() };
            candidate.explicit = false;
        }
    }
    let all = candidates.len();
    let read = std::sync::atomic::AtomicUsize::new(0);
    let outcomes = read_all(candidates, || {
        step(read.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1, all);
    });
    let files = outcomes.into_iter().filter_map(|outcome| match outcome {
        Outcome::Read(file) => Some(file),
        Outcome::PassedOver | Outcome::Failed(_) => None,
    });
    files.collect()
}
