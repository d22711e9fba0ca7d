//! Shared by the rules about what the API server refuses.

use podfit_schema::{Violation, ViolationKind};

use crate::context::{Context, ObjectCx};
use crate::messages::Message;

/// What a rule says of a violation.
pub(crate) struct Words {
    pub(crate) message: Message,
    pub(crate) help: Option<Message>,
}

/// Reports an object's violations of some kinds where a person would look, with the server's own words as evidence.
pub(crate) fn report_violations(
    object: ObjectCx<'_>,
    cx: &mut Context<'_, '_>,
    wanted: impl Fn(ViolationKind) -> bool,
    say: impl Fn(&Violation) -> Words,
) {
    let violations = cx.violations;
    let Some(violations) = violations.get(object.index) else { return };
    for violation in violations.iter().filter(|violation| wanted(violation.kind)) {
        let words = say(violation);
        let place = place_of(object, violation);
        let draft = cx.report(object, &violation.path, place, words.message);
        draft.spelt = Some(violation.field.clone());
        draft.evidence(evidence(violation));
        if let Some(help) = words.help {
            draft.help(help);
        }
    }
}

/// As the server prints it; what it says while decoding names the field already, or none.
fn evidence(violation: &Violation) -> String {
    if violation.kind.is_decoding() || violation.field.is_empty() {
        violation.message.clone()
    } else {
        format!("{}: {}", violation.field, violation.message)
    }
}

/// The value where there is one, else the key that misses it.
fn place_of(object: ObjectCx<'_>, violation: &Violation) -> crate::draft::Place {
    match violation.kind {
        ViolationKind::UnknownField | ViolationKind::Forbidden => object.key_at(&violation.at),
        _ => object.value_at(&violation.at),
    }
}
