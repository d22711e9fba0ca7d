//! How long minReadySeconds makes a rollout last at least.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;
use crate::rules::shared::self_anti::resolved;

/// See the page.
pub(crate) struct SlowRollout;

impl Rule for SlowRollout {
    const META: RuleInfo = RuleInfo {
        name: "slow-rollout",
        category: Category::Rollout,
        severity: Severity::Info,
        summary: "how long minReadySeconds makes a rollout last at least",
        page: crate::rules::page!("slow_rollout.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let Object::Deployment(deployment) = object.object() else { return };
        let seconds = *deployment.min_ready_seconds;
        let replicas = *deployment.replicas;
        if seconds <= 0 || replicas <= 0 || !object.is_whole() {
            return;
        }
        let Some((surge, unavailable)) = resolved(deployment) else { return };
        // A wave is what may be new and not yet available at a time; each waits out minReadySeconds.
        let wave = (surge + unavailable).clamp(1, replicas);
        let waves = (replicas + wave - 1) / wave;
        let path = path("spec.minReadySeconds");
        let message = msg::slow_rollout(replicas, waves * seconds, waves, seconds);
        let draft = cx.report(object, &path, object.value_at(&path), message);
        let deadline = *deployment.progress_deadline_seconds;
        if seconds >= deadline {
            draft.severity(Severity::Warning).help(msg::slow_rollout_deadline(deadline));
        }
    }
}
