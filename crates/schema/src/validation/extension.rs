//! What extends the API: webhooks (`pkg/apis/admissionregistration/validation/validation.go`) and
//! CustomResourceDefinitions (`k8s.io/apiextensions-apiserver` `pkg/apis/apiextensions/validation/validation.go`).

use podfit_ordered::OrderedSet;

use super::metadata::{self, NameFormat};
use super::{containers, selector};
use crate::errors::{Bad, Errors};
use crate::field::Field;
use crate::names;

/// `ValidateValidatingWebhookConfiguration`, `ValidateMutatingWebhookConfiguration`
pub(crate) fn webhooks(errors: &mut Errors, object: &Field<'_, '_>) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    let mut seen: OrderedSet<String> = OrderedSet::new();
    for webhook in object.child("webhooks").items() {
        let name = webhook.child("name");
        if let Some(text) = name.text() {
            webhook_name(errors, &name, &text);
            if seen.contains(&*text) {
                errors.duplicate(&name, &text);
            }
            seen.insert(text.into_owned());
        }
        self::webhook(errors, &webhook);
    }
}

/// `IsFullyQualifiedName`
fn webhook_name(errors: &mut Errors, name: &Field<'_, '_>, text: &str) {
    if text.is_empty() {
        errors.required(name, "");
        return;
    }
    let malformed = names::dns_subdomain(text);
    if !malformed.is_empty() {
        errors.invalid(name, text, &malformed.join(","));
    } else if text.split('.').count() < 3 {
        errors.invalid(name, text, "should be a domain with at least three segments separated by dots");
    }
}

fn webhook(errors: &mut Errors, webhook: &Field<'_, '_>) {
    let child = |name| webhook.child(name);
    if child("admissionReviewVersions").is_empty() {
        errors.required(&child("admissionReviewVersions"), "must specify one of v1, v1beta1");
    }
    containers::one_of(errors, &child("failurePolicy"), &["Fail", "Ignore"]);
    containers::one_of(errors, &child("matchPolicy"), &["Equivalent", "Exact"]);
    let effects = child("sideEffects");
    if effects.is_absent() {
        errors.required(&effects, "must specify one of None, NoneOnDryRun");
    } else if let Some(text) = effects.text().filter(|text| !matches!(&**text, "None" | "NoneOnDryRun")) {
        errors.not_supported(&effects, &text, &["None", "NoneOnDryRun"]);
    }
    let timeout = child("timeoutSeconds");
    if let Some(seconds) = timeout.int().filter(|seconds| !(1..=30).contains(seconds)) {
        errors.invalid(&timeout, seconds, "the timeout value must be between 1 and 30 seconds");
    }
    for name in ["namespaceSelector", "objectSelector"] {
        selector::label_selector(errors, &child(name));
    }
    let client = child("clientConfig");
    let (url, service) = (client.child("url"), client.child("service"));
    if (url.is_absent() && service.is_absent()) || (url.is_set() && service.is_set()) {
        errors.required(&client, "exactly one of url or service is required");
    }
}

/// `ValidateCustomResourceDefinition`, what is not about schemas.
pub(crate) fn definition(errors: &mut Errors, object: &Field<'_, '_>) {
    let meta = object.child("metadata");
    let spec = object.child("spec");
    let (group, names_field) = (spec.child("group"), spec.child("names"));
    let plural = names_field.child("plural");
    match meta.child("name").text().as_deref() {
        Some("") => metadata::object_meta(errors, &meta, NameFormat::Any),
        Some(name) => {
            metadata::object_meta(errors, &meta, NameFormat::Any);
            if let (Some(plural), Some(group)) = (plural.text(), group.text())
                && name != format!("{plural}.{group}")
            {
                let detail = "must be spec.names.plural+\".\"+spec.group";
                errors.invalid(&meta.child("name"), name, detail);
            }
        }
        None => {}
    }
    if let Some(text) = group.text() {
        if text.is_empty() {
            errors.required(&group, "");
        } else {
            errors.malformed(&group, &text, &names::dns_subdomain(&text));
            approved(errors, &meta, &text);
        }
    }
    let scope = spec.child("scope");
    match scope.text().as_deref() {
        Some("") => errors.required(&scope, ""),
        Some(text) if !matches!(text, "Cluster" | "Namespaced") => {
            errors.not_supported(&scope, text, &["Cluster", "Namespaced"]);
        }
        _ => {}
    }
    versions(errors, object, &spec);
    definition_names(errors, &names_field);
}

