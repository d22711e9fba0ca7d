//! A rolling update whose new Pod needs the volume that the old one still holds.

use podfit_model::object::Object;
use podfit_syntax::Edit;
use serde_json::json;

use super::claims::shared_claim;
use super::rollout_stalls::strategy_path;
use super::surge::Update;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct SharedClaimSurge;

impl Rule for SharedClaimSurge {
    const META: RuleInfo = RuleInfo {
        name: "shared-claim-surge",
        category: Category::Rollout,
        severity: Severity::Error,
        presets: &["scheduling"],
        summary: "a rolling update whose new Pod needs the volume that the old one still holds",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("shared_claim_surge.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let Some(Update { replicas, surge, unavailable }) = Update::of(workload) else { return };
        // Several replicas on such a claim are another rule's.
        if !object.is_whole() || replicas != 1 {
            return;
        }
        let Some(claim) = shared_claim(workload, cx) else { return };
        if surge == 0 {
            return;
        }
        let at = claim.path(workload);
        let strategy = strategy_path(workload);
        let name = &claim.object.key.name;
        let modes = path("spec.accessModes");
        if claim.one_pod && unavailable == 0 {
            if !cx.clusters().is_empty() {
                return;
            }
            let message = msg::shared_claim_surge_stalls(name);
            let draft = cx.report(object, &strategy, object.value_at(&at), message);
            draft.evidence(
                "node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod",
            );
            draft.label(claim.object.value_at(&modes), msg::label_one_pod());
            draft.help(msg::shared_claim_surge_help());
            recreate(workload, draft);
        } else if !claim.one_pod {
            let draft = cx.report(object, &strategy, object.value_at(&at), msg::shared_claim_surge(name));
            draft.severity(Severity::Warning);
            draft.evidence("Multi-Attach error for volume");
            draft.label(claim.object.value_at(&modes), msg::label_one_node());
            draft.help(msg::shared_claim_surge_help());
            recreate(workload, draft);
        }
    }
}

/// The old Pod goes first.
fn recreate(workload: &WorkloadCx<'_>, draft: &mut crate::draft::Draft) {
    let Object::Deployment(deployment) = workload.object.object() else { return };
    let strategy = path("spec.strategy");
    let object = workload.object;
    let mut edits = Vec::new();
    if object.at(&strategy).is_none_or(|node| node.entries().is_empty()) || !deployment.strategy.kind.given {
        if deployment.strategy.rolling_update_given {
            edits.push(Edit::Replace { path: strategy, value: json!({"type": "Recreate"}) });
        } else {
            edits.push(Edit::Insert { path: strategy.key("type"), value: json!("Recreate") });
        }
    } else {
        if deployment.strategy.rolling_update_given {
            edits.push(Edit::Delete { path: strategy.clone().key("rollingUpdate") });
        }
        edits.push(Edit::Replace { path: strategy.key("type"), value: json!("Recreate") });
    }
    draft.fix(msg::fix_recreate(), Applicability::Unsafe, edits);
}
