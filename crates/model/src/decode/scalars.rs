//! Scalars as Go's JSON decoder takes them: a number is no text, text is no number, null is nothing, and a float that is
//! whole is an integer.

use podfit_syntax::{Number, Value};

use super::cursor::{At, Reader};
use crate::object::{IntOrString, Quantity, QuantityError, ResourceList, StringMap, Text};

impl Reader<'_> {
    /// A string; none where absent, null, unknown or of another type.
    pub(crate) fn text(&mut self, at: &At<'_, '_>) -> Option<Text> {
        match at.node.value() {
            Value::String(text) => Some(text.as_ref().into()),
            Value::Null => None,
            Value::Unknown => self.unknown_here(at),
            _ => self.wrong(at, "string"),
        }
    }

    /// A string; empty where there is none.
    pub(crate) fn string(&mut self, at: &At<'_, '_>) -> Text {
        self.text(at).unwrap_or_default()
    }

    /// A string where absent and empty mean the same.
    pub(crate) fn name(&mut self, at: &At<'_, '_>) -> Option<Text> {
        self.text(at).filter(|text| !text.is_empty())
    }

    /// true or false; none where there is none.
    pub(crate) fn boolean(&mut self, at: &At<'_, '_>) -> Option<bool> {
        match at.node.value() {
            Value::Bool(value) => Some(value),
            Value::Null => None,
            Value::Unknown => self.unknown_here(at),
            _ => self.wrong(at, "bool"),
        }
    }

    /// true only where it says so.
    pub(crate) fn flag(&mut self, at: &At<'_, '_>) -> bool {
        self.boolean(at).unwrap_or(false)
    }

    /// An `int32`.
    pub(crate) fn int32(&mut self, at: &At<'_, '_>) -> Option<i32> {
        self.integer(at, "int32", |number| i32::try_from(number).ok())
    }

    /// An `int32` for arithmetic in 64 bits.
    pub(crate) fn count(&mut self, at: &At<'_, '_>) -> Option<i64> {
        self.int32(at).map(i64::from)
    }

    /// An `int64`.
    pub(crate) fn int64(&mut self, at: &At<'_, '_>) -> Option<i64> {
        self.integer(at, "int64", Some)
    }

    fn integer<T>(
        &mut self,
        at: &At<'_, '_>,
        wanted: &'static str,
        fit: impl Fn(i64) -> Option<T>,
    ) -> Option<T> {
        match at.node.value() {
            Value::Number(number) => match whole(number).and_then(fit) {
                Some(number) => Some(number),
                None => self.wrong(at, wanted),
            },
            Value::Null => None,
            Value::Unknown => self.unknown_here(at),
            _ => self.wrong(at, wanted),
        }
    }

    /// `intstr.IntOrString`
    pub(crate) fn int_or_string(&mut self, at: &At<'_, '_>) -> Option<IntOrString> {
        match at.node.value() {
            Value::String(text) => Some(IntOrString::from_text(&text)),
            _ => self.count(at).map(IntOrString::Int),
        }
    }

    /// `resource.Quantity`; null is zero.
    pub(crate) fn quantity(&mut self, at: &At<'_, '_>) -> Option<Quantity> {
        let read = match at.node.value() {
            Value::Null => Ok(Quantity::ZERO),
            Value::Unknown => return self.unknown_here(at),
            Value::String(text) => text.trim().parse(),
            Value::Number(Number::Int(number)) => Ok(Quantity::from_units(number)),
            Value::Number(Number::Uint(number)) => {
                Ok(Quantity::from_nano(i128::from(number) * 1_000_000_000))
            }
            Value::Number(Number::Float(number)) => Quantity::from_float(number).ok_or(QuantityError::Format),
            Value::Bool(_) | Value::Mapping | Value::Sequence => Err(QuantityError::Format),
        };
        match read {
            Ok(quantity) => Some(quantity),
            Err(error) => {
                self.note_refused(at, "resource.Quantity", error.to_string());
                None
            }
        }
    }

    /// `[]string`; a broken item is empty text.
    pub(crate) fn strings(&mut self, at: &At<'_, '_>) -> Vec<Text> {
        self.list(at, "[]string", Self::string)
    }

    /// `map[string]string`; entries with broken values are left out.
    pub(crate) fn string_map(&mut self, at: &At<'_, '_>) -> StringMap {
        let mut map = StringMap::new();
        self.map(at, "map[string]string", |reader, key, value| {
            // Null is the empty string in a map of strings.
            let text = if matches!(value.node.value(), Value::Null) {
                Some(Text::default())
            } else {
                reader.text(value)
            };
            if let Some(text) = text {
                map.insert(key.into(), text);
            }
        });
        map
    }

    /// `v1.ResourceList`; entries that are no quantity are left out.
    pub(crate) fn resource_list(&mut self, at: &At<'_, '_>) -> ResourceList {
        let mut list = ResourceList::new();
        self.map(at, "v1.ResourceList", |reader, key, value| {
            if let Some(quantity) = reader.quantity(value) {
                list.insert(key.into(), quantity);
            }
        });
        list
    }

    fn unknown_here<T>(&mut self, at: &At<'_, '_>) -> Option<T> {
        self.note_unknown(at);
        None
    }

    fn wrong<T>(&mut self, at: &At<'_, '_>, wanted: &'static str) -> Option<T> {
        self.note_type(at, wanted);
        None
    }
}

/// The integer that a number is in JSON: `3.0` and `1e3` are written as `3` and `1000`.
fn whole(number: Number) -> Option<i64> {
    match number {
        Number::Int(number) => Some(number),
        Number::Uint(number) => i64::try_from(number).ok(),
        Number::Float(number) => super::cursor::go_number(Number::Float(number)).parse().ok(),
    }
}
