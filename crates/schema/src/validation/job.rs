//! Jobs and CronJobs (`pkg/apis/batch/validation/validation.go` `ValidateJob`, `ValidateCronJobCreate`).

use super::metadata::{self, NameFormat};
use super::{cron, pod, workload};
use crate::Version;
use crate::errors::{Bad, Errors};
use crate::field::Field;

/// `ValidateJob`
pub(crate) fn job(errors: &mut Errors, object: &Field<'_, '_>, version: Version) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    let spec = object.child("spec");
    let selector = spec.child("selector");
    if spec.child("manualSelector").is_true() {
        if selector.is_absent() {
            errors.required(&selector, "");
        } else {
            super::selector::label_selector(errors, &selector);
            workload::labels_match(errors, &spec, &selector);
        }
    } else if selector.is_set() && spec.child("manualSelector").is_false() {
        own_selector(errors, &selector);
    }
    job_spec(errors, &spec, version);
    let meta = object.child("metadata");
    let name = meta.child("name");
    if let (true, Some(count), Some(text)) =
        (spec.child("completionMode").is_text("Indexed"), spec.child("completions").int(), name.text())
    {
        let last = format!("{text}-{}", count - 1);
        if count > 0 && !text.is_empty() && !crate::names::dns_label(&last).is_empty() {
            let detail = format!("will not able to create pod with invalid DNS label: {last}");
            errors.invalid(&name, &*text, &detail);
        }
    }
    // The server labels the Pods with the Job's name.
    if let Some(text) = name.text().filter(|_| spec.child("manualSelector").is_false()) {
        let template = spec.child("template");
        for message in crate::names::label_value(&text) {
            errors.invalid_at(&template.named("labels"), &name, &*text, &message);
        }
    }
}

/// `ValidateGeneratedSelector`: the server generates selector and labels; what a person adds cannot match.
fn own_selector(errors: &mut Errors, selector: &Field<'_, '_>) {
    const GENERATED: &[&str] =
        &["controller-uid", "batch.kubernetes.io/controller-uid", "job-name", "batch.kubernetes.io/job-name"];
    let labels = selector.child("matchLabels").strings();
    if labels.iter().any(|(key, _)| !GENERATED.contains(&key.as_str())) {
        let value = Bad::Plain(workload::selector_json(selector));
        errors.invalid(selector, value, "`selector` not auto-generated");
    }
}

/// `validateJobSpec`
fn job_spec(errors: &mut Errors, spec: &Field<'_, '_>, version: Version) {
    for name in [
        "parallelism",
        "completions",
        "activeDeadlineSeconds",
        "backoffLimit",
        "ttlSecondsAfterFinished",
        "backoffLimitPerIndex",
        "maxFailedIndexes",
    ] {
        errors.non_negative(&spec.child(name));
    }
    let (mode, completions) = (spec.child("completionMode"), spec.child("completions"));
    match mode.text_or("NonIndexed").as_deref() {
        Some("Indexed") => {
            if completions.is_absent() {
                // Parallelism stands in for missing completions only when neither is given.
                if spec.child("parallelism").is_set() {
                    errors.required(&completions, "when completion mode is Indexed");
                }
            }
        }
        Some("NonIndexed") | None => {
            let per_index = spec.child("backoffLimitPerIndex");
            if let Some(number) = per_index.int().filter(|_| mode.text().is_some()) {
                errors.invalid(&per_index, number, "requires indexed completion mode");
            }
        }
        Some(other) => errors.not_supported(&mode, other, &["Indexed", "NonIndexed"]),
    }
    let replacement = spec.child("podReplacementPolicy");
    if let Some(text) =
        replacement.text().filter(|text| !matches!(&**text, "" | "Failed" | "TerminatingOrFailed"))
    {
        errors.not_supported(&replacement, &text, &["Failed", "TerminatingOrFailed"]);
    }
    let template = spec.child("template");
    pod::template(errors, &template, &[], version);
    let pod_spec = template.child("spec");
    let policy = pod_spec.child("restartPolicy");
    match policy.text_or("Always").as_deref() {
        Some("OnFailure" | "Never") | None => {}
        Some("Always") => errors.required(&policy, "valid values: \"OnFailure\", \"Never\""),
        Some(other) => errors.not_supported(&policy, other, &["OnFailure", "Never"]),
    }
    if spec.child("podFailurePolicy").is_set()
        && let Some(text) = policy.text_or("Always").filter(|text| text != "Never")
    {
        errors.invalid(&policy, &*text, "only \"Never\" is supported when podFailurePolicy is specified");
    }
}

