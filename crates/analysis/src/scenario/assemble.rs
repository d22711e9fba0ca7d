//! From what was played to the answer.

use podfit_ordered::OrderedMap;
use podfit_ordered::Sort as _;

use podfit_scheduler::{NodeChoice, NotPlayed, Played, Step, StepPlayed};
use podfit_schema::Version;

use super::manifest::Manifest;
use super::names;
use super::wrong::Wrong;
use crate::simulation::{NodeState, NotSimulated, Refused, Simulation, StepState, from_played};

/// The version of the contract.
const SIMULATION_VERSION: u32 = 1;

/// Rollouts that applying the manifests set off, because a live cluster held other templates.
pub(super) fn started(played: &Played) -> Vec<StepState> {
    played.started.iter().map(StepState::from).collect()
}

/// Steps as the contract has them. `Err` holds which step names a node that is not there.
pub(super) fn steps(asked: &[Step], played: &Played) -> Result<Vec<StepState>, (usize, Wrong)> {
    let mut states = Vec::new();
    for (index, (asked, step)) in asked.iter().zip(&played.steps).enumerate() {
        let state = match (from_played::step(step), step) {
            (Some(state), _) => state,
            (None, StepPlayed::NotFound { what, .. }) => absent(asked, what, index)?,
            (None, _) => continue,
        };
        states.push(state);
    }
    Ok(states)
}

/// A step on something that is not there. A rollout is answered by the server; the others have no node to act on.
fn absent(asked: &Step, what: &str, index: usize) -> Result<StepState, (usize, Wrong)> {
    let step = index + 1;
    match asked {
        Step::Rollout { workload, .. } | Step::Refused { workload, .. } => Ok(StepState {
            step: "rollout".to_owned(),
            workload: Some(workload.to_string()),
            result: Some("refused".to_owned()),
            message: Some(names::not_found(workload)),
            ..StepState::default()
        }),
        Step::Drain(NodeChoice::Holding(key))
        | Step::Cordon(NodeChoice::Holding(key))
        | Step::DeleteNode(NodeChoice::Holding(key)) => {
            Err((index, Wrong::NobodyHolds { step, what: key.to_string() }))
        }
        _ => Err((index, Wrong::NodeGone { step, what: what.to_owned() })),
    }
}

/// The answer. `refused` are objects that the server refused before admission; those that admission refused join them
/// in source order.
pub(super) fn simulation(
    version: Version,
    manifests: &[Manifest],
    mut refused: Vec<Refused>,
    played: &Played,
    steps: Vec<StepState>,
) -> Simulation {
    refused.extend(played.refused.iter().map(Refused::from));
    let places: OrderedMap<String, usize> = manifests
        .iter()
        .enumerate()
        .rev()
        .map(|(place, manifest)| (manifest.key.to_string(), place))
        .collect();
    refused.order_by_key(|refused| places.get(&refused.object).copied().unwrap_or(usize::MAX));
    Simulation {
        version: SIMULATION_VERSION,
        kubernetes: version.to_string(),
        refused,
        nodes: played.settled.nodes.iter().map(NodeState::from).collect(),
        workloads: from_played::workloads(&played.settled),
        existing_pods: played.existing_pods.clone(),
        steps,
        not_simulated: not_simulated(&played.not_played),
    }
}

/// An object that is left out because a template fills in one of its fields.
pub(super) fn unknown(manifest: &Manifest, field: &str) -> NotSimulated {
    NotSimulated { workload: manifest.key.to_string(), part: format!("templated value: {field}") }
}

/// What plays rest on.
pub(super) fn not_simulated<'p>(parts: impl IntoIterator<Item = &'p NotPlayed>) -> Vec<NotSimulated> {
    parts.into_iter().map(NotSimulated::from).collect()
}
