//! An Ingress that answers in plain text only.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::ingress::is_ingress;

/// See the page.
pub(crate) struct IngressWithoutTls;

impl Rule for IngressWithoutTls {
    const META: RuleInfo = RuleInfo {
        name: "ingress-without-tls",
        category: Category::References,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "an Ingress that answers in plain text only",
        peers: &["polaris/tlsSettingsMissing"],
        page: crate::rules::page!("ingress_without_tls.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let path = path("spec.tls");
        if is_ingress(object) && object.ask(&path).is_absent() && !is_encrypted(object) {
            let message = msg::ingress_without_tls(&object.key.name);
            cx.report(object, &path, object.key_at(&path), message).help(msg::ingress_without_tls_help());
        }
    }
}

/// Load balancers of AWS and Google, and TLS passthrough, are told by annotation.
fn is_encrypted(object: ObjectCx<'_>) -> bool {
    let known = [
        "alb.ingress.kubernetes.io/certificate-arn",
        "ingress.gcp.kubernetes.io/pre-shared-cert",
        "networking.gke.io/managed-certificates",
        "nginx.ingress.kubernetes.io/ssl-passthrough",
    ];
    known.iter().any(|key| object.object().meta().annotations.contains_key(*key))
}
