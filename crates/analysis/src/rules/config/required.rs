//! Labels and annotations that everything is to carry.

use crate::context::{Context, ObjectCx};
use crate::messages::{Message, msg};
use crate::paths::path;

/// Reports each key of the option `field` (`labels` or `annotations`) that a workload lacks or gives another value.
pub(super) fn report_missing(
    object: ObjectCx<'_>,
    cx: &mut Context<'_, '_>,
    field: &str,
    default: &str,
    missing: fn(String, String, String) -> Message,
    other: fn(String, String, String) -> Message,
) {
    if object.view.workload().is_none() {
        return;
    }
    let map = path("metadata").key(field);
    let meta = object.object().meta();
    let given = if field == "labels" { &meta.labels } else { &meta.annotations };
    if object.is_unknown(&map) {
        return;
    }
    let wanted = match cx.texts(field) {
        Some(texts) => texts.to_vec(),
        None => vec![default.to_owned()],
    };
    for entry in wanted {
        let (key, value) = match entry.split_once('=') {
            Some((key, value)) => (key, Some(value)),
            None => (entry.as_str(), None),
        };
        let named = |name: &str| if name.is_empty() { "?".to_owned() } else { name.to_owned() };
        let (kind, name) = (object.view.kind.to_string(), named(&object.key.name));
        let found = given.iter().find(|(name, _)| fast_glob::glob_match(key, &***name));
        let (at, message) = match (found, value) {
            (None, _) => (map.clone(), missing(kind, name, key.to_owned())),
            (Some((key, text)), Some(value)) if !fast_glob::glob_match(value, &**text) => {
                (map.clone().key(key.clone()), other(kind, name, entry.clone()))
            }
            _ => continue,
        };
        cx.report(object, &at, object.key_at(&at), message).help(msg::required_help());
    }
}
