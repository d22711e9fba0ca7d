//! Fields and types of the built-in kinds, by version: the generated tables, made readable.
//!
//! A line of `TYPES` is `Name field:type …`. `Name@v2` lies in Go's package `v2` instead of `v1`. A field's `!` says that
//! it is required. Types are one letter for a scalar, `[` and `{` before the type of items and values, else a name. `+35`
//! behind a field means since 1.35, `-36` means gone in 1.36.

use podfit_ordered::OrderedMap;
use podfit_ordered::Sort as _;
use std::sync::LazyLock;

use crate::Version;
use crate::generated::types::{KINDS, TYPES};

/// A struct of the API.
#[derive(Debug)]
pub struct Type {
    /// Kubernetes' name: `PodSpec`.
    pub name: &'static str,
    /// Go's package: `v1`.
    pub package: &'static str,
    fields: Vec<Field>,
}

/// A field of a struct.
#[derive(Debug)]
pub struct Field {
    /// The key in YAML.
    pub name: &'static str,
    /// What it holds.
    pub kind: FieldType,
    /// The API documents it as required.
    pub required: bool,
    since: u8,
    until: u8,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldType {
    /// A string.
    Text,
    /// true or false.
    Bool,
    /// `int32`
    Int32,
    /// `int64`
    Int64,
    /// `float64`
    Float,
    /// `resource.Quantity`
    Quantity,
    /// `intstr.IntOrString`
    IntOrString,
    /// `metav1.Time`
    Time,
    /// `metav1.MicroTime`
    MicroTime,
    /// Base64.
    Bytes,
    /// Anything.
    Any,
    /// A struct: [`FieldType::object`] leads to it.
    Object(u16),
    /// A list.
    List(Box<FieldType>),
    /// A map from strings.
    Map(Box<FieldType>),
}

struct Kind {
    api_version: &'static str,
    name: &'static str,
    of: u16,
    since: u8,
    until: u8,
}

struct Tables {
    types: Vec<Type>,
    kinds: Vec<Kind>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(read);

/// The struct of a built-in kind, where this version serves it.
pub fn kind(api_version: &str, kind: &str, version: Version) -> Option<&'static Type> {
    let tables = &*TABLES;
    let found = tables.kinds.iter().find(|k| k.name == kind && k.api_version == api_version)?;
    within(found.since, found.until, version).then(|| tables.types.get(usize::from(found.of))).flatten()
}

/// The apiVersions that serve a kind, in the table's order.
pub fn api_versions(kind: &str, version: Version) -> impl Iterator<Item = &'static str> + use<'_> {
    TABLES
        .kinds
        .iter()
        .filter(move |k| k.name == kind && within(k.since, k.until, version))
        .map(|k| k.api_version)
}

/// Whether this version serves stable kinds of that apiVersion.
pub fn serves(api_version: &str, version: Version) -> bool {
    TABLES.kinds.iter().any(|k| k.api_version == api_version && within(k.since, k.until, version))
}

/// All stable kinds of a version, as apiVersion and kind.
pub fn kinds(version: Version) -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLES.kinds.iter().filter(move |k| within(k.since, k.until, version)).map(|k| (k.api_version, k.name))
}

impl Type {
    /// The field of that name, where this version has it.
    pub fn field(&self, name: &str, version: Version) -> Option<&Field> {
        let at = self.fields.binary_search_by(|field| field.name.cmp(name)).ok()?;
        self.fields.get(at).filter(|field| within(field.since, field.until, version))
    }

    /// All fields of a version, by name.
    pub fn fields(&self, version: Version) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(move |field| within(field.since, field.until, version))
    }
}

impl Field {
    /// The minor version of Kubernetes 1 that brought it; none where all versions that are known have it.
    pub fn since(&self) -> Option<u8> {
        (self.since > 0).then_some(self.since)
    }
}

impl FieldType {
    /// The struct, if it is one.
    pub fn object(&self) -> Option<&'static Type> {
        match self {
            Self::Object(index) => TABLES.types.get(usize::from(*index)),
            _ => None,
        }
    }

    /// The type of items or values.
    pub fn inner(&self) -> Option<&FieldType> {
        match self {
            Self::List(inner) | Self::Map(inner) => Some(inner),
            _ => None,
        }
    }
}

fn within(since: u8, until: u8, version: Version) -> bool {
    (since..until).contains(&version.minor())
}

fn read() -> Tables {
    let named: OrderedMap<&str, u16> =
        TYPES.lines().zip(0..).map(|(line, index)| (head(line), index)).collect();
    let types = TYPES
        .lines()
        .map(|line| {
            let mut words = line.split(' ');
            let (name, package) = split(words.next().unwrap_or_default(), '@').unwrap_or((head(line), "v1"));
            let mut fields: Vec<Field> = words.filter_map(|word| field(word, &named)).collect();
            fields.order_by_key(|field| field.name);
            Type { name: name.rsplit('.').next().unwrap_or(name), package, fields }
        })
        .collect();
    let kinds = KINDS
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            let (api_version, kind, of) = (words.next()?, words.next()?, words.next()?);
            let (of, since, until) = versions(of);
            Some(Kind { api_version, name: kind, of: named.get(of).copied()?, since, until })
        })
        .collect();
    Tables { types, kinds }
}

