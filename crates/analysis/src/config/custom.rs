//! `custom:`, the rules that a configuration brings.

use podfit_syntax::{Kind, NodeRef, Path, Span, Style};

use super::Custom;
use super::names::{CUSTOM, quoted};
use super::read::Reader;
use crate::custom::{Program, compile};
use crate::report::Severity;

/// Keys of an entry.
pub(super) const KEYS: [&str; 7] =
    ["name", "match", "expression", "message", "messageExpression", "severity", "path"];

impl Custom {
    /// `custom/<name>`, as ignores, `rules` and the command line name it.
    pub fn full_name(&self) -> String {
        format!("{CUSTOM}{}", self.name)
    }

    /// Whether it is about objects of this kind.
    pub fn matches(&self, api_version: &str, kind: &str) -> bool {
        self.kinds.iter().any(|wanted| match wanted.rsplit_once('/') {
            _ if wanted == "*" => true,
            Some((version, name)) => version == api_version && (name == kind || name == "*"),
            None => wanted == kind,
        })
    }
}

impl<'a> Reader<'a> {
    pub(super) fn customs(&mut self, node: NodeRef<'a>) -> Vec<Custom> {
        let mut rules: Vec<Custom> = Vec::new();
        for item in self.items(node, "`custom`") {
            let before = self.errors.len();
            let Some(rule) = self.custom_rule(item) else { continue };
            if rules.iter().any(|other| other.name == rule.name) {
                let at = item.get("name").unwrap_or(item).span();
                self.error(at, format!("there are two custom rules {}", quoted(&rule.name)));
            }
            // A rule that is half read could find what nobody meant.
            if self.errors.len() == before {
                rules.push(rule);
            }
        }
        rules
    }

    fn custom_rule(&mut self, item: NodeRef<'a>) -> Option<Custom> {
        let (mut name, mut kinds, mut expression) = (None, Vec::new(), None);
        let (mut message, mut message_expression, mut path) = (None, None, None);
        let mut severity = Severity::Warning;
        for (key, value) in self.mapping(item, "an entry of `custom`", &KEYS) {
            match key {
                "name" => name = self.custom_name(value),
                "match" => kinds = self.kinds(value),
                "expression" => expression = Some(self.program(value, key)),
                "message" => message = self.text(value, key),
                "messageExpression" => message_expression = self.program(value, key),
                "severity" => match self.severity(value) {
                    Some(Some(given)) => severity = given,
                    Some(None) => self.error(
                        value.span(),
                        "a custom rule that is off is not written; `rules` turns one off for some files"
                            .into(),
                    ),
                    None => {}
                },
                _ => path = self.path(value),
            }
        }
        for (key, missing) in [
            ("name", item.get("name").is_none()),
            ("match", item.get("match").is_none()),
            ("expression", expression.is_none()),
        ] {
            if missing && !item.entries().is_empty() {
                self.error(Span::at(item.span().start), format!("this custom rule has no `{key}`"));
            }
        }
        let expression = expression??;
        Some(Custom { name: name?, kinds, expression, message, message_expression, severity, path })
    }

    fn custom_name(&mut self, node: NodeRef<'a>) -> Option<String> {
        let name = self.text(node, "name")?;
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if name.chars().all(plain) && name.starts_with(|c: char| c.is_ascii_lowercase()) && name.len() <= 64 {
            return Some(name);
        }
        let message = "a name is made of small letters, digits and dashes, as team-label".to_owned();
        self.error(node.span(), message);
        None
    }

    fn kinds(&mut self, node: NodeRef<'a>) -> Vec<String> {
        let kinds = self.texts(node, "match");
        if kinds.is_empty() && node.items().is_empty() {
            self.error(
                node.span(),
                "`match` names kinds: [Deployment, apps/v1/StatefulSet], or [\"*\"]".into(),
            );
        }
        let parts =
            |kind: &String| (1..=3).contains(&kind.split('/').count()) && !kind.split('/').any(str::is_empty);
        if let Some(at) = kinds.iter().position(|kind| !parts(kind)) {
            let span = node.items().get(at).map_or(node.span(), |item| item.span());
            self.error(span, "a kind is written as Deployment, v1/Pod, apps/v1/Deployment or \"*\"".into());
        }
        kinds
    }

    fn path(&mut self, node: NodeRef<'a>) -> Option<Path> {
        let text = self.text(node, "path")?;
        match text.parse() {
            Ok(path) => Some(path),
            Err(error) => {
                self.error(node.span(), format!("`path` is no path: {error}"));
                None
            }
        }
    }

    fn program(&mut self, node: NodeRef<'a>, key: &str) -> Option<Program> {
        let source = self.text(node, key)?;
        match compile(&source) {
            Ok(program) => Some(program),
            Err(wrong) => {
                let at = place(node, &source, wrong.at);
                self.error(Span::at(at), format!("{key}: {}", wrong.message));
                None
            }
        }
    }
}

/// The byte of the file that holds a byte of a scalar's text.
fn place(node: NodeRef<'_>, source: &str, at: usize) -> u32 {
    let span = node.span();
    let written = span.text(node.document().text());
    let offset = |at: usize| span.start + u32::try_from(at).unwrap_or_default();
    if let Some(start) = written.find(source) {
        return offset(start + at);
    }
    let block = matches!(&node.node().kind, Kind::Scalar { style: Style::Literal, .. });
    if !block {
        return span.start;
    }
    // The line of the expression, found behind the header and the indentation.
    let before = source.get(..at).unwrap_or(source);
    let line = before.matches('\n').count();
    let column = before.rsplit('\n').next().map_or(0, str::len);
    let wanted = source.lines().nth(line).unwrap_or_default();
    let physical: usize = written.split_inclusive('\n').take(line + 1).map(str::len).sum();
    let indent = written.get(physical..).and_then(|rest| rest.find(wanted)).unwrap_or_default();
    offset(physical + indent + column)
}
