//! A probe whose scheme is not that of the port it asks.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_model::object::Handler;
use podfit_syntax::Edit;
use super::probed::probes;

/// See the page.
pub(crate) struct ProbeSchemeMismatch;

impl Rule for ProbeSchemeMismatch {
    const META: RuleInfo = RuleInfo {
        name: "probe-scheme-mismatch",
        category: Category::Probes,
        severity: Severity::Warning,
        summary: "a probe whose scheme is not that of the port it asks",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("probe_scheme_mismatch.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let (object, inner) = (container.workload.object, container.container);
        if object.is_unknown(&container.path.clone().key("ports")) {
            return;
        }
        for probed in probes(container) {
            let Handler::HttpGet { port, scheme, .. } = &probed.probe.handler else { continue };
            let declared = inner.ports.iter().find(|it| port.as_int() == Some(it.container_port)).map(|it| &it.name);
            let name = port.as_name().or(declared).map_or("", |name| name);
            let speaks = match (name, port.as_int()) {
                ("http", _) | ("", Some(80)) => "HTTP",
                (name, _) if name == "https" || name.starts_with("https-") => "HTTPS",
                ("", Some(443)) => "HTTPS",
                _ => continue,
            };
            if **scheme == *speaks {
                continue;
            }
            let at = probed.path.clone().key("httpGet");
            let path = at.clone().key("scheme");
            let known_as = if name.is_empty() { port.to_string() } else { name.to_owned() };
            let message = msg::probe_scheme_mismatch(probed.purpose.field(), &**scheme, known_as);
            let draft = cx.report(object, &path, object.value_at(&at.key("port")), message);
            draft.likely().help(msg::probe_scheme_mismatch_help(speaks));
            let edit = Edit::Insert { path, value: speaks.into() };
            draft.fix(msg::fix_probe_scheme(speaks), Applicability::Unsafe, vec![edit]);
        }
    }
}
