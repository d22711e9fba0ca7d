//! Containers of a Pod (`pkg/apis/core/validation/validation.go` `validateContainers`, `validateInitContainers`).

use podfit_ordered::OrderedSet;
use std::borrow::Cow;

use super::pod::PodContext;
use super::volumes::{self, Volumes};
use super::{environment, probes, resources, security};
use crate::Version;
use crate::errors::Errors;
use crate::field::Field;
use crate::names;

/// `validateContainers`: the regular ones.
pub(crate) fn regular(errors: &mut Errors, containers: &Field<'_, '_>, cx: &PodContext) {
    if containers.is_empty() {
        errors.required(containers, "");
        return;
    }
    let mut seen = OrderedSet::new();
    for container in containers.items() {
        common(errors, &container, cx);
        unique_name(errors, &container, &mut seen);
        probes::container(errors, &container, cx.grace);
        restart_policy(errors, &container, false, cx);
    }
    let mut ports = OrderedSet::new();
    for container in containers.items() {
        host_ports(errors, &container, &mut ports);
    }
}

/// `validateInitContainers`
pub(crate) fn init(
    errors: &mut Errors,
    containers: &Field<'_, '_>,
    regular: &Field<'_, '_>,
    cx: &PodContext,
) {
    let mut seen: OrderedSet<String> = regular
        .items()
        .iter()
        .filter_map(|container| container.child("name").text().map(Cow::into_owned))
        .collect();
    for container in containers.items() {
        common(errors, &container, cx);
        restart_policy(errors, &container, true, cx);
        unique_name(errors, &container, &mut seen);
        host_ports(errors, &container, &mut OrderedSet::new());
        let policy = container.child("restartPolicy");
        if policy.is_text("Always") {
            probes::container(errors, &container, cx.grace);
        } else if policy.text().is_some() {
            for name in ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"] {
                if container.child(name).is_set() {
                    let detail = "may not be set for init containers without restartPolicy=Always";
                    errors.forbidden(&container.child(name), detail);
                }
            }
        }
    }
}

/// `validateContainerCommon`
fn common(errors: &mut Errors, container: &Field<'_, '_>, cx: &PodContext) {
    let child = |name| container.child(name);
    match child("name").text().as_deref() {
        Some("") => errors.required(&child("name"), ""),
        Some(text) => errors.malformed(&child("name"), text, &names::dns_label(text)),
        None => {}
    }
    match child("image").text().as_deref() {
        Some("") => errors.required(&child("image"), ""),
        Some(text) if cx.is_pod && text.trim() != text => {
            errors.invalid(&child("image"), text, "must not have leading or trailing whitespace");
        }
        _ => {}
    }
    one_of(errors, &child("terminationMessagePolicy"), &["File", "FallbackToLogsOnError"]);
    ports(errors, &child("ports"));
    environment::variables(errors, &child("env"));
    environment::sources(errors, &child("envFrom"));
    mounts(errors, container, &cx.volumes);
    devices(errors, container, &cx.volumes);
    one_of(errors, &child("imagePullPolicy"), &["Always", "IfNotPresent", "Never"]);
    resources::requirements(errors, &child("resources"), &cx.claims, resources::Asker::Container);
    resize_policies(errors, &child("resizePolicy"));
    security::container(errors, &child("securityContext"));
}

/// A value that has a default is one of these.
pub(crate) fn one_of(errors: &mut Errors, field: &Field<'_, '_>, supported: &[&str]) {
    if let Some(text) = field.text().filter(|text| !text.is_empty() && !supported.contains(&&**text)) {
        errors.not_supported(field, &text, supported);
    }
}

/// `validateContainerRestartPolicy` (1.35 and later), `validateInitContainerRestartPolicy` before.
fn restart_policy(errors: &mut Errors, container: &Field<'_, '_>, init: bool, cx: &PodContext) {
    let policy = container.child("restartPolicy");
    let Some(text) = policy.text().filter(|_| policy.is_set()) else { return };
    if cx.version >= Version::V1_35 {
        let supported = &["Always", "Never", "OnFailure"];
        if !supported.contains(&&*text) {
            errors.not_supported(&policy, &text, supported);
        }
    } else if !init {
        errors.forbidden(&policy, "may not be set for non-init containers");
    } else if text != "Always" {
        errors.not_supported(&policy, &text, &["Always"]);
    }
}

