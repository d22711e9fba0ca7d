//! The spec of a Job, its own or a CronJob's.

use podfit_model::object::{CronJob, JobSpec, Object};
use podfit_syntax::Path;

use crate::context::ObjectCx;
use crate::paths::path;

/// The Job spec and where it stands.
pub(crate) fn spec(object: ObjectCx<'_>) -> Option<(&JobSpec, Path)> {
    match object.object() {
        Object::Job(job) => Some((&job.spec, path("spec"))),
        Object::CronJob(cron) => Some((&cron.job, path("spec.jobTemplate.spec"))),
        _ => None,
    }
}

/// The CronJob, if the object is one.
pub(crate) fn cron_job(object: ObjectCx<'_>) -> Option<&CronJob> {
    match object.object() {
        Object::CronJob(cron) => Some(cron),
        _ => None,
    }
}

/// Whether a deployment tool makes and removes the object as a hook.
pub(crate) fn is_hook(object: ObjectCx<'_>) -> bool {
    const HOOKS: [&str; 3] =
        ["helm.sh/hook", "argocd.argoproj.io/hook", "argocd.argoproj.io/hook-delete-policy"];
    let annotations = &object.object().meta().annotations;
    HOOKS.iter().any(|hook| annotations.contains_key(*hook))
        || object.is_unknown(&path("metadata.annotations"))
}
