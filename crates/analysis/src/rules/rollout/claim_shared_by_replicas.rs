//! Several replicas on a volume that one node, or one Pod, may use at a time.

use super::claims::shared_claim;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct ClaimSharedByReplicas;

impl Rule for ClaimSharedByReplicas {
    const META: RuleInfo = RuleInfo {
        name: "claim-shared-by-replicas",
        category: Category::Rollout,
        severity: Severity::Error,
        presets: &["scheduling"],
        summary: "several replicas on a volume that one node, or one Pod, may use at a time",
        page: crate::rules::page!("claim_shared_by_replicas.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let Some(made) = object.view.workload() else { return };
        let replicas = made.replicas().map_or(0, |replicas| *replicas);
        if !object.is_whole() || replicas < 2 || made.runs_to_completion() {
            return;
        }
        let Some(claim) = shared_claim(workload, cx) else { return };
        let at = claim.path(workload);
        let name = &claim.object.key.name;
        let message = if claim.one_pod {
            // With a cluster the scheduler itself answers: `pods-stay-pending`.
            if !cx.clusters().is_empty() {
                return;
            }
            msg::claim_shared_by_replicas_one(replicas, name)
        } else {
            msg::claim_shared_by_replicas(replicas, name)
        };
        let draft = cx.report(object, &at, object.value_at(&at), message);
        let modes = claim.object.value_at(&path("spec.accessModes"));
        if claim.one_pod {
            draft.evidence(
                "node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod",
            );
            draft.label(modes, msg::label_one_pod());
        } else {
            draft.severity(Severity::Warning).evidence("Multi-Attach error for volume");
            draft.label(modes, msg::label_one_node());
        }
        draft.help(msg::claim_shared_by_replicas_help());
    }
}
