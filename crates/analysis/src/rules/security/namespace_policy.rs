//! What the labels of a Namespace have the PodSecurity admission plugin do
//! (`k8s.io/pod-security-admission` v0.36 `api/helpers.go` `PolicyToEvaluate`).

use podfit_model::object::{Object, StringMap};

use super::standards::Level;
use crate::context::{Context, ObjectCx, WorkloadCx};
use crate::draft::Place;
use crate::paths::path;

/// What a label may follow `pod-security.kubernetes.io/`.
pub(super) const LABELS: [&str; 3] = ["enforce", "audit", "warn"];

/// The policies of one Namespace.
pub(super) struct NamespacePolicy {
    pub(super) name: String,
    pub(super) enforce: Option<Policy>,
    pub(super) audit: Option<Policy>,
    pub(super) warn: Option<Policy>,
    /// Its Pods may be let pass all the same, or be completed before they are judged.
    pub(super) may_be_exempt: bool,
}

/// One of them, where it forbids anything.
pub(super) struct Policy {
    pub(super) level: Level,
    /// Minor version, not above the cluster's.
    pub(super) minor: u8,
    /// `restricted:latest`
    pub(super) name: String,
    /// `pod-security.kubernetes.io/enforce`
    pub(super) label: String,
    /// Where the label stands.
    pub(super) place: Place,
}

/// The policy of the set's own Namespace for a workload; none where the set holds none, or several to choose from.
pub(super) fn of(workload: &WorkloadCx<'_>, cx: &Context<'_, '_>) -> Option<NamespacePolicy> {
    let wanted = workload.object.key.namespace.as_deref()?;
    let mut found = cx
        .set
        .iter()
        .filter(|object| matches!(object.object(), Object::Namespace(_)) && &*object.key.name == wanted);
    let namespace = found.next()?;
    if found.next().is_some() {
        return None;
    }
    let cluster = cx.options.version().minor();
    let [enforce, audit, warn] = LABELS.map(|mode| policy(namespace, mode, cluster));
    let meta = namespace.object().meta();
    let openshift = |map: &StringMap| map.keys().any(|key| key.contains("openshift.io/"));
    let may_be_exempt = wanted == "kube-system" || openshift(&meta.labels) || openshift(&meta.annotations);
    Some(NamespacePolicy { name: wanted.to_owned(), enforce, audit, warn, may_be_exempt })
}

fn policy(namespace: ObjectCx<'_>, mode: &str, cluster: u8) -> Option<Policy> {
    let key = format!("pod-security.kubernetes.io/{mode}");
    let at = path("metadata.labels").key(key.as_str());
    let written = namespace.text_at(&at).given()?;
    let level = level(written)??;
    let version = path("metadata.labels").key(format!("{key}-version"));
    let version = namespace.text_at(&version).or_default("latest")?;
    let minor = minor(version)?.min(u32::from(cluster));
    Some(Policy {
        level,
        minor: u8::try_from(minor).unwrap_or(cluster),
        name: format!("{written}:{version}"),
        label: key,
        place: namespace.value_at(&at),
    })
}

/// The level of a label; its own `None` is `privileged`, which forbids nothing.
#[expect(clippy::option_option, reason = "no level at all and the level that forbids nothing are two things")]
pub(super) fn level(text: &str) -> Option<Option<Level>> {
    match text {
        "privileged" => Some(None),
        "baseline" => Some(Some(Level::Baseline)),
        "restricted" => Some(Some(Level::Restricted)),
        _ => None,
    }
}

/// The minor version of `v1.N`; beyond all for `latest`.
pub(super) fn minor(text: &str) -> Option<u32> {
    if text == "latest" {
        return Some(u32::MAX);
    }
    let digits = text.strip_prefix("v1.")?;
    let canonical = digits == "0" || !digits.starts_with('0');
    let number = digits.bytes().all(|byte| byte.is_ascii_digit()) && canonical;
    digits.parse().ok().filter(|_| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_as_the_server_reads_them() {
        for (text, wanted) in [("latest", Some(u32::MAX)), ("v1.0", Some(0)), ("v1.36", Some(36))] {
            assert_eq!(minor(text), wanted);
        }
        for text in ["1.36", "v1.036", "v1.36.2", "v2.0", "v1.", "Latest", ""] {
            assert_eq!(minor(text), None, "{text}");
        }
    }
}
