//! What Go's reader refuses although the syntax is right: go-yaml v2's `decode.go`, `sigs.k8s.io/yaml`'s
//! `convertToJSONableObject` and `encoding/json`, each finding at the bytes that a person would change.

use podfit_ordered::Sort as _;
mod aliases;
mod old_yaml;

use podfit_ordered::OrderedSet;

use crate::go_value::{BadKey, Key, is_merge, key_string};
use crate::lookup::{INDEXED, merged};
use crate::tree::{Document, Entry, Index, Kind, NodeId, Problem, ProblemKind};
use crate::{NodeRef, Number, ParseOptions, Span, Value};

/// Said of `\/` and of surrogate pairs in double quotes.
pub(crate) const JSON_ESCAPE: &str = "found an escape that JSON knows and YAML 1.1 does not";

/// Adds what is wrong to the document's problems, and its indexes of large and of irregular mappings.
pub(crate) fn check(document: &mut Document, options: ParseOptions) {
    aliases::bound(document, options.alias_budget);
    let mut found = Found::default();
    for (i, node) in document.nodes.iter().enumerate() {
        let cursor = document.cursor(NodeId::at(i));
        match &node.kind {
            Kind::Mapping { entries, .. } => mapping(cursor, entries, &mut found),
            Kind::Sequence { items, .. } => {
                for item in items {
                    number(document.cursor(*item), &mut found.problems);
                }
            }
            Kind::Scalar { .. } => {
                if node.properties.is_some()
                    && !cursor.is_unknown()
                    && let Err(why) = cursor.resolved()
                {
                    found.refuse(node.span, why);
                }
            }
            Kind::Alias { .. } => {}
        }
    }
    if let Some(root) = document.root() {
        number(root, &mut found.problems);
    }
    old_yaml::check(document, &mut found.problems);
    document.problems.append(&mut found.problems);
    document.indexes = found.indexes;
    document.irregular = found.irregular;
}

#[derive(Default)]
struct Found {
    problems: Vec<Problem>,
    indexes: Vec<(NodeId, Index)>,
    irregular: Vec<NodeId>,
}

impl Found {
    fn refuse(&mut self, span: Span, message: String) {
        self.problems.push(Problem { span, kind: ProblemKind::Refused, message });
    }
    fn repeated(&mut self, span: Span, key: &str) {
        let message = format!("key {:?} already set in map", crate::resolve::shortened(key));
        self.problems.push(Problem { span, kind: ProblemKind::Strict, message });
    }
}

/// Infinity and not-a-number have no JSON.
fn number(value: NodeRef<'_>, problems: &mut Vec<Problem>) {
    if value.span().len() > 5 || value.is_alias() {
        return;
    }
    if let Value::Number(Number::Float(f)) = value.value()
        && !f.is_finite()
    {
        let message = crate::json::unsupported(f);
        problems.push(Problem { span: value.span(), kind: ProblemKind::Refused, message });
    }
}

