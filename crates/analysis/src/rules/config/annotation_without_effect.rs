//! An annotation that Kubernetes no longer reads.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct AnnotationWithoutEffect;

/// Key (or its beginning, with the container's name behind it), the release since which nobody reads it, and the field
/// that took its place (`pkg/api/pod/warnings.go`; the release notes of each version).
const GONE: &[(&str, &str, &str)] = &[
    ("container.seccomp.security.alpha.kubernetes.io/", "1.27", "securityContext.seccompProfile"),
    ("pod.alpha.kubernetes.io/init-containers", "1.8", "initContainers"),
    ("pod.beta.kubernetes.io/hostname", "1.7", "hostname"),
    ("pod.beta.kubernetes.io/init-containers", "1.8", "initContainers"),
    ("pod.beta.kubernetes.io/subdomain", "1.7", "subdomain"),
    ("scheduler.alpha.kubernetes.io/affinity", "1.6", "affinity"),
    ("scheduler.alpha.kubernetes.io/critical-pod", "1.16", "priorityClassName"),
    ("scheduler.alpha.kubernetes.io/tolerations", "1.6", "tolerations"),
    ("seccomp.security.alpha.kubernetes.io/pod", "1.27", "securityContext.seccompProfile"),
    ("security.alpha.kubernetes.io/sysctls", "1.11", "securityContext.sysctls"),
    ("security.alpha.kubernetes.io/unsafe-sysctls", "1.11", "securityContext.sysctls"),
];

impl Rule for AnnotationWithoutEffect {
    const META: RuleInfo = RuleInfo {
        name: "annotation-without-effect",
        category: Category::Config,
        severity: Severity::Warning,
        summary: "an annotation of Pods that Kubernetes no longer reads",
        page: crate::rules::page!("annotation_without_effect.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let Some(template) = workload.spec_path.parent() else { return };
        let map = template.key("metadata").key("annotations");
        for key in workload.template.annotations.keys() {
            let matches = |(gone, ..): &&(&str, &str, &str)| **key == **gone || (gone.ends_with('/') && key.starts_with(gone));
            let Some((_, since, field)) = GONE.iter().find(matches) else { continue };
            let at = map.clone().key(key.clone());
            if object.is_unknown(&at) {
                continue;
            }
            let replaced = !object.ask(&workload.in_spec(field)).is_absent();
            let message = msg::annotation_without_effect(&**key, *since);
            let draft = cx.report(object, &at, object.key_at(&at), message);
            draft.help(msg::annotation_without_effect_help(*field));
            // What it asked for holds all the same, by the field.
            if replaced {
                draft.severity(Severity::Info);
            }
        }
    }
}
