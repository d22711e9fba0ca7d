//! Names, labels, annotations, owners (`k8s.io/apimachinery` `pkg/api/validation/objectmeta.go`,
//! `pkg/apis/meta/v1/validation/validation.go`).

use crate::errors::{Bad, Errors};
use crate::field::Field;
use crate::names;

/// What a kind's names look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameFormat {
    /// `NameIsDNSSubdomain`
    Subdomain,
    /// `NameIsDNSLabel`
    Label,
    /// `NameIsDNS1035Label`
    Label1035,
    /// `path.IsValidPathSegmentName`: roles and their bindings.
    PathSegment,
    /// Judged elsewhere.
    Any,
}

impl NameFormat {
    fn check(self, name: &str) -> Vec<String> {
        match self {
            Self::Subdomain => names::dns_subdomain(name),
            Self::Label => names::dns_label(name),
            Self::Label1035 => names::dns_1035_label(name),
            Self::PathSegment => path_segment(name),
            Self::Any => Vec::new(),
        }
    }
}

fn path_segment(name: &str) -> Vec<String> {
    if name == "." || name == ".." {
        return vec![format!("may not be '{name}'")];
    }
    let bad: Vec<String> = ['/', '%']
        .into_iter()
        .filter(|c| name.contains(*c))
        .map(|c| format!("may not contain '{c}'"))
        .collect();
    bad
}

/// `ValidateObjectMeta`
pub(crate) fn object_meta(errors: &mut Errors, metadata: &Field<'_, '_>, format: NameFormat) {
    let (name, generated) = (metadata.child("name"), metadata.child("generateName"));
    if let Some(prefix) = generated.text().filter(|prefix| !prefix.is_empty()) {
        // A prefix may end in dashes: the server looks at it as if a letter followed.
        let masked = match prefix
            .strip_suffix('-')
            .and_then(|bare| bare.char_indices().next_back().map(|(last, _)| (bare, last)))
        {
            Some((bare, last)) => format!("{}a", bare.get(..last).unwrap_or_default()),
            None => prefix.to_string(),
        };
        errors.malformed(&generated, &prefix, &format.check(&masked));
    }
    match name.text() {
        Some(text) if text.is_empty() => {
            if generated.text().is_some_and(|prefix| prefix.is_empty()) {
                errors.required(&name, "name or generateName is required");
            }
        }
        Some(text) => errors.malformed(&name, &text, &format.check(&text)),
        None => {}
    }
    let namespace = metadata.child("namespace");
    if let Some(text) = namespace.text().filter(|text| !text.is_empty()) {
        errors.malformed(&namespace, &text, &names::dns_label(&text));
    }
    labels(errors, &metadata.child("labels"), &metadata.child("labels"));
    annotations(errors, &metadata.child("annotations"), &metadata.child("annotations"));
    owners(errors, &metadata.child("ownerReferences"));
    for finalizer in metadata.child("finalizers").texts().into_iter().flatten() {
        errors.malformed(&metadata.child("finalizers"), &finalizer, &names::qualified_name(&finalizer));
    }
}

/// `ValidateLabels`: `named` is the server's path, `labels` where they stand.
pub(crate) fn labels(errors: &mut Errors, named: &Field<'_, '_>, labels: &Field<'_, '_>) {
    for (key, value) in labels.strings() {
        let at = labels.key(&key);
        for message in names::qualified_name(&key) {
            errors.invalid_at(named, &at, key.as_str(), &message);
        }
        for message in value.as_deref().map(names::label_value).unwrap_or_default() {
            errors.invalid_at(named, &at, value.as_deref().unwrap_or_default(), &message);
        }
    }
}

/// `ValidateAnnotations`
pub(crate) fn annotations(errors: &mut Errors, named: &Field<'_, '_>, annotations: &Field<'_, '_>) {
    let mut size = 0;
    for (key, value) in annotations.strings() {
        for message in names::qualified_name(&names::lower(&key)) {
            errors.invalid_at(named, &annotations.key(&key), key.as_str(), &message);
        }
        size += key.len() + value.map_or(0, |value| value.len());
    }
    if size > 256 * 1024 {
        errors.too_long(named, 256 * 1024);
    }
}

/// `ValidateLabelName`
pub(crate) fn label_name(errors: &mut Errors, key: &Field<'_, '_>) {
    if let Some(text) = key.text() {
        errors.malformed(key, &text, &names::qualified_name(&text));
    }
}

fn owners(errors: &mut Errors, owners: &Field<'_, '_>) {
    let mut controllers = 0;
    for owner in owners.items() {
        if let Some(version) = owner.child("apiVersion").text().filter(|version| version.is_empty()) {
            errors.invalid_at(&owners.child("apiVersion"), &owner, &*version, "version must not be empty");
        }
        for name in ["kind", "name", "uid"] {
            if owner.child(name).is_text("") {
                errors.invalid_at(&owners.child(name), &owner.child(name), "", "must not be empty");
            }
        }
        controllers += usize::from(owner.child("controller").is_true());
        if controllers == 2 {
            let first = owners.items().into_iter().find(|owner| owner.child("controller").is_true());
            let called = |owner: &Field<'_, '_>| {
                Some(format!("{}/{}", owner.child("kind").text()?, owner.child("name").text()?))
            };
            if let (Some(first), Some(second)) = (first.as_ref().and_then(called), called(&owner)) {
                let detail = format!(
                    "Only one reference can have Controller set to true. Found \"true\" in references for {first} and {second}"
                );
                errors.invalid(owners, Bad::json(owners), &detail);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn names_and_labels() {
        table(
            |m| format!("apiVersion: v1\nkind: ConfigMap\nmetadata: {{{m}}}\n"),
            &[
                (r"name: a.b", &[]),
                (r"generateName: a-", &[]),
                (
                    r"name: Web",
                    &[
                        r#"metadata.name: Invalid value: "Web": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"#,
                    ],
                ),
                (r"", &[r"metadata.name: Required value: name or generateName is required"]),
                (
                    r"name: a, labels: {app: a b}",
                    &[
                        r#"metadata.labels: Invalid value: "a b": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')"#,
                    ],
                ),
                (r#"name: a, annotations: {"A.b/C": x}"#, &[]),
                (
                    r#"name: a, annotations: {"a b": x}"#,
                    &[
                        r#"metadata.annotations: Invalid value: "a b": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"#,
                    ],
                ),
                (
                    r"name: a, ownerReferences: [{apiVersion: v1, kind: Pod, name: p}]",
                    &[r#"metadata.ownerReferences.uid: Invalid value: "": must not be empty"#],
                ),
            ],
        );
    }
}
