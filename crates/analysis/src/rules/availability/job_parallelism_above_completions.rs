//! More workers than work.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::jobs;

/// See the page.
pub(crate) struct JobParallelismAboveCompletions;

impl Rule for JobParallelismAboveCompletions {
    const META: RuleInfo = RuleInfo {
        name: "job-parallelism-above-completions",
        category: Category::Availability,
        severity: Severity::Info,
        summary: "a Job with more parallelism than completions",
        page: crate::rules::page!("job_parallelism_above_completions.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((spec, at)) = jobs::spec(object) else { return };
        let (parallel, wanted) = (at.clone().key("parallelism"), at.key("completions"));
        let Some(completions) = spec.completions.filter(|completions| completions.given) else { return };
        if *spec.parallelism <= *completions || object.is_unknown(&parallel) || object.is_unknown(&wanted) {
            return;
        }
        let message = msg::job_parallelism_above_completions(*spec.parallelism, *completions);
        let draft = cx.report(object, &parallel, object.value_at(&parallel), message);
        draft.label(object.value_at(&wanted), msg::job_parallelism_above_completions_label(*completions));
        draft.help(msg::job_parallelism_above_completions_help());
    }
}
