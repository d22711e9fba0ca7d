//! apiVersions that are gone, and kinds under an apiVersion that never had them (the deprecated API migration guide of
//! the Kubernetes documentation).

use podfit_syntax::{Path, Segment};
use std::sync::Arc;

use crate::Version;
use crate::types;
use crate::violation::{Violation, ViolationKind, quote};

/// apiVersions that no release from 1.33 on serves.
const GONE: &[&str] = &[
    "admissionregistration.k8s.io/v1beta1",
    "apiextensions.k8s.io/v1beta1",
    "apiregistration.k8s.io/v1beta1",
    "apps/v1beta1",
    "apps/v1beta2",
    "authentication.k8s.io/v1beta1",
    "authorization.k8s.io/v1beta1",
    "autoscaling/v2beta1",
    "autoscaling/v2beta2",
    "batch/v1beta1",
    "batch/v2alpha1",
    "certificates.k8s.io/v1beta1",
    "coordination.k8s.io/v1beta1",
    "discovery.k8s.io/v1beta1",
    "events.k8s.io/v1beta1",
    "extensions/v1beta1",
    "flowcontrol.apiserver.k8s.io/v1beta1",
    "flowcontrol.apiserver.k8s.io/v1beta2",
    "flowcontrol.apiserver.k8s.io/v1beta3",
    "networking.k8s.io/v1beta1",
    "node.k8s.io/v1beta1",
    "policy/v1beta1",
    "rbac.authorization.k8s.io/v1alpha1",
    "rbac.authorization.k8s.io/v1beta1",
    "scheduling.k8s.io/v1beta1",
    "storage.k8s.io/v1beta1",
];

/// The refusal of a kind that is built in, but not in this apiVersion.
pub(crate) fn not_served(api_version: &str, kind: &str, version: Version) -> Option<Violation> {
    let mut elsewhere = types::api_versions(kind, version);
    // The newest comes last in the table.
    let suggestion = elsewhere.by_ref().last();
    // Some groups serve betas again after their first ones are gone, so a kind must be known to be stable by now.
    let gone = GONE.contains(&api_version) && (suggestion.is_some() || kind == "PodSecurityPolicy");
    let misplaced = suggestion.is_some() && types::serves(api_version, version);
    if !gone && !misplaced {
        return None;
    }
    let path = Path(vec![Segment::Key(Arc::from("apiVersion"))]);
    Some(Violation {
        at: path.clone(),
        path,
        field: "apiVersion".to_owned(),
        kind: ViolationKind::UnknownKind,
        message: format!("no matches for kind {} in version {}", quote(kind), quote(api_version)),
        suggestion: suggestion.map(str::to_owned),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_that_are_gone_or_elsewhere() {
        for (api_version, kind, wanted) in [
            ("extensions/v1beta1", "Deployment", Some("apps/v1")),
            ("batch/v1beta1", "CronJob", Some("batch/v1")),
            ("policy/v1beta1", "PodSecurityPolicy", None),
            ("autoscaling/v2beta2", "HorizontalPodAutoscaler", Some("autoscaling/v2")),
            ("v1", "Deployment", Some("apps/v1")),
            ("apps/v1", "Ingress", Some("networking.k8s.io/v1")),
        ] {
            let found = not_served(api_version, kind, Version::default());
            let found = found.unwrap_or_else(|| panic!("{api_version} {kind}"));
            assert_eq!(found.suggestion.as_deref(), wanted, "{kind}");
            assert_eq!(found.message, format!("no matches for kind \"{kind}\" in version \"{api_version}\""));
        }
        for (api_version, kind) in [
            ("resource.k8s.io/v1beta1", "ResourceClaim"),
            ("example.com/v1beta1", "Deployment"),
            ("v1", "List"),
            ("v1", "Whatever"),
        ] {
            assert_eq!(not_served(api_version, kind, Version::default()), None, "{api_version} {kind}");
        }
    }
}
