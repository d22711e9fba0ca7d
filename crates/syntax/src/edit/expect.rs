//! The edit made on JSON: what the edited text has to mean.

use serde_json::{Map, Value as Json};

use super::{Edit, normal};
use crate::Segment;

/// Whether the edit could be made.
pub(super) fn make(json: &mut Json, edit: &Edit) -> bool {
    match edit {
        Edit::Replace { path, value } => walk(json, &path.0).map(|slot| *slot = normal(value)).is_some(),
        Edit::Insert { path, value } => insert(json, &path.0, normal(value)),
        Edit::Delete { path } => remove(json, &path.0).is_some(),
        Edit::Rename { path, key } => {
            let Some(value) = remove(json, &path.0) else { return false };
            let above = path.0.split_last().map_or(&[][..], |(_, above)| above);
            match walk(json, above) {
                Some(Json::Object(map)) => map.insert(key.clone(), value).is_none(),
                _ => false,
            }
        }
    }
}

fn walk<'j>(json: &'j mut Json, path: &[Segment]) -> Option<&'j mut Json> {
    path.iter().try_fold(json, |json, segment| match (segment, json) {
        (Segment::Key(key), Json::Object(map)) => map.get_mut(&**key),
        (Segment::Index(index), Json::Array(items)) => items.get_mut(*index),
        _ => None,
    })
}

fn insert(json: &mut Json, path: &[Segment], value: Json) -> bool {
    let Some((first, rest)) = path.split_first() else {
        *json = value;
        return true;
    };
    if json.is_null() {
        *json = match first {
            Segment::Key(_) => Json::Object(Map::new()),
            Segment::Index(_) => Json::Array(Vec::new()),
        };
    }
    match (first, json) {
        (Segment::Key(key), Json::Object(map)) => {
            insert(map.entry(key.as_ref()).or_insert(Json::Null), rest, value)
        }
        (Segment::Index(index), Json::Array(items)) => {
            if *index == items.len() {
                items.push(Json::Null);
            }
            items.get_mut(*index).is_some_and(|item| insert(item, rest, value))
        }
        _ => false,
    }
}

fn remove(json: &mut Json, path: &[Segment]) -> Option<Json> {
    let (last, above) = path.split_last()?;
    match (last, walk(json, above)?) {
        (Segment::Key(key), Json::Object(map)) => map.remove(&**key),
        (Segment::Index(index), Json::Array(items)) => (*index < items.len()).then(|| items.remove(*index)),
        _ => None,
    }
}
