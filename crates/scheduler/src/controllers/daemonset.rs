//! DaemonSet (`pkg/controller/daemon`: daemon_controller.go, update.go, util/daemonset_util.go).

use podfit_ordered::{OrderedMap, OrderedSet};
use std::sync::Arc;

use podfit_model::object::{DaemonSet, Node, PodSpec, StringMap, TaintEffect, Text, UpdateKind};

use crate::admission::{Admitted, Request, pod_defaults};
use crate::arena::{TemplateId, WorkloadId};
use crate::controllers::replicaset;
use crate::framework::matching::{node_affinity_matches, tolerated};
use crate::framework::{NodeIndex, PodId};
use crate::world::pods::NewPod;
use crate::world::workloads::{DaemonSetState, Kind};
use crate::world::{Owner, Phase, World};

/// Tolerations that every Pod of a DaemonSet gets (`AddOrUpdateDaemonPodTolerations`).
pub(crate) fn add_tolerations(spec: &mut PodSpec) {
    let mut added = vec![
        ("node.kubernetes.io/not-ready", TaintEffect::NoExecute),
        ("node.kubernetes.io/unreachable", TaintEffect::NoExecute),
        ("node.kubernetes.io/disk-pressure", TaintEffect::NoSchedule),
        ("node.kubernetes.io/memory-pressure", TaintEffect::NoSchedule),
        ("node.kubernetes.io/pid-pressure", TaintEffect::NoSchedule),
        ("node.kubernetes.io/unschedulable", TaintEffect::NoSchedule),
    ];
    if spec.host_network {
        added.push(("node.kubernetes.io/network-unavailable", TaintEffect::NoSchedule));
    }
    for (key, effect) in added {
        let toleration = pod_defaults::exists(key, effect, None);
        let same = |other: &podfit_model::object::Toleration| {
            other.key == toleration.key
                && other.effect == toleration.effect
                && other.operator.value == toleration.operator.value
                && other.value == toleration.value
        };
        match spec.tolerations.iter_mut().find(|other| same(other)) {
            Some(other) => *other = toleration,
            None => spec.tolerations.push(toleration),
        }
    }
}

/// Surge and unavailable in Pods for this many nodes: both rounded up, 1 unavailable where both come out 0.
pub(crate) fn budgets(set: &DaemonSet, nodes: i64) -> (i64, i64) {
    let surge = set.max_surge.scaled_up(nodes).unwrap_or(0);
    let unavailable = set.max_unavailable.scaled_up(nodes).unwrap_or(0);
    if surge == 0 && unavailable == 0 { (0, 1) } else { (surge, unavailable) }
}

fn state(world: &World, workload: WorkloadId) -> Option<&DaemonSetState> {
    match &world.workloads[workload].kind {
        Kind::DaemonSet(state) => Some(state),
        _ => None,
    }
}

/// `NodeShouldRunDaemonPod`: whether a Pod should come, and whether one that is there may stay.
fn wanted(spec: &PodSpec, node: &Node) -> (bool, bool) {
    let named = spec.node_name.as_ref().is_none_or(|name| *name == node.meta.name);
    if !named || !node_affinity_matches(spec, None, node) {
        return (false, false);
    }
    let tolerated = |effects: &[TaintEffect]| {
        node.taints
            .iter()
            .filter(|taint| effects.contains(&taint.effect))
            .all(|taint| tolerated(&spec.tolerations, taint))
    };
    (tolerated(&[TaintEffect::NoSchedule, TaintEffect::NoExecute]), tolerated(&[TaintEffect::NoExecute]))
}

/// Pods of the set by node, terminating ones included, oldest first.
type ByNode = OrderedMap<NodeIndex, Vec<PodId>>;

fn by_node(world: &World, workload: WorkloadId) -> ByNode {
    let mut by_node = ByNode::new();
    for id in &world.workloads[workload].pods {
        if let Owner::Node(node) = world.pods[*id].owner {
            by_node.entry(node).or_default().push(*id);
        }
    }
    by_node
}

