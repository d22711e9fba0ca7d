//! Objects with nothing written in them: the API's defaults
//! (`pkg/apis/core/v1/defaults.go`, `pkg/apis/apps/v1/defaults.go`, `pkg/apis/batch/v1/defaults.go`, v1.36).

use super::{
    ContainerPort, CronJob, DaemonSet, Deployment, DeploymentStrategy, Field, Handler,
    HorizontalPodAutoscaler, IntOrString, JobSpec, NodeInclusionPolicy, ObjectMeta, PersistentVolume,
    PersistentVolumeClaim, PodSpec, PodTemplate, Probe, ReplicaSet, ReplicationController, StatefulSet,
    StatefulSetUpdateStrategy, StringMap, Text, TopologySpreadConstraint, UpdateKind, WhenUnsatisfiable,
};

fn text(text: &str) -> Field<Text> {
    Field::default_of(text.into())
}

impl Default for PodSpec {
    fn default() -> Self {
        Self {
            containers: Vec::new(),
            init_containers: Vec::new(),
            resources: None,
            overhead: podfit_ordered::OrderedMap::new(),
            node_selector: StringMap::new(),
            affinity: super::Affinity::default(),
            tolerations: Vec::new(),
            topology_spread_constraints: Vec::new(),
            node_name: None,
            scheduler_name: text("default-scheduler"),
            priority_class_name: None,
            priority: None,
            preemption_never: None,
            scheduling_gates: Vec::new(),
            host_network: false,
            host_ipc: false,
            host_pid: false,
            runtime_class_name: None,
            service_account_name: None,
            volumes: Vec::new(),
            restart_policy: text("Always"),
            termination_grace_period_seconds: Field::default_of(30),
            resource_claims: Vec::new(),
            os_name: None,
            active_deadline_seconds: None,
        }
    }
}

impl Default for ContainerPort {
    fn default() -> Self {
        Self {
            name: Text::default(),
            container_port: 0,
            host_port: 0,
            host_ip: Text::default(),
            protocol: text("TCP"),
        }
    }
}

impl Default for Probe {
    fn default() -> Self {
        Self {
            handler: Handler::None,
            initial_delay_seconds: Field::default_of(0),
            period_seconds: Field::default_of(10),
            timeout_seconds: Field::default_of(1),
            failure_threshold: Field::default_of(3),
            success_threshold: Field::default_of(1),
            termination_grace_period_seconds: None,
        }
    }
}

impl Default for TopologySpreadConstraint {
    fn default() -> Self {
        Self {
            max_skew: 0,
            topology_key: Text::default(),
            when_unsatisfiable: WhenUnsatisfiable::Other(Text::default()),
            label_selector: None,
            min_domains: None,
            node_affinity_policy: Field::default_of(NodeInclusionPolicy::Honor),
            node_taints_policy: Field::default_of(NodeInclusionPolicy::Ignore),
            match_label_keys: Vec::new(),
        }
    }
}

impl Default for Deployment {
    fn default() -> Self {
        Self {
            meta: ObjectMeta::default(),
            replicas: Field::default_of(1),
            selector: None,
            template: PodTemplate::default(),
            strategy: DeploymentStrategy::default(),
            min_ready_seconds: Field::default_of(0),
            progress_deadline_seconds: Field::default_of(600),
            paused: false,
        }
    }
}

impl Default for ReplicaSet {
    fn default() -> Self {
        Self {
            meta: ObjectMeta::default(),
            replicas: Field::default_of(1),
            selector: None,
            template: PodTemplate::default(),
            min_ready_seconds: Field::default_of(0),
        }
    }
}

impl Default for ReplicationController {
    fn default() -> Self {
        Self {
            meta: ObjectMeta::default(),
            replicas: Field::default_of(1),
            selector: StringMap::new(),
            template: PodTemplate::default(),
            min_ready_seconds: Field::default_of(0),
        }
    }
}

impl Default for StatefulSet {
    fn default() -> Self {
        Self {
            meta: ObjectMeta::default(),
            replicas: Field::default_of(1),
            selector: None,
            template: PodTemplate::default(),
            service_name: Text::default(),
            parallel: Field::default_of(false),
            update_strategy: StatefulSetUpdateStrategy::default(),
            volume_claim_templates: Vec::new(),
            min_ready_seconds: Field::default_of(0),
            ordinals_start: Field::default_of(0),
        }
    }
}

impl Default for StatefulSetUpdateStrategy {
    /// Where `type` is absent, the API server adds the rollingUpdate block too.
    fn default() -> Self {
        Self {
            kind: Field::default_of(UpdateKind::RollingUpdate),
            partition: Some(Field::default_of(0)),
            max_unavailable: None,
        }
    }
}

impl Default for DaemonSet {
    fn default() -> Self {
        Self {
            meta: ObjectMeta::default(),
            selector: None,
            template: PodTemplate::default(),
            update: Field::default_of(UpdateKind::RollingUpdate),
            max_unavailable: Field::default_of(IntOrString::Int(1)),
            max_surge: Field::default_of(IntOrString::Int(0)),
            min_ready_seconds: Field::default_of(0),
        }
    }
}

impl Default for JobSpec {
    fn default() -> Self {
        Self {
            parallelism: Field::default_of(1),
            completions: Some(Field::default_of(1)),
            indexed: false,
            suspend: false,
            backoff_limit: Field::default_of(6),
            active_deadline_seconds: None,
            ttl_seconds_after_finished: None,
            replace_failed_only: false,
            selector: None,
            manual_selector: false,
            template: PodTemplate::default(),
        }
    }
}

impl Default for CronJob {
    fn default() -> Self {
        Self {
            meta: ObjectMeta::default(),
            schedule: Text::default(),
            time_zone: None,
            concurrency_policy: text("Allow"),
            suspend: false,
            starting_deadline_seconds: None,
            job: JobSpec::default(),
        }
    }
}

impl Default for HorizontalPodAutoscaler {
    fn default() -> Self {
        Self {
            meta: ObjectMeta::default(),
            target_kind: Text::default(),
            target_name: Text::default(),
            min_replicas: Field::default_of(1),
            max_replicas: 0,
        }
    }
}

impl Default for PersistentVolumeClaim {
    fn default() -> Self {
        Self {
            meta: ObjectMeta::default(),
            access_modes: Vec::new(),
            storage_class_name: None,
            volume_name: None,
            request: None,
            selector: None,
            volume_mode: text("Filesystem"),
            phase: None,
        }
    }
}

impl Default for PersistentVolume {
    fn default() -> Self {
        Self {
            meta: ObjectMeta::default(),
            capacity: None,
            access_modes: Vec::new(),
            storage_class_name: Text::default(),
            claim_ref: None,
            node_affinity: None,
            volume_mode: text("Filesystem"),
            phase: None,
        }
    }
}
