//! A scenario's first comment lines: what to play once everything that was created has come to rest.

use serde_json::Value;

use super::ScenarioError;
use super::nearest::nearest;
use super::wrong::Wrong;

/// What the first comment lines ask for.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Directives {
    /// In the order written.
    pub(super) steps: Vec<Directive>,
    /// For every rollout of the file.
    pub(super) patch: Option<Value>,
    /// Come to rest after each workload is created.
    pub(super) settle: bool,
    /// Pods of Jobs succeed.
    pub(super) jobs_complete: bool,
    /// There is a scenario's key among the lines at all.
    pub(super) scenario: bool,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Directive {
    pub(super) verb: Verb,
    /// What stands behind the colon.
    pub(super) operand: String,
    /// Where that stands, in bytes; the key where nothing stands behind the colon.
    pub(super) span: (u32, u32),
}

/// What a step does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Rollout,
    Drain,
    Cordon,
    DeleteNode,
}

/// Every key that means something. `seed` is how recorded scenarios name their origin; it, `explores` and any key that
/// is like none of these is free text.
const KEYS: [&str; 11] = [
    "explores",
    "rollout",
    "rollout-patch",
    "settle",
    "drain",
    "cordon",
    "delete-node",
    "jobs-complete",
    "timeout",
    "quiet",
    "seed",
];

/// A line `# key: value`, with byte offsets.
struct Line<'t> {
    key: &'t str,
    key_span: (u32, u32),
    value: &'t str,
    value_span: (u32, u32),
}

/// Reads the comment lines before the first line of YAML.
pub(super) fn read(text: &str) -> Result<Directives, ScenarioError> {
    let mut found = Directives::default();
    let mut at = 0;
    for raw in text.split_inclusive('\n') {
        let start = at;
        at += raw.len();
        let line = raw.trim_start_matches('\u{feff}');
        let start = start + (raw.len() - line.len());
        if line.trim().is_empty() {
            continue;
        }
        if !line.starts_with('#') {
            break;
        }
        if let Some(line) = key_value(line, start) {
            take(&line, &mut found)?;
        }
    }
    Ok(found)
}

/// Splits `# key: value`; none where the line is prose: a key is one word, or two where a person left out the dash.
fn key_value(line: &str, start: usize) -> Option<Line<'_>> {
    let (head, value) = line.split_once(':')?;
    let key = head.trim_start_matches('#').trim();
    let word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ');
    if key.is_empty() || !key.chars().all(word) || key.split_whitespace().count() > 2 {
        return None;
    }
    let key_at = start + (head.trim_end().len() - key.len());
    let value_at = start + head.len() + 1 + (value.len() - value.trim_start().len());
    let value = value.trim();
    Some(Line { key, key_span: span(key_at, key.len()), value, value_span: span(value_at, value.len()) })
}

fn span(at: usize, len: usize) -> (u32, u32) {
    let clip = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    (clip(at), clip(at + len))
}

fn take(line: &Line<'_>, found: &mut Directives) -> Result<(), ScenarioError> {
    let mut step = |verb| {
        let span = if line.value.is_empty() { line.key_span } else { line.value_span };
        found.steps.push(Directive { verb, operand: line.value.to_owned(), span });
    };
    found.scenario |= KEYS.contains(&line.key);
    match line.key {
        "rollout" => step(Verb::Rollout),
        "drain" => {
            needs_node("drain", line)?;
            step(Verb::Drain);
        }
        "cordon" => {
            needs_node("cordon", line)?;
            step(Verb::Cordon);
        }
        "delete-node" => {
            needs_node("delete-node", line)?;
            step(Verb::DeleteNode);
        }
        "rollout-patch" => {
            if found.patch.is_some() {
                return Err(Wrong::Twice { key: "rollout-patch" }.at(line.key_span));
            }
            found.patch = Some(patch(line)?);
        }
        "settle" => found.settle = yes("settle", line)?,
        "jobs-complete" => found.jobs_complete = yes("jobs-complete", line)?,
        "explores" | "timeout" | "quiet" | "seed" => {}
        other => {
            if let Some(meant) = nearest(other, KEYS) {
                return Err(Wrong::Key { found: other.to_owned(), meant }.at(line.key_span));
            }
        }
    }
    Ok(())
}

fn needs_node(key: &'static str, line: &Line<'_>) -> Result<(), ScenarioError> {
    if line.value.is_empty() {
        let wanted = "a node's name, or @KIND/NAME for a node that holds a Pod of that workload";
        return Err(Wrong::Missing { key, wanted }.at(line.key_span));
    }
    Ok(())
}

