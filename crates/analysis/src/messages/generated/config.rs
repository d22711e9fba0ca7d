// Made by `cargo xtask messages` from messages/en/config.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: lines![
        "annotation-without-effect",
        "annotation-without-effect.help",
        "custom",
        "custom.cost",
        "custom.expression",
        "custom.failed",
        "custom.failed-help",
        "custom.no-boolean",
        "decimal-file-mode",
        "decimal-file-mode.fix",
        "decimal-file-mode.help",
        "default-namespace",
        "default-namespace.help",
        "default-namespace.unwritten",
        "deprecated-service-account-field",
        "deprecated-service-account-field.differs",
        "deprecated-service-account-field.drop",
        "deprecated-service-account-field.fix",
        "deprecated-service-account-field.help",
        "deprecated-service-account-field.twice",
        "deprecated-service-account-field.twice-help",
        "dns-config-missing-options",
        "dns-config-missing-options.help",
        "duplicate-environment-variable",
        "duplicate-environment-variable.fix",
        "duplicate-environment-variable.fix-same",
        "duplicate-environment-variable.help",
        "duplicate-object",
        "duplicate-object.alike",
        "duplicate-object.alike-help",
        "duplicate-object.help",
        "fix-delete-ignore",
        "fix-shorten-ignore",
        "flag-and-value-in-one-argument",
        "flag-and-value-in-one-argument.fix",
        "flag-and-value-in-one-argument.help",
        "label-account-in-force",
        "label-defined-here",
        "label-first-object",
        "label-first-value",
        "label-server-set",
        "mismatched-instance-label",
        "mismatched-instance-label.help",
        "placeholder-left",
        "placeholder-left.help",
        "placeholder-left.secret",
        "required-annotation",
        "required-annotation.value",
        "required-label",
        "required-label.value",
        "required.help",
        "restart-policy-never",
        "restart-policy-never.help",
        "server-set-field",
        "server-set-field.blocks",
        "server-set-field.fix",
        "server-set-field.help",
        "shell-variable-without-shell",
        "shell-variable-without-shell.fix",
        "shell-variable-without-shell.help",
        "stateful-set-name-too-long",
        "stateful-set-name-too-long.help",
        "sub-path-not-updated",
        "sub-path-not-updated.help",
        "too-large-for-apply",
        "too-large-for-apply.help",
        "trailing-newline",
        "trailing-newline.fix",
        "trailing-newline.help",
        "trailing-newline.secret",
        "trailing-newline.secret-help",
        "undefined-environment-reference",
        "undefined-environment-reference.help",
        "undefined-environment-reference.later",
        "undefined-environment-reference.later-help",
        "unknown-rule-in-ignore",
        "unknown-rule-in-ignore.near",
        "unsorted-keys",
        "unused-ignore",
        "unused-ignore.configured",
        "unused-ignore.every",
        "unused-ignore.help",
        "unused-ignore.refused",
    ],
    english: lines![
        "Nothing has read annotation {key} since Kubernetes {version}",
        "Set the Pod's field {field} instead",
        "{message}",
        "The expression could not be evaluated on this object: it takes more steps than podfit allows the custom rules of a set",
        "failed expression: {expression}",
        "The expression could not be evaluated on this object: {why}",
        "Ask with has(), or with .? and orValue(), for what an object may lack",
        "The expression could not be evaluated on this object: it makes {kind}, not true or false",
        "{mode#} is decimal here: the mode is {octal}",
        "Write {decimal#}, which is 0{mode#}",
        "Write 0{mode#} in YAML, or {decimal#}, which is the same",
        "{kind} {name} lives in namespace default",
        "Name the namespace that it belongs to",
        "{kind} {name} names no namespace and lands in default",
        "serviceAccount is an old name of serviceAccountName",
        "The Pods run as {account}: serviceAccountName wins over serviceAccount, and {other} has no effect",
        "Delete serviceAccount",
        "Rename it to serviceAccountName",
        "Write serviceAccountName",
        "serviceAccount says again what serviceAccountName says",
        "Leave it out",
        "The Pods have no resolver option {option}",
        "Set it in dnsConfig.options",
        "Variable {name} of container {container} is set twice: the last one wins, and a later apply may drop it",
        "Delete the earlier one, which does not hold",
        "Delete the second one, which says the same",
        "Delete the one that is not meant",
        "{kind} {name} stands twice in this file: the last one is applied over the first",
        "{kind} {name} stands twice in this file, word for word",
        "Keep one",
        "Keep one, or give them names of their own",
        "Delete the ignore",
        "Take {names} out of the ignore",
        "{flag} and its value reach container {name} as one argument with a blank in it",
        "Write two items",
        "Write two items, or {flag}=…",
        "this holds",
        "defined here",
        "first here",
        "first set here",
        "written by the server as well",
        "app.kubernetes.io/instance says {value}, and this is {kind} {name}",
        "Name the release that the object is part of",
        "{value} was to be replaced",
        "Write the value itself: Kubernetes takes this as it is",
        "The value of {field} was to be replaced",
        "{kind} {name} lacks the annotation {key}",
        "{kind} {name} does not have {wanted} among its annotations",
        "{kind} {name} lacks the label {key}",
        "{kind} {name} does not have {wanted} among its labels",
        "podfit.yaml says which are required",
        "When a container of Pod {name} ends, nothing starts it again",
        "Use OnFailure, or a Job",
        "The server writes {fields} and ignores what stands here",
        "{field} ties this {kind} to one object at one moment: created anew or changed meanwhile, it is refused",
        "Delete the fields that the server writes",
        "Delete what kubectl get added",
        "{written} stays as it is written: no shell reads the command of container {container}",
        "Let the kubelet replace it: $({name})",
        "Write $({name}), which the kubelet replaces",
        "StatefulSet {name} gets no Pods: with {length#} characters its name leaves no room in their labels",
        "Use at most 52 characters: a label's value has 63, and a hash of up to 10 stands behind the name",
        "{path} keeps what {source} held when the container started",
        "Mount the folder instead; subPath does not follow changes",
        "kubectl apply cannot keep a copy of {kind} {name}: {size#} bytes of JSON in annotations of at most 262144",
        "Use kubectl apply --server-side, which keeps none",
        "The value of {name} ends with a line break",
        "Take the line break out",
        "Use |- instead of |, which keeps the last line break",
        "{key} ends with a line break, which is part of it",
        "Encode it without: printf %s … | base64",
        "Nothing defines {name} in container {container}: $({name}) is handed on as it is written",
        "Define it in env, or write $$( for the text itself",
        "{name} is defined only further down: $({name}) stays as it is written",
        "Move {name} up: the list is gone through once",
        "There is no rule {name}: this ignores nothing",
        "The nearest name is {near}",
        "{key} comes after {before}",
        "This ignores nothing: {names} finds nothing here",
        "This entry of ignore takes nothing out",
        "This ignores nothing: no rule finds anything here",
        "Delete it, so that it hides nothing later",
        "{name} may not be ignored here: podfit.yaml says ignorable: false",
    ],
};

