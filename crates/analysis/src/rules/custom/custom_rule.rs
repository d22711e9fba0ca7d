//! What the rules of a configuration find: see `custom/`.

use crate::context::Context;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct CustomRule;

impl Rule for CustomRule {
    const META: RuleInfo = RuleInfo {
        name: "custom",
        category: Category::Custom,
        severity: Severity::Error,
        summary: "what the rules of your own podfit.yaml find, each under the name custom/…",
        page: crate::rules::page!("custom_rule.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_set(&self, cx: &mut Context<'_, '_>) {
        crate::custom::run(cx);
    }
}
