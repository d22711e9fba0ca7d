//! A toleration that lets Pods onto dedicated nodes while nothing leads them there.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::{Node, PodSpec, Toleration, TolerationOperator, Workload};
use crate::rules::shared::eligible::ineligible;

/// See the page.
pub(crate) struct TolerationWithoutAffinity;

impl Rule for TolerationWithoutAffinity {
    const META: RuleInfo = RuleInfo {
        name: "toleration-without-affinity",
        category: Category::Scheduling,
        severity: Severity::Warning,
        summary: "a toleration that lets Pods onto dedicated nodes while nothing leads them there",
        presets: &["scheduling"],
        page: crate::rules::page!("toleration_without_affinity.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let spec = &workload.template.spec;
        let path = workload.in_spec("tolerations");
        if workload.object.view.broken || workload.object.is_unknown(&workload.spec_path) || is_led(workload) {
            return;
        }
        for (index, toleration) in spec.tolerations.iter().enumerate() {
            if !dedicated(toleration) || asks_for_device(spec, &toleration.key) {
                continue;
            }
            let clusters = cx.clusters();
            if clusters.is_empty() {
                let at = path.clone().index(index);
                let message = msg::toleration_without_affinity(toleration_text(toleration));
                let draft = cx.report(workload.object, &at, workload.object.value_at(&at), message);
                draft.help(msg::toleration_without_affinity_help());
                continue;
            }
            for named in clusters {
                let lets_in = |node: &&Node| node.taints.iter().any(|taint| toleration.tolerates(taint));
                let open = named.cluster.nodes.iter().filter(|node| ineligible(spec, node).is_none());
                let tainted = named.cluster.nodes.iter().filter(lets_in).count();
                let elsewhere = open.filter(|node| !lets_in(node)).count();
                // Where no node has the taint the toleration opens nothing, and nothing is missed.
                if elsewhere == 0 || tainted == 0 {
                    continue;
                }
                let at = path.clone().index(index);
                let message = msg::toleration_without_affinity_cluster(
                    toleration_text(toleration),
                    count(tainted),
                    count(elsewhere),
                );
                let draft = cx.report(workload.object, &at, workload.object.value_at(&at), message);
                draft.cluster(&named.name).help(msg::toleration_without_affinity_help());
            }
        }
    }
}

/// DaemonSets mean every node they tolerate; a node selector or a node affinity leads Pods somewhere.
fn is_led(workload: &WorkloadCx<'_>) -> bool {
    let spec = &workload.template.spec;
    workload.object.view.workload().is_some_and(Workload::is_daemon)
        || !spec.node_selector.is_empty()
        || spec.affinity.node_required.is_some()
        || !spec.affinity.node_preferred.is_empty()
        || spec.node_name.is_some()
        || spec.runtime_class_name.is_some()
        || !spec.resource_claims.is_empty()
}

/// A toleration for a pool of nodes, not for states of a node, the control plane, or everything.
fn dedicated(toleration: &Toleration) -> bool {
    let key = &*toleration.key;
    let state = key.starts_with("node.kubernetes.io/") || key.starts_with("node.cloudprovider.kubernetes.io/");
    let control_plane = key.starts_with("node-role.kubernetes.io/") || key == "CriticalAddonsOnly";
    // Agents taint a node until they run there (Cilium, Istio's CNI, cloud start-up taints).
    let agent = key.ends_with("not-ready") || key.ends_with("/agent-not-ready") || key.contains("startup");
    !key.is_empty() && !state && !control_plane && !agent
}

/// Extended resources lead Pods to the nodes that have them: `nvidia.com/gpu` needs no label besides.
fn asks_for_device(spec: &PodSpec, key: &str) -> bool {
    let domain = key.split('/').next().unwrap_or(key);
    spec.containers.iter().chain(&spec.init_containers).any(|container| {
        let names = container.resources.limits.keys().chain(container.resources.requests.keys());
        names.into_iter().any(|name| &**name == key || name.split_once('/').is_some_and(|(prefix, _)| prefix == domain))
    })
}

fn toleration_text(toleration: &Toleration) -> String {
    let effect = toleration.effect.as_ref().map(|effect| format!(":{effect}")).unwrap_or_default();
    match *toleration.operator {
        TolerationOperator::Equal => format!("{}={}{effect}", toleration.key, toleration.value),
        _ => format!("{}{effect}", toleration.key),
    }
}

fn count(nodes: usize) -> i64 {
    i64::try_from(nodes).unwrap_or(i64::MAX)
}
