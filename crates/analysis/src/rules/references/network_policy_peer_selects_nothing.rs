//! A NetworkPolicy that lets Pods through which the set does not make.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use crate::rules::shared::words::selector_words;
use podfit_syntax::{NodeRef, Path};
use super::near::report_unselected;
use super::policy::is_policy;
use super::selection::{Scope, pods};

/// See the page.
pub(crate) struct NetworkPolicyPeerSelectsNothing;

impl Rule for NetworkPolicyPeerSelectsNothing {
    const META: RuleInfo = RuleInfo {
        name: "network-policy-peer-selects-nothing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a NetworkPolicy that lets Pods through which the set does not make",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/dangling-networkpolicypeer-podselector", "popeye/1202", "popeye/1208"],
        page: crate::rules::page!("network_policy_peer_selects_nothing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        if !is_policy(object) {
            return;
        }
        for (rules, peers) in [("ingress", "from"), ("egress", "to")] {
            let rules_at = path("spec").key(rules);
            let count = |at: &Path| object.at(at).map_or(0, |node| NodeRef::items(node).len());
            for rule in 0..count(&rules_at) {
                let list = rules_at.clone().index(rule).key(peers);
                for peer in 0..count(&list) {
                    let at = list.clone().index(peer);
                    let own = object.ask(&at.clone().key("namespaceSelector")).is_absent();
                    let at = at.key("podSelector");
                    let selector = object.selector_at(&at).given().filter(|selector| own && !selector.is_empty());
                    let Some(selector) = selector else { continue };
                    let selected = pods(cx, &Scope::of(object), &selector, "");
                    let words = selector_words(&selector);
                    let message = || msg::network_policy_peer_selects_nothing(&object.key.name, peers, words);
                    report_unselected(object, &at, selected, false, message, cx);
                }
            }
        }
    }
}
