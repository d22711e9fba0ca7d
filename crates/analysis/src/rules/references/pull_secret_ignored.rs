//! An imagePullSecret of a type that the kubelet does not read (`pkg/credentialprovider/secrets/secrets.go`, v1.36).

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::lookup::Found;
use super::uses::{By, uses};

/// See the page.
pub(crate) struct PullSecretIgnored;

impl Rule for PullSecretIgnored {
    const META: RuleInfo = RuleInfo {
        name: "pull-secret-ignored",
        category: Category::References,
        severity: Severity::Warning,
        summary: "an imagePullSecret of a type that the kubelet does not read",
        page: crate::rules::page!("pull_secret_ignored.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        for used in uses(workload).iter().filter(|used| used.by == By::Pull) {
            let Found::Here(all) = used.reference(workload).look(cx) else { continue };
            let mut other = None;
            for secret in &all {
                // Without a type it is Opaque.
                match secret.text_at(&path("type")).or_default("Opaque") {
                    Some("kubernetes.io/dockerconfigjson" | "kubernetes.io/dockercfg") | None => {
                        other = None;
                        break;
                    }
                    Some(kind) => other = Some((*secret, kind)),
                }
            }
            let Some((secret, kind)) = other else { continue };
            let message = msg::pull_secret_ignored(&*object.view.kind, &object.key.name, used.name, kind);
            let draft = cx.report(object, &used.path, object.value_at(&used.path), message);
            draft.label(secret.value_at(&path("type")), msg::label_type(kind)).help(msg::pull_secret_ignored_help());
        }
    }
}
