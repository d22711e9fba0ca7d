// Made by `cargo xtask messages` from messages/en/answers.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: &[
        "hover-field",
        "hover-field-required",
        "hover-finding",
        "hover-secret",
        "say-affinity",
        "say-amount",
        "say-anti",
        "say-anti-own",
        "say-april",
        "say-at",
        "say-august",
        "say-bounds",
        "say-budget",
        "say-bytes",
        "say-bytes-fraction",
        "say-bytes-plain",
        "say-cores",
        "say-daemon-share",
        "say-daemon-share-on",
        "say-days-of-month",
        "say-december",
        "say-domains-counted",
        "say-domains-on",
        "say-either-day",
        "say-every",
        "say-every-day",
        "say-every-hours",
        "say-every-minute",
        "say-every-minutes",
        "say-every-minutes-in",
        "say-february",
        "say-fencepost",
        "say-friday",
        "say-half-core",
        "say-hourly",
        "say-image",
        "say-image-digest",
        "say-image-latest",
        "say-image-tag",
        "say-in-months",
        "say-january",
        "say-july",
        "say-june",
        "say-label-on",
        "say-limit",
        "say-limit-cpu",
        "say-limit-memory",
        "say-list",
        "say-liveness",
        "say-march",
        "say-may",
        "say-min-ready",
        "say-minutes-in",
        "say-monday",
        "say-month-range",
        "say-mount",
        "say-mounted",
        "say-mounted-at",
        "say-mounted-nowhere",
        "say-needs-domains",
        "say-needs-domains-to-roll",
        "say-never",
        "say-next-runs",
        "say-next-runs-if-utc",
        "say-node-affinity",
        "say-node-affinity-any",
        "say-node-name",
        "say-node-selector",
        "say-nodes-have",
        "say-nodes-have-between",
        "say-november",
        "say-october",
        "say-one-core",
        "say-open",
        "say-open-none",
        "say-partition",
        "say-priority",
        "say-probe-first",
        "say-probe-first-after-startup",
        "say-progress-deadline",
        "say-pull-always",
        "say-pull-if-not-present",
        "say-pull-never",
        "say-quarter-core",
        "say-reached",
        "say-reached-by-none",
        "say-readiness",
        "say-recreate",
        "say-replicas",
        "say-replicas-scaled",
        "say-request",
        "say-saturday",
        "say-scaled",
        "say-schedule",
        "say-schedule-in",
        "say-seconds",
        "say-selected-on",
        "say-selects",
        "say-selects-everything",
        "say-selects-nothing",
        "say-september",
        "say-service-port",
        "say-share-down",
        "say-share-plain",
        "say-share-up",
        "say-shutdown",
        "say-shutdown-hook",
        "say-shutdown-no-time",
        "say-shutdown-sleep",
        "say-spread",
        "say-spread-even",
        "say-spread-not-own",
        "say-spread-soft",
        "say-spread-uneven",
        "say-starting-deadline",
        "say-startup",
        "say-sunday",
        "say-text",
        "say-thursday",
        "say-tolerates",
        "say-tolerates-none",
        "say-tolerates-what",
        "say-toleration-affinity",
        "say-toleration-no-pull",
        "say-toleration-seconds",
        "say-toleration-selector",
        "say-ttl",
        "say-tuesday",
        "say-volume-claim",
        "say-volume-config",
        "say-volume-empty",
        "say-volume-ephemeral",
        "say-volume-host",
        "say-volume-memory",
        "say-volume-memory-limit",
        "say-volume-other",
        "say-volume-secret",
        "say-volume-unknown",
        "say-wednesday",
        "say-weekday-range",
    ],
    english: &[
        "{name} {kind}",
        "{name} {kind}, required",
        "**{message}** {help} {rule}",
        "The value of a Secret, or what looks like one, is not shown.",
        "Only where a Pod with {selector} runs already, within the same {key}.",
        "{value} is {n#} of {name}.",
        "Never where a Pod with {selector} runs, within the same {key}.",
        "No two Pods of this workload within the same {key}.",
        "April",
        "at {times}",
        "August",
        "During a rollout at most {most#} {most#Pod exists|Pods exist} (those that are terminating are not counted), and at least {least#} {least#serves|serve}.",
        "{name} has {replicas#} {replicas#Pod|Pods}: {healthy#} must stay healthy, so an eviction may take {free#} at a time.",
        "{value} is {bytes#} bytes ({binary}).",
        "{value} is a fraction of a byte; it counts as {bytes#} {bytes#byte|bytes}. `m` means thousandths: `M` or `Mi` was meant?",
        "{value} is {bytes#} bytes.",
        "{value} is {n} cores.",
        "{value} of the nodes that the Pods run on, rounded up.",
        "{value} is **{pods#} {pods#Pod|Pods}** at a time on {nodes#} {nodes#node|nodes}; percentages are rounded up.",
        "on day {days} of the month",
        "December",
        "{n#} {n#value|values} of {key} among the nodes that count in {cluster}.",
        "{n#} {n#value|values} of {key} among the open nodes in {cluster}.",
        "{days} or {weekdays}, whichever comes",
        "every {time}, counted from when it was last started",
        "every day",
        "every {n#} hours at minute {minute#}",
        "every minute",
        "every {n#} minutes",
        "every {n#} minutes within {hours}",
        "February",
        "`maxUnavailable` {value} comes to 0, and so does `maxSurge`: Kubernetes then takes **1 Pod** as unavailable, so that the rollout can move.",
        "Friday",
        "{value} is half a core.",
        "at minute {n#} of every hour",
        "{repository} from {registry}.",
        "Pinned by its digest: always the same bytes.",
        "Tag `latest`: whatever was pushed last.",
        "Tag {tag}: whoever may push can move it.",
        "in {months}",
        "January",
        "July",
        "June",
        "{label} is on {n#} of {all#} {all#node|nodes} in {cluster}.",
        "More than this the container does not get; where no request is written, it is the request too.",
        "Above it the container is slowed down, not killed.",
        "Above it the container is killed (OOMKilled, exit code 137) and started again.",
        "{items}",
        "{first}, then every {period#} s. {n#} {n#failure restarts|failures in a row restart} the container: a hang is noticed after **{soonest#} to {latest#} s**, then it has {grace#} s to stop.",
        "March",
        "May",
        "A new Pod counts as available once it has been Ready for {n#} s without a break.",
        "at minutes {minutes} within {hours}",
        "Monday",
        "{first} to {last}",
        "{path}: {source}.",
        "Mounted: {mounts}.",
        "{container} at {path}",
        "No container mounts it.",
        "No two may share a {key}: {run#} different {run#value is|values are} needed among the nodes that are open to them.",
        "No two may share a {key}: {run#} {run#is|are} needed to run, **{roll#} to roll out**, since a new Pod comes before an old one goes.",
        "never: no such day comes",
        "Next: {runs} UTC.",
        "Next, where that is UTC: {runs}.",
        "Only nodes with {terms}.",
        "Only nodes that meet one of: {terms}.",
        "No scheduler looks at this Pod: the kubelet of that node takes it or refuses it.",
        "Only nodes that carry all of these labels.",
        "The {n#} eligible {n#node has|nodes have} {amount}{n#| each} in {cluster}.",
        "The {n#} eligible nodes have {least} to {most} in {cluster}.",
        "November",
        "October",
        "{value} is one core.",
        "With taints and all, {n#} of {all#} {all#node|nodes} in {cluster} {n#is|are} open to the Pods: {nodes}.",
        "With taints and all, none of the {all#} {all#node|nodes} in {cluster} is open to the Pods.",
        "{updated#} of {replicas#} Pods take part in a rollout, those with the highest numbers; the others keep the old template.",
        "{name} is priority {value}: Pods with less may be evicted to make room.",
        "First asked {from#} to {to#} s after the start",
        "First asked when the startupProbe has succeeded",
        "After {n#} s without progress the rollout is reported as failed (`ProgressDeadlineExceeded`); it is neither stopped nor undone.",
        "The registry is asked at every start.",
        "A node that has the image does not ask again.",
        "It is never pulled: the node must have it.",
        "{value} is a quarter of a core.",
        "Reached through Service {address}.",
        "No Service of this set leads here. A port need not be listed to be reachable.",
        "{first}, then every {period#} s. After {n#} {n#failure|failures in a row} the Pod gets no more requests: **{soonest#} to {latest#} s** after it stops answering.",
        "`Recreate`: all {n#} {n#Pod stops|Pods stop} before the first new one starts; nothing serves in between.",
        "**{n#} {n#Pod|Pods}**.",
        "A HorizontalPodAutoscaler sets this number, from {least#} to {most#}; what is written here counts only until it does, and again at every apply.",
        "The scheduler sets it aside on the node, used or not.",
        "Saturday",
        "Keeps {target} between {least#} and {most#} Pods.",
        "{schedule}: {words}; in the time zone of kube-controller-manager, most often UTC.",
        "{schedule}: {words}; in {zone}.",
        "{n#} s is {span}.",
        "{n#} of {all#} {all#node|nodes} in {cluster} {n#meets|meet} it.",
        "{selector} selects {objects}.",
        "An empty selector selects every Pod of the namespace.",
        "{selector} selects nothing in this set.",
        "September",
        "{address} leads to port {target} of the Pods.",
        "{value} is **{pods#} {pods#Pod|Pods}**: {percent#} % of {of#}, rounded down.",
        "{value}: {pods#} {pods#Pod|Pods}.",
        "{value} is **{pods#} {pods#Pod|Pods}**: {percent#} % of {of#}, rounded up.",
        "{name}: SIGTERM at once, SIGKILL after **{grace#} s**. Requests may still arrive in the first seconds, while endpoints are being updated.",
        "{name}: preStop runs, SIGTERM when it is done, SIGKILL at **{grace#} s** from the beginning: the hook's time is taken from that.",
        "{name}: preStop sleeps {sleep#} s of {grace#} s: no time is left, the container is killed 2 s later.",
        "{name}: preStop sleeps {sleep#} s, SIGTERM then, SIGKILL at **{grace#} s**: {left#} s are left to finish.",
        "Between the {key} with the most and that with the fewest of these Pods the difference may be **{n#}** at most; a Pod that would break it stays Pending.",
        "{n#} Pods: {least#} in each.",
        "Its labelSelector does not match the Pods of this workload: they are not counted.",
        "Between the {key} with the most and that with the fewest of these Pods the difference should be {n#} at most; a Pod that would break it is placed all the same.",
        "{n#} Pods: {least#} or {most#} in each, {most#} in {rest#}.",
        "A run that could not be started within {n#} s of its time is left out.",
        "{first}, then every {period#} s. The container has at least **{seconds#} s** to start; after that it is killed.",
        "Sunday",
        "{text}",
        "Thursday",
        "Lets the Pod onto nodes with that taint: {n#} of {all#} in {cluster} ({nodes}).",
        "None of the {all#} {all#node|nodes} in {cluster} has a taint that it tolerates.",
        "Lets the Pod onto nodes with that taint.",
        "It does not keep it off the others: the required node affinity does that.",
        "It does not lead it there: nothing keeps the Pod off the other nodes.",
        "When the taint comes later, the Pod stays {n#} s more.",
        "It does not keep it off the others: nodeSelector {labels} does that.",
        "{n#} s after it finished the Job is deleted, and its Pods and their logs with it.",
        "Tuesday",
        "PersistentVolumeClaim {name}",
        "ConfigMap {name}",
        "an empty folder on the node, gone with the Pod",
        "a volume of its own, gone with the Pod",
        "{path} of the node",
        "memory of the Pod, up to its whole memory limit",
        "memory of the Pod, up to {limit}; what is written counts against the container's memory limit",
        "a volume of type {kind}",
        "Secret {name}",
        "a volume whose source is not known",
        "Wednesday",
        "{first} to {last}",
    ],
};