fn unique_name(errors: &mut Errors, container: &Field<'_, '_>, seen: &mut OrderedSet<String>) {
    let name = container.child("name");
    if let Some(text) = name.text().filter(|text| !text.is_empty()) {
        if seen.contains(&*text) {
            errors.duplicate(&name, &text);
        } else {
            seen.insert(text.into_owned());
        }
    }
}

/// `validateContainerPorts`
fn ports(errors: &mut Errors, ports: &Field<'_, '_>) {
    let mut seen: OrderedSet<String> = OrderedSet::new();
    for port in ports.items() {
        let name = port.child("name");
        if let Some(text) = name.text().filter(|text| !text.is_empty()) {
            let malformed = names::port_name(&text);
            errors.malformed(&name, &text, &malformed);
            if malformed.is_empty() {
                if seen.contains(&*text) {
                    errors.duplicate(&name, &text);
                } else {
                    seen.insert(text.into_owned());
                }
            }
        }
        let inside = port.child("containerPort");
        match inside.int_or(0) {
            Some(0) => errors.required(&inside, ""),
            Some(number) => {
                for message in names::port_number(number) {
                    errors.invalid(&inside, number, &message);
                }
            }
            None => {}
        }
        let outside = port.child("hostPort");
        if let Some(number) = outside.int().filter(|number| *number != 0) {
            for message in names::port_number(number) {
                errors.invalid(&outside, number, &message);
            }
        }
        one_of(errors, &port.child("protocol"), &["SCTP", "TCP", "UDP"]);
    }
}

/// `AccumulateUniqueHostPorts`
fn host_ports(errors: &mut Errors, container: &Field<'_, '_>, seen: &mut OrderedSet<String>) {
    for port in container.child("ports").items() {
        let host = port.child("hostPort");
        let Some(number) = host.int().filter(|number| *number != 0) else { continue };
        let (Some(protocol), Some(ip)) = (port.child("protocol").text_or("TCP"), port.child("hostIP").text())
        else {
            continue;
        };
        let text = format!("{protocol}/{ip}/{number}");
        if seen.contains(&text) {
            errors.duplicate(&host, &text);
        } else {
            seen.insert(text);
        }
    }
}

/// `ValidateVolumeMounts`
fn mounts(errors: &mut Errors, container: &Field<'_, '_>, known: &Volumes) {
    let mounts = container.child("volumeMounts");
    let devices = container.child("volumeDevices");
    let of_devices = |name: &str| -> OrderedSet<String> {
        let items = devices.items();
        items.iter().filter_map(|device| device.child(name).text().map(Cow::into_owned)).collect()
    };
    let (device_names, device_paths) = (of_devices("name"), of_devices("devicePath"));
    let mut paths: OrderedSet<String> = OrderedSet::new();
    for mount in mounts.items() {
        let (name, path) = (mount.child("name"), mount.child("mountPath"));
        if let Some(text) = name.text() {
            if text.is_empty() {
                errors.required(&name, "");
            }
            if known.get(&text).is_none() && !known.open && name.absence_is_certain() {
                errors.not_found(&name, &text, known.names());
            }
            if device_names.contains(&*text) {
                errors.invalid(&name, &*text, "must not already exist in volumeDevices");
            }
        }
        if let Some(text) = path.text() {
            if text.is_empty() {
                errors.required(&path, "");
            }
            if paths.contains(&*text) {
                errors.invalid(&path, &*text, "must be unique");
            }
            if device_paths.contains(&*text) {
                errors.invalid(&path, &*text, "must not already exist as a path in volumeDevices");
            }
            paths.insert(text.into_owned());
        }
        sub_paths(errors, &mounts, &mount);
        propagation(errors, container, &mounts, &mount);
    }
}

