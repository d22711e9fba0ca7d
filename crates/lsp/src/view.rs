//! What was judged last, for questions that must not wait for the next judgement: where the cursor is, what a word means.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use podfit_analysis::answers::Answers;
use podfit_analysis::report::{Finding, Report};
use podfit_analysis::{Catalogue, Config, FieldDocs, FileFacts, NamedCluster, SetOptions};

use crate::document::Document;

/// A set as it was judged.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) files: Vec<Arc<FileFacts>>,
    pub(crate) config: Arc<Config>,
    pub(crate) clusters: Arc<[NamedCluster]>,
    pub(crate) report: Arc<Report>,
    pub(crate) kubernetes: Option<String>,
}

/// All sets with an open document.
#[derive(Debug, Clone, Default)]
pub(crate) struct View {
    pub(crate) sets: Vec<Seen>,
}

impl View {
    /// Asks about a document as it is now; none where it is no Kubernetes. Its own text is the newest, its neighbours are
    /// as they were judged, and findings of an older text are left out, for their places hold no more.
    pub(crate) fn answers<T>(&self, document: &Document, ask: impl FnOnce(&Answers<'_>) -> T) -> Option<T> {
        let own = document.facts();
        let holds = |seen: &&Seen| seen.files.iter().any(|facts| *facts.name == *document.name);
        let seen = self.sets.iter().find(holds);
        if seen.is_none() && !own.kubernetes {
            return None;
        }
        let unset = Config::default();
        let (mut files, mut findings): (Vec<Arc<FileFacts>>, Vec<Finding>) = (Vec::new(), Vec::new());
        let mut known = false;
        if let Some(seen) = seen {
            for facts in &seen.files {
                let is_own = *facts.name == *document.name;
                known |= is_own && Arc::ptr_eq(facts, &own);
                files.push(Arc::clone(if is_own { &own } else { facts }));
            }
            findings.clone_from(&seen.report.findings);
            if !known {
                findings.retain(|finding| finding.span.file != document.name);
            }
        } else {
            files.push(own);
        }
        Some(asking(seen, seen.map_or(&unset, |seen| &seen.config), &files, &findings, ask))
    }

    /// Asks about each set, as it was judged.
    pub(crate) fn each<T>(&self, ask: impl Fn(&Answers<'_>) -> Vec<T>) -> Vec<T> {
        let sets = self.sets.iter();
        sets.flat_map(|seen| asking(Some(seen), &seen.config, &seen.files, &[], &ask)).collect()
    }

    /// The text and lines of a file that was judged.
    pub(crate) fn facts(&self, name: &str) -> Option<&Arc<FileFacts>> {
        self.sets.iter().flat_map(|seen| &seen.files).find(|facts| *facts.name == *name)
    }
}

fn asking<T>(
    seen: Option<&Seen>,
    config: &Config,
    files: &[Arc<FileFacts>],
    findings: &[Finding],
    ask: impl FnOnce(&Answers<'_>) -> T,
) -> T {
    let catalogue = Catalogue::english();
    let options = SetOptions {
        clusters: seen.map(|seen| &*seen.clusters).unwrap_or_default(),
        kubernetes: seen.and_then(|seen| seen.kubernetes.as_deref()),
        namespace: None,
        config,
        select: &[],
        ignore: &[],
        from: None,
        prove_fixes: 0,
        catalogue: &catalogue,
    };
    let answers = Answers::new(files, &options, findings).documented(FieldDocs::built_in());
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok();
    let now = now.and_then(|since| i64::try_from(since.as_secs()).ok());
    ask(&match now {
        Some(now) => answers.at(now),
        None => answers,
    })
}
