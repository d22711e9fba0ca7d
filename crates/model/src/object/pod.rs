//! Pod and what it holds (`k8s.io/api` `core/v1`).

use std::sync::Arc;

use super::{
    Affinity, Field, IntOrString, ObjectMeta, Quantity, ResourceList, StringMap, Text, Toleration,
    TopologySpreadConstraint,
};

/// `v1.Pod`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Pod {
    /// Name, namespace, labels, owners.
    pub meta: ObjectMeta,
    /// `spec`
    pub spec: Arc<PodSpec>,
    /// `status.phase`; none for a manifest that is yet to be applied.
    pub phase: Option<Text>,
    /// The Ready condition out of a snapshot.
    pub ready: Option<bool>,
    /// `status.nominatedNodeName`
    pub nominated_node_name: Option<Text>,
}

/// `v1.PodSpec`, as far as podfit reasons about it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PodSpec {
    /// `containers`
    pub containers: Vec<Container>,
    /// `initContainers`
    pub init_containers: Vec<Container>,
    /// Pod-level `resources`.
    pub resources: Option<Resources>,
    /// `overhead`
    pub overhead: ResourceList,
    /// `nodeSelector`
    pub node_selector: StringMap,
    /// `affinity`
    pub affinity: Affinity,
    /// `tolerations`
    pub tolerations: Vec<Toleration>,
    /// `topologySpreadConstraints`
    pub topology_spread_constraints: Vec<TopologySpreadConstraint>,
    /// `nodeName`; none where absent or empty.
    pub node_name: Option<Text>,
    /// Default `default-scheduler`.
    pub scheduler_name: Field<Text>,
    /// `priorityClassName`
    pub priority_class_name: Option<Text>,
    /// `priority`, for Pods out of a snapshot.
    pub priority: Option<i32>,
    /// `preemptionPolicy: Never`
    pub preemption_never: Option<bool>,
    /// `schedulingGates[].name`
    pub scheduling_gates: Vec<Text>,
    /// `hostNetwork`
    pub host_network: bool,
    /// `hostIPC`
    pub host_ipc: bool,
    /// `hostPID`
    pub host_pid: bool,
    /// `runtimeClassName`
    pub runtime_class_name: Option<Text>,
    /// `serviceAccountName` (or the old `serviceAccount`); none: `default`.
    pub service_account_name: Option<Text>,
    /// `volumes`
    pub volumes: Vec<Volume>,
    /// Default Always.
    pub restart_policy: Field<Text>,
    /// Seconds, default 30.
    pub termination_grace_period_seconds: Field<i64>,
    /// `resourceClaims[].name` (dynamic resources).
    pub resource_claims: Vec<Text>,
    /// `os.name`
    pub os_name: Option<Text>,
    /// `activeDeadlineSeconds`
    pub active_deadline_seconds: Option<i64>,
}

/// `v1.Container`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Container {
    /// `name`
    pub name: Text,
    /// `image`
    pub image: Text,
    /// `imagePullPolicy`, as written.
    pub image_pull_policy: Option<Text>,
    /// `command`
    pub command: Vec<Text>,
    /// `args`
    pub args: Vec<Text>,
    /// `env`
    pub env: Vec<EnvVar>,
    /// `ports`
    pub ports: Vec<ContainerPort>,
    /// `resources`
    pub resources: Resources,
    /// `volumeMounts`
    pub volume_mounts: Vec<VolumeMount>,
    /// `livenessProbe`
    pub liveness_probe: Option<Probe>,
    /// `readinessProbe`
    pub readiness_probe: Option<Probe>,
    /// `startupProbe`
    pub startup_probe: Option<Probe>,
    /// `lifecycle.preStop`
    pub pre_stop: Option<Handler>,
    /// `lifecycle.postStart`
    pub post_start: Option<Handler>,
    /// `restartPolicy: Always` on an init container: a sidecar.
    pub restart_policy: Option<Text>,
}