fn mapping(map: NodeRef<'_>, entries: &[Entry], found: &mut Found) {
    let document = map.document;
    let mut merges: Vec<u32> = Vec::new();
    let mut keys: Vec<(Key<'_>, u32)> = Vec::with_capacity(entries.len());
    for (i, entry) in entries.iter().enumerate() {
        let (key, value) = (document.cursor(entry.key), document.cursor(entry.value));
        number(value, &mut found.problems);
        if is_merge(key) {
            merges.push(u32::try_from(i).unwrap_or(u32::MAX));
            merge(value, found);
            continue;
        }
        match Key::of(key) {
            Ok(key) => keys.push((key, u32::try_from(i).unwrap_or(u32::MAX))),
            Err(BadKey::Unknown) => {}
            // A null key of a recovered document is what blanking left over.
            Err(BadKey::Null) if document.broken => {}
            Err(bad) => found.refuse(key.span(), bad.to_string()),
        }
    }
    let repeated = if keys.len() <= INDEXED { few(&keys) } else { many(&keys) };
    if !merges.is_empty() {
        found.irregular.push(map.id);
        merged_keys(map, found);
    } else if !repeated.is_empty() {
        found.irregular.push(map.id);
        for i in repeated {
            if let Some(entry) = entries.get(i as usize) {
                let key = document.cursor(entry.key);
                // Perhaps one of them stands behind `if` and the other behind `else`.
                let next = document.masks.partition_point(|m| m.start < map.span().start);
                if document.masks.get(next).is_some_and(|m| map.span().contains(*m)) {
                    continue;
                }
                found.repeated(key.span(), &key_string(key).unwrap_or_default());
            }
        }
    }
    if entries.len() > INDEXED {
        let mut order: Vec<_> = keys.into_iter().map(|(key, i)| (key.into_string(), i)).collect();
        order.order();
        let order = order.into_iter().map(|(_, i)| i).collect();
        found.indexes.push((map.id, Index { order, merges: merges.into_boxed_slice() }));
    }
}

/// Entries whose key an earlier one has, among few.
fn few(keys: &[(Key<'_>, u32)]) -> Vec<u32> {
    let mut repeated = Vec::new();
    for (n, (key, i)) in keys.iter().enumerate() {
        if keys.iter().take(n).any(|(earlier, _)| earlier == key) && !key.is_nan() {
            repeated.push(*i);
        }
    }
    repeated
}

/// Entries whose key an earlier one has, among many.
fn many(keys: &[(Key<'_>, u32)]) -> Vec<u32> {
    let mut seen = OrderedSet::new();
    keys.iter().filter(|(key, _)| !key.is_nan() && !seen.insert(key)).map(|(_, i)| *i).collect()
}

/// A merge key's value must be a mapping, an alias of one, or a list of these.
fn merge(value: NodeRef<'_>, found: &mut Found) {
    let fits = match &value.written().kind {
        Kind::Sequence { items, .. } => items.iter().all(|i| is_mapping(value.document.cursor(*i))),
        _ => is_mapping(value),
    };
    if !fits && !value.is_unknown() {
        found.refuse(value.span(), "map merge requires map or sequence of maps as the value".to_owned());
    }
}

/// Aliases without a target have been reported already.
fn is_mapping(node: NodeRef<'_>) -> bool {
    matches!(node.node().kind, Kind::Mapping { .. } | Kind::Alias { .. })
}

/// Strict reading refuses keys that a merge and the mapping itself (or two merges) set.
fn merged_keys(map: NodeRef<'_>, found: &mut Found) {
    let mut seen: OrderedSet<Key<'_>> = OrderedSet::new();
    for entry in map.written_entries() {
        let (key, value) = (map.document.cursor(entry.key), map.document.cursor(entry.value));
        if !is_merge(key) {
            if let Ok(typed) = Key::of(key)
                && !typed.is_nan()
                && !seen.insert(typed)
            {
                found.repeated(key.span(), &key_string(key).unwrap_or_default());
            }
            continue;
        }
        let mut repeated = None;
        for inner in merged(value).into_iter().rev() {
            collect(inner, &mut seen, &mut repeated, 0);
        }
        if let Some(key) = repeated {
            found.repeated(value.span(), &key);
        }
    }
}

/// All keys that a merged mapping sets; `repeated` gets the first one that is there already.
fn collect<'a>(
    map: NodeRef<'a>,
    seen: &mut OrderedSet<Key<'a>>,
    repeated: &mut Option<String>,
    depth: usize,
) {
    if depth > crate::json::DEPTH {
        return;
    }
    for entry in map.written_entries() {
        let (key, value) = (map.document.cursor(entry.key), map.document.cursor(entry.value));
        if is_merge(key) {
            for inner in merged(value).into_iter().rev() {
                collect(inner, seen, repeated, depth + 1);
            }
        } else if let Ok(typed) = Key::of(key)
            && !typed.is_nan()
            && !seen.insert(typed)
            && repeated.is_none()
        {
            *repeated = key_string(key).map(std::borrow::Cow::into_owned);
        }
    }
}
