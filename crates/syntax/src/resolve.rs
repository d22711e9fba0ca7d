//! What a scalar means: go-yaml v2's rules as `sigs.k8s.io/yaml` v1.6.0 applies them.

/// A node's meaning.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// null
    Null,
    /// true, false, yes, no, on, off, …
    Bool(bool),
    /// A number.
    Number(Number),
    /// Text.
    String(std::borrow::Cow<'a, str>),
    /// A mapping.
    Mapping,
    /// A sequence.
    Sequence,
    /// Masked or lost: nobody knows.
    Unknown,
}

/// A number as Go keeps it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Number {
    /// Fits `int64`.
    Int(i64),
    /// Fits only `uint64`.
    Uint(u64),
    /// Anything else.
    Float(f64),
}
