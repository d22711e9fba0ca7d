//! A server of which there is one: each restart is an outage.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{OptionInfo, OptionKind, Rule, RuleInfo};
use podfit_model::object::{Object, PodSpec, StrategyKind, VolumeSource};
use super::replicas::{is_partial, least};

/// See the page.
pub(crate) struct SingleReplica;

impl Rule for SingleReplica {
    const META: RuleInfo = RuleInfo {
        name: "single-replica",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "a Deployment with too few replicas to survive a restart",
        peers: &["kube-score/deployment-replicas", "polaris/deploymentMissingReplicas", "datree/DEPLOYMENT_INCORRECT_REPLICAS_VALUE"],
        options: &[OptionInfo { name: "replicas", kind: OptionKind::Integer, summary: "how many replicas are enough; 2 without it" }],
        page: crate::rules::page!("single_replica.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::Deployment(deployment) = object.object() else { return };
        let wanted = cx.integer("replicas").unwrap_or(2);
        let Some(object) = cx.object(object.index) else { return };
        // Zero is switched off on purpose; an autoscaler's least has a rule of its own.
        let Some(least) = least(object, cx).filter(|least| !least.autoscaled && least.replicas != 0) else { return };
        let alone_on_purpose = *deployment.strategy.kind == StrategyKind::Recreate || is_single(&deployment.template.spec);
        if least.replicas >= wanted || is_partial(object) || alone_on_purpose || object.is_unknown(&least.path) {
            return;
        }
        let message = msg::single_replica(&object.key.name, least.replicas);
        let draft = cx.report(object, &least.path, object.value_at(&least.path), message);
        draft.help(msg::single_replica_help(wanted));
    }
}

/// One is enough for a program that elects a leader, and one at most for what owns a volume or a port of its node.
fn is_single(spec: &PodSpec) -> bool {
    let elects = spec.containers.iter().any(|container| {
        container.command.iter().chain(&container.args).any(|word| word.contains("leader-elect"))
    });
    let claims = spec.volumes.iter().any(|volume| matches!(volume.source, VolumeSource::PersistentVolumeClaim { .. }));
    let ports = spec.containers.iter().flat_map(|container| &container.ports).any(|port| port.host_port != 0);
    elects || claims || ports || spec.host_network
}