fn yes(key: &'static str, line: &Line<'_>) -> Result<bool, ScenarioError> {
    match line.value {
        "yes" | "true" => Ok(true),
        "no" | "false" => Ok(false),
        "" => Err(Wrong::Missing { key, wanted: "yes or no" }.at(line.key_span)),
        other => Err(Wrong::YesOrNo { key, found: other.to_owned() }.at(line.value_span)),
    }
}

fn patch(line: &Line<'_>) -> Result<Value, ScenarioError> {
    if line.value.is_empty() {
        return Err(Wrong::Missing { key: "rollout-patch", wanted: "a JSON merge patch" }.at(line.key_span));
    }
    let value: Value = serde_json::from_str(line.value).map_err(|error| {
        // serde_json counts columns in bytes, from 1; the patch is one line.
        let (start, end) = line.value_span;
        let column = u32::try_from(error.column().saturating_sub(1)).unwrap_or(0);
        let at = start.saturating_add(column).min(end);
        Wrong::PatchSyntax { why: error.to_string() }.at((at, end))
    })?;
    if value.is_object() { Ok(value) } else { Err(Wrong::PatchShape.at(line.value_span)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(text: &str) -> Vec<(Verb, String)> {
        read(text).unwrap().steps.into_iter().map(|step| (step.verb, step.operand)).collect()
    }

    #[test]
    fn steps_come_in_the_order_written() {
        let text = "# explores: what: happens\n# and goes on\n# drain: w1\n# rollout: Deployment/web\n#cordon:w2\n\
                    # delete-node: @Deployment/web\n# rollout:\nkind: Pod\n# drain: later\n";
        assert_eq!(
            steps(text),
            [
                (Verb::Drain, "w1".to_owned()),
                (Verb::Rollout, "Deployment/web".to_owned()),
                (Verb::Cordon, "w2".to_owned()),
                (Verb::DeleteNode, "@Deployment/web".to_owned()),
                (Verb::Rollout, String::new()),
            ]
        );
    }

    #[test]
    fn the_switches_and_the_patch_are_read() {
        let found = read(
            "\u{feff}# settle: yes\r\n# jobs-complete: yes\r\n# timeout: 30\r\n# quiet: 5\r\n\
             # rollout-patch: {\"spec\": {\"replicas\": 2}}\r\napiVersion: v1\r\n",
        )
        .unwrap();
        assert!(found.settle && found.jobs_complete);
        assert_eq!(found.patch, Some(serde_json::json!({"spec": {"replicas": 2}})));
        assert!(!read("# settle: no\n").unwrap().settle);
    }

    #[test]
    fn free_text_stays_free() {
        for line in [
            "# note: drain it later",
            "# Source: chart/templates/web.yaml",
            "# podfit: ignore[rollout-stalls] known",
            "# at 3:00 the rollout: begins",
            "# https://example.org",
            "#",
            "# the pods that rollout brings: none",
        ] {
            let text = format!("{line}\nkind: Pod\n");
            assert_eq!(read(&text), Ok(Directives::default()), "{line}");
        }
    }

    #[test]
    fn mistakes_are_named_where_they_stand() {
        for (text, wanted) in [
            ("# explores: x\n# rolout: Deployment/web\n", ("rolout", "did you mean `rollout`?")),
            ("# Drain: w1\n", ("Drain", "did you mean `drain`?")),
            ("# delete node: w1\n", ("delete node", "did you mean `delete-node`?")),
            ("# rollout_patch: {}\n", ("rollout_patch", "did you mean `rollout-patch`?")),
            ("# setle: yes\n", ("setle", "did you mean `settle`?")),
            ("# uncordon: w1\n", ("uncordon", "did you mean `cordon`?")),
            ("# settle: 5\n", ("5", "yes or no, not `5`")),
            ("# settle:\n", ("settle", "needs yes or no")),
            ("# drain:   \n", ("drain", "a node's name")),
            ("# rollout-patch: [1]\n", ("[1]", "JSON object")),
            ("# rollout-patch: {}\n# rollout-patch: {}\n", ("rollout-patch", "twice")),
            ("# é\n# rollout-patch: {\"a\": x}\n", ("x}", "not JSON")),
        ] {
            let error = read(text).unwrap_err();
            let (start, end) = error.span.unwrap();
            let shown = &text[start as usize..end as usize];
            assert_eq!(shown, wanted.0, "{text}");
            assert!(error.message.contains(wanted.1), "{text}: {}", error.message);
        }
    }
}
