//! A PersistentVolumeClaim of the set that nothing in it names.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::unused::is_unused;

/// See the page.
pub(crate) struct ClaimUnused;

impl Rule for ClaimUnused {
    const META: RuleInfo = RuleInfo {
        name: "claim-unused",
        category: Category::References,
        severity: Severity::Info,
        default: false,
        summary: "a PersistentVolumeClaim of the set that nothing in it names",
        peers: &["popeye/400"],
        page: crate::rules::page!("claim_unused.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        if is_unused(object, "PersistentVolumeClaim", cx) {
            let path = path("metadata.name");
            let message = msg::claim_unused(&object.key.name);
            cx.report(object, &path, object.value_at(&path), message).likely().help(msg::unused_help());
        }
    }
}
