//! What of a Pod's spec each node is tried against by itself, and the plugins that look at one node only:
//! NodeUnschedulable, NodeName, TaintToleration, NodeAffinity, NodePorts, NodeResourcesFit and the disks of
//! VolumeRestrictions (`pkg/scheduler/framework/plugins` of v1.36).

use podfit_ordered::OrderedSet;
use std::sync::Arc;

use podfit_model::object::{Container, NodeOperator, PodSpec, Taint, TaintEffect, Text, VolumeSource};

use super::Plugin;
use super::matching::{node_affinity_matches, tolerated, untolerated_taint};
use super::node_state::NodeState;
use super::requests::{is_sidecar, pod_requests, stand_in_requests};
use super::resources::{CPU, MEMORY, Resources};

/// A port that a Pod takes on its node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HostPort {
    ip: Text,
    protocol: Text,
    port: i64,
}

/// A disk that Pods of one node may not share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Disk {
    kind: Text,
    id: Text,
    read_only: bool,
}

/// Nodes that NodeAffinity's PreFilter leaves over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Narrowed {
    /// All.
    No,
    /// By name; names that do not exist are dropped silently.
    To(OrderedSet<Text>),
    /// Every term contradicts itself.
    Conflict,
}

/// The node-local part of a class.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    pub(super) spec: Arc<PodSpec>,
    pub(super) pinned_to: Option<Text>,
    pub(super) requests: Vec<(u32, i64)>,
    pub(super) stand_in: [i64; 2],
    pub(super) requested: [i64; 2],
    pub(super) ports: Vec<HostPort>,
    pub(super) disks: Vec<Disk>,
    pub(super) narrowed: Narrowed,
    pub(super) images: Vec<Text>,
    pub(super) containers: i64,
}

/// The first node-local plugin that says no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Local {
    Pass,
    Unschedulable,
    NodeName,
    Taint,
    Affinity,
    Ports,
    /// More room could come.
    Fit,
    /// The node is too small even when empty.
    FitNever,
    Disk,
    /// The node is gone.
    Gone,
}

impl Shape {
    pub(super) fn new(spec: &Arc<PodSpec>, pinned_to: Option<&Text>, resources: &mut Resources) -> Self {
        let requests = resources.list(&pod_requests(spec));
        let stand_in = resources.list(&stand_in_requests(spec));
        let amount = |list: &[(u32, i64)], id: u32| {
            list.iter().find(|(other, _)| *other == id).map_or(0, |(_, amount)| *amount)
        };
        let containers = spec.init_containers.iter().chain(&spec.containers);
        Self {
            requested: [amount(&requests, CPU), amount(&requests, MEMORY)],
            stand_in: [amount(&stand_in, CPU), amount(&stand_in, MEMORY)],
            requests,
            ports: host_ports(spec),
            disks: disks(spec),
            narrowed: narrowed(spec, pinned_to),
            images: containers.clone().map(|container| image_name(&container.image)).collect(),
            containers: i64::try_from(containers.count()).unwrap_or(i64::MAX),
            spec: Arc::clone(spec),
            pinned_to: pinned_to.cloned(),
        }
    }

    /// The plugins that look at the node object only.
    pub(super) fn filter_object(&self, state: &NodeState) -> Local {
        let node = &state.node;
        if !state.present {
            return Local::Gone;
        }
        if node.unschedulable && !self.tolerates_cordon() {
            return Local::Unschedulable;
        }
        if self.spec.node_name.as_ref().is_some_and(|name| *name != node.meta.name) {
            return Local::NodeName;
        }
        if untolerated_taint(&self.spec.tolerations, &node.taints).is_some() {
            return Local::Taint;
        }
        if !node_affinity_matches(&self.spec, self.pinned_to.as_ref(), node) {
            return Local::Affinity;
        }
        Local::Pass
    }

    fn tolerates_cordon(&self) -> bool {
        let taint = Taint {
            key: "node.kubernetes.io/unschedulable".into(),
            value: "".into(),
            effect: TaintEffect::NoSchedule,
        };
        tolerated(&self.spec.tolerations, &taint)
    }

    /// The plugins that look at what the node's Pods hold.
    pub(super) fn filter_room(&self, state: &NodeState) -> Local {
        if self.ports.iter().any(|port| state.ports.iter().any(|used| conflict(port, used))) {
            return Local::Ports;
        }
        match self.fit(state) {
            Local::Pass => {}
            no => return no,
        }
        if self.disks.iter().any(|disk| state.disks.iter().any(|used| disks_conflict(disk, used))) {
            return Local::Disk;
        }
        Local::Pass
    }

    fn fit(&self, state: &NodeState) -> Local {
        let Some(allocatable) = &state.allocatable else { return Local::Pass };
        let mut answer = Local::Pass;
        if pods_on(state) + 1 > allocatable.pods {
            answer = Local::Fit;
        }
        for (resource, amount) in &self.requests {
            if *amount > allocatable.get(*resource) && *amount > 0 {
                return Local::FitNever;
            }
            if Self::is_short(state, *resource, *amount) {
                answer = Local::Fit;
            }
        }
        answer
    }

    fn is_short(state: &NodeState, resource: u32, amount: i64) -> bool {
        let Some(allocatable) = &state.allocatable else { return false };
        amount > 0 && amount > allocatable.get(resource) - state.requested.get(resource)
    }