/// {name} {kind}
#[rustfmt::skip]
pub(crate) fn hover_field(name: impl Into<Arg>, kind: impl Into<Arg>) -> Message {
    Message::new(0, 0, vec![("name", name.into()), ("kind", kind.into())])
}

/// {name} {kind}, required
#[rustfmt::skip]
pub(crate) fn hover_field_required(name: impl Into<Arg>, kind: impl Into<Arg>) -> Message {
    Message::new(0, 1, vec![("name", name.into()), ("kind", kind.into())])
}

/// **{message}** {help} {rule}
#[rustfmt::skip]
pub(crate) fn hover_finding(message: impl Into<Arg>, help: impl Into<Arg>, rule: impl Into<Arg>) -> Message {
    Message::new(0, 2, vec![("message", message.into()), ("help", help.into()), ("rule", rule.into())])
}

/// The value of a Secret, or what looks like one, is not shown.
#[rustfmt::skip]
pub(crate) fn hover_secret() -> Message {
    Message::new(0, 3, vec![])
}

/// Only where a Pod with {selector} runs already, within the same {key}.
#[rustfmt::skip]
pub(crate) fn say_affinity(selector: impl Into<Arg>, key: impl Into<Arg>) -> Message {
    Message::new(0, 4, vec![("selector", selector.into()), ("key", key.into())])
}

