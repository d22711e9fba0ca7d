//! A webhook whose Service the set makes under another name or in another namespace.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_syntax::{NodeRef, Path};
use podfit_ordered::OrderedSet;
use super::lookup::Reference;

/// See the page.
pub(crate) struct WebhookServiceMissing;

impl Rule for WebhookServiceMissing {
    const META: RuleInfo = RuleInfo {
        name: "webhook-service-missing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a webhook whose Service the set makes under another name or in another namespace",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("webhook_service_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let list = match &*object.view.kind {
            "ValidatingWebhookConfiguration" | "MutatingWebhookConfiguration" => path("webhooks"),
            "APIService" => return one(object, &path("spec.service"), cx),
            _ => return,
        };
        let mut said = OrderedSet::new();
        for index in 0..object.at(&list).map_or(0, |node| NodeRef::items(node).len()) {
            let at = list.clone().index(index).key("clientConfig").key("service");
            let of = |key: &str| object.text_at(&at.clone().key(key)).given();
            if said.insert((of("namespace"), of("name"))) {
                one(object, &at, cx);
            }
        }
    }
}

fn one(object: ObjectCx<'_>, at: &Path, cx: &mut Context<'_, '_>) {
    let of = |key: &str| object.text_at(&at.clone().key(key)).given();
    let (Some(namespace), Some(name)) = (of("namespace"), of("name")) else { return };
    let reference = Reference { kind: "Service", namespace: Some(namespace), name, path: at.clone().key("name") };
    let message = || msg::webhook_service_missing(&*object.view.kind, &object.key.name, namespace, name);
    let evidence = format!("service \"{name}\" not found");
    if let Some(draft) = reference.report_missing(object, message, cx) {
        draft.evidence(evidence);
    }
}
