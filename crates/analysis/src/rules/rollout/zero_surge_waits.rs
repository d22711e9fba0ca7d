//! Explains why new Pods are Pending for a while where no surge is allowed.

use podfit_model::object::{Object, StrategyKind};

use super::explained::explain;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct ZeroSurgeWaits;

impl Rule for ZeroSurgeWaits {
    const META: RuleInfo = RuleInfo {
        name: "zero-surge-waits",
        category: Category::Rollout,
        severity: Severity::Info,
        default: false,
        summary: "a rollout without surge, whose new Pods may pend until the old ones have ended",
        page: crate::rules::page!("zero_surge_waits.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::Deployment(deployment) = object.object() else { return };
        let zero = deployment.strategy.max_surge.scaled_up(*deployment.replicas) == Some(0);
        if *deployment.strategy.kind == StrategyKind::RollingUpdate && zero && *deployment.replicas > 0 {
            let grace = *deployment.template.spec.termination_grace_period_seconds;
            let message = msg::zero_surge_waits(grace);
            let at = path("spec.strategy.rollingUpdate.maxSurge");
            explain(object, &at, message, msg::zero_surge_waits_help(), cx);
        }
    }
}
