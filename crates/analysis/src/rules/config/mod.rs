//! Names, labels, environment, jobs: the rest of a manifest. One file and one page per rule; registered here, in display order.

mod base64;
mod commands;
mod required;

crate::rules::register! {
    stateful_set_name_too_long::StatefulSetNameTooLong,
    too_large_for_apply::TooLargeForApply,
    duplicate_object::DuplicateObject,
    server_set_field::ServerSetField,
    placeholder_left::PlaceholderLeft,
    flag_and_value_in_one_argument::FlagAndValueInOneArgument,
    shell_variable_without_shell::ShellVariableWithoutShell,
    undefined_environment_reference::UndefinedEnvironmentReference,
    duplicate_environment_variable::DuplicateEnvironmentVariable,
    trailing_newline::TrailingNewline,
    decimal_file_mode::DecimalFileMode,
    annotation_without_effect::AnnotationWithoutEffect,
    deprecated_service_account_field::DeprecatedServiceAccountField,
    sub_path_not_updated::SubPathNotUpdated,
    restart_policy_never::RestartPolicyNever,
    dns_config_missing_options::DnsConfigMissingOptions,
    default_namespace::DefaultNamespace,
    required_label::RequiredLabel,
    required_annotation::RequiredAnnotation,
    mismatched_instance_label::MismatchedInstanceLabel,
    unsorted_keys::UnsortedKeys,
    unused_ignore::UnusedIgnore,
    unknown_rule_in_ignore::UnknownRuleInIgnore,
}
