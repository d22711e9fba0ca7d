//! What every surface shows: the contract of `podfit check --format json`, version 1.
//!
//! These structs are the contract. Internal types are never serialised; adding a field is free, renaming one is a new
//! version. All numbers are integers.

use serde::{Deserialize, Serialize};

use crate::rule::{FixKind, OptionInfo, OptionKind, RuleInfo};

/// The version of this contract.
pub const REPORT_VERSION: u32 = 1;

/// What `podfit check` found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// [`REPORT_VERSION`]
    pub version: u32,
    /// Who says so.
    pub tool: Tool,
    /// The Kubernetes version judged for, such as `1.36`.
    pub kubernetes: String,
    /// Counts.
    pub summary: Summary,
    /// What podfit could not do: each makes the exit status 2.
    pub errors: Vec<InputError>,
    /// In source order: file, byte, rule.
    pub findings: Vec<Finding>,
    /// What a comment, an annotation or the configuration took out, in source order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suppressed: Vec<Suppressed>,
}

/// A finding that is not among the findings, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suppressed {
    /// The rule's name.
    pub rule: String,
    /// Which object; null where the text is no object.
    pub object: Option<ObjectRef>,
    /// Path as the API server spells it; null where it does not apply.
    pub path: Option<String>,
    /// Where the finding would stand.
    pub span: Span,
    /// What took it out.
    pub by: By,
    /// The reason that stands there; null where none does.
    pub reason: Option<String>,
}

/// What takes a finding out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// A comment `# podfit: ignore[…]`.
    Comment,
    /// An annotation of podfit or of a peer.
    Annotation,
    /// An entry of `ignore` in `podfit.yaml`.
    Configuration,
}

/// Name and version of the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tool {
    /// `podfit`
    pub name: String,
    /// Semantic version.
    pub version: String,
}

/// Counts of a report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Files that hold Kubernetes objects.
    pub files: u32,
    /// Documents in them.
    pub documents: u32,
    /// Objects in them.
    pub objects: u32,
    /// Findings of severity error.
    pub errors: u32,
    /// Findings of severity warning.
    pub warnings: u32,
    /// Findings of severity info.
    pub infos: u32,
    /// Findings that a comment, an annotation, the configuration or a baseline took out.
    pub suppressed: u32,
}

/// Something podfit could not read or do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputError {
    /// Which file; null for the command line.
    pub file: Option<String>,
    /// What happened and what to do.
    pub message: String,
    /// Where, if it is a place in a text.
    pub span: Option<Span>,
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Taste, or a fact worth knowing.
    Info,
    /// Depends on an assumption that the message names, or on an order of events.
    Warning,
    /// Proven: refused by the API server, or Pending or stalled on the given, closed cluster.
    Error,
}

/// What a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)] // the names say it
pub enum Category {
    Yaml,
    Api,
    Scheduling,
    Rollout,
    Availability,
    Probes,
    Resources,
    References,
    Images,
    Security,
    Rbac,
    Config,
    Custom,
}

/// Whether a verdict holds whatever the order of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// No order of events that the real system leaves open changes it.
    Certain,
    /// It could be otherwise, or rests on an assumption.
    Likely,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule's name.
    pub rule: String,
    /// How grave.
    pub severity: Severity,
    /// What it is about.
    pub category: Category,
    /// How sure.
    pub certainty: Certainty,
    /// What is wrong, with this manifest's own numbers.
    pub message: String,
    /// The rule's page.
    pub url: String,
    /// Made of rule, object and path, never of text or lines.
    pub fingerprint: String,
    /// Which object; null where the text is no object.
    pub object: Option<ObjectRef>,
    /// Path as the API server spells it; null where it does not apply.
    pub path: Option<String>,
    /// For which cluster it holds; null without one.
    pub cluster: Option<String>,
    /// The one key or value a person would change.
    pub span: Span,
    /// The other facts that make it true.
    pub labels: Vec<Label>,
    /// What Kubernetes itself would print.
    pub evidence: Vec<String>,
    /// What to do.
    pub help: Option<String>,
    /// Edits that cure it.
    pub fixes: Vec<Fix>,
}

impl Finding {
    /// Source order: file, place, rule, cluster. Every surface sorts by this.
    pub fn order(&self, other: &Self) -> std::cmp::Ordering {
        let place = |finding: &Self| (finding.span.start.byte, finding.span.end.byte);
        self.span
            .file
            .cmp(&other.span.file)
            .then_with(|| place(self).cmp(&place(other)))
            .then_with(|| self.rule.cmp(&other.rule))
            .then_with(|| self.cluster.cmp(&other.cluster))
    }
}

