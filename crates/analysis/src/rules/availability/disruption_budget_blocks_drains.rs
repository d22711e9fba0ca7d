//! A budget that never lets a Pod go: a drain of its node does not end.

use podfit_syntax::Edit;
use serde_json::json;

use super::budgets::{Policy, Sum, covered, names, sum, unscalable};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct DisruptionBudgetBlocksDrains;

impl Rule for DisruptionBudgetBlocksDrains {
    const META: RuleInfo = RuleInfo {
        name: "disruption-budget-blocks-drains",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "a PodDisruptionBudget that never lets a Pod go",
        fix: FixKind::Unsafe,
        peers: &[
            "kube-linter/pdb-max-unavailable",
            "kube-linter/pdb-min-available",
            "polaris/pdbDisruptionsIsZero",
            "polaris/pdbMinAvailableGreaterThanHPAMinReplicas",
            "popeye/901",
        ],
        page: crate::rules::page!("disruption_budget_blocks_drains.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(policy) = Policy::of(object) else { return };
        let at = policy.path();
        if let Some(resource) = stuck(object, &policy, cx) {
            let message = msg::disruption_budget_blocks_drains_unscalable(policy.words(), resource);
            let draft = cx.report(object, &at, object.value_at(&at), message);
            draft.evidence(format!(
                "Cannot evict pod as it would violate the pod's disruption budget. The disruption budget {} does not allow \
                 evicting pods currently because it failed sync: {resource} does not implement the scale subresource",
                object.key.name
            ));
            draft.help(msg::disruption_budget_blocks_drains_unscalable_help());
            return;
        }
        let Some(object) = cx.object(object.index) else { return };
        let sum = sum(object, &policy, cx);
        if policy.is_absolute() {
            let draft = cx.report(
                object,
                &at,
                object.value_at(&at),
                msg::disruption_budget_blocks_drains_absolute(policy.words()),
            );
            draft.help(msg::disruption_budget_blocks_drains_help());
            if let Some(sum) = &sum {
                tell(sum, &object.key.name, draft);
            }
            fix(&policy, draft);
            return;
        }
        let Some(sum) = sum.filter(|sum| sum.desired >= sum.replicas) else { return };
        let owners: Vec<ObjectCx<'_>> = sum.parts.iter().map(|(workload, _)| *workload).collect();
        let message = if sum.replicas == 1 {
            msg::disruption_budget_blocks_drains_single(policy.words(), names(&owners))
        } else {
            msg::disruption_budget_blocks_drains(policy.words(), sum.replicas, names(&owners))
        };
        // Pods of a workload outside the set would count too.
        let draft = cx.report(object, &at, object.value_at(&at), message).likely();
        if sum.replicas == 1 {
            draft.help(msg::disruption_budget_blocks_drains_help_single());
        } else {
            draft.help(msg::disruption_budget_blocks_drains_help());
        }
        tell(&sum, &object.key.name, draft);
        fix(&policy, draft);
    }
}

/// The counts, and the words of a refused eviction.
fn tell(sum: &Sum<'_>, name: &str, draft: &mut crate::draft::Draft) {
    for (_, least) in &sum.parts {
        let place = least.said_by.value_at(&least.path);
        let label = if least.autoscaled {
            msg::disruption_budget_least(least.replicas)
        } else {
            msg::label_replicas(least.replicas)
        };
        draft.label(place, label);
    }
    // pkg/registry/core/pod/storage/eviction.go
    draft.evidence(format!(
        "Cannot evict pod as it would violate the pod's disruption budget. The disruption budget {name} needs {} healthy \
         pods and has {} currently",
        sum.desired, sum.replicas
    ));
}

fn fix(policy: &Policy, draft: &mut crate::draft::Draft) {
    let one = path("spec.maxUnavailable");
    let edits = if policy.field == "maxUnavailable" {
        vec![Edit::Replace { path: one, value: json!(1) }]
    } else {
        vec![
            Edit::Replace { path: policy.path(), value: json!(1) },
            Edit::Rename { path: policy.path(), key: "maxUnavailable".to_owned() },
        ]
    };
    draft.fix(msg::fix_max_unavailable_one(), Applicability::Unsafe, edits);
}

/// Covered Pods whose owner has no scale, which the controller needs for all but an integer minAvailable. DaemonSet Pods
/// stay on a drained node in any case.
fn stuck(object: ObjectCx<'_>, policy: &Policy, cx: &Context<'_, '_>) -> Option<&'static str> {
    if policy.field == "minAvailable" && !policy.value.is_percent() {
        return None;
    }
    let covered = covered(object, cx.set)?;
    let evicted = covered.iter().any(|workload| unscalable(*workload) != Some("daemonsets.apps"));
    evicted.then(|| covered.iter().find_map(|workload| unscalable(*workload)))?
}
