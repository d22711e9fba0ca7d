//! `podfit.yaml`, read with exact positions.

use std::collections::BTreeMap;

use podfit_model::cluster::Cluster;

use crate::report::{InputError, Severity};

/// One configuration file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// `kubernetes`
    pub kubernetes: Option<String>,
    /// `namespace`
    pub namespace: Option<String>,
    /// `cluster`: a name of `clusters`, or a file.
    pub cluster: Option<String>,
    /// `clusters`
    pub clusters: BTreeMap<String, ClusterSource>,
    /// `preset`
    pub preset: Option<String>,
    /// `baseline`
    pub baseline: Option<String>,
    /// `rules`
    pub rules: BTreeMap<String, RuleSetting>,
    /// `ignore`
    pub ignore: Vec<Ignore>,
    /// `overrides`, in order.
    pub overrides: Vec<Override>,
    /// `exclude`: globs below the file's folder.
    pub exclude: Vec<String>,
}

/// Where a cluster is described.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClusterSource {
    /// A path below the configuration's folder.
    File(String),
    /// Inline.
    Inline(Box<Cluster>),
}

/// `rules.<name>`
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleSetting {
    /// `off` is `Some(None)`; nothing given is `None`.
    pub severity: Option<Option<Severity>>,
    /// Lists of text by option name (`images`).
    pub options: BTreeMap<String, Vec<String>>,
}

/// `ignore[]`
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ignore {
    /// Rule name; none: every rule.
    pub rule: Option<String>,
    /// Kind; none: every kind.
    pub kind: Option<String>,
    /// Namespace glob.
    pub namespace: Option<String>,
    /// Name glob.
    pub name: Option<String>,
    /// Container glob.
    pub container: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// `overrides[]`
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Override {
    /// Globs below the configuration's folder.
    pub files: Vec<String>,
    /// What differs for them.
    pub config: Box<Config>,
}

impl Config {
    /// Reads a configuration. What cannot be read is left out and reported; the rest counts.
    pub fn parse(_name: &str, _text: &str) -> (Config, Vec<InputError>) {
        todo!()
    }
}
