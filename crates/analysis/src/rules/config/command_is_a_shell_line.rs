//! A shell line where a program and its arguments belong.

use podfit_syntax::Edit;
use serde_json::json;

use super::commands::{runs_shell, words};
use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct CommandIsAShellLine;

/// Words that mean something to a shell and to hardly any program.
const OPERATORS: [&str; 7] = ["&&", "||", ">>", "2>&1", ">&2", "&>", "2>"];

impl Rule for CommandIsAShellLine {
    const META: RuleInfo = RuleInfo {
        name: "command-is-a-shell-line",
        category: Category::Config,
        severity: Severity::Warning,
        summary: "a shell line where a program and its arguments belong",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("command_is_a_shell_line.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let spec = container.container;
        let list = container.path.clone().key("command");
        let Some(program) = spec.command.first() else { return };
        if runs_shell(spec) || object.is_unknown(&list) {
            return;
        }
        if program.trim().contains([' ', '\t', '\n']) && !program.contains('\\') {
            let path = list.clone().index(0);
            let message = msg::command_is_a_shell_line(&spec.name, &**program);
            let draft = cx.report(object, &path, object.value_at(&path), message);
            draft.likely().help(msg::command_is_a_shell_line_help()).evidence(not_found(program));
            if !program.contains(['"', '\'', '$', '&', '|', ';', '<', '>', '`', '(', '\n', '*']) {
                let rest = spec.command.iter().skip(1).map(|word| &**word);
                let split: Vec<&str> = program.split_whitespace().chain(rest).collect();
                let edits = vec![Edit::Replace { path: list, value: json!(split) }];
                draft.fix(msg::command_is_a_shell_line_fix(), Applicability::Unsafe, edits);
            }
            return;
        }
        let operator = words(spec, &container.path)
            .filter(|(at, _)| !object.is_unknown(at))
            .find(|(_, word)| OPERATORS.contains(word));
        if let Some((at, word)) = operator {
            let message = msg::command_is_a_shell_line_operator(word, &**program);
            cx.report(object, &at, object.value_at(&at), message)
                .likely()
                .help(msg::command_is_a_shell_line_operator_help());
        }
    }
}

/// What the runtime says (`os/exec` `LookPath`, through runc), as it stands in the container's state.
fn not_found(program: &str) -> String {
    if program.contains('/') {
        format!("exec: \"{program}\": stat {program}: no such file or directory")
    } else {
        format!("exec: \"{program}\": executable file not found in $PATH")
    }
}
