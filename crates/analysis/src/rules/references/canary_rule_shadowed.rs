//! A canary rule that an earlier one decides first.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::canary::Canary;

/// See the page.
pub(crate) struct CanaryRuleShadowed;

impl Rule for CanaryRuleShadowed {
    const META: RuleInfo = RuleInfo {
        name: "canary-rule-shadowed",
        category: Category::References,
        severity: Severity::Info,
        summary: "a canary rule that an earlier one decides first",
        page: crate::rules::page!("canary_rule_shadowed.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(canary) = Canary::marked(object) else { return };
        let weight = canary.weight().filter(|weight| weight.weight > 0);
        let header = canary.get("canary-by-header");
        let cookie = canary.get("canary-by-cookie");
        let value = canary.get("canary-by-header-value").or_else(|| canary.get("canary-by-header-pattern"));
        let share = weight.map(|weight| (weight.weight, weight.total));
        let (name, message) = match (header, value, cookie, share) {
            (Some(header), Some(value), _, Some((weight, total))) => {
                ("canary-weight", msg::canary_rule_shadowed_value(weight, total, header, value))
            }
            (Some(header), None, _, Some((weight, total))) => {
                ("canary-weight", msg::canary_rule_shadowed_header(weight, total, header))
            }
            (Some(header), None, Some(cookie), None) => {
                ("canary-by-cookie", msg::canary_rule_shadowed_cookie(cookie, header))
            }
            (None, _, Some(cookie), Some((weight, total))) => {
                ("canary-weight", msg::canary_rule_shadowed_by_cookie(weight, total, cookie))
            }
            _ => return,
        };
        let at = Canary::at(name);
        cx.report(object, &at, object.value_at(&at), message).help(msg::canary_rule_shadowed_help());
    }
}
