//! SARIF 2.1.0 (OASIS), as code scanning services read it: rules, regions in Unicode code points, fixes.

use std::collections::BTreeMap;

use podfit_analysis::report::{Category, Finding, Fix, InputError, Position, Severity, Span};
use podfit_analysis::{Report, RuleInfo, rules};
use serde_json::{Value, json};

use super::Sources;
use podfit_files::read::place_in;

/// The log of one run.
pub(crate) fn render(report: &Report, sources: &Sources) -> String {
    let mut positions: BTreeMap<&str, usize> = BTreeMap::new();
    let mut descriptors = Vec::new();
    for finding in &report.findings {
        positions.entry(&finding.rule).or_insert_with(|| {
            let known = rules().iter().find(|rule| rule.name == finding.rule);
            descriptors.push(descriptor(finding, known));
            descriptors.len() - 1
        });
    }
    let mut seen: BTreeMap<(&str, &str, Option<&str>), usize> = BTreeMap::new();
    let results: Vec<_> = report
        .findings
        .iter()
        .map(|finding| {
            let rule = positions.get(finding.rule.as_str()).copied().unwrap_or(0);
            // The same fact about several containers or clusters: the first, the second …
            let count = seen
                .entry((&finding.span.file, &finding.fingerprint, finding.cluster.as_deref()))
                .or_default();
            *count += 1;
            result(finding, rule, *count, sources)
        })
        .collect();
    let notifications: Vec<_> = report.errors.iter().map(notification).collect();
    let run = json!({
        "tool": {"driver": {
            "name": report.tool.name,
            "version": report.tool.version,
            "semanticVersion": report.tool.version,
            "informationUri": "https://podfit.dev",
            "rules": descriptors,
        }},
        "invocations": [{
            "executionSuccessful": report.errors.is_empty(),
            "toolExecutionNotifications": notifications,
        }],
        "columnKind": "unicodeCodePoints",
        "results": results,
    });
    super::json(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }))
}

fn descriptor(finding: &Finding, known: Option<&RuleInfo>) -> Value {
    let severity = known.map_or(finding.severity, |rule| rule.severity);
    let summary = known.map_or(finding.rule.as_str(), |rule| rule.summary);
    let help = match known {
        Some(rule) if !rule.page.is_empty() => json!({"text": rule.page, "markdown": rule.page}),
        _ => json!({"text": summary}),
    };
    json!({
        "id": finding.rule,
        "name": finding.rule,
        "shortDescription": {"text": sentence(summary)},
        "fullDescription": {"text": known.and_then(|rule| why(rule.page)).unwrap_or_else(|| sentence(summary))},
        "help": help,
        "helpUri": finding.url,
        "defaultConfiguration": {"level": level(severity)},
        "properties": properties(finding.category, severity),
    })
}

/// What GitHub sorts and filters by.
fn properties(category: Category, severity: Severity) -> Value {
    let mut tags = vec![json!("kubernetes"), json!(category)];
    // What is proven, what is likely, what is taste.
    let (precision, problem, risk) = match severity {
        Severity::Error => ("very-high", "error", "7.0"),
        Severity::Warning => ("high", "warning", "5.0"),
        Severity::Info => ("medium", "recommendation", "2.0"),
    };
    let mut properties = json!({"precision": precision, "problem.severity": problem});
    if let (Category::Security | Category::Rbac, Some(map)) = (category, properties.as_object_mut()) {
        if category == Category::Rbac {
            tags.push(json!("security"));
        }
        map.insert("security-severity".to_owned(), json!(risk));
    }
    if let Some(map) = properties.as_object_mut() {
        map.insert("tags".to_owned(), json!(tags));
    }
    properties
}

/// The first paragraph below `## Why`, on one line.
fn why(page: &str) -> Option<String> {
    let (_, why) = page.split_once("\n## Why\n\n")?;
    let paragraph = why.split("\n\n").next()?;
    Some(paragraph.lines().collect::<Vec<_>>().join(" "))
}

/// A summary as a sentence.
fn sentence(summary: &str) -> String {
    let mut letters = summary.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}

