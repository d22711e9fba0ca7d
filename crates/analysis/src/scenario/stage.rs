//! What is there, what is applied and which steps follow, put together piece by piece.

use podfit_ordered::OrderedSet;
use std::sync::Arc;

use podfit_model::cluster::Cluster;
use podfit_model::object::{Object, ObjectKey, Text};
use podfit_scheduler::{State, Step};
use podfit_schema::Version;

use super::manifest::{self, Manifest};
use super::rollout::Fleet;
use super::update::{self, Change};
use super::wrong::Wrong;
use super::{ScenarioError, SimulateOptions, StepRequest, assemble, comments, names, refuse, world};
use crate::FileFacts;
use crate::simulation::{NotSimulated, Refused};

/// Annotation by which a Pod says that it never becomes Ready.
const READY_ANNOTATIONS: [&str; 1] = ["podfit.dev/ready"];

/// What has been set up so far.
pub(super) struct Stage<'a> {
    options: &'a SimulateOptions<'a>,
    version: Version,
    pub(super) state: State,
    /// Each with the objects of it that the server refused before admission (of an apply).
    pub(super) steps: Vec<(Step, Vec<Refused>)>,
    pub(super) refused: Vec<Refused>,
    /// Objects that nobody knows well enough to play them.
    pub(super) unknown: Vec<NotSimulated>,
    pub(super) fleet: Fleet,
    /// The objects as applied now, by `--from`.
    old: Vec<Manifest>,
}

impl<'a> Stage<'a> {
    pub(super) fn new(
        files: &[Arc<FileFacts>],
        options: &'a SimulateOptions<'a>,
        version: Version,
    ) -> Result<Self, ScenarioError> {
        let cluster = options.cluster.map(|named| named.cluster.clone());
        // A file with a scenario's comments and its own nodes describes a whole world.
        let closed_world = cluster.is_none()
            && files.iter().any(|file| comments::read(&file.file.text).is_ok_and(|found| found.scenario));
        let old = match options.from {
            Some(from) => {
                manifest::readable(from)?;
                manifest::effective(from, options.namespace)
            }
            None => Vec::new(),
        };
        let mut fleet = Fleet::default();
        let cluster: Cluster = cluster.unwrap_or_default();
        for object in &cluster.objects {
            if let Some(key) = update::live_workload(object) {
                fleet.hold_live(&key, object);
            }
        }
        let state = State {
            cluster: cluster.into(),
            objects: Vec::new(),
            namespace: Text::from(options.namespace),
            settle_each: false,
            jobs_complete: false,
            ready_annotations: READY_ANNOTATIONS.iter().map(|key| Text::from(*key)).collect(),
            closed_world,
            search_orders: true,
        };
        let (steps, refused, unknown) = (Vec::new(), Vec::new(), Vec::new());
        Ok(Self { options, version, state, steps, refused, unknown, fleet, old })
    }

    /// The manifests as applied now are created first.
    pub(super) fn old_state(&mut self) {
        for manifest in std::mem::take(&mut self.old) {
            // What cannot be there now is said; what the set itself says of the same object comes instead.
            if let Some(field) = manifest.unknown() {
                self.unknown.push(assemble::unknown(&manifest, &field));
            } else if let Some(refused) = refuse::creation(&manifest, self.version) {
                self.refused.push(refused);
            } else {
                self.create(&manifest);
                self.old.push(manifest);
            }
        }
    }

    fn create(&mut self, manifest: &Manifest) {
        let Some(object) = manifest.object().cloned() else { return };
        if names::is_workload(&manifest.key.kind) {
            self.fleet.hold(&manifest.key, &object, None);
        }
        let mut parts = world::parts([object]);
        // A cluster that was given has its nodes; one more of the set joins them.
        parts
            .nodes
            .retain(|node| self.state.cluster.nodes.iter().all(|other| other.meta.name != node.meta.name));
        if !parts.nodes.is_empty() || !parts.existing.is_empty() {
            self.state.cluster.change(|cluster| {
                cluster.nodes.append(&mut parts.nodes);
                cluster.objects.append(&mut parts.existing);
            });
        }
        self.state.objects.append(&mut parts.created);
    }

