//! A canary Ingress for a host and path that no other Ingress serves.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::canary::Canary;
use super::ingress::{backends, host_words};

/// See the page.
pub(crate) struct CanaryWithoutMainIngress;

impl Rule for CanaryWithoutMainIngress {
    const META: RuleInfo = RuleInfo {
        name: "canary-without-main-ingress",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a canary Ingress for a host and path that no other Ingress serves",
        page: crate::rules::page!("canary_without_main_ingress.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        if Canary::marked(object).is_none() || cx.set.makers.make("Ingress") {
            return;
        }
        let set = cx.set;
        let mains: Vec<_> = set
            .iter()
            .filter(|other| Canary::of(*other).is_some_and(|canary| !canary.is_marked()))
            .flat_map(|other| backends(other).into_iter().map(move |backend| (other, backend)))
            .collect();
        for backend in backends(object).into_iter().filter(|backend| !backend.path_type.is_empty()) {
            let same_host = || mains.iter().filter(|(_, main)| main.host == backend.host && !main.path_type.is_empty());
            if same_host().any(|(_, main)| main.path == backend.path && main.path_type == backend.path_type) {
                continue;
            }
            let at = backend.at.clone().key("path");
            let host = host_words(backend.host);
            let message = msg::canary_without_main_ingress(&object.key.name, host, backend.path);
            if let Some((main, theirs)) = same_host().next() {
                let draft = cx.report(object, &at, object.value_at(&at), message);
                let there = main.value_at(&theirs.at.clone().key("path"));
                draft.label(there, msg::label_main_path(&main.key.name, theirs.path, theirs.path_type));
                draft.likely().help(msg::canary_without_main_ingress_help_path());
            } else if !mains.is_empty() {
                let draft = cx.report(object, &at, object.value_at(&at), message);
                draft.severity(Severity::Info).likely().help(msg::canary_without_main_ingress_help());
            }
        }
    }
}
