//! Judging all sets, in parallel; the same again for those whose text was fixed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use podfit_analysis::report::{Applicability, Finding, Fix};
use podfit_analysis::{
    Catalogue, FileFacts, FileOptions, Memo, NamedCluster, Report, SetOptions, analyse_file, judge_set,
    unused_entry,
};
use rayon::prelude::*;

use super::gather::Read;
use crate::args::{CheckArgs, Format};
use crate::console::Console;
use crate::input::Loaded;
use crate::input::sets::Set;
use crate::render::{Sources, progress};

/// Fixes that a report proves unasked, in all.
const PROVEN_IN_REPORTS: usize = 200;
/// Fixes that are proven for a person who reads, in all: only for the words "by hand" behind some of them.
const PROVEN_FOR_READING: usize = 10;

/// How many fixes are proven: each is a simulation of its own, and some formats do not even show fixes.
fn budget(args: &CheckArgs, format: Format) -> usize {
    match format {
        _ if args.fix || args.diff => usize::MAX,
        Format::Json | Format::Sarif => PROVEN_IN_REPORTS,
        Format::Full if !args.statistics => PROVEN_FOR_READING,
        Format::Full | Format::Concise | Format::Github | Format::Gitlab | Format::Junit => 0,
    }
}

/// Everything that one run judges.
pub(crate) struct Batch {
    pub(crate) files: Vec<Loaded>,
    pub(crate) not_kubernetes: Vec<String>,
    worlds: Vec<World>,
    from: Option<Vec<Arc<FileFacts>>>,
    texts: Vec<(String, Arc<str>)>,
    options: Options,
    /// Fixes to prove in all.
    budget: usize,
}

/// A set with what it is judged on, and what was simulated for it.
struct World {
    set: Set,
    clusters: Arc<[NamedCluster]>,
    memo: Memo,
    /// Nothing that belongs to the set is missing.
    complete: bool,
    /// The finding for each entry of `ignore`, by its first byte, that took nothing out; none for one that did, or whose
    /// rule did not run.
    entries: BTreeMap<u32, Option<Finding>>,
    /// It can be judged again: what was simulated is kept.
    again: bool,
    /// Fixes to prove.
    prove: usize,
}

struct Options {
    kubernetes: Option<String>,
    namespace: Option<String>,
    select: Vec<String>,
    ignore: Vec<String>,
    catalogue: Catalogue,
}

impl Batch {
    pub(crate) fn new(
        args: &CheckArgs,
        format: Format,
        read: Read,
        sets: Vec<Set>,
        clusters: Vec<Arc<[NamedCluster]>>,
        from: Option<Vec<Arc<FileFacts>>>,
        texts: Vec<(String, Arc<str>)>,
    ) -> Self {
        let budget = budget(args, format);
        // A set alone takes what it wants; several are told once it is known which of them have something to prove.
        let at_once = if sets.len() > 1 && budget < usize::MAX { 0 } else { budget };
        let worlds = sets.into_iter().zip(clusters).enumerate().map(|(at, (set, clusters))| {
            let again = args.fix || args.diff || at < budget.saturating_sub(at_once);
            let complete = is_complete(&set, &read.files, &args.input.paths);
            let entries = BTreeMap::new();
            World { set, clusters, memo: Memo::new(), complete, entries, again, prove: at_once }
        });
        let worlds = worlds.collect();
        let options = Options {
            kubernetes: args.input.kubernetes_version.clone(),
            namespace: args.input.namespace.clone(),
            select: args.select.clone(),
            ignore: args.ignore.clone(),
            catalogue: Catalogue::english(),
        };
        Self { files: read.files, not_kubernetes: read.not_kubernetes, worlds, from, texts, options, budget }
    }

    /// One report per set.
    pub(crate) fn judge_all(&mut self, console: &Console) -> Vec<Report> {
        let bar = progress::Bar::new(self.files.len(), console);
        let (files, from, options) = (&self.files, self.from.as_deref(), &self.options);
        let mut reports: Vec<Report> = self
            .worlds
            .par_iter_mut()
            .map(|world| {
                let report = world.judge(files, from, options);
                bar.step_by(world.set.files.len());
                report
            })
            .collect();
        self.prove(&mut reports);
        reports
    }