/// Nothing has read annotation {key} since Kubernetes {version}
#[rustfmt::skip]
pub(crate) fn annotation_without_effect(key: impl Into<Arg>, version: impl Into<Arg>) -> Message {
    Message::new(3, 0, vec![key.into(), version.into()])
}

/// Set the Pod's field {field} instead
#[rustfmt::skip]
pub(crate) fn annotation_without_effect_help(field: impl Into<Arg>) -> Message {
    Message::new(3, 1, vec![field.into()])
}

/// {message}
#[rustfmt::skip]
pub(crate) fn custom(message: impl Into<Arg>) -> Message {
    Message::new(3, 2, vec![message.into()])
}

/// The expression could not be evaluated on this object: it takes more steps than podfit allows the custom rules of a set
#[rustfmt::skip]
pub(crate) fn custom_cost() -> Message {
    Message::new(3, 3, vec![])
}

/// failed expression: {expression}
#[rustfmt::skip]
pub(crate) fn custom_expression(expression: impl Into<Arg>) -> Message {
    Message::new(3, 4, vec![expression.into()])
}

/// The expression could not be evaluated on this object: {why}
#[rustfmt::skip]
pub(crate) fn custom_failed(why: impl Into<Arg>) -> Message {
    Message::new(3, 5, vec![why.into()])
}

