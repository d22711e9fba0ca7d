//! What belongs together is judged together.

use std::sync::Arc;

use podfit_model::cluster::Cluster;

use crate::{Catalogue, Config, FileFacts, Memo, Report};

/// A cluster under the name that findings say.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NamedCluster {
    /// As the configuration calls it, or the file's name.
    pub name: String,
    /// What is there.
    pub cluster: Cluster,
}

/// How to judge a set.
#[derive(Debug, Clone)]
pub struct SetOptions<'a> {
    /// Judge on each of these; none: say what the manifests need.
    pub clusters: &'a [NamedCluster],
    /// From the command line: `1.36`. Else the cluster's, the configuration's, 1.36.
    pub kubernetes: Option<&'a str>,
    /// From the command line: for objects that name no namespace. Else the configuration's, `default`.
    pub namespace: Option<&'a str>,
    /// The configuration in force for this set.
    pub config: &'a Config,
    /// `--select`: names of rules or presets; empty: the preset of the configuration.
    pub select: &'a [String],
    /// `--ignore`
    pub ignore: &'a [String],
    /// `--from`: the manifests as applied now.
    pub from: Option<&'a [Arc<FileFacts>]>,
    /// Prove fixes (by playing them) up to this many.
    pub prove_fixes: usize,
    /// The language of messages.
    pub catalogue: &'a Catalogue,
}

/// Judges files that belong together. Same inputs, same findings, same order.
pub fn analyse_set(_files: &[Arc<FileFacts>], _options: &SetOptions<'_>, _memo: &mut Memo) -> Report {
    todo!()
}