/// {value} is {n#} of {name}.
#[rustfmt::skip]
pub(crate) fn say_amount(value: impl Into<Arg>, n: i64, name: impl Into<Arg>) -> Message {
    Message::new(0, 5, vec![("value", value.into()), ("n", Arg::Int(n)), ("name", name.into())])
}

/// Never where a Pod with {selector} runs, within the same {key}.
#[rustfmt::skip]
pub(crate) fn say_anti(selector: impl Into<Arg>, key: impl Into<Arg>) -> Message {
    Message::new(0, 6, vec![("selector", selector.into()), ("key", key.into())])
}

/// No two Pods of this workload within the same {key}.
#[rustfmt::skip]
pub(crate) fn say_anti_own(key: impl Into<Arg>) -> Message {
    Message::new(0, 7, vec![("key", key.into())])
}

/// April
#[rustfmt::skip]
pub(crate) fn say_april() -> Message {
    Message::new(0, 8, vec![])
}

/// at {times}
#[rustfmt::skip]
pub(crate) fn say_at(times: impl Into<Arg>) -> Message {
    Message::new(0, 9, vec![("times", times.into())])
}

/// August
#[rustfmt::skip]
pub(crate) fn say_august() -> Message {
    Message::new(0, 10, vec![])
}

/// During a rollout at most {most#} {most#Pod exists|Pods exist} (those that are terminating are not counted), and at least {least#} {least#serves|serve}.
#[rustfmt::skip]
pub(crate) fn say_bounds(most: i64, least: i64) -> Message {
    Message::new(0, 11, vec![("most", Arg::Int(most)), ("least", Arg::Int(least))])
}

/// {name} has {replicas#} {replicas#Pod|Pods}: {healthy#} must stay healthy, so an eviction may take {free#} at a time.
#[rustfmt::skip]
pub(crate) fn say_budget(name: impl Into<Arg>, replicas: i64, healthy: i64, free: i64) -> Message {
    Message::new(0, 12, vec![("name", name.into()), ("replicas", Arg::Int(replicas)), ("healthy", Arg::Int(healthy)), ("free", Arg::Int(free))])
}

/// {value} is {bytes#} bytes ({binary}).
#[rustfmt::skip]
pub(crate) fn say_bytes(value: impl Into<Arg>, bytes: i64, binary: impl Into<Arg>) -> Message {
    Message::new(0, 13, vec![("value", value.into()), ("bytes", Arg::Int(bytes)), ("binary", binary.into())])
}

/// {value} is a fraction of a byte; it counts as {bytes#} {bytes#byte|bytes}. `m` means thousandths: `M` or `Mi` was meant?
#[rustfmt::skip]
pub(crate) fn say_bytes_fraction(value: impl Into<Arg>, bytes: i64) -> Message {
    Message::new(0, 14, vec![("value", value.into()), ("bytes", Arg::Int(bytes))])
}

/// {value} is {bytes#} bytes.
#[rustfmt::skip]
pub(crate) fn say_bytes_plain(value: impl Into<Arg>, bytes: i64) -> Message {
    Message::new(0, 15, vec![("value", value.into()), ("bytes", Arg::Int(bytes))])
}

/// {value} is {n} cores.
#[rustfmt::skip]
pub(crate) fn say_cores(value: impl Into<Arg>, n: impl Into<Arg>) -> Message {
    Message::new(0, 16, vec![("value", value.into()), ("n", n.into())])
}

/// {value} of the nodes that the Pods run on, rounded up.
#[rustfmt::skip]
pub(crate) fn say_daemon_share(value: impl Into<Arg>) -> Message {
    Message::new(0, 17, vec![("value", value.into())])
}

/// {value} is **{pods#} {pods#Pod|Pods}** at a time on {nodes#} {nodes#node|nodes}; percentages are rounded up.
#[rustfmt::skip]
pub(crate) fn say_daemon_share_on(value: impl Into<Arg>, pods: i64, nodes: i64) -> Message {
    Message::new(0, 18, vec![("value", value.into()), ("pods", Arg::Int(pods)), ("nodes", Arg::Int(nodes))])
}

/// on day {days} of the month
#[rustfmt::skip]
pub(crate) fn say_days_of_month(days: impl Into<Arg>) -> Message {
    Message::new(0, 19, vec![("days", days.into())])
}

/// December
#[rustfmt::skip]
pub(crate) fn say_december() -> Message {
    Message::new(0, 20, vec![])
}

