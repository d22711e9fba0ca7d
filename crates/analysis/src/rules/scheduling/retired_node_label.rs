//! A node label that Kubernetes has replaced.

use super::node_labels::{carried, node_labels};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct RetiredNodeLabel;

impl Rule for RetiredNodeLabel {
    const META: RuleInfo = RuleInfo {
        name: "retired-node-label",
        category: Category::Scheduling,
        severity: Severity::Warning,
        presets: &["scheduling"],
        summary: "a node label that Kubernetes has replaced",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("retired_node_label.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        if object.view.broken {
            return;
        }
        let labels = node_labels(workload);
        for label in &labels {
            let Some((new, gone)) = replacement(&label.key) else { continue };
            // Naming both, as alternatives, is how to run on old clusters too.
            if labels.iter().any(|other| &*other.key == new) || carried(cx, &label.key, None) {
                continue;
            }
            let message = if gone {
                msg::retired_node_label_gone(&label.key)
            } else {
                msg::retired_node_label(&label.key)
            };
            let edit = label.rename(new);
            let place = match &edit {
                podfit_syntax::Edit::Rename { .. } => object.key_at(&label.path),
                _ => object.value_at(&label.path),
            };
            let draft = cx.report(object, &label.path, place, message);
            draft.severity(if gone { Severity::Warning } else { Severity::Info });
            draft.help(msg::retired_node_label_help(new));
            draft.fix(msg::fix_node_label(new), Applicability::Unsafe, vec![edit]);
        }
    }
}

/// What replaced a label, and whether new nodes no longer get the old one: kubeadm stopped writing `master` in 1.24, while
/// the controller manager still copies the others (`pkg/controller/nodelifecycle`, `cloud-provider` of v1.36).
pub(super) fn replacement(key: &str) -> Option<(&'static str, bool)> {
    Some(match key {
        "beta.kubernetes.io/os" => ("kubernetes.io/os", false),
        "beta.kubernetes.io/arch" => ("kubernetes.io/arch", false),
        "beta.kubernetes.io/instance-type" => ("node.kubernetes.io/instance-type", false),
        "failure-domain.beta.kubernetes.io/zone" => ("topology.kubernetes.io/zone", false),
        "failure-domain.beta.kubernetes.io/region" => ("topology.kubernetes.io/region", false),
        "node-role.kubernetes.io/master" => ("node-role.kubernetes.io/control-plane", true),
        _ => return None,
    })
}
