//! What a rule is. The list of all rules is in `rules`.

use crate::context::{ContainerCx, Context, ObjectCx, WorkloadCx};
use crate::report::{Category, Severity};

/// What is known about a rule without running it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleInfo {
    /// Kebab case, names the problem.
    pub name: &'static str,
    /// What it is about.
    pub category: Category,
    /// Default severity; the gravest where a rule has several.
    pub severity: Severity,
    /// Whether the preset `default` holds it.
    pub default: bool,
    /// Presets that hold it besides `default` and `strict` (which holds every rule).
    pub presets: &'static [&'static str],
    /// Version of podfit that brought it.
    pub since: &'static str,
    /// One line: what it finds.
    pub summary: &'static str,
    /// The best remedy it offers.
    pub fix: FixKind,
    /// Names of the checks of other tools that mean the same: `kube-linter/no-anti-affinity`.
    pub peers: &'static [&'static str],
    /// What `podfit.yaml` can set under `rules.<name>` besides `severity`.
    pub options: &'static [OptionInfo],
    /// The page, Markdown; empty without the feature `pages`.
    pub page: &'static str,
}

/// Something that `podfit.yaml` can set for a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OptionInfo {
    /// Camel case, as Kubernetes' own fields.
    pub name: &'static str,
    /// What it takes.
    pub kind: OptionKind,
    /// One line: what it does, and what holds without it.
    pub summary: &'static str,
}

/// What an option of a rule takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionKind {
    /// A list of text.
    Texts,
    /// A whole number, 0 or more.
    Integer,
}

impl RuleInfo {
    /// What most rules have in common; a rule overrides what differs.
    pub(crate) const DEFAULT: RuleInfo = RuleInfo {
        name: "",
        category: Category::Scheduling,
        severity: Severity::Warning,
        default: true,
        presets: &[],
        since: "0.1.0",
        summary: "",
        fix: FixKind::None,
        peers: &[],
        options: &[],
        page: "",
    };

    /// Where the page is published.
    pub fn url(&self) -> String {
        format!("https://podfit.dev/rules/{}", self.name)
    }
}

/// The best remedy a rule offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FixKind {
    /// None.
    None,
    /// To read.
    DisplayOnly,
    /// Changes behaviour.
    Unsafe,
    /// Keeps behaviour.
    Safe,
}

/// A rule overrides the level it needs. It names paths; the model knows the spans.
pub(crate) trait Rule {
    /// What is known without running it.
    const META: RuleInfo;

    /// Once per object of the set.
    fn check_object(&self, _object: ObjectCx<'_>, _cx: &mut Context<'_, '_>) {}
    /// Once per object that makes Pods.
    fn check_workload(&self, _workload: &WorkloadCx<'_>, _cx: &mut Context<'_, '_>) {}
    /// Once per container of such an object, init containers included.
    fn check_container(&self, _container: &ContainerCx<'_>, _cx: &mut Context<'_, '_>) {}
    /// Once per set.
    fn check_set(&self, _cx: &mut Context<'_, '_>) {}
}
