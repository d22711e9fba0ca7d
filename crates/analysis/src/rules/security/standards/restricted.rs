//! Where a Pod does what `restricted` forbids, or lacks what it wants.

use super::Site;
use super::baseline::{capabilities_but, forbidden_seccomp};
use crate::read::Asked;
use crate::rules::security::pod::{Part, Pod, Who};

/// Sources of volumes that are Kubernetes' own, or go by a claim (`check_restrictedVolumes.go`).
const ALLOWED_VOLUMES: [&str; 9] = [
    "configMap",
    "csi",
    "downwardAPI",
    "emptyDir",
    "ephemeral",
    "image",
    "persistentVolumeClaim",
    "projected",
    "secret",
];

fn lacking<'a>(part: &Part<'a>, field: &str) -> Site<'a> {
    Site { who: Who::Container(part.name), path: part.context(field), value: String::new() }
}

/// Since 1.25 Pods that say they are for Windows need not set what means nothing there.
fn is_exempt(pod: &Pod<'_>) -> bool {
    pod.policy >= 25 && pod.declares_windows()
}

/// Since 1.35 root in a user namespace of its own is no root.
fn may_be_root(pod: &Pod<'_>) -> bool {
    pod.policy >= 35 && pod.has_user_namespace()
}

/// `check_allowPrivilegeEscalation.go`
pub(in crate::rules::security) fn privilege_escalation<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    if is_exempt(pod) {
        return Vec::new();
    }
    let allowed = |part: &&Part<'a>| match pod.object().bool_at(&part.context("allowPrivilegeEscalation")) {
        Asked::Given(allowed) => allowed,
        Asked::Absent => part.whole,
        Asked::Unknown => false,
    };
    pod.parts.iter().filter(allowed).map(|part| lacking(part, "allowPrivilegeEscalation")).collect()
}

/// Containers that do not drop ALL.
pub(in crate::rules::security) fn capabilities_not_dropped<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    let keeps = |part: &&Part<'a>| match pod.object().texts_at(&part.context("capabilities.drop")) {
        Asked::Given(dropped) => !dropped.contains(&"ALL"),
        Asked::Absent => part.whole,
        Asked::Unknown => false,
    };
    pod.parts.iter().filter(keeps).map(|part| lacking(part, "capabilities.drop")).collect()
}

/// `check_capabilities_restricted.go`
pub(super) fn restricted_capabilities<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    if is_exempt(pod) {
        return Vec::new();
    }
    let mut sites = capabilities_not_dropped(pod);
    sites.extend(capabilities_but(pod, &["NET_BIND_SERVICE"]));
    sites
}

/// `check_restrictedVolumes.go`
pub(in crate::rules::security) fn restricted_volumes<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    let mut sites = Vec::new();
    for (volume, path) in pod.items(&pod.spec("volumes")) {
        let Some(name) = pod.object().text_at(&path.clone().key("name")).given() else { continue };
        let sources = volume.entries().into_iter().filter_map(|(key, _)| key.key_text());
        let mut sources = sources.filter(|key| pod.object().ask(&path.clone().key(&**key)).given().is_some());
        let Some(source) = sources.find(|key| key != "name") else { continue };
        if !ALLOWED_VOLUMES.contains(&&*source) {
            let path = path.key(&*source);
            sites.push(Site { who: Who::Volume(name), path, value: source.into_owned() });
        }
    }
    sites
}

/// `check_runAsNonRoot.go`: who says false or, where nobody does, who says nothing.
pub(super) fn run_as_non_root<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    if may_be_root(pod) {
        return Vec::new();
    }
    let fields = pod.contexts("runAsNonRoot").into_iter();
    let denied = fields.filter(|(_, path)| pod.object().bool_at(path) == Asked::Given(false));
    let denied: Vec<Site<'a>> =
        denied.map(|(who, path)| Site { who, path, value: "false".to_owned() }).collect();
    if !denied.is_empty() {
        return denied;
    }
    let shared = pod.object().bool_at(&pod.context("runAsNonRoot"));
    let silent = |part: &&Part<'a>| part.whole && pod.object().ask(&part.context("runAsNonRoot")).is_absent();
    let silent = pod.parts.iter().filter(|part| shared.is_absent() && silent(part));
    silent.map(|part| lacking(part, "runAsNonRoot")).collect()
}

/// `check_runAsUser.go`
pub(super) fn root_user<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    if may_be_root(pod) {
        return Vec::new();
    }
    let fields = pod.contexts("runAsUser").into_iter();
    let root = fields.filter(|(_, path)| pod.object().int_at(path) == Asked::Given(0));
    root.map(|(who, path)| Site { who, path, value: "0".to_owned() }).collect()
}

/// Containers for which no seccomp profile is set, neither their own nor the Pod's.
pub(in crate::rules::security) fn missing_seccomp<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    if is_exempt(pod) || !pod.object().ask(&pod.context("seccompProfile")).is_absent() {
        return Vec::new();
    }
    let silent =
        |part: &&Part<'a>| part.whole && pod.object().ask(&part.context("seccompProfile")).is_absent();
    pod.parts.iter().filter(silent).map(|part| lacking(part, "seccompProfile")).collect()
}

/// `check_seccompProfile_restricted.go`
pub(super) fn restricted_seccomp<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    if is_exempt(pod) {
        return Vec::new();
    }
    let forbidden = forbidden_seccomp(pod);
    if forbidden.is_empty() { missing_seccomp(pod) } else { forbidden }
}