/// `ValidateCronJobCreate`
pub(crate) fn cron_job(errors: &mut Errors, object: &Field<'_, '_>, version: Version) {
    let meta = object.child("metadata");
    metadata::object_meta(errors, &meta, NameFormat::Subdomain);
    let name = meta.child("name");
    if let Some(text) = name.text().filter(|text| text.len() > 52) {
        errors.invalid(&name, &*text, "must be no more than 52 characters");
    }
    let spec = object.child("spec");
    let schedule = spec.child("schedule");
    match schedule.text().as_deref() {
        Some("") => errors.required(&schedule, ""),
        Some(text) => {
            if text.contains("TZ") {
                let detail = "cannot use TZ or CRON_TZ in schedule, use timeZone field instead";
                errors.invalid(&schedule, text, detail);
            } else if let Err(reason) = cron::parse(text) {
                errors.invalid(&schedule, text, &reason);
            }
        }
        None => {}
    }
    let zone = spec.child("timeZone");
    if let Some(text) = zone.text().filter(|_| zone.is_set()) {
        if text.is_empty() {
            errors.invalid(&zone, "", "timeZone must be nil or non-empty string");
        } else if text.eq_ignore_ascii_case("local") {
            let detail =
                "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones";
            errors.invalid(&zone, &*text, detail);
        }
    }
    for name in ["startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit"] {
        errors.non_negative(&spec.child(name));
    }
    let policy = spec.child("concurrencyPolicy");
    super::containers::one_of(errors, &policy, &["Allow", "Forbid", "Replace"]);
    let template = spec.child("jobTemplate");
    let job = template.child("spec");
    job_spec(errors, &job, version);
    let selector = job.child("selector");
    if selector.is_set() {
        let value = Bad::Plain(workload::selector_json(&selector));
        errors.invalid(&selector, value, "`selector` will be auto-generated");
    }
    let manual = job.child("manualSelector");
    if manual.is_true() {
        errors.not_supported(&manual, "true", &["nil", "false"]);
        if let Some(violation) = errors.list.last_mut() {
            violation.message = violation.message.replacen("\"true\"", "true", 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn jobs() {
        table(
            |j| format!("apiVersion: batch/v1\nkind: Job\nmetadata: {{name: m}}\nspec: {{{j}}}\n"),
            &[
                (r"template: {spec: {restartPolicy: Never, containers: [{name: a, image: i}]}}", &[]),
                (
                    r"template: {spec: {containers: [{name: a, image: i}]}}",
                    &[
                        r#"spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never""#,
                    ],
                ),
                (
                    r"completions: -1, template: {spec: {restartPolicy: Never, containers: [{name: a, image: i}]}}",
                    &[r"spec.completions: Invalid value: -1: must be greater than or equal to 0"],
                ),
                (
                    r"completionMode: Some, template: {spec: {restartPolicy: Never, containers: [{name: a, image: i}]}}",
                    &[
                        r#"spec.completionMode: Unsupported value: "Some": supported values: "Indexed", "NonIndexed""#,
                    ],
                ),
                (
                    r"selector: {matchLabels: {app: m}}, template: {metadata: {labels: {app: m}}, spec: {restartPolicy: Never, containers: [{name: a, image: i}]}}",
                    &[
                        r#"spec.selector: Invalid value: {"matchLabels":{"app":"m"}}: `selector` not auto-generated"#,
                    ],
                ),
            ],
        );
    }

    #[test]
    fn cron_jobs() {
        table(
            |j| {
                format!(
                    "apiVersion: batch/v1\nkind: CronJob\nmetadata: {{name: m}}\nspec: {{jobTemplate: {{spec: {{template: {{spec: {{restartPolicy: Never, containers: [{{name: a, image: i}}]}}}}}}}}, {j}}}\n"
                )
            },
            &[
                (r#"schedule: "*/5 * * * *", concurrencyPolicy: Forbid"#, &[]),
                (
                    r"schedule: every day",
                    &[
                        r#"spec.schedule: Invalid value: "every day": expected exactly 5 fields, found 2: [every day]"#,
                    ],
                ),
                (
                    r"schedule: TZ=UTC * * * * *",
                    &[
                        r#"spec.schedule: Invalid value: "TZ=UTC * * * * *": cannot use TZ or CRON_TZ in schedule, use timeZone field instead"#,
                    ],
                ),
                (
                    r#"schedule: "@daily", concurrencyPolicy: Never"#,
                    &[
                        r#"spec.concurrencyPolicy: Unsupported value: "Never": supported values: "Allow", "Forbid", "Replace""#,
                    ],
                ),
                (r"timeZone: Etc/UTC", &[r"spec.schedule: Required value"]),
            ],
        );
    }
}
