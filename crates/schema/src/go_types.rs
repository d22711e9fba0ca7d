//! How Go spells the types of fields where its decoder complains, as far as the API's schema does not tell: embedded
//! structs and named types (`k8s.io/api`).

use crate::types::FieldType;

/// Structs that are embedded between an owner and its field, as Go's field stack names them.
pub(crate) fn embedded(owner: &str, field: &str) -> Option<&'static str> {
    match (owner, field) {
        ("Volume", "name") | ("PersistentVolumeSpec", _) if !is_volume_source(field) => None,
        ("Volume", _) => Some("VolumeSource"),
        ("PersistentVolumeSpec", _) => Some("PersistentVolumeSource"),
        ("Probe", "exec" | "httpGet" | "tcpSocket" | "grpc") => Some("ProbeHandler"),
        ("EphemeralContainer", "targetContainerName") => None,
        ("EphemeralContainer", _) => Some("EphemeralContainerCommon"),
        (
            "ConfigMapEnvSource"
            | "SecretEnvSource"
            | "ConfigMapKeySelector"
            | "SecretKeySelector"
            | "ConfigMapVolumeSource"
            | "ConfigMapProjection"
            | "SecretProjection",
            "name",
        ) => Some("LocalObjectReference"),
        _ => None,
    }
}

/// Fields of a PersistentVolumeSpec that are sources; all but `name` are in a Volume.
fn is_volume_source(field: &str) -> bool {
    !matches!(
        field,
        "name"
            | "accessModes"
            | "capacity"
            | "claimRef"
            | "mountOptions"
            | "nodeAffinity"
            | "persistentVolumeReclaimPolicy"
            | "storageClassName"
            | "volumeAttributesClassName"
            | "volumeMode"
    )
}

/// The Go type of a field's value.
pub(crate) fn spelling(owner: &str, field: &str, kind: &FieldType) -> String {
    match kind {
        FieldType::Text => {
            named_text(owner, field).map_or_else(|| "string".to_owned(), |name| format!("v1.{name}"))
        }
        FieldType::Bool => "bool".to_owned(),
        FieldType::Int32 => "int32".to_owned(),
        FieldType::Int64 => "int64".to_owned(),
        FieldType::Float => "float64".to_owned(),
        FieldType::Quantity => "resource.Quantity".to_owned(),
        FieldType::IntOrString => "intstr.IntOrString".to_owned(),
        FieldType::Time => "v1.Time".to_owned(),
        FieldType::MicroTime => "v1.MicroTime".to_owned(),
        FieldType::Bytes => "[]uint8".to_owned(),
        FieldType::Any => "runtime.RawExtension".to_owned(),
        FieldType::Object(_) => {
            kind.object().map_or_else(String::new, |object| format!("{}.{}", object.package, object.name))
        }
        FieldType::List(of) => format!("[]{}", spelling(owner, field, of)),
        FieldType::Map(of) if **of == FieldType::Quantity => "v1.ResourceList".to_owned(),
        FieldType::Map(of) => format!("map[string]{}", spelling(owner, field, of)),
    }
}

/// Named string types of the fields that manifests use most.
fn named_text(owner: &str, field: &str) -> Option<&'static str> {
    Some(match (owner, field) {
        ("Container" | "EphemeralContainer", "imagePullPolicy") => "PullPolicy",
        ("Container" | "EphemeralContainer", "terminationMessagePolicy") => "TerminationMessagePolicy",
        ("Container" | "EphemeralContainer", "restartPolicy") => "ContainerRestartPolicy",
        ("ContainerPort" | "ServicePort", "protocol") => "Protocol",
        ("PodSpec", "restartPolicy") => "RestartPolicy",
        ("PodSpec", "dnsPolicy") => "DNSPolicy",
        ("PodSpec", "preemptionPolicy") => "PreemptionPolicy",
        ("Toleration", "operator") => "TolerationOperator",
        ("Toleration" | "Taint", "effect") => "TaintEffect",
        ("TopologySpreadConstraint", "whenUnsatisfiable") => "UnsatisfiableConstraintAction",
        ("TopologySpreadConstraint", "nodeAffinityPolicy" | "nodeTaintsPolicy") => "NodeInclusionPolicy",
        ("NodeSelectorRequirement", "operator") => "NodeSelectorOperator",
        ("LabelSelectorRequirement", "operator") => "LabelSelectorOperator",
        ("HTTPGetAction", "scheme") => "URIScheme",
        ("DeploymentStrategy", "type") => "DeploymentStrategyType",
        ("DaemonSetUpdateStrategy", "type") => "DaemonSetUpdateStrategyType",
        ("StatefulSetUpdateStrategy", "type") => "StatefulSetUpdateStrategyType",
        ("StatefulSetSpec", "podManagementPolicy") => "PodManagementPolicyType",
        ("ServiceSpec", "type") => "ServiceType",
        ("ServiceSpec", "sessionAffinity") => "ServiceAffinity",
        ("CronJobSpec", "concurrencyPolicy") => "ConcurrencyPolicy",
        ("JobSpec", "completionMode") => "CompletionMode",
        ("EmptyDirVolumeSource", "medium") => "StorageMedium",
        ("HostPathVolumeSource", "type") => "HostPathType",
        ("PersistentVolumeClaimSpec" | "PersistentVolumeSpec", "accessModes") => "PersistentVolumeAccessMode",
        ("PersistentVolumeClaimSpec" | "PersistentVolumeSpec", "volumeMode") => "PersistentVolumeMode",
        ("PersistentVolumeSpec", "persistentVolumeReclaimPolicy") => "PersistentVolumeReclaimPolicy",
        ("Capabilities", "add" | "drop") => "Capability",
        ("Secret", "type") => "SecretType",
        _ => return None,
    })
}
