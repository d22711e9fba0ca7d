//! backoffLimit 0 means one try, and restartPolicy OnFailure another one.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_syntax::Edit;
use serde_json::json;
use super::jobs;

/// See the page.
pub(crate) struct JobRunsAgain;

impl Rule for JobRunsAgain {
    const META: RuleInfo = RuleInfo {
        name: "job-runs-again",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "a Job with backoffLimit 0 whose container is restarted all the same",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("job_runs_again.md"),
        ..RuleInfo::DEFAULT
    };

    /// `pastBackoffLimitOnFailure` (`pkg/controller/job/job_controller.go`): with backoffLimit 0 the Job fails once a
    /// container *has been* restarted, which the kubelet does at once.
    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((spec, at)) = jobs::spec(object) else { return };
        let (limit, policy) = (at.clone().key("backoffLimit"), at.key("template").key("spec").key("restartPolicy"));
        let once = spec.backoff_limit.given && *spec.backoff_limit == 0;
        let restarts = &**spec.template.spec.restart_policy == "OnFailure";
        if !once || !restarts || object.is_unknown(&limit) || object.is_unknown(&policy) {
            return;
        }
        let message = msg::job_runs_again(&object.key.kind, &object.key.name);
        let draft = cx.report(object, &policy, object.value_at(&policy), message);
        draft.label(object.value_at(&limit), msg::job_runs_again_limit());
        draft.help(msg::job_runs_again_help());
        let edit = Edit::Replace { path: policy, value: json!("Never") };
        draft.fix(msg::fix_restart_never(), Applicability::Unsafe, vec![edit]);
    }
}
