//! A volume that no node which the Pod selects can reach.

use podfit_model::object::{Object, PersistentVolume, VolumeSource};

use crate::context::{Context, ObjectCx, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use crate::rules::shared::reach::{contradiction, meets};
use crate::rules::shared::verdict::other_scheduler;

/// See the page.
pub(crate) struct ClaimOutOfReach;

impl Rule for ClaimOutOfReach {
    const META: RuleInfo = RuleInfo {
        name: "claim-out-of-reach",
        category: Category::Scheduling,
        severity: Severity::Error,
        presets: &["scheduling"],
        summary: "a volume that no node which the Pod selects can reach",
        page: crate::rules::page!("claim_out_of_reach.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let spec = &workload.template.spec;
        let elsewhere = other_scheduler(&spec.scheduler_name) || spec.node_name.is_some();
        // With a cluster the scheduler itself answers.
        if !object.is_whole() || elsewhere || !cx.clusters().is_empty() || contradiction(workload).is_some() {
            return;
        }
        for (index, volume) in spec.volumes.iter().enumerate() {
            let VolumeSource::PersistentVolumeClaim { claim_name, .. } = &volume.source else { continue };
            let Some((holder, bound)) = volume_of(workload, claim_name, cx) else { continue };
            let Some(terms) = &bound.node_affinity else { continue };
            if meets(spec, terms) {
                continue;
            }
            let path = workload.in_spec("volumes").index(index).key("persistentVolumeClaim").key("claimName");
            let message = msg::claim_out_of_reach(&object.view.kind, &object.key.name, &bound.meta.name);
            let draft = cx.report(object, &path, object.value_at(&path), message);
            let terms = crate::paths::path("spec.nodeAffinity.required");
            draft.label(holder.key_at(&terms), msg::label_volume_nodes());
            draft.evidence("node(s) didn't match PersistentVolume's node affinity");
            draft.help(msg::claim_out_of_reach_help());
        }
    }
}

/// The volume of the set that a claim of the set names, and where it stands; none where either is not sure.
fn volume_of<'a>(
    workload: &WorkloadCx<'_>,
    claim_name: &str,
    cx: &Context<'a, '_>,
) -> Option<(ObjectCx<'a>, &'a PersistentVolume)> {
    let namespace = &workload.object.key.namespace;
    let mut claims = cx.set.iter().filter_map(|object| match object.object() {
        Object::PersistentVolumeClaim(claim) if &*object.key.name == claim_name => {
            (object.key.namespace == *namespace && object.is_whole()).then_some(claim)
        }
        _ => None,
    });
    let name = claims.next()?.volume_name.as_ref()?;
    let mut volumes = cx.set.iter().filter_map(|object| match object.object() {
        Object::PersistentVolume(volume) if volume.meta.name == *name && object.is_whole() => Some((object, volume)),
        _ => None,
    });
    let found = volumes.next()?;
    (claims.next().is_none() && volumes.next().is_none()).then_some(found)
}
