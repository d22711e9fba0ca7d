//! A probe that asks another host than its own Pod.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use crate::read::Asked;
use podfit_model::object::Handler;
use podfit_syntax::Edit;
use super::probed::probes;

/// See the page.
pub(crate) struct ProbeOfOtherHost;

impl Rule for ProbeOfOtherHost {
    const META: RuleInfo = RuleInfo {
        name: "probe-of-other-host",
        category: Category::Probes,
        severity: Severity::Warning,
        summary: "a probe that asks another host than its own Pod",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("probe_of_other_host.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let shares_node = container.workload.template.spec.host_network;
        for probed in probes(container) {
            let kind = if matches!(probed.probe.handler, Handler::TcpSocket(_)) { "tcpSocket" } else { "httpGet" };
            let path = probed.path.clone().key(kind).key("host");
            let Asked::Given(host) = object.text_at(&path) else { continue };
            let local = host == "localhost" || host.starts_with("127.") || matches!(host, "::1" | "0.0.0.0");
            if host.is_empty() || local && (shares_node || object.is_unknown(&container.workload.in_spec("hostNetwork"))) {
                continue;
            }
            let field = probed.purpose.field();
            let message = if local { msg::probe_of_other_host_node(field, host) } else { msg::probe_of_other_host(field, host) };
            let draft = cx.report(object, &path, object.value_at(&path), message);
            draft.help(msg::probe_of_other_host_help());
            draft.fix(msg::fix_probe_host(), Applicability::Unsafe, vec![Edit::Delete { path }]);
        }
    }
}
