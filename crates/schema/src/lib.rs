//! What the API accepts and means: generated tables and hand-written validation.

// Collapsing `"In" => { if … }` into a guard would let "In" fall through to the arm for unknown words.
#![allow(clippy::collapsible_match)]

mod decode;
pub mod docs;
mod errors;
mod field;
mod generated;
mod go_types;
mod go_values;
mod names;
mod quantity;
mod removed;
mod suggest;
#[cfg(test)]
mod testing;
pub mod types;
mod validation;
mod version;
mod violation;

use podfit_syntax::NodeRef;

pub use version::{UnknownVersion, Version};
pub use violation::{Violation, ViolationKind, refusal_message};

use errors::Errors;
use field::Field;

/// What the server would refuse when this object is created. Nothing for custom resources and kinds that are unknown.
///
/// The server decodes first, and says no more when that fails. So does this, except that what is certain beside an
/// unknown field is said too; [`refusal_message`] leaves it out again.
pub fn validate(object: NodeRef<'_>, version: Version) -> Vec<Violation> {
    let root = Field::root(object);
    let (Some(api_version), Some(kind)) = (root.child("apiVersion").text(), root.child("kind").text()) else {
        return Vec::new();
    };
    let Some(of) = types::kind(&api_version, &kind, version) else {
        return removed::not_served(&api_version, &kind, version).into_iter().collect();
    };
    let mut found = decode::strict(object, of, version);
    if found.iter().any(|violation| violation.kind == ViolationKind::WrongType) {
        return found;
    }
    let mut errors = Errors::default();
    validation::object(&mut errors, &api_version, &kind, &root, version);
    if !found.is_empty() {
        // What is missing may stand under the name that is wrong.
        errors
            .list
            .retain(|violation| !matches!(violation.kind, ViolationKind::Required | ViolationKind::NotFound));
    }
    found.append(&mut errors.list);
    found
}

/// What the server would refuse when `old` is replaced by `new`: what it refuses of the new object by itself, else what
/// may not change (selectors, a StatefulSet's claim templates, a Job's template, …).
pub fn validate_update(old: NodeRef<'_>, new: NodeRef<'_>, version: Version) -> Vec<Violation> {
    let mut found = validate(new, version);
    if found.iter().any(|violation| violation.kind.is_decoding()) {
        return found;
    }
    let (before, after) = (Field::root(old), Field::root(new));
    let Some(kind) = after.child("kind").text() else { return found };
    let built_in =
        after.child("apiVersion").text().is_some_and(|at| types::kind(&at, &kind, version).is_some());
    if built_in && before.child("kind").is_text(&kind) {
        let mut errors = Errors::default();
        validation::update(&mut errors, &kind, &before, &after);
        found.append(&mut errors.list);
    }
    found
}
