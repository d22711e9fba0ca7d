//! Clusters that grow: would one more node of a shape that can be added cure it?

use podfit_model::cluster::{Autoscaling, NodeShape};
use podfit_model::object::{Node, NodeOperator, ObjectMeta, PodSpec, StringMap, Text};

use super::verdict::can_grow;
use crate::context::{Context, WorkloadCx};
use crate::play::Alone;
use crate::set::NamedCluster;

/// Nodes added of each shape: enough for every Pod of the workload to get one of its own, within reason.
const MOST_ADDED: i64 = 50;

/// Whether what is wrong would be right if the autoscaler added nodes: `right` is asked of the same play with them.
pub(crate) fn cured_by_nodes(
    workload: &WorkloadCx<'_>,
    named: &NamedCluster,
    alone: &Alone,
    cx: &mut Context<'_, '_>,
    right: impl Fn(&Alone) -> bool,
) -> bool {
    grown(workload, named, alone, cx).as_ref().is_some_and(right)
}

/// No Pod waits for a node.
pub(crate) fn all_placed(alone: &Alone) -> bool {
    alone.outcome().is_some_and(|outcome| outcome.pending == 0)
}

/// The same question on a cluster with nodes added; none where it cannot grow.
fn grown(
    workload: &WorkloadCx<'_>,
    named: &NamedCluster,
    alone: &Alone,
    cx: &mut Context<'_, '_>,
) -> Option<Alone> {
    if !can_grow(&named.cluster) {
        return None;
    }
    let wanted = alone.outcome().map_or(1, |outcome| outcome.desired.max(1));
    let mut state = alone.state.clone();
    state.search_orders = false;
    state.cluster.change(|cluster| {
        for (number, shape) in shapes(&named.cluster.autoscaling, &workload.template.spec).iter().enumerate()
        {
            cluster.nodes.extend((0..(wanted + 1).min(MOST_ADDED)).map(|copy| node(shape, number, copy)));
        }
    });
    let played = cx.memo.play(&state, &alone.steps);
    Some(Alone { state, played, ..alone.clone() })
}

fn shapes(autoscaling: &Autoscaling, spec: &PodSpec) -> Vec<NodeShape> {
    match autoscaling {
        Autoscaling::None => Vec::new(),
        Autoscaling::Shapes(shapes) => shapes.clone(),
        Autoscaling::Unknown => vec![wished(spec)],
    }
}

/// The node a Pod could wish for: every label it selects, no taint, nothing short.
fn wished(spec: &PodSpec) -> NodeShape {
    let mut labels: StringMap = spec.node_selector.clone();
    let first_term = spec.affinity.node_required.iter().flatten().next();
    for requirement in first_term.iter().flat_map(|term| &term.match_expressions) {
        let value = match requirement.operator {
            NodeOperator::In => requirement.values.first().cloned(),
            NodeOperator::Exists => Some(Text::from("")),
            _ => None,
        };
        if let Some(value) = value {
            labels.insert(requirement.key.clone(), value);
        }
    }
    NodeShape { labels, taints: Vec::new(), allocatable: None }
}

fn node(shape: &NodeShape, number: usize, copy: i64) -> Node {
    // Added nodes come last in every order, so that they are taken only where others do not do.
    let name = Text::from(format!("~added-{number}-{copy}"));
    let mut labels = shape.labels.clone();
    labels.insert(Text::from("kubernetes.io/hostname"), name.clone());
    Node {
        meta: ObjectMeta { name, labels, ..ObjectMeta::default() },
        taints: shape.taints.clone(),
        allocatable: shape.allocatable.clone(),
        ..Node::default()
    }
}