/// Ask with has(), or with .? and orValue(), for what an object may lack
#[rustfmt::skip]
pub(crate) fn custom_failed_help() -> Message {
    Message::new(3, 6, vec![])
}

/// The expression could not be evaluated on this object: it makes {kind}, not true or false
#[rustfmt::skip]
pub(crate) fn custom_no_boolean(kind: impl Into<Arg>) -> Message {
    Message::new(3, 7, vec![kind.into()])
}

/// {mode#} is decimal here: the mode is {octal}
#[rustfmt::skip]
pub(crate) fn decimal_file_mode(mode: i64, octal: impl Into<Arg>) -> Message {
    Message::new(3, 8, vec![Arg::Int(mode), octal.into()])
}

/// Write {decimal#}, which is 0{mode#}
#[rustfmt::skip]
pub(crate) fn decimal_file_mode_fix(decimal: i64, mode: i64) -> Message {
    Message::new(3, 9, vec![Arg::Int(decimal), Arg::Int(mode)])
}

/// Write 0{mode#} in YAML, or {decimal#}, which is the same
#[rustfmt::skip]
pub(crate) fn decimal_file_mode_help(mode: i64, decimal: i64) -> Message {
    Message::new(3, 10, vec![Arg::Int(mode), Arg::Int(decimal)])
}

/// {kind} {name} lives in namespace default
#[rustfmt::skip]
pub(crate) fn default_namespace(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(3, 11, vec![kind.into(), name.into()])
}

/// Name the namespace that it belongs to
#[rustfmt::skip]
pub(crate) fn default_namespace_help() -> Message {
    Message::new(3, 12, vec![])
}

/// {kind} {name} names no namespace and lands in default
#[rustfmt::skip]
pub(crate) fn default_namespace_unwritten(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(3, 13, vec![kind.into(), name.into()])
}

/// serviceAccount is an old name of serviceAccountName
#[rustfmt::skip]
pub(crate) fn deprecated_service_account_field() -> Message {
    Message::new(3, 14, vec![])
}

/// The Pods run as {account}: serviceAccountName wins over serviceAccount, and {other} has no effect
#[rustfmt::skip]
pub(crate) fn deprecated_service_account_field_differs(account: impl Into<Arg>, other: impl Into<Arg>) -> Message {
    Message::new(3, 15, vec![account.into(), other.into()])
}

/// Delete serviceAccount
#[rustfmt::skip]
pub(crate) fn deprecated_service_account_field_drop() -> Message {
    Message::new(3, 16, vec![])
}

/// Rename it to serviceAccountName
#[rustfmt::skip]
pub(crate) fn deprecated_service_account_field_fix() -> Message {
    Message::new(3, 17, vec![])
}

/// Write serviceAccountName
#[rustfmt::skip]
pub(crate) fn deprecated_service_account_field_help() -> Message {
    Message::new(3, 18, vec![])
}

/// serviceAccount says again what serviceAccountName says
#[rustfmt::skip]
pub(crate) fn deprecated_service_account_field_twice() -> Message {
    Message::new(3, 19, vec![])
}

/// Leave it out
#[rustfmt::skip]
pub(crate) fn deprecated_service_account_field_twice_help() -> Message {
    Message::new(3, 20, vec![])
}

/// The Pods have no resolver option {option}
#[rustfmt::skip]
pub(crate) fn dns_config_missing_options(option: impl Into<Arg>) -> Message {
    Message::new(3, 21, vec![option.into()])
}

/// Set it in dnsConfig.options
#[rustfmt::skip]
pub(crate) fn dns_config_missing_options_help() -> Message {
    Message::new(3, 22, vec![])
}

/// Variable {name} of container {container} is set twice: the last one wins, and a later apply may drop it
#[rustfmt::skip]
pub(crate) fn duplicate_environment_variable(name: impl Into<Arg>, container: impl Into<Arg>) -> Message {
    Message::new(3, 23, vec![name.into(), container.into()])
}

/// Delete the earlier one, which does not hold
#[rustfmt::skip]
pub(crate) fn duplicate_environment_variable_fix() -> Message {
    Message::new(3, 24, vec![])
}

