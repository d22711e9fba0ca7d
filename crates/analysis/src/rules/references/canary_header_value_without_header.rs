//! A canary header value without the header it is compared with.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::canary::Canary;

/// See the page.
pub(crate) struct CanaryHeaderValueWithoutHeader;

impl Rule for CanaryHeaderValueWithoutHeader {
    const META: RuleInfo = RuleInfo {
        name: "canary-header-value-without-header",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a canary header value without the header it is compared with",
        page: crate::rules::page!("canary_header_value_without_header.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(canary) = Canary::marked(object).filter(|canary| canary.get("canary-by-header").is_none()) else { return };
        for name in ["canary-by-header-value", "canary-by-header-pattern"] {
            if let Some(value) = canary.get(name) {
                let at = Canary::at(name);
                let message = msg::canary_header_value_without_header(&object.key.name, name, value);
                let draft = cx.report(object, &at, object.key_at(&at), message);
                draft.help(msg::canary_header_value_without_header_help());
            }
        }
    }
}
