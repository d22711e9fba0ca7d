//! Several canary Ingresses for one host and path.

use crate::context::Context;
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_syntax::Path;
use podfit_ordered::OrderedMap;
use super::canary::Canary;
use super::ingress::{backends, host_words};

/// See the page.
pub(crate) struct SeveralCanaries;

impl Rule for SeveralCanaries {
    const META: RuleInfo = RuleInfo {
        name: "several-canaries",
        category: Category::References,
        severity: Severity::Warning,
        summary: "several canary Ingresses for one host and path",
        page: crate::rules::page!("several_canaries.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_set(&self, cx: &mut Context<'_, '_>) {
        let set = cx.set;
        let mut taken: OrderedMap<(&str, &str, &str), (usize, Path)> = OrderedMap::new();
        for object in set.iter().filter(|object| Canary::marked(*object).is_some()) {
            for backend in backends(object) {
                let route = (backend.host, backend.path, backend.path_type);
                let first = taken.entry(route).or_insert_with(|| (object.index, backend.at.clone())).clone();
                let Some(other) = set.object(first.0).filter(|other| other.key != object.key) else { continue };
                let at = backend.at.clone().key("path");
                let host = host_words(backend.host);
                let message = msg::several_canaries(&other.key.name, &object.key.name, host, backend.path);
                let draft = cx.report(object, &at, object.value_at(&at), message);
                draft.label(other.value_at(&first.1.key("path")), msg::label_taken(&other.key.name));
                draft.likely().help(msg::several_canaries_help());
            }
        }
    }
}
