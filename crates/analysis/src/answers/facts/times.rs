//! Seconds, probes and shutdown as time lines (`pkg/kubelet/prober`, `pkg/kubelet/kuberuntime` of Kubernetes v1.36).

use podfit_model::object::{Container, Handler, Object, Probe};
use podfit_syntax::{Number, Path, Value};

use super::{PodField, schedule};
use crate::answers::Answers;
use crate::answers::markdown::code;
use crate::context::ObjectCx;
use crate::messages::{Message, msg};

/// Fields that hold seconds, wherever they stand.
pub(in crate::answers) const SECONDS: [&str; 9] = [
    "activeDeadlineSeconds",
    "expirationSeconds",
    "minReadySeconds",
    "periodSeconds",
    "progressDeadlineSeconds",
    "stabilizationWindowSeconds",
    "startingDeadlineSeconds",
    "terminationGracePeriodSeconds",
    "ttlSecondsAfterFinished",
];

pub(super) fn of_object(
    answers: &Answers<'_>,
    object: ObjectCx<'_>,
    shape: &str,
    path: &Path,
) -> Vec<Message> {
    if let (Object::CronJob(cron), "spec.schedule" | "spec.timeZone") = (object.object(), shape) {
        return schedule::facts(answers, cron);
    }
    let last = shape.rsplit('.').next().unwrap_or_default();
    let mut found = Vec::new();
    if SECONDS.binary_search(&last).is_ok()
        && let Some(Value::Number(Number::Int(seconds))) = object.at(path).map(podfit_syntax::NodeRef::value)
    {
        if seconds >= 60 {
            found.push(msg::say_seconds(seconds, span(seconds)));
        }
        found.extend(match last {
            "minReadySeconds" => Some(msg::say_min_ready(seconds)),
            "progressDeadlineSeconds" => Some(msg::say_progress_deadline(seconds)),
            "ttlSecondsAfterFinished" => Some(msg::say_ttl(seconds)),
            "startingDeadlineSeconds" => Some(msg::say_starting_deadline(seconds)),
            _ => None,
        });
    }
    found
}

/// `1 h 30 min`.
pub(in crate::answers) fn span(seconds: i64) -> String {
    let parts = [(86_400, "d"), (3_600, "h"), (60, "min"), (1, "s")];
    let mut rest = seconds;
    let mut words = Vec::new();
    for (unit, name) in parts {
        if rest >= unit {
            words.push(format!("{} {name}", rest / unit));
            rest %= unit;
        }
    }
    if words.is_empty() { "0 s".to_owned() } else { words.join(" ") }
}

pub(super) fn of_pod(field: &PodField<'_>) -> Vec<Message> {
    let spec = field.spec();
    if field.shape == "terminationGracePeriodSeconds" {
        let containers: Vec<Message> =
            spec.running_containers().map(|placed| shutdown(field, placed.container)).collect();
        return containers;
    }
    let (Some(container), Some(inner)) = (field.container(), field.in_container()) else { return Vec::new() };
    let probe_of = |name: &str| match name {
        "livenessProbe" => container.liveness_probe.as_ref(),
        "readinessProbe" => container.readiness_probe.as_ref(),
        _ => container.startup_probe.as_ref(),
    };
    let name = inner.split('.').next().unwrap_or_default();
    match name {
        "livenessProbe" | "readinessProbe" | "startupProbe" => {
            probe_of(name).map(|probe| vec![probe_line(name, probe, container, field)]).unwrap_or_default()
        }
        "lifecycle" if inner.starts_with("lifecycle.preStop") || inner == "lifecycle" => {
            vec![shutdown(field, container)]
        }
        _ => Vec::new(),
    }
}

/// When it is first asked, how often, and how soon a failure is noticed.
pub(in crate::answers) fn probe_line(
    name: &str,
    probe: &Probe,
    container: &Container,
    field: &PodField<'_>,
) -> Message {
    let (delay, period) = (probe.initial_delay_seconds.value, probe.period_seconds.value);
    let failures = probe.failure_threshold.value;
    let (soonest, latest) = probe.reaction_seconds();
    let first = if container.startup_probe.is_some() && name != "startupProbe" {
        msg::say_probe_first_after_startup()
    } else {
        // The prober's ticks begin at a random point of the first period.
        msg::say_probe_first(delay, delay.saturating_add(period))
    };
    match name {
        "livenessProbe" => {
            let grace = probe.grace_period_seconds(field.spec()).value;
            msg::say_liveness(first, period, failures, soonest, latest, grace)
        }
        "readinessProbe" => msg::say_readiness(first, period, failures, soonest, latest),
        _ => msg::say_startup(first, period, probe.guaranteed_seconds()),
    }
}

/// preStop, SIGTERM, SIGKILL.
pub(in crate::answers) fn shutdown(field: &PodField<'_>, container: &Container) -> Message {
    let grace = field.spec().termination_grace_period_seconds.value;
    let name = code(&container.name);
    match &container.pre_stop {
        Some(Handler::Sleep(sleep)) if *sleep >= grace => msg::say_shutdown_no_time(name, *sleep, grace),
        Some(Handler::Sleep(sleep)) => msg::say_shutdown_sleep(name, *sleep, grace, grace - sleep),
        Some(Handler::None) | None => msg::say_shutdown(name, grace),
        Some(_) => msg::say_shutdown_hook(name, grace),
    }
}
