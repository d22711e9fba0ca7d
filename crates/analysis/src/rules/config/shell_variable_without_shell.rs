//! `$VAR` where no shell reads it.

use podfit_syntax::Edit;
use serde_json::json;

use super::commands::{runs_shell, shell_variables, words};
use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct ShellVariableWithoutShell;

impl Rule for ShellVariableWithoutShell {
    const META: RuleInfo = RuleInfo {
        name: "shell-variable-without-shell",
        category: Category::Config,
        severity: Severity::Warning,
        summary: "$VAR in a command that no shell reads",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("shell_variable_without_shell.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let spec = container.container;
        // Without a command the image decides what runs, and that may be a shell.
        if spec.command.is_empty() || runs_shell(spec) {
            return;
        }
        for (at, word) in words(spec, &container.path).filter(|(at, _)| !object.is_unknown(at)) {
            // An item of command that is nothing but a variable is the business of command-without-shell.
            let whole = word.starts_with('$') && spec.command.iter().any(|item| &**item == word);
            // Programs in other languages have dollars of their own.
            if whole || word.contains(['\n', ';', '\'', '"']) {
                continue;
            }
            let found = shell_variables(word);
            let own = |(name, _): &&(&str, String)| spec.env.iter().any(|variable| &*variable.name == *name);
            let Some((name, written)) = found.iter().find(own) else { continue };
            let message = msg::shell_variable_without_shell(written, &spec.name);
            let right = found.iter().filter(own).fold(word.to_owned(), |text, (name, written)| {
                text.replace(written.as_str(), &format!("$({name})"))
            });
            let edits = vec![Edit::Replace { path: at.clone(), value: json!(right) }];
            cx.report(object, &at, object.value_at(&at), message)
                .likely()
                .help(msg::shell_variable_without_shell_help(*name))
                .fix(msg::shell_variable_without_shell_fix(*name), Applicability::Unsafe, edits);
        }
    }
}
