//! A StatefulSet whose Pods cannot carry its name in their labels.

use podfit_model::object::Object;

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct StatefulSetNameTooLong;

/// A label's value.
const LABEL: usize = 63;
/// Digits of a revision's hash, and the dash (`pkg/controller/history/controller_history.go` `ControllerRevisionName`).
const HASH: usize = 10 + 1;

impl Rule for StatefulSetNameTooLong {
    const META: RuleInfo = RuleInfo {
        name: "stateful-set-name-too-long",
        category: Category::Config,
        severity: Severity::Error,
        summary: "a StatefulSet whose name leaves no room for the labels of its Pods",
        page: crate::rules::page!("stateful_set_name_too_long.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let at = path("metadata.name");
        let name = &*object.object().meta().name;
        if !matches!(object.object(), Object::StatefulSet(_)) || name.len() + HASH <= LABEL || object.is_unknown(&at) {
            return;
        }
        let length = i64::try_from(name.len()).unwrap_or(i64::MAX);
        let message = msg::stateful_set_name_too_long(name, length);
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.help(msg::stateful_set_name_too_long_help());
        if name.len() + "-0".len() > LABEL {
            draft.evidence(format!("metadata.labels: Invalid value: \"{name}-0\": must be no more than {LABEL} characters"));
        } else {
            // Some hashes are shorter.
            draft.likely();
        }
    }
}
