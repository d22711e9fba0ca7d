//! Pod affinity or anti-affinity whose selector matches no Pod, or whose namespaces are not the ones meant.

use podfit_model::object::{LabelOperator, LabelSelector, PodAffinityTerm};
use podfit_syntax::Path;

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use crate::rules::shared::verdict::other_scheduler;

/// See the page.
pub(crate) struct AffinitySelectsNothing;

impl Rule for AffinitySelectsNothing {
    const META: RuleInfo = RuleInfo {
        name: "affinity-selects-nothing",
        category: Category::Scheduling,
        severity: Severity::Error,
        presets: &["scheduling"],
        summary: "a Pod affinity or anti-affinity term without a selector, which matches no Pod",
        page: crate::rules::page!("affinity_selects_nothing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let spec = &workload.template.spec;
        if !workload.object.is_whole() || other_scheduler(&spec.scheduler_name) || spec.node_name.is_some() {
            return;
        }
        for (kind, terms) in [("podAffinity", &spec.affinity.pod_required), ("podAntiAffinity", &spec.affinity.anti_required)]
        {
            let list = workload.in_spec("affinity").key(kind).key("requiredDuringSchedulingIgnoredDuringExecution");
            for (index, term) in terms.iter().enumerate() {
                check(workload, kind == "podAffinity", term, &list.clone().index(index), cx);
            }
        }
    }
}

fn check(workload: &WorkloadCx<'_>, affinity: bool, term: &PodAffinityTerm, path: &Path, cx: &mut Context<'_, '_>) {
    let object = workload.object;
    if term.label_selector.is_none() {
        // With a cluster the scheduler itself answers for affinity: `pods-stay-pending`.
        if affinity && !cx.clusters().is_empty() {
            return;
        }
        let path = path.clone().key("labelSelector");
        let place = object.key_at(&path);
        if affinity {
            let message = msg::affinity_selects_nothing(&object.view.kind, &object.key.name);
            let draft = cx.report(object, &path, place, message);
            draft.evidence("node(s) didn't match pod affinity rules");
            draft.help(msg::affinity_selects_nothing_help());
        } else {
            let draft = cx.report(object, &path, place, msg::affinity_selects_nothing_anti());
            draft.severity(Severity::Warning).help(msg::affinity_selects_nothing_help());
        }
    } else if term.namespace_selector.as_ref().is_some_and(only_excludes) {
        let path = path.clone().key("namespaceSelector");
        let draft = cx.report(object, &path, object.key_at(&path), msg::affinity_selects_nothing_namespaces());
        draft.severity(Severity::Warning).help(msg::affinity_selects_nothing_help_namespaces());
    }
}

/// An incoming Pod's own namespace selector is tried against an empty label set as well, which such a selector matches
/// (`pkg/scheduler/framework/plugins/interpodaffinity`, `staging/src/k8s.io/kube-scheduler/framework/types.go` of v1.36).
fn only_excludes(selector: &LabelSelector) -> bool {
    let excludes = |operator: &LabelOperator| matches!(operator, LabelOperator::NotIn | LabelOperator::DoesNotExist);
    selector.match_labels.is_empty()
        && !selector.match_expressions.is_empty()
        && selector.match_expressions.iter().all(|requirement| excludes(&requirement.operator))
}