    /// Counts the budget down over the sets, in their order, and judges those again that got a part of it.
    fn prove(&mut self, reports: &mut [Report]) {
        let mut left = self.budget;
        if self.worlds.len() < 2 || left == usize::MAX {
            return;
        }
        for (world, report) in self.worlds.iter_mut().zip(reports.iter()) {
            world.prove = unproven(report).min(left);
            left -= world.prove;
        }
        let (files, from, options) = (&self.files, self.from.as_deref(), &self.options);
        self.worlds
            .par_iter_mut()
            .zip(reports.par_iter_mut())
            .filter(|(world, _)| world.prove > 0)
            .for_each(|(world, report)| *report = world.judge(files, from, options));
    }

    /// Gives files new texts and judges their sets again.
    pub(crate) fn replace(&mut self, changed: Vec<(usize, String)>, reports: &mut [Report]) {
        let touched: BTreeSet<usize> = changed.iter().map(|(at, _)| *at).collect();
        for (at, text) in changed {
            if let Some(file) = self.files.get_mut(at) {
                let options = FileOptions { explicit: file.candidate.explicit };
                let facts = analyse_file(&file.candidate.name, &text, &options);
                let stream = file.candidate.path.is_none();
                file.facts = Arc::new(if stream { facts.streamed() } else { facts });
            }
        }
        let (files, from, options) = (&self.files, self.from.as_deref(), &self.options);
        self.worlds
            .par_iter_mut()
            .zip(reports.par_iter_mut())
            .filter(|(world, _)| world.set.files.iter().any(|at| touched.contains(at)))
            .for_each(|(world, report)| *report = world.judge(files, from, options));
    }

    /// The texts that a report points into.
    pub(crate) fn sources(&self) -> Sources {
        let mut sources = Sources::default();
        for (name, text) in &self.texts {
            sources.add(name, Arc::clone(text));
        }
        for file in &self.files {
            sources.add_file(&file.facts, file.candidate.path.is_none());
        }
        sources
    }

    /// Names of the clusters that were judged on; `None` stands for "without one".
    pub(crate) fn assumed_clusters(&self) -> BTreeSet<Option<String>> {
        let names = self.worlds.iter().flat_map(|world| {
            let named = world.clusters.iter().map(|cluster| Some(cluster.name.clone()));
            let none = world.clusters.is_empty().then_some(None);
            named.chain(none)
        });
        names.collect()
    }

    /// Findings about entries of `ignore` that took nothing out in any set of their configuration.
    pub(crate) fn unused_entries(&self) -> Vec<Finding> {
        let mut all: BTreeMap<(&str, u32), Option<Finding>> = BTreeMap::new();
        for world in &self.worlds {
            let Some(found) = &world.set.found else { continue };
            for (at, finding) in &world.entries {
                let known = all.entry((&found.name, *at)).or_insert_with(|| finding.clone());
                *known = known.take().filter(|_| finding.is_some());
            }
        }
        all.into_values().flatten().collect()
    }

    /// The rules that the configurations bring, `custom/…`.
    pub(crate) fn custom_rules(&self) -> BTreeSet<String> {
        let variants = self.worlds.iter().flat_map(|world| &world.set.variants);
        variants.flat_map(|variant| &variant.config.custom).map(|rule| rule.full_name()).collect()
    }

    /// Presets that the configurations choose.
    pub(crate) fn configured_presets(&self) -> BTreeSet<&str> {
        let variants = self.worlds.iter().flat_map(|world| &world.set.variants);
        variants.filter_map(|variant| variant.config.preset.as_deref()).collect()
    }

    /// Baselines that the configurations name, with the configuration.
    pub(crate) fn configured_baselines(&self) -> Vec<(Arc<crate::input::config::Found>, String)> {
        let mut seen = BTreeSet::new();
        let found = self.worlds.iter().filter_map(|world| world.set.found.clone());
        found
            .filter(|found| seen.insert(found.name.clone()))
            .filter_map(|found| found.config.baseline.clone().map(|baseline| (found, baseline)))
            .collect()
    }
}

