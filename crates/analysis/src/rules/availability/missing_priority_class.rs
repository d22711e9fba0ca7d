//! Pods of the default priority.

use super::replicas::is_partial;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{OptionInfo, OptionKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct MissingPriorityClass;

impl Rule for MissingPriorityClass {
    const META: RuleInfo = RuleInfo {
        name: "missing-priority-class",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "Pods without a priority class, or with one that is not allowed",
        peers: &["kube-linter/priority-class-name", "polaris/priorityClassNotSet"],
        options: &[OptionInfo { name: "allowed", kind: OptionKind::Texts, summary: "names that are allowed; any without it" }],
        page: crate::rules::page!("missing_priority_class.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let at = workload.in_spec("priorityClassName");
        let allowed = cx.texts("allowed");
        match (&workload.template.spec.priority_class_name, allowed) {
            (None, _) if object.view.proves_absence(&at) && !is_partial(object) => {
                let message = msg::missing_priority_class(&object.key.kind, &object.key.name);
                let draft = cx.report(object, &at, object.key_at(&workload.spec_path), message);
                draft.help(msg::missing_priority_class_help());
            }
            (Some(class), Some(allowed)) if !allowed.iter().any(|name| **name == **class) && !object.is_unknown(&at) => {
                let message = msg::missing_priority_class_other(&**class, allowed.join(", "));
                cx.report(object, &at, object.value_at(&at), message).help(msg::missing_priority_class_help());
            }
            _ => {}
        }
    }
}
