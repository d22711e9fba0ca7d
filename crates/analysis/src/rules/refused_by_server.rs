//! What the API server's validation refuses: cross-field rules, forbidden and missing values.

use podfit_schema::ViolationKind;

use super::violation::{Words, report_violations};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct RefusedByServer;

impl Rule for RefusedByServer {
    const META: RuleInfo = RuleInfo {
        name: "refused-by-server",
        category: Category::Api,
        severity: Severity::Error,
        summary: "an object that the API server's validation refuses",
        page: include_str!("refused_by_server.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let wanted = |kind: ViolationKind| !kind.is_decoding();
        report_violations(object, cx, wanted, |violation| Words {
            message: msg::refused_by_server(&*object.view.kind, &object.key.name, violation.message.as_str()),
            help: violation.suggestion.as_deref().map(msg::refused_by_server_help),
        });
    }
}
