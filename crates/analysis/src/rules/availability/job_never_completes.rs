//! A helper that serves on after the work is done.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Container;
use super::jobs;

/// See the page.
pub(crate) struct JobNeverCompletes;

impl Rule for JobNeverCompletes {
    const META: RuleInfo = RuleInfo {
        name: "job-never-completes",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "a Job whose helper container never ends",
        page: crate::rules::page!("job_never_completes.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((spec, at)) = jobs::spec(object) else { return };
        let at = at.key("template").key("spec").key("containers");
        let containers = &spec.template.spec.containers;
        if object.is_unknown(&at) || object.view.broken || containers.iter().all(|container| helper(container).is_some()) {
            return;
        }
        for (index, container) in containers.iter().enumerate() {
            let Some(program) = helper(container) else { continue };
            let image = at.clone().index(index).key("image");
            let message = msg::job_never_completes(&object.key.kind, &object.key.name, &container.name, program);
            let draft = cx.report(object, &image, object.value_at(&image), message).likely();
            draft.help(msg::job_never_completes_help(&container.name));
        }
    }
}

/// Programs that serve until they are stopped, by the last part of their image's name.
const HELPERS: [(&str, &str); 14] = [
    ("gce-proxy", "Cloud SQL Proxy"),
    ("cloud-sql-proxy", "Cloud SQL Proxy"),
    ("cloudsql-proxy", "Cloud SQL Proxy"),
    ("alloydb-auth-proxy", "AlloyDB Auth Proxy"),
    ("proxyv2", "the Istio proxy"),
    ("envoy", "Envoy"),
    ("fluent-bit", "Fluent Bit"),
    ("fluentd", "Fluentd"),
    ("filebeat", "Filebeat"),
    ("vector", "Vector"),
    ("promtail", "Promtail"),
    ("statsd-exporter", "the StatsD exporter"),
    ("opentelemetry-collector", "the OpenTelemetry Collector"),
    ("opentelemetry-collector-contrib", "the OpenTelemetry Collector"),
];

/// What a container runs, where it is known to run on. A command of its own (a shell that stops it) is the user's care;
/// so is a flag that lets another container stop it.
fn helper(container: &Container) -> Option<&'static str> {
    let image = container.image.rsplit('/').next()?.split([':', '@']).next()?;
    let quits = container.args.iter().any(|word| word.contains("quitquitquit"));
    let shell = container.command.first().is_some_and(|word| word.rsplit('/').next().is_some_and(|word| word.ends_with("sh")));
    let known = HELPERS.iter().find(|(name, _)| *name == image).map(|(_, program)| *program);
    known.filter(|_| !quits && !shell)
}
