//! A certificate for a host that no rule of the Ingress serves.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_syntax::{Edit, NodeRef};
use podfit_ordered::OrderedSet;
use super::ingress::backends;
use super::names::is_slip;

/// See the page.
pub(crate) struct IngressTlsHostUnserved;

impl Rule for IngressTlsHostUnserved {
    const META: RuleInfo = RuleInfo {
        name: "ingress-tls-host-unserved",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a certificate for a host that no rule of the Ingress serves",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("ingress_tls_host_unserved.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let hosts: OrderedSet<&str> = backends(object).into_iter().map(|backend| backend.host).collect();
        let annotations = &object.object().meta().annotations;
        let more = ["nginx.ingress.kubernetes.io/from-to-www-redirect", "nginx.ingress.kubernetes.io/server-alias"];
        // A rule without a host serves every host.
        let open = hosts.is_empty() || hosts.contains("") || more.iter().any(|key| annotations.contains_key(*key));
        if open || object.is_unknown(&path("spec.rules")) || object.is_unknown(&path("spec.tls")) {
            return;
        }
        let list = path("spec.tls");
        for tls in 0..object.at(&list).map_or(0, |node| NodeRef::items(node).len()) {
            let names = list.clone().index(tls).key("hosts");
            for (index, host) in object.texts_at(&names).given().unwrap_or_default().into_iter().enumerate() {
                if hosts.iter().any(|served| covers(host, served)) {
                    continue;
                }
                let at = names.clone().index(index);
                let message = msg::ingress_tls_host_unserved(&object.key.name, host);
                let draft = cx.report(object, &at, object.value_at(&at), message);
                let all = hosts.iter().copied().collect::<Vec<_>>().join(", ");
                draft.help(msg::ingress_tls_host_unserved_help(all));
                match hosts.iter().find(|served| is_slip(host, served)) {
                    Some(near) => {
                        let edit = Edit::Replace { path: at.clone(), value: (*near).into() };
                        draft.fix(msg::fix_host(*near), Applicability::Unsafe, vec![edit]);
                    }
                    None => {
                        draft.severity(Severity::Info);
                    }
                }
            }
        }
    }
}

/// Whether a certificate's name covers a host: a wildcard stands for one label, in the rule too.
fn covers(name: &str, host: &str) -> bool {
    let wildcard = |pattern: &str, text: &str| {
        pattern.strip_prefix('*').is_some_and(|rest| text.split_once('.').is_some_and(|(_, tail)| rest.strip_prefix('.') == Some(tail)))
    };
    name == host || wildcard(name, host) || wildcard(host, name)
}
