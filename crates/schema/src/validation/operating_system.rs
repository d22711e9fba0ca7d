//! What a Pod may not have on the operating system that it names (`pkg/apis/core/validation/validation.go` `validateOS`,
//! `validateLinux`, `validateWindows`).

use crate::errors::Errors;
use crate::field::Field;

const LISTS: &[&str] = &["initContainers", "containers", "ephemeralContainers"];

/// Fields of a Pod's security context that Windows does not have.
const POD_CONTEXT: &[&str] = &[
    "appArmorProfile",
    "seLinuxOptions",
    "seccompProfile",
    "fsGroup",
    "fsGroupChangePolicy",
    "sysctls",
    "runAsUser",
    "runAsGroup",
    "supplementalGroups",
    "supplementalGroupsPolicy",
    "seLinuxChangePolicy",
];

/// Fields of a container's security context that Windows does not have.
const CONTAINER_CONTEXT: &[&str] = &[
    "appArmorProfile",
    "seLinuxOptions",
    "seccompProfile",
    "capabilities",
    "readOnlyRootFilesystem",
    "privileged",
    "allowPrivilegeEscalation",
    "procMount",
    "runAsUser",
    "runAsGroup",
];

/// `validateOS` and what follows from it.
pub(crate) fn operating_system(errors: &mut Errors, spec: &Field<'_, '_>) {
    let os = spec.child("os");
    if !os.is_set() {
        return;
    }
    match os.child("name").text().as_deref() {
        Some("") => errors.required(&os.child("name"), "cannot be empty"),
        Some("linux") => {
            forbid(errors, spec, &["windowsOptions"], "windows options cannot be set for a linux pod");
            in_containers(errors, spec, &["windowsOptions"], "windows options cannot be set for a linux pod");
        }
        Some("windows") => {
            let detail = "cannot be set for a windows pod";
            forbid(errors, spec, POD_CONTEXT, detail);
            for name in ["hostUsers", "shareProcessNamespace"] {
                if spec.child(name).is_set() {
                    errors.forbidden(&spec.child(name), detail);
                }
            }
            for name in ["hostPID", "hostIPC"] {
                if spec.child(name).is_true() {
                    errors.forbidden(&spec.child(name), detail);
                }
            }
            in_containers(errors, spec, CONTAINER_CONTEXT, detail);
        }
        Some(other) => errors.not_supported(&os, other, &["linux", "windows"]),
        None => {}
    }
}

fn in_containers(errors: &mut Errors, spec: &Field<'_, '_>, names: &[&str], detail: &str) {
    for list in LISTS {
        for container in spec.child(list).items() {
            forbid(errors, &container, names, detail);
        }
    }
}

/// Forbids fields of the security context of a Pod or container.
fn forbid(errors: &mut Errors, owner: &Field<'_, '_>, names: &[&str], detail: &str) {
    let context = owner.child("securityContext");
    for name in names {
        let field = context.child(name);
        if field.is_set() {
            errors.forbidden(&field, detail);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn pods_of_each_system() {
        table(
            pod,
            &[
                ("os: {name: linux}", &[]),
                ("os: {name: windows}, securityContext: {windowsOptions: {runAsUserName: u}}", &[]),
                (
                    "os: {name: beos}",
                    &["spec.os: Unsupported value: \"beos\": supported values: \"linux\", \"windows\""],
                ),
                ("os: {}", &["spec.os.name: Required value: cannot be empty"]),
                (
                    "os: {name: windows}, hostPID: true, securityContext: {runAsUser: 1}",
                    &[
                        "spec.securityContext.runAsUser: Forbidden: cannot be set for a windows pod",
                        "spec.hostPID: Forbidden: cannot be set for a windows pod",
                    ],
                ),
                (
                    "os: {name: linux}, securityContext: {windowsOptions: {runAsUserName: u}}",
                    &[
                        "spec.securityContext.windowsOptions: Forbidden: windows options cannot be set for a linux pod",
                    ],
                ),
            ],
        );
    }
}