/// Delete the second one, which says the same
#[rustfmt::skip]
pub(crate) fn duplicate_environment_variable_fix_same() -> Message {
    Message::new(3, 25, vec![])
}

/// Delete the one that is not meant
#[rustfmt::skip]
pub(crate) fn duplicate_environment_variable_help() -> Message {
    Message::new(3, 26, vec![])
}

/// {kind} {name} stands twice in this file: the last one is applied over the first
#[rustfmt::skip]
pub(crate) fn duplicate_object(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(3, 27, vec![kind.into(), name.into()])
}

/// {kind} {name} stands twice in this file, word for word
#[rustfmt::skip]
pub(crate) fn duplicate_object_alike(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(3, 28, vec![kind.into(), name.into()])
}

/// Keep one
#[rustfmt::skip]
pub(crate) fn duplicate_object_alike_help() -> Message {
    Message::new(3, 29, vec![])
}

/// Keep one, or give them names of their own
#[rustfmt::skip]
pub(crate) fn duplicate_object_help() -> Message {
    Message::new(3, 30, vec![])
}

/// Delete the ignore
#[rustfmt::skip]
pub(crate) fn fix_delete_ignore() -> Message {
    Message::new(3, 31, vec![])
}

/// Take {names} out of the ignore
#[rustfmt::skip]
pub(crate) fn fix_shorten_ignore(names: impl Into<Arg>) -> Message {
    Message::new(3, 32, vec![names.into()])
}

/// {flag} and its value reach container {name} as one argument with a blank in it
#[rustfmt::skip]
pub(crate) fn flag_and_value_in_one_argument(flag: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(3, 33, vec![flag.into(), name.into()])
}

/// Write two items
#[rustfmt::skip]
pub(crate) fn flag_and_value_in_one_argument_fix() -> Message {
    Message::new(3, 34, vec![])
}

/// Write two items, or {flag}=…
#[rustfmt::skip]
pub(crate) fn flag_and_value_in_one_argument_help(flag: impl Into<Arg>) -> Message {
    Message::new(3, 35, vec![flag.into()])
}

/// this holds
#[rustfmt::skip]
pub(crate) fn label_account_in_force() -> Message {
    Message::new(3, 36, vec![])
}

/// defined here
#[rustfmt::skip]
pub(crate) fn label_defined_here() -> Message {
    Message::new(3, 37, vec![])
}

/// first here
#[rustfmt::skip]
pub(crate) fn label_first_object() -> Message {
    Message::new(3, 38, vec![])
}

/// first set here
#[rustfmt::skip]
pub(crate) fn label_first_value() -> Message {
    Message::new(3, 39, vec![])
}

/// written by the server as well
#[rustfmt::skip]
pub(crate) fn label_server_set() -> Message {
    Message::new(3, 40, vec![])
}

/// app.kubernetes.io/instance says {value}, and this is {kind} {name}
#[rustfmt::skip]
pub(crate) fn mismatched_instance_label(value: impl Into<Arg>, kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(3, 41, vec![value.into(), kind.into(), name.into()])
}

/// Name the release that the object is part of
#[rustfmt::skip]
pub(crate) fn mismatched_instance_label_help() -> Message {
    Message::new(3, 42, vec![])
}

/// {value} was to be replaced
#[rustfmt::skip]
pub(crate) fn placeholder_left(value: impl Into<Arg>) -> Message {
    Message::new(3, 43, vec![value.into()])
}

/// Write the value itself: Kubernetes takes this as it is
#[rustfmt::skip]
pub(crate) fn placeholder_left_help() -> Message {
    Message::new(3, 44, vec![])
}

/// The value of {field} was to be replaced
#[rustfmt::skip]
pub(crate) fn placeholder_left_secret(field: impl Into<Arg>) -> Message {
    Message::new(3, 45, vec![field.into()])
}

/// {kind} {name} lacks the annotation {key}
#[rustfmt::skip]
pub(crate) fn required_annotation(kind: impl Into<Arg>, name: impl Into<Arg>, key: impl Into<Arg>) -> Message {
    Message::new(3, 46, vec![kind.into(), name.into(), key.into()])
}

