//! What rules that only explain have in common: one sentence at one place.

use podfit_syntax::Path;

use crate::context::{Context, ObjectCx};
use crate::messages::Message;

/// Says it, and what to do.
pub(super) fn explain(
    object: ObjectCx<'_>,
    at: &Path,
    message: Message,
    help: Message,
    cx: &mut Context<'_, '_>,
) {
    if !object.is_whole() {
        return;
    }
    cx.report(object, at, object.key_at(at), message).help(help);
}
