//! A slow starter that its liveness probe may kill before it is up.

use crate::context::{ContainerCx, Context, Role};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Container;

/// See the page.
pub(crate) struct MissingStartupProbe;

impl Rule for MissingStartupProbe {
    const META: RuleInfo = RuleInfo {
        name: "missing-startup-probe",
        category: Category::Probes,
        severity: Severity::Warning,
        summary: "a slow starter that its liveness probe may kill before it is up",
        page: crate::rules::page!("missing_startup_probe.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let inner = container.container;
        let path = container.path.clone().key("startupProbe");
        let Some(liveness) = &inner.liveness_probe else { return };
        if container.role == Role::Init || inner.startup_probe.is_some() || container.workload.object.is_unknown(&path) {
            return;
        }
        let Some((what, seconds)) = slow_starter(inner) else { return };
        // pkg/kubelet/prober: the first kill comes no earlier than this after the start.
        let guaranteed =
            *liveness.initial_delay_seconds + (*liveness.failure_threshold - 1).max(0) * *liveness.period_seconds;
        if guaranteed >= seconds {
            return;
        }
        let at = container.path.clone().key("livenessProbe");
        let message = msg::missing_startup_probe(&inner.name, what, guaranteed);
        let draft = cx.report(container.workload.object, &path, container.workload.object.key_at(&at), message);
        draft.help(msg::missing_startup_probe_help(seconds));
    }
}

/// Programs that load for a while before they answer, and how many seconds to grant them.
fn slow_starter(container: &Container) -> Option<(&'static str, i64)> {
    const SLOW: [(&str, &str, i64); 9] = [
        ("vllm", "vLLM loads its model", 180),
        ("text-generation-inference", "TGI loads its model", 180),
        ("sglang", "SGLang loads its model", 180),
        ("tritonserver", "Triton loads its models", 120),
        ("nim", "a NIM loads its model", 180),
        ("elasticsearch", "Elasticsearch recovers its shards", 60),
        ("keycloak", "Keycloak builds and migrates", 60),
        ("sonarqube", "SonarQube starts three programs", 120),
        ("gitlab", "GitLab migrates", 120),
    ];
    let image = container.image.rsplit('/').next().unwrap_or(&container.image);
    let repository = image.split([':', '@']).next().unwrap_or(image);
    // What runs, not what is said to it: a router's arguments may name the server it routes to.
    let first = container.command.first().or(container.args.first());
    let words: Vec<&str> = first.into_iter().flat_map(|word| word.split_whitespace()).collect();
    SLOW.iter()
        .find(|(word, _, _)| {
            repository.split(['-', '_']).any(|part| part == *word)
                || repository == *word
                || words.iter().any(|said| said.contains(word) && word.len() > 3)
        })
        .map(|(_, what, seconds)| (*what, *seconds))
}
