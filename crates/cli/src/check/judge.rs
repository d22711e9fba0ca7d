//! Judging all sets, in parallel; the same again for those whose text was fixed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use podfit_analysis::report::{Applicability, Finding, Fix};
use podfit_analysis::{Catalogue, FileFacts, FileOptions, NamedCluster, Report, analyse_file};
use rayon::prelude::*;

use super::gather::Read;
use crate::args::{CheckArgs, Format};
use crate::console::Console;
use crate::render::{Sources, progress};
use crate::words::Words;
use podfit_files::sets::Set;
use podfit_files::{Asked, Loaded, World};

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
    texts: Vec<(String, Arc<str>)>,
    asked: Asked,
    /// Fixes to prove in all.
    budget: usize,
    /// The files that are reported about, by name; the others are there because they belong to the same sets. None: all.
    pub(crate) only: Option<BTreeSet<String>>,
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
            let complete = !args.hook && is_complete(&set, &read.files, &args.input.paths);
            World { complete, again, prove: at_once, ..World::new(set, clusters) }
        });
        let worlds = worlds.collect();
        let asked = Asked {
            kubernetes: args.input.kubernetes_version.clone(),
            namespace: args.input.namespace.clone(),
            select: args.select.clone(),
            ignore: args.ignore.clone(),
            from,
            catalogue: Catalogue::english(),
        };
        Self {
            files: read.files,
            not_kubernetes: read.not_kubernetes,
            worlds,
            texts,
            asked,
            budget,
            only: None,
        }
    }

    /// Says what it finds in another language than English.
    pub(crate) fn speak(&mut self, words: Words) {
        self.asked.catalogue = words.catalogue();
    }

    /// One report per set.
    pub(crate) fn judge_all(&mut self, console: &Console) -> Vec<Report> {
        let bar = progress::Bar::new(self.files.len(), console);
        let (files, asked, only) = (&self.files, &self.asked, self.only.as_ref());
        let mut reports: Vec<Report> = self
            .worlds
            .par_iter_mut()
            .map(|world| {
                let report = about(only, world.judge(files, asked));
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
        let (files, asked, only) = (&self.files, &self.asked, self.only.as_ref());
        self.worlds
            .par_iter_mut()
            .zip(reports.par_iter_mut())
            .filter(|(world, _)| world.prove > 0)
            .for_each(|(world, report)| *report = about(only, world.judge(files, asked)));
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
        let (files, asked, only) = (&self.files, &self.asked, self.only.as_ref());
        self.worlds
            .par_iter_mut()
            .zip(reports.par_iter_mut())
            .filter(|(world, _)| world.set.files.iter().any(|at| touched.contains(at)))
            .for_each(|(world, report)| *report = about(only, world.judge(files, asked)));
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
        if self.only.is_some() {
            return Vec::new();
        }
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
        variants
            .flat_map(|variant| &variant.config.custom)
            .map(podfit_analysis::config::Custom::full_name)
            .collect()
    }

    /// Presets that the configurations choose.
    pub(crate) fn configured_presets(&self) -> BTreeSet<&str> {
        let variants = self.worlds.iter().flat_map(|world| &world.set.variants);
        variants.filter_map(|variant| variant.config.preset.as_deref()).collect()
    }

    /// The configurations that count, each once.
    pub(crate) fn configurations(&self) -> Vec<Arc<podfit_files::config::Found>> {
        let mut seen = BTreeSet::new();
        let found = self.worlds.iter().filter_map(|world| world.set.found.clone());
        found.filter(|found| seen.insert(found.name.clone())).collect()
    }
}

/// What a report says about these files: what was found in them, and what was found elsewhere because of them, such as a
/// Service that no longer selects a Pod. Files that nobody named are not fixed.
fn about(only: Option<&BTreeSet<String>>, mut report: Report) -> Report {
    let Some(only) = only else { return report };
    report.findings.retain(|finding| {
        only.contains(&finding.span.file)
            || finding.labels.iter().any(|label| only.contains(&label.span.file))
    });
    for finding in &mut report.findings {
        finding.fixes.retain(|fix| fix.edits.iter().all(|edit| only.contains(&edit.file)));
    }
    report.suppressed.retain(|suppressed| only.contains(&suppressed.span.file));
    report
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

/// Fixes that could be proven and were not.
fn unproven(report: &Report) -> usize {
    let open = |fix: &&Fix| fix.proven.is_none() && fix.applicability != Applicability::DisplayOnly;
    report.findings.iter().flat_map(|finding| &finding.fixes).filter(open).count()
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
