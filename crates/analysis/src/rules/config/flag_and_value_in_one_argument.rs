//! `--flag value` as one argument.

use podfit_model::object::Container;
use podfit_syntax::Edit;
use serde_json::json;

use super::commands::runs_shell;
use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct FlagAndValueInOneArgument;

impl Rule for FlagAndValueInOneArgument {
    const META: RuleInfo = RuleInfo {
        name: "flag-and-value-in-one-argument",
        category: Category::Config,
        severity: Severity::Warning,
        summary: "--flag value written as one argument",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("flag_and_value_in_one_argument.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let spec = container.container;
        if runs_shell(spec) || splits_by_itself(spec) {
            return;
        }
        for (key, words) in [("command", &spec.command), ("args", &spec.args)] {
            let list = container.path.clone().key(key);
            let found = words.iter().enumerate().find_map(|(i, word)| Some((i, parts(word)?)));
            let Some((at, (flag, _))) = found else { continue };
            if object.is_unknown(&list) {
                continue;
            }
            let path = list.clone().index(at);
            let message = msg::flag_and_value_in_one_argument(flag, &spec.name);
            let split: Vec<&str> = words
                .iter()
                .flat_map(|word| match parts(word) {
                    Some((flag, value)) => vec![flag, value],
                    None => vec![&**word],
                })
                .collect();
            let edits = vec![Edit::Replace { path: list, value: json!(split) }];
            cx.report(object, &path, object.value_at(&path), message)
                .likely()
                .help(msg::flag_and_value_in_one_argument_help(flag))
                .fix(msg::flag_and_value_in_one_argument_fix(), Applicability::Unsafe, edits);
        }
    }
}

/// Redis and its kin join their arguments to lines of configuration; Envoy's parser cuts at blanks.
fn splits_by_itself(container: &Container) -> bool {
    const PROGRAMS: [&str; 5] = ["envoy", "keydb", "redis", "sentinel", "valkey"];
    let image = container.image.rsplit('/').next().unwrap_or_default();
    let program = container.command.first().map_or("", |word| word.rsplit('/').next().unwrap_or(word));
    PROGRAMS.iter().any(|name| image.starts_with(name) || program.starts_with(name))
}

/// Flag and value of `--flag value`, where the value is one word.
fn parts(word: &str) -> Option<(&str, &str)> {
    let (flag, value) = word.split_once([' ', '\t'])?;
    let name = flag.strip_prefix("--")?;
    let value = value.trim();
    let is_flag = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
    (is_flag && !value.is_empty() && !value.contains([' ', '\t', '\n', '\'', '"'])).then_some((flag, value))
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn one_flag_one_value() {
        assert_eq!(parts("--port 8080"), Some(("--port", "8080")));
        for word in ["--port=8080", "--message=a b", "--", "-p 80", "--a b c", "--note 'x y'", "text --a b"] {
            assert_eq!(parts(word), None, "{word}");
        }
    }
}
