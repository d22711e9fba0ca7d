//! Security contexts (`pkg/apis/core/validation/validation.go` `ValidateSecurityContext`,
//! `validatePodSpecSecurityContext`).

use podfit_ordered::OrderedSet;

use super::volumes;
use crate::errors::{Bad, Errors};
use crate::field::Field;
use crate::names::between;

/// `ValidateSecurityContext`: a container's.
pub(crate) fn container(errors: &mut Errors, context: &Field<'_, '_>) {
    ids(errors, context, &["runAsUser", "runAsGroup"]);
    let mount = context.child("procMount");
    if let Some(text) = mount.text().filter(|text| !matches!(&**text, "" | "Default" | "Unmasked")) {
        errors.not_supported(&mount, &text, &["Default", "Unmasked"]);
    }
    let escalation = context.child("allowPrivilegeEscalation");
    if matches!(escalation.value(), Some(podfit_syntax::Value::Bool(false))) {
        let conflict =
            |what: &str| format!("cannot set `allowPrivilegeEscalation` to false and `{what}` to true");
        if context.child("privileged").is_true() {
            errors.invalid_at(context, &escalation, Bad::json(context), &conflict("privileged"));
        }
        let capabilities = context.child("capabilities");
        let added = capabilities.child("add");
        if added.texts().iter().flatten().any(|capability| capability == "CAP_SYS_ADMIN") {
            let detail =
                "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN";
            errors.invalid_at(context, &escalation, Bad::json(context), detail);
        }
    }
    profiles(errors, context);
}

/// `validatePodSpecSecurityContext`
pub(crate) fn pod(errors: &mut Errors, context: &Field<'_, '_>, spec: &Field<'_, '_>) {
    ids(errors, context, &["fsGroup", "runAsUser", "runAsGroup"]);
    for group in context.child("supplementalGroups").items() {
        if let Some(id) = group.int() {
            id_range(errors, &group, id);
        }
    }
    let shared = spec.child("shareProcessNamespace");
    if shared.is_true() && spec.child("hostPID").is_true() {
        let named = context.child("shareProcessNamespace");
        let value = Bad::Plain("true".to_owned());
        errors.invalid_at(&named, &shared, value, "ShareProcessNamespace and HostPID cannot both be enabled");
    }
    let mut seen: OrderedSet<String> = OrderedSet::new();
    for sysctl in context.child("sysctls").items() {
        let name = sysctl.child("name");
        match name.text().as_deref() {
            Some("") => errors.required(&name, ""),
            Some(text) if seen.contains(text) => errors.duplicate(&name, text),
            Some(text) => {
                seen.insert(text.to_owned());
            }
            None => {}
        }
    }
    let policy = context.child("fsGroupChangePolicy");
    if let Some(text) = policy.text().filter(|text| !matches!(&**text, "" | "Always" | "OnRootMismatch")) {
        errors.not_supported(&policy, &text, &["Always", "OnRootMismatch"]);
    }
    profiles(errors, context);
}

fn ids(errors: &mut Errors, context: &Field<'_, '_>, names: &[&str]) {
    for name in names {
        let field = context.child(name);
        if let Some(id) = field.int() {
            id_range(errors, &field, id);
        }
    }
}

fn id_range(errors: &mut Errors, field: &Field<'_, '_>, id: i64) {
    let most = i64::from(u32::MAX);
    if !(0..=most).contains(&id) {
        errors.invalid(field, id, &between(0, most));
    }
}

/// `validateSeccompProfileField`, `ValidateAppArmorProfileField`
fn profiles(errors: &mut Errors, context: &Field<'_, '_>) {
    const TYPES: &[&str] = &["Localhost", "RuntimeDefault", "Unconfined"];
    for (name, called) in [("seccompProfile", "seccomp"), ("appArmorProfile", "AppArmor")] {
        let profile = context.child(name);
        if !profile.is_set() {
            continue;
        }
        let (kind, local) = (profile.child("type"), profile.child("localhostProfile"));
        let Some(text) = kind.text() else { continue };
        match &*text {
            "" => errors.required(&kind, &format!("type is required when {name} is set")),
            "Localhost" => {
                if local.is_absent() {
                    errors.required(&local, &format!("must be set when {called} type is Localhost"));
                } else if let (true, Some(path)) = (called == "seccomp", local.text()) {
                    volumes::descending(errors, &local, &local, &path);
                }
            }
            "RuntimeDefault" | "Unconfined" => {
                if local.is_set() {
                    let detail = format!("can only be set when {called} type is Localhost");
                    let value = if called == "seccomp" { &profile } else { &local };
                    errors.invalid(&local, Bad::json(value), &detail);
                }
            }
            other => errors.not_supported(&kind, other, TYPES),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn contexts() {
        table(
            |c| container(&format!("securityContext: {c}"), ""),
            &[
                (r"{runAsUser: 0}", &[]),
                (
                    r"{runAsUser: -1}",
                    &[
                        r"spec.containers[0].securityContext.runAsUser: Invalid value: -1: must be between 0 and 4294967295, inclusive",
                    ],
                ),
                (
                    r"{procMount: Masked}",
                    &[
                        r#"spec.containers[0].securityContext.procMount: Unsupported value: "Masked": supported values: "Default", "Unmasked""#,
                    ],
                ),
                (
                    r"{seccompProfile: {type: Localhost}}",
                    &[
                        r"spec.containers[0].securityContext.seccompProfile.localhostProfile: Required value: must be set when seccomp type is Localhost",
                    ],
                ),
                (
                    r"{seccompProfile: {}}",
                    &[
                        r"spec.containers[0].securityContext.seccompProfile.type: Required value: type is required when seccompProfile is set",
                    ],
                ),
            ],
        );
    }
}
