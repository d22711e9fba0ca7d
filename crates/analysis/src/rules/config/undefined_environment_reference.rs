//! `$(VAR)` that nothing defines: it stays as it is written.

use super::commands::{is_variable, references, runs_shell, words};
use crate::context::{ContainerCx, Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct UndefinedEnvironmentReference;

impl Rule for UndefinedEnvironmentReference {
    const META: RuleInfo = RuleInfo {
        name: "undefined-environment-reference",
        category: Category::Config,
        severity: Severity::Warning,
        summary: "$(VAR) that nothing defines, or only a variable further down",
        page: crate::rules::page!("undefined_environment_reference.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let env_path = container.path.clone().key("env");
        // What envFrom brings is not written here.
        let from = container.path.clone().key("envFrom");
        if object.is_unknown(&env_path) || !object.ask(&from).is_absent() || is_patch(object) || is_built_by_kustomize(cx) {
            return;
        }
        let spec = container.container;
        let env = &spec.env;
        for (i, variable) in env.iter().enumerate() {
            for name in variable.value.as_deref().map(references).unwrap_or_default() {
                let at = env_path.clone().index(i).key("value");
                if env.iter().take(i).any(|other| &*other.name == name) || is_service(name) || !is_variable(name) {
                    continue;
                }
                let later = env.iter().skip(i + 1).position(|other| &*other.name == name);
                let message = match later {
                    Some(_) => msg::undefined_environment_reference_later(name),
                    None => msg::undefined_environment_reference(name, &spec.name),
                };
                let draft = cx.report(object, &at, object.value_at(&at), message);
                match later {
                    Some(further) => {
                        let place = object.value_at(&env_path.clone().index(i + 1 + further).key("name"));
                        draft
                            .label(place, msg::label_defined_here())
                            .help(msg::undefined_environment_reference_later_help(name));
                    }
                    None => {
                        draft.help(msg::undefined_environment_reference_help());
                    }
                }
            }
        }
        let shell = runs_shell(spec) || spec.command.is_empty();
        for (at, word) in words(spec, &container.path).filter(|(at, _)| !object.is_unknown(at)) {
            for name in references(word) {
                let known = env.iter().any(|variable| &*variable.name == name) || is_service(name);
                // $(date) is for the shell.
                let for_shell = shell && name.bytes().any(|b| b.is_ascii_lowercase());
                if known || for_shell || !is_variable(name) {
                    continue;
                }
                let message = msg::undefined_environment_reference(name, &spec.name);
                cx.report(object, &at, object.value_at(&at), message)
                    .help(msg::undefined_environment_reference_help());
            }
        }
    }
}

/// Variables that the kubelet makes for Services: `SHOP_SERVICE_HOST`, `SHOP_PORT_80_TCP_ADDR`.
fn is_service(name: &str) -> bool {
    name.ends_with("_SERVICE_HOST") || name.contains("_SERVICE_PORT") || name.ends_with("_PORT") || name.contains("_PORT_")
}

/// Whether a kustomization of the set fills in variables of its own before anything is applied.
fn is_built_by_kustomize(cx: &Context<'_, '_>) -> bool {
    cx.set.iter().any(|object| &*object.view.kind == "Kustomization" && object.at(&crate::paths::path("vars")).is_some())
}

/// Whether only a part is written, to be laid over the rest: the server wants a selector of these kinds.
fn is_patch(object: ObjectCx<'_>) -> bool {
    ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"].contains(&&*object.view.kind)
        && object.ask(&crate::paths::path("spec.selector")).is_absent()
}
