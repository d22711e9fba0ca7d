//! A NetworkPolicy that selects no Pod of the set.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use crate::rules::shared::words::selector_words;
use super::near::report_unselected;
use super::policy::is_policy;
use super::selection::{Scope, pods};

/// See the page.
pub(crate) struct NetworkPolicySelectsNothing;

impl Rule for NetworkPolicySelectsNothing {
    const META: RuleInfo = RuleInfo {
        name: "network-policy-selects-nothing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a NetworkPolicy that selects no Pod of the set",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/dangling-networkpolicy", "kube-score/networkpolicy-targets-pod", "popeye/1200"],
        page: crate::rules::page!("network_policy_selects_nothing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let path = path("spec.podSelector");
        if !is_policy(object) {
            return;
        }
        // An empty selector is every Pod of the namespace.
        let Some(selector) = object.selector_at(&path).given().filter(|selector| !selector.is_empty()) else { return };
        let selected = pods(cx, &Scope::of(object), &selector, &object.key.name);
        let message = || msg::network_policy_selects_nothing(&object.key.name, selector_words(&selector));
        report_unselected(object, &path, selected, false, message, cx);
    }
}
