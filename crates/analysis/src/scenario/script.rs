//! A scenario file: its Node objects are its cluster, its comment lines its steps.

use std::sync::Arc;

use podfit_model::cluster::Cluster;
use podfit_model::object::{Object, ObjectKey, Text};
use podfit_scheduler::{State, Step, play};
use podfit_schema::Version;

use super::comments::{self, Directive, Directives, Verb};
use super::manifest::{self, Manifest};
use super::rollout::Fleet;
use super::wrong::Wrong;
use super::{ScenarioError, assemble, names, refuse, world};
use crate::simulation::{NotSimulated, Refused, Simulation};
use crate::{FileOptions, analyse_file};

const NAMESPACE: &str = "default";

/// Annotations by which a Pod says that it never becomes Ready. Recorded scenarios carry the second.
const READY_ANNOTATIONS: [&str; 2] = ["podfit.dev/ready", "oracle/ready"];

/// Plays a scenario file: its Node objects are its cluster, its comment lines its steps.
pub fn simulate_scenario(text: &str, name: &str) -> Result<Simulation, ScenarioError> {
    let directives = comments::read(text)?;
    let files = [Arc::new(analyse_file(name, text, &FileOptions { explicit: true }))];
    manifest::readable(&files)?;
    let version = Version::default();
    let manifests = manifest::all(&files, NAMESPACE);
    if manifests.is_empty() {
        return Err(Wrong::NoObjects.into());
    }
    let Accepted { objects, refused, fleet, gone, unknown } = accept(&manifests, &directives, version);
    let parts = world::parts(objects);
    let script = Script {
        nodes: parts.nodes.iter().map(|node| node.meta.name.clone()).collect(),
        directives: &directives,
        version,
        gone: &gone,
    };
    let (steps, places): (Vec<Step>, Vec<Place>) = script.steps(fleet)?.into_iter().unzip();
    let mut there = parts.existing;
    there.extend(world::default_accounts(&parts.created));
    let state = State {
        cluster: Cluster { name: Text::from(name), nodes: parts.nodes, objects: there, ..Cluster::default() }
            .into(),
        objects: parts.created,
        namespace: Text::from(NAMESPACE),
        settle_each: directives.settle,
        jobs_complete: directives.jobs_complete,
        ready_annotations: READY_ANNOTATIONS.iter().map(|key| Text::from(*key)).collect(),
        closed_world: true,
        search_orders: true,
    };
    let played = play(&state, &steps);
    let states = assemble::steps(&steps, &played).map_err(|(index, wrong)| match places.get(index) {
        Some(place) => wrong.at(*place),
        None => wrong.into(),
    })?;
    let mut answer = assemble::simulation(version, &manifests, refused, &played, states);
    answer.not_simulated.extend(unknown);
    Ok(answer)
}

/// Bytes of the text.
type Place = (u32, u32);

#[derive(Default)]
struct Accepted {
    objects: Vec<Object>,
    refused: Vec<Refused>,
    fleet: Fleet,
    /// Objects that the server refused.
    gone: Vec<ObjectKey>,
    /// Objects that nobody knows well enough to play them.
    unknown: Vec<NotSimulated>,
}

/// Tells what the server takes from what it refuses before admission; the second object of a name is refused too.
fn accept(manifests: &[Manifest], directives: &Directives, version: Version) -> Accepted {
    let mut accepted = Accepted::default();
    let mut taken = podfit_ordered::OrderedSet::new();
    for manifest in manifests {
        if let Some(part) = manifest.unknown() {
            accepted.unknown.push(assemble::unknown(manifest, &part));
            continue;
        }
        if let Some(refused) = refuse::creation(manifest, version) {
            accepted.refused.push(refused);
            accepted.gone.push(manifest.key.clone());
            continue;
        }
        let Some(view) = manifest.view() else { continue };
        if !taken.insert(&manifest.key) {
            let message = names::already_exists(&manifest.key, &view.api_version);
            accepted.refused.push(Refused { object: manifest.key.to_string(), field: None, message });
            continue;
        }
        accepted.objects.push(view.object.clone());
        if names::is_workload(&manifest.key.kind) {
            // Only a patch asks for the text, and whoever changes a Job.
            let asked = directives.patch.is_some() || &*manifest.key.kind == "Job";
            let json = if asked { manifest.json() } else { None };
            accepted.fleet.hold(&manifest.key, &view.object, json);
        }
    }
    accepted
}

struct Script<'a> {
    nodes: Vec<Text>,
    directives: &'a Directives,
    version: Version,
    gone: &'a [ObjectKey],
}

impl Script<'_> {
    /// The steps, and where each stands in the text.
    fn steps(&self, mut fleet: Fleet) -> Result<Vec<(Step, Place)>, ScenarioError> {
        let mut all = Vec::new();
        for directive in &self.directives.steps {
            let mut steps = Vec::new();
            self.directive(directive, &mut fleet, &mut steps).map_err(|wrong| wrong.at(directive.span))?;
            all.extend(steps.into_iter().map(|step| (step, directive.span)));
        }
        Ok(all)
    }

    fn directive(
        &self,
        directive: &Directive,
        fleet: &mut Fleet,
        steps: &mut Vec<Step>,
    ) -> Result<(), Wrong> {
        let operand = directive.operand.as_str();
        let node = |fleet: &Fleet| names::node(operand, NAMESPACE, &self.nodes, fleet.keys());
        match directive.verb {
            Verb::Drain => steps.push(Step::Drain(node(fleet)?)),
            Verb::Cordon => steps.push(Step::Cordon(node(fleet)?)),
            Verb::DeleteNode => steps.push(Step::DeleteNode(node(fleet)?)),
            Verb::Rollout if operand.is_empty() => {
                for key in fleet.rolling() {
                    steps.extend(self.rollout(&key, fleet));
                }
            }
            Verb::Rollout => {
                let known: Vec<ObjectKey> = fleet.keys().iter().chain(self.gone).cloned().collect();
                let key = names::workload(operand, NAMESPACE, &known)?;
                if !names::has_template(&key.kind) {
                    return Err(Wrong::CannotRoll { found: key.to_string() });
                }
                let absent = || Step::Refused { workload: key.clone(), message: names::not_found(&key) };
                let step = self.rollout(&key, fleet).unwrap_or_else(absent);
                steps.push(step);
            }
        }
        Ok(())
    }

    fn rollout(&self, key: &ObjectKey, fleet: &mut Fleet) -> Option<Step> {
        match &self.directives.patch {
            Some(patch) => fleet.patch(key, patch, self.version),
            None => fleet.restart(key, self.version),
        }
    }
}
