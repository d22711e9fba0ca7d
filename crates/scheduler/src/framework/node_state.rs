//! What a node offers and what its Pods hold of it (`pkg/scheduler/framework/types.go` NodeInfo of v1.36).

use std::sync::Arc;

use podfit_model::object::{Node, NodeReady, Taint, TaintEffect, Text};

use super::resources::{Amounts, Resources};
use super::shape::{Disk, HostPort, Shape};
use super::{ClassId, PodId};

/// A Pod on a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) pod: PodId,
    pub(super) class: ClassId,
    /// Labels as they are once bound.
    pub(super) group: u32,
    pub(super) priority: i32,
    pub(super) started: u64,
    pub(super) terminating: bool,
}

/// A node and the sums over its Pods.
#[derive(Debug, Clone)]
pub(super) struct NodeState {
    /// With the taints that a control plane adds by condition.
    pub(super) node: Arc<Node>,
    pub(super) present: bool,
    /// None: nothing is short.
    pub(super) allocatable: Option<Amounts>,
    pub(super) requested: Amounts,
    /// cpu (milli) and memory with stand-ins for containers that request nothing.
    pub(super) stand_in: [i64; 2],
    pub(super) pods: Vec<Placed>,
    pub(super) ports: Vec<HostPort>,
    pub(super) disks: Vec<Disk>,
}

impl NodeState {
    pub(super) fn new(node: &Node, resources: &mut Resources) -> Self {
        Self {
            allocatable: node.allocatable.as_ref().map(|list| resources.amounts(list)),
            node: Arc::new(with_condition_taints(node)),
            present: true,
            requested: Amounts::default(),
            stand_in: [0; 2],
            pods: Vec::new(),
            ports: Vec::new(),
            disks: Vec::new(),
        }
    }

    pub(super) fn name(&self) -> &Text {
        &self.node.meta.name
    }

    pub(super) fn place(&mut self, placed: Placed, shape: &Shape) {
        for (resource, amount) in &shape.requests {
            self.requested.add(*resource, *amount);
        }
        for (sum, amount) in self.stand_in.iter_mut().zip(shape.stand_in) {
            *sum += amount;
        }
        self.ports.extend(shape.ports.iter().cloned());
        self.disks.extend(shape.disks.iter().cloned());
        self.pods.push(placed);
    }

    pub(super) fn take(
        &mut self,
        pod: PodId,
        shape: impl Fn(ClassId) -> Option<Arc<Shape>>,
    ) -> Option<Placed> {
        let position = self.pods.iter().position(|placed| placed.pod == pod)?;
        let placed = self.pods.remove(position);
        if let Some(shape) = shape(placed.class) {
            for (resource, amount) in &shape.requests {
                self.requested.add(*resource, -*amount);
            }
            for (sum, amount) in self.stand_in.iter_mut().zip(shape.stand_in) {
                *sum -= amount;
            }
            for port in &shape.ports {
                remove_one(&mut self.ports, port);
            }
            for disk in &shape.disks {
                remove_one(&mut self.disks, disk);
            }
        }
        Some(placed)
    }
}

fn remove_one<T: PartialEq>(list: &mut Vec<T>, item: &T) {
    if let Some(position) = list.iter().position(|other| other == item) {
        list.swap_remove(position);
    }
}

/// The node with the taints of `pkg/controller/nodelifecycle`: cordon, Ready and pressure conditions.
fn with_condition_taints(node: &Node) -> Node {
    use TaintEffect::{NoExecute, NoSchedule};
    let mut node = node.clone();
    let mut taint = |key: &str, effect: TaintEffect| {
        if !node.taints.iter().any(|taint| taint.key.as_ref() == key && taint.effect == effect) {
            node.taints.push(Taint { key: key.into(), value: "".into(), effect });
        }
    };
    if node.unschedulable {
        taint("node.kubernetes.io/unschedulable", NoSchedule);
    }
    let unready = match node.ready {
        NodeReady::Ready => None,
        NodeReady::NotReady => Some("node.kubernetes.io/not-ready"),
        NodeReady::Unknown => Some("node.kubernetes.io/unreachable"),
    };
    if let Some(key) = unready {
        taint(key, NoSchedule);
        taint(key, NoExecute);
    }
    let pressures: Vec<_> = node.pressures.clone();
    for pressure in pressures {
        match pressure.as_ref() {
            "MemoryPressure" => taint("node.kubernetes.io/memory-pressure", NoSchedule),
            "DiskPressure" => taint("node.kubernetes.io/disk-pressure", NoSchedule),
            "PIDPressure" => taint("node.kubernetes.io/pid-pressure", NoSchedule),
            "NetworkUnavailable" => taint("node.kubernetes.io/network-unavailable", NoSchedule),
            _ => {}
        }
    }
    node
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_become_taints_once() {
        let node = Node {
            unschedulable: true,
            ready: NodeReady::Unknown,
            pressures: vec!["DiskPressure".into(), "SomethingElse".into()],
            taints: vec![Taint {
                key: "node.kubernetes.io/unschedulable".into(),
                value: "".into(),
                effect: TaintEffect::NoSchedule,
            }],
            ..Node::default()
        };
        let tainted: Vec<_> = with_condition_taints(&node)
            .taints
            .into_iter()
            .map(|taint| (taint.key.to_string(), taint.effect))
            .collect();
        assert_eq!(
            tainted,
            [
                ("node.kubernetes.io/unschedulable".to_owned(), TaintEffect::NoSchedule),
                ("node.kubernetes.io/unreachable".to_owned(), TaintEffect::NoSchedule),
                ("node.kubernetes.io/unreachable".to_owned(), TaintEffect::NoExecute),
                ("node.kubernetes.io/disk-pressure".to_owned(), TaintEffect::NoSchedule),
            ]
        );
    }
}