/// {n#} {n#value|values} of {key} among the nodes that count in {cluster}.
#[rustfmt::skip]
pub(crate) fn say_domains_counted(n: i64, key: impl Into<Arg>, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 21, vec![("n", Arg::Int(n)), ("key", key.into()), ("cluster", cluster.into())])
}

/// {n#} {n#value|values} of {key} among the open nodes in {cluster}.
#[rustfmt::skip]
pub(crate) fn say_domains_on(n: i64, key: impl Into<Arg>, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 22, vec![("n", Arg::Int(n)), ("key", key.into()), ("cluster", cluster.into())])
}

/// {days} or {weekdays}, whichever comes
#[rustfmt::skip]
pub(crate) fn say_either_day(days: impl Into<Arg>, weekdays: impl Into<Arg>) -> Message {
    Message::new(0, 23, vec![("days", days.into()), ("weekdays", weekdays.into())])
}

/// every {time}, counted from when it was last started
#[rustfmt::skip]
pub(crate) fn say_every(time: impl Into<Arg>) -> Message {
    Message::new(0, 24, vec![("time", time.into())])
}

/// every day
#[rustfmt::skip]
pub(crate) fn say_every_day() -> Message {
    Message::new(0, 25, vec![])
}

/// every {n#} hours at minute {minute#}
#[rustfmt::skip]
pub(crate) fn say_every_hours(n: i64, minute: i64) -> Message {
    Message::new(0, 26, vec![("n", Arg::Int(n)), ("minute", Arg::Int(minute))])
}

/// every minute
#[rustfmt::skip]
pub(crate) fn say_every_minute() -> Message {
    Message::new(0, 27, vec![])
}

/// every {n#} minutes
#[rustfmt::skip]
pub(crate) fn say_every_minutes(n: i64) -> Message {
    Message::new(0, 28, vec![("n", Arg::Int(n))])
}

/// every {n#} minutes within {hours}
#[rustfmt::skip]
pub(crate) fn say_every_minutes_in(n: i64, hours: impl Into<Arg>) -> Message {
    Message::new(0, 29, vec![("n", Arg::Int(n)), ("hours", hours.into())])
}

/// February
#[rustfmt::skip]
pub(crate) fn say_february() -> Message {
    Message::new(0, 30, vec![])
}

/// `maxUnavailable` {value} comes to 0, and so does `maxSurge`: Kubernetes then takes **1 Pod** as unavailable, so that the rollout can move.
#[rustfmt::skip]
pub(crate) fn say_fencepost(value: impl Into<Arg>) -> Message {
    Message::new(0, 31, vec![("value", value.into())])
}

/// Friday
#[rustfmt::skip]
pub(crate) fn say_friday() -> Message {
    Message::new(0, 32, vec![])
}

/// {value} is half a core.
#[rustfmt::skip]
pub(crate) fn say_half_core(value: impl Into<Arg>) -> Message {
    Message::new(0, 33, vec![("value", value.into())])
}

/// at minute {n#} of every hour
#[rustfmt::skip]
pub(crate) fn say_hourly(n: i64) -> Message {
    Message::new(0, 34, vec![("n", Arg::Int(n))])
}

/// {repository} from {registry}.
#[rustfmt::skip]
pub(crate) fn say_image(repository: impl Into<Arg>, registry: impl Into<Arg>) -> Message {
    Message::new(0, 35, vec![("repository", repository.into()), ("registry", registry.into())])
}

/// Pinned by its digest: always the same bytes.
#[rustfmt::skip]
pub(crate) fn say_image_digest() -> Message {
    Message::new(0, 36, vec![])
}

/// Tag `latest`: whatever was pushed last.
#[rustfmt::skip]
pub(crate) fn say_image_latest() -> Message {
    Message::new(0, 37, vec![])
}

/// Tag {tag}: whoever may push can move it.
#[rustfmt::skip]
pub(crate) fn say_image_tag(tag: impl Into<Arg>) -> Message {
    Message::new(0, 38, vec![("tag", tag.into())])
}

/// in {months}
#[rustfmt::skip]
pub(crate) fn say_in_months(months: impl Into<Arg>) -> Message {
    Message::new(0, 39, vec![("months", months.into())])
}

/// January
#[rustfmt::skip]
pub(crate) fn say_january() -> Message {
    Message::new(0, 40, vec![])
}

/// July
#[rustfmt::skip]
pub(crate) fn say_july() -> Message {
    Message::new(0, 41, vec![])
}

/// June
#[rustfmt::skip]
pub(crate) fn say_june() -> Message {
    Message::new(0, 42, vec![])
}

/// {label} is on {n#} of {all#} {all#node|nodes} in {cluster}.
#[rustfmt::skip]
pub(crate) fn say_label_on(label: impl Into<Arg>, n: i64, all: i64, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 43, vec![("label", label.into()), ("n", Arg::Int(n)), ("all", Arg::Int(all)), ("cluster", cluster.into())])
}

/// More than this the container does not get; where no request is written, it is the request too.
#[rustfmt::skip]
pub(crate) fn say_limit() -> Message {
    Message::new(0, 44, vec![])
}

/// Above it the container is slowed down, not killed.
#[rustfmt::skip]
pub(crate) fn say_limit_cpu() -> Message {
    Message::new(0, 45, vec![])
}

/// Above it the container is killed (OOMKilled, exit code 137) and started again.
#[rustfmt::skip]
pub(crate) fn say_limit_memory() -> Message {
    Message::new(0, 46, vec![])
}

/// {items}
#[rustfmt::skip]
pub(crate) fn say_list(items: impl Into<Arg>) -> Message {
    Message::new(0, 47, vec![("items", items.into())])
}

