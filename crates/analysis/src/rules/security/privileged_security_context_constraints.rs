//! SecurityContextConstraints that admit privileged containers.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::read::Asked;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct PrivilegedSecurityContextConstraints;

impl Rule for PrivilegedSecurityContextConstraints {
    const META: RuleInfo = RuleInfo {
        name: "privileged-security-context-constraints",
        category: Category::Security,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "SecurityContextConstraints that admit privileged containers",
        peers: &["kube-linter/scc-deny-privileged-container"],
        page: crate::rules::page!("privileged_security_context_constraints.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        if &*object.view.kind != "SecurityContextConstraints" {
            return;
        }
        let at = path("allowPrivilegedContainer");
        if object.bool_at(&at) == Asked::Given(true) {
            let message = msg::privileged_security_context_constraints(&object.key.name);
            let draft = cx.report(object, &at, object.value_at(&at), message);
            draft.help(msg::privileged_security_context_constraints_help());
        }
    }
}