/// {kind} {name} does not have {wanted} among its annotations
#[rustfmt::skip]
pub(crate) fn required_annotation_value(kind: impl Into<Arg>, name: impl Into<Arg>, wanted: impl Into<Arg>) -> Message {
    Message::new(3, 47, vec![kind.into(), name.into(), wanted.into()])
}

/// {kind} {name} lacks the label {key}
#[rustfmt::skip]
pub(crate) fn required_label(kind: impl Into<Arg>, name: impl Into<Arg>, key: impl Into<Arg>) -> Message {
    Message::new(3, 48, vec![kind.into(), name.into(), key.into()])
}

/// {kind} {name} does not have {wanted} among its labels
#[rustfmt::skip]
pub(crate) fn required_label_value(kind: impl Into<Arg>, name: impl Into<Arg>, wanted: impl Into<Arg>) -> Message {
    Message::new(3, 49, vec![kind.into(), name.into(), wanted.into()])
}

/// podfit.yaml says which are required
#[rustfmt::skip]
pub(crate) fn required_help() -> Message {
    Message::new(3, 50, vec![])
}

/// When a container of Pod {name} ends, nothing starts it again
#[rustfmt::skip]
pub(crate) fn restart_policy_never(name: impl Into<Arg>) -> Message {
    Message::new(3, 51, vec![name.into()])
}

/// Use OnFailure, or a Job
#[rustfmt::skip]
pub(crate) fn restart_policy_never_help() -> Message {
    Message::new(3, 52, vec![])
}

/// The server writes {fields} and ignores what stands here
#[rustfmt::skip]
pub(crate) fn server_set_field(fields: impl Into<Arg>) -> Message {
    Message::new(3, 53, vec![fields.into()])
}

/// {field} ties this {kind} to one object at one moment: created anew or changed meanwhile, it is refused
#[rustfmt::skip]
pub(crate) fn server_set_field_blocks(field: impl Into<Arg>, kind: impl Into<Arg>) -> Message {
    Message::new(3, 54, vec![field.into(), kind.into()])
}

/// Delete the fields that the server writes
#[rustfmt::skip]
pub(crate) fn server_set_field_fix() -> Message {
    Message::new(3, 55, vec![])
}

/// Delete what kubectl get added
#[rustfmt::skip]
pub(crate) fn server_set_field_help() -> Message {
    Message::new(3, 56, vec![])
}

/// {written} stays as it is written: no shell reads the command of container {container}
#[rustfmt::skip]
pub(crate) fn shell_variable_without_shell(written: impl Into<Arg>, container: impl Into<Arg>) -> Message {
    Message::new(3, 57, vec![written.into(), container.into()])
}

/// Let the kubelet replace it: $({name})
#[rustfmt::skip]
pub(crate) fn shell_variable_without_shell_fix(name: impl Into<Arg>) -> Message {
    Message::new(3, 58, vec![name.into()])
}

/// Write $({name}), which the kubelet replaces
#[rustfmt::skip]
pub(crate) fn shell_variable_without_shell_help(name: impl Into<Arg>) -> Message {
    Message::new(3, 59, vec![name.into()])
}

/// StatefulSet {name} gets no Pods: with {length#} characters its name leaves no room in their labels
#[rustfmt::skip]
pub(crate) fn stateful_set_name_too_long(name: impl Into<Arg>, length: i64) -> Message {
    Message::new(3, 60, vec![name.into(), Arg::Int(length)])
}

/// Use at most 52 characters: a label's value has 63, and a hash of up to 10 stands behind the name
#[rustfmt::skip]
pub(crate) fn stateful_set_name_too_long_help() -> Message {
    Message::new(3, 61, vec![])
}

/// {path} keeps what {source} held when the container started
#[rustfmt::skip]
pub(crate) fn sub_path_not_updated(path: impl Into<Arg>, source: impl Into<Arg>) -> Message {
    Message::new(3, 62, vec![path.into(), source.into()])
}

/// Mount the folder instead; subPath does not follow changes
#[rustfmt::skip]
pub(crate) fn sub_path_not_updated_help() -> Message {
    Message::new(3, 63, vec![])
}