/// {first}, then every {period#} s. {n#} {n#failure restarts|failures in a row restart} the container: a hang is noticed after **{soonest#} to {latest#} s**, then it has {grace#} s to stop.
#[rustfmt::skip]
pub(crate) fn say_liveness(first: impl Into<Arg>, period: i64, n: i64, soonest: i64, latest: i64, grace: i64) -> Message {
    Message::new(0, 48, vec![("first", first.into()), ("period", Arg::Int(period)), ("n", Arg::Int(n)), ("soonest", Arg::Int(soonest)), ("latest", Arg::Int(latest)), ("grace", Arg::Int(grace))])
}

/// March
#[rustfmt::skip]
pub(crate) fn say_march() -> Message {
    Message::new(0, 49, vec![])
}

/// May
#[rustfmt::skip]
pub(crate) fn say_may() -> Message {
    Message::new(0, 50, vec![])
}

/// A new Pod counts as available once it has been Ready for {n#} s without a break.
#[rustfmt::skip]
pub(crate) fn say_min_ready(n: i64) -> Message {
    Message::new(0, 51, vec![("n", Arg::Int(n))])
}

/// at minutes {minutes} within {hours}
#[rustfmt::skip]
pub(crate) fn say_minutes_in(minutes: impl Into<Arg>, hours: impl Into<Arg>) -> Message {
    Message::new(0, 52, vec![("minutes", minutes.into()), ("hours", hours.into())])
}

/// Monday
#[rustfmt::skip]
pub(crate) fn say_monday() -> Message {
    Message::new(0, 53, vec![])
}

/// {first} to {last}
#[rustfmt::skip]
pub(crate) fn say_month_range(first: impl Into<Arg>, last: impl Into<Arg>) -> Message {
    Message::new(0, 54, vec![("first", first.into()), ("last", last.into())])
}

/// {path}: {source}.
#[rustfmt::skip]
pub(crate) fn say_mount(path: impl Into<Arg>, source: impl Into<Arg>) -> Message {
    Message::new(0, 55, vec![("path", path.into()), ("source", source.into())])
}

/// Mounted: {mounts}.
#[rustfmt::skip]
pub(crate) fn say_mounted(mounts: impl Into<Arg>) -> Message {
    Message::new(0, 56, vec![("mounts", mounts.into())])
}

/// {container} at {path}
#[rustfmt::skip]
pub(crate) fn say_mounted_at(container: impl Into<Arg>, path: impl Into<Arg>) -> Message {
    Message::new(0, 57, vec![("container", container.into()), ("path", path.into())])
}

/// No container mounts it.
#[rustfmt::skip]
pub(crate) fn say_mounted_nowhere() -> Message {
    Message::new(0, 58, vec![])
}

/// No two may share a {key}: {run#} different {run#value is|values are} needed among the nodes that are open to them.
#[rustfmt::skip]
pub(crate) fn say_needs_domains(key: impl Into<Arg>, run: i64) -> Message {
    Message::new(0, 59, vec![("key", key.into()), ("run", Arg::Int(run))])
}

/// No two may share a {key}: {run#} {run#is|are} needed to run, **{roll#} to roll out**, since a new Pod comes before an old one goes.
#[rustfmt::skip]
pub(crate) fn say_needs_domains_to_roll(key: impl Into<Arg>, run: i64, roll: i64) -> Message {
    Message::new(0, 60, vec![("key", key.into()), ("run", Arg::Int(run)), ("roll", Arg::Int(roll))])
}

/// never: no such day comes
#[rustfmt::skip]
pub(crate) fn say_never() -> Message {
    Message::new(0, 61, vec![])
}

/// Next: {runs} UTC.
#[rustfmt::skip]
pub(crate) fn say_next_runs(runs: impl Into<Arg>) -> Message {
    Message::new(0, 62, vec![("runs", runs.into())])
}

/// Next, where that is UTC: {runs}.
#[rustfmt::skip]
pub(crate) fn say_next_runs_if_utc(runs: impl Into<Arg>) -> Message {
    Message::new(0, 63, vec![("runs", runs.into())])
}

/// Only nodes with {terms}.
#[rustfmt::skip]
pub(crate) fn say_node_affinity(terms: impl Into<Arg>) -> Message {
    Message::new(0, 64, vec![("terms", terms.into())])
}

/// Only nodes that meet one of: {terms}.
#[rustfmt::skip]
pub(crate) fn say_node_affinity_any(terms: impl Into<Arg>) -> Message {
    Message::new(0, 65, vec![("terms", terms.into())])
}

/// No scheduler looks at this Pod: the kubelet of that node takes it or refuses it.
#[rustfmt::skip]
pub(crate) fn say_node_name() -> Message {
    Message::new(0, 66, vec![])
}

/// Only nodes that carry all of these labels.
#[rustfmt::skip]
pub(crate) fn say_node_selector() -> Message {
    Message::new(0, 67, vec![])
}

/// The {n#} eligible {n#node has|nodes have} {amount}{n#| each} in {cluster}.
#[rustfmt::skip]
pub(crate) fn say_nodes_have(n: i64, amount: impl Into<Arg>, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 68, vec![("n", Arg::Int(n)), ("amount", amount.into()), ("cluster", cluster.into())])
}

/// The {n#} eligible nodes have {least} to {most} in {cluster}.
#[rustfmt::skip]
pub(crate) fn say_nodes_have_between(n: i64, least: impl Into<Arg>, most: impl Into<Arg>, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 69, vec![("n", Arg::Int(n)), ("least", least.into()), ("most", most.into()), ("cluster", cluster.into())])
}

/// November
#[rustfmt::skip]
pub(crate) fn say_november() -> Message {
    Message::new(0, 70, vec![])
}

/// October
#[rustfmt::skip]
pub(crate) fn say_october() -> Message {
    Message::new(0, 71, vec![])
}

/// {value} is one core.
#[rustfmt::skip]
pub(crate) fn say_one_core(value: impl Into<Arg>) -> Message {
    Message::new(0, 72, vec![("value", value.into())])
}

