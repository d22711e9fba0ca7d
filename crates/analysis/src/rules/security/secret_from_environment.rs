//! A Secret that is handed over as an environment variable.

use super::pod::{Pod, Who};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct SecretFromEnvironment;

impl Rule for SecretFromEnvironment {
    const META: RuleInfo = RuleInfo {
        name: "secret-from-environment",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "a Secret that is handed over as an environment variable",
        peers: &["kube-linter/read-secret-from-env-var", "checkov/CKV_K8S_35", "kubesec/SecretsAsEnvironmentVariables"],
        page: crate::rules::page!("secret_from_environment.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for part in &pod.parts {
            let who = Who::Container(part.name);
            for (list, source) in [("env", "valueFrom.secretKeyRef"), ("envFrom", "secretRef")] {
                for (_, item) in pod.items(&part.field(list)) {
                    let at = item.join(&crate::paths::path(source)).key("name");
                    let Some(secret) = pod.object().text_at(&at).given() else { continue };
                    let draft = pod.report(who, &at, msg::secret_from_environment(secret, who.words()), cx);
                    draft.help(msg::secret_from_environment_help());
                }
            }
        }
    }
}