fn sub_paths(errors: &mut Errors, mounts: &Field<'_, '_>, mount: &Field<'_, '_>) {
    let (plain, expression) = (mount.child("subPath"), mount.child("subPathExpr"));
    let given = |field: &Field<'_, '_>| field.text().is_some_and(|text| !text.is_empty());
    if let Some(text) = plain.text().filter(|text| !text.is_empty()) {
        volumes::descending(errors, &mounts.named("subPath"), &plain, &text);
    }
    if let Some(text) = expression.text().filter(|text| !text.is_empty()) {
        if given(&plain) {
            errors.invalid(&expression, &*text, "subPathExpr and subPath are mutually exclusive");
        }
        volumes::descending(errors, &mounts.named("subPathExpr"), &expression, &text);
    }
}

/// `validateMountPropagation`
fn propagation(
    errors: &mut Errors,
    container: &Field<'_, '_>,
    mounts: &Field<'_, '_>,
    mount: &Field<'_, '_>,
) {
    const SUPPORTED: &[&str] = &["Bidirectional", "HostToContainer", "None"];
    let propagation = mount.child("mountPropagation");
    let Some(text) = propagation.text().filter(|_| propagation.is_set()) else { return };
    let named = mounts.named("mountPropagation");
    if !SUPPORTED.contains(&&*text) {
        let at = propagation.path();
        errors.not_supported(&named, &text, SUPPORTED);
        if let Some(violation) = errors.list.last_mut() {
            violation.at = at;
        }
    }
    let context = container.child("securityContext");
    let privileged = context.child("privileged");
    if text == "Bidirectional" && privileged.is_false() {
        let detail = "Bidirectional mount propagation is available only to privileged containers";
        let at = propagation.path();
        errors.forbidden(&named, detail);
        if let Some(violation) = errors.list.last_mut() {
            violation.at = at;
        }
    }
}

/// `ValidateVolumeDevices`
fn devices(errors: &mut Errors, container: &Field<'_, '_>, known: &Volumes) {
    let mut names: OrderedSet<String> = OrderedSet::new();
    let mut paths: OrderedSet<String> = OrderedSet::new();
    for device in container.child("volumeDevices").items() {
        let (name, path) = (device.child("name"), device.child("devicePath"));
        if let Some(text) = name.text() {
            if text.is_empty() {
                errors.required(&name, "");
            } else if names.contains(&*text) {
                errors.invalid(&name, &*text, "must be unique");
            }
            match known.get(&text) {
                Some(volume) if !volume.is_claim => {
                    let detail = "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode";
                    errors.invalid(&name, &*text, detail);
                }
                None if !known.open && name.absence_is_certain() => {
                    errors.not_found(&name, &text, known.names());
                }
                _ => {}
            }
            names.insert(text.into_owned());
        }
        if let Some(text) = path.text() {
            if text.is_empty() {
                errors.required(&path, "");
            } else if paths.contains(&*text) {
                errors.invalid(&path, &*text, "must be unique");
            }
            paths.insert(text.into_owned());
        }
    }
}

