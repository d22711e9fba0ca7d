//! One set judged: under each configuration in force for some of its files, on its clusters.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use podfit_analysis::report::{Finding, Fix, REPORT_VERSION, Report, Summary, Tool};
use podfit_analysis::{
    Catalogue, Config, FileFacts, Memo, NamedCluster, SetOptions, judge_set, prove_finding, unused_entry,
};

use crate::Loaded;
use crate::sets::Set;

/// What a person asked for beside the files and their configuration.
#[derive(Debug)]
pub struct Asked {
    /// The version of Kubernetes.
    pub kubernetes: Option<String>,
    /// For objects that name no namespace.
    pub namespace: Option<String>,
    /// Rules or presets.
    pub select: Vec<String>,
    /// Rules or presets to leave out.
    pub ignore: Vec<String>,
    /// The manifests as applied now.
    pub from: Option<Vec<Arc<FileFacts>>>,
    /// The language of messages.
    pub catalogue: Catalogue,
}

/// A set with what it is judged on, and what was simulated for it.
#[derive(Debug)]
pub struct World {
    /// The files.
    pub set: Set,
    /// What they are judged on.
    pub clusters: Arc<[NamedCluster]>,
    /// What was simulated.
    pub memo: Memo,
    /// Nothing that belongs to the set is missing.
    pub complete: bool,
    /// The finding for each entry of `ignore`, by its first byte, that took nothing out; none for one that did, or whose
    /// rule did not run.
    pub entries: BTreeMap<u32, Option<Finding>>,
    /// It can be judged again: what was simulated is kept.
    pub again: bool,
    /// Fixes to prove.
    pub prove: usize,
}

/// A report of nothing.
pub fn empty() -> Report {
    Report {
        version: REPORT_VERSION,
        tool: Tool { name: "podfit".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        kubernetes: "1.36".to_owned(),
        summary: Summary::default(),
        errors: Vec::new(),
        findings: Vec::new(),
        suppressed: Vec::new(),
    }
}

impl World {
    /// Of a set that is complete and will be judged again; no fix of it is proven.
    pub fn new(set: Set, clusters: Arc<[NamedCluster]>) -> Self {
        let (memo, entries) = (Memo::new(), BTreeMap::new());
        Self { set, clusters, memo, complete: true, entries, again: true, prove: 0 }
    }

    /// The fixes of one finding of this set, proven.
    pub fn prove(&mut self, files: &[Loaded], asked: &Asked, finding: &Finding) -> Vec<Fix> {
        let facts: Vec<Arc<FileFacts>> = self
            .set
            .files
            .iter()
            .filter_map(|at| files.get(*at))
            .map(|file| Arc::clone(&file.facts))
            .collect();
        let holds = |at: &usize| files.get(*at).is_some_and(|file| *file.facts.name == *finding.span.file);
        let Some(variant) = self.set.variants.iter().find(|variant| variant.files.iter().any(holds)) else {
            return Vec::new();
        };
        let options = options(&self.clusters, &variant.config, asked, usize::MAX);
        prove_finding(&facts, &options, finding, self.complete, &mut self.memo)
    }

    /// Judges the set; positions are those of `files`.
    pub fn judge(&mut self, files: &[Loaded], asked: &Asked) -> Report {
        let facts_of = |positions: &[usize]| -> Vec<Arc<FileFacts>> {
            positions.iter().filter_map(|at| files.get(*at)).map(|file| Arc::clone(&file.facts)).collect()
        };
        let facts = facts_of(&self.set.files);
        let several = self.set.variants.len() > 1;
        self.entries.clear();
        let mut whole: Option<Report> = None;
        let mut left = self.prove;
        for variant in &self.set.variants {
            let set_options = options(&self.clusters, &variant.config, asked, left);
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
        let mut whole = whole.unwrap_or_else(empty);
        whole.summary.suppressed = u32::try_from(whole.suppressed.len()).unwrap_or(u32::MAX);
        whole
    }
}

fn options<'a>(
    clusters: &'a [NamedCluster],
    config: &'a Config,
    asked: &'a Asked,
    prove_fixes: usize,
) -> SetOptions<'a> {
    SetOptions {
        clusters,
        kubernetes: asked.kubernetes.as_deref(),
        namespace: asked.namespace.as_deref(),
        config,
        select: &asked.select,
        ignore: &asked.ignore,
        from: asked.from.as_deref(),
        prove_fixes,
        catalogue: &asked.catalogue,
    }
}

fn proven(report: &Report) -> usize {
    report.findings.iter().flat_map(|finding| &finding.fixes).filter(|fix| fix.proven.is_some()).count()
}
