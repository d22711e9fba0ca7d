//! What the API accepts and means: generated tables and hand-written validation.

mod errors;
mod field;
mod names;
mod quantity;
mod suggest;
mod validation;
mod version;
mod violation;

use podfit_syntax::NodeRef;

pub use version::{UnknownVersion, Version};
pub use violation::{Violation, ViolationKind, refusal_message};

use errors::Errors;
use field::Field;

/// What the server would refuse when this object is created. Nothing for custom resources and kinds that are unknown.
pub fn validate(object: NodeRef<'_>, version: Version) -> Vec<Violation> {
    let root = Field::root(object);
    let (Some(api_version), Some(kind)) = (root.child("apiVersion").text(), root.child("kind").text()) else {
        return Vec::new();
    };
    let mut errors = Errors::default();
    validation::object(&mut errors, &api_version, &kind, &root, version);
    errors.list
}
