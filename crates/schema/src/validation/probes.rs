//! Probes and lifecycle handlers (`pkg/apis/core/validation/validation.go` `validateProbe`, `validateHandler`).

use podfit_syntax::Value;

use crate::errors::Errors;
use crate::field::Field;
use crate::names;

/// What a probe is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Liveness,
    Readiness,
    Startup,
}

/// The probes and the lifecycle of a container that may have them. `grace` is the Pod's grace period, if known.
pub(crate) fn container(errors: &mut Errors, container: &Field<'_, '_>, grace: Option<i64>) {
    let lifecycle = container.child("lifecycle");
    for name in ["postStart", "preStop"] {
        let handler = lifecycle.child(name);
        if handler.is_set() {
            self::handler(errors, &handler, &["exec", "httpGet", "tcpSocket", "sleep"], grace);
        }
    }
    probe(errors, &container.child("livenessProbe"), Purpose::Liveness);
    probe(errors, &container.child("readinessProbe"), Purpose::Readiness);
    probe(errors, &container.child("startupProbe"), Purpose::Startup);
}

fn probe(errors: &mut Errors, probe: &Field<'_, '_>, purpose: Purpose) {
    if !probe.is_set() {
        return;
    }
    handler(errors, probe, &["exec", "httpGet", "tcpSocket", "grpc"], None);
    for name in
        ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"]
    {
        errors.non_negative(&probe.child(name));
    }
    let grace = probe.child("terminationGracePeriodSeconds");
    if let Some(seconds) = grace.int() {
        if purpose == Purpose::Readiness {
            errors.invalid(&grace, seconds, "must not be set for readinessProbes");
        } else if seconds <= 0 {
            errors.invalid(&grace, seconds, "must be greater than 0");
        }
    }
    let successes = probe.child("successThreshold");
    // Zero is replaced by the default, one.
    if let Some(count) =
        successes.int().filter(|count| !matches!(count, 0 | 1) && purpose != Purpose::Readiness)
    {
        errors.invalid(&successes, count, "must be 1");
    }
}

/// `validateHandler`: exactly one of `kinds`, in the server's order.
fn handler(errors: &mut Errors, handler: &Field<'_, '_>, kinds: &[&'static str], grace: Option<i64>) {
    let mut found = 0;
    let mut unknown = false;
    for kind in kinds {
        let action = handler.child(kind);
        unknown |= matches!(action.value(), Some(Value::Unknown));
        if !action.is_set() {
            continue;
        }
        found += 1;
        if found > 1 {
            errors.forbidden(&action, "may not specify more than 1 handler type");
            continue;
        }
        match *kind {
            "exec" => {
                if action.child("command").is_empty() {
                    errors.required(&action.child("command"), "");
                }
            }
            "httpGet" => http_get(errors, &action),
            "sleep" => sleep(errors, &action, grace),
            _ => port(errors, &action.child("port")),
        }
    }
    if found == 0 && !unknown {
        errors.required(handler, "must specify a handler type");
    }
}

fn http_get(errors: &mut Errors, http: &Field<'_, '_>) {
    port(errors, &http.child("port"));
    let scheme = http.child("scheme");
    if let Some(text) = scheme.text_or("HTTP").filter(|text| text != "HTTP" && text != "HTTPS") {
        errors.not_supported(&scheme, &text, &["HTTP", "HTTPS"]);
    }
    for header in http.child("httpHeaders").items() {
        let name = header.child("name");
        if let Some(text) = name.text() {
            for message in names::http_header_name(&text) {
                errors.invalid_at(&http.child("httpHeaders"), &name, &*text, &message);
            }
        }
    }
}

/// `validateSleepAction`
fn sleep(errors: &mut Errors, sleep: &Field<'_, '_>, grace: Option<i64>) {
    let seconds = sleep.child("seconds");
    if let (Some(asleep), Some(grace)) = (seconds.int_or(0), grace)
        && (asleep < 0 || asleep > grace)
    {
        let detail = format!("must be non-negative and less than terminationGracePeriodSeconds ({grace})");
        errors.invalid_at(sleep, &seconds, asleep, &detail);
    }
}

/// `ValidatePortNumOrName`
pub(crate) fn port(errors: &mut Errors, port: &Field<'_, '_>) {
    match port.value() {
        Some(Value::String(text)) => errors.malformed(port, &text, &names::port_name(&text)),
        _ => {
            if let Some(number) = port.int_or(0) {
                for message in names::port_number(number) {
                    errors.invalid(port, number, &message);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn probes_and_handlers() {
        table(
            |c| container(c, "terminationGracePeriodSeconds: 10"),
            &[
                (r"livenessProbe: {httpGet: {port: http}}", &[]),
                (r"readinessProbe: {tcpSocket: {port: 80}, successThreshold: 2}", &[]),
                (r"lifecycle: {preStop: {sleep: {seconds: 10}}}", &[]),
                (
                    r"startupProbe: {periodSeconds: 5}",
                    &[r"spec.containers[0].startupProbe: Required value: must specify a handler type"],
                ),
                (
                    r"readinessProbe: {httpGet: {port: 80}, tcpSocket: {port: 80}}",
                    &[
                        r"spec.containers[0].readinessProbe.tcpSocket: Forbidden: may not specify more than 1 handler type",
                    ],
                ),
                (
                    r"livenessProbe: {exec: {}}",
                    &[r"spec.containers[0].livenessProbe.exec.command: Required value"],
                ),
                (
                    r"livenessProbe: {exec: {command: [x]}, successThreshold: 2}",
                    &[r"spec.containers[0].livenessProbe.successThreshold: Invalid value: 2: must be 1"],
                ),
                (
                    r"livenessProbe: {httpGet: {port: 0}}",
                    &[
                        r"spec.containers[0].livenessProbe.httpGet.port: Invalid value: 0: must be between 1 and 65535, inclusive",
                    ],
                ),
                (
                    r"livenessProbe: {httpGet: {port: 80, scheme: http}}",
                    &[
                        r#"spec.containers[0].livenessProbe.httpGet.scheme: Unsupported value: "http": supported values: "HTTP", "HTTPS""#,
                    ],
                ),
                (
                    r"readinessProbe: {tcpSocket: {port: 80}, periodSeconds: -1}",
                    &[
                        r"spec.containers[0].readinessProbe.periodSeconds: Invalid value: -1: must be greater than or equal to 0",
                    ],
                ),
                (
                    r"lifecycle: {preStop: {sleep: {seconds: 11}}}",
                    &[
                        r"spec.containers[0].lifecycle.preStop.sleep: Invalid value: 11: must be non-negative and less than terminationGracePeriodSeconds (10)",
                    ],
                ),
            ],
        );
    }
}
