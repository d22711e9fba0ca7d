//! Taints as `kubectl taint` writes them (`pkg/util/taints`, `v1.Taint.ToString`): `key=value:Effect`.

use std::fmt;
use std::str::FromStr;

use super::{Taint, TaintEffect, Text};

/// Why a text is no taint, in kubectl's words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TaintError {
    /// Not `key=value:Effect` or `key:Effect`.
    #[error("invalid taint spec: {0}, expected key=value:effect or key:effect")]
    Shape(String),
    /// The effect is unknown.
    #[error("invalid taint effect: {0}, unsupported taint effect")]
    Effect(String),
    /// The key is no label key.
    #[error("invalid taint spec: {0}, the key is no qualified name")]
    Key(String),
    /// The value is no label value.
    #[error("invalid taint spec: {0}, the value is no label value")]
    Value(String),
}

impl From<Text> for TaintEffect {
    fn from(effect: Text) -> Self {
        match &*effect {
            "NoSchedule" => Self::NoSchedule,
            "PreferNoSchedule" => Self::PreferNoSchedule,
            "NoExecute" => Self::NoExecute,
            _ => Self::Other(effect),
        }
    }
}

impl fmt::Display for TaintEffect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoSchedule => "NoSchedule",
            Self::PreferNoSchedule => "PreferNoSchedule",
            Self::NoExecute => "NoExecute",
            Self::Other(effect) => effect,
        })
    }
}

impl fmt::Display for Taint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.key)?;
        if !self.value.is_empty() {
            write!(f, "={}", self.value)?;
        }
        write!(f, ":{}", self.effect)
    }
}

impl FromStr for Taint {
    type Err = TaintError;

    fn from_str(text: &str) -> Result<Self, TaintError> {
        let shape = || TaintError::Shape(text.to_owned());
        let (pair, effect) = text.split_once(':').ok_or_else(shape)?;
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        if effect.contains(':') || value.contains('=') {
            return Err(shape());
        }
        let effect = match TaintEffect::from(Text::from(effect)) {
            TaintEffect::Other(effect) => return Err(TaintError::Effect(effect.as_ref().to_owned())),
            effect => effect,
        };
        if !is_qualified_name(key) {
            return Err(TaintError::Key(text.to_owned()));
        }
        if !value.is_empty() && !is_name_part(value) {
            return Err(TaintError::Value(text.to_owned()));
        }
        Ok(Self { key: key.into(), value: value.into(), effect })
    }
}

/// `validation.IsQualifiedName`: a name, or a DNS subdomain, a slash and a name.
fn is_qualified_name(key: &str) -> bool {
    match key.split_once('/') {
        None => is_name_part(key),
        Some((prefix, name)) => {
            let is_label = |label: &str| {
                let inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
                label.bytes().all(|byte| inner(byte) || byte == b'-')
                    && label.bytes().next().is_some_and(inner)
                    && label.bytes().last().is_some_and(inner)
            };
            prefix.len() <= 253 && prefix.split('.').all(is_label) && is_name_part(name)
        }
    }
}

/// At most 63 of letters, digits, `-`, `_` and `.`, beginning and ending with a letter or digit.
fn is_name_part(text: &str) -> bool {
    text.len() <= 63
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
        && text.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric())
        && text.bytes().last().is_some_and(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taints_read_and_print() {
        for text in [
            "name=sanjiu:NoSchedule",
            "node-role.kubernetes.io/control-plane:NoSchedule",
            "nvidia.com/gpu=present:PreferNoSchedule",
            "a_b.c=v1.0:NoExecute",
        ] {
            assert_eq!(text.parse::<Taint>().map(|taint| taint.to_string()).as_deref(), Ok(text));
        }
        let empty_value: Taint = "name=:NoSchedule".parse().unwrap();
        assert_eq!(empty_value, "name:NoSchedule".parse().unwrap());
    }

    #[test]
    fn refusals() {
        for (text, message) in [
            ("name=sanjiu", "invalid taint spec: name=sanjiu, expected key=value:effect or key:effect"),
            ("a:b:NoSchedule", "invalid taint spec: a:b:NoSchedule, expected key=value:effect or key:effect"),
            (
                "a=b=c:NoSchedule",
                "invalid taint spec: a=b=c:NoSchedule, expected key=value:effect or key:effect",
            ),
            ("a=b:noschedule", "invalid taint effect: noschedule, unsupported taint effect"),
            ("a=b:", "invalid taint effect: , unsupported taint effect"),
            ("=b:NoSchedule", "invalid taint spec: =b:NoSchedule, the key is no qualified name"),
            ("Ex.com/a:NoSchedule", "invalid taint spec: Ex.com/a:NoSchedule, the key is no qualified name"),
            ("a/b/c:NoSchedule", "invalid taint spec: a/b/c:NoSchedule, the key is no qualified name"),
            ("a=b c:NoSchedule", "invalid taint spec: a=b c:NoSchedule, the value is no label value"),
        ] {
            assert_eq!(text.parse::<Taint>().map_err(|error| error.to_string()), Err(message.to_owned()));
        }
    }
}