/// With taints and all, {n#} of {all#} {all#node|nodes} in {cluster} {n#is|are} open to the Pods: {nodes}.
#[rustfmt::skip]
pub(crate) fn say_open(n: i64, all: i64, cluster: impl Into<Arg>, nodes: impl Into<Arg>) -> Message {
    Message::new(0, 73, vec![("n", Arg::Int(n)), ("all", Arg::Int(all)), ("cluster", cluster.into()), ("nodes", nodes.into())])
}

/// With taints and all, none of the {all#} {all#node|nodes} in {cluster} is open to the Pods.
#[rustfmt::skip]
pub(crate) fn say_open_none(all: i64, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 74, vec![("all", Arg::Int(all)), ("cluster", cluster.into())])
}

/// {updated#} of {replicas#} Pods take part in a rollout, those with the highest numbers; the others keep the old template.
#[rustfmt::skip]
pub(crate) fn say_partition(updated: i64, replicas: i64) -> Message {
    Message::new(0, 75, vec![("updated", Arg::Int(updated)), ("replicas", Arg::Int(replicas))])
}

/// {name} is priority {value}: Pods with less may be evicted to make room.
#[rustfmt::skip]
pub(crate) fn say_priority(name: impl Into<Arg>, value: impl Into<Arg>) -> Message {
    Message::new(0, 76, vec![("name", name.into()), ("value", value.into())])
}

/// First asked {from#} to {to#} s after the start
#[rustfmt::skip]
pub(crate) fn say_probe_first(from: i64, to: i64) -> Message {
    Message::new(0, 77, vec![("from", Arg::Int(from)), ("to", Arg::Int(to))])
}

/// First asked when the startupProbe has succeeded
#[rustfmt::skip]
pub(crate) fn say_probe_first_after_startup() -> Message {
    Message::new(0, 78, vec![])
}

/// After {n#} s without progress the rollout is reported as failed (`ProgressDeadlineExceeded`); it is neither stopped nor undone.
#[rustfmt::skip]
pub(crate) fn say_progress_deadline(n: i64) -> Message {
    Message::new(0, 79, vec![("n", Arg::Int(n))])
}

/// The registry is asked at every start.
#[rustfmt::skip]
pub(crate) fn say_pull_always() -> Message {
    Message::new(0, 80, vec![])
}

/// A node that has the image does not ask again.
#[rustfmt::skip]
pub(crate) fn say_pull_if_not_present() -> Message {
    Message::new(0, 81, vec![])
}

/// It is never pulled: the node must have it.
#[rustfmt::skip]
pub(crate) fn say_pull_never() -> Message {
    Message::new(0, 82, vec![])
}

/// {value} is a quarter of a core.
#[rustfmt::skip]
pub(crate) fn say_quarter_core(value: impl Into<Arg>) -> Message {
    Message::new(0, 83, vec![("value", value.into())])
}

/// Reached through Service {address}.
#[rustfmt::skip]
pub(crate) fn say_reached(address: impl Into<Arg>) -> Message {
    Message::new(0, 84, vec![("address", address.into())])
}

/// No Service of this set leads here. A port need not be listed to be reachable.
#[rustfmt::skip]
pub(crate) fn say_reached_by_none() -> Message {
    Message::new(0, 85, vec![])
}

/// {first}, then every {period#} s. After {n#} {n#failure|failures in a row} the Pod gets no more requests: **{soonest#} to {latest#} s** after it stops answering.
#[rustfmt::skip]
pub(crate) fn say_readiness(first: impl Into<Arg>, period: i64, n: i64, soonest: i64, latest: i64) -> Message {
    Message::new(0, 86, vec![("first", first.into()), ("period", Arg::Int(period)), ("n", Arg::Int(n)), ("soonest", Arg::Int(soonest)), ("latest", Arg::Int(latest))])
}

/// `Recreate`: all {n#} {n#Pod stops|Pods stop} before the first new one starts; nothing serves in between.
#[rustfmt::skip]
pub(crate) fn say_recreate(n: i64) -> Message {
    Message::new(0, 87, vec![("n", Arg::Int(n))])
}

/// **{n#} {n#Pod|Pods}**.
#[rustfmt::skip]
pub(crate) fn say_replicas(n: i64) -> Message {
    Message::new(0, 88, vec![("n", Arg::Int(n))])
}

/// A HorizontalPodAutoscaler sets this number, from {least#} to {most#}; what is written here counts only until it does, and again at every apply.
#[rustfmt::skip]
pub(crate) fn say_replicas_scaled(least: i64, most: i64) -> Message {
    Message::new(0, 89, vec![("least", Arg::Int(least)), ("most", Arg::Int(most))])
}

/// The scheduler sets it aside on the node, used or not.
#[rustfmt::skip]
pub(crate) fn say_request() -> Message {
    Message::new(0, 90, vec![])
}

/// Saturday
#[rustfmt::skip]
pub(crate) fn say_saturday() -> Message {
    Message::new(0, 91, vec![])
}

/// Keeps {target} between {least#} and {most#} Pods.
#[rustfmt::skip]
pub(crate) fn say_scaled(target: impl Into<Arg>, least: i64, most: i64) -> Message {
    Message::new(0, 92, vec![("target", target.into()), ("least", Arg::Int(least)), ("most", Arg::Int(most))])
}

/// {schedule}: {words}; in the time zone of kube-controller-manager, most often UTC.
#[rustfmt::skip]
pub(crate) fn say_schedule(schedule: impl Into<Arg>, words: impl Into<Arg>) -> Message {
    Message::new(0, 93, vec![("schedule", schedule.into()), ("words", words.into())])
}

/// {schedule}: {words}; in {zone}.
#[rustfmt::skip]
pub(crate) fn say_schedule_in(schedule: impl Into<Arg>, words: impl Into<Arg>, zone: impl Into<Arg>) -> Message {
    Message::new(0, 94, vec![("schedule", schedule.into()), ("words", words.into()), ("zone", zone.into())])
}

