//! What Kubernetes prints, in words: Pod states, the scheduler's sentence of every version since 1.16, and fields
//! (`pkg/scheduler/framework/types.go` `FitError`, the plugins' `ErrReason…`, `pkg/kubelet/events` of Kubernetes v1.36).

use podfit_schema::Version;
use podfit_schema::docs::FieldDocs;
use podfit_schema::types::{FieldType, kinds};
use podfit_syntax::{Path, Segment};
use serde::Serialize;

use super::hover::documentation;
use super::markdown::code;
use super::typed::{type_name, typed};
use crate::Catalogue;
use crate::messages::{Message, msg};

/// What a word, an event or a field means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// `status`, `event` or `field`.
    pub kind: &'static str,
    /// Markdown.
    pub markdown: String,
}

/// Explains a Pod state (`CrashLoopBackOff`), an event (`0/4 nodes are available: …`) or a field
/// (`pod.spec.tolerations`) as this Kubernetes version has it (`1.36`); none where it is none of these.
pub fn explain(
    query: &str,
    kubernetes: Option<&str>,
    docs: Option<FieldDocs<'_>>,
    catalogue: &Catalogue,
) -> Option<Explanation> {
    let version = kubernetes.and_then(|text| text.parse().ok()).unwrap_or_default();
    let query = query.trim();
    let say = |messages: Vec<Message>| {
        messages.iter().map(|message| catalogue.render(message)).collect::<Vec<_>>().join("\n\n")
    };
    if let Some(message) = status(query) {
        return Some(Explanation {
            kind: "status",
            markdown: say(vec![msg::say_text(code(query)), message]),
        });
    }
    if let Some(messages) = event(query) {
        return Some(Explanation { kind: "event", markdown: say(messages) });
    }
    field(query, version, docs).map(|(messages, said)| {
        let markdown = said.map(|said| documentation(&said)).into_iter().chain([say(messages)]);
        Explanation { kind: "field", markdown: markdown.collect::<Vec<_>>().join("\n\n") }
    })
}

/// Several spellings of one thing, and what is said of it.
type Known<'a> = (&'a [&'a str], fn() -> Message);
/// One spelling, and what is said of it.
type Named<'a> = (&'a str, fn() -> Message);

fn status(word: &str) -> Option<Message> {
    let is = |name: &str| word.eq_ignore_ascii_case(name);
    let known: [Known<'_>; 18] = [
        (&["CrashLoopBackOff", "BackOff"], msg::status_crash_loop),
        (&["ImagePullBackOff", "ErrImagePull"], msg::status_image_pull),
        (&["ErrImageNeverPull"], msg::status_image_never),
        (&["InvalidImageName"], msg::status_image_name),
        (&["OOMKilled"], msg::status_oom),
        (&["Pending"], msg::status_pending),
        (&["Unschedulable", "FailedScheduling"], msg::status_unschedulable),
        (&["SchedulingGated"], msg::status_gated),
        (&["ContainerCreating", "PodInitializing"], msg::status_creating),
        (&["CreateContainerConfigError", "CreateContainerError"], msg::status_config),
        (&["RunContainerError", "StartError", "ContainerCannotRun"], msg::status_run),
        (&["Evicted"], msg::status_evicted),
        (&["Terminating"], msg::status_terminating),
        (&["Completed", "Succeeded"], msg::status_completed),
        (&["Error", "Failed"], msg::status_error),
        (&["Unknown", "NodeLost"], msg::status_unknown),
        (&["ProgressDeadlineExceeded"], msg::status_deadline),
        (&["Unhealthy"], msg::status_unhealthy),
    ];
    known.iter().find(|(names, _)| names.iter().any(|name| is(name))).map(|(_, message)| message())
}

/// `0/4 nodes are available: 1 node(s) had …, 3 Insufficient cpu. preemption: …`
fn event(text: &str) -> Option<Vec<Message>> {
    // kubectl describe puts reason and source before it.
    let at = text.find("nodes are available:")?;
    let head = text.get(..at)?.trim_end().rsplit(' ').next()?;
    let (open, all) = head.split_once('/')?;
    let (open, all): (i64, i64) = (open.parse().ok()?, all.parse().ok()?);
    let body = text.get(at..)?.split_once(':')?.1.trim();
    let (reasons, after) = match body.split_once(" preemption:") {
        Some((reasons, after)) => (reasons, Some(after)),
        None => (body, None),
    };
    let mut found = vec![msg::event_head(open, all)];
    let mut sum = 0;
    let mut clauses: Vec<(usize, Message)> = Vec::new();
    for clause in split(reasons.trim_end_matches('.')) {
        let digits = clause.len() - clause.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let count: Option<i64> = clause.get(..digits).and_then(|number| number.parse().ok());
        let reason = clause.get(digits..).unwrap_or(clause).trim();
        if reason.is_empty() {
            continue;
        }
        sum += count.unwrap_or(0);
        let (order, meaning) = meaning(reason);
        clauses.push((
            order,
            match count {
                Some(count) => msg::event_clause(count, code(reason), meaning),
                None => msg::event_clause_all(code(reason), meaning),
            },
        ));
    }
    clauses.sort_by_key(|(order, _)| *order);
    found.extend(clauses.into_iter().map(|(_, clause)| clause));
    if sum > 0 && sum < all {
        found.push(msg::event_fewer(sum, all));
    } else if sum > all {
        // NodeResourcesFit names every resource that is short.
        found.push(msg::event_more(sum, all));
    }
    if let Some(after) = after {
        let before = found.len();
        let known: [Named<'_>; 3] = [
            ("Preemption is not helpful", msg::event_preemption_useless),
            ("No preemption victims found", msg::event_preemption_nobody),
            ("preemptionPolicy=Never", msg::event_preemption_never),
        ];
        found.extend(known.iter().filter(|(text, _)| after.contains(text)).map(|(_, message)| message()));
        if found.len() == before {
            found.push(msg::event_preemption());
        }
    }
    found.push(msg::event_order());
    Some(found)
}

