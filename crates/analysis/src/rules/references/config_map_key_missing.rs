//! A key that a ConfigMap of the set does not have.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use super::keys::{Words, missing_keys};

/// See the page.
pub(crate) struct ConfigMapKeyMissing;

impl Rule for ConfigMapKeyMissing {
    const META: RuleInfo = RuleInfo {
        name: "config-map-key-missing",
        category: Category::References,
        severity: Severity::Error,
        summary: "a key that a ConfigMap of the set does not have",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("config_map_key_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        missing_keys(workload, "ConfigMap", &WORDS, cx);
    }
}

const WORDS: Words = Words {
    missing: |container, name, key| msg::config_map_key_missing(container, name, key),
    sub_path: |container, key, name| msg::config_map_key_missing_sub_path(container, key, name),
    help: |keys| msg::config_map_key_missing_help(keys),
};
