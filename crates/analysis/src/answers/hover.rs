//! The value in its place: what the field is, what this value means here, and what was found about it.

use serde::Serialize;

use super::at::Spot;
use super::markdown::code;
use super::typed::{type_name, typed};
use super::{Answers, Range};
use crate::messages::{Message, msg};

/// What a card shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Hover {
    /// The word it is about.
    pub range: Range,
    /// Markdown without HTML; not to be trusted all the same.
    pub markdown: String,
    /// Under which name the assets keep the API's own words about the field: `apps/v1 Deployment spec.replicas`; none
    /// where nothing is known about it.
    pub field: Option<String>,
}

impl Answers<'_> {
    /// What stands at a byte, and what it means.
    pub fn hover(&self, file: &str, offset: u32) -> Option<Hover> {
        let (index, facts) = self.file(file)?;
        let found: Vec<String> = self
            .findings_in(facts)
            .filter(|(_, range)| range.touches(offset, offset))
            .map(|(finding, _)| {
                let help = finding.help.as_deref().map(plain).unwrap_or_default();
                let rule = format!("[{}]({})", finding.rule, finding.url);
                let message = plain(&finding.message);
                self.say(&msg::hover_finding(message, help, rule)).trim().to_owned()
            })
            .collect();
        let spot = self.spot(index, offset);
        let Some(spot) = spot else {
            let (_, range) = self.findings_in(facts).find(|(_, range)| range.touches(offset, offset))?;
            return Some(Hover { range, markdown: found.join("\n\n"), field: None });
        };
        let range: Range = spot.span().into();
        let mut parts = Vec::new();
        let field = self.field(&spot);
        if let Some((title, _)) = &field {
            parts.push(title.clone());
        }
        if Self::is_secret(&spot) {
            parts.push(self.say(&msg::hover_secret()));
            return Some(Hover { range, markdown: parts.join("\n\n"), field: field.map(|(_, key)| key) });
        }
        let facts: Vec<String> = self.facts_above(&spot).iter().map(|fact| self.say(fact)).collect();
        parts.extend(facts);
        parts.extend(found);
        parts.extend(self.documented_at(&spot));
        if parts.is_empty() {
            return None;
        }
        Some(Hover { range, markdown: parts.join("\n\n"), field: field.map(|(_, key)| key) })
    }

    /// The field's name and type as one line, and its name for the assets.
    fn field(&self, spot: &Spot<'_>) -> Option<(String, String)> {
        let (api_version, kind) = (&*spot.object.view.api_version, &*spot.object.view.kind);
        if spot.path.is_empty() {
            return None;
        }
        let typed = typed(api_version, kind, &spot.path, self.options.version())?;
        let name = code(&spot.path.to_string());
        let of = typed.holds.map(type_name).unwrap_or_default();
        let message = if typed.field.is_some_and(|field| field.required) {
            msg::hover_field_required(name, code(&of))
        } else {
            msg::hover_field(name, code(&of))
        };
        let steps = super::at::shape(&spot.path.0);
        Some((self.say(&message), format!("{api_version} {kind} {steps}")))
    }

    /// What the API itself says of the field, and since when it is there.
    fn documented_at(&self, spot: &Spot<'_>) -> Vec<String> {
        let (api_version, kind) = (&*spot.object.view.api_version, &*spot.object.view.kind);
        let typed = typed(api_version, kind, &spot.path, self.options.version());
        let Some((of, field)) = typed.and_then(|typed| typed.owner.zip(typed.field)) else {
            return Vec::new();
        };
        let said = self.docs.and_then(|docs| docs.of_field(of, field));
        let since = field.since().map(|minor| self.say(&msg::hover_since(i64::from(minor))));
        said.map(|said| documentation(&said)).into_iter().chain(since).collect()
    }

    /// Whether the value is a Secret's, or looks like one.
    pub(super) fn is_secret(spot: &Spot<'_>) -> bool {
        let top = spot.path.prefix(1).to_string();
        if spot.object.object().kind() == "Secret" && matches!(&*top, "data" | "stringData") {
            return true;
        }
        // Where free text may stand; the whole file is looked through only then.
        let shape = super::at::shape(&spot.path.0);
        let free = ["env[]", "args", "command", "data", "annotations", "labels", "value", "url"];
        let span = spot.value.span();
        !matches!(spot.value.value(), podfit_syntax::Value::Mapping | podfit_syntax::Value::Sequence)
            && free.iter().any(|part| shape.contains(part))
            && crate::secret_spans(spot.object.facts)
                .iter()
                .any(|secret| secret.start < span.end && span.start < secret.end)
    }

    /// What is known about the field, or about the nearest block around it of which something is known.
    pub(super) fn facts_above(&self, spot: &Spot<'_>) -> Vec<Message> {
        (0..=spot.path.len())
            .rev()
            .map(|steps| self.facts(spot.object, &spot.path.prefix(steps)))
            .find(|facts| !facts.is_empty())
            .unwrap_or_default()
    }
}

/// The API's own words: paragraphs and lists as they are, and nothing that Markdown takes for more.
pub(super) fn documentation(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, line) in text.lines().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        if line.starts_with(['#', '>', '=', '+']) {
            out.push('\\');
        }
        for (at, c) in line.chars().enumerate() {
            let bullet = at == 0 && c == '*' && line.starts_with("* ");
            if matches!(c, '\\' | '*' | '[' | '<' | '`' | '|') && !bullet {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

/// A sentence of a finding: it quotes the manifest, so nothing in it may be Markdown.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '(' | ')' | '#' | '+' | '!' | '|' | '<'
            | '>' | '~' | '&' | '$' => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push(' '),
            c if c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') =>
            {
                out.push('\u{fffd}');
            }
            c => out.push(c),
        }
    }
    out
}