/// `v1.ResourceRequirements`, as written (limits are not yet copied to requests).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Resources {
    /// `requests`
    pub requests: ResourceList,
    /// `limits`
    pub limits: ResourceList,
    /// `claims[].name`
    pub claims: Vec<Text>,
}

/// `v1.EnvVar`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct EnvVar {
    /// `name`
    pub name: Text,
    /// `value`; none where it comes from elsewhere.
    pub value: Option<Text>,
}

/// `v1.ContainerPort`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ContainerPort {
    /// `name`
    pub name: Text,
    /// `containerPort`
    pub container_port: i64,
    /// `hostPort` as written; 0 where absent. With hostNetwork the API server fills in containerPort.
    pub host_port: i64,
    /// `hostIP`; empty where absent.
    pub host_ip: Text,
    /// Default TCP.
    pub protocol: Field<Text>,
}

/// `v1.VolumeMount`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct VolumeMount {
    /// `name`
    pub name: Text,
    /// `mountPath`
    pub mount_path: Text,
    /// `subPath`; empty where absent.
    pub sub_path: Text,
    /// `readOnly`
    pub read_only: bool,
}

/// `v1.Volume`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Volume {
    /// `name`
    pub name: Text,
    /// Where it comes from.
    pub source: VolumeSource,
}

/// `v1.VolumeSource`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum VolumeSource {
    /// `emptyDir`
    EmptyDir {
        /// `medium: Memory`
        memory: bool,
        /// `sizeLimit`
        size_limit: Option<Quantity>,
    },
    /// `persistentVolumeClaim`
    PersistentVolumeClaim {
        /// `claimName`
        claim_name: Text,
        /// `readOnly`
        read_only: bool,
    },
    /// `hostPath`
    HostPath {
        /// `path`
        path: Text,
    },
    /// `configMap`
    ConfigMap {
        /// `name`
        name: Text,
        /// `optional`
        optional: bool,
    },
    /// `secret`
    Secret {
        /// `secretName`
        name: Text,
        /// `optional`
        optional: bool,
    },
    /// `ephemeral`: a claim named after Pod and volume.
    Ephemeral {
        /// `volumeClaimTemplate.spec`
        claim: Box<super::PersistentVolumeClaim>,
    },
    /// `gcePersistentDisk`, `awsElasticBlockStore`, `azureDisk`, `iscsi`, `rbd`: VolumeRestrictions looks at them.
    Disk {
        /// The field's name (`gcePersistentDisk`).
        kind: Text,
        /// What must not be shared (`pdName`, `volumeID`, …).
        id: Text,
        /// `readOnly`
        read_only: bool,
    },
    /// Another source, by its field name (`projected`, `csi`, `nfs`, …); empty where none is written (an emptyDir then).
    Other(Text),
    /// No source could be read.
    #[default]
    Unknown,
}

/// `v1.Probe`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Probe {
    /// What is asked.
    pub handler: Handler,
    /// Seconds, default 0.
    pub initial_delay_seconds: Field<i64>,
    /// Seconds, default 10.
    pub period_seconds: Field<i64>,
    /// Seconds, default 1.
    pub timeout_seconds: Field<i64>,
    /// Default 3.
    pub failure_threshold: Field<i64>,
    /// Default 1.
    pub success_threshold: Field<i64>,
    /// Seconds.
    pub termination_grace_period_seconds: Option<i64>,
}

/// `v1.ProbeHandler` and `v1.LifecycleHandler`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Handler {
    /// `exec.command`
    Exec(Vec<Text>),
    /// `httpGet`
    HttpGet {
        /// Number or name.
        port: IntOrString,
        /// Default `/`.
        path: Text,
        /// Default HTTP.
        scheme: Text,
        /// `host`; empty where absent.
        host: Text,
    },
    /// `tcpSocket.port`
    TcpSocket(IntOrString),
    /// `grpc.port`
    Grpc(i64),
    /// `sleep.seconds`
    Sleep(i64),
    /// None that could be read.
    #[default]
    None,
}
