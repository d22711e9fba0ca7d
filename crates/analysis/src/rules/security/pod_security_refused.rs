//! Pods that the Pod Security Standard of their Namespace refuses.

use podfit_model::object::Object;
use podfit_syntax::Edit;
use serde_json::json;

use super::namespace_policy::{self, Policy};
use super::pod::{Pod, Who};
use super::standards::{self, Violation};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct PodSecurityRefused;

impl Rule for PodSecurityRefused {
    const META: RuleInfo = RuleInfo {
        name: "pod-security-refused",
        category: Category::Security,
        severity: Severity::Error,
        presets: &["security"],
        summary: "Pods that the Pod Security Standard of their Namespace refuses",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("pod_security_refused.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(namespace) = namespace_policy::of(workload, cx) else { return };
        if let Some(enforced) = &namespace.enforce {
            let pod = Pod::under(workload, enforced.minor);
            let violations = standards::violations(&pod, enforced.level);
            if !violations.is_empty() {
                refuse(&pod, &violations, &namespace, enforced, cx);
                return;
            }
        }
        for told in namespace.warn.iter().chain(&namespace.audit) {
            let pod = Pod::under(workload, told.minor);
            let violations = standards::violations(&pod, told.level);
            let Some(site) = violations.first().and_then(|violation| violation.sites.first()) else { continue };
            let object = workload.object;
            let message =
                msg::pod_security_refused_told(&*object.view.kind, &object.key.name, &told.name, &told.label);
            let draft = pod.report(Who::Pod, &site.path, message, cx);
            draft.severity(Severity::Info).label(told.place, msg::security_label_namespace(&namespace.name));
            if pod.is_known() {
                draft.evidence(format!("would violate PodSecurity \"{}\": {}", told.name, standards::said(&violations)));
            }
            return;
        }
    }
}

fn refuse(
    pod: &Pod<'_>,
    violations: &[Violation<'_>],
    namespace: &namespace_policy::NamespacePolicy,
    enforced: &Policy,
    cx: &mut Context<'_, '_>,
) {
    let object = pod.object();
    let Some(site) = violations.iter().find_map(|violation| violation.sites.first()) else { return };
    let reasons: Vec<&str> = violations.iter().map(|violation| violation.reason.as_str()).collect();
    let (kind, name, reasons) = (&*object.view.kind, &object.key.name, reasons.join(", "));
    let bare = matches!(object.object(), Object::Pod(_));
    let message = if bare {
        msg::pod_security_refused_pod(name, &namespace.name, &enforced.name, reasons)
    } else {
        msg::pod_security_refused(kind, name, &namespace.name, &enforced.name, reasons)
    };
    let draft = pod.report(Who::Pod, &site.path, message, cx);
    draft.label(enforced.place, msg::security_label_namespace(&namespace.name));
    for other in violations.iter().skip(1).filter_map(|violation| Some((violation, violation.sites.first()?))) {
        draft.label(pod.place(&other.1.path), msg::security_label_reason(&other.0.reason));
    }
    draft.help(msg::pod_security_refused_help());
    if pod.is_known() {
        let said = format!("violates PodSecurity \"{}\": {}", enforced.name, standards::said(violations));
        draft.evidence(match object.object() {
            Object::Pod(_) => format!("pods \"{name}\" is forbidden: {said}"),
            Object::StatefulSet(set) => {
                let first = format!("{name}-{}", set.ordinals_start.value);
                format!("create Pod {first} in StatefulSet {name} failed error: pods \"{first}\" is forbidden: {said}")
            }
            _ => format!("Error creating: pods \"{name}-…\" is forbidden: {said}"),
        });
    }
    // Its creators may be exempt: administrators exempt kube-system and runtime classes, and OpenShift completes Pods
    // before they are judged.
    if namespace.may_be_exempt || pod.workload.template.spec.runtime_class_name.is_some() {
        draft.likely();
    }
    if let Some(edits) = remedy(pod, violations) {
        draft.fix(msg::security_fix_level(enforced.level.name()), Applicability::Unsafe, edits);
    }
}

/// What `restricted` wants to be written, where nothing else stands in its way.
fn remedy(pod: &Pod<'_>, violations: &[Violation<'_>]) -> Option<Vec<Edit>> {
    let mut edits = Vec::new();
    for site in violations.iter().flat_map(|violation| &violation.sites) {
        let Some(podfit_syntax::Segment::Key(field)) = site.path.last().filter(|_| site.value.is_empty()) else {
            return None;
        };
        let insert = |path: &podfit_syntax::Path, value| Edit::Insert { path: path.clone(), value };
        edits.push(match &**field {
            "drop" => pod.added(&site.path, "ALL"),
            "allowPrivilegeEscalation" => insert(&site.path, json!(false)),
            "runAsNonRoot" => insert(&pod.context("runAsNonRoot"), json!(true)),
            "seccompProfile" => insert(&pod.context("seccompProfile"), json!({"type": "RuntimeDefault"})),
            _ => return None,
        });
    }
    Some(edits)
}
