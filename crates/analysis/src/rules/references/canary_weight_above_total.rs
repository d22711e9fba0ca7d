//! A canary weight that is no share of its total.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::canary::Canary;

/// See the page.
pub(crate) struct CanaryWeightAboveTotal;

impl Rule for CanaryWeightAboveTotal {
    const META: RuleInfo = RuleInfo {
        name: "canary-weight-above-total",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a canary weight that is no share of its total",
        page: crate::rules::page!("canary_weight_above_total.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(canary) = Canary::marked(object) else { return };
        let at = Canary::at("canary-weight");
        if let Some(text) = canary.get("canary-weight").filter(|text| text.parse::<u32>().is_err()) {
            let message = msg::canary_weight_above_total_number(&object.key.name, text);
            cx.report(object, &at, object.value_at(&at), message).help(msg::canary_weight_above_total_number_help());
        }
        let given = canary.get("canary-weight-total");
        if let Some(total) = given.and_then(|text| text.parse::<i64>().ok()).filter(|total| *total < 100) {
            let at = Canary::at("canary-weight-total");
            let message = msg::canary_weight_above_total_small(total, &object.key.name);
            cx.report(object, &at, object.value_at(&at), message).help(msg::canary_weight_above_total_small_help());
        } else if let Some(weight) = canary.weight().filter(|weight| weight.weight > weight.total) {
            let message = msg::canary_weight_above_total(weight.weight, weight.total, &object.key.name);
            let draft = cx.report(object, &at, object.value_at(&at), message);
            if given.is_some() {
                let total = object.value_at(&Canary::at("canary-weight-total"));
                draft.label(total, msg::label_total(weight.total));
            }
            draft.help(msg::canary_weight_above_total_help(weight.total));
        }
    }
}
