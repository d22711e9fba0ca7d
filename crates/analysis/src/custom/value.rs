//! What an expression computes with: plain values, as the API server sees an object.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::Value as Json;

/// A value of the Common Expression Language.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Int(i64),
    Uint(u64),
    Double(f64),
    Text(Rc<str>),
    Bytes(Rc<[u8]>),
    List(Rc<Vec<Value>>),
    Map(Rc<BTreeMap<Key, Value>>),
    Optional(Option<Rc<Value>>),
    /// A `resource.Quantity` in thousandths of a thousandth of a thousandth.
    Quantity(i128),
    /// The name of a type.
    Type(&'static str),
}

/// A key of a map. Numbers that are equal are one key, whatever their type.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Bool(bool),
    Number(i128),
    Text(Rc<str>),
}

impl Key {
    pub(super) fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Bool(value) => Some(Self::Bool(*value)),
            Value::Int(value) => Some(Self::Number(i128::from(*value))),
            Value::Uint(value) => Some(Self::Number(i128::from(*value))),
            Value::Text(text) => Some(Self::Text(Rc::clone(text))),
            _ => None,
        }
    }

    pub(super) fn value(&self) -> Value {
        match self {
            Self::Bool(value) => Value::Bool(*value),
            Self::Number(value) => i64::try_from(*value)
                .map(Value::Int)
                .or_else(|_| u64::try_from(*value).map(Value::Uint))
                .unwrap_or(Value::Null),
            Self::Text(text) => Value::Text(Rc::clone(text)),
        }
    }
}

impl Value {
    pub(super) fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    pub(super) fn list(items: Vec<Value>) -> Self {
        Self::List(Rc::new(items))
    }

    /// A manifest as values; its depth is bounded by the reader of the text.
    pub(super) fn from_json(json: &Json) -> Self {
        match json {
            Json::Null => Self::Null,
            Json::Bool(value) => Self::Bool(*value),
            Json::Number(number) => number
                .as_i64()
                .map(Self::Int)
                .or_else(|| number.as_u64().map(Self::Uint))
                .or_else(|| number.as_f64().map(Self::Double))
                .unwrap_or(Self::Null),
            Json::String(text) => Self::text(text),
            Json::Array(items) => Self::list(items.iter().map(Self::from_json).collect()),
            Json::Object(map) => {
                let entry =
                    |(key, value): (&String, &Json)| (Key::Text(key.as_str().into()), Self::from_json(value));
                Self::Map(Rc::new(map.iter().map(entry).collect()))
            }
        }
    }

    /// As `type()` names it.
    pub(super) fn type_name(&self) -> &'static str {
        match self {
            Self::Null => "null_type",
            Self::Bool(_) => "bool",
            Self::Int(_) => "int",
            Self::Uint(_) => "uint",
            Self::Double(_) => "double",
            Self::Text(_) => "string",
            Self::Bytes(_) => "bytes",
            Self::List(_) => "list",
            Self::Map(_) => "map",
            Self::Optional(_) => "optional_type",
            Self::Quantity(_) => "kubernetes.Quantity",
            Self::Type(_) => "type",
        }
    }

    /// How many values it is made of, which is what comparing it may cost; counted no further than `most`.
    pub(super) fn weight(&self, most: u64) -> u64 {
        let sum = |items: &mut dyn Iterator<Item = &Value>| {
            let mut total = 1u64;
            for item in items {
                if total >= most {
                    break;
                }
                total = total.saturating_add(item.weight(most - total));
            }
            total
        };
        match self {
            Self::List(items) => sum(&mut items.iter()),
            Self::Map(map) => sum(&mut map.values()),
            Self::Text(text) => 1 + text.len() as u64 / 10,
            _ => 1,
        }
    }

    /// Numbers compare across their types; other types are never equal to each other.
    pub(super) fn equals(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::Bytes(a), Self::Bytes(b)) => a == b,
            (Self::Type(a), Self::Type(b)) => a == b,
            (Self::Quantity(a), Self::Quantity(b)) => a == b,
            (Self::List(a), Self::List(b)) => {
                a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| a.equals(b))
            }
            (Self::Map(a), Self::Map(b)) => {
                a.len() == b.len()
                    && a.iter().all(|(key, value)| b.get(key).is_some_and(|other| value.equals(other)))
            }
            (Self::Optional(a), Self::Optional(b)) => match (a, b) {
                (Some(a), Some(b)) => a.equals(b),
                (None, None) => true,
                _ => false,
            },
            _ => self.numbers(other) == Some(Ordering::Equal),
        }
    }

    /// The order of two values that have one.
    pub(super) fn order(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Bool(a), Self::Bool(b)) => Some(a.cmp(b)),
            (Self::Text(a), Self::Text(b)) => Some(a.cmp(b)),
            (Self::Bytes(a), Self::Bytes(b)) => Some(a.cmp(b)),
            (Self::Quantity(a), Self::Quantity(b)) => Some(a.cmp(b)),
            _ => self.numbers(other),
        }
    }

    #[allow(clippy::cast_precision_loss)] // as CEL compares integers with doubles
    fn numbers(&self, other: &Self) -> Option<Ordering> {
        let whole = |value: &Self| match value {
            Self::Int(value) => Some(i128::from(*value)),
            Self::Uint(value) => Some(i128::from(*value)),
            _ => None,
        };
        match (self, other, whole(self), whole(other)) {
            (_, _, Some(a), Some(b)) => Some(a.cmp(&b)),
            (Self::Double(a), Self::Double(b), ..) => a.partial_cmp(b),
            (Self::Double(a), _, _, Some(b)) => a.partial_cmp(&(b as f64)),
            (_, Self::Double(b), Some(a), _) => (a as f64).partial_cmp(b),
            _ => None,
        }
    }
}
