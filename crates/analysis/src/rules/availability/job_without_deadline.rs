//! A Job that may run for ever.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::jobs;

/// See the page.
pub(crate) struct JobWithoutDeadline;

impl Rule for JobWithoutDeadline {
    const META: RuleInfo = RuleInfo {
        name: "job-without-deadline",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "a Job that may run for ever",
        page: crate::rules::page!("job_without_deadline.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((spec, at)) = jobs::spec(object) else { return };
        let deadline = at.clone().key("activeDeadlineSeconds");
        let given = spec.active_deadline_seconds.is_some() || spec.template.spec.active_deadline_seconds.is_some();
        if given || !object.view.proves_absence(&deadline) {
            return;
        }
        let message = msg::job_without_deadline(&object.key.kind, &object.key.name);
        cx.report(object, &deadline, object.key_at(&at), message).help(msg::job_without_deadline_help());
    }
}