    /// NodeResourcesFit may have several reasons for one node.
    fn fit_reasons(&self, state: &NodeState, resources: &Resources) -> Vec<String> {
        let mut reasons = Vec::new();
        if state.allocatable.as_ref().is_some_and(|allocatable| pods_on(state) + 1 > allocatable.pods) {
            reasons.push("Too many pods".to_owned());
        }
        for (resource, amount) in &self.requests {
            if Self::is_short(state, *resource, *amount) {
                reasons.push(format!("Insufficient {}", resources.name(*resource)));
            }
        }
        reasons
    }

    /// Kubernetes' own words for a verdict.
    pub(super) fn reasons(&self, verdict: Local, state: &NodeState, resources: &Resources) -> Vec<String> {
        let reason = match verdict {
            Local::Pass | Local::Gone => return Vec::new(),
            Local::Unschedulable => "node(s) were unschedulable",
            Local::NodeName => "node(s) didn't match the requested node name",
            Local::Taint => "node(s) had untolerated taint(s)",
            Local::Affinity => "node(s) didn't match Pod's node affinity/selector",
            Local::Ports => "node(s) didn't have free ports for the requested pod ports",
            Local::Fit | Local::FitNever => return self.fit_reasons(state, resources),
            Local::Disk => "node(s) had no available disk",
        };
        vec![reason.to_owned()]
    }
}

impl Local {
    pub(super) fn plugin(self) -> Plugin {
        match self {
            Self::Pass | Self::Gone | Self::Unschedulable => Plugin::NodeUnschedulable,
            Self::NodeName => Plugin::NodeName,
            Self::Taint => Plugin::TaintToleration,
            Self::Affinity => Plugin::NodeAffinity,
            Self::Ports => Plugin::NodePorts,
            Self::Fit | Self::FitNever => Plugin::NodeResourcesFit,
            Self::Disk => Plugin::VolumeRestrictions,
        }
    }
    pub(super) fn unresolvable(self) -> bool {
        !matches!(self, Self::Ports | Self::Fit | Self::Disk)
    }
}

fn pods_on(state: &NodeState) -> i64 {
    i64::try_from(state.pods.len()).unwrap_or(i64::MAX - 1)
}

/// `pkg/scheduler/util/utils.go` GetHostPorts: containers and sidecars, not plain init containers.
fn host_ports(spec: &PodSpec) -> Vec<HostPort> {
    let sidecars = spec.init_containers.iter().filter(|container| is_sidecar(container));
    let mut ports = Vec::new();
    for port in sidecars.chain(&spec.containers).flat_map(|container: &Container| &container.ports) {
        // With hostNetwork the API server fills in containerPort.
        let number = match port.host_port {
            0 if spec.host_network => port.container_port,
            number => number,
        };
        if number > 0 {
            let ip = if port.host_ip.is_empty() { "0.0.0.0".into() } else { port.host_ip.clone() };
            let protocol = if port.protocol.is_empty() { "TCP".into() } else { port.protocol.value.clone() };
            ports.push(HostPort { ip, protocol, port: number });
        }
    }
    ports
}

fn conflict(one: &HostPort, other: &HostPort) -> bool {
    const ANY: &str = "0.0.0.0";
    one.port == other.port
        && one.protocol == other.protocol
        && (one.ip == other.ip || one.ip.as_ref() == ANY || other.ip.as_ref() == ANY)
}

/// The sources that VolumeRestrictions knows.
fn disks(spec: &PodSpec) -> Vec<Disk> {
    let disk = |source: &VolumeSource| match source {
        VolumeSource::Disk { kind, id, read_only }
            if matches!(kind.as_ref(), "gcePersistentDisk" | "awsElasticBlockStore" | "iscsi" | "rbd") =>
        {
            Some(Disk { kind: kind.clone(), id: id.clone(), read_only: *read_only })
        }
        _ => None,
    };
    spec.volumes.iter().filter_map(|volume| disk(&volume.source)).collect()
}

/// The same disk twice is fine where both only read; an EBS volume never.
fn disks_conflict(one: &Disk, other: &Disk) -> bool {
    let both_read = one.read_only && other.read_only && one.kind.as_ref() != "awsElasticBlockStore";
    one.kind == other.kind && one.id == other.id && !both_read
}

/// NodeAffinity's PreFilter: narrows only if every required term names nodes by `metadata.name In`.
fn narrowed(spec: &PodSpec, pinned_to: Option<&Text>) -> Narrowed {
    if let Some(name) = pinned_to {
        return Narrowed::To(OrderedSet::from([name.clone()]));
    }
    let Some(terms) = &spec.affinity.node_required else { return Narrowed::No };
    if terms.is_empty() {
        return Narrowed::No;
    }
    let mut names = OrderedSet::new();
    for term in terms {
        let mut of_term: Option<OrderedSet<Text>> = None;
        for requirement in &term.match_fields {
            if requirement.key.as_ref() == "metadata.name" && requirement.operator == NodeOperator::In {
                let listed: OrderedSet<Text> = requirement.values.iter().cloned().collect();
                of_term = Some(match of_term {
                    None => listed,
                    Some(before) => before.intersection(&listed).cloned().collect(),
                });
            }
        }
        match of_term {
            None => return Narrowed::No,
            Some(of_term) => names.extend(of_term),
        }
    }
    if names.is_empty() { Narrowed::Conflict } else { Narrowed::To(names) }
}

/// An image name without a tag means `:latest`.
pub(super) fn image_name(image: &Text) -> Text {
    match (image.rfind(':'), image.rfind('/')) {
        (Some(colon), slash) if slash.is_none_or(|slash| colon > slash) => image.clone(),
        _ => format!("{image}:latest").into(),
    }
}
