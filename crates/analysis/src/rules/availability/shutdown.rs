//! How long a preStop hook sleeps, where that can be read from the manifest.

use podfit_model::object::Handler;
use podfit_syntax::Path;

use crate::context::ContainerCx;

/// Seconds that the preStop hook sleeps, and where it says so: `sleep.seconds`, or `sleep N` in an exec command.
pub(crate) fn sleep(container: &ContainerCx<'_>) -> Option<(i64, Path)> {
    let path = container.path.clone().key("lifecycle").key("preStop");
    match container.container.pre_stop.as_ref()? {
        Handler::Sleep(seconds) => Some((*seconds, path.key("sleep").key("seconds"))),
        Handler::Exec(command) => {
            let at = path.key("exec").key("command");
            let words: Vec<&str> = command
                .iter()
                .flat_map(|text| {
                    text.split(|c: char| c.is_whitespace() || matches!(c, ';' | '&' | '|' | '(' | ')'))
                })
                .filter(|word| !word.is_empty())
                .collect();
            let seconds: i64 = words
                .windows(2)
                .filter(|pair| pair.first().is_some_and(|word| word.rsplit('/').next() == Some("sleep")))
                .filter_map(|pair| duration(pair.get(1)?))
                .sum();
            let index = command.iter().position(|text| text.contains("sleep"))?;
            (seconds > 0).then(|| (seconds, at.index(index_of_argument(command.len(), index))))
        }
        _ => None,
    }
}

/// `sleep 20` as two words of a list is best shown at the number, which follows.
fn index_of_argument(length: usize, index: usize) -> usize {
    if index + 1 == length { index } else { index + 1 }
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
    use super::duration;

    #[test]
    fn durations_are_read_as_sleep_reads_them() {
        assert_eq!(duration("20"), Some(20));
        assert_eq!(duration("2m"), Some(120));
        assert_eq!(duration("1.5s"), Some(1));
        assert_eq!(duration("$N"), None);
        assert_eq!(duration("-1"), None);
    }
}