/// One sync: missing and surplus Pods first; the update only when there are none.
pub(crate) fn sync(world: &mut World, workload: WorkloadId) {
    let Some(state) = state(world, workload) else { return };
    let (set, template) = (state.object.clone(), state.template);
    let mut spec = PodSpec::clone(&world.templates[template].source.spec);
    add_tolerations(&mut spec);
    let mut pods = by_node(world, workload);
    let mut chosen = OrderedSet::new();
    let mut missing = Vec::new();
    let mut surplus = Vec::new();
    for index in world.scheduler.nodes() {
        let Some(node) = world.scheduler.node(index) else { continue };
        let (run, stay) = wanted(&spec, node);
        let here = pods.get(&index).map_or(&[][..], Vec::as_slice);
        if run && here.is_empty() {
            missing.push(index);
        } else if stay {
            surplus.extend(excess(world, &set, template, here));
        } else {
            surplus.extend(here.iter().copied().filter(|pod| !world.pods[*pod].terminating));
        }
        if run {
            chosen.insert(index);
            pods.entry(index).or_default();
        }
    }
    let desired = i64::try_from(chosen.len()).unwrap_or(i64::MAX);
    if let Kind::DaemonSet(state) = &mut world.workloads[workload].kind {
        state.desired = desired;
    }
    let moved = !missing.is_empty() || !surplus.is_empty();
    for pod in surplus {
        world.terminate(pod);
    }
    create(world, workload, &set, template, &spec, &missing);
    if moved || set.update.value != UpdateKind::RollingUpdate {
        return;
    }
    let (surge, unavailable) = budgets(&set, desired);
    if surge == 0 {
        replace(world, template, &pods, unavailable);
    } else {
        let nodes = surge_nodes(world, template, &pods, &chosen, surge);
        create(world, workload, &set, template, &spec, &nodes);
    }
}

/// Pods that should not be on a node that may keep one.
fn excess(world: &World, set: &DaemonSet, template: TemplateId, here: &[PodId]) -> Vec<PodId> {
    let mut out = Vec::new();
    let mut running = Vec::new();
    for id in here {
        let pod = &world.pods[*id];
        if pod.terminating {
            continue;
        }
        if pod.phase >= Phase::Succeeded { out.push(*id) } else { running.push(*id) }
    }
    if running.len() <= 1 {
        return out;
    }
    let surging = set.max_surge.scaled_up(100).unwrap_or(0) > 0;
    if !surging {
        out.extend(running.iter().skip(1));
        return out;
    }
    let (mut new, mut old) = (None, None);
    for id in running {
        let slot = if world.pods[id].template == Some(template) { &mut new } else { &mut old };
        match slot {
            None => *slot = Some(id),
            Some(_) => out.push(id),
        }
    }
    if let (Some(new), Some(old)) = (new, old)
        && (!world.pods[old].ready || world.pods[new].available)
    {
        out.push(old);
    }
    out
}

/// The new and the old Pod of a node that are not terminating; none where there are several of one side.
fn sides(world: &World, template: TemplateId, here: &[PodId]) -> Option<(Option<PodId>, Option<PodId>)> {
    let (mut new, mut old) = (None, None);
    for id in here.iter().filter(|id| !world.pods[**id].terminating) {
        let slot = if world.pods[*id].template == Some(template) { &mut new } else { &mut old };
        if slot.replace(*id).is_some() {
            return None;
        }
    }
    Some((new, old))
}

/// `rollingUpdate` without surge. The real controller takes the nodes in random order, this one in theirs.
fn replace(world: &mut World, template: TemplateId, pods: &ByNode, max_unavailable: i64) {
    let mut unavailable = 0;
    let mut go = Vec::new();
    let mut candidates = Vec::new();
    for here in pods.values() {
        match sides(world, template, here) {
            None | Some((None, None) | (Some(_), Some(_))) => unavailable += 1,
            Some((Some(new), None)) => unavailable += i64::from(!world.pods[new].available),
            Some((None, Some(old))) if !world.pods[old].available => {
                go.push(old);
                unavailable += 1;
            }
            Some((None, Some(old))) => candidates.push(old),
        }
    }
    let rest = usize::try_from((max_unavailable - unavailable).max(0)).unwrap_or(0);
    go.extend(pick(world, candidates, rest));
    for pod in go {
        world.terminate(pod);
    }
}

