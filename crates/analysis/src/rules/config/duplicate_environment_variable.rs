//! A variable that is set twice.

use podfit_syntax::Edit;

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct DuplicateEnvironmentVariable;

impl Rule for DuplicateEnvironmentVariable {
    const META: RuleInfo = RuleInfo {
        name: "duplicate-environment-variable",
        category: Category::Config,
        severity: Severity::Warning,
        summary: "an environment variable that is set twice",
        fix: FixKind::Safe,
        peers: &["kube-linter/duplicate-env-var", "kube-score/environment-variable-key-duplication"],
        page: crate::rules::page!("duplicate_environment_variable.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let list = container.path.clone().key("env");
        if object.is_unknown(&list) {
            return;
        }
        let env = &container.container.env;
        for (i, variable) in env.iter().enumerate().filter(|(_, variable)| !variable.name.is_empty()) {
            let earlier = env.iter().take(i).position(|other| other.name == variable.name);
            let Some(first) = earlier else { continue };
            // pkg/api/pod/warnings.go: PATH and then $(PATH):/more is meant.
            let extends = variable.value.as_deref().is_some_and(|value| {
                let reference = format!("$({})", variable.name);
                value != reference && value.contains(&reference)
            });
            if extends {
                continue;
            }
            let path = list.clone().index(i).key("name");
            let message = msg::duplicate_environment_variable(&variable.name, &container.container.name);
            let label = object.value_at(&list.clone().index(first).key("name"));
            let draft = cx.report(object, &path, object.value_at(&path), message);
            draft
                .label(label, msg::label_first_value())
                .evidence(format!(
                    "{}: hides previous definition of \"{}\", which may be dropped when using apply",
                    list.clone().index(i),
                    variable.name
                ))
                .help(msg::duplicate_environment_variable_help());
            let same = variable.value.is_some() && env.get(first).is_some_and(|other| other.value == variable.value);
            let (gone, title, applicability) = if same {
                (i, msg::duplicate_environment_variable_fix_same(), Applicability::Safe)
            } else {
                (first, msg::duplicate_environment_variable_fix(), Applicability::Unsafe)
            };
            draft.fix(title, applicability, vec![Edit::Delete { path: list.clone().index(gone) }]);
        }
    }
}
