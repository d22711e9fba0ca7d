//! PersistentVolumeClaims (`pkg/apis/core/validation/validation.go` `ValidatePersistentVolumeClaimSpec`).

use super::metadata::{self, NameFormat};
use super::{resources, selector};
use crate::errors::Errors;
use crate::field::Field;
use crate::names;

const MODES: &[&str] = &["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];

/// `ValidatePersistentVolumeClaim`
pub(crate) fn claim(errors: &mut Errors, object: &Field<'_, '_>) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    spec(errors, &object.child("spec"));
}

/// `ValidatePersistentVolumeClaimSpec`
pub(crate) fn spec(errors: &mut Errors, spec: &Field<'_, '_>) {
    let modes = spec.child("accessModes");
    if modes.is_empty() {
        errors.required(&modes, "at least 1 access mode is required");
    }
    selector::label_selector(errors, &spec.child("selector"));
    access_modes(errors, &modes);
    let resources = spec.child("resources");
    let requests = resources.child("requests");
    let storage = requests.child("storage");
    // The server leaves `requests` out of this path.
    let named = resources.key("storage");
    if storage.is_absent() {
        errors.required_at(&named, &storage, "");
    } else if let Some(size) = resources::quantity(&storage)
        && (size.is_negative() || size.is_zero())
    {
        errors.invalid_at(&named, &storage, size.canonical().as_str(), "must be greater than zero");
    }
    let class = spec.child("storageClassName");
    if let Some(text) = class.text().filter(|text| !text.is_empty()) {
        errors.malformed(&class, &text, &names::dns_subdomain(&text));
    }
    super::containers::one_of(errors, &spec.child("volumeMode"), &["Block", "Filesystem"]);
}

/// Access modes of claims and volumes.
pub(crate) fn access_modes(errors: &mut Errors, modes: &Field<'_, '_>) {
    let texts = modes.texts();
    for text in texts.iter().flatten().filter(|text| !MODES.contains(&&***text)) {
        errors.not_supported(modes, text, MODES);
    }
    let alone = texts.iter().flatten().any(|text| text == "ReadWriteOncePod");
    if alone && texts.iter().flatten().any(|text| text != "ReadWriteOncePod" && MODES.contains(&&**text)) {
        errors.forbidden(modes, "may not use ReadWriteOncePod with other access modes");
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn claims() {
        table(
            |c| {
                format!("apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {{name: m}}\nspec: {{{c}}}\n")
            },
            &[
                (r"accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}", &[]),
                (
                    r"accessModes: [RWO], resources: {requests: {storage: 1Gi}}",
                    &[
                        r#"spec.accessModes: Unsupported value: "RWO": supported values: "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod""#,
                    ],
                ),
                (
                    r"accessModes: [ReadWriteOnce, ReadWriteOncePod], resources: {requests: {storage: 1Gi}}",
                    &[r"spec.accessModes: Forbidden: may not use ReadWriteOncePod with other access modes"],
                ),
                (
                    r"accessModes: [ReadWriteOnce], resources: {requests: {storage: 0}}",
                    &[r#"spec.resources[storage]: Invalid value: "0": must be greater than zero"#],
                ),
            ],
        );
    }
}
