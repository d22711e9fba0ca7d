//! A probe that runs a program and leaves it one second.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_model::object::{Handler, Text};
use podfit_syntax::Edit;
use super::probed::probes;

/// See the page.
pub(crate) struct ExecProbeWithoutTimeout;

impl Rule for ExecProbeWithoutTimeout {
    const META: RuleInfo = RuleInfo {
        name: "exec-probe-without-timeout",
        category: Category::Probes,
        severity: Severity::Warning,
        summary: "a probe that runs a program and leaves it one second",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("exec_probe_without_timeout.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        for probed in probes(container) {
            let Handler::Exec(command) = &probed.probe.handler else { continue };
            if probed.probe.timeout_seconds.given {
                continue;
            }
            let at = probed.path.clone().key("exec");
            let path = probed.path.clone().key("timeoutSeconds");
            let (field, name) = (probed.purpose.field(), &container.container.name);
            let place = object.key_at(&at);
            let draft = if let Some(program) = slow_program(command) {
                cx.report(object, &path, place, msg::exec_probe_without_timeout_slow(field, name, program))
            } else {
                let message = msg::exec_probe_without_timeout(field, name);
                cx.report(object, &path, place, message).severity(Severity::Info)
            };
            draft.help(msg::exec_probe_without_timeout_help());
            // No longer than the period: the next attempt waits for this one.
            let seconds = (*probed.probe.period_seconds).clamp(1, 5);
            if seconds > 1 {
                let edit = Edit::Insert { path, value: seconds.into() };
                draft.fix(msg::fix_probe_timeout(seconds), Applicability::Unsafe, vec![edit]);
            }
        }
    }
}

/// Programs that take about a second or more before they answer: they start an interpreter or a virtual machine, or join
/// a cluster first. Reports: ietf-tools/datatracker#9030 (RabbitMQ), airflow-helm/charts#484, datastax/pulsar-helm-chart#73.
const SLOW: [&str; 18] = [
    "airflow", "celery", "cqlsh", "dotnet", "java", "kubectl", "mongo", "mongosh", "node", "nodetool", "npm", "php",
    "pulsar-admin", "python", "python3", "rabbitmq-diagnostics", "rabbitmqctl", "ruby",
];

fn slow_program(command: &[Text]) -> Option<&'static str> {
    let words = command.iter().flat_map(|text| {
        text.split(|c: char| c.is_whitespace() || matches!(c, ';' | '&' | '|' | '(' | ')' | '"' | '\'' | '`'))
    });
    let mut programs = words.map(|word| word.rsplit('/').next().unwrap_or(word));
    programs.find_map(|program| SLOW.into_iter().find(|slow| *slow == program))
}

#[cfg(test)]
mod tests {
    use super::slow_program;

    #[test]
    fn slow_programs_are_found_inside_a_shell() {
        let program = |words: &[&str]| slow_program(&words.iter().map(|word| (*word).into()).collect::<Vec<_>>());
        assert_eq!(program(&["/bin/sh", "-c", "[ \"$(mongosh --eval 1)\" ]"]), Some("mongosh"));
        assert_eq!(program(&["/opt/cassandra/bin/nodetool", "status"]), Some("nodetool"));
        assert_eq!(program(&["cat", "/var/lib/java-ready"]), None);
    }
}
