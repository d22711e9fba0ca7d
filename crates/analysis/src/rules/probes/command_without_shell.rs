//! A command in shell syntax that no shell reads.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_model::object::{Handler, Text};
use podfit_syntax::{Edit, Path};
use serde_json::json;
use super::probed::probes;

/// See the page.
pub(crate) struct CommandWithoutShell;

impl Rule for CommandWithoutShell {
    const META: RuleInfo = RuleInfo {
        name: "command-without-shell",
        category: Category::Probes,
        severity: Severity::Warning,
        summary: "a command in shell syntax that no shell reads",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("command_without_shell.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let inner = container.container;
        if !inner.command.is_empty() {
            judge(container, &inner.command, &container.path.clone().key("command"), "command", cx);
        }
        for probed in probes(container) {
            if let Handler::Exec(command) = &probed.probe.handler {
                let path = probed.path.clone().key("exec").key("command");
                judge(container, command, &path, probed.purpose.field(), cx);
            }
        }
        for (field, hook) in [("postStart", &inner.post_start), ("preStop", &inner.pre_stop)] {
            if let Some(Handler::Exec(command)) = hook {
                let path = container.path.clone().key("lifecycle").key(field).key("exec").key("command");
                judge(container, command, &path, field, cx);
            }
        }
    }
}

fn judge(container: &ContainerCx<'_>, command: &[Text], path: &Path, field: &str, cx: &mut Context<'_, '_>) {
    let object = container.workload.object;
    let Some(slip) = slip(command) else { return };
    if object.is_unknown(path) {
        return;
    }
    let name = &container.container.name;
    match slip {
        Slip::OneText(text) => {
            let path = path.clone().index(0);
            let message = msg::command_without_shell_one(field, name, text);
            let draft = cx.report(object, &path, object.value_at(&path), message);
            draft.help(msg::command_without_shell_one_help());
            if let Some(list) = path.parent() {
                let edit = Edit::Replace { path: list, value: json!(["sh", "-c", text]) };
                draft.fix(msg::fix_run_in_shell(), Applicability::Unsafe, vec![edit]);
            }
        }
        Slip::Syntax(index, text) => {
            let path = path.clone().index(index);
            let message = msg::command_without_shell(field, name, text);
            cx.report(object, &path, object.value_at(&path), message).help(msg::command_without_shell_help());
        }
    }
}

/// What only a shell would understand.
#[derive(Debug, PartialEq, Eq)]
enum Slip<'a> {
    /// The whole command is one text with spaces.
    OneText(&'a str),
    /// This argument, at this position.
    Syntax(usize, &'a str),
}

fn slip(command: &[Text]) -> Option<Slip<'_>> {
    if let [only] = command {
        let words = only.split_whitespace().count();
        // A line break, or a path with spaces of Windows, is a program's own affair.
        return (words > 1 && !only.contains([':', '\n', '\\'])).then_some(Slip::OneText(only));
    }
    if command.iter().any(|word| is_interpreter(word)) {
        return None;
    }
    let found = command.iter().enumerate().skip(1).find(|(_, word)| is_syntax(word))?;
    Some(Slip::Syntax(found.0, found.1))
}

/// A shell, or a program that is handed a script: what follows is its own language.
fn is_interpreter(word: &str) -> bool {
    let file = word.rsplit(['/', '\\']).next().unwrap_or(word);
    let file = file.strip_suffix(".exe").unwrap_or(file).to_ascii_lowercase();
    let shells = ["sh", "ash", "bash", "dash", "zsh", "ksh", "fish", "busybox", "toybox", "cmd", "pwsh", "powershell"];
    shells.contains(&file.as_str()) || ["python", "perl", "awk", "ruby", "node", "php", "expr", "test", "["].iter().any(|it| file.starts_with(it))
}

fn is_syntax(word: &str) -> bool {
    if matches!(word, "&&" | "||" | "|" | ">" | ">>" | "2>&1" | "&") {
        return true;
    }
    let variable = word.strip_prefix("${").or_else(|| word.strip_prefix('$'));
    variable.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_shell_understands_these() {
        let text = |words: &[&str]| words.iter().map(|word| (*word).into()).collect::<Vec<Text>>();
        assert_eq!(slip(&text(&["a", "&&", "b"])), Some(Slip::Syntax(1, "&&")));
        assert_eq!(slip(&text(&["a", "${B}"])), Some(Slip::Syntax(1, "${B}")));
        assert_eq!(slip(&text(&["a b"])), Some(Slip::OneText("a b")));
        for fine in [&["a"][..], &["tini", "--", "/bin/sh", "-c", "a && $B"], &["a", "$(B)"], &["a", "x$"], &["a", "b c"]] {
            assert_eq!(slip(&text(fine)), None, "{fine:?}");
        }
    }
}
