// Made by `cargo xtask messages` from messages/en/api.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: lines![
        "refused-by-server",
        "refused-by-server.both-zero",
        "refused-by-server.both-zero-fix",
        "refused-by-server.exists-value",
        "refused-by-server.exists-value-drop",
        "refused-by-server.exists-value-fix",
        "refused-by-server.help",
        "refused-by-server.nameless",
        "refused-by-server.part",
        "refused-by-server.part-help",
        "refused-by-server.seconds",
        "refused-by-server.seconds-fix",
        "unknown-api-version",
        "unknown-field",
        "unknown-field.fix",
        "unknown-field.help",
        "wrong-type",
    ],
    english: lines![
        "The API server refuses {kind} {name}: {field}: {problem}",
        "With both 0 no step could be taken: give one of them 1",
        "Let one Pod be missing during a rollout: maxUnavailable 1",
        "Exists compares no value: drop the value, or use operator Equal",
        "Tolerate every value: drop value",
        "Compare the value: operator Equal",
        "Did you mean {suggestion}?",
        "The API server refuses this {kind}: {field}: {problem}",
        "{kind} {name} reads like a part that something else completes: it has no {lacking}",
        "As a patch it counts where a kustomization lists it under patches; applied by itself the API server refuses it",
        "Seconds count only against NoExecute: use that effect, or drop tolerationSeconds",
        "Drop tolerationSeconds",
        "Kubernetes {version} serves no {kind} in {api_version}",
        "{kind} has no field {field}: the API server refuses it",
        "Rename {field} to {suggestion}",
        "Did you mean {suggestion}?",
        "The API server cannot read {field}: {problem}",
    ],
};

/// The API server refuses {kind} {name}: {field}: {problem}
#[rustfmt::skip]
pub(crate) fn refused_by_server(kind: impl Into<Arg>, name: impl Into<Arg>, field: impl Into<Arg>, problem: impl Into<Arg>) -> Message {
    Message::new(1, 0, vec![kind.into(), name.into(), field.into(), problem.into()])
}

/// With both 0 no step could be taken: give one of them 1
#[rustfmt::skip]
pub(crate) fn refused_by_server_both_zero() -> Message {
    Message::new(1, 1, vec![])
}

/// Let one Pod be missing during a rollout: maxUnavailable 1
#[rustfmt::skip]
pub(crate) fn refused_by_server_both_zero_fix() -> Message {
    Message::new(1, 2, vec![])
}

/// Exists compares no value: drop the value, or use operator Equal
#[rustfmt::skip]
pub(crate) fn refused_by_server_exists_value() -> Message {
    Message::new(1, 3, vec![])
}

/// Tolerate every value: drop value
#[rustfmt::skip]
pub(crate) fn refused_by_server_exists_value_drop() -> Message {
    Message::new(1, 4, vec![])
}

/// Compare the value: operator Equal
#[rustfmt::skip]
pub(crate) fn refused_by_server_exists_value_fix() -> Message {
    Message::new(1, 5, vec![])
}

/// Did you mean {suggestion}?
#[rustfmt::skip]
pub(crate) fn refused_by_server_help(suggestion: impl Into<Arg>) -> Message {
    Message::new(1, 6, vec![suggestion.into()])
}

/// The API server refuses this {kind}: {field}: {problem}
#[rustfmt::skip]
pub(crate) fn refused_by_server_nameless(kind: impl Into<Arg>, field: impl Into<Arg>, problem: impl Into<Arg>) -> Message {
    Message::new(1, 7, vec![kind.into(), field.into(), problem.into()])
}

/// {kind} {name} reads like a part that something else completes: it has no {lacking}
#[rustfmt::skip]
pub(crate) fn refused_by_server_part(kind: impl Into<Arg>, name: impl Into<Arg>, lacking: impl Into<Arg>) -> Message {
    Message::new(1, 8, vec![kind.into(), name.into(), lacking.into()])
}

/// As a patch it counts where a kustomization lists it under patches; applied by itself the API server refuses it
#[rustfmt::skip]
pub(crate) fn refused_by_server_part_help() -> Message {
    Message::new(1, 9, vec![])
}

/// Seconds count only against NoExecute: use that effect, or drop tolerationSeconds
#[rustfmt::skip]
pub(crate) fn refused_by_server_seconds() -> Message {
    Message::new(1, 10, vec![])
}

/// Drop tolerationSeconds
#[rustfmt::skip]
pub(crate) fn refused_by_server_seconds_fix() -> Message {
    Message::new(1, 11, vec![])
}

/// Kubernetes {version} serves no {kind} in {api_version}
#[rustfmt::skip]
pub(crate) fn unknown_api_version(version: impl Into<Arg>, kind: impl Into<Arg>, api_version: impl Into<Arg>) -> Message {
    Message::new(1, 12, vec![version.into(), kind.into(), api_version.into()])
}

/// {kind} has no field {field}: the API server refuses it
#[rustfmt::skip]
pub(crate) fn unknown_field(kind: impl Into<Arg>, field: impl Into<Arg>) -> Message {
    Message::new(1, 13, vec![kind.into(), field.into()])
}

/// Rename {field} to {suggestion}
#[rustfmt::skip]
pub(crate) fn unknown_field_fix(field: impl Into<Arg>, suggestion: impl Into<Arg>) -> Message {
    Message::new(1, 14, vec![field.into(), suggestion.into()])
}

/// Did you mean {suggestion}?
#[rustfmt::skip]
pub(crate) fn unknown_field_help(suggestion: impl Into<Arg>) -> Message {
    Message::new(1, 15, vec![suggestion.into()])
}

/// The API server cannot read {field}: {problem}
#[rustfmt::skip]
pub(crate) fn wrong_type(field: impl Into<Arg>, problem: impl Into<Arg>) -> Message {
    Message::new(1, 16, vec![field.into(), problem.into()])
}
