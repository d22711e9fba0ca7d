//! A finished Job that stays for ever.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_model::object::Object;
use podfit_syntax::Edit;
use serde_json::json;
use super::jobs::is_hook;

/// See the page.
pub(crate) struct JobNeverRemoved;

impl Rule for JobNeverRemoved {
    const META: RuleInfo = RuleInfo {
        name: "job-never-removed",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "a Job that stays for ever after it has finished",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/job-ttl-seconds-after-finished"],
        page: crate::rules::page!("job_never_removed.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::Job(job) = object.object() else { return };
        let at = path("spec.ttlSecondsAfterFinished");
        let owned = !job.meta.owner_references.is_empty();
        if job.spec.ttl_seconds_after_finished.is_some() || owned || is_hook(object) || !object.view.proves_absence(&at) {
            return;
        }
        let draft = cx.report(object, &at, object.key_at(&path("spec")), msg::job_never_removed(&object.key.name));
        draft.help(msg::job_never_removed_help());
        let edit = Edit::Insert { path: at, value: json!(86_400) };
        draft.fix(msg::fix_ttl(), Applicability::Unsafe, vec![edit]);
    }
}