/// Groups of the Kubernetes community need an approval.
fn approved(errors: &mut Errors, meta: &Field<'_, '_>, group: &str) {
    let protected = [".k8s.io", ".kubernetes.io"].iter().any(|end| group.ends_with(end));
    let annotations = meta.child("annotations");
    let approval = annotations.key("api-approved.kubernetes.io");
    if protected && approval.is_text("") {
        let detail = "protected groups must have approval annotation \"api-approved.kubernetes.io\", see https://github.com/kubernetes/enhancements/pull/1111";
        errors.required(&approval, detail);
    }
}

fn versions(errors: &mut Errors, object: &Field<'_, '_>, spec: &Field<'_, '_>) {
    let versions = spec.child("versions");
    let items = versions.items();
    let stored = items.iter().filter(|version| version.child("storage").is_true()).count();
    let known =
        items.iter().all(|version| version.child("storage").is_true() || version.child("storage").is_false());
    if versions.absence_is_certain() && known && stored != 1 {
        let value = if versions.is_empty() { "null".to_owned() } else { crate::field::json(versions.node()) };
        let detail = "must have exactly one version marked as storage version";
        errors.invalid(&versions, Bad::Plain(value), detail);
        if stored == 0 {
            let status = object.child("status");
            let named = status.child("storedVersions");
            let detail = "must have at least one stored version";
            errors.invalid_at(&named, &versions, Bad::Plain("null".to_owned()), detail);
        }
    }
}

fn definition_names(errors: &mut Errors, field: &Field<'_, '_>) {
    let (plural, singular, kind, list) =
        (field.child("plural"), field.child("singular"), field.child("kind"), field.child("listKind"));
    let kind_text = kind.text();
    if plural.is_text("") {
        errors.required(&plural, "");
    }
    // By default they are made of the kind.
    if kind_text.as_deref() == Some("") {
        if singular.is_text("") {
            errors.required(&singular, "");
        }
        errors.required(&kind, "");
        if list.is_text("") {
            errors.required(&list, "");
        }
    }
    for name in [&plural, &singular] {
        if let Some(text) = name.text().filter(|text| !text.is_empty()) {
            errors.malformed(name, &text, &names::dns_1035_label(&text));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn webhook_configurations() {
        table(
            |c| {
                format!(
                    "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: {{name: m}}\nwebhooks: [{c}]\n"
                )
            },
            &[
                (
                    r#"{name: a.b.c, admissionReviewVersions: [v1], sideEffects: None, clientConfig: {url: "https://x"}}"#,
                    &[],
                ),
                (
                    r#"{name: a.b.c, admissionReviewVersions: [v1], clientConfig: {url: "https://x"}}"#,
                    &[r"webhooks[0].sideEffects: Required value: must specify one of None, NoneOnDryRun"],
                ),
                (
                    r"{name: a.b, admissionReviewVersions: [v1], sideEffects: None}",
                    &[
                        r#"webhooks[0].name: Invalid value: "a.b": should be a domain with at least three segments separated by dots"#,
                        r"webhooks[0].clientConfig: Required value: exactly one of url or service is required",
                    ],
                ),
            ],
        );
    }

    #[test]
    fn definitions() {
        table(
            |c| {
                format!(
                    "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {{name: things.example.com}}\nspec: {{{c}}}\n"
                )
            },
            &[
                (
                    r"group: example.com, scope: Cluster, names: {plural: things, kind: Thing}, versions: [{name: v1, served: true, storage: true}]",
                    &[],
                ),
                (
                    r"group: example.org, scope: Cluster, names: {plural: things, kind: Thing}, versions: [{name: v1, served: true, storage: true}]",
                    &[
                        r#"metadata.name: Invalid value: "things.example.com": must be spec.names.plural+"."+spec.group"#,
                    ],
                ),
                (
                    r"group: example.com, names: {plural: things, kind: Thing}, versions: [{name: v1, served: true, storage: true}]",
                    &[r"spec.scope: Required value"],
                ),
            ],
        );
    }
}
