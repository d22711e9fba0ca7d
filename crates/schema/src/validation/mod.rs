//! The server's cross-field rules by hand, one file per API type or part of one. Each function names the Kubernetes
//! function it follows.

mod affinity;
mod autoscaling;
mod config;
mod containers;
mod cron;
mod daemon_set;
mod deployment;
mod environment;
mod extension;
mod job;
mod limit_range;
mod metadata;
mod networking;
mod numbers;
mod operating_system;
mod persistent_volume_claim;
mod pod;
mod policy;
mod probes;
mod rbac;
mod replica_set;
mod resources;
mod security;
mod selector;
mod service;
mod spread;
mod stateful_set;
mod storage;
mod tolerations;
mod update;
mod volumes;
mod workload;

use crate::Version;
use crate::errors::Errors;
use crate::field::Field;
use metadata::NameFormat;

pub(crate) use update::update;

/// What the server says to an object of this kind that it could decode.
pub(crate) fn object(
    errors: &mut Errors,
    api_version: &str,
    kind: &str,
    object: &Field<'_, '_>,
    version: Version,
) {
    match (api_version, kind) {
        ("v1", "Pod") => pod::pod(errors, object, version),
        ("v1", "ReplicationController") => replica_set::replication_controller(errors, object, version),
        ("v1", "PersistentVolumeClaim") => persistent_volume_claim::claim(errors, object),
        ("apps/v1", "Deployment") => deployment::deployment(errors, object, version),
        ("apps/v1", "DaemonSet") => daemon_set::daemon_set(errors, object, version),
        ("apps/v1", "StatefulSet") => stateful_set::stateful_set(errors, object, version),
        ("apps/v1", "ReplicaSet") => replica_set::replica_set(errors, object, version),
        ("batch/v1", "Job") => job::job(errors, object, version),
        ("batch/v1", "CronJob") => job::cron_job(errors, object, version),
        ("policy/v1", "PodDisruptionBudget") => policy::budget(errors, object),
        ("scheduling.k8s.io/v1", "PriorityClass") => policy::priority_class(errors, object),
        ("v1", "Service") => service::service(errors, object, version),
        ("v1", "ConfigMap") => config::config_map(errors, object),
        ("v1", "Secret") => config::secret(errors, object),
        ("v1", "PersistentVolume") => storage::volume(errors, object, version),
        ("v1", "LimitRange") => limit_range::limit_range(errors, object),
        ("v1", "ResourceQuota") => storage::resource_quota(errors, object),
        ("v1", "Node") => {
            metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
            let spec = object.child("spec");
            tolerations::taints(errors, &spec.child("taints"));
        }
        ("storage.k8s.io/v1", "StorageClass") => storage::class(errors, object),
        ("networking.k8s.io/v1", "Ingress") => networking::ingress(errors, object),
        ("networking.k8s.io/v1", "IngressClass") => networking::ingress_class(errors, object),
        ("networking.k8s.io/v1", "NetworkPolicy") => networking::network_policy(errors, object),
        ("autoscaling/v1" | "autoscaling/v2", "HorizontalPodAutoscaler") => {
            autoscaling::autoscaler(errors, object, version);
        }
        ("rbac.authorization.k8s.io/v1", "Role" | "ClusterRole") => {
            rbac::role(errors, object, kind == "Role");
        }
        ("rbac.authorization.k8s.io/v1", "RoleBinding" | "ClusterRoleBinding") => {
            rbac::binding(errors, object, kind == "RoleBinding");
        }
        (
            "admissionregistration.k8s.io/v1",
            "ValidatingWebhookConfiguration" | "MutatingWebhookConfiguration",
        ) => {
            extension::webhooks(errors, object);
        }
        ("apiextensions.k8s.io/v1", "CustomResourceDefinition") => extension::definition(errors, object),
        ("node.k8s.io/v1", "RuntimeClass") => {
            metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
            let handler = object.child("handler");
            match handler.text().as_deref() {
                Some("") => errors.required(&handler, ""),
                Some(text) => errors.malformed(&handler, text, &crate::names::dns_label(text)),
                None => {}
            }
        }
        _ => metadata_only(errors, api_version, kind, object),
    }
}

/// Kinds of which only the metadata is judged.
fn metadata_only(errors: &mut Errors, api_version: &str, kind: &str, object: &Field<'_, '_>) {
    let format = match (api_version, kind) {
        ("v1", "Namespace") => NameFormat::Label,
        ("v1", "ServiceAccount" | "Endpoints" | "PodTemplate")
        | ("apps/v1", "ControllerRevision")
        | ("discovery.k8s.io/v1", "EndpointSlice")
        | ("coordination.k8s.io/v1", "Lease")
        | ("storage.k8s.io/v1", "CSIDriver" | "CSINode" | "VolumeAttachment" | "VolumeAttributesClass")
        | ("admissionregistration.k8s.io/v1" | "flowcontrol.apiserver.k8s.io/v1", _) => NameFormat::Subdomain,
        ("v1", "Event") | ("certificates.k8s.io/v1" | "apiregistration.k8s.io/v1", _) => NameFormat::Any,
        // Reviews carry no name; others may take one that is made up for them.
        _ => return,
    };
    metadata::object_meta(errors, &object.child("metadata"), format);
}
