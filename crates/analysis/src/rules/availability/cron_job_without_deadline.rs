//! A CronJob that starts late however late it is.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_syntax::Edit;
use serde_json::json;
use super::jobs::cron_job;

/// See the page.
pub(crate) struct CronJobWithoutDeadline;

impl Rule for CronJobWithoutDeadline {
    const META: RuleInfo = RuleInfo {
        name: "cron-job-without-deadline",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "a CronJob without startingDeadlineSeconds",
        fix: FixKind::Unsafe,
        peers: &["kube-score/cronjob-has-deadline", "datree/CRONJOB_MISSING_STARTINGDEADLINESECOND_KEY"],
        page: crate::rules::page!("cron_job_without_deadline.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let at = path("spec.startingDeadlineSeconds");
        if cron_job(object).is_none() || !object.ask(&at).is_absent() {
            return;
        }
        let message = msg::cron_job_without_deadline(&object.key.name);
        let draft = cx.report(object, &at, object.key_at(&path("spec.schedule")), message);
        draft.help(msg::cron_job_without_deadline_help());
        let edit = Edit::Insert { path: at, value: json!(300) };
        draft.fix(msg::fix_starting_deadline(300), Applicability::Unsafe, vec![edit]);
    }
}
