//! Canary weights that go down again.

use super::canary::Canary;
use super::foreign::Foreign;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct ArgoWeightFalls;

impl Rule for ArgoWeightFalls {
    const META: RuleInfo = RuleInfo {
        name: "argo-weight-falls",
        category: Category::Rollout,
        severity: Severity::Warning,
        summary: "a canary weight that is lower than the one before it",
        page: crate::rules::page!("argo_weight_falls.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(canary) = Foreign::of(object).and_then(Canary::of) else { return };
        let weights = canary.weights();
        for ((_, before), (at, weight)) in weights.iter().zip(weights.iter().skip(1)) {
            if weight < before && *weight > 0 {
                let message = msg::argo_weight_falls(*before, *weight);
                let draft = cx.report(object, at, object.value_at(at), message);
                draft.help(msg::argo_weight_falls_help());
            }
        }
    }
}
