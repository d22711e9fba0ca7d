//! A CronJob whose history is removed by the clock.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_syntax::Edit;
use super::jobs::cron_job;

/// See the page.
pub(crate) struct CronJobWithJobTtl;

impl Rule for CronJobWithJobTtl {
    const META: RuleInfo = RuleInfo {
        name: "cron-job-with-job-ttl",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "a CronJob whose Jobs are removed before its history limits ask for it",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/job-ttl-seconds-after-finished"],
        page: crate::rules::page!("cron_job_with_job_ttl.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let at = path("spec.jobTemplate.spec.ttlSecondsAfterFinished");
        let Some(seconds) = cron_job(object).and_then(|cron| cron.job.ttl_seconds_after_finished) else { return };
        if object.is_unknown(&at) {
            return;
        }
        let failed = object.int_at(&path("spec.failedJobsHistoryLimit")).or_default(1).unwrap_or(1);
        let message = msg::cron_job_with_job_ttl(&object.key.name, seconds);
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.help(msg::cron_job_with_job_ttl_help(failed));
        draft.fix(msg::fix_delete_ttl(), Applicability::Unsafe, vec![Edit::Delete { path: at }]);
    }
}
