//! An Ingress whose certificate the set makes under another name, or without its parts.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::read::Asked;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use super::ingress::is_ingress;
use super::lookup::{Found, Reference};

/// See the page.
pub(crate) struct IngressTlsSecretMissing;

impl Rule for IngressTlsSecretMissing {
    const META: RuleInfo = RuleInfo {
        name: "ingress-tls-secret-missing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "an Ingress whose certificate the set makes under another name, or without its parts",
        fix: FixKind::Unsafe,
        peers: &["popeye/1402"],
        page: crate::rules::page!("ingress_tls_secret_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        if !is_ingress(object) || is_issued(object) {
            return;
        }
        let list = path("spec.tls");
        for (index, _) in object.at(&list).map(podfit_syntax::NodeRef::items).unwrap_or_default().iter().enumerate() {
            let path = list.clone().index(index).key("secretName");
            let Some(name) = object.text_at(&path).given() else { continue };
            let reference =
                Reference { kind: "Secret", namespace: object.key.namespace.as_deref(), name, path: path.clone() };
            if let Found::Here(all) = reference.look(cx) {
                if let Some(part) = missing_part(&all).filter(|_| cx.set.is_literal()) {
                    let message = msg::ingress_tls_secret_missing_part(&object.key.name, name, part);
                    let draft = cx.report(object, &path, object.value_at(&path), message);
                    draft.help(msg::ingress_tls_secret_missing_part_help(part));
                }
                continue;
            }
            let message = || msg::ingress_tls_secret_missing(&object.key.name, name);
            reference.report_missing(object, message, cx);
        }
    }
}

/// cert-manager (or something that speaks its language) makes the Secret.
fn is_issued(object: ObjectCx<'_>) -> bool {
    let annotations = &object.object().meta().annotations;
    annotations.keys().any(|key| {
        key.starts_with("cert-manager.io/") || key.starts_with("certmanager.k8s.io/") || &**key == "kubernetes.io/tls-acme"
    })
}

/// The part that no alternative of the Secret has; a Secret without data is filled in the cluster.
fn missing_part(all: &[ObjectCx<'_>]) -> Option<&'static str> {
    let keys = |object: &ObjectCx<'_>| {
        let mut keys = Vec::new();
        for field in ["data", "stringData"] {
            match object.map_keys(&path(field)) {
                Asked::Unknown => return None,
                Asked::Absent => {}
                Asked::Given(more) => keys.extend(more),
            }
        }
        (object.is_whole() && !keys.is_empty()).then_some(keys)
    };
    let all: Vec<Vec<String>> = all.iter().map(keys).collect::<Option<_>>()?;
    ["tls.crt", "tls.key"].into_iter().find(|part| !all.iter().flatten().any(|key| key == part))
}
