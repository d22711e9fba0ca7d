//! Environment variables and their sources (`pkg/apis/core/validation/validation.go` `ValidateEnv`, `ValidateEnvFrom`).

use podfit_syntax::Value;

use super::resources;
use crate::errors::Errors;
use crate::field::Field;
use crate::names;

const ENV_FIELDS: &[&str] = &[
    "metadata.name",
    "metadata.namespace",
    "metadata.uid",
    "spec.nodeName",
    "spec.serviceAccountName",
    "status.hostIP",
    "status.hostIPs",
    "status.podIP",
    "status.podIPs",
];
const VOLUME_FIELDS: &[&str] =
    &["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"];
const RESOURCES: &[&str] = &[
    "limits.cpu",
    "limits.ephemeral-storage",
    "limits.memory",
    "requests.cpu",
    "requests.ephemeral-storage",
    "requests.memory",
];

/// `ValidateEnv`
pub(crate) fn variables(errors: &mut Errors, variables: &Field<'_, '_>) {
    for variable in variables.items() {
        let name = variable.child("name");
        match name.text().as_deref() {
            Some("") => errors.required(&name, ""),
            Some(text) => errors.malformed(&name, text, &names::env_var_name(text)),
            None => {}
        }
        let from = variable.child("valueFrom");
        if from.is_set() {
            value_from(errors, &from, &variable.child("value"));
        }
    }
}

/// `validateEnvVarValueFrom`
fn value_from(errors: &mut Errors, from: &Field<'_, '_>, value: &Field<'_, '_>) {
    let mut sources = 0;
    let mut unknown = false;
    for name in ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"] {
        let source = from.child(name);
        unknown |= matches!(source.value(), Some(Value::Unknown));
        if !source.is_set() {
            continue;
        }
        sources += 1;
        match name {
            "fieldRef" => field_ref(errors, &source, false),
            "resourceFieldRef" => resource_ref(errors, &source, false),
            "configMapKeyRef" | "secretKeyRef" => key_ref(errors, &source),
            _ => {}
        }
    }
    if sources == 0 {
        if !unknown && from.absence_is_certain() {
            let detail =
                "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`";
            errors.invalid(from, "", detail);
        }
    } else if value.text().is_some_and(|text| !text.is_empty()) {
        errors.invalid(from, "", "may not be specified when `value` is not empty");
    } else if sources > 1 {
        errors.invalid(from, "", "may not have more than one field specified at a time");
    }
}

/// `validateObjectFieldSelector`, with what `ConvertDownwardAPIFieldLabel` knows.
pub(crate) fn field_ref(errors: &mut Errors, reference: &Field<'_, '_>, volume: bool) {
    let path = reference.child("fieldPath");
    let Some(text) = path.text() else { return };
    if text.is_empty() {
        errors.required(&path, "");
        return;
    }
    if let Some((field, subscript)) = text.strip_suffix("']").and_then(|text| text.split_once("['")) {
        match field {
            "metadata.annotations" => errors.malformed(
                reference,
                &names::lower(subscript),
                &names::qualified_name(&names::lower(subscript)),
            ),
            "metadata.labels" => errors.malformed(reference, subscript, &names::qualified_name(subscript)),
            _ => {}
        }
        return;
    }
    let known = matches!(
        &*text,
        "metadata.annotations"
            | "metadata.labels"
            | "metadata.name"
            | "metadata.namespace"
            | "metadata.uid"
            | "spec.nodeName"
            | "spec.restartPolicy"
            | "spec.serviceAccountName"
            | "spec.schedulerName"
            | "status.phase"
            | "status.hostIP"
            | "status.hostIPs"
            | "status.podIP"
            | "status.podIPs"
            | "spec.host"
    );
    if !known {
        let detail = format!("error converting fieldPath: field label not supported: {text}");
        errors.invalid(&path, &*text, &detail);
        return;
    }
    let supported = if volume { VOLUME_FIELDS } else { ENV_FIELDS };
    if !supported.contains(&&*text) && text != "spec.host" {
        errors.not_supported(&path, &text, supported);
    }
}

/// `validateContainerResourceFieldSelector`
pub(crate) fn resource_ref(errors: &mut Errors, reference: &Field<'_, '_>, volume: bool) {
    let (container, resource, divisor) =
        (reference.child("containerName"), reference.child("resource"), reference.child("divisor"));
    let Some(text) = resource.text() else { return };
    if volume && container.is_text("") {
        errors.required(&container, "");
    } else if text.is_empty() {
        errors.required(&resource, "");
    } else if !RESOURCES.contains(&&*text)
        && !text.starts_with("requests.hugepages-")
        && !text.starts_with("limits.hugepages-")
    {
        errors.not_supported(&resource, &text, RESOURCES);
    }
    let Some(value) = resources::quantity(&divisor).filter(|value| !value.is_zero()) else { return };
    let value = value.canonical();
    let memory = ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];
    let list = memory.join(", ");
    if text.ends_with(".cpu") {
        if value != "1" && value != "1m" {
            errors.invalid(
                &divisor,
                &*text,
                "only divisor's values 1m and 1 are supported with the cpu resource",
            );
        }
    } else if !memory.contains(&value.as_str()) {
        let what = match text.split_once('.').map(|(_, what)| what) {
            Some("memory") => "memory",
            Some("ephemeral-storage") => "local ephemeral storage",
            Some(_) => "hugepages",
            None => return,
        };
        let detail = format!("only divisor's values {list} are supported with the {what} resource");
        errors.invalid(&divisor, &*text, &detail);
    }
}