/// The first so many; during a search any so many, for the real controller goes through a Go map.
fn pick<T>(world: &mut World, mut candidates: Vec<T>, count: usize) -> Vec<T> {
    if count >= candidates.len() || !world.choices.listening() {
        candidates.truncate(count);
        return candidates;
    }
    (0..count)
        .map(|_| {
            let choice = world.choices.choose(candidates.len());
            candidates.remove(choice)
        })
        .collect()
}

/// Nodes that may get a new Pod beside the old one; deletes old ones whose successor is available.
///
/// A node that should not run the set any more gets none: its old Pod goes at once where it is not available, and else
/// as soon as more nodes have an available Pod than should run the set.
fn surge_nodes(
    world: &mut World,
    template: TemplateId,
    pods: &ByNode,
    chosen: &OrderedSet<NodeIndex>,
    max_surge: i64,
) -> Vec<NodeIndex> {
    let (mut surging, mut available) = (0, 0);
    let (mut nodes, mut candidates, mut go, mut unwanted) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (node, here) in pods {
        let Some((new, old)) = sides(world, template, here) else {
            surging += 1;
            continue;
        };
        available += i64::from(old.or(new).is_some_and(|pod| world.pods[pod].available));
        match (new, old) {
            (_, None) => {}
            (None, Some(old)) => match (world.pods[old].available, chosen.contains(node)) {
                (false, false) => go.push(old),
                (false, true) => nodes.push(*node),
                (true, false) => unwanted.push(old),
                (true, true) => candidates.push(*node),
            },
            (Some(new), Some(old)) => {
                if world.pods[new].available {
                    go.push(old);
                } else {
                    surging += 1;
                }
            }
        }
    }
    let count = |limit: i64| usize::try_from(limit.max(0)).unwrap_or(0);
    let desired = i64::try_from(chosen.len()).unwrap_or(i64::MAX);
    go.extend(pick(world, unwanted, count(available - desired)));
    for pod in go {
        world.terminate(pod);
    }
    nodes.extend(pick(world, candidates, count(max_surge - surging)));
    nodes
}

fn create(
    world: &mut World,
    workload: WorkloadId,
    set: &DaemonSet,
    template: TemplateId,
    spec: &PodSpec,
    nodes: &[NodeIndex],
) {
    if nodes.is_empty() {
        return;
    }
    if replicaset::evicted_for_ever(world, workload, nodes.len()) {
        return;
    }
    let admitted = match admitted(world, workload, set, template, spec) {
        Ok(admitted) => Arc::new(admitted),
        Err(message) => {
            world.workloads[workload].failure = Some(message);
            return;
        }
    };
    for node in nodes {
        let Kind::DaemonSet(state) = &mut world.workloads[workload].kind else { return };
        state.made += 1;
        let name: Text = format!("{}-{}", set.meta.name, state.made).into();
        let new = NewPod {
            name: name.clone(),
            owner: Owner::Node(*node),
            workload: Some(workload),
            template: Some(template),
            admitted: admitted.clone(),
            labels: StringMap::new(),
            pinned_to: Some(world.node_name(*node)),
            claims: Vec::new(),
        };
        match world.create(new) {
            Ok(pod) => world.evict_newcomer(pod),
            Err(denied) => {
                world.workloads[workload].failure = denied.message(&name);
                return;
            }
        }
    }
    world.workloads[workload].failure = None;
}

fn admitted(
    world: &mut World,
    workload: WorkloadId,
    set: &DaemonSet,
    template: TemplateId,
    spec: &PodSpec,
) -> Result<Admitted, String> {
    let namespace = world.workloads[workload].namespace.clone();
    let source = world.templates[template].source.clone();
    let name = format!("{}-", set.meta.name);
    let spec = Arc::new(spec.clone());
    let request = Request {
        namespace: &namespace,
        name: &name,
        generated: true,
        labels: source.labels,
        annotations: &source.annotations,
        spec: &spec,
        owner_selector: None,
    };
    world.admit(&request).map_err(|denial| denial.message(&request))
}
