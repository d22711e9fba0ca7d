//! Two budgets over the same Pods: no eviction is ever granted.

use super::budgets::{Cover, budget, covers, over};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct SeveralDisruptionBudgets;

impl Rule for SeveralDisruptionBudgets {
    const META: RuleInfo = RuleInfo {
        name: "several-disruption-budgets",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "several PodDisruptionBudgets over the same Pods",
        peers: &["popeye/209"],
        page: crate::rules::page!("several_disruption_budgets.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        if budget(object).is_none() || cx.set.is_alternative(object.index) {
            return;
        }
        let shared = cx.set.iter().filter(|workload| !cx.set.is_alternative(workload.index)).find_map(|workload| {
            let before = |other: &ObjectCx<'_>| other.index < object.index && !cx.set.is_alternative(other.index);
            let first = over(workload, cx.set).into_iter().find(before)?;
            (covers(object, workload) == Cover::Yes).then_some((workload, first))
        });
        let Some((workload, first)) = shared else { return };
        let at = path("spec.selector");
        let message =
            msg::several_disruption_budgets(&first.key.name, &object.key.name, &workload.key.kind, &workload.key.name);
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.label(first.value_at(&at), msg::several_disruption_budgets_other(&first.key.name));
        if let Some(view) = workload.view.workload() {
            let labels = view.pod_meta_path().key("labels");
            draft.label(workload.key_at(&labels), msg::several_disruption_budgets_pods());
        }
        draft.evidence(
            "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.",
        );
        draft.help(msg::several_disruption_budgets_help());
    }
}