/// `validateResizePolicy`
fn resize_policies(errors: &mut Errors, policies: &Field<'_, '_>) {
    for policy in policies.items() {
        let name = policy.child("resourceName").text();
        if let Some(text) = name.filter(|text| !matches!(&**text, "cpu" | "memory" | "")) {
            errors.not_supported(policies, &text, &["cpu", "memory"]);
        }
        let restart = policy.child("restartPolicy").text();
        if let Some(text) = restart.filter(|text| !matches!(&**text, "NotRequired" | "RestartContainer" | ""))
        {
            errors.not_supported(policies, &text, &["NotRequired", "RestartContainer"]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn fields_of_a_container() {
        table(
            |c| container(c, "volumes: [{name: v, emptyDir: {}}]"),
            &[
                (r"volumeMounts: [{name: v, mountPath: /v}]", &[]),
                (
                    r"volumeMounts: [{name: w, mountPath: /v}]",
                    &[r#"spec.containers[0].volumeMounts[0].name: Not found: "w""#],
                ),
                (
                    r"volumeMounts: [{name: v, mountPath: /v}, {name: v, mountPath: /v}]",
                    &[r#"spec.containers[0].volumeMounts[1].mountPath: Invalid value: "/v": must be unique"#],
                ),
                (
                    r"volumeMounts: [{name: v, mountPath: /v, subPath: ../x}]",
                    &[
                        r#"spec.containers[0].volumeMounts.subPath: Invalid value: "../x": must not contain '..'"#,
                    ],
                ),
                (
                    r"imagePullPolicy: always",
                    &[
                        r#"spec.containers[0].imagePullPolicy: Unsupported value: "always": supported values: "Always", "IfNotPresent", "Never""#,
                    ],
                ),
                (
                    r"ports: [{containerPort: 80, protocol: tcp}]",
                    &[
                        r#"spec.containers[0].ports[0].protocol: Unsupported value: "tcp": supported values: "SCTP", "TCP", "UDP""#,
                    ],
                ),
                (r"ports: [{name: http}]", &[r"spec.containers[0].ports[0].containerPort: Required value"]),
                (
                    r"ports: [{containerPort: 70000}]",
                    &[
                        r"spec.containers[0].ports[0].containerPort: Invalid value: 70000: must be between 1 and 65535, inclusive",
                    ],
                ),
                (
                    r"ports: [{containerPort: 80, hostPort: 80}, {containerPort: 81, hostPort: 80}]",
                    &[r#"spec.containers[0].ports[1].hostPort: Duplicate value: "TCP//80""#],
                ),
                (
                    r"ports: [{containerPort: 80, hostPort: 80}, {containerPort: 80, hostPort: 80, protocol: UDP}]",
                    &[],
                ),
                (r"restartPolicy: Never", &[]),
            ],
        );
    }

    #[test]
    fn names_and_images() {
        table(
            |c| format!("apiVersion: v1\nkind: Pod\nmetadata: {{name: m}}\nspec: {{{c}}}\n"),
            &[
                (r"containers: []", &[r"spec.containers: Required value"]),
                (r"containers: [{name: a}]", &[r"spec.containers[0].image: Required value"]),
                (
                    r"containers: [{name: A, image: i}]",
                    &[
                        r#"spec.containers[0].name: Invalid value: "A": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')"#,
                    ],
                ),
                (
                    r#"containers: [{name: a, image: "i "}]"#,
                    &[
                        r#"spec.containers[0].image: Invalid value: "i ": must not have leading or trailing whitespace"#,
                    ],
                ),
                (
                    r"containers: [{name: a, image: i}, {name: a, image: i}]",
                    &[r#"spec.containers[1].name: Duplicate value: "a""#],
                ),
                (
                    r"containers: [{name: a, image: i}], initContainers: [{name: a, image: i}]",
                    &[r#"spec.initContainers[0].name: Duplicate value: "a""#],
                ),
                (
                    r"containers: [{name: a, image: i}], initContainers: [{name: b, image: i, livenessProbe: {exec: {command: [x]}}}]",
                    &[
                        r"spec.initContainers[0].livenessProbe: Forbidden: may not be set for init containers without restartPolicy=Always",
                    ],
                ),
                (
                    r"containers: [{name: a, image: i}], initContainers: [{name: b, image: i, restartPolicy: Always, livenessProbe: {exec: {command: [x]}}}]",
                    &[],
                ),
            ],
        );
    }

    #[test]
    fn restart_policies_of_containers_before_1_35() {
        let said = said_in(crate::Version::V1_34, &container("restartPolicy: Never", ""));
        assert_eq!(
            said,
            ["spec.containers[0].restartPolicy: Forbidden: may not be set for non-init containers"]
        );
    }

    #[test]
    fn what_a_template_or_a_broken_line_hides_is_not_missing() {
        for text in [
            "apiVersion: v1\nkind: Pod\nmetadata: {name: m}\nspec:\n  containers:\n  - name: a\n    image: {{ .Values.image }}\n",
            "apiVersion: v1\nkind: Pod\nmetadata: {name: m}\nspec:\n  containers:\n    {{- toYaml .Values.containers | nindent 4 }}\n",
            "apiVersion: v1\nkind: Pod\nmetadata: {name: m}\nspec:\n  containers:\n  - name: a\n    image: \"i\n",
        ] {
            assert_eq!(said(text), Vec::<String>::new(), "{text}");
        }
    }
}