fn result(finding: &Finding, rule: usize, count: usize, sources: &Sources) -> Value {
    let mut text = finding.message.clone();
    for line in finding.evidence.iter().chain(&finding.help) {
        text += "\n";
        text += line;
    }
    let related: Vec<_> = finding
        .labels
        .iter()
        .enumerate()
        .map(|(id, label)| {
            let mut location = location(&label.span);
            if let Some(object) = location.as_object_mut() {
                object.insert("id".to_owned(), json!(id + 1));
                object.insert("message".to_owned(), json!({"text": label.text}));
            }
            location
        })
        .collect();
    let fixes: Vec<_> = finding.fixes.iter().filter_map(|fix| fixed(fix, sources)).collect();
    let mut primary = location(&finding.span);
    if let (Some(object), Some(primary)) = (&finding.object, primary.as_object_mut()) {
        let namespace =
            object.namespace.as_deref().map(|namespace| format!("{namespace}/")).unwrap_or_default();
        let name = format!("{}/{namespace}{}", object.kind, object.name);
        let logical = json!([{"fullyQualifiedName": name, "kind": "object"}]);
        primary.insert("logicalLocations".to_owned(), logical);
    }
    let mut result = json!({
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": level(finding.severity),
        "message": {"text": text},
        "locations": [primary],
        "partialFingerprints": fingerprints(finding, count),
        "properties": {"certainty": finding.certainty, "cluster": finding.cluster, "path": finding.path},
    });
    if let Some(result) = result.as_object_mut() {
        if !related.is_empty() {
            result.insert("relatedLocations".to_owned(), json!(related));
        }
        if !fixes.is_empty() {
            result.insert("fixes".to_owned(), json!(fixes));
        }
    }
    result
}

/// `podfit/v1` as in the JSON report; and the one that GitHub goes by, which otherwise hashes the lines around, so that a
/// new line above would close an alert and open it again.
fn fingerprints(finding: &Finding, count: usize) -> Value {
    let cluster = finding.cluster.as_deref().map(|name| format!(":{name}")).unwrap_or_default();
    json!({
        "podfit/v1": finding.fingerprint,
        "primaryLocationLineHash": format!("{}{cluster}:{count}", finding.fingerprint),
    })
}

/// A fix, unless it failed its proof or is only to be read.
fn fixed(fix: &Fix, sources: &Sources) -> Option<Value> {
    if fix.proven != Some(true) || fix.edits.is_empty() {
        return None;
    }
    let mut by_file: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for edit in &fix.edits {
        let text = sources.text(&edit.file)?;
        let region = region(place_in(text, edit.byte_start as usize), place_in(text, edit.byte_end as usize));
        let replacement = json!({"deletedRegion": region, "insertedContent": {"text": edit.text}});
        by_file.entry(&edit.file).or_default().push(replacement);
    }
    let changes = by_file.into_iter().map(
        |(file, replacements)| json!({"artifactLocation": {"uri": uri(file)}, "replacements": replacements}),
    );
    Some(json!({"description": {"text": fix.title}, "artifactChanges": changes.collect::<Vec<_>>()}))
}

fn notification(error: &InputError) -> Value {
    let mut notification = json!({"level": "error", "message": {"text": error.message}});
    let place = match (&error.span, &error.file) {
        (Some(span), _) => Some(location(span)),
        (None, Some(file)) => Some(json!({"physicalLocation": {"artifactLocation": {"uri": uri(file)}}})),
        (None, None) => None,
    };
    if let (Some(place), Some(object)) = (place, notification.as_object_mut()) {
        object.insert("locations".to_owned(), json!([place]));
    }
    notification
}

fn location(span: &Span) -> Value {
    json!({"physicalLocation": {"artifactLocation": {"uri": uri(&span.file)}, "region": region(span.start, span.end)}})
}

fn region(start: Position, end: Position) -> Value {
    json!({"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column})
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A relative or absolute path as a URI reference (RFC 3986): what is not a plain character is percent-encoded.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(byte as char);
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    if path.starts_with('/') { format!("file://{uri}") } else { uri }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn the_log() {
        let log: Value = serde_json::from_str(&render(&samples::report(), &samples::sources())).unwrap();
        insta::assert_json_snapshot!(log);
    }

    #[test]
    fn paths_become_uris() {
        assert_eq!(uri("a b/名.yaml"), "a%20b/%E5%90%8D.yaml");
        assert_eq!(uri("/x:y"), "file:///x%3Ay");
        assert_eq!(uri("<stdin>"), "%3Cstdin%3E");
    }

    #[test]
    fn hostile_text_is_only_text() {
        let log: Value = serde_json::from_str(&render(&samples::hostile(), &samples::sources())).unwrap();
        let text = log["runs"][0]["results"][0]["message"]["text"].as_str().unwrap();
        assert!(text.contains("::error file=x::pwned]]>"));
    }
}
