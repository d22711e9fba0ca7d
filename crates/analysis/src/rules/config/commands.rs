//! What a container is told to run: shells, and `$(VAR)` as the kubelet expands it
//! (`third_party/forked/golang/expansion/expand.go` of Kubernetes v1.36).

use podfit_model::object::Container;
use podfit_syntax::Path;

const SHELLS: [&str; 15] = [
    "ash",
    "bash",
    "busybox",
    "cmd",
    "cmd.exe",
    "csh",
    "dash",
    "fish",
    "ksh",
    "powershell",
    "powershell.exe",
    "pwsh",
    "sh",
    "tcsh",
    "zsh",
];

/// Whether a shell, or something that starts one, reads what follows.
pub(super) fn runs_shell(container: &Container) -> bool {
    container.command.iter().chain(&container.args).any(|word| {
        let name = word.rsplit(['/', '\\']).next().unwrap_or(word);
        SHELLS.contains(&name)
    })
}

/// Every word of command and args, with its path.
pub(super) fn words<'a>(container: &'a Container, at: &'a Path) -> impl Iterator<Item = (Path, &'a str)> {
    let list = |key: &'static str, words: &'a [podfit_model::object::Text]| {
        words.iter().enumerate().map(move |(i, word)| (at.clone().key(key).index(i), &**word))
    };
    list("command", &container.command).chain(list("args", &container.args))
}

/// The names in `$(NAME)`; `$$` is a dollar and begins nothing.
pub(super) fn references(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once('$') {
        rest = behind;
        if let Some(behind) = behind.strip_prefix('$') {
            rest = behind;
        } else if let Some((name, behind)) = behind.strip_prefix('(').and_then(|inner| inner.split_once(')'))
        {
            found.push(name);
            rest = behind;
        }
    }
    found
}

/// `[A-Za-z_][A-Za-z0-9_]*`
pub(super) fn is_variable(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// The names in `$NAME` and `${NAME}`.
pub(super) fn shell_variables(text: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once('$') {
        if let Some((name, behind)) = behind.strip_prefix('{').and_then(|inner| inner.split_once('}')) {
            if is_variable(name) {
                found.push((name, format!("${{{name}}}")));
            }
            rest = behind;
        } else {
            let end = behind.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(behind.len());
            let (name, after) = behind.split_at(end);
            if is_variable(name) {
                found.push((name, format!("${name}")));
            }
            rest = after;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_kubelet_expands() {
        assert_eq!(references("a $(A) $$(B) $C $(D"), ["A"]);
        assert_eq!(references("$(A)$(B)"), ["A", "B"]);
        assert_eq!(references("$$$(A)"), ["A"]);
    }

    #[test]
    fn what_a_shell_expands() {
        let names: Vec<_> =
            shell_variables("--a=$A --b=${B} $(C) ${D:-x} $1").into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["A", "B"]);
    }
}
