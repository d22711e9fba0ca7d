//! A place in the tree with the way that led there, and the notes taken while reading.

use podfit_syntax::{NodeRef, Number, Path, Segment, Span, Value};

use super::template::{Template, Territory};
use crate::view::{FieldProblem, Hole};

/// One step of the way, borrowed until somebody wants it kept.
#[derive(Clone, Copy)]
pub(crate) enum Step<'p> {
    /// The object itself.
    Root,
    /// A field of a struct.
    Field(&'p str),
    /// A key of a map: part of the path, but not of the field name in Go's messages.
    Key(&'p str),
    /// An item.
    Index(usize),
}

/// A node, and how it was reached.
#[derive(Clone, Copy)]
pub(crate) struct At<'p, 'd> {
    /// The node.
    pub(crate) node: NodeRef<'d>,
    up: Option<&'p At<'p, 'd>>,
    step: Step<'p>,
    /// The Go struct that has this field.
    owner: &'static str,
    /// The text that belongs to it, where a template has written some.
    pub(super) territory: Territory,
}

impl<'d> At<'_, 'd> {
    /// One of the object's own fields.
    pub(crate) fn field<'p>(&'p self, key: &'p str, node: NodeRef<'d>) -> At<'p, 'd> {
        At { node, up: Some(self), step: Step::Field(key), owner: self.owner, territory: self.territory }
    }

    /// The way from the object.
    pub(crate) fn path(&self) -> Path {
        let mut segments = Vec::new();
        let mut at = Some(self);
        while let Some(here) = at {
            match here.step {
                Step::Root => {}
                Step::Field(key) | Step::Key(key) => segments.push(Segment::Key(key.into())),
                Step::Index(index) => segments.push(Segment::Index(index)),
            }
            at = here.up;
        }
        segments.reverse();
        Path(segments)
    }

    /// `Struct.way.to.the.field`, as Go's decoder names it: without items and map keys, with embedded structs.
    fn go_field(&self) -> String {
        let mut names: Vec<&str> = Vec::new();
        let mut owner = "";
        let mut at = Some(self);
        while let Some(here) = at {
            if let Step::Field(key) = here.step {
                names.push(key);
                names.extend(embedded(here.owner, key));
                if owner.is_empty() {
                    owner = here.owner;
                }
            }
            at = here.up;
        }
        names.push(owner);
        names.reverse();
        names.join(".")
    }
}

/// The embedded struct through which Go reaches a field.
fn embedded(owner: &str, key: &str) -> Option<&'static str> {
    match (owner, key) {
        ("Volume", key) if key != "name" => Some("VolumeSource"),
        ("Probe", "exec" | "httpGet" | "tcpSocket" | "grpc") => Some("ProbeHandler"),
        ("ConfigMapVolumeSource", "name") => Some("LocalObjectReference"),
        _ => None,
    }
}

/// Notes taken while one object is read.
pub(crate) struct Reader<'t> {
    /// The document's actions.
    pub(super) template: &'t Template<'t>,
    /// Values of the wrong type.
    pub(crate) problems: Vec<FieldProblem>,
    /// Values that nobody knows.
    pub(crate) unknown: Vec<Path>,
    /// Mappings and sequences with something unknown between their entries.
    pub(crate) holes: Vec<Hole>,
}

impl<'t> Reader<'t> {
    /// For an object of the document that these actions stand in.
    pub(crate) fn new(template: &'t Template<'t>) -> Self {
        Self { template, problems: Vec::new(), unknown: Vec::new(), holes: Vec::new() }
    }

    /// The object's own mapping.
    pub(crate) fn root<'p, 'd>(&self, node: NodeRef<'d>) -> At<'p, 'd> {
        let span = node.span();
        let end = node.document().span.end.max(span.end);
        let territory = Territory { start: span.start, end, depth: self.template.depth(span.start) };
        At { node, up: None, step: Step::Root, owner: "", territory }
    }

    /// Notes that the value here is unknown.
    pub(crate) fn note_unknown(&mut self, at: &At<'_, '_>) {
        self.unknown.push(at.path());
    }

    /// Notes a value of the wrong type, in Go's words.
    pub(crate) fn note_type(&mut self, at: &At<'_, '_>, wanted: &'static str) {
        let value = at.node.value();
        let found = found(&value);
        // A number that does not fit is quoted; one that stands where none may stand is not.
        let literal = match value {
            Value::Number(number) if matches!(wanted, "int32" | "int64") => format!(" {}", go_number(number)),
            _ => String::new(),
        };
        self.problems.push(FieldProblem {
            path: at.path(),
            found,
            wanted,
            message: Some(format!(
                "json: cannot unmarshal {found}{literal} into Go struct field {} of type {wanted}",
                at.go_field()
            )),
        });
    }

    /// Notes a value that Kubernetes refuses in words of its own.
    pub(crate) fn note_refused(&mut self, at: &At<'_, '_>, wanted: &'static str, message: String) {
        self.problems.push(FieldProblem {
            path: at.path(),
            found: found(&at.node.value()),
            wanted,
            message: Some(message),
        });
    }

