//! ConfigMaps and Secrets (`pkg/apis/core/validation/validation.go` `ValidateConfigMap`, `ValidateSecret`). No value of
//! either is ever part of a message.

use podfit_ordered::OrderedSet;

use super::metadata::{self, NameFormat};
use crate::errors::Errors;
use crate::field::Field;
use crate::names;

/// `ValidateConfigMap`
pub(crate) fn config_map(errors: &mut Errors, object: &Field<'_, '_>) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    let (data, binary) = (object.child("data"), object.child("binaryData"));
    let binary_keys: OrderedSet<String> = binary.entries().into_iter().map(|(key, _)| key).collect();
    for (key, _) in data.entries() {
        let field = data.key(&key);
        errors.malformed(&field, &key, &names::config_map_key(&key));
        if binary_keys.contains(&key) {
            errors.invalid(&field, key.as_str(), "duplicate of key present in binaryData");
        }
    }
    for key in &binary_keys {
        errors.malformed(&binary.key(key), key, &names::config_map_key(key));
    }
}

/// `ValidateSecret`; what is in `stringData` counts as `data`.
pub(crate) fn secret(errors: &mut Errors, object: &Field<'_, '_>) {
    let meta = object.child("metadata");
    metadata::object_meta(errors, &meta, NameFormat::Subdomain);
    let (data, plain) = (object.child("data"), object.child("stringData"));
    let mut keys: OrderedSet<String> = OrderedSet::new();
    for source in [&data, &plain] {
        for (key, _) in source.entries() {
            for message in names::config_map_key(&key) {
                errors.invalid_at(&data.key(&key), &source.key(&key), key.as_str(), &message);
            }
            keys.insert(key);
        }
    }
    if !data.absence_is_certain() || !plain.absence_is_certain() {
        return;
    }
    let mut need = |key: &str| {
        if !keys.contains(key) {
            errors.required_at(&data.key(key), &data, "");
        }
    };
    match object.child("type").text().as_deref() {
        Some("kubernetes.io/dockercfg") => need(".dockercfg"),
        Some("kubernetes.io/dockerconfigjson") => need(".dockerconfigjson"),
        Some("kubernetes.io/ssh-auth") => need("ssh-privatekey"),
        Some("kubernetes.io/tls") => {
            need("tls.crt");
            need("tls.key");
        }
        Some("kubernetes.io/basic-auth") => {
            if !keys.contains("username") && !keys.contains("password") {
                errors.required_at(&data.key("username"), &data, "");
                errors.required_at(&data.key("password"), &data, "");
            }
        }
        Some("kubernetes.io/service-account-token") => {
            let annotations = meta.child("annotations");
            let account = annotations.key("kubernetes.io/service-account.name");
            if account.is_text("") {
                errors.required(&account, "");
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn config_maps() {
        table(
            |d| format!("apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: m}}\n{d}\n"),
            &[
                (r"data: {a.b: x}", &[]),
                (
                    r"data: {a/b: x}",
                    &[
                        r#"data[a/b]: Invalid value: "a/b": a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')"#,
                    ],
                ),
                (
                    r"data: {a: x}
binaryData: {a: eA==}",
                    &[r#"data[a]: Invalid value: "a": duplicate of key present in binaryData"#],
                ),
                (
                    r"data: [a]",
                    &[
                        r"data: json: cannot unmarshal array into Go struct field ConfigMap.data of type map[string]string",
                    ],
                ),
            ],
        );
    }

    #[test]
    fn secrets_without_their_values() {
        table(
            |d| format!("apiVersion: v1\nkind: Secret\nmetadata: {{name: m}}\n{d}\n"),
            &[
                (r"data: {a: eA==}", &[]),
                (r"data: {password: hunter2!}", &[r"data.password: illegal base64 data at input byte 7"]),
                (
                    r"type: kubernetes.io/tls
data: {tls.crt: eA==}",
                    &[r"data[tls.key]: Required value"],
                ),
                (
                    r"type: kubernetes.io/tls
stringData: {tls.crt: a, tls.key: b}",
                    &[],
                ),
                (
                    r"type: kubernetes.io/basic-auth",
                    &[r"data[username]: Required value", r"data[password]: Required value"],
                ),
            ],
        );
    }
}
