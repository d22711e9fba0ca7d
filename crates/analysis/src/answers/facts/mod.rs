//! What the values of a manifest mean, by the field they stand in. One file per idea; each answers sentences that hover,
//! hints and the manifest in words share.

pub(in crate::answers) mod amounts;
pub(in crate::answers) mod connections;
mod images;
pub(in crate::answers) mod placing;
mod rollout;
pub(in crate::answers) mod schedule;
pub(in crate::answers) mod times;

use podfit_model::object::{Container, PodSpec};
use podfit_syntax::{Path, Segment};

use super::Answers;
use super::at::shape;
use crate::context::{ObjectCx, WorkloadCx};
use crate::messages::Message;

/// A field below a Pod's spec.
pub(in crate::answers) struct PodField<'a> {
    pub(in crate::answers) workload: &'a WorkloadCx<'a>,
    /// From the Pod's spec.
    pub(in crate::answers) path: &'a [Segment],
    pub(in crate::answers) shape: &'a str,
}

impl<'a> PodField<'a> {
    fn spec(&self) -> &'a PodSpec {
        &self.workload.template.spec
    }
    /// The position after a list's name.
    fn index(&self, list: &str) -> Option<usize> {
        let at = self.path.iter().position(|s| matches!(s, Segment::Key(key) if &**key == list))?;
        match self.path.get(at + 1)? {
            Segment::Index(index) => Some(*index),
            Segment::Key(_) => None,
        }
    }
    fn container(&self) -> Option<&'a Container> {
        let spec = self.spec();
        match self.path.first()? {
            Segment::Key(key) if &**key == "initContainers" => {
                spec.init_containers.get(self.index("initContainers")?)
            }
            Segment::Key(key) if &**key == "containers" => spec.containers.get(self.index("containers")?),
            _ => None,
        }
    }
    /// The shape without the container.
    fn in_container(&self) -> Option<&'a str> {
        ["containers[].", "initContainers[]."].iter().find_map(|list| self.shape.strip_prefix(list))
    }
    fn last_key(&self) -> Option<&'a str> {
        match self.path.last()? {
            Segment::Key(key) => Some(key),
            Segment::Index(_) => None,
        }
    }
}

impl Answers<'_> {
    /// What is known about the field at `path`; nothing where nothing is, or where nobody knows its value.
    pub(super) fn facts(&self, object: ObjectCx<'_>, path: &Path) -> Vec<Message> {
        if object.is_unknown(path) && !path.is_empty() {
            return Vec::new();
        }
        let own = shape(&path.0);
        let mut found = rollout::facts(self, object, &own);
        found.extend(times::of_object(self, object, &own, path));
        found.extend(connections::of_object(self, object, &own, path));
        if let Some(workload) = crate::set::workload(object)
            && path.starts_with(&workload.spec_path)
        {
            let below = path.0.get(workload.spec_path.len()..).unwrap_or_default();
            let inner = shape(below);
            let field = PodField { workload: &workload, path: below, shape: &inner };
            found.extend(placing::facts(self, &field));
            found.extend(amounts::facts(self, &field));
            found.extend(times::of_pod(&field));
            found.extend(connections::of_pod(self, &field));
            found.extend(images::facts(&field));
        }
        found
    }
}
