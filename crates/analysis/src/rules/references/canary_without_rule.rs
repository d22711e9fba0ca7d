//! A canary Ingress that no request goes to.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::canary::Canary;

/// See the page.
pub(crate) struct CanaryWithoutRule;

impl Rule for CanaryWithoutRule {
    const META: RuleInfo = RuleInfo {
        name: "canary-without-rule",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a canary Ingress that no request goes to",
        page: crate::rules::page!("canary_without_rule.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(canary) = Canary::marked(object) else { return };
        let rules = ["canary-weight", "canary-by-header", "canary-by-cookie"];
        let other = ["canary-by-header-value", "canary-by-header-pattern"];
        // A value without its header has a rule of its own.
        if rules.iter().chain(&other).any(|name| canary.get(name).is_some()) {
            return;
        }
        let at = Canary::at("canary");
        let message = msg::canary_without_rule(&object.key.name);
        cx.report(object, &at, object.key_at(&at), message).help(msg::canary_without_rule_help());
    }
}
