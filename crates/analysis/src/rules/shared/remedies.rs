//! What to do about refusals whose remedy is known.

use podfit_schema::Violation;
use podfit_syntax::{Edit, Path};
use serde_json::json;

use crate::context::ObjectCx;
use crate::draft::Draft;
use crate::messages::msg;
use crate::report::Applicability;

/// Adds help and fixes that fit the server's words.
pub(crate) fn add(object: ObjectCx<'_>, violation: &Violation, draft: &mut Draft) {
    let words = violation.message.as_str();
    if words.contains("value must be empty when `operator` is 'Exists'") {
        draft.help(msg::refused_by_server_exists_value());
        let Some(toleration) = violation.at.parent() else { return };
        let operator = Edit::Replace { path: toleration.clone().key("operator"), value: json!("Equal") };
        draft.fix(msg::refused_by_server_exists_value_fix(), Applicability::Unsafe, vec![operator]);
        let drop = Edit::Delete { path: toleration.key("value") };
        draft.fix(msg::refused_by_server_exists_value_drop(), Applicability::Unsafe, vec![drop]);
    } else if words.contains("effect must be 'NoExecute' when `tolerationSeconds` is set") {
        draft.help(msg::refused_by_server_seconds());
        let Some(toleration) = violation.at.parent() else { return };
        let drop = Edit::Delete { path: toleration.key("tolerationSeconds") };
        draft.fix(msg::refused_by_server_seconds_fix(), Applicability::Unsafe, vec![drop]);
    } else if words.contains("may not be 0 when `maxSurge` is 0") {
        draft.help(msg::refused_by_server_both_zero());
        let path: Path = violation.at.clone();
        if object.at(&path).is_some() {
            let one = Edit::Replace { path, value: json!(1) };
            draft.fix(msg::refused_by_server_both_zero_fix(), Applicability::Unsafe, vec![one]);
        }
    }
}
