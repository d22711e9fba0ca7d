//! The containers of a Pod in the order in which they matter, and what is in force for them.

use podfit_syntax::Path;

use super::{Container, Field, PodSpec, Probe, ResourceList, Resources, VolumeMount};

/// What a container is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ContainerRole {
    /// Runs to its end before the next one starts.
    Init,
    /// An init container with `restartPolicy: Always`: runs on beside the others.
    Sidecar,
    /// One of `containers`.
    Main,
}

/// A container and where it stands in the Pod's spec.
#[derive(Debug, Clone, Copy)]
pub struct PlacedContainer<'a> {
    /// What it is for.
    pub role: ContainerRole,
    /// Its position in `containers` or `initContainers`.
    pub index: usize,
    /// The container.
    pub container: &'a Container,
}

impl PlacedContainer<'_> {
    /// Path from the Pod's spec: `containers[0]`, `initContainers[1]`.
    pub fn path(&self) -> Path {
        let list = match self.role {
            ContainerRole::Init | ContainerRole::Sidecar => "initContainers",
            ContainerRole::Main => "containers",
        };
        Path::root().key(list).index(self.index)
    }
}

impl PodSpec {
    /// Init containers and sidecars in order, then the main containers.
    pub fn all_containers(&self) -> impl Iterator<Item = PlacedContainer<'_>> {
        let init = self.init_containers.iter().enumerate().map(|(index, container)| {
            let role = if container.is_sidecar() { ContainerRole::Sidecar } else { ContainerRole::Init };
            PlacedContainer { role, index, container }
        });
        let main = self.containers.iter().enumerate();
        init.chain(main.map(|(index, container)| PlacedContainer {
            role: ContainerRole::Main,
            index,
            container,
        }))
    }

    /// Containers that run as long as the Pod does: sidecars, then the main containers.
    pub fn running_containers(&self) -> impl Iterator<Item = PlacedContainer<'_>> {
        self.all_containers().filter(|placed| placed.role != ContainerRole::Init)
    }

    /// The volume of this name, and its position.
    pub fn volume(&self, name: &str) -> Option<(usize, &super::Volume)> {
        self.volumes.iter().enumerate().find(|(_, volume)| &*volume.name == name)
    }

    /// The ServiceAccount that its Pods run as: `default` where none is named.
    pub fn service_account(&self) -> &str {
        self.service_account_name.as_deref().unwrap_or("default")
    }

    /// Whether kube-scheduler's default profile places its Pods.
    pub fn uses_default_scheduler(&self) -> bool {
        &*self.scheduler_name.value == "default-scheduler"
    }
}

impl Container {
    /// Whether it is a sidecar, given that it stands in `initContainers`.
    pub fn is_sidecar(&self) -> bool {
        self.restart_policy.as_deref() == Some("Always")
    }

    /// The mount at exactly this path (trailing slashes aside), and its position.
    pub fn mount_at(&self, path: &str) -> Option<(usize, &VolumeMount)> {
        let path = path.trim_end_matches('/');
        self.volume_mounts
            .iter()
            .enumerate()
            .find(|(_, mount)| mount.mount_path.trim_end_matches('/') == path)
    }

    /// The value of an environment variable; the last one of that name counts. None where it is absent or comes from
    /// elsewhere.
    pub fn env_value(&self, name: &str) -> Option<&str> {
        self.env.iter().rev().find(|env| &*env.name == name)?.value.as_deref()
    }
}

impl Resources {
    /// Requests as the API server fills them in: a limit without a request is the request
    /// (`SetDefaults_Pod`, `pkg/apis/core/v1/defaults.go`).
    pub fn effective_requests(&self) -> ResourceList {
        let mut requests = self.limits.clone();
        requests.extend(self.requests.iter().map(|(name, amount)| (name.clone(), *amount)));
        requests
    }
}

impl Probe {
    /// Seconds after the container's start until the failing probe can act at the earliest: the guaranteed time to
    /// start up. `initialDelaySeconds + (failureThreshold − 1) × periodSeconds`.
    pub fn guaranteed_seconds(&self) -> i64 {
        let periods = self.failure_threshold.value.saturating_sub(1).max(0);
        self.initial_delay_seconds.value.saturating_add(periods.saturating_mul(self.period_seconds.value))
    }

    /// Seconds from a hang until the probe acts, at best and at worst: `(f−1)·p + t` and `f·p + t`.
    pub fn reaction_seconds(&self) -> (i64, i64) {
        let (period, timeout) = (self.period_seconds.value, self.timeout_seconds.value);
        let failures = self.failure_threshold.value;
        let after = |periods: i64| periods.max(0).saturating_mul(period).saturating_add(timeout);
        (after(failures.saturating_sub(1)), after(failures))
    }

    /// Its own grace period, else the Pod's.
    pub fn grace_period_seconds(&self, pod: &PodSpec) -> Field<i64> {
        self.termination_grace_period_seconds.map_or(pod.termination_grace_period_seconds, Field::given)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn container(name: &str, restart: Option<&str>) -> Container {
        Container { name: name.into(), restart_policy: restart.map(Into::into), ..Container::default() }
    }

    #[test]
    fn containers_know_their_place() {
        let spec = PodSpec {
            init_containers: vec![container("setup", None), container("proxy", Some("Always"))],
            containers: vec![container("main", None)],
            ..PodSpec::default()
        };
        let seen: Vec<_> = spec.all_containers().map(|c| (c.role, c.path().to_string())).collect();
        assert_eq!(
            seen,
            [
                (ContainerRole::Init, "initContainers[0]".to_owned()),
                (ContainerRole::Sidecar, "initContainers[1]".to_owned()),
                (ContainerRole::Main, "containers[0]".to_owned()),
            ]
        );
        assert_eq!(spec.running_containers().count(), 2);
    }

    #[test]
    fn limits_stand_in_for_requests() {
        let amount = |text: &str| text.parse::<super::super::Quantity>().unwrap();
        let resources = Resources {
            requests: [("cpu".into(), amount("1"))].into(),
            limits: [("cpu".into(), amount("2")), ("memory".into(), amount("1Gi"))].into(),
            claims: Vec::new(),
        };
        let effective = resources.effective_requests();
        assert_eq!((effective["cpu"], effective["memory"]), (amount("1"), amount("1Gi")));
    }

    #[test]
    fn probe_arithmetic() {
        let probe = Probe { initial_delay_seconds: Field::given(15), ..Probe::default() };
        assert_eq!(probe.guaranteed_seconds(), 35);
        assert_eq!(probe.reaction_seconds(), (21, 31));
        assert_eq!(probe.grace_period_seconds(&PodSpec::default()), Field::default_of(30));
    }
}
