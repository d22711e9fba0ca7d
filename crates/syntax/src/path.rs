//! Ways through a document, spelt as the API server spells them
//! (`k8s.io/apimachinery` `pkg/util/validation/field/path.go`: `.name`, `[index]`, `[key]`).

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// A step from a node to a child.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Segment {
    /// By key, as the API server would read the key.
    Key(Arc<str>),
    /// By position in a sequence.
    Index(usize),
}

/// A way from a root to a node. Displays as the API server spells it: `spec.containers[0].name`,
/// `metadata.labels[app]` (keys of string maps, and keys that are no plain field names, stand in brackets).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Path(pub Vec<Segment>);

/// Fields of the built-in API that hold free keys: what follows them is a key, not a field.
const STRING_MAPS: &[&str] = &[
    "allocatable",
    "annotations",
    "binaryData",
    "capacity",
    "data",
    "default",
    "defaultRequest",
    "hard",
    "labels",
    "limits",
    "matchLabels",
    "max",
    "maxLimitRequestRatio",
    "min",
    "nodeSelector",
    "overhead",
    "requests",
    "stringData",
    "volumeAttributes",
];

/// Why a text is no path.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// Brackets that do not match.
    #[error("a bracket is not closed in {0:?}")]
    Bracket(String),
    /// A step without a name.
    #[error("a step has no name in {0:?}")]
    Empty(String),
}

impl Path {
    /// The way to the root itself.
    pub const fn root() -> Self {
        Self(Vec::new())
    }
    /// One step further, by key.
    #[must_use]
    pub fn key(mut self, key: impl Into<Arc<str>>) -> Self {
        self.0.push(Segment::Key(key.into()));
        self
    }
    /// One step further, by position.
    #[must_use]
    pub fn index(mut self, index: usize) -> Self {
        self.0.push(Segment::Index(index));
        self
    }
    /// All steps of `other` further.
    #[must_use]
    pub fn join(mut self, other: &Path) -> Self {
        self.0.extend_from_slice(&other.0);
        self
    }
    /// The way to what holds the end; none for the root.
    pub fn parent(&self) -> Option<Path> {
        let (_, rest) = self.0.split_last()?;
        Some(Self(rest.to_vec()))
    }
    /// The last step.
    pub fn last(&self) -> Option<&Segment> {
        self.0.last()
    }
    /// Whether it is the way to the root.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// Number of steps.
    pub fn len(&self) -> usize {
        self.0.len()
    }
    /// The first `steps` steps.
    #[must_use]
    pub fn prefix(&self, steps: usize) -> Path {
        Self(self.0.iter().take(steps).cloned().collect())
    }
    /// Whether it begins with all steps of `other`.
    pub fn starts_with(&self, other: &Path) -> bool {
        self.0.starts_with(&other.0)
    }
}

fn is_field_name(key: &str) -> bool {
    let mut bytes = key.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_alphabetic() || b == b'_' || b == b'$')
        && bytes.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'$'))
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut below_map = false;
        for (i, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Index(index) => {
                    write!(f, "[{index}]")?;
                    below_map = false;
                }
                Segment::Key(key) if below_map || !is_field_name(key) => {
                    write!(f, "[{key}]")?;
                    below_map = false;
                }
                Segment::Key(key) => {
                    if i > 0 {
                        f.write_str(".")?;
                    }
                    f.write_str(key)?;
                    below_map = STRING_MAPS.binary_search(&&**key).is_ok();
                }
            }
        }
        Ok(())
    }
}

impl FromStr for Path {
    type Err = PathError;

    /// Reads what [`Path`] displays. Digits in brackets are a position; `["8080"]`, in quotes, is a key of digits.
    fn from_str(text: &str) -> Result<Self, PathError> {
        let mut path = Self::root();
        let mut rest = text;
        let mut first = true;
        while !rest.is_empty() {
            if let Some(inner) = rest.strip_prefix('[') {
                let (segment, after) = bracket(inner).ok_or_else(|| PathError::Bracket(text.into()))?;
                path.0.push(segment);
                rest = after;
            } else {
                let name = if first { rest } else { rest.strip_prefix('.').unwrap_or(rest) };
                let end = name.find(['.', '[']).unwrap_or(name.len());
                let (key, after) = name.split_at(end);
                if key.is_empty() {
                    return Err(PathError::Empty(text.into()));
                }
                path = path.key(key);
                rest = after;
            }
            first = false;
        }
        Ok(path)
    }
}

/// Reads up to and with the closing bracket.
fn bracket(inner: &str) -> Option<(Segment, &str)> {
    if let Some(quoted) = inner.strip_prefix('"') {
        let (key, after) = quoted.split_once("\"]")?;
        return Some((Segment::Key(key.into()), after));
    }
    let (step, after) = inner.split_once(']')?;
    let segment = match step.parse() {
        Ok(index) if step.bytes().all(|b| b.is_ascii_digit()) => Segment::Index(index),
        _ => Segment::Key(step.into()),
    };
    Some((segment, after))
}
