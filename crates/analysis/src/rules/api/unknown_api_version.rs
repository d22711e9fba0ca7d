//! A kind that this Kubernetes version does not serve in this apiVersion.

use podfit_schema::ViolationKind;

use super::violation::{Words, report_violations};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct UnknownApiVersion;

impl Rule for UnknownApiVersion {
    const META: RuleInfo = RuleInfo {
        name: "unknown-api-version",
        category: Category::Api,
        severity: Severity::Error,
        summary: "a kind that this Kubernetes version does not serve in this apiVersion",
        peers: &["kube-linter/no-extensions-v1beta", "kube-score/stable-version", "popeye/403", "monokle/K8S002", "monokle/K8S003"],
        page: crate::rules::page!("unknown_api_version.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let version = cx.options.version().to_string();
        report_violations(object, cx, |kind| kind == ViolationKind::UnknownKind, |violation| Words {
            message: msg::unknown_api_version(version.as_str(), &object.view.kind, &object.view.api_version),
            help: violation.suggestion.as_deref().map(msg::refused_by_server_help),
        });
    }
}
