//! What JavaScript hands in and gets back, besides the reports. `cargo xtask types` makes TypeScript of it.

use podfit_analysis::report::RuleEntry;
use serde::{Deserialize, Serialize};

/// What the constructor takes.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Options {
    /// The Kubernetes version to judge for, such as `1.36`; before the cluster's and the configuration's.
    pub(crate) kubernetes: Option<String>,
    /// The language of messages. Anything but English needs the asset `lang`.
    pub(crate) lang: Option<Lang>,
}

/// Languages of messages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Lang {
    /// English
    #[default]
    En,
    /// Simplified Chinese
    Zh,
}

/// A text with its name.
#[derive(Debug, Deserialize)]
pub(crate) struct NamedText {
    /// Under which findings name it.
    pub(crate) name: String,
    /// The text.
    pub(crate) text: String,
}

/// How to check.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CheckOptions {
    /// Prove fixes up to this many, as `podfit check --format json` does with 200 (the default). Each is a simulation of
    /// its own: with 0, `prove` does it when a fix is looked at.
    pub(crate) prove: Option<usize>,
}

/// How to simulate.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SimulateRequest {
    /// In order, each from the state that the one before left. None: the rollout of every workload that can roll.
    pub(crate) steps: Option<Vec<Step>>,
}

/// A step of a simulation.
#[derive(Debug, Deserialize)]
pub(crate) struct Step {
    /// What happens.
    #[serde(rename = "step")]
    pub(crate) kind: StepKind,
    /// Of a rollout: `KIND/NAME`; all that can roll without it.
    #[serde(default)]
    pub(crate) workload: Option<String>,
    /// Of a drain, a cordon, a deletion.
    #[serde(default)]
    pub(crate) node: Option<String>,
    /// Of `apply`: the manifests.
    #[serde(default)]
    pub(crate) files: Option<Vec<NamedText>>,
}

/// What happens in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum StepKind {
    /// New Pods for old ones.
    Rollout,
    /// Cordon a node and evict its Pods.
    Drain,
    /// Mark a node unschedulable.
    Cordon,
    /// Take a node away.
    DeleteNode,
    /// Apply manifests.
    Apply,
}

/// A change to a cluster in its short form.
#[derive(Debug, Deserialize)]
pub(crate) struct ClusterOp {
    /// What to do.
    pub(crate) op: ClusterOpKind,
    /// File of the cluster; the first without it.
    #[serde(default)]
    pub(crate) cluster: Option<String>,
    /// Which node; of `addNode` its name (braces and `name-{1..3}` as in the file).
    pub(crate) node: String,
    /// Of `taint` and `untaint`: as kubectl writes it, `key=value:Effect`.
    #[serde(default)]
    pub(crate) taint: Option<String>,
    /// Of `label`.
    #[serde(default)]
    pub(crate) key: Option<String>,
    /// Of `label`: null takes it away.
    #[serde(default)]
    pub(crate) value: Option<String>,
    /// Of `addNode`: the other fields of the entry (`labels`, `taints`, `allocatable`, `count`, `zones`).
    #[serde(default)]
    pub(crate) fields: Option<serde_json::Map<String, serde_json::Value>>,
}

/// What to do with a cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum ClusterOpKind {
    /// Add an entry.
    AddNode,
    /// Take a node out.
    RemoveNode,
    /// Add or replace a taint.
    Taint,
    /// Take taints away.
    Untaint,
    /// Mark a node unschedulable.
    Cordon,
    /// And back.
    Uncordon,
    /// Set a label, or take it away.
    Label,
}

/// What a word means.
#[derive(Debug, Serialize)]
pub(crate) struct Explanation {
    /// Of a Pod's state (`CrashLoopBackOff`), an event (`0/4 nodes are available: …`) or a field (`pod.spec.tolerations`):
    /// what it means, in Markdown.
    pub(crate) markdown: Option<String>,
    /// Rules: one by its own name, any number by another tool's. Their pages are empty without the asset `rules`.
    pub(crate) rules: Vec<RuleEntry>,
    /// Checks of other tools of that name; none without the asset `rules`.
    pub(crate) checks: Vec<Check>,
    /// A name that is close to a word which means nothing.
    pub(crate) nearest: Option<String>,
}

/// A check of another tool.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Check {
    /// `kube-linter/no-anti-affinity`
    pub(crate) name: String,
    /// What it finds, in a few words.
    pub(crate) finds: String,
    /// Whether the tool runs it unasked.
    pub(crate) default: bool,
    /// Why podfit has no such rule, in Markdown; null where a rule means the same.
    pub(crate) reason: Option<String>,
}

/// What the configuration says about clusters.
#[derive(Debug, Serialize)]
pub(crate) struct Configured {
    /// The one to judge on: a name among `clusters`, or a file; null: none is named.
    pub(crate) cluster: Option<String>,
    /// Those that have a name.
    pub(crate) clusters: Vec<ConfiguredCluster>,
}

/// A cluster that the configuration names.
#[derive(Debug, Serialize)]
pub(crate) struct ConfiguredCluster {
    /// Its name.
    pub(crate) name: String,
    /// Where it is described, below the configuration's folder; null: in the configuration itself.
    pub(crate) file: Option<String>,
}

/// The asset `rules`.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct RulesAsset {
    /// Pages by rule.
    pub(crate) pages: std::collections::BTreeMap<String, String>,
    /// Checks of other tools.
    pub(crate) checks: Vec<Check>,
}