/// `validateConfigMapKeySelector`, `validateSecretKeySelector`
fn key_ref(errors: &mut Errors, reference: &Field<'_, '_>) {
    let (name, key) = (reference.child("name"), reference.child("key"));
    // An empty name is refused in the words for a malformed one.
    if let Some(text) = name.text() {
        errors.malformed(&name, &text, &names::dns_subdomain(&text));
    }
    match key.text().as_deref() {
        Some("") => errors.required(&key, ""),
        Some(text) => errors.malformed(&key, text, &names::config_map_key(text)),
        None => {}
    }
}

/// `ValidateEnvFrom`
pub(crate) fn sources(errors: &mut Errors, sources: &Field<'_, '_>) {
    for source in sources.items() {
        let prefix = source.child("prefix");
        if let Some(text) = prefix.text().filter(|text| !text.is_empty()) {
            errors.malformed(&prefix, &text, &names::env_var_name(&text));
        }
        let mut given = 0;
        let mut unknown = matches!(source.value(), Some(Value::Unknown));
        for kind in ["configMapRef", "secretRef"] {
            let reference = source.child(kind);
            unknown |= matches!(reference.value(), Some(Value::Unknown));
            if !reference.is_set() {
                continue;
            }
            given += 1;
            let name = reference.child("name");
            match name.text().as_deref() {
                Some("") => errors.required(&name, ""),
                Some(text) => {
                    // The server masks a trailing dash here, as if the name were a prefix.
                    let masked =
                        text.strip_suffix('-').map_or_else(|| text.to_owned(), |bare| format!("{bare}a"));
                    errors.malformed(&name, text, &names::dns_subdomain(&masked));
                }
                None => {}
            }
        }
        if given > 1 {
            errors.invalid(&source, "", "may not have more than one field specified at a time");
        } else if given == 0 && !unknown && source.absence_is_certain() {
            errors.invalid(&source, "", "must specify one of: `configMapRef` or `secretRef`");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn variables() {
        table(
            |e| container(&format!("env: [{e}]"), ""),
            &[
                (r"{name: A, value: b}, {name: A, value: c}", &[]),
                (r"{value: b}", &[r"spec.containers[0].env[0].name: Required value"]),
                (
                    r#"{name: "A=B"}"#,
                    &[
                        r#"spec.containers[0].env[0].name: Invalid value: "A=B": a valid environment variable name must consist only of printable ASCII characters other than '='"#,
                    ],
                ),
                (r"{name: A, valueFrom: {fieldRef: {fieldPath: status.podIP}}}", &[]),
                (r#"{name: A, valueFrom: {fieldRef: {fieldPath: "metadata.labels['app']"}}}"#, &[]),
                (
                    r"{name: A, valueFrom: {fieldRef: {fieldPath: new.path}}}",
                    &[
                        r#"spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Invalid value: "new.path": error converting fieldPath: field label not supported: new.path"#,
                    ],
                ),
                (
                    r"{name: A, valueFrom: {fieldRef: {fieldPath: status.phase}}}",
                    &[
                        r#"spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Unsupported value: "status.phase": supported values: "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs""#,
                    ],
                ),
                (
                    r"{name: A, valueFrom: {}}",
                    &[
                        r#"spec.containers[0].env[0].valueFrom: Invalid value: "": must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`"#,
                    ],
                ),
                (
                    r"{name: A, value: x, valueFrom: {secretKeyRef: {name: s, key: k}}}",
                    &[
                        r#"spec.containers[0].env[0].valueFrom: Invalid value: "": may not be specified when `value` is not empty"#,
                    ],
                ),
                (
                    r"{name: A, valueFrom: {secretKeyRef: {name: s}}}",
                    &[r"spec.containers[0].env[0].valueFrom.secretKeyRef.key: Required value"],
                ),
                (
                    r"{name: A, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 1Mi}}}",
                    &[
                        r#"spec.containers[0].env[0].valueFrom.resourceFieldRef.divisor: Invalid value: "limits.cpu": only divisor's values 1m and 1 are supported with the cpu resource"#,
                    ],
                ),
            ],
        );
    }

    #[test]
    fn sources() {
        table(
            |e| container(&format!("envFrom: [{e}]"), ""),
            &[
                (r"{configMapRef: {name: c}}", &[]),
                (
                    r"{configMapRef: {}}",
                    &[r"spec.containers[0].envFrom[0].configMapRef.name: Required value"],
                ),
                (
                    r"{prefix: A_}",
                    &[
                        r#"spec.containers[0].envFrom[0]: Invalid value: "": must specify one of: `configMapRef` or `secretRef`"#,
                    ],
                ),
            ],
        );
    }
}
