//! Rollout steps: what the server holds of each workload, and what a restart or a patch makes of it.

use podfit_ordered::OrderedMap;

use podfit_model::object::{Object, ObjectKey, PodTemplate, Text};
use podfit_scheduler::Step;
use podfit_schema::Version;
use serde_json::{Value, json};

use super::held;
use super::names::rolls;

/// The annotation that a rollout without a patch changes. `kubectl rollout restart` writes another, which the scheduler
/// crate reads as history of a live object and not as a change.
const ROLLOUT: &str = "podfit.dev/rollout";

/// Workloads as the server holds them while the steps are written down, in the order they were created.
#[derive(Debug, Clone, Default)]
pub(super) struct Fleet {
    order: Vec<ObjectKey>,
    held: OrderedMap<ObjectKey, Held>,
    restarts: u32,
}

#[derive(Debug, Clone)]
struct Held {
    object: Object,
    /// For patches; where the object came without text there is none.
    json: Option<Value>,
    /// One of the manifests', not only one of the cluster's.
    ours: bool,
}

impl Fleet {
    /// Makes a workload of the manifests known, or replaces it.
    pub(super) fn hold(&mut self, key: &ObjectKey, object: &Object, json: Option<Value>) {
        self.insert(key, Held { object: object.clone(), json, ours: true });
    }

    /// Makes a workload of the cluster known: it rolls when it is named.
    pub(super) fn hold_live(&mut self, key: &ObjectKey, object: &Object) {
        self.insert(key, Held { object: object.clone(), json: None, ours: false });
    }

    fn insert(&mut self, key: &ObjectKey, held: Held) {
        if self.held.insert(key.clone(), held).is_none() {
            self.order.push(key.clone());
        }
    }

    /// All workloads.
    pub(super) fn keys(&self) -> &[ObjectKey] {
        &self.order
    }

    /// Those of the manifests that roll.
    pub(super) fn rolling(&self) -> Vec<ObjectKey> {
        let ours = |key: &&ObjectKey| self.held.get(key).is_some_and(|held| held.ours);
        self.order.iter().filter(|key| rolls(&key.kind)).filter(ours).cloned().collect()
    }

    /// A changed annotation in the Pod template. `None` for a workload that is not held, or that has no template.
    pub(super) fn restart(&mut self, key: &ObjectKey, version: Version) -> Option<Step> {
        self.restarts += 1;
        let held = self.held.get_mut(key)?;
        if matches!(held.object, Object::Job(_)) {
            // Only the server says whether it takes the change, and a suspended Job's it does.
            let annotations = json!({ ROLLOUT: self.restarts.to_string() });
            let patch = json!({"spec": {"template": {"metadata": {"annotations": annotations}}}});
            return self.patch(key, &patch, version);
        }
        restart(&mut held.object, self.restarts)?;
        Some(Step::Rollout { workload: key.clone(), object: Box::new(held.object.clone()) })
    }

    /// A JSON merge patch on the object that the server holds.
    pub(super) fn patch(&mut self, key: &ObjectKey, patch: &Value, version: Version) -> Option<Step> {
        let held = self.held.get_mut(key)?;
        let json = held.json.as_mut()?;
        held::with_defaults(json);
        match held::patched(json, patch, version) {
            Ok((patched, object)) => {
                *json = patched;
                held.object = object.clone();
                Some(Step::Rollout { workload: key.clone(), object: Box::new(object) })
            }
            Err(message) => Some(Step::Refused { workload: key.clone(), message }),
        }
    }
}

/// Changes the template's annotation to a value that it has not had: `count` differs from restart to restart.
pub(super) fn restart(object: &mut Object, count: u32) -> Option<()> {
    let template = template_mut(object)?;
    template.annotations.insert(Text::from(ROLLOUT), Text::from(count.to_string()));
    Some(())
}

fn template_mut(object: &mut Object) -> Option<&mut PodTemplate> {
    match object {
        Object::Deployment(deployment) => Some(&mut deployment.template),
        Object::StatefulSet(set) => Some(&mut set.template),
        Object::DaemonSet(set) => Some(&mut set.template),
        // A change of these replaces no Pod: what they make from then on is of the new template.
        Object::ReplicaSet(set) => Some(&mut set.template),
        Object::ReplicationController(controller) => Some(&mut controller.template),
        Object::CronJob(job) => Some(&mut job.job.template),
        _ => None,
    }
}