/// {n#} s is {span}.
#[rustfmt::skip]
pub(crate) fn say_seconds(n: i64, span: impl Into<Arg>) -> Message {
    Message::new(0, 95, vec![("n", Arg::Int(n)), ("span", span.into())])
}

/// {n#} of {all#} {all#node|nodes} in {cluster} {n#meets|meet} it.
#[rustfmt::skip]
pub(crate) fn say_selected_on(n: i64, all: i64, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 96, vec![("n", Arg::Int(n)), ("all", Arg::Int(all)), ("cluster", cluster.into())])
}

/// {selector} selects {objects}.
#[rustfmt::skip]
pub(crate) fn say_selects(selector: impl Into<Arg>, objects: impl Into<Arg>) -> Message {
    Message::new(0, 97, vec![("selector", selector.into()), ("objects", objects.into())])
}

/// An empty selector selects every Pod of the namespace.
#[rustfmt::skip]
pub(crate) fn say_selects_everything() -> Message {
    Message::new(0, 98, vec![])
}

/// {selector} selects nothing in this set.
#[rustfmt::skip]
pub(crate) fn say_selects_nothing(selector: impl Into<Arg>) -> Message {
    Message::new(0, 99, vec![("selector", selector.into())])
}

/// September
#[rustfmt::skip]
pub(crate) fn say_september() -> Message {
    Message::new(0, 100, vec![])
}

/// {address} leads to port {target} of the Pods.
#[rustfmt::skip]
pub(crate) fn say_service_port(address: impl Into<Arg>, target: impl Into<Arg>) -> Message {
    Message::new(0, 101, vec![("address", address.into()), ("target", target.into())])
}

/// {value} is **{pods#} {pods#Pod|Pods}**: {percent#} % of {of#}, rounded down.
#[rustfmt::skip]
pub(crate) fn say_share_down(value: impl Into<Arg>, pods: i64, percent: i64, of: i64) -> Message {
    Message::new(0, 102, vec![("value", value.into()), ("pods", Arg::Int(pods)), ("percent", Arg::Int(percent)), ("of", Arg::Int(of))])
}

/// {value}: {pods#} {pods#Pod|Pods}.
#[rustfmt::skip]
pub(crate) fn say_share_plain(value: impl Into<Arg>, pods: i64) -> Message {
    Message::new(0, 103, vec![("value", value.into()), ("pods", Arg::Int(pods))])
}

/// {value} is **{pods#} {pods#Pod|Pods}**: {percent#} % of {of#}, rounded up.
#[rustfmt::skip]
pub(crate) fn say_share_up(value: impl Into<Arg>, pods: i64, percent: i64, of: i64) -> Message {
    Message::new(0, 104, vec![("value", value.into()), ("pods", Arg::Int(pods)), ("percent", Arg::Int(percent)), ("of", Arg::Int(of))])
}

/// {name}: SIGTERM at once, SIGKILL after **{grace#} s**. Requests may still arrive in the first seconds, while endpoints are being updated.
#[rustfmt::skip]
pub(crate) fn say_shutdown(name: impl Into<Arg>, grace: i64) -> Message {
    Message::new(0, 105, vec![("name", name.into()), ("grace", Arg::Int(grace))])
}

/// {name}: preStop runs, SIGTERM when it is done, SIGKILL at **{grace#} s** from the beginning: the hook's time is taken from that.
#[rustfmt::skip]
pub(crate) fn say_shutdown_hook(name: impl Into<Arg>, grace: i64) -> Message {
    Message::new(0, 106, vec![("name", name.into()), ("grace", Arg::Int(grace))])
}

/// {name}: preStop sleeps {sleep#} s of {grace#} s: no time is left, the container is killed 2 s later.
#[rustfmt::skip]
pub(crate) fn say_shutdown_no_time(name: impl Into<Arg>, sleep: i64, grace: i64) -> Message {
    Message::new(0, 107, vec![("name", name.into()), ("sleep", Arg::Int(sleep)), ("grace", Arg::Int(grace))])
}

/// {name}: preStop sleeps {sleep#} s, SIGTERM then, SIGKILL at **{grace#} s**: {left#} s are left to finish.
#[rustfmt::skip]
pub(crate) fn say_shutdown_sleep(name: impl Into<Arg>, sleep: i64, grace: i64, left: i64) -> Message {
    Message::new(0, 108, vec![("name", name.into()), ("sleep", Arg::Int(sleep)), ("grace", Arg::Int(grace)), ("left", Arg::Int(left))])
}

/// Between the {key} with the most and that with the fewest of these Pods the difference may be **{n#}** at most; a Pod that would break it stays Pending.
#[rustfmt::skip]
pub(crate) fn say_spread(key: impl Into<Arg>, n: i64) -> Message {
    Message::new(0, 109, vec![("key", key.into()), ("n", Arg::Int(n))])
}

/// {n#} Pods: {least#} in each.
#[rustfmt::skip]
pub(crate) fn say_spread_even(n: i64, least: i64) -> Message {
    Message::new(0, 110, vec![("n", Arg::Int(n)), ("least", Arg::Int(least))])
}

/// Its labelSelector does not match the Pods of this workload: they are not counted.
#[rustfmt::skip]
pub(crate) fn say_spread_not_own() -> Message {
    Message::new(0, 111, vec![])
}

/// Between the {key} with the most and that with the fewest of these Pods the difference should be {n#} at most; a Pod that would break it is placed all the same.
#[rustfmt::skip]
pub(crate) fn say_spread_soft(key: impl Into<Arg>, n: i64) -> Message {
    Message::new(0, 112, vec![("key", key.into()), ("n", Arg::Int(n))])
}

