//! Canary weights that Pods cannot follow.

use super::canary::{Canary, pods_at};
use super::foreign::Foreign;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct ArgoWeightRounds;

impl Rule for ArgoWeightRounds {
    const META: RuleInfo = RuleInfo {
        name: "argo-weight-rounds",
        category: Category::Rollout,
        severity: Severity::Warning,
        summary: "a canary weight that comes out as another share of Pods, or changes nothing",
        page: crate::rules::page!("argo_weight_rounds.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let canary = Foreign::of(object).and_then(Canary::of).filter(|canary| !canary.routed);
        let Some(canary) = canary else { return };
        let (Some(replicas), Some((surge, _))) = (canary.foreign.replicas(), canary.resolved()) else { return };
        let mut before: Option<(i64, (i64, i64))> = None;
        for (at, weight) in canary.weights() {
            if replicas < 1 || !(0..=100).contains(&weight) {
                continue;
            }
            let pods = pods_at(replicas, weight, surge);
            let share = (pods.0 * 200 + pods.1).div_euclid(pods.1.max(1) * 2);
            match before {
                Some((last, same)) if same == pods && last != weight => {
                    let message = msg::argo_weight_rounds_same(weight, pods.0, pods.1, last);
                    let draft = cx.report(object, &at, object.value_at(&at), message);
                    draft.label(object.value_at(&crate::paths::path("spec.replicas")), msg::label_replicas(replicas));
                    draft.help(msg::argo_weight_rounds_help());
                }
                _ if (share - weight).abs() >= FAR => {
                    let message = msg::argo_weight_rounds(weight, pods.0, pods.1, share);
                    let draft = cx.report(object, &at, object.value_at(&at), message);
                    draft.severity(Severity::Info);
                    draft.label(object.value_at(&crate::paths::path("spec.replicas")), msg::label_replicas(replicas));
                    draft.help(msg::argo_weight_rounds_help());
                }
                _ => {}
            }
            before = Some((weight, pods));
        }
    }
}

/// From how many percentage points on it is worth a word.
const FAR: i64 = 10;
