//! The JSON that Go's `sigs.k8s.io/yaml` makes of a document (`YAMLToJSON`): what the API server gets to see.

use serde_json::{Map, Value as Json};

use crate::go_value::{BadKey, Key};
use crate::lookup::merged;
use crate::{Document, Kind, NodeRef, Number, Value};

/// Nodes that one conversion may visit where the caller has no bound of its own.
pub const BUDGET: usize = 8_000_000;
/// Levels of nesting with aliases followed: more cannot be dropped without a deep stack.
pub(crate) const DEPTH: usize = 512;

/// Why a node has no JSON.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// Aliases expand to more nodes than the budget allows.
    #[error("document contains excessive aliasing")]
    TooLarge,
    /// More levels than are read.
    #[error("nested too deeply")]
    TooDeep,
    /// go-yaml or `encoding/json` refuses it.
    #[error("{0}")]
    Refused(String),
}

impl Document {
    /// The document as JSON; null where it is empty.
    pub fn to_json(&self) -> Result<Json, JsonError> {
        self.root().map_or(Ok(Json::Null), |root| root.to_json(BUDGET))
    }
}

impl NodeRef<'_> {
    /// The node as JSON, aliases and merge keys resolved, at most `budget` nodes visited. What a template hides becomes
    /// the text that stands there.
    pub fn to_json(self, budget: usize) -> Result<Json, JsonError> {
        Conversion { budget }.node(self, 0)
    }
}

struct Conversion {
    budget: usize,
}

impl Conversion {
    fn node(&mut self, node: NodeRef<'_>, depth: usize) -> Result<Json, JsonError> {
        self.budget = self.budget.checked_sub(1).ok_or(JsonError::TooLarge)?;
        if depth > DEPTH {
            return Err(JsonError::TooDeep);
        }
        let node = node.followed();
        match &node.written().kind {
            Kind::Mapping { .. } => {
                let mut map = Map::new();
                self.assign(node, &mut map, depth)?;
                Ok(Json::Object(map))
            }
            Kind::Sequence { items, .. } => {
                let items = items.iter().map(|i| self.node(node.document.cursor(*i), depth + 1));
                items.collect::<Result<_, _>>().map(Json::Array)
            }
            Kind::Alias { name, .. } => {
                Err(JsonError::Refused(format!("unknown anchor '{name}' referenced")))
            }
            Kind::Scalar { .. } if node.is_unknown() => {
                Ok(Json::String(node.text().unwrap_or_default().to_owned()))
            }
            Kind::Scalar { .. } => scalar(node.resolved().map_err(JsonError::Refused)?),
        }
    }

    fn assign(
        &mut self,
        map: NodeRef<'_>,
        into: &mut Map<String, Json>,
        depth: usize,
    ) -> Result<(), JsonError> {
        self.budget = self.budget.checked_sub(1).ok_or(JsonError::TooLarge)?;
        if depth > DEPTH {
            return Err(JsonError::TooDeep);
        }
        for entry in map.written_entries() {
            let (key, value) = (map.document.cursor(entry.key), map.document.cursor(entry.value));
            if crate::go_value::is_merge(key) {
                for inner in merged(value).into_iter().rev() {
                    self.assign(inner, into, depth + 1)?;
                }
                continue;
            }
            let text = match Key::of(key) {
                Ok(key) => key.into_string().into_owned(),
                Err(BadKey::Unknown) => key.text().unwrap_or_default().to_owned(),
                Err(bad) => return Err(JsonError::Refused(bad.to_string())),
            };
            let value = self.node(value, depth + 1)?;
            into.insert(text, value);
        }
        Ok(())
    }
}

fn scalar(value: Value<'_>) -> Result<Json, JsonError> {
    Ok(match value {
        Value::Bool(b) => Json::Bool(b),
        Value::String(s) => Json::String(s.into_owned()),
        Value::Number(Number::Int(i)) => i.into(),
        Value::Number(Number::Uint(u)) => u.into(),
        Value::Number(Number::Float(f)) => float(f).ok_or_else(|| JsonError::Refused(unsupported(f)))?,
        Value::Null | Value::Mapping | Value::Sequence | Value::Unknown => Json::Null,
    })
}

/// What `encoding/json` says to a number that JSON lacks.
pub(crate) fn unsupported(f: f64) -> String {
    let name = if f.is_nan() {
        "NaN"
    } else if f > 0.0 {
        "+Inf"
    } else {
        "-Inf"
    };
    format!("json: unsupported value: {name}")
}

/// A float that Go writes without a point is read back as an integer.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
pub(crate) fn float(f: f64) -> Option<Json> {
    if f.fract() == 0.0 && f.abs() < 9_223_372_036_854_775_808.0 {
        return Some(Json::from(f as i64));
    }
    if f.fract() == 0.0 && f > 0.0 && f < 18_446_744_073_709_551_616.0 {
        return Some(Json::from(f as u64));
    }
    serde_json::Number::from_f64(f).map(Json::Number)
}

/// JSON as Go's `encoding/json` writes it, numbers above all: integers up to 10²¹ without exponent, `1e-07` as `1e-7`.
pub fn write_like_go(value: &Json) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

fn write(value: &Json, out: &mut String) {
    match value {
        Json::Number(n) => match n.as_f64().filter(|_| n.is_f64()) {
            Some(f) if f != 0.0 && (f.abs() < 1e-6 || f.abs() >= 1e21) => {
                let scientific = format!("{f:e}");
                match scientific.split_once('e') {
                    Some((m, e)) if !e.starts_with('-') => out.extend([m, "e+", e]),
                    _ => out.push_str(&scientific),
                }
            }
            Some(f) => out.push_str(&f.to_string()),
            None => out.push_str(&n.to_string()),
        },
        Json::Array(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Json::Object(map) => {
            out.push('{');
            // Go's encoder sorts the keys of a map.
            let sorted: podfit_ordered::OrderedMap<&String, &Json> = map.iter().collect();
            for (i, (key, item)) in sorted.into_iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                out.push_str(&Json::String(key.clone()).to_string());
                out.push(':');
                write(item, out);
            }
            out.push('}');
        }
        Json::Null | Json::Bool(_) | Json::String(_) => out.push_str(&value.to_string()),
    }
}
