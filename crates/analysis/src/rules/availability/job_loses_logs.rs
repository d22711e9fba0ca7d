//! A failed Job whose Pod is gone, and its logs with it.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_syntax::Edit;
use serde_json::json;
use super::jobs;

/// See the page.
pub(crate) struct JobLosesLogs;

impl Rule for JobLosesLogs {
    const META: RuleInfo = RuleInfo {
        name: "job-loses-logs",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "a Job whose Pod, with its logs, is deleted when it fails",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("job_loses_logs.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((spec, at)) = jobs::spec(object) else { return };
        let policy = at.key("template").key("spec").key("restartPolicy");
        if &**spec.template.spec.restart_policy != "OnFailure" || object.is_unknown(&policy) {
            return;
        }
        let message = msg::job_loses_logs(*spec.backoff_limit, &object.key.kind, &object.key.name);
        let draft = cx.report(object, &policy, object.value_at(&policy), message);
        draft.evidence("Job has reached the specified backoff limit");
        draft.help(msg::job_loses_logs_help());
        let edit = Edit::Replace { path: policy, value: json!("Never") };
        draft.fix(msg::fix_restart_never(), Applicability::Unsafe, vec![edit]);
    }
}
