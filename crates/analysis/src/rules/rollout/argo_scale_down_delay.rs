//! Old Pods of a Rollout that go before every node knows that traffic goes elsewhere.

use super::foreign::Foreign;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct ArgoScaleDownDelay;

impl Rule for ArgoScaleDownDelay {
    const META: RuleInfo = RuleInfo {
        name: "argo-scale-down-delay",
        category: Category::Rollout,
        severity: Severity::Warning,
        summary: "old Pods of a Rollout that go before traffic is surely elsewhere",
        page: crate::rules::page!("argo_scale_down_delay.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        if Foreign::of(object).is_none_or(|foreign| !foreign.is_argo()) {
            return;
        }
        for at in [path("spec.strategy.blueGreen.scaleDownDelaySeconds"), path("spec.strategy.canary.scaleDownDelaySeconds")] {
            let Some(seconds) = object.int_at(&at).given().filter(|seconds| *seconds < DEFAULT) else { continue };
            let message = msg::argo_scale_down_delay(seconds);
            cx.report(object, &at, object.value_at(&at), message).help(msg::argo_scale_down_delay_help());
        }
    }
}

/// Seconds; the documentation asks for at least as many (features/bluegreen of Argo Rollouts 1.8).
const DEFAULT: i64 = 30;
