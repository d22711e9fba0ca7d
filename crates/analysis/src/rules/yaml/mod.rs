//! The text itself. One file and one page per rule; registered here, in display order.

pub(in crate::rules) mod text;

crate::rules::register! {
    invalid_yaml::InvalidYaml,
    duplicate_key::DuplicateKey,
    ignored_text::IgnoredText,
}