fn head(line: &'static str) -> &'static str {
    let word = line.split(' ').next().unwrap_or_default();
    word.split('@').next().unwrap_or_default()
}

fn split(text: &'static str, at: char) -> Option<(&'static str, &'static str)> {
    text.split_once(at)
}

fn field(word: &'static str, named: &OrderedMap<&str, u16>) -> Option<Field> {
    let (name, kind) = word.split_once(':')?;
    let (kind, since, until) = versions(kind);
    let required = name.ends_with('!');
    Some(Field { name: name.trim_end_matches('!'), kind: field_type(kind, named), required, since, until })
}

/// What stands before the marks, and the versions they name.
fn versions(text: &'static str) -> (&'static str, u8, u8) {
    let (text, until) = match text.split_once('-') {
        Some((text, until)) => (text, until.parse().unwrap_or(u8::MAX)),
        None => (text, u8::MAX),
    };
    match text.split_once('+') {
        Some((text, since)) => (text, since.parse().unwrap_or(0), until),
        None => (text, 0, until),
    }
}

fn field_type(text: &str, named: &OrderedMap<&str, u16>) -> FieldType {
    if let Some(items) = text.strip_prefix('[') {
        return FieldType::List(Box::new(field_type(items, named)));
    }
    if let Some(values) = text.strip_prefix('{') {
        return FieldType::Map(Box::new(field_type(values, named)));
    }
    match text {
        "s" => FieldType::Text,
        "b" => FieldType::Bool,
        "i" => FieldType::Int32,
        "l" => FieldType::Int64,
        "d" => FieldType::Float,
        "q" => FieldType::Quantity,
        "I" => FieldType::IntOrString,
        "t" => FieldType::Time,
        "m" => FieldType::MicroTime,
        "y" => FieldType::Bytes,
        name => named.get(name).map_or(FieldType::Any, |index| FieldType::Object(*index)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(api_version: &str, name: &str) -> &'static Type {
        kind(api_version, name, Version::V1_36).unwrap()
    }

    fn follow(from: &'static Type, path: &[&str]) -> &'static Field {
        let (last, way) = path.split_last().unwrap();
        let mut at = from;
        for name in way {
            let mut kind = &at.field(name, Version::V1_36).unwrap().kind;
            while let Some(inner) = kind.inner() {
                kind = inner;
            }
            at = kind.object().unwrap();
        }
        at.field(last, Version::V1_36).unwrap()
    }

    #[test]
    fn the_table_holds_what_the_api_has() {
        let deployment = named("apps/v1", "Deployment");
        for (path, wanted) in [
            (&["spec", "replicas"][..], FieldType::Int32),
            (&["spec", "template", "spec", "containers", "image"], FieldType::Text),
            (&["spec", "strategy", "rollingUpdate", "maxSurge"], FieldType::IntOrString),
            (
                &["spec", "template", "spec", "containers", "resources", "limits"],
                FieldType::Map(Box::new(FieldType::Quantity)),
            ),
            (&["spec", "template", "spec", "hostNetwork"], FieldType::Bool),
            (&["metadata", "creationTimestamp"], FieldType::Time),
        ] {
            assert_eq!(follow(deployment, path).kind, wanted, "{path:?}");
        }
        assert!(follow(deployment, &["spec", "selector"]).required);
        assert_eq!(
            named("v1", "Secret").field("data", Version::V1_36).unwrap().kind.inner(),
            Some(&FieldType::Bytes)
        );
    }

    #[test]
    fn kinds_of_one_name_in_two_versions_differ() {
        let (old, new) = (
            named("autoscaling/v1", "HorizontalPodAutoscaler"),
            named("autoscaling/v2", "HorizontalPodAutoscaler"),
        );
        let metrics = |t: &'static Type| {
            t.field("spec", Version::V1_36)
                .unwrap()
                .kind
                .object()
                .unwrap()
                .field("metrics", Version::V1_36)
                .is_some()
        };
        assert!(!metrics(old));
        assert!(metrics(new));
        assert_eq!(new.package, "v2");
    }

    #[test]
    fn fields_come_and_go_with_versions() {
        let spec = |version| {
            kind("v1", "Pod", version).unwrap().field("spec", version).unwrap().kind.object().unwrap()
        };
        for (name, had) in [
            ("containers", [true; 5]),
            ("hostnameOverride", [false, true, true, true, true]),
            ("workloadRef", [false, false, true, false, false]),
            ("schedulingGroup", [false, false, false, true, true]),
        ] {
            let has: Vec<bool> = Version::ALL.iter().map(|v| spec(*v).field(name, *v).is_some()).collect();
            assert_eq!(has, had, "{name}");
        }
    }

    #[test]
    fn nobody_edited_the_tables_by_hand() {
        let hash = KINDS.bytes().chain(TYPES.bytes()).fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        assert_eq!(hash, crate::generated::types::CHECKSUM, "run `cargo xtask schema FOLDER` again");
    }

    #[test]
    fn every_reference_leads_somewhere() {
        // What is no letter and no known name would become `Any`.
        let letters = ["s", "b", "i", "l", "d", "q", "I", "t", "m", "y", "j"];
        let names: Vec<&str> = TYPES.lines().map(head).collect();
        for word in TYPES.lines().flat_map(|line| line.split(' ').skip(1)) {
            let (kind, ..) = versions(word.split_once(':').unwrap().1);
            let bare = kind.trim_start_matches(['[', '{']);
            assert!(letters.contains(&bare) || names.contains(&bare), "{word}");
        }
        assert!(names.len() > 500 && KINDS.lines().count() >= 70);
    }
}
