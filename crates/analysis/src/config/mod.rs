//! `podfit.yaml`: what it can say (`read` says how it is read), which files an entry is about, and what holds for one
//! file once its overrides are counted in.

mod custom;
mod names;
mod read;
mod schema;
#[cfg(test)]
mod tests;

use podfit_ordered::OrderedMap;

use podfit_model::cluster::Cluster;
use podfit_syntax::Path;

pub use crate::custom::Program;
use crate::report::{InputError, Severity, Span};

pub(crate) use names::peer_rules;
pub use names::{Named, PRESETS, kubernetes_version, named, nearest};
pub use schema::schema;

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
    pub clusters: OrderedMap<String, ClusterSource>,
    /// `preset`
    pub preset: Option<String>,
    /// `baseline`
    pub baseline: Option<String>,
    /// `rules`
    pub rules: OrderedMap<String, RuleSetting>,
    /// `ignore`
    pub ignore: Vec<Ignore>,
    /// `custom`
    pub custom: Vec<Custom>,
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSetting {
    /// `off` is `Some(None)`; nothing given is `None`.
    pub severity: Option<Option<Severity>>,
    /// Whether comments and annotations may ignore it; `ignore` of the configuration always may.
    pub ignorable: bool,
    /// What the rule's own options are set to.
    pub options: OrderedMap<String, OptionValue>,
}

impl Default for RuleSetting {
    fn default() -> Self {
        Self { severity: None, ignorable: true, options: OrderedMap::new() }
    }
}

/// What an option of a rule is set to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OptionValue {
    /// A list of text.
    Texts(Vec<String>),
    /// A whole number.
    Integer(i64),
}

/// `ignore[]`
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ignore {
    /// The rule as written, podfit's name or a peer's; none: every rule.
    pub rule: Option<String>,
    /// The rules that it stands for.
    pub rules: Vec<String>,
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
    /// Where the entry stands in the configuration.
    pub span: Option<Span>,
}

/// `custom[]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Custom {
    /// Without `custom/`.
    pub name: String,
    /// `match`: `Deployment`, `apps/v1/Deployment`, `*`.
    pub kinds: Vec<String>,
    /// True: the object is fine.
    pub expression: Program,
    /// What is said where it is not.
    pub message: Option<String>,
    /// Makes what is said; `message` where it makes nothing.
    pub message_expression: Option<Program>,
    /// How grave.
    pub severity: Severity,
    /// Where the finding points to, from the object.
    pub path: Option<Path>,
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
    pub fn parse(name: &str, text: &str) -> (Config, Vec<InputError>) {
        read::parse(name, text)
    }

    /// Whether `exclude` names the file: `path` is relative to the configuration's folder, with `/` between folders.
    pub fn excludes(&self, path: &str) -> bool {
        self.exclude.iter().any(|glob| glob_matches(glob, path))
    }

    /// Positions of the overrides that are about the file, in order.
    pub fn overrides_for(&self, path: &str) -> Vec<usize> {
        let about = |entry: &Override| entry.files.iter().any(|glob| glob_matches(glob, path));
        self.overrides.iter().enumerate().filter(|(_, entry)| about(entry)).map(|(at, _)| at).collect()
    }

    /// What holds where these overrides count: a later one wins, lists and maps are joined.
    #[must_use]
    pub fn with_overrides(&self, positions: &[usize]) -> Config {
        let mut result = Config { overrides: Vec::new(), ..self.clone() };
        for entry in positions.iter().filter_map(|at| self.overrides.get(*at)) {
            let over = &entry.config;
            replace(&mut result.kubernetes, over.kubernetes.as_ref());
            replace(&mut result.namespace, over.namespace.as_ref());
            replace(&mut result.cluster, over.cluster.as_ref());
            replace(&mut result.preset, over.preset.as_ref());
            for (rule, setting) in &over.rules {
                let known = result.rules.entry(rule.clone()).or_default();
                if setting.severity.is_some() {
                    known.severity = setting.severity;
                }
                known.ignorable &= setting.ignorable;
                known.options.extend(setting.options.clone());
            }
            result.ignore.extend(over.ignore.iter().cloned());
        }
        result
    }
}

fn replace(field: &mut Option<String>, by: Option<&String>) {
    if let Some(by) = by {
        *field = Some(by.clone());
    }
}

/// Globs as `.gitignore` users expect them: without a slash before its end a pattern is about a name at any depth, and
/// what matches a folder matches all that is in it.
fn glob_matches(glob: &str, path: &str) -> bool {
    let folder_only = glob.ends_with('/');
    let bare = glob.trim_end_matches('/');
    let anchored = bare.contains('/');
    let bare = bare.strip_prefix("./").or_else(|| bare.strip_prefix('/')).unwrap_or(bare);
    let pattern = if anchored { bare.to_owned() } else { format!("**/{bare}") };
    let is_file = !folder_only && fast_glob::glob_match(&pattern, path);
    is_file || fast_glob::glob_match(format!("{pattern}/**"), path)
}