impl World {
    fn judge(&mut self, files: &[Loaded], from: Option<&[Arc<FileFacts>]>, options: &Options) -> Report {
        let facts_of = |positions: &[usize]| -> Vec<Arc<FileFacts>> {
            positions.iter().filter_map(|at| files.get(*at)).map(|file| Arc::clone(&file.facts)).collect()
        };
        let facts = facts_of(&self.set.files);
        let several = self.set.variants.len() > 1;
        self.entries.clear();
        let mut whole: Option<Report> = None;
        let mut left = self.prove;
        for variant in &self.set.variants {
            let set_options = SetOptions {
                clusters: &self.clusters,
                kubernetes: options.kubernetes.as_deref(),
                namespace: options.namespace.as_deref(),
                config: &variant.config,
                select: &options.select,
                ignore: &options.ignore,
                from,
                prove_fixes: left,
                catalogue: &options.catalogue,
            };
            let judged = judge_set(&facts, &set_options, self.complete, &mut self.memo);
            for entry in &variant.config.ignore {
                let Some(at) = entry.span.as_ref().map(|span| span.start.byte) else { continue };
                let idle = judged.ignores_asked.contains(&at) && !judged.ignores_used.contains(&at);
                let finding = idle.then(|| unused_entry(entry, &set_options)).flatten();
                let known = self.entries.entry(at).or_insert_with(|| finding.clone());
                *known = known.take().filter(|_| finding.is_some());
            }
            let mut report = judged.report;
            left = left.saturating_sub(proven(&report));
            if several {
                // All files are judged, for objects refer to each other; what an override says holds for its own.
                let own = facts_of(&variant.files);
                let own: BTreeSet<&str> = own.iter().map(|file| &*file.name).collect();
                report.findings.retain(|finding| own.contains(&*finding.span.file));
                report.suppressed.retain(|suppressed| own.contains(&*suppressed.span.file));
            }
            match &mut whole {
                None => whole = Some(report),
                Some(whole) => {
                    whole.findings.append(&mut report.findings);
                    report.errors.retain(|error| !whole.errors.contains(error));
                    whole.errors.append(&mut report.errors);
                    whole.suppressed.append(&mut report.suppressed);
                }
            }
        }
        if !self.again {
            // Thousands of sets on a large cluster: what was simulated for one is of no use to the next.
            self.memo = Memo::new();
        }
        let mut whole = whole.unwrap_or_else(super::outcome::empty);
        whole.summary.suppressed = u32::try_from(whole.suppressed.len()).unwrap_or(u32::MAX);
        whole
    }
}

/// Whether the command line reaches all files that belong together: a stream holds all of them, and so does a folder
/// that was walked from where its configuration lies, or higher.
fn is_complete(set: &Set, files: &[Loaded], paths: &[PathBuf]) -> bool {
    let here = PathBuf::from(".");
    let covers = |root: usize| {
        let Some(found) = &set.found else { return true };
        let root = paths.get(root).unwrap_or(&here).canonicalize();
        root.is_ok_and(|root| found.folder.canonicalize().is_ok_and(|folder| folder.starts_with(root)))
    };
    set.files.iter().filter_map(|at| files.get(*at)).all(|file| {
        file.candidate.path.is_none() || (!file.candidate.explicit && covers(file.candidate.root))
    })
}

fn fixes(report: &Report) -> impl Iterator<Item = &Fix> {
    report.findings.iter().flat_map(|finding| &finding.fixes)
}

fn proven(report: &Report) -> usize {
    fixes(report).filter(|fix| fix.proven.is_some()).count()
}

/// Fixes that could be proven and were not.
fn unproven(report: &Report) -> usize {
    let open = |fix: &&Fix| fix.proven.is_none() && fix.applicability != Applicability::DisplayOnly;
    fixes(report).filter(open).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser as _;

    #[derive(clap::Parser)]
    struct Line {
        #[command(flatten)]
        check: CheckArgs,
    }

    #[test]
    fn fixes_are_proven_where_that_is_shown() {
        let of = |flags: &[&str], format| {
            let line = Line::parse_from(["check"].iter().chain(flags));
            budget(&line.check, format)
        };
        for format in [Format::Concise, Format::Github, Format::Gitlab, Format::Junit] {
            assert_eq!(of(&[], format), 0, "{format:?}");
            assert_eq!(of(&["--fix"], format), usize::MAX, "{format:?}");
        }
        assert_eq!(of(&[], Format::Json), 200);
        assert_eq!(of(&[], Format::Sarif), 200);
        assert_eq!(of(&[], Format::Full), 10);
        assert_eq!(of(&["--statistics"], Format::Full), 0);
        assert_eq!(of(&["--diff"], Format::Full), usize::MAX);
    }
}
