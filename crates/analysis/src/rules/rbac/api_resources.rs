//! The resources of the built-in API by group, and which of them belong to a namespace (`kubectl api-resources` of
//! Kubernetes v1.36; `k8s.io/api` `register.go` of each group, with the alpha resources).

/// Group and resources that live in a namespace.
const NAMESPACED: &[(&str, &str)] = &[
    (
        "",
        "bindings configmaps endpoints events limitranges persistentvolumeclaims pods podtemplates \
         replicationcontrollers resourcequotas secrets serviceaccounts services",
    ),
    ("apps", "controllerrevisions daemonsets deployments replicasets statefulsets"),
    ("authorization.k8s.io", "localsubjectaccessreviews"),
    ("autoscaling", "horizontalpodautoscalers"),
    ("batch", "cronjobs jobs"),
    ("certificates.k8s.io", "podcertificaterequests"),
    ("coordination.k8s.io", "leasecandidates leases"),
    ("discovery.k8s.io", "endpointslices"),
    ("events.k8s.io", "events"),
    ("networking.k8s.io", "ingresses networkpolicies"),
    ("policy", "poddisruptionbudgets"),
    ("rbac.authorization.k8s.io", "rolebindings roles"),
    ("resource.k8s.io", "resourceclaims resourceclaimtemplates"),
    ("scheduling.k8s.io", "podgroups workloads"),
    ("storage.k8s.io", "csistoragecapacities"),
];

/// Group and resources that live in none. `users`, `groups` and the like exist for impersonation only.
const CLUSTER: &[(&str, &str)] = &[
    ("", "componentstatuses groups namespaces nodes persistentvolumes users"),
    (
        "admissionregistration.k8s.io",
        "mutatingadmissionpolicies mutatingadmissionpolicybindings mutatingwebhookconfigurations \
         validatingadmissionpolicies validatingadmissionpolicybindings validatingwebhookconfigurations",
    ),
    ("apiextensions.k8s.io", "customresourcedefinitions"),
    ("apiregistration.k8s.io", "apiservices"),
    ("authentication.k8s.io", "selfsubjectreviews tokenreviews uids userextras"),
    ("authorization.k8s.io", "selfsubjectaccessreviews selfsubjectrulesreviews subjectaccessreviews"),
    ("certificates.k8s.io", "certificatesigningrequests clustertrustbundles signers"),
    ("extensions", ""),
    ("flowcontrol.apiserver.k8s.io", "flowschemas prioritylevelconfigurations"),
    ("internal.apiserver.k8s.io", "storageversions"),
    ("networking.k8s.io", "ingressclasses ipaddresses servicecidrs"),
    ("node.k8s.io", "runtimeclasses"),
    ("rbac.authorization.k8s.io", "clusterrolebindings clusterroles"),
    ("resource.k8s.io", "deviceclasses devicetaintrules resourceslices"),
    ("scheduling.k8s.io", "priorityclasses"),
    ("storage.k8s.io", "csidrivers csinodes storageclasses volumeattachments volumeattributesclasses"),
    ("storagemigration.k8s.io", "storageversionmigrations"),
];

/// Short names that `kubectl` takes and RBAC does not.
const SHORT: &[(&str, &str)] = &[
    ("cj", "cronjobs"),
    ("cm", "configmaps"),
    ("crd", "customresourcedefinitions"),
    ("deploy", "deployments"),
    ("ds", "daemonsets"),
    ("ep", "endpoints"),
    ("hpa", "horizontalpodautoscalers"),
    ("ing", "ingresses"),
    ("netpol", "networkpolicies"),
    ("no", "nodes"),
    ("ns", "namespaces"),
    ("pdb", "poddisruptionbudgets"),
    ("po", "pods"),
    ("pv", "persistentvolumes"),
    ("pvc", "persistentvolumeclaims"),
    ("rs", "replicasets"),
    ("sa", "serviceaccounts"),
    ("sts", "statefulsets"),
    ("svc", "services"),
];

/// `pods` of `pods/exec`.
pub(super) fn base(resource: &str) -> &str {
    resource.split_once('/').map_or(resource, |(base, _)| base)
}

/// Whether the group is Kubernetes' own, so that nothing but what is listed here is in it.
pub(super) fn is_built_in(group: &str) -> bool {
    NAMESPACED.iter().chain(CLUSTER).any(|(built_in, _)| *built_in == group)
}

/// The groups that serve a resource.
pub(super) fn groups_of(resource: &str) -> Vec<&'static str> {
    let serves = |(_, resources): &&(&str, &str)| resources.split(' ').any(|name| name == resource);
    NAMESPACED.iter().chain(CLUSTER).filter(serves).map(|(group, _)| *group).collect()
}

/// Whether the resource is one of the group that lives in no namespace.
pub(super) fn is_cluster_scoped(group: &str, resource: &str) -> bool {
    CLUSTER.iter().any(|(own, resources)| *own == group && resources.split(' ').any(|name| name == resource))
}

/// The resource that was meant by a name that is none: a kind, a singular, a short name.
pub(super) fn meant(resource: &str) -> Option<&'static str> {
    let lower = resource.to_ascii_lowercase();
    let is_it = |name: &&'static str| {
        *name == lower
            || [("", "s"), ("", "es"), ("y", "ies")].iter().any(|(one, many)| {
                lower
                    .strip_suffix(one)
                    .is_some_and(|stem| name.strip_suffix(many) == Some(stem) && !stem.is_empty())
            })
    };
    let mut all = NAMESPACED.iter().chain(CLUSTER).flat_map(|(_, resources)| resources.split(' '));
    all.find(is_it).or_else(|| SHORT.iter().find(|(short, _)| *short == lower).map(|(_, name)| *name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_none() {
        let cases = [
            ("pod", Some("pods")),
            ("Ingress", Some("ingresses")),
            ("networkpolicy", Some("networkpolicies")),
            ("Deployments", Some("deployments")),
            ("cm", Some("configmaps")),
            ("routes", None),
            ("podsecuritypolicies", None),
        ];
        for (name, wanted) in cases {
            assert_eq!(meant(name), wanted, "{name}");
        }
    }

    #[test]
    fn groups() {
        assert_eq!(groups_of("events"), ["", "events.k8s.io"]);
        assert_eq!(groups_of("deployments"), ["apps"]);
        assert!(groups_of("endpoint").is_empty());
        assert!(is_built_in("extensions") && !is_built_in("metrics.k8s.io"));
        assert!(is_cluster_scoped("", "nodes") && !is_cluster_scoped("", "pods"));
    }
}
