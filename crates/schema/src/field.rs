//! A place in an object while it is validated: the node there, if any, and the way to it. What is absent, templated or
//! lost is told apart here, so that no rule judges what nobody knows.

use podfit_ordered::Sort as _;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::Arc;

use podfit_syntax::{NodeRef, Number, Path, Segment, Value};

/// One step of the way, spelt as the server spells it.
#[derive(Clone, Copy)]
enum Step<'p> {
    Root,
    Name(&'p str),
    Index(usize),
    /// A key of a map, in brackets.
    Key(&'p str),
}

/// A place in an object. Children borrow their parent, so the way costs nothing until it is spelt.
#[derive(Clone, Copy)]
pub(crate) struct Field<'p, 'a> {
    parent: Option<&'p Field<'p, 'a>>,
    step: Step<'p>,
    /// None where the text holds nothing, or null.
    node: Option<NodeRef<'a>>,
}

impl<'a> Field<'_, 'a> {
    /// The object itself.
    pub(crate) fn root(node: NodeRef<'a>) -> Field<'a, 'a> {
        Field { parent: None, step: Step::Root, node: Some(node) }
    }

    /// A field; its node is none when the text has none, or null.
    pub(crate) fn child<'s>(&'s self, name: &'s str) -> Field<'s, 'a> {
        let node = self.node.and_then(|node| node.get(name)).filter(|node| !is_null(*node));
        Field { parent: Some(self), step: Step::Name(name), node }
    }

    /// A place the server names although the text has nothing of that name.
    pub(crate) fn named<'s>(&'s self, name: &'s str) -> Field<'s, 'a> {
        Field { parent: Some(self), step: Step::Name(name), node: None }
    }

    /// An index the server names although it is no item of this field.
    pub(crate) fn indexed(&self, index: usize) -> Field<'_, 'a> {
        Field { parent: Some(self), step: Step::Index(index), node: None }
    }

    /// The value under a key of a map.
    pub(crate) fn key<'s>(&'s self, key: &'s str) -> Field<'s, 'a> {
        let node = self.node.and_then(|node| node.get(key)).filter(|node| !is_null(*node));
        Field { parent: Some(self), step: Step::Key(key), node }
    }

    /// Items of a list, nulls included (Go makes zero values of them).
    pub(crate) fn items(&self) -> Vec<Field<'_, 'a>> {
        let Some(node) = self.node else { return Vec::new() };
        node.items()
            .into_iter()
            .enumerate()
            .map(|(index, item)| Field { parent: Some(self), step: Step::Index(index), node: Some(item) })
            .collect()
    }

    /// Entries of a map with their keys as JSON spells them.
    pub(crate) fn entries(&self) -> Vec<(String, NodeRef<'a>)> {
        let Some(node) = self.node else { return Vec::new() };
        node.entries().into_iter().map(|(key, value)| (key_text(key), value)).collect()
    }

    /// Keys and values of a map of strings; a value that nobody knows is none. A null is an empty string.
    pub(crate) fn strings(&self) -> Vec<(String, Option<Cow<'a, str>>)> {
        self.entries()
            .into_iter()
            .map(|(key, value)| {
                let text = match value.value() {
                    Value::String(text) => Some(text),
                    Value::Null => Some(Cow::Borrowed("")),
                    _ => None,
                };
                (key, text)
            })
            .collect()
    }

    /// Texts of a list of strings; those that nobody knows are none.
    pub(crate) fn texts(&self) -> Vec<Option<Cow<'a, str>>> {
        self.items().iter().map(Field::text).collect()
    }

    /// The node, if the text has one that is not null.
    pub(crate) fn node(&self) -> Option<NodeRef<'a>> {
        self.node
    }

    /// What stands there.
    pub(crate) fn value(&self) -> Option<Value<'a>> {
        self.node.map(NodeRef::value)
    }

    /// Something is there, and it is known what.
    pub(crate) fn is_set(&self) -> bool {
        !matches!(self.value(), None | Some(Value::Unknown | Value::Null))
    }

    /// Nothing is there, and that is certain.
    pub(crate) fn is_absent(&self) -> bool {
        let nothing = self.node.is_none() || matches!(self.value(), Some(Value::Null));
        nothing && self.absence_is_certain()
    }

    /// Whether a missing field proves anything: not in a recovered document, and not where a template writes.
    pub(crate) fn absence_is_certain(&self) -> bool {
        let mut place = Some(self);
        while let Some(field) = place {
            if let Some(node) = field.node {
                let document = node.document();
                let around = node.node().span;
                // Masks are ascending and do not overlap.
                let first = document.masks.partition_point(|mask| mask.end < around.start);
                let masked = document.masks.get(first).is_some_and(|mask| mask.start <= around.end);
                return !document.broken && !masked;
            }
            place = field.parent;
        }
        false
    }

    /// The text: empty where it is certain that there is none; none where nobody knows or it is no text.
    pub(crate) fn text(&self) -> Option<Cow<'a, str>> {
        match self.value() {
            Some(Value::String(text)) => Some(text),
            None | Some(Value::Null) if self.absence_is_certain() => Some(Cow::Borrowed("")),
            _ => None,
        }
    }

    /// The text, with a default where it is certain that there is none or an empty one.
    pub(crate) fn text_or(&self, default: &'static str) -> Option<Cow<'a, str>> {
        self.text().map(|text| if text.is_empty() { Cow::Borrowed(default) } else { text })
    }

    /// Certainly this text.
    pub(crate) fn is_text(&self, wanted: &str) -> bool {
        self.text().is_some_and(|text| text == wanted)
    }

    /// The whole number that is there.
    pub(crate) fn int(&self) -> Option<i64> {
        match self.value() {
            Some(Value::Number(number)) => whole(number),
            _ => None,
        }
    }

    /// The whole number, with a default where it is certain that there is none.
    pub(crate) fn int_or(&self, default: i64) -> Option<i64> {
        if self.is_absent() { Some(default) } else { self.int() }
    }

    /// Whether it is certainly `true`.
    pub(crate) fn is_true(&self) -> bool {
        matches!(self.value(), Some(Value::Bool(true)))
    }

    /// Whether it is certainly not `true`: false, or absent.
    pub(crate) fn is_false(&self) -> bool {
        matches!(self.value(), Some(Value::Bool(false))) || self.is_absent()
    }

    /// Certainly an empty list or map, or none at all.
    pub(crate) fn is_empty(&self) -> bool {
        match self.value() {
            Some(Value::Mapping | Value::Sequence) => {
                self.absence_is_certain()
                    && self.node.is_some_and(|n| n.items().is_empty() && n.entries().is_empty())
            }
            _ => self.is_absent(),
        }
    }

    /// Number of items.
    pub(crate) fn count(&self) -> usize {
        self.node.map_or(0, |node| node.items().len())
    }

    /// The way here, as segments.
    pub(crate) fn path(&self) -> Path {
        let mut segments = Vec::new();
        let mut place = Some(self);
        while let Some(field) = place {
            match field.step {
                Step::Root => {}
                Step::Name(name) | Step::Key(name) => segments.push(Segment::Key(Arc::from(name))),
                Step::Index(index) => segments.push(Segment::Index(index)),
            }
            place = field.parent;
        }
        segments.reverse();
        Path(segments)
    }

    /// The way here, as `field.Path` spells it.
    pub(crate) fn spelling(&self) -> String {
        let mut out = String::new();
        self.spell(&mut out);
        out
    }

    fn spell(&self, out: &mut String) {
        if let Some(parent) = self.parent {
            parent.spell(out);
        }
        match self.step {
            Step::Root => {}
            Step::Name(name) => {
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(name);
            }
            Step::Index(index) => {
                let _ = write!(out, "[{index}]");
            }
            Step::Key(key) => {
                let _ = write!(out, "[{key}]");
            }
        }
    }
}

