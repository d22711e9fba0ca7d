//! An ignore that takes nothing out. It is judged once all other rules have spoken: see `suppress/unused.rs`.

use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct UnusedIgnore;

impl Rule for UnusedIgnore {
    const META: RuleInfo = RuleInfo {
        name: "unused-ignore",
        category: Category::Config,
        severity: Severity::Info,
        summary: "a comment, annotation or configuration entry that ignores a rule which finds nothing there",
        fix: FixKind::Safe,
        page: crate::rules::page!("unused_ignore.md"),
        ..RuleInfo::DEFAULT
    };
}