/// {n#} Pods: {least#} or {most#} in each, {most#} in {rest#}.
#[rustfmt::skip]
pub(crate) fn say_spread_uneven(n: i64, least: i64, most: i64, rest: i64) -> Message {
    Message::new(0, 113, vec![("n", Arg::Int(n)), ("least", Arg::Int(least)), ("most", Arg::Int(most)), ("rest", Arg::Int(rest))])
}

/// A run that could not be started within {n#} s of its time is left out.
#[rustfmt::skip]
pub(crate) fn say_starting_deadline(n: i64) -> Message {
    Message::new(0, 114, vec![("n", Arg::Int(n))])
}

/// {first}, then every {period#} s. The container has at least **{seconds#} s** to start; after that it is killed.
#[rustfmt::skip]
pub(crate) fn say_startup(first: impl Into<Arg>, period: i64, seconds: i64) -> Message {
    Message::new(0, 115, vec![("first", first.into()), ("period", Arg::Int(period)), ("seconds", Arg::Int(seconds))])
}

/// Sunday
#[rustfmt::skip]
pub(crate) fn say_sunday() -> Message {
    Message::new(0, 116, vec![])
}

/// {text}
#[rustfmt::skip]
pub(crate) fn say_text(text: impl Into<Arg>) -> Message {
    Message::new(0, 117, vec![("text", text.into())])
}

/// Thursday
#[rustfmt::skip]
pub(crate) fn say_thursday() -> Message {
    Message::new(0, 118, vec![])
}

/// Lets the Pod onto nodes with that taint: {n#} of {all#} in {cluster} ({nodes}).
#[rustfmt::skip]
pub(crate) fn say_tolerates(n: i64, all: i64, cluster: impl Into<Arg>, nodes: impl Into<Arg>) -> Message {
    Message::new(0, 119, vec![("n", Arg::Int(n)), ("all", Arg::Int(all)), ("cluster", cluster.into()), ("nodes", nodes.into())])
}

/// None of the {all#} {all#node|nodes} in {cluster} has a taint that it tolerates.
#[rustfmt::skip]
pub(crate) fn say_tolerates_none(all: i64, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 120, vec![("all", Arg::Int(all)), ("cluster", cluster.into())])
}

/// Lets the Pod onto nodes with that taint.
#[rustfmt::skip]
pub(crate) fn say_tolerates_what() -> Message {
    Message::new(0, 121, vec![])
}

/// It does not keep it off the others: the required node affinity does that.
#[rustfmt::skip]
pub(crate) fn say_toleration_affinity() -> Message {
    Message::new(0, 122, vec![])
}

/// It does not lead it there: nothing keeps the Pod off the other nodes.
#[rustfmt::skip]
pub(crate) fn say_toleration_no_pull() -> Message {
    Message::new(0, 123, vec![])
}

/// When the taint comes later, the Pod stays {n#} s more.
#[rustfmt::skip]
pub(crate) fn say_toleration_seconds(n: i64) -> Message {
    Message::new(0, 124, vec![("n", Arg::Int(n))])
}

/// It does not keep it off the others: nodeSelector {labels} does that.
#[rustfmt::skip]
pub(crate) fn say_toleration_selector(labels: impl Into<Arg>) -> Message {
    Message::new(0, 125, vec![("labels", labels.into())])
}

/// {n#} s after it finished the Job is deleted, and its Pods and their logs with it.
#[rustfmt::skip]
pub(crate) fn say_ttl(n: i64) -> Message {
    Message::new(0, 126, vec![("n", Arg::Int(n))])
}

/// Tuesday
#[rustfmt::skip]
pub(crate) fn say_tuesday() -> Message {
    Message::new(0, 127, vec![])
}

/// PersistentVolumeClaim {name}
#[rustfmt::skip]
pub(crate) fn say_volume_claim(name: impl Into<Arg>) -> Message {
    Message::new(0, 128, vec![("name", name.into())])
}

/// ConfigMap {name}
#[rustfmt::skip]
pub(crate) fn say_volume_config(name: impl Into<Arg>) -> Message {
    Message::new(0, 129, vec![("name", name.into())])
}

/// an empty folder on the node, gone with the Pod
#[rustfmt::skip]
pub(crate) fn say_volume_empty() -> Message {
    Message::new(0, 130, vec![])
}

/// a volume of its own, gone with the Pod
#[rustfmt::skip]
pub(crate) fn say_volume_ephemeral() -> Message {
    Message::new(0, 131, vec![])
}

/// {path} of the node
#[rustfmt::skip]
pub(crate) fn say_volume_host(path: impl Into<Arg>) -> Message {
    Message::new(0, 132, vec![("path", path.into())])
}

/// memory of the Pod, up to its whole memory limit
#[rustfmt::skip]
pub(crate) fn say_volume_memory() -> Message {
    Message::new(0, 133, vec![])
}

/// memory of the Pod, up to {limit}; what is written counts against the container's memory limit
#[rustfmt::skip]
pub(crate) fn say_volume_memory_limit(limit: impl Into<Arg>) -> Message {
    Message::new(0, 134, vec![("limit", limit.into())])
}

/// a volume of type {kind}
#[rustfmt::skip]
pub(crate) fn say_volume_other(kind: impl Into<Arg>) -> Message {
    Message::new(0, 135, vec![("kind", kind.into())])
}

/// Secret {name}
#[rustfmt::skip]
pub(crate) fn say_volume_secret(name: impl Into<Arg>) -> Message {
    Message::new(0, 136, vec![("name", name.into())])
}

/// a volume whose source is not known
#[rustfmt::skip]
pub(crate) fn say_volume_unknown() -> Message {
    Message::new(0, 137, vec![])
}

/// Wednesday
#[rustfmt::skip]
pub(crate) fn say_wednesday() -> Message {
    Message::new(0, 138, vec![])
}

/// {first} to {last}
#[rustfmt::skip]
pub(crate) fn say_weekday_range(first: impl Into<Arg>, last: impl Into<Arg>) -> Message {
    Message::new(0, 139, vec![("first", first.into()), ("last", last.into())])
}
