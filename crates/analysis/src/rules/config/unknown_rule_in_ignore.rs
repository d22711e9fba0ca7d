//! An ignore that names no rule. It is judged once all other rules have spoken: see `suppress/unused.rs`.

use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct UnknownRuleInIgnore;

impl Rule for UnknownRuleInIgnore {
    const META: RuleInfo = RuleInfo {
        name: "unknown-rule-in-ignore",
        category: Category::Config,
        severity: Severity::Info,
        summary: "a comment or annotation that ignores a rule which does not exist",
        page: crate::rules::page!("unknown_rule_in_ignore.md"),
        ..RuleInfo::DEFAULT
    };
}
