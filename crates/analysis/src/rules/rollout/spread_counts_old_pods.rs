//! A hard spread that counts the old Pods while new ones are placed.

use podfit_model::object::{Object, WhenUnsatisfiable};
use podfit_syntax::Edit;
use serde_json::json;

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use crate::rules::shared::self_anti::resolved;

/// See the page.
pub(crate) struct SpreadCountsOldPods;

impl Rule for SpreadCountsOldPods {
    const META: RuleInfo = RuleInfo {
        name: "spread-counts-old-pods",
        category: Category::Rollout,
        severity: Severity::Info,
        presets: &["scheduling"],
        summary: "a hard spread that counts old Pods during a rollout, and leaves the new ones uneven",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("spread_counts_old_pods.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let Object::Deployment(deployment) = object.object() else { return };
        let both = resolved(deployment).is_some_and(|(surge, unavailable)| surge + unavailable < *deployment.replicas);
        if !object.is_whole() || !both || *deployment.replicas < 2 {
            return;
        }
        let hash = "pod-template-hash";
        for (index, constraint) in workload.template.spec.topology_spread_constraints.iter().enumerate() {
            let hard = constraint.when_unsatisfiable == WhenUnsatisfiable::DoNotSchedule;
            let own = constraint.label_selector.as_ref().is_some_and(|selector| {
                *selector != podfit_model::object::LabelSelector::default() && selector.matches(&workload.template.labels)
            });
            if !hard || !own || constraint.match_label_keys.iter().any(|key| &**key == hash) {
                continue;
            }
            let path = workload.in_spec("topologySpreadConstraints").index(index);
            let at = path.clone().key("labelSelector");
            let message = msg::spread_counts_old_pods(&constraint.topology_key);
            let draft = cx.report(object, &path, object.key_at(&at), message);
            draft.help(msg::spread_counts_old_pods_help());
            let keys = path.key("matchLabelKeys");
            let edit = match object.at(&keys) {
                Some(list) => Edit::Insert { path: keys.index(list.items().len()), value: json!(hash) },
                None => Edit::Insert { path: keys, value: json!([hash]) },
            };
            draft.fix(msg::fix_match_label_keys(), Applicability::Unsafe, vec![edit]);
        }
    }
}
