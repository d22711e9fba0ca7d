//! Manifests on a cluster: the old state first, then what applying them changes, then the steps that were asked for.

use podfit_ordered::OrderedSet;
use std::sync::Arc;

use podfit_model::object::Text;
use podfit_scheduler::{NotPlayed, Played, State, Step, play};
use podfit_schema::Version;

use super::stage::Stage;
use super::wrong::Wrong;
use super::{ScenarioError, SimulateOptions, assemble, manifest};
use crate::FileFacts;
use crate::simulation::{Refused, Simulation, StepState};

/// Plays manifests on a cluster.
pub fn simulate_set(
    files: &[Arc<FileFacts>],
    options: &SimulateOptions<'_>,
) -> Result<Simulation, ScenarioError> {
    manifest::readable(files)?;
    let version = version(options)?;
    let manifests = manifest::effective(files, options.namespace);
    if manifests.is_empty() && options.from.is_none() {
        return Err(Wrong::NoObjects.into());
    }
    let mut stage = Stage::new(files, options, version)?;
    stage.old_state();
    stage.apply_set(&manifests);
    let nodes: Vec<Text> = stage.state.cluster.nodes.iter().map(|node| node.meta.name.clone()).collect();
    if nodes.is_empty() {
        return Err(Wrong::NoNodes.into());
    }
    for request in options.steps {
        stage.request(request, &nodes)?;
    }
    let Stage { state, steps, refused, unknown, mut fleet, .. } = stage;
    let answer = if steps.is_empty() && options.steps.is_empty() {
        // Nothing was asked for and nothing changes: the next rollout of each.
        let each: Vec<Step> = fleet.rolling().iter().filter_map(|key| fleet.restart(key, version)).collect();
        each_alone(&state, &each)?
    } else {
        in_order(&state, steps)?
    };
    let mut simulation = assemble::simulation(version, &manifests, refused, &answer.first, answer.steps);
    simulation.not_simulated = assemble::not_simulated(&answer.not_played);
    simulation.not_simulated.extend(unknown);
    Ok(simulation)
}

struct Answer {
    /// Says what came to rest before any step.
    first: Played,
    steps: Vec<StepState>,
    not_played: OrderedSet<NotPlayed>,
}

impl Answer {
    fn new(first: Played, steps: Vec<StepState>) -> Self {
        let not_played = first.not_played.iter().cloned().collect();
        Self { first, steps, not_played }
    }
}

/// Each step from the state that the one before left.
fn in_order(state: &State, steps: Vec<(Step, Vec<Refused>)>) -> Result<Answer, ScenarioError> {
    let (asked, refused): (Vec<Step>, Vec<Vec<Refused>>) = steps.into_iter().unzip();
    let played = play(state, &asked);
    let mut states = assemble::steps(&asked, &played).map_err(|(_, wrong)| wrong)?;
    for (state, refused) in states.iter_mut().zip(refused) {
        if let Some(all) = &mut state.refused {
            all.splice(0..0, refused);
        }
    }
    let mut all = assemble::started(&played);
    all.append(&mut states);
    Ok(Answer::new(played, all))
}

/// Each rollout from the same settled state: none of them sees what another one moved.
fn each_alone(state: &State, each: &[Step]) -> Result<Answer, ScenarioError> {
    let Some((first, rest)) = each.split_first() else { return in_order(state, Vec::new()) };
    let mut answer = in_order(state, vec![(first.clone(), Vec::new())])?;
    for step in rest {
        let step = std::slice::from_ref(step);
        let played = play(state, step);
        answer.steps.extend(assemble::steps(step, &played).map_err(|(_, wrong)| wrong)?);
        answer.not_played.extend(played.not_played);
    }
    Ok(answer)
}

/// From the command line, else the cluster's, else the one podfit is proven for.
fn version(options: &SimulateOptions<'_>) -> Result<Version, ScenarioError> {
    let given = options.kubernetes.or_else(|| options.cluster?.cluster.kubernetes.as_deref());
    match given {
        Some(text) => text.parse().map_err(|error| Wrong::Version(format!("{error}")).into()),
        None => Ok(Version::default()),
    }
}
