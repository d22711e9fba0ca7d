//! A toleration of a taint that Kubernetes has renamed, or that is spelt otherwise.

use podfit_model::object::{Taint, TaintEffect, Toleration, Workload};
use podfit_syntax::Edit;
use serde_json::json;

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct TolerationNeverMatches;

impl Rule for TolerationNeverMatches {
    const META: RuleInfo = RuleInfo {
        name: "toleration-never-matches",
        category: Category::Scheduling,
        severity: Severity::Warning,
        presets: &["scheduling"],
        summary: "a toleration of a taint that no node has any more, or that is spelt otherwise",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("toleration_never_matches.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let list = workload.in_spec("tolerations");
        if object.view.broken || object.is_unknown(&list) {
            return;
        }
        let spec = &workload.template.spec;
        let selected = spec.affinity.node_required.iter().flatten().flat_map(|term| &term.match_expressions);
        let mut chosen = spec.node_selector.keys().chain(selected.map(|requirement| &requirement.key));
        let meant_for_such_nodes = object.view.workload().is_some_and(Workload::is_daemon)
            || chosen.any(|key| key.ends_with("/master") || key.ends_with("/control-plane"));
        let tolerations = &spec.tolerations;
        for (index, toleration) in tolerations.iter().enumerate() {
            let Some((new, retired)) = renamed(&toleration.key) else { continue };
            // The new key is tolerated as well, or everything is.
            if tolerations.iter().any(|other| covers(other, new, toleration)) || tainted_so(cx, &toleration.key) {
                continue;
            }
            let path = list.clone().index(index).key("key");
            let key = &toleration.key;
            let message = if retired {
                msg::toleration_never_matches(key)
            } else {
                msg::toleration_never_matches_misspelt(key)
            };
            let draft = cx.report(object, &path, object.value_at(&path), message);
            // Elsewhere the Pods run all the same.
            if !meant_for_such_nodes {
                draft.severity(Severity::Info);
            }
            draft.help(msg::toleration_never_matches_help(new));
            let edit = Edit::Replace { path, value: json!(new) };
            draft.fix(msg::fix_toleration_key(new), Applicability::Unsafe, vec![edit]);
        }
    }
}

fn covers(other: &Toleration, key: &str, instead_of: &Toleration) -> bool {
    let effect = instead_of.effect.clone().unwrap_or(TaintEffect::NoSchedule);
    let taint = Taint { key: key.into(), value: instead_of.value.clone(), effect };
    other.tolerates(&taint)
}

fn tainted_so(cx: &Context<'_, '_>, key: &str) -> bool {
    let mut nodes = cx.clusters().iter().flat_map(|named| &named.cluster.nodes);
    nodes.any(|node| node.taints.iter().any(|taint| &*taint.key == key))
}

/// Taints that the control plane and kubeadm set (`k8s.io/api/core/v1/well_known_taints.go` of v1.36).
const WELL_KNOWN: [&str; 8] = [
    "node.kubernetes.io/not-ready",
    "node.kubernetes.io/unreachable",
    "node.kubernetes.io/unschedulable",
    "node.kubernetes.io/memory-pressure",
    "node.kubernetes.io/disk-pressure",
    "node.kubernetes.io/network-unavailable",
    "node.kubernetes.io/pid-pressure",
    "node.kubernetes.io/out-of-service",
];

/// What a taint is called today, and whether the key was right once: kubeadm taints with `control-plane` alone since 1.25,
/// the alpha keys of node states went with 1.12.
fn renamed(key: &str) -> Option<(&'static str, bool)> {
    if key == "node-role.kubernetes.io/master" {
        return Some(("node-role.kubernetes.io/control-plane", true));
    }
    let (domain, name) = key.split_once('/')?;
    let plain = name.to_ascii_lowercase().replace(['-', '_'], "");
    let same = |known: &&str| known.rsplit('/').next().is_some_and(|known| known.replace('-', "") == plain);
    match domain {
        "node.alpha.kubernetes.io" => WELL_KNOWN.into_iter().find(same).map(|new| (new, true)),
        "node.kubernetes.io" if !WELL_KNOWN.contains(&key) => {
            let near = |known: &&str| same(known) || strsim::damerau_levenshtein(known, key) <= 2;
            WELL_KNOWN.into_iter().find(near).map(|new| (new, false))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_today() {
        for (key, expected) in [
            ("node-role.kubernetes.io/master", Some(("node-role.kubernetes.io/control-plane", true))),
            ("node.alpha.kubernetes.io/notReady", Some(("node.kubernetes.io/not-ready", true))),
            ("node.kubernetes.io/notReady", Some(("node.kubernetes.io/not-ready", false))),
            ("node.kubernetes.io/disk-presure", Some(("node.kubernetes.io/disk-pressure", false))),
            ("node.kubernetes.io/out-of-disk", None),
            ("node.kubernetes.io/not-ready", None),
            ("dedicated", None),
        ] {
            assert_eq!(renamed(key), expected, "{key}");
        }
    }
}