    /// The set: created, or where it is there already with another Pod template, rolled out.
    pub(super) fn apply_set(&mut self, manifests: &[Manifest]) {
        let ours: OrderedSet<String> = manifests.iter().map(|manifest| manifest.key.to_string()).collect();
        self.refused.retain(|refused| !ours.contains(&refused.object));
        self.unknown.retain(|unknown| !ours.contains(&unknown.workload));
        let mut fresh = Vec::new();
        for manifest in manifests {
            if let Some(field) = manifest.unknown() {
                self.unknown.push(assemble::unknown(manifest, &field));
                continue;
            }
            if let Some(refused) = refuse::creation(manifest, self.version) {
                self.refused.push(refused);
                continue;
            }
            let old = self.old.iter().find(|old| old.key == manifest.key);
            match update::change(manifest, old, self.version) {
                Change::None => {}
                // With an old state, what is new comes after it has come to rest.
                Change::Create
                    if self.options.from.is_some() && !matches!(manifest.object(), Some(Object::Node(_))) =>
                {
                    fresh.push(manifest);
                }
                Change::Create => self.create(manifest),
                Change::Rollout(object) => {
                    self.apply_fresh(&mut fresh);
                    self.fleet.hold(&manifest.key, &object, None);
                    self.steps.push((Step::Rollout { workload: manifest.key.clone(), object }, Vec::new()));
                }
                Change::Refused(message) if !names::rolls(&manifest.key.kind) => {
                    let object = manifest.key.to_string();
                    self.refused.push(Refused { object, field: None, message });
                }
                Change::Refused(message) => {
                    self.apply_fresh(&mut fresh);
                    self.steps.push((Step::Refused { workload: manifest.key.clone(), message }, Vec::new()));
                }
            }
        }
        self.apply_fresh(&mut fresh);
    }

    fn apply_fresh(&mut self, fresh: &mut Vec<&Manifest>) {
        let manifests = std::mem::take(fresh);
        if !manifests.is_empty() {
            self.apply(manifests.into_iter(), Vec::new());
        }
    }

    fn apply<'m>(&mut self, manifests: impl Iterator<Item = &'m Manifest>, refused: Vec<Refused>) {
        let mut objects = Vec::new();
        for manifest in manifests {
            let Some(object) = manifest.object() else { continue };
            if names::is_workload(&manifest.key.kind) {
                let job = matches!(object, Object::Job(_));
                self.fleet.hold(&manifest.key, object, if job { manifest.json() } else { None });
            }
            objects.push(object.clone());
        }
        self.steps.push((Step::Apply(objects), refused));
    }

    pub(super) fn request(&mut self, request: &StepRequest, nodes: &[Text]) -> Result<(), ScenarioError> {
        let namespace = self.options.namespace;
        let node = |word: &str| names::node(word, namespace, nodes, self.fleet.keys());
        let step = match request {
            StepRequest::Drain(word) => Step::Drain(node(word)?),
            StepRequest::Cordon(word) => Step::Cordon(node(word)?),
            StepRequest::DeleteNode(word) => Step::DeleteNode(node(word)?),
            StepRequest::Rollout(None) => {
                for key in self.fleet.rolling() {
                    self.steps.extend(self.fleet.restart(&key, self.version).map(|step| (step, Vec::new())));
                }
                return Ok(());
            }
            StepRequest::Rollout(Some(word)) => {
                let key = names::workload(word, namespace, self.fleet.keys())?;
                self.rollout(&key)?
            }
            StepRequest::Apply(files) => {
                manifest::readable(files)?;
                let manifests = manifest::effective(files, namespace);
                let refused: Vec<Option<Refused>> =
                    manifests.iter().map(|manifest| refuse::creation(manifest, self.version)).collect();
                let taken = manifests.iter().zip(&refused).filter(|(_, refused)| refused.is_none());
                let taken: Vec<&Manifest> = taken.map(|(manifest, _)| manifest).collect();
                self.apply(taken.into_iter(), refused.into_iter().flatten().collect());
                return Ok(());
            }
        };
        self.steps.push((step, Vec::new()));
        Ok(())
    }

    fn rollout(&mut self, key: &ObjectKey) -> Result<Step, Wrong> {
        self.fleet.restart(key, self.version).ok_or_else(|| Wrong::CannotRoll { found: key.to_string() })
    }
}
