//! The ResourceQuota plugin and its Pod evaluator (`pkg/quota/v1/evaluator/core/pods.go`,
//! `staging/src/k8s.io/apiserver/pkg/admission/plugin/resourcequota/controller.go`).

use super::scopes;
use podfit_model::object::{Container, PodSpec, Quantity, ResourceList, ResourceQuota, Text};

/// What a quota has counted so far.
#[derive(Debug, Clone)]
pub(crate) struct Usage {
    pub(crate) quota: ResourceQuota,
    pub(crate) used: ResourceList,
}

impl Usage {
    pub(crate) fn new(quota: ResourceQuota) -> Self {
        let used = quota.used.clone();
        Self { quota, used }
    }
    /// Whether the quota counts such a Pod.
    pub(crate) fn covers(&self, spec: &PodSpec) -> bool {
        scopes::covers(&self.quota, spec)
    }
    /// Takes a Pod in or out.
    pub(crate) fn count(&mut self, spec: &PodSpec, sign: i64) {
        self.add(&pod_usage(spec), sign);
    }
    /// Takes any other object in or out. Scopes are of Pods only.
    pub(crate) fn count_object(&mut self, amounts: &ResourceList, sign: i64) {
        if !scopes::is_scoped(&self.quota) {
            self.add(amounts, sign);
        }
    }
    fn add(&mut self, amounts: &ResourceList, sign: i64) {
        for name in self.quota.hard.keys() {
            if let Some(amount) = amounts.get(name) {
                let used = self.used.entry(name.clone()).or_insert_with(|| Quantity::from_units(0));
                *used = if sign < 0 { used.minus(*amount) } else { used.plus(*amount) };
            }
        }
    }
    /// The plugin's words if a Pod is too much.
    pub(crate) fn deny(&self, spec: &PodSpec) -> Option<String> {
        let name = &self.quota.meta.name;
        let missing = self.unspecified(spec);
        if !missing.is_empty() {
            return Some(format!("failed quota: {name}: must specify {}", missing.join("; ")));
        }
        self.exceeded(&pod_usage(spec))
    }
    /// The plugin's words if another object is too much.
    pub(crate) fn deny_object(&self, amounts: &ResourceList) -> Option<String> {
        if scopes::is_scoped(&self.quota) { None } else { self.exceeded(amounts) }
    }
    fn exceeded(&self, amounts: &ResourceList) -> Option<String> {
        let name = &self.quota.meta.name;
        let mut requested = Vec::new();
        let mut used = Vec::new();
        let mut limited = Vec::new();
        for (resource, hard) in &self.quota.hard {
            let Some(amount) = amounts.get(resource).filter(|amount| !amount.is_zero()) else { continue };
            let before = self.used.get(resource).copied().unwrap_or_default();
            if before.plus(*amount) > *hard {
                requested.push(format!("{resource}={amount}"));
                used.push(format!("{resource}={before}"));
                limited.push(format!("{resource}={hard}"));
            }
        }
        (!requested.is_empty()).then(|| {
            format!(
                "exceeded quota: {name}, requested: {}, used: {}, limited: {}",
                requested.join(","),
                used.join(","),
                limited.join(",")
            )
        })
    }
    /// `PodValidateConstraintsFunc`: a quota on cpu or memory wants every container to say its amount.
    fn unspecified(&self, spec: &PodSpec) -> Vec<String> {
        let mut missing = Vec::new();
        for resource in self.quota.hard.keys() {
            let (limits, plain) = match &**resource {
                "cpu" | "memory" => (false, &**resource),
                "requests.cpu" | "requests.memory" => (false, resource.trim_start_matches("requests.")),
                "limits.cpu" | "limits.memory" => (true, resource.trim_start_matches("limits.")),
                _ => continue,
            };
            let level = spec.resources.as_ref().map(|r| if limits { &r.limits } else { &r.requests });
            if level.is_some_and(|list| list.contains_key(plain)) {
                continue;
            }
            let silent: Vec<&str> = spec
                .containers
                .iter()
                .chain(&spec.init_containers)
                .filter(|c| {
                    !(if limits { &c.resources.limits } else { &c.resources.requests }).contains_key(plain)
                })
                .map(|c| &*c.name)
                .collect();
            if !silent.is_empty() {
                missing.push(format!("{resource} for: {}", silent.join(",")));
            }
        }
        missing
    }
}

/// What one Pod counts for, under all names a quota may use.
pub fn pod_usage(spec: &PodSpec) -> ResourceList {
    let one = Quantity::from_units(1);
    let mut usage: ResourceList = [("pods".into(), one), ("count/pods".into(), one)].into();
    for (name, amount) in pod_requests(spec) {
        usage.insert(format!("requests.{name}").into(), amount);
        if matches!(&*name, "cpu" | "memory" | "ephemeral-storage") || name.starts_with("hugepages-") {
            usage.insert(name, amount);
        }
    }
    for (name, amount) in aggregate(spec, true) {
        usage.insert(format!("limits.{name}").into(), amount);
    }
    usage
}

/// `PodRequests` of `component-helpers/resource`.
fn pod_requests(spec: &PodSpec) -> ResourceList {
    let mut sum = aggregate(spec, false);
    for (name, amount) in &spec.overhead {
        add(&mut sum, name, *amount);
    }
    sum
}

/// Requests of all containers together, without Pod-level amounts and overhead.
pub(crate) fn container_requests(spec: &PodSpec) -> ResourceList {
    containers(spec, false)
}

/// Requests or limits of the whole Pod, without overhead; what is said for the Pod itself goes before its containers.
pub(super) fn aggregate(spec: &PodSpec, limits: bool) -> ResourceList {
    let mut sum = containers(spec, limits);
    if let Some(level) = &spec.resources {
        for (name, amount) in if limits { &level.limits } else { &level.requests } {
            sum.insert(name.clone(), *amount);
        }
    }
    sum
}

fn containers(spec: &PodSpec, limits: bool) -> ResourceList {
    let amounts =
        |c: &Container| if limits { c.resources.limits.clone() } else { c.resources.requests.clone() };
    let mut running = ResourceList::new();
    for container in &spec.containers {
        for (name, amount) in amounts(container) {
            add(&mut running, &name, amount);
        }
    }
    let mut sidecars = ResourceList::new();
    let mut starting = ResourceList::new();
    for container in &spec.init_containers {
        let own = amounts(container);
        let restartable = container.restart_policy.as_deref() == Some("Always");
        let mut at_once = sidecars.clone();
        for (name, amount) in &own {
            add(&mut at_once, name, *amount);
            if restartable {
                add(&mut sidecars, name, *amount);
            }
        }
        most(&mut starting, &at_once);
    }
    for (name, amount) in sidecars {
        add(&mut running, &name, amount);
    }
    most(&mut running, &starting);
    running
}

fn add(sum: &mut ResourceList, name: &Text, amount: Quantity) {
    let entry = sum.entry(name.clone()).or_insert_with(|| Quantity::from_units(0));
    *entry = entry.plus(amount);
}

fn most(into: &mut ResourceList, other: &ResourceList) {
    for (name, amount) in other {
        let entry = into.entry(name.clone()).or_insert(*amount);
        *entry = (*entry).max(*amount);
    }
}
