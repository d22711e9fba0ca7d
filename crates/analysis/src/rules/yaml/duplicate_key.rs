//! A key that is written twice in one mapping.

use podfit_syntax::ProblemKind;

use super::text::report_problems;
use crate::context::Context;
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct DuplicateKey;

impl Rule for DuplicateKey {
    const META: RuleInfo = RuleInfo {
        name: "duplicate-key",
        category: Category::Yaml,
        severity: Severity::Error,
        summary: "a key that is written twice in one mapping",
        page: crate::rules::page!("duplicate_key.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_set(&self, cx: &mut Context<'_, '_>) {
        report_problems(cx, ProblemKind::Strict, |problem| msg::duplicate_key(problem), |draft| {
            draft.help(msg::duplicate_key_help());
        });
    }
}
