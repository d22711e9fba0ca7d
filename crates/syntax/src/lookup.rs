//! Finding entries of mappings: the last of repeated keys wins, merge keys are applied in source order (go-yaml v2's
//! `decoder.mapping` and `decoder.merge`).

use podfit_ordered::OrderedSet;

use crate::go_value::{Key, is_merge, key_string};
use crate::resolve::resolve_plain;
use crate::tree::Index;
use crate::{Entry, Kind, NodeRef, Style, Value};

/// Mappings with more entries than this have an index.
pub(crate) const INDEXED: usize = 16;
/// Merges reach no deeper than this; the reader refuses documents that would need more.
const MERGE_DEPTH: usize = 1_000;

type Pair<'a> = (NodeRef<'a>, NodeRef<'a>);

fn pair(map: NodeRef<'_>, entry: Entry) -> Pair<'_> {
    (map.document.cursor(entry.key), map.document.cursor(entry.value))
}

/// What is asked for, and whether a plain scalar that reads like it would be something else than text.
struct Wanted<'k> {
    key: &'k str,
    special: bool,
}

impl Wanted<'_> {
    fn is(&self, key: NodeRef<'_>) -> bool {
        let node = key.written();
        match &node.kind {
            Kind::Scalar { style, .. } if node.properties.is_none() => {
                let same = key.document.scalar_text(node) == self.key;
                if !self.special {
                    return same && !key.is_unknown();
                }
                if *style != Style::Plain {
                    return same && !key.is_unknown();
                }
                key_string(key).is_some_and(|k| k == self.key)
            }
            _ => key_string(key).is_some_and(|k| k == self.key),
        }
    }
}

pub(crate) fn entry<'a>(map: NodeRef<'a>, key: &str) -> Option<Pair<'a>> {
    let special = !matches!(resolve_plain(key), Value::String(_));
    find(map, &Wanted { key, special }, 0)
}

fn find<'a>(map: NodeRef<'a>, wanted: &Wanted<'_>, depth: usize) -> Option<Pair<'a>> {
    let Kind::Mapping { entries, .. } = &map.written().kind else { return None };
    if depth > MERGE_DEPTH {
        return None;
    }
    let document = map.document;
    if let Ok(at) = document.indexes.binary_search_by_key(&map.id, |(id, _)| *id)
        && let Some((_, index)) = document.indexes.get(at)
    {
        return find_indexed(map, entries, index, wanted, depth);
    }
    for entry in entries.iter().rev() {
        let (key, value) = pair(map, *entry);
        if is_merge(key) {
            if let Some(found) = find_merged(value, wanted, depth) {
                return Some(found);
            }
        } else if wanted.is(key) {
            return Some((key, value));
        }
    }
    None
}

fn find_indexed<'a>(
    map: NodeRef<'a>,
    entries: &[Entry],
    index: &Index,
    wanted: &Wanted<'_>,
    depth: usize,
) -> Option<Pair<'a>> {
    let document = map.document;
    let key_of = |i: u32| entries.get(i as usize).map(|e| document.cursor(e.key));
    let not_behind = |i: &u32| key_of(*i).and_then(key_string).is_some_and(|k| *k <= *wanted.key);
    let last =
        index.order.partition_point(not_behind).checked_sub(1).and_then(|at| index.order.get(at).copied());
    let direct = last.filter(|i| key_of(*i).is_some_and(|k| wanted.is(k)));
    // A merge behind the entry wins over it.
    for merge in index.merges.iter().rev() {
        if direct.is_some_and(|d| d > *merge) {
            break;
        }
        let value = entries.get(*merge as usize).map(|e| document.cursor(e.value));
        if let Some(found) = value.and_then(|v| find_merged(v, wanted, depth)) {
            return Some(found);
        }
    }
    direct.and_then(|i| entries.get(i as usize)).map(|e| pair(map, *e))
}

fn find_merged<'a>(value: NodeRef<'a>, wanted: &Wanted<'_>, depth: usize) -> Option<Pair<'a>> {
    merged(value).into_iter().find_map(|map| find(map, wanted, depth + 1))
}

/// The mappings that a merge key's value names, those that win first.
pub(crate) fn merged(value: NodeRef<'_>) -> Vec<NodeRef<'_>> {
    match &value.written().kind {
        Kind::Mapping { .. } | Kind::Alias { .. } => vec![value.followed()],
        Kind::Sequence { items, .. } => items.iter().map(|i| value.document.cursor(*i).followed()).collect(),
        Kind::Scalar { .. } => Vec::new(),
    }
}

pub(crate) fn entries(map: NodeRef<'_>) -> Vec<Pair<'_>> {
    let Kind::Mapping { entries, .. } = &map.written().kind else { return Vec::new() };
    if map.document.irregular.binary_search(&map.id).is_err() {
        return entries.iter().map(|e| pair(map, *e)).collect();
    }
    let mut all = Vec::new();
    apply(map, &mut all, 0);
    let mut seen = OrderedSet::new();
    let mut effective: Vec<_> = all
        .into_iter()
        .rev()
        .filter(|(key, _)| Key::of(*key).map_or(true, |k| seen.insert(k.into_string())))
        .collect();
    effective.reverse();
    effective
}

/// All assignments in the order in which go-yaml makes them.
fn apply<'a>(map: NodeRef<'a>, all: &mut Vec<Pair<'a>>, depth: usize) {
    let Kind::Mapping { entries, .. } = &map.written().kind else { return };
    if depth > MERGE_DEPTH {
        return;
    }
    for entry in entries {
        let (key, value) = pair(map, *entry);
        if is_merge(key) {
            for inner in merged(value).into_iter().rev() {
                apply(inner, all, depth + 1);
            }
        } else {
            all.push((key, value));
        }
    }
}
