//! What only one Service of a cluster can have.

use podfit_ordered::OrderedMap;

use podfit_syntax::Path;

use crate::context::{Context, ObjectCx};
use crate::messages::{Message, msg};

/// Takes `what` for the object at `at`, or reports that another object of the set has it. Within one file both are
/// applied together, and the second is refused; files of a folder may be meant for different clusters.
pub(super) fn claim<K: Ord>(
    taken: &mut OrderedMap<K, (usize, Path)>,
    what: K,
    object: ObjectCx<'_>,
    at: &Path,
    evidence: String,
    message: &dyn Fn(&str) -> Message,
    cx: &mut Context<'_, '_>,
) {
    let first = taken.entry(what).or_insert_with(|| (object.index, at.clone()));
    let Some(other) = cx.set.object(first.0) else { return };
    // Alternatives are never both present; a Service's own ports are the API server's business.
    if other.key == object.key || object.is_unknown(at) {
        return;
    }
    let place = other.value_at(&first.1);
    let draft = cx.report(object, at, object.value_at(at), message(&other.key.name));
    draft.label(place, msg::label_taken(&other.key.name)).evidence(evidence);
    if other.file == object.file {
        draft.help(msg::clash_help());
    } else {
        draft.likely().help(msg::clash_help_files());
    }
}
