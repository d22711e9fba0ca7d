//! When two states are the same but for names. Facts of the search, not of Kubernetes.

use podfit_ordered::OrderedMap;
use podfit_ordered::Sort as _;

use podfit_model::object::{Node, NodeSelectorTerm, PodSpec, StringMap};

use crate::arena::Id;
use crate::framework::{NodeIndex, PodId};
use crate::template::fnv;
use crate::world::workloads::Kind;
use crate::world::{Owner, Place, World};

/// A state without the names of its Pods, and of nodes that nothing can tell apart. Exact, not a digest.
pub(crate) type Key = Vec<u64>;

const HOSTNAME: &str = "kubernetes.io/hostname";

/// A Pod without its name and node.
pub(crate) fn of_pod(world: &World, id: PodId) -> [u64; 3] {
    let pod = &world.pods[id];
    let owner = match pod.owner {
        Owner::None => fnv(&(1, pod.workload.map(Id::index))),
        // Ids of sets and classes are given out in the order of events; workloads and templates are not.
        Owner::Set(_) => fnv(&(2, pod.workload.map(Id::index))),
        Owner::Ordinal(ordinal) => fnv(&(3, pod.workload.map(Id::index), ordinal)),
        Owner::Node(node) => fnv(&(4, pod.workload.map(Id::index), node)),
        Owner::Job(index) => fnv(&(5, pod.workload.map(Id::index), index)),
    };
    let flags = [
        pod.ready,
        pod.available,
        pod.terminating,
        world.starting.contains(&id),
        world.disrupted.contains(&id),
        world.leaving.contains(&id),
        pod.place == Place::Nowhere && world.queue.verdict(pod.class).is_some(),
    ];
    let flags = flags.iter().fold(0, |bits, flag| bits * 2 + u64::from(*flag));
    let template = pod.template.map_or(0, |template| 1 + template.index() as u64);
    let stranger = if pod.workload.is_none() { 1 + u64::from(pod.class.0) } else { 0 };
    [stranger, owner, (template << 16) | (flags << 8) | pod.phase as u64]
}

/// The whole state.
pub(crate) fn key(world: &World) -> Key {
    let mut key = Key::new();
    let named = nodes_have_names(world);
    let mut nodes: Vec<Vec<u64>> = world
        .nodes
        .values()
        .filter_map(|index| world.scheduler.node(*index).map(|node| of_node(world, *index, node, named)))
        .collect();
    nodes.order();
    for node in nodes {
        key.push(u64::MAX);
        key.extend(node);
    }
    key.push(u64::MAX - 1);
    let mut nowhere: Vec<[u64; 3]> = Vec::new();
    let mut ended: OrderedMap<[u64; 3], u64> = OrderedMap::new();
    for (id, pod) in world.pods.iter() {
        if pod.gone {
            continue;
        }
        match &pod.place {
            Place::Nowhere | Place::Absent(_) => nowhere.push(of_pod(world, id)),
            Place::Node(node) if !world.on_node.get(node).is_some_and(|pods| pods.contains(&id)) => {
                *ended.entry(of_pod(world, id)).or_insert(0) += 1;
            }
            Place::Node(_) => {}
        }
    }
    nowhere.order();
    key.extend(nowhere.into_iter().flatten());
    key.push(u64::MAX - 2);
    key.extend(ended.into_iter().flat_map(|(pod, count)| [pod[0], pod[1], pod[2], count]));
    key.push(u64::MAX - 3);
    key.extend(world.dirty.iter().map(|workload| workload.index() as u64));
    key.push(u64::MAX - 4);
    let mut sets: Vec<u64> = world
        .sets
        .iter()
        .map(|(_, set)| {
            fnv(&(
                set.workload.index(),
                set.template,
                set.replicas,
                set.desired,
                set.max,
                set.failure.is_some(),
            ))
        })
        .collect();
    sets.order();
    key.extend(sets);
    key.push(u64::MAX - 6);
    for (_, workload) in world.workloads.iter() {
        key.push(match &workload.kind {
            Kind::StatefulSet(state) => fnv(&(state.current, state.update)),
            Kind::DaemonSet(state) => fnv(&(state.template, state.desired)),
            Kind::Job(state) => fnv(&(state.succeeded, state.failed, &state.done)),
            Kind::Deployment(state) => fnv(&state.template),
            _ => 0,
        });
    }
    key
}

fn of_node(world: &World, index: NodeIndex, node: &Node, named: bool) -> Vec<u64> {
    let mut labels: StringMap = node.meta.labels.clone();
    let own_hostname = labels.get(HOSTNAME).is_some_and(|own| {
        let others = world.nodes.values().filter(|other| **other != index);
        let same = |other: &NodeIndex| {
            world.scheduler.node(*other).is_some_and(|node| node.meta.labels.get(HOSTNAME) == Some(own))
        };
        !others.into_iter().any(same)
    });
    if own_hostname && !named {
        labels.insert(HOSTNAME.into(), "itself".into());
    }
    let name = if named { node.meta.name.clone() } else { "".into() };
    let shape =
        fnv(&(labels, &node.taints, node.unschedulable, &node.allocatable, node.ready, &node.images, name));
    let mut pods: Vec<[u64; 3]> =
        world.on_node.get(&index).into_iter().flatten().map(|pod| of_pod(world, *pod)).collect();
    pods.order();
    let mut all = vec![shape];
    all.extend(pods.into_iter().flatten());
    all
}

/// Whether anything in the world could tell nodes apart by name: selectors on the hostname, DaemonSets, volumes.
fn nodes_have_names(world: &World) -> bool {
    world.settings.named_nodes
        || !world.catalog.volumes.is_empty()
        || world.workloads.iter().any(|(_, workload)| workload.is_daemon_set())
        || world.templates.iter().any(|(_, template)| names_nodes(&template.source.spec))
        || world.pods.iter().any(|(_, pod)| !pod.gone && names_nodes(&pod.admitted.spec))
}

fn names_nodes(spec: &PodSpec) -> bool {
    let names = |term: &NodeSelectorTerm| {
        !term.match_fields.is_empty()
            || term.match_expressions.iter().any(|requirement| &*requirement.key == HOSTNAME)
    };
    spec.node_selector.contains_key(HOSTNAME)
        || spec.node_name.is_some()
        || spec.affinity.node_required.iter().flatten().any(names)
        || spec.affinity.node_preferred.iter().any(|preferred| names(&preferred.term))
}