/// Identity of an object.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectRef {
    /// `apiVersion`
    #[serde(rename = "apiVersion")]
    pub api_version: String,
    /// `kind`
    pub kind: String,
    /// Namespace in force; null for cluster-scoped kinds.
    pub namespace: Option<String>,
    /// `metadata.name`
    pub name: String,
}

/// A range of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The file as named on the command line, or by a Helm `# Source:` comment.
    pub file: String,
    /// First character.
    pub start: Position,
    /// One past the last.
    pub end: Position,
}

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// UTF-8 offset into the file as read.
    pub byte: u32,
    /// From 1.
    pub line: u32,
    /// From 1, in Unicode scalar values.
    pub column: u32,
    /// The same place as editors and JavaScript count; only where a surface asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utf16: Option<Utf16>,
}

impl Position {
    /// A byte's place: 1-based line, and column in Unicode scalar values.
    pub fn new(byte: u32, line: u32, column: u32) -> Self {
        Self { byte, line, column, utf16: None }
    }
}

/// A place in UTF-16 code units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Utf16 {
    /// From 0.
    pub line: u32,
    /// From 0, in UTF-16 code units.
    pub character: u32,
}

/// A fact beside the primary one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What it says.
    pub text: String,
}

/// Whether a fix may be applied unasked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Applicability {
    /// Keeps the behaviour.
    Safe,
    /// Changes the behaviour in a way the title says.
    Unsafe,
    /// To read, not to apply.
    DisplayOnly,
}

/// A cure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// What it does.
    pub title: String,
    /// Whether it may be applied unasked.
    pub applicability: Applicability,
    /// Re-parsed, and where the finding is a simulation's, played again without it. Null where it was not asked for.
    pub proven: Option<bool>,
    /// Atomic, ascending, not overlapping.
    pub edits: Vec<Edit>,
}

/// Replace bytes by text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// Which file.
    pub file: String,
    /// First byte that goes.
    pub byte_start: u32,
    /// One past the last.
    pub byte_end: u32,
    /// What comes.
    pub text: String,
}

/// A rule as `podfit rules --format json` lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleEntry {
    /// Kebab case, names the problem.
    pub name: String,
    /// What it is about.
    pub category: Category,
    /// Default severity; the gravest where a rule has several.
    pub severity: Severity,
    /// Whether the preset `default` holds it.
    pub default: bool,
    /// Presets that hold it besides `default` and `strict` (which holds every rule).
    pub presets: Vec<String>,
    /// Version of podfit that brought it.
    pub since: String,
    /// One line: what it finds.
    pub summary: String,
    /// The best remedy it offers: `none`, `display-only`, `unsafe`, `safe`.
    pub fix: String,
    /// What `podfit.yaml` can set under `rules.<name>` besides `severity`.
    pub options: Vec<RuleOption>,
    /// Checks of other tools that mean the same: `kube-linter/no-anti-affinity`.
    pub peers: Vec<String>,
    /// The rule's page.
    pub url: String,
    /// Its Markdown.
    pub page: String,
}

/// Something that `podfit.yaml` can set for a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleOption {
    /// Camel case.
    pub name: String,
    /// `texts` or `integer`
    pub kind: String,
    /// One line: what it does, and what holds without it.
    pub summary: String,
}

impl From<&RuleInfo> for RuleEntry {
    fn from(rule: &RuleInfo) -> Self {
        let texts = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
        let fix = match rule.fix {
            FixKind::None => "none",
            FixKind::DisplayOnly => "display-only",
            FixKind::Unsafe => "unsafe",
            FixKind::Safe => "safe",
        };
        let option = |option: &OptionInfo| RuleOption {
            name: option.name.to_owned(),
            kind: match option.kind {
                OptionKind::Texts => "texts".to_owned(),
                OptionKind::Integer => "integer".to_owned(),
            },
            summary: option.summary.to_owned(),
        };
        Self {
            name: rule.name.to_owned(),
            category: rule.category,
            severity: rule.severity,
            default: rule.default,
            presets: texts(rule.presets),
            since: rule.since.to_owned(),
            summary: rule.summary.to_owned(),
            fix: fix.to_owned(),
            options: rule.options.iter().map(option).collect(),
            peers: texts(rule.peers),
            url: rule.url(),
            page: rule.page.to_owned(),
        }
    }
}
