//! A liveness probe that asks what readiness asks and gives up as soon.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Handler;
use super::probed::{Purpose, probes};

/// See the page.
pub(crate) struct IdenticalProbes;

impl Rule for IdenticalProbes {
    const META: RuleInfo = RuleInfo {
        name: "identical-probes",
        category: Category::Probes,
        severity: Severity::Info,
        summary: "a liveness probe that asks what readiness asks and gives up as soon",
        peers: &["kube-score/pod-probes-identical"],
        page: crate::rules::page!("identical_probes.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let all = probes(container);
        let of = |purpose| all.iter().find(|probed| probed.purpose == purpose);
        let (Some(liveness), Some(readiness)) = (of(Purpose::Liveness), of(Purpose::Readiness)) else { return };
        let (acts, waits) = (liveness.probe.reaction_seconds(), readiness.probe.reaction_seconds());
        if liveness.probe.handler != readiness.probe.handler || liveness.probe.handler == Handler::None || acts > waits {
            return;
        }
        let path = &liveness.path;
        let message = msg::identical_probes(&container.container.name, acts.1);
        let draft = cx.report(object, path, object.key_at(path), message);
        draft.label(object.key_at(&readiness.path), msg::label_readiness(waits.1));
        draft.help(msg::identical_probes_help());
    }
}