fn is_null(node: NodeRef<'_>) -> bool {
    matches!(node.value(), Value::Null)
}

/// A number without fraction that fits.
pub(crate) fn whole(number: Number) -> Option<i64> {
    match number {
        Number::Int(value) => Some(value),
        Number::Uint(value) => i64::try_from(value).ok(),
        #[allow(clippy::cast_possible_truncation)]
        Number::Float(value) if value.fract() == 0.0 && value.abs() < 9e15 => Some(value as i64),
        Number::Float(_) => None,
    }
}

/// A key as JSON spells it: YAML's numbers, booleans and null become text.
pub(crate) fn key_text(key: NodeRef<'_>) -> String {
    match key.value() {
        Value::String(text) => text.into_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(Number::Int(value)) => value.to_string(),
        Value::Number(Number::Uint(value)) => value.to_string(),
        Value::Null => "null".to_owned(),
        _ => key.text().unwrap_or_default().to_owned(),
    }
}

/// Go's JSON of what is there: keys sorted, no white space.
pub(crate) fn json(node: Option<NodeRef<'_>>) -> String {
    let Some(node) = node else { return "null".to_owned() };
    match node.value() {
        Value::Null | Value::Unknown => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(Number::Int(value)) => value.to_string(),
        Value::Number(Number::Uint(value)) => value.to_string(),
        Value::Number(Number::Float(value)) => value.to_string(),
        Value::String(text) => json_text(&text),
        Value::Sequence => {
            let items: Vec<String> = node.items().into_iter().map(|item| json(Some(item))).collect();
            format!("[{}]", items.join(","))
        }
        Value::Mapping => {
            let mut entries: Vec<(String, NodeRef<'_>)> =
                node.entries().into_iter().map(|(key, value)| (key_text(key), value)).collect();
            entries.order_by(|a, b| a.0.cmp(&b.0));
            let entries: Vec<String> = entries
                .into_iter()
                .map(|(key, value)| format!("{}:{}", json_text(&key), json(Some(value))))
                .collect();
            format!("{{{}}}", entries.join(","))
        }
    }
}

/// A JSON string as Go's encoder writes it (`<`, `>` and `&` escaped).
fn json_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
