//! A canary header pattern beside a header value, which wins.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_syntax::Edit;
use super::canary::Canary;

/// See the page.
pub(crate) struct CanaryHeaderPatternIgnored;

impl Rule for CanaryHeaderPatternIgnored {
    const META: RuleInfo = RuleInfo {
        name: "canary-header-pattern-ignored",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a canary header pattern beside a header value, which wins",
        fix: FixKind::Safe,
        page: crate::rules::page!("canary_header_pattern_ignored.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(canary) = Canary::marked(object) else { return };
        let (Some(header), Some(value), Some(pattern)) = (
            canary.get("canary-by-header"),
            canary.get("canary-by-header-value"),
            canary.get("canary-by-header-pattern"),
        ) else {
            return;
        };
        let at = Canary::at("canary-by-header-pattern");
        let message = msg::canary_header_pattern_ignored(pattern, header, value);
        let draft = cx.report(object, &at, object.key_at(&at), message);
        let value_at = object.value_at(&Canary::at("canary-by-header-value"));
        draft.label(value_at, msg::label_wins()).help(msg::canary_header_pattern_ignored_help());
        draft.fix(msg::fix_drop_pattern(), Applicability::Safe, vec![Edit::Delete { path: at }]);
    }
}