/// kubectl apply cannot keep a copy of {kind} {name}: {size#} bytes of JSON in annotations of at most 262144
#[rustfmt::skip]
pub(crate) fn too_large_for_apply(kind: impl Into<Arg>, name: impl Into<Arg>, size: i64) -> Message {
    Message::new(3, 64, vec![kind.into(), name.into(), Arg::Int(size)])
}

/// Use kubectl apply --server-side, which keeps none
#[rustfmt::skip]
pub(crate) fn too_large_for_apply_help() -> Message {
    Message::new(3, 65, vec![])
}

/// The value of {name} ends with a line break
#[rustfmt::skip]
pub(crate) fn trailing_newline(name: impl Into<Arg>) -> Message {
    Message::new(3, 66, vec![name.into()])
}

/// Take the line break out
#[rustfmt::skip]
pub(crate) fn trailing_newline_fix() -> Message {
    Message::new(3, 67, vec![])
}

/// Use |- instead of |, which keeps the last line break
#[rustfmt::skip]
pub(crate) fn trailing_newline_help() -> Message {
    Message::new(3, 68, vec![])
}

/// {key} ends with a line break, which is part of it
#[rustfmt::skip]
pub(crate) fn trailing_newline_secret(key: impl Into<Arg>) -> Message {
    Message::new(3, 69, vec![key.into()])
}

/// Encode it without: printf %s … | base64
#[rustfmt::skip]
pub(crate) fn trailing_newline_secret_help() -> Message {
    Message::new(3, 70, vec![])
}

/// Nothing defines {name} in container {container}: $({name}) is handed on as it is written
#[rustfmt::skip]
pub(crate) fn undefined_environment_reference(name: impl Into<Arg>, container: impl Into<Arg>) -> Message {
    Message::new(3, 71, vec![name.into(), container.into()])
}

/// Define it in env, or write $$( for the text itself
#[rustfmt::skip]
pub(crate) fn undefined_environment_reference_help() -> Message {
    Message::new(3, 72, vec![])
}

/// {name} is defined only further down: $({name}) stays as it is written
#[rustfmt::skip]
pub(crate) fn undefined_environment_reference_later(name: impl Into<Arg>) -> Message {
    Message::new(3, 73, vec![name.into()])
}

/// Move {name} up: the list is gone through once
#[rustfmt::skip]
pub(crate) fn undefined_environment_reference_later_help(name: impl Into<Arg>) -> Message {
    Message::new(3, 74, vec![name.into()])
}

/// There is no rule {name}: this ignores nothing
#[rustfmt::skip]
pub(crate) fn unknown_rule_in_ignore(name: impl Into<Arg>) -> Message {
    Message::new(3, 75, vec![name.into()])
}

/// The nearest name is {near}
#[rustfmt::skip]
pub(crate) fn unknown_rule_in_ignore_near(near: impl Into<Arg>) -> Message {
    Message::new(3, 76, vec![near.into()])
}

/// {key} comes after {before}
#[rustfmt::skip]
pub(crate) fn unsorted_keys(key: impl Into<Arg>, before: impl Into<Arg>) -> Message {
    Message::new(3, 77, vec![key.into(), before.into()])
}

/// This ignores nothing: {names} finds nothing here
#[rustfmt::skip]
pub(crate) fn unused_ignore(names: impl Into<Arg>) -> Message {
    Message::new(3, 78, vec![names.into()])
}

/// This entry of ignore takes nothing out
#[rustfmt::skip]
pub(crate) fn unused_ignore_configured() -> Message {
    Message::new(3, 79, vec![])
}

/// This ignores nothing: no rule finds anything here
#[rustfmt::skip]
pub(crate) fn unused_ignore_every() -> Message {
    Message::new(3, 80, vec![])
}

/// Delete it, so that it hides nothing later
#[rustfmt::skip]
pub(crate) fn unused_ignore_help() -> Message {
    Message::new(3, 81, vec![])
}

/// {name} may not be ignored here: podfit.yaml says ignorable: false
#[rustfmt::skip]
pub(crate) fn unused_ignore_refused(name: impl Into<Arg>) -> Message {
    Message::new(3, 82, vec![name.into()])
}
