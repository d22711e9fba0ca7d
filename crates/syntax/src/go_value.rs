//! Keys as Go keeps them (`map[interface{}]interface{}`) and as `sigs.k8s.io/yaml`'s `convertToJSONableObject`
//! turns them into strings.

use std::borrow::Cow;

use crate::{Kind, NodeRef, Number, Style, Value};

/// A key as go-yaml holds it: two keys are the same when these are equal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Key<'a> {
    String(Cow<'a, str>),
    Int(i64),
    /// The bits of a float, of zero for both zeros.
    Float(u64),
    Bool(bool),
}

/// Why a node cannot be a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BadKey {
    Null,
    Mapping,
    Sequence,
    TooLarge,
    /// Masked, lost or refused already.
    Unknown,
}

impl<'a> Key<'a> {
    pub(crate) fn of(node: NodeRef<'a>) -> Result<Self, BadKey> {
        Ok(match node.value() {
            Value::String(s) => Self::String(s),
            Value::Bool(b) => Self::Bool(b),
            Value::Number(Number::Int(i)) => Self::Int(i),
            Value::Number(Number::Uint(_)) => return Err(BadKey::TooLarge),
            Value::Number(Number::Float(f)) => Self::Float((f + 0.0).to_bits()),
            Value::Null => return Err(BadKey::Null),
            Value::Mapping => return Err(BadKey::Mapping),
            Value::Sequence => return Err(BadKey::Sequence),
            Value::Unknown => return Err(BadKey::Unknown),
        })
    }

    /// Not-a-number is never equal to itself, so it never is a duplicate.
    pub(crate) fn is_nan(&self) -> bool {
        matches!(self, Self::Float(bits) if f64::from_bits(*bits).is_nan())
    }

    pub(crate) fn into_string(self) -> Cow<'a, str> {
        match self {
            Self::String(s) => s,
            Self::Int(i) => Cow::Owned(i.to_string()),
            Self::Bool(true) => Cow::Borrowed("true"),
            Self::Bool(false) => Cow::Borrowed("false"),
            Self::Float(bits) => Cow::Owned(float_key(f64::from_bits(bits))),
        }
    }
}

/// The key as the API server reads it.
pub(crate) fn key_string(node: NodeRef<'_>) -> Option<Cow<'_, str>> {
    Key::of(node).ok().map(Key::into_string)
}

impl std::fmt::Display for BadKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Null => "a key must not be null",
            Self::Mapping => "invalid map key: a mapping",
            Self::Sequence => "invalid map key: a sequence",
            Self::TooLarge => "a key must not be an integer above 9223372036854775807",
            Self::Unknown => "this key is not known",
        })
    }
}

/// Whether this is a merge key: `<<` without quotes, or so tagged (go-yaml's `isMerge`).
pub(crate) fn is_merge(key: NodeRef<'_>) -> bool {
    let node = key.written();
    let Kind::Scalar { style, .. } = &node.kind else { return false };
    if key.document.scalar_text(node) != "<<" {
        return false;
    }
    match key.tag() {
        None => *style == Style::Plain,
        Some(tag) => tag == "!" || tag == "tag:yaml.org,2002:merge",
    }
}

/// Go's `strconv.FormatFloat(f, 'g', -1, 32)`, infinities as YAML writes them.
#[allow(clippy::cast_possible_truncation)] // Kubernetes' library keeps only a float32's digits here.
fn float_key(f: f64) -> String {
    let f = f as f32;
    if f.is_nan() {
        return ".nan".into();
    }
    if f.is_infinite() {
        return if f > 0.0 { ".inf".into() } else { "-.inf".into() };
    }
    let scientific = format!("{f:e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..6).contains(&exponent) {
        return format!("{f}");
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{mantissa}e{sign}{:02}", exponent.abs())
}

#[cfg(test)]
mod tests {
    use super::float_key;

    #[test]
    fn float_keys_are_written_as_go_writes_them() {
        let table: &[(f64, &str)] = &[
            (1.5, "1.5"),
            (1000.0, "1000"),
            (0.0001, "0.0001"),
            (0.000_01, "1e-05"),
            (1e6, "1e+06"),
            (1e40, ".inf"),
            (16_777_217.0, "1.6777216e+07"),
            (f64::NAN, ".nan"),
            (-f64::INFINITY, "-.inf"),
        ];
        for (f, text) in table {
            assert_eq!(float_key(*f), *text);
        }
    }
}
