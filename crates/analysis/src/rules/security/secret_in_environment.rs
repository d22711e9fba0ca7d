//! A secret that stands in the manifest as the value of a variable.

use super::pod::{Pod, Who};
use super::secrets::{self, Secret};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct SecretInEnvironment;

impl Rule for SecretInEnvironment {
    const META: RuleInfo = RuleInfo {
        name: "secret-in-environment",
        category: Category::Security,
        severity: Severity::Warning,
        presets: &["security"],
        summary: "a secret that stands in the manifest as the value of a variable",
        peers: &["kube-linter/env-var-secret", "polaris/sensitiveContainerEnvVar"],
        page: crate::rules::page!("secret_in_environment.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for part in &pod.parts {
            for (_, variable) in pod.items(&part.field("env")) {
                let object = pod.object();
                let Some(name) = object.text_at(&variable.clone().key("name")).given() else { continue };
                let at = variable.clone().key("value");
                let Some(value) = object.text_at(&at).given() else { continue };
                let message = match secrets::of(name, value) {
                    Some(Secret::Known(what)) => msg::secret_in_environment_known(name, part.name, what),
                    Some(Secret::Named) => msg::secret_in_environment(name, part.name),
                    None => continue,
                };
                let draft = pod.report(Who::Container(part.name), &at, message, cx);
                // Never the value: surfaces show the text that a finding points at.
                draft.place = object.value_at(&variable.key("name"));
                draft.help(msg::secret_in_environment_help());
            }
        }
    }
}
