//! Job and CronJob, with the defaults of `pkg/apis/batch/v1/defaults.go`.

use podfit_syntax::Value;

use super::cursor::{At, Reader};
use super::meta::object_meta;
use super::pod::pod_template;
use super::selector::label_selector;
use super::workload::object;
use crate::object::{CronJob, Field, Job, JobSpec};

pub(super) fn job(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Job {
    let mut job = Job::default();
    reader.fields(at, "v1.Job", |reader, key, value| match key {
        "metadata" => job.meta = object_meta(reader, value),
        "spec" => job.spec = job_spec(reader, value),
        _ => {}
    });
    job
}

fn job_spec(reader: &mut Reader<'_>, at: &At<'_, '_>) -> JobSpec {
    let mut spec = JobSpec { completions: None, ..JobSpec::default() };
    let (mut parallelism, mut backoff_limit, mut replacement) = (None, None, None);
    let (mut per_index, mut failure_policy) = (false, false);
    reader.fields(at, "v1.JobSpec", |reader, key, value| match key {
        "parallelism" => parallelism = reader.count(value),
        "completions" => spec.completions = reader.count(value).map(Field::given),
        "completionMode" => spec.indexed = reader.text(value).is_some_and(|mode| &*mode == "Indexed"),
        "suspend" => spec.suspend = reader.flag(value),
        "backoffLimit" => backoff_limit = reader.count(value),
        "backoffLimitPerIndex" => per_index = reader.count(value).is_some(),
        "activeDeadlineSeconds" => spec.active_deadline_seconds = reader.int64(value),
        "ttlSecondsAfterFinished" => spec.ttl_seconds_after_finished = reader.count(value),
        "podReplacementPolicy" => replacement = reader.name(value),
        "podFailurePolicy" => failure_policy = matches!(value.node.value(), Value::Mapping),
        "selector" => spec.selector = label_selector(reader, value),
        "manualSelector" => spec.manual_selector = reader.flag(value),
        "template" => spec.template = pod_template(reader, value),
        _ => {}
    });
    if parallelism.is_none() && spec.completions.is_none() {
        spec.completions = Some(Field::default_of(1));
    }
    spec.parallelism = Field::or(parallelism, 1);
    spec.backoff_limit = Field::or(backoff_limit, if per_index { i64::from(i32::MAX) } else { 6 });
    spec.replace_failed_only = match replacement {
        Some(policy) => &*policy == "Failed",
        None => failure_policy,
    };
    spec
}

pub(super) fn cron_job(reader: &mut Reader<'_>, at: &At<'_, '_>) -> CronJob {
    let mut object = CronJob::default();
    object!(reader, at, "v1.CronJob", "v1.CronJobSpec", object, |reader, key, value| match key {
        "schedule" => object.schedule = reader.string(value),
        "timeZone" => object.time_zone = reader.name(value),
        "concurrencyPolicy" => {
            object.concurrency_policy =
                Field::or(reader.name(value), object.concurrency_policy.value.clone());
        }
        "suspend" => object.suspend = reader.flag(value),
        "startingDeadlineSeconds" => object.starting_deadline_seconds = reader.int64(value),
        "jobTemplate" => {
            reader.fields(value, "v1.JobTemplateSpec", |reader, key, value| match key {
                "metadata" => {
                    object_meta(reader, value);
                }
                "spec" => object.job = job_spec(reader, value),
                _ => {}
            });
        }
        _ => {}
    });
    object
}
