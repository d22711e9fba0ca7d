//! An ordinary workload that tolerates every taint.

use podfit_model::object::{Object, TaintEffect, Toleration, TolerationOperator};
use podfit_syntax::Edit;

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct TolerationOfEverything;

impl Rule for TolerationOfEverything {
    const META: RuleInfo = RuleInfo {
        name: "toleration-of-everything",
        category: Category::Scheduling,
        severity: Severity::Warning,
        presets: &["scheduling"],
        summary: "an ordinary workload that tolerates every taint, so that it stays on dead nodes",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("toleration_of_everything.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        // DaemonSets run everywhere, Jobs end, and nobody replaces a bare Pod.
        let replaced = object.view.workload().is_some_and(|made| {
            !made.is_daemon() && !made.runs_to_completion() && !matches!(object.object(), Object::Pod(_))
        });
        let spec = &workload.template.spec;
        let list = workload.in_spec("tolerations");
        if !replaced || object.is_unknown(&list) || object.view.broken || is_of_the_cluster(workload) {
            return;
        }
        // What keeps Pods on dead nodes says the rest too.
        let graver = spec.tolerations.iter().any(|toleration| stays(toleration) == Some(true));
        for (index, toleration) in spec.tolerations.iter().enumerate() {
            let Some(stays) = stays(toleration) else { continue };
            if !stays && graver {
                continue;
            }
            let path = list.clone().index(index);
            let message =
                if stays { msg::toleration_of_everything() } else { msg::toleration_of_everything_schedule() };
            let draft = cx.report(object, &path, object.value_at(&path), message);
            if !stays {
                draft.severity(Severity::Info);
            }
            draft.help(msg::toleration_of_everything_help());
            let path = if spec.tolerations.len() == 1 { list.clone() } else { path };
            draft.fix(msg::fix_drop_toleration(), Applicability::Unsafe, vec![Edit::Delete { path }]);
        }
    }
}

/// Whether a toleration of every key also keeps Pods on nodes that die; none where it names a key, or ends.
fn stays(toleration: &Toleration) -> Option<bool> {
    let every = toleration.key.is_empty() && *toleration.operator == TolerationOperator::Exists;
    match toleration.effect {
        _ if !every => None,
        None | Some(TaintEffect::NoExecute) if toleration.toleration_seconds.is_none() => Some(true),
        Some(TaintEffect::NoSchedule) => Some(false),
        _ => None,
    }
}

/// What a cluster needs to come up has to run wherever it can.
fn is_of_the_cluster(workload: &WorkloadCx<'_>) -> bool {
    let spec = &workload.template.spec;
    let namespace = workload.object.key.namespace.as_deref().unwrap_or("");
    let priority = spec.priority_class_name.as_deref().unwrap_or("");
    let chosen = spec.node_selector.keys().chain(
        spec.affinity.node_required.iter().flatten().flat_map(|term| &term.match_expressions).map(|one| &one.key),
    );
    let control_plane = chosen.into_iter().any(|key| key.starts_with("node-role.kubernetes.io/"));
    matches!(namespace, "kube-system" | "kube-node-lease") || priority.starts_with("system-") || control_plane
}
