//! A probe or hook that asks a port which its container does not name.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use crate::messages::Message;
use podfit_model::object::IntOrString;
use podfit_syntax::Edit;
use super::probed::{Purpose, port_of, probes};
use super::serving::runs_on;

/// See the page.
pub(crate) struct ProbePortNameMissing;

impl Rule for ProbePortNameMissing {
    const META: RuleInfo = RuleInfo {
        name: "probe-port-name-missing",
        category: Category::Probes,
        severity: Severity::Error,
        summary: "a probe or hook that asks a port which its container does not name",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/liveness-port", "kube-linter/readiness-port", "kube-linter/startup-port"],
        page: crate::rules::page!("probe_port_name_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let (object, inner) = (container.workload.object, container.container);
        let ports = container.path.clone().key("ports");
        if object.is_unknown(&ports) {
            return;
        }
        let probes = probes(container).into_iter().map(|probed| (Asker::Probe(probed.purpose), probed.port()));
        let hooks = [(Asker::PostStart, &inner.post_start), (Asker::PreStop, &inner.pre_stop)].map(|(asker, hook)| {
            let path = container.path.clone().key("lifecycle").key(asker.field());
            let port = hook.as_ref().filter(|_| !object.is_unknown(&path)).and_then(|hook| port_of(hook, &path));
            (asker, port)
        });
        for (asker, port) in probes.chain(hooks) {
            let Some((IntOrString::Other(name), path)) = port else { continue };
            // A number in quotes is refused by the API server, a missing name by nobody.
            if name.parse::<i64>().is_ok() || inner.ports.iter().any(|port| port.name == name) {
                continue;
            }
            let (severity, message) = asker.verdict(&name, &inner.name, runs_on(container.workload));
            let draft = cx.report(object, &path, object.value_at(&path), message);
            draft.severity(severity).help(msg::probe_port_name_missing_help(&name));
            if let Asker::Probe(purpose) = asker {
                let word = purpose.word();
                let atoi = format!("strconv.Atoi: parsing {name:?}: invalid syntax");
                draft.evidence(format!("{word} probe errored and resulted in unknown state: {atoi}"));
            }
            if let [only] = inner.ports.as_slice() {
                draft.label(object.value_at(&ports.clone().index(0)), msg::label_only_port());
                let number = only.container_port;
                let edit = Edit::Replace { path, value: number.into() };
                draft.fix(msg::fix_probe_port(number), Applicability::Unsafe, vec![edit]);
            }
        }
    }
}

/// Who asks the port.
#[derive(Debug, Clone, Copy)]
enum Asker {
    Probe(Purpose),
    PostStart,
    PreStop,
}

impl Asker {
    fn field(self) -> &'static str {
        match self {
            Self::Probe(purpose) => purpose.field(),
            Self::PostStart => "postStart",
            Self::PreStop => "preStop",
        }
    }

    /// What comes of it. `runs_on`: nobody waits for the Pods of a Job to become Ready.
    fn verdict(self, port: &str, container: &str, runs_on: bool) -> (Severity, Message) {
        let waited_for = if runs_on { Severity::Error } else { Severity::Warning };
        match self {
            Self::Probe(Purpose::Readiness) => (waited_for, msg::probe_port_name_missing_readiness(port, container)),
            Self::Probe(Purpose::Startup) => (waited_for, msg::probe_port_name_missing_startup(port, container)),
            Self::Probe(Purpose::Liveness) => (Severity::Warning, msg::probe_port_name_missing_liveness(port, container)),
            Self::PostStart => (Severity::Error, msg::probe_port_name_missing_post_start(port, container)),
            Self::PreStop => (Severity::Warning, msg::probe_port_name_missing_pre_stop(port, container)),
        }
    }
}
