//! Two Ingresses that claim the same host and path.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_syntax::Path;
use podfit_ordered::OrderedMap;
use super::canary::Canary;
use super::ingress::{Backend, backends, class, host_words};

/// See the page.
pub(crate) struct IngressHostClash;

impl Rule for IngressHostClash {
    const META: RuleInfo = RuleInfo {
        name: "ingress-host-clash",
        category: Category::References,
        severity: Severity::Warning,
        summary: "two Ingresses that claim the same host and path",
        page: crate::rules::page!("ingress_host_clash.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_set(&self, cx: &mut Context<'_, '_>) {
        let set = cx.set;
        let mut taken: OrderedMap<Route<'_>, (usize, Path)> = OrderedMap::new();
        for object in set.iter() {
            let plain = Canary::of(object).is_some_and(|canary| !canary.is_marked());
            if !plain {
                continue;
            }
            for backend in backends(object).into_iter().filter(|backend| !backend.path_type.is_empty()) {
                if backend.host.contains(['$', '<', '{', '_']) || object.is_unknown(&backend.at) {
                    continue;
                }
                let route = (backend.host, backend.path, backend.path_type, class(object));
                let first = taken.entry(route).or_insert_with(|| (object.index, backend.at.clone())).clone();
                let Some(other) = set.object(first.0) else { continue };
                // Without a host many examples of one folder look alike: there only one file counts.
                let apart = other.file != object.file && (backend.host.is_empty() || is_example(backend.host));
                if other.key == object.key || apart || same_service(other, &first.1, &backend) {
                    continue;
                }
                let at = backend.at.clone().key("path");
                let host = host_words(backend.host);
                let message = msg::ingress_host_clash(&object.key.name, &other.key.name, host, backend.path);
                let namespace = other.key.namespace.as_deref().unwrap_or_default();
                let evidence = format!(
                    "host \"{}\" and path \"{}\" is already defined in ingress {namespace}/{}",
                    if backend.host.is_empty() { "_" } else { backend.host },
                    backend.path,
                    other.key.name,
                );
                let draft = cx.report(object, &at, object.value_at(&at), message);
                draft.label(other.value_at(&first.1.key("path")), msg::label_taken(&other.key.name));
                draft.evidence(evidence).likely().help(msg::ingress_host_clash_help());
            }
        }
    }
}

/// Host, path, its type, and the class.
type Route<'a> = (&'a str, &'a str, &'a str, Option<&'a str>);

/// Hosts that stand for any host (RFC 2606, and what tutorials write).
fn is_example(host: &str) -> bool {
    ["example.com", "example.org", "example.net", "foo.bar.com", "localhost"]
        .iter()
        .any(|name| host == *name || host.strip_suffix(name).is_some_and(|rest| rest.ends_with('.')))
        || [".test", ".example", ".invalid", ".local", ".localdev.me", ".nip.io"].iter().any(|end| host.ends_with(end))
}

/// Both send to the same Service: one of them is superfluous, and nothing goes astray.
fn same_service(other: ObjectCx<'_>, at: &Path, backend: &Backend<'_>) -> bool {
    let theirs = backends(other).into_iter().find(|own| own.at == *at);
    theirs.is_some_and(|own| {
        own.service.map(|(name, _)| name) == backend.service.as_ref().map(|(name, _)| *name)
    })
}
