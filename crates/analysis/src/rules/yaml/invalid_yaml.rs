//! Text that Go's YAML library refuses.

use podfit_syntax::ProblemKind;

use super::text::report_problems;
use crate::context::Context;
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct InvalidYaml;

impl Rule for InvalidYaml {
    const META: RuleInfo = RuleInfo {
        name: "invalid-yaml",
        category: Category::Yaml,
        severity: Severity::Error,
        summary: "text that Kubernetes cannot read as YAML",
        page: crate::rules::page!("invalid_yaml.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_set(&self, cx: &mut Context<'_, '_>) {
        report_problems(cx, ProblemKind::Refused, |problem| msg::invalid_yaml(problem), |_| {});
    }
}
