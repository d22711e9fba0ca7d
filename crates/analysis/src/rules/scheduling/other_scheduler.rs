//! Pods whose placement is another scheduler's business.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use crate::rules::shared::verdict::other_scheduler;

/// See the page.
pub(crate) struct OtherScheduler;

impl Rule for OtherScheduler {
    const META: RuleInfo = RuleInfo {
        name: "other-scheduler",
        category: Category::Scheduling,
        severity: Severity::Info,
        summary: "Pods whose placement is another scheduler's business",
        presets: &["scheduling"],
        page: crate::rules::page!("other_scheduler.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let name = &workload.template.spec.scheduler_name;
        if !other_scheduler(name) {
            return;
        }
        let path = workload.in_spec("schedulerName");
        let message = msg::other_scheduler(&workload.object.view.kind, &workload.object.key.name, &name.value);
        let draft = cx.report(workload.object, &path, workload.object.value_at(&path), message);
        draft.help(msg::other_scheduler_help());
    }
}
