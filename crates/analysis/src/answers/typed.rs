//! What the API says of a field: its type, from podfit-schema's tables.

use podfit_schema::Version;
use podfit_schema::types::{Field, FieldType, Type, kind};
use podfit_syntax::{Path, Segment};

/// A place in the API.
#[derive(Debug, Clone, Copy)]
pub(super) struct Typed {
    /// The struct that has the field.
    pub(super) owner: Option<&'static Type>,
    /// The struct whose field it is; none where it is an item or the object.
    pub(super) field: Option<&'static Field>,
    /// What it holds; none for the object itself.
    pub(super) holds: Option<&'static FieldType>,
    /// The struct it is, if it is one.
    pub(super) object: Option<&'static Type>,
}

/// Follows a path from an object of a built-in kind.
pub(super) fn typed(api_version: &str, name: &str, path: &Path, version: Version) -> Option<Typed> {
    let mut at =
        Typed { owner: None, field: None, holds: None, object: Some(kind(api_version, name, version)?) };
    for segment in &path.0 {
        at = match (segment, at.object, at.holds) {
            (Segment::Key(key), Some(object), _) => {
                let field = object.field(key, version)?;
                Typed {
                    owner: Some(object),
                    field: Some(field),
                    holds: Some(&field.kind),
                    object: field.kind.object(),
                }
            }
            (Segment::Key(_), None, Some(FieldType::Map(inner)))
            | (Segment::Index(_), None, Some(FieldType::List(inner))) => {
                Typed { owner: None, field: None, holds: Some(inner), object: inner.object() }
            }
            _ => return None,
        };
    }
    Some(at)
}

/// The type as the API's reference writes it.
pub(super) fn type_name(kind: &FieldType) -> String {
    match kind {
        FieldType::Text => "string".to_owned(),
        FieldType::Bool => "boolean".to_owned(),
        FieldType::Int32 => "int32".to_owned(),
        FieldType::Int64 => "int64".to_owned(),
        FieldType::Float => "float64".to_owned(),
        FieldType::Quantity => "Quantity".to_owned(),
        FieldType::IntOrString => "IntOrString".to_owned(),
        FieldType::Time => "Time".to_owned(),
        FieldType::MicroTime => "MicroTime".to_owned(),
        FieldType::Bytes => "[]byte".to_owned(),
        FieldType::Any => "any".to_owned(),
        FieldType::Object(_) => kind.object().map_or_else(String::new, |object| object.name.to_owned()),
        FieldType::List(inner) => format!("[]{}", type_name(inner)),
        FieldType::Map(inner) => format!("map[string]{}", type_name(inner)),
    }
}
