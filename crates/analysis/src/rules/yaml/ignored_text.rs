//! Text that Kubernetes silently passes over.

use podfit_syntax::ProblemKind;

use super::text::report_problems;
use crate::context::Context;
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct IgnoredText;

impl Rule for IgnoredText {
    const META: RuleInfo = RuleInfo {
        name: "ignored-text",
        category: Category::Yaml,
        severity: Severity::Warning,
        summary: "text that Kubernetes silently passes over",
        page: crate::rules::page!("ignored_text.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_set(&self, cx: &mut Context<'_, '_>) {
        report_problems(cx, ProblemKind::Ignored, |problem| msg::ignored_text(problem), |_| {});
    }
}
