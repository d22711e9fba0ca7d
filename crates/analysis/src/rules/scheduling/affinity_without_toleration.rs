//! Pods that select nodes whose taint they do not tolerate.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Node;
use podfit_syntax::Path;
use crate::rules::shared::eligible::{Ineligible, ineligible, selected, taint_text};

/// See the page.
pub(crate) struct AffinityWithoutToleration;

impl Rule for AffinityWithoutToleration {
    const META: RuleInfo = RuleInfo {
        name: "affinity-without-toleration",
        category: Category::Scheduling,
        severity: Severity::Warning,
        summary: "Pods that select nodes whose taint they do not tolerate",
        presets: &["scheduling"],
        page: crate::rules::page!("affinity_without_toleration.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let spec = &workload.template.spec;
        if workload.object.view.broken || workload.object.is_unknown(&workload.spec_path) {
            return;
        }
        if cx.clusters().is_empty() {
            control_plane_only(workload, cx);
        }
        if !names_a_pool(workload) {
            return;
        }
        for named in cx.clusters() {
            let chosen: Vec<&Node> = named.cluster.nodes.iter().filter(|node| selected(spec, node)).collect();
            let shut: Vec<String> = chosen
                .iter()
                .filter_map(|node| match ineligible(spec, node) {
                    Some(Ineligible::Tainted(taint)) => Some(taint_text(&taint)),
                    _ => None,
                })
                .collect();
            // Where all are shut, `no-eligible-node` says so with the scheduler's words.
            if shut.is_empty() || shut.len() == chosen.len() {
                continue;
            }
            let path = selector_path(workload);
            let taints: podfit_ordered::OrderedSet<String> = shut.iter().cloned().collect();
            let message = msg::affinity_without_toleration_cluster(
                i64::try_from(shut.len()).unwrap_or(i64::MAX),
                i64::try_from(chosen.len()).unwrap_or(i64::MAX),
                taints.into_iter().collect::<Vec<_>>().join(", "),
            );
            let draft = cx.report(workload.object, &path, workload.object.key_at(&path), message);
            draft.severity(Severity::Info).cluster(&named.name).help(msg::affinity_without_toleration_help());
        }
    }
}

/// Selecting an operating system or an architecture is no choice of a pool.
fn names_a_pool(workload: &WorkloadCx<'_>) -> bool {
    const EVERYWHERE: [&str; 4] =
        ["kubernetes.io/os", "kubernetes.io/arch", "beta.kubernetes.io/os", "beta.kubernetes.io/arch"];
    let spec = &workload.template.spec;
    let required = spec.affinity.node_required.iter().flatten().flat_map(|term| &term.match_expressions);
    let keys = spec.node_selector.keys().chain(required.map(|requirement| &requirement.key));
    keys.into_iter().any(|key| !EVERYWHERE.contains(&&**key))
}

/// Control-plane nodes carry a taint of the same name on every cluster that kubeadm and its kin make.
fn control_plane_only(workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
    const KEYS: [&str; 2] = ["node-role.kubernetes.io/control-plane", "node-role.kubernetes.io/master"];
    let spec = &workload.template.spec;
    let tolerates = |key: &str| spec.tolerations.iter().any(|t| t.key.is_empty() || &*t.key == key);
    for key in KEYS {
        if spec.node_selector.contains_key(key) && !KEYS.iter().any(|key| tolerates(key)) {
            let path = workload.in_spec("nodeSelector").key(key);
            let draft = cx.report(workload.object, &path, workload.object.key_at(&path), msg::affinity_without_toleration(key));
            draft.help(msg::affinity_without_toleration_help());
        }
    }
}

fn selector_path(workload: &WorkloadCx<'_>) -> Path {
    if workload.template.spec.node_selector.is_empty() {
        workload.in_spec("affinity.nodeAffinity")
    } else {
        workload.in_spec("nodeSelector")
    }
}