/// Clauses; commas within braces and brackets do not divide.
fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_i32, 0);
    for (at, c) in text.char_indices() {
        match c {
            '{' | '[' => depth += 1,
            '}' | ']' => depth -= 1,
            ',' if depth <= 0 => {
                parts.push(text.get(start..at).unwrap_or_default());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(text.get(start..).unwrap_or_default());
    // `had taint {k: v}, that the pod didn't tolerate` is one clause.
    let mut joined: Vec<&str> = Vec::new();
    for part in parts {
        let trimmed = part.trim();
        if !trimmed.is_empty() && !trimmed.starts_with("that the pod didn't tolerate") {
            joined.push(trimmed);
        }
    }
    joined
}

/// What a reason means, and how early its filter is asked.
fn meaning(reason: &str) -> (usize, Message) {
    let known: [Known<'_>; 17] = [
        (&["were unschedulable", "had unknown conditions"], msg::reason_unschedulable),
        (
            &["didn't match the requested node name", "didn't match the requested hostname"],
            msg::reason_node_name,
        ),
        (&["had untolerated taint", "had taint"], msg::reason_taint),
        (
            &[
                "didn't match Pod's node affinity/selector",
                "didn't match node selector",
                "scheduler-enforced node affinity",
            ],
            msg::reason_node_affinity,
        ),
        (&["didn't have free ports"], msg::reason_ports),
        (&["Too many pods"], msg::reason_too_many),
        (&["Insufficient "], msg::reason_insufficient),
        (&["ReadWriteOncePod", "no available disk"], msg::reason_disk),
        (&["exceed max volume count"], msg::reason_volume_count),
        (
            &["volume node affinity conflict", "didn't match PersistentVolume's node affinity"],
            msg::reason_volume_place,
        ),
        (
            &[
                "didn't find available persistent volumes",
                "not have enough free storage",
                "non-existent pv",
                "unbound immediate",
            ],
            msg::reason_volume_none,
        ),
        (&["no available volume zone"], msg::reason_volume_zone),
        (&["pod topology spread constraints (missing required label)"], msg::reason_spread_label),
        (&["pod topology spread constraints"], msg::reason_spread),
        (&["existing pods anti-affinity"], msg::reason_existing_anti),
        (&["pod anti-affinity rules", "pod affinity/anti-affinity"], msg::reason_anti),
        (&["pod affinity rules"], msg::reason_affinity),
    ];
    let place = known.iter().position(|(texts, _)| texts.iter().any(|text| reason.contains(text)));
    match place.and_then(|at| known.get(at).map(|(_, message)| (at, message()))) {
        Some(found) => found,
        None if reason.contains("cannot allocate all claims") || reason.contains("resourceclaim") => {
            (known.len(), msg::reason_claims())
        }
        None => (known.len() + 1, msg::reason_other()),
    }
}

/// `pod.spec.tolerations`, `deployment.spec.replicas`, `Pod`.
fn field(
    query: &str,
    version: Version,
    docs: Option<FieldDocs<'_>>,
) -> Option<(Vec<Message>, Option<String>)> {
    let mut steps = query.split('.');
    let first = steps.next()?;
    let rest: Vec<&str> = steps.map(|step| step.trim_end_matches("[]")).collect();
    let same = |kind: &str| {
        kind.eq_ignore_ascii_case(first) || first.len() > 3 && format!("{kind}s").eq_ignore_ascii_case(first)
    };
    // The newest version of a kind is listed last.
    let (api_version, kind) = kinds(version).filter(|(_, kind)| same(kind)).last()?;
    let mut path = Path::root();
    for step in rest {
        let at = typed(api_version, kind, &path, version)?;
        if matches!(at.holds, Some(FieldType::List(_))) {
            path.0.push(Segment::Index(0));
        }
        path = path.key(step);
    }
    let mut place = typed(api_version, kind, &path, version)?;
    let said = match (docs, place.owner.zip(place.field)) {
        (Some(docs), Some((of, field))) => docs.of_field(of, field),
        (Some(docs), None) => place.object.and_then(|of| docs.of_type(of)),
        (None, _) => None,
    };
    let said = said.map(std::borrow::Cow::into_owned);
    let name = code(&format!("{kind}.{}", super::at::shape(&path.0)).trim_end_matches('.').replace("[]", ""));
    let mut found = Vec::new();
    found.push(match (place.holds, place.field.is_some_and(|field| field.required)) {
        (Some(holds), true) => msg::hover_field_required(name, code(&type_name(holds))),
        (Some(holds), false) => msg::hover_field(name, code(&type_name(holds))),
        (None, _) => msg::hover_field(name, code(api_version)),
    });
    if let Some(FieldType::List(inner) | FieldType::Map(inner)) = place.holds {
        place.object = inner.object();
    }
    if let Some(object) = place.object {
        let mut fields: Vec<_> = object.fields(version).collect();
        fields.sort_by_key(|field| (!field.required, field.name));
        let lines = fields.iter().map(|field| {
            let (name, holds) = (code(field.name), code(&type_name(&field.kind)));
            if field.required {
                msg::explain_field_required(name, holds)
            } else {
                msg::explain_field(name, holds)
            }
        });
        found.extend(lines);
    }
    Some((found, said))
}