    /// Reads a struct: calls `field` with each key and value. `go` is the type's name in Go (`v1.PodSpec`). False where
    /// there is no mapping to read.
    pub(crate) fn fields<'d>(
        &mut self,
        at: &At<'_, 'd>,
        go: &'static str,
        mut field: impl FnMut(&mut Self, &str, &At<'_, 'd>),
    ) -> bool {
        self.entries(at, go, Entries::Fields, &mut field)
    }

    /// Reads a map: as [`Reader::fields`], but its keys are data.
    pub(crate) fn map<'d>(
        &mut self,
        at: &At<'_, 'd>,
        go: &'static str,
        mut entry: impl FnMut(&mut Self, &str, &At<'_, 'd>),
    ) -> bool {
        self.entries(at, go, Entries::Keys, &mut entry)
    }

    /// Looks through everything below for what a template leaves open, whatever it means. Aliases lead to what is looked
    /// at in its own place.
    pub(super) fn survey(&mut self, at: &At<'_, '_>) {
        match at.node.value() {
            _ if at.node.is_alias() => {}
            Value::Mapping => {
                self.fields(at, "", |reader, _, value| reader.survey(value));
            }
            Value::Sequence => {
                self.list(at, "", |reader, item| reader.survey(item));
            }
            Value::Unknown => self.note_unknown(at),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    /// One loop for all structs and maps: some hundred copies of it would be a tenth of what the playground loads.
    #[inline(never)]
    fn entries<'d>(
        &mut self,
        at: &At<'_, 'd>,
        go: &'static str,
        are: Entries,
        each: &mut dyn FnMut(&mut Self, &str, &At<'_, 'd>),
    ) -> bool {
        match at.node.value() {
            Value::Mapping => {}
            Value::Null => return false,
            Value::Unknown => {
                self.note_unknown(at);
                return false;
            }
            Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Sequence => {
                self.note_type(at, go);
                return false;
            }
        }
        let entries = at.node.entries();
        let owner = match are {
            Entries::Fields => go.rsplit_once('.').map_or(go, |(_, name)| name),
            Entries::Keys => at.owner,
        };
        for (index, (key, value)) in entries.iter().enumerate() {
            // A key that nobody knows is a hole in the mapping.
            if let Some(text) = key.key_text() {
                let next = entries.get(index + 1).map(|(next, _)| next.span().start);
                let territory = self.territory(at, key.span(), *value, next);
                let step = match are {
                    Entries::Fields => Step::Field(&text),
                    Entries::Keys => Step::Key(&text),
                };
                each(self, &text, &At { node: *value, up: Some(at), step, owner, territory });
            }
        }
        self.look_for_holes(at);
        true
    }

    /// Reads a list; item `i` of the answer is item `i` of the text, also where the item is broken.
    pub(crate) fn list<'d, T>(
        &mut self,
        at: &At<'_, 'd>,
        go: &'static str,
        mut item: impl FnMut(&mut Self, &At<'_, 'd>) -> T,
    ) -> Vec<T> {
        let mut read = Vec::new();
        self.items(at, go, &mut |reader, at| read.push(item(reader, at)));
        read
    }

    #[inline(never)]
    fn items<'d>(&mut self, at: &At<'_, 'd>, go: &'static str, each: &mut dyn FnMut(&mut Self, &At<'_, 'd>)) {
        match at.node.value() {
            Value::Sequence => {}
            Value::Null => return,
            Value::Unknown => {
                self.note_unknown(at);
                return;
            }
            Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Mapping => {
                self.note_type(at, go);
                return;
            }
        }
        let items = at.node.items();
        for (index, node) in items.iter().enumerate() {
            let next = items.get(index + 1).map(|next| next.span().start);
            let begin = Span::at(node.span().start);
            let territory = self.territory(at, begin, *node, next);
            each(
                self,
                &At { node: *node, up: Some(at), step: Step::Index(index), owner: at.owner, territory },
            );
        }
        self.look_for_item_holes(at, &items);
    }
}

/// What a mapping is.
#[derive(Clone, Copy)]
enum Entries {
    /// A struct.
    Fields,
    /// A map: its keys are data.
    Keys,
}

/// What Go's decoder says it found.
fn found(value: &Value<'_>) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Mapping => "object",
        Value::Sequence => "array",
        Value::Unknown => "unknown",
    }
}

/// A number as Go writes it into JSON.
pub(crate) fn go_number(number: Number) -> String {
    match number {
        Number::Int(number) => number.to_string(),
        Number::Uint(number) => number.to_string(),
        Number::Float(number) => {
            let size = number.abs();
            if size == 0.0 || (1e-6..1e21).contains(&size) {
                return number.to_string();
            }
            // Rust writes 1e21, Go 1e+21.
            let text = format!("{number:e}");
            match text.split_once('e') {
                Some((digits, exponent)) if !exponent.starts_with('-') => format!("{digits}e+{exponent}"),
                _ => text,
            }
        }
    }
}
