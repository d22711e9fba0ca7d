//! What applying a manifest changes in what is there.

use podfit_model::object::{Object, ObjectKey, Text};
use podfit_schema::Version;

use super::manifest::Manifest;
use super::names::rolls;
use super::{refuse, rollout};
use crate::play::template_of;

/// What `kubectl apply` of one manifest does.
pub(super) enum Change {
    /// It is there as written.
    None,
    /// Create it, or change it without a rollout.
    Create,
    /// Its Pod template differs.
    Rollout(Box<Object>),
    /// The server refuses the change.
    Refused(String),
}

/// Compares a manifest with the one applied now. What a live cluster holds is compared by the simulation itself.
pub(super) fn change(manifest: &Manifest, old: Option<&Manifest>, version: Version) -> Change {
    let Some(object) = manifest.object() else { return Change::None };
    if let Some(old) = old {
        if let (Some(before), Some(after)) = (old.node(), manifest.node())
            && let Some((_, message)) = refuse::update(before, after, version)
        {
            return Change::Refused(message);
        }
        let (before, after) = (old.json(), manifest.json());
        if before == after {
            return Change::None;
        }
        let template = |json: &Option<serde_json::Value>| json.as_ref()?.pointer("/spec/template").cloned();
        if !rolls(&manifest.key.kind) {
            return Change::Create;
        }
        let mut object = object.clone();
        // A field that podfit does not model makes another template all the same.
        if template(&before) != template(&after) && old.object().and_then(template_of) == template_of(&object)
        {
            rollout::restart(&mut object, 0);
        }
        return Change::Rollout(Box::new(object));
    }
    Change::Create
}

/// The key of a workload that rolls, out of a cluster's listing.
pub(super) fn live_workload(object: &Object) -> Option<ObjectKey> {
    let (kind, meta) = match object {
        Object::Deployment(deployment) => ("Deployment", &deployment.meta),
        Object::StatefulSet(set) => ("StatefulSet", &set.meta),
        Object::DaemonSet(set) => ("DaemonSet", &set.meta),
        _ => return None,
    };
    let namespace = meta.namespace.clone().unwrap_or_else(|| Text::from("default"));
    Some(ObjectKey { kind: Text::from(kind), namespace: Some(namespace), name: meta.name.clone() })
}
