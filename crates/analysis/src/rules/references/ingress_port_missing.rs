//! An Ingress that asks for a port which its Service does not have.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use super::fix_port::fix_port;
use super::ingress::backends;
use super::lookup::Reference;
use super::service_ports::{without_port, words};

/// See the page.
pub(crate) struct IngressPortMissing;

impl Rule for IngressPortMissing {
    const META: RuleInfo = RuleInfo {
        name: "ingress-port-missing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "an Ingress that asks for a port which its Service does not have",
        fix: FixKind::Unsafe,
        peers: &["kube-score/ingress-targets-service", "popeye/1402"],
        page: crate::rules::page!("ingress_port_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        for backend in backends(object) {
            let (Some((name, _)), Some((port, path))) = (backend.service, backend.port) else { continue };
            let reference =
                Reference { kind: "Service", namespace: object.key.namespace.as_deref(), name, path: path.clone() };
            let Some((service, value)) = without_port(&reference, port, cx) else { continue };
            let message = msg::ingress_port_missing(&object.key.name, name, port.to_string());
            let draft = cx.report(object, &path, object.value_at(&path), message);
            draft.label(service.key_at(&self::path("spec.ports")), msg::label_ports(name, words(value)));
            draft.help(msg::ingress_port_missing_help(words(value)));
            fix_port(draft, port, value, path);
        }
    }
}
