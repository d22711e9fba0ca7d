//! Hints beside values, and lenses above workloads.

use podfit_model::object::{IntOrString, Object, QuantityFormat};
use podfit_syntax::{Number, Path, Value};
use serde::Serialize;

use super::at::shape;
use super::facts::amounts::{binary, decimal};
use super::facts::{schedule, times};
use super::places::walk;
use super::{Answers, Range};
use crate::context::{ObjectCx, WorkloadCx};
use crate::messages::{Message, msg};
use crate::report::{Category, Severity};
use crate::rules::shared::self_anti::{needs, resolved, self_anti};

/// A few words behind a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InlayHint {
    /// Behind this place.
    pub offset: u32,
    /// Plain text.
    pub label: String,
}

/// A line above a workload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CodeLens {
    /// What it stands above.
    pub range: Range,
    /// Plain text.
    pub title: String,
    /// The object: `Deployment/default/web`, as simulations name it.
    pub object: String,
    /// The fingerprint of the finding to show; null: show the rollout.
    pub finding: Option<String>,
}

impl Answers<'_> {
    /// Hints for values between two bytes.
    pub fn inlay_hints(&self, file: &str, from: u32, to: u32) -> Vec<InlayHint> {
        let Some((file, _)) = self.file(file) else { return Vec::new() };
        let mut hints = Vec::new();
        for object in self.objects_of(file) {
            let Some(root) = object.node() else { continue };
            let span = root.span();
            if span.end < from || to < span.start || object.object().kind() == "Secret" {
                continue;
            }
            let workload = crate::set::workload(object);
            walk(root, &mut Path::root(), &mut |node, at| {
                let span = node.span();
                if span.end < from || to < span.start || span.is_empty() || at.is_empty() || node.is_unknown()
                {
                    return;
                }
                if !matches!(node.value(), Value::Mapping | Value::Sequence)
                    && let Some(message) = hint(object, workload.as_ref(), at, &node.value())
                {
                    hints.push(InlayHint {
                        offset: span.end,
                        label: super::markdown::unmarked(&self.say(&message)),
                    });
                }
            });
        }
        hints.sort();
        hints.dedup();
        hints
    }

    /// A lens for each workload of a file.
    pub fn code_lens(&self, file: &str) -> Vec<CodeLens> {
        let Some((file, _)) = self.file(file) else { return Vec::new() };
        let mut lenses = Vec::new();
        for object in self.objects_of(file) {
            let Some(pods) = object.view.workload() else { continue };
            let Some(node) = object.node() else { continue };
            let about = |finding: &&crate::report::Finding| {
                matches!(finding.category, Category::Rollout | Category::Scheduling)
                    && finding.severity != Severity::Info
                    && finding.span.file == *object.facts.name
                    && (node.span().start..=node.span().end).contains(&finding.span.start.byte)
            };
            let worst = self.findings.iter().filter(about).max_by_key(|finding| finding.severity);
            let many = match pods.replicas() {
                Some(replicas) => msg::lens_pods(replicas.value),
                None => msg::lens_every_node(),
            };
            let title = match (worst, object.object()) {
                (Some(finding), _) if finding.category == Category::Rollout => {
                    msg::lens_rollout(many, finding.rule.as_str())
                }
                (Some(finding), _) => msg::lens_scheduling(many, finding.rule.as_str()),
                (None, Object::Deployment(deployment)) => match resolved(deployment) {
                    Some((surge, unavailable)) => {
                        let replicas = deployment.replicas.value;
                        msg::lens_bounds(
                            many,
                            replicas.saturating_add(surge),
                            replicas.saturating_sub(unavailable).max(0),
                        )
                    }
                    None => many,
                },
                _ => many,
            };
            let range = object.view.key_span(&object.facts.file, &crate::paths::path("kind")).into();
            lenses.push(CodeLens {
                range,
                title: self.say(&title),
                object: object.key.to_string(),
                finding: worst.map(|finding| finding.fingerprint.clone()),
            });
        }
        lenses
    }
}

fn hint(
    object: ObjectCx<'_>,
    workload: Option<&WorkloadCx<'_>>,
    at: &Path,
    value: &Value<'_>,
) -> Option<Message> {
    let own = shape(&at.0);
    match (object.object(), &*own) {
        (Object::Deployment(deployment), "spec.strategy.rollingUpdate.maxSurge") => {
            let surge = &deployment.strategy.max_surge;
            return surge
                .is_percent()
                .then(|| resolved(deployment))
                .flatten()
                .map(|(pods, _)| msg::hint_pods(pods));
        }
        (Object::Deployment(deployment), "spec.strategy.rollingUpdate.maxUnavailable") => {
            let unavailable = &deployment.strategy.max_unavailable;
            return unavailable
                .is_percent()
                .then(|| resolved(deployment))
                .flatten()
                .map(|(_, pods)| msg::hint_pods(pods));
        }
        (Object::CronJob(cron), "spec.schedule") => return schedule::in_words(&cron.schedule),
        (_, "spec.replicas") => {
            let workload = workload?;
            let term = self_anti(workload)?;
            let needs = needs(workload, &term)?;
            let host = &*term.topology_key == "kubernetes.io/hostname";
            let more = needs.to_roll > needs.to_run;
            return Some(match (host, more) {
                (true, true) => msg::hint_nodes_to_roll(needs.to_roll),
                (true, false) => msg::hint_nodes(needs.to_run),
                (false, true) => msg::hint_domains_to_roll(needs.to_roll, &term.topology_key),
                (false, false) => msg::hint_domains(needs.to_run, &term.topology_key),
            });
        }
        _ => {}
    }
    let (list, name) = own.rsplit_once('.')?;
    if times::SECONDS.binary_search(&name).is_ok() {
        return match value {
            Value::Number(Number::Int(seconds)) if *seconds >= 120 => {
                Some(msg::hint_text(times::span(*seconds)))
            }
            _ => None,
        };
    }
    // Keys of maps may have dots in them: only these two are shown.
    if (list.ends_with("resources.requests") || list.ends_with("resources.limits")) && workload.is_some() {
        let text = match value {
            Value::String(text) => text.to_string(),
            Value::Number(Number::Int(number)) => number.to_string(),
            _ => return None,
        };
        let amount: podfit_model::object::Quantity = text.parse().ok()?;
        return match name {
            "cpu" if text.ends_with('m') => {
                Some(msg::hint_cores(decimal(i128::from(amount.milli_value()), 1000)))
            }
            "memory"
                if amount.is_whole() && amount.format() != QuantityFormat::BinarySi && !amount.is_zero() =>
            {
                Some(msg::hint_text(binary(amount)))
            }
            "memory" if !amount.is_whole() => Some(msg::hint_bytes(amount.value())),
            _ => None,
        };
    }
    let Object::PodDisruptionBudget(budget) = object.object() else { return None };
    let share = match name {
        "minAvailable" => budget.min_available.as_ref(),
        "maxUnavailable" => budget.max_unavailable.as_ref(),
        _ => None,
    };
    matches!(share, Some(IntOrString::Percent(_))).then(msg::hint_rounded_up)
}
