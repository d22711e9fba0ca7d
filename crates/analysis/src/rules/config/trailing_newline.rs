//! A value that ends with a line break nobody meant.

use podfit_syntax::{Edit, Path};
use serde_json::json;

use super::base64::decode;
use crate::context::{ContainerCx, Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::read::text;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct TrailingNewline;

/// What a key of a Secret holds one line of, and not a file.
const CREDENTIALS: [&str; 8] =
    ["apikey", "api-key", "api_key", "passwd", "password", "secret", "token", "username"];

impl Rule for TrailingNewline {
    const META: RuleInfo = RuleInfo {
        name: "trailing-newline",
        category: Category::Config,
        severity: Severity::Warning,
        summary: "a variable or a credential that ends with a line break",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("trailing_newline.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        if &*object.view.kind != "Secret" || &*object.view.api_version != "v1" {
            return;
        }
        for (field, encoded) in [("data", true), ("stringData", false)] {
            let map = path(field);
            let entries = object.ask(&map).given().map(podfit_syntax::NodeRef::entries).unwrap_or_default();
            for (key, value) in entries {
                let (Some(key), Some(value)) = (key.key_text(), text(value)) else { continue };
                let name = key.to_ascii_lowercase();
                if name.contains('.') || !CREDENTIALS.iter().any(|word| name.contains(word)) {
                    continue;
                }
                let ends = if encoded {
                    decode(value).is_some_and(|bytes| std::str::from_utf8(&bytes).is_ok_and(is_line))
                } else {
                    is_line(value)
                };
                let at = map.clone().key(&*key);
                if !ends || object.is_unknown(&at) {
                    continue;
                }
                // The value itself is shown to nobody: neither in the message nor in an edit.
                let message = msg::trailing_newline_secret(&*key);
                let help = if encoded { msg::trailing_newline_secret_help() } else { msg::trailing_newline_help() };
                cx.report(object, &at, object.key_at(&at), message).help(help);
            }
        }
    }

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        for (i, variable) in container.container.env.iter().enumerate() {
            let Some(value) = variable.value.as_deref().filter(|value| is_line(value)) else { continue };
            let at: Path = container.path.clone().key("env").index(i).key("value");
            if object.is_unknown(&at) {
                continue;
            }
            let message = msg::trailing_newline(&variable.name);
            let edits = vec![Edit::Replace { path: at.clone(), value: json!(value.trim_end_matches(['\n', '\r'])) }];
            cx.report(object, &at, object.key_at(&at), message).help(msg::trailing_newline_help()).fix(
                msg::trailing_newline_fix(),
                Applicability::Unsafe,
                edits,
            );
        }
    }
}

/// One line of text with a line break behind it.
fn is_line(value: &str) -> bool {
    value.strip_suffix('\n').is_some_and(|line| {
        let line = line.strip_suffix('\r').unwrap_or(line);
        // JSON does not mind.
        !line.is_empty() && !line.starts_with(['{', '[']) && !line.contains(['\n', '\r'])
    })
}

#[cfg(test)]
mod tests {
    use super::is_line;

    #[test]
    fn lines_and_files() {
        assert!(is_line("secret\n") && is_line("secret\r\n"));
        assert!(!is_line("secret") && !is_line("\n") && !is_line("a\nb\n"));
    }
}
