//! How long a preStop hook sleeps, where that can be read from the manifest.

use podfit_model::object::{Handler, Text};
use podfit_syntax::Path;

use crate::context::ContainerCx;

/// What the kubelet grants after SIGTERM in any case (`pkg/kubelet/kuberuntime/kuberuntime_container.go`
/// `minimumGracePeriodInSeconds`, v1.36).
pub(super) const MINIMUM: i64 = 2;

/// Seconds that the preStop hook sleeps at least, and where it says so: `sleep.seconds`, or `sleep N` in an exec command.
pub(crate) fn sleep(container: &ContainerCx<'_>) -> Option<(i64, Path)> {
    let path = container.path.clone().key("lifecycle").key("preStop");
    match container.container.pre_stop.as_ref()? {
        Handler::Sleep(seconds) => Some((*seconds, path.key("sleep").key("seconds"))),
        Handler::Exec(command) => {
            let (seconds, index) = slept(command)?;
            Some((seconds, path.key("exec").key("command").index(index)))
        }
        _ => None,
    }
}

/// Seconds that a command sleeps, and which of its words shows it best.
fn slept(command: &[Text]) -> Option<(i64, usize)> {
    let first = file_name(command.first()?);
    let (seconds, index) = if first == "sleep" {
        (command.iter().skip(1).map(|word| duration(word)).sum::<Option<i64>>()?, 1)
    } else if matches!(first, "sh" | "ash" | "bash" | "dash" | "busybox") {
        let flag = command.iter().position(|word| word.starts_with('-') && word.ends_with('c'))?;
        (script(command.get(flag + 1)?)?, flag + 1)
    } else {
        return None;
    };
    (seconds > 0).then_some((seconds, index))
}

/// Seconds that a script sleeps whatever happens. Branches, loops and jobs in the background are not followed: of a script
/// that has any, nothing is said.
fn script(text: &str) -> Option<i64> {
    const CONTROL: [&str; 10] =
        ["if", "case", "while", "until", "for", "trap", "exit", "wait", "function", "select"];
    if text.replace("&&", ";").contains(['&', '`']) {
        return None;
    }
    let mut seconds = 0;
    for statement in text.replace("&&", ";").split([';', '\n']) {
        // What stands behind || may never run.
        let certain = statement.split("||").next().unwrap_or(statement);
        let mut words = certain.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '{' | '}'));
        let mut words = words.by_ref().filter(|word| !word.is_empty());
        let word = words.next().map(file_name);
        if word.is_some_and(|word| CONTROL.contains(&word)) {
            return None;
        }
        let word = if word == Some("exec") { words.next().map(file_name) } else { word };
        if word == Some("sleep") {
            seconds += words.next().and_then(duration)?;
        }
    }
    Some(seconds)
}

fn file_name(word: &str) -> &str {
    word.rsplit('/').next().unwrap_or(word)
}

/// GNU sleep's suffixes; fractions are dropped.
fn duration(text: &str) -> Option<i64> {
    let (digits, factor) = match text.strip_suffix(['s', 'm', 'h']) {
        Some(digits) if text.ends_with('m') => (digits, 60),
        Some(digits) if text.ends_with('h') => (digits, 3600),
        Some(digits) => (digits, 1),
        None => (text, 1),
    };
    let whole = digits.split('.').next()?;
    whole.parse::<i64>().ok().filter(|seconds| (0..=86_400).contains(seconds)).map(|seconds| seconds * factor)
}

#[cfg(test)]
mod tests {
    use super::{duration, script, slept};

    #[test]
    fn durations_are_read_as_sleep_reads_them() {
        assert_eq!(duration("20"), Some(20));
        assert_eq!(duration("2m"), Some(120));
        assert_eq!(duration("1.5s"), Some(1));
        assert_eq!(duration("$N"), None);
        assert_eq!(duration("-1"), None);
    }

    #[test]
    fn commands_sleep_themselves_or_in_a_shell() {
        let seconds = |words: &[&str]| slept(&words.iter().map(|word| (*word).into()).collect::<Vec<_>>());
        assert_eq!(seconds(&["/bin/sleep", "20"]), Some((20, 1)));
        assert_eq!(seconds(&["/bin/sh", "-c", "sleep 20"]), Some((20, 2)));
        assert_eq!(seconds(&["/bin/bash", "-ec", "sleep 5; nginx -s quit"]), Some((5, 2)));
        assert_eq!(seconds(&["echo", "sleep", "20"]), None);
        assert_eq!(seconds(&["sh", "/stop.sh"]), None);
    }

    #[test]
    fn scripts_sleep_where_they_must() {
        assert_eq!(script("sleep 10 && nginx -s quit"), Some(10));
        assert_eq!(script("nginx -s quit || true\nsleep 2m\nexec sleep 3"), Some(123));
        assert_eq!(script("nginx -s quit || sleep 60"), Some(0));
        assert_eq!(script("echo sleep 60; (sleep 5)"), Some(5));
        for unsure in
            ["if x; then sleep 60; else sleep 9; fi", "sleep 60 & x", "sleep $N", "while x; do sleep 1; done"]
        {
            assert_eq!(script(unsure), None, "{unsure}");
        }
    }
}
