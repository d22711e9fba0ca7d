//! A StatefulSet whose Service is not in the set.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_model::object::Object;
use podfit_syntax::Path;
use super::lookup::Reference;

/// See the page.
pub(crate) struct StatefulSetServiceMissing;

impl Rule for StatefulSetServiceMissing {
    const META: RuleInfo = RuleInfo {
        name: "stateful-set-service-missing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a StatefulSet whose Service is not in the set",
        fix: FixKind::Unsafe,
        peers: &["kube-score/statefulset-has-servicename", "monokle/LNK001"],
        page: crate::rules::page!("stateful_set_service_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let Object::StatefulSet(set) = object.object() else { return };
        let path = path("spec.serviceName");
        if set.service_name.is_empty() {
            if object.text_at(&path).is_absent() && object.is_whole() && !set.template.labels.is_empty() {
                let message = msg::stateful_set_service_missing_none(&object.key.name);
                let draft = cx.report(object, &path, object.value_at(&Path::root().key("metadata").key("name")), message);
                draft.severity(Severity::Info).help(msg::stateful_set_service_missing_none_help());
            }
            return;
        }
        let namespace = object.key.namespace.as_deref();
        let reference = Reference { kind: "Service", namespace, name: &set.service_name, path };
        let message = || msg::stateful_set_service_missing(&object.key.name, &set.service_name);
        reference.report_missing(object, message, cx);
    }
}
