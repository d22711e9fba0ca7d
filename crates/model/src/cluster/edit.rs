//! Changes to a cluster in its short form, as edits of its text: everything else in it stays as it was written.

use podfit_ordered::OrderedSet;
use podfit_syntax::edit::{self, apply};
use podfit_syntax::{Edit, EditError, File, NodeRef, ParseOptions, Path, Span, TextEdit, Value, parse};
use serde_json::{Map, Value as Json};

use super::short_form::ZONE;
use super::{MAX_NODES, braces, is_object};

/// What to do with a cluster. Nodes go by the names they have when braces and counts are expanded.
#[derive(Debug, Clone, PartialEq)]
pub enum ClusterOp {
    /// Adds an entry behind the others.
    AddNode(Json),
    /// Takes a node out.
    RemoveNode(String),
    /// Adds a taint, as kubectl writes it; one of the same key and effect is replaced.
    Taint(String, String),
    /// Removes taints: `key`, `key=value`, `key:Effect` or `key=value:Effect`.
    Untaint(String, String),
    /// Marks a node unschedulable, or no longer.
    Cordon(String, bool),
    /// Sets a label, or removes it.
    Label(String, String, Option<String>),
}

/// Why a cluster was not changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClusterEditError {
    /// Its text is no short form.
    #[error("this cluster is not written in the short form: edit its Node objects as manifests")]
    NotShort,
    /// No entry makes such a node.
    #[error("there is no node {0}")]
    NoNode(String),
    /// The text could not be changed there.
    #[error(transparent)]
    Edit(#[from] EditError),
}

/// The short form of a cluster without nodes.
const EMPTY: &str = "nodes: []\n";

/// JSON nodes that an entry's fields may come to.
const BUDGET: usize = 100_000;

/// The edits of the text that make the change, ascending.
pub fn plan(text: &str, op: &ClusterOp) -> Result<Vec<TextEdit>, ClusterEditError> {
    let file = parse(text, ParseOptions::default());
    let Some(document) = short_form(&file) else {
        if text.trim().is_empty() && matches!(op, ClusterOp::AddNode(_)) {
            let begun = apply(EMPTY, &plan(EMPTY, op)?);
            let span = Span::new(0, u32::try_from(text.len()).unwrap_or(u32::MAX));
            return Ok(vec![TextEdit { span, text: begun }]);
        }
        return Err(ClusterEditError::NotShort);
    };
    let root = file.documents.get(document).and_then(podfit_syntax::Document::root);
    let entries = root.and_then(|root| root.get("nodes")).map(NodeRef::items).unwrap_or_default();
    let nodes = Path::default().key("nodes");
    let (name, change) = match op {
        ClusterOp::AddNode(node) => {
            let path = nodes.index(entries.len());
            return Ok(edit::plan(&file, document, &[Edit::Insert { path, value: node.clone() }])?);
        }
        ClusterOp::RemoveNode(name) => (name, Change::Remove),
        ClusterOp::Taint(name, taint) => (name, Change::Taint(taint)),
        ClusterOp::Untaint(name, taint) => (name, Change::Untaint(taint)),
        ClusterOp::Cordon(name, on) => (name, Change::Cordon(*on)),
        ClusterOp::Label(name, key, value) => (name, Change::Label(key, value.as_deref())),
    };
    let (index, group) = entries
        .iter()
        .enumerate()
        .find_map(|(index, entry)| Some((index, Group::of(*entry)?)).filter(|(_, group)| group.has(name)))
        .ok_or_else(|| ClusterEditError::NoNode(name.clone()))?;
    let at = nodes.clone().index(index);
    let mut edits = Vec::new();
    let Some(entry) = entries.get(index) else { return Ok(Vec::new()) };
    if group.names.len() == 1 {
        match change {
            Change::Remove => edits.push(Edit::Delete { path: at }),
            _ => change.on(*entry, &at, &mut edits),
        }
    } else {
        group.without(name, *entry, &at, &mut edits);
        if !matches!(change, Change::Remove) {
            let path = nodes.index(entries.len());
            let value = change.made(group.alone(name, *entry));
            edits.push(Edit::Insert { path, value });
        }
    }
    Ok(edit::plan(&file, document, &edits)?)
}

fn short_form(file: &File) -> Option<usize> {
    file.documents.iter().position(|document| {
        let root = document.root().filter(|root| !is_object(*root));
        root.is_some_and(|root| matches!(root.value(), Value::Mapping)) && !document.is_refused()
    })
}

enum Change<'a> {
    Remove,
    Taint(&'a str),
    Untaint(&'a str),
    Cordon(bool),
    Label(&'a str, Option<&'a str>),
}

impl Change<'_> {
    /// Edits of an entry that stands for one node.
    fn on(&self, entry: NodeRef<'_>, at: &Path, edits: &mut Vec<Edit>) {
        let written = entry.get("taints").map(NodeRef::items).unwrap_or_default();
        let taints = || written.iter().map(|item| item.text().unwrap_or_default());
        let path = at.clone().key("taints");
        match self {
            Self::Remove => edits.push(Edit::Delete { path: at.clone() }),
            Self::Taint(taint) => {
                let value = Json::from(*taint);
                match taints().position(|there| same_taint(there, taint)) {
                    Some(index) => edits.push(Edit::Replace { path: path.index(index), value }),
                    None => edits.push(Edit::Insert { path: path.index(written.len()), value }),
                }
            }
            Self::Untaint(taint) => {
                let gone: Vec<usize> = (0..written.len())
                    .zip(taints())
                    .filter(|(_, there)| fits(there, taint))
                    .map(|(index, _)| index)
                    .collect();
                if gone.len() == written.len() && !gone.is_empty() {
                    edits.push(Edit::Delete { path });
                } else {
                    edits.extend(
                        gone.into_iter().rev().map(|index| Edit::Delete { path: path.clone().index(index) }),
                    );
                }
            }
            Self::Cordon(on) => {
                let path = at.clone().key("unschedulable");
                match (on, entry.get("unschedulable").is_some()) {
                    (true, _) => edits.push(Edit::Insert { path, value: Json::Bool(true) }),
                    (false, true) => edits.push(Edit::Delete { path }),
                    (false, false) => {}
                }
            }
            Self::Label(key, value) => {
                let labels = entry.get("labels");
                let there = labels.is_some_and(|labels| labels.get(key).is_some());
                let last = labels.is_some_and(|labels| labels.entries().len() == 1);
                let all = at.clone().key("labels");
                let path = all.clone().key(*key);
                match value {
                    Some(value) => edits.push(Edit::Insert { path, value: Json::from(*value) }),
                    None if there && last => edits.push(Edit::Delete { path: all }),
                    None if there => edits.push(Edit::Delete { path }),
                    None => {}
                }
            }
        }
    }

    /// The same made on an entry that is yet to be written.
    fn made(&self, mut entry: Map<String, Json>) -> Json {
        match self {
            Self::Remove => {}
            Self::Cordon(true) => drop(entry.insert("unschedulable".to_owned(), Json::Bool(true))),
            Self::Cordon(false) => drop(entry.remove("unschedulable")),
            Self::Taint(taint) => {
                let taints = entry.entry("taints").or_insert_with(|| Json::Array(Vec::new()));
                if let Json::Array(taints) = taints {
                    taints.retain(|there| !same_taint(there.as_str().unwrap_or_default(), taint));
                    taints.push(Json::from(*taint));
                }
            }
            Self::Untaint(taint) => {
                if let Some(Json::Array(taints)) = entry.get_mut("taints") {
                    taints.retain(|there| !fits(there.as_str().unwrap_or_default(), taint));
                }
            }
            Self::Label(key, value) => {
                let labels = entry.entry("labels").or_insert_with(|| Json::Object(Map::new()));
                if let Json::Object(labels) = labels {
                    match value {
                        Some(value) => drop(labels.insert((*key).to_owned(), Json::from(*value))),
                        None => drop(labels.remove(*key)),
                    }
                }
            }
        }
        entry.retain(|_, value| !value.as_array().is_some_and(Vec::is_empty));
        Json::Object(entry)
    }
}

/// `key=value:Effect` in parts.
fn parts(taint: &str) -> (&str, Option<&str>, Option<&str>) {
    let (left, effect) = taint.split_once(':').map_or((taint, None), |(left, effect)| (left, Some(effect)));
    let (key, value) = left.split_once('=').map_or((left, None), |(key, value)| (key, Some(value)));
    (key, value, effect)
}

fn same_taint(one: &str, other: &str) -> bool {
    let (one, other) = (parts(one), parts(other));
    (one.0, one.2) == (other.0, other.2)
}

fn fits(taint: &str, pattern: &str) -> bool {
    let (key, value, effect) = parts(taint);
    let (wanted, wanted_value, wanted_effect) = parts(pattern);
    key == wanted
        && wanted_value.is_none_or(|wanted| value.unwrap_or_default() == wanted)
        && wanted_effect.is_none_or(|wanted| effect == Some(wanted))
}

/// The nodes that one entry stands for, each with its zone.
struct Group {
    names: Vec<(String, Option<String>)>,
}

impl Group {
    fn of(entry: NodeRef<'_>) -> Option<Self> {
        let name = entry.get("name")?.text()?;
        let count = entry.get("count").and_then(NodeRef::text).and_then(|count| count.parse::<usize>().ok());
        let zones: Vec<String> = entry
            .get("zones")
            .map(NodeRef::items)
            .unwrap_or_default()
            .iter()
            .filter_map(|zone| zone.text().map(str::to_owned))
            .collect();
        let patterns = braces::expand(name, MAX_NODES).ok()?;
        let mut zones = zones.iter().cycle();
        let mut names = Vec::new();
        for pattern in patterns {
            for number in 1..=count.unwrap_or(1).min(MAX_NODES) {
                let name = count.map_or_else(|| pattern.clone(), |_| format!("{pattern}-{number}"));
                names.push((name, zones.next().cloned()));
            }
        }
        Some(Self { names })
    }

    fn has(&self, name: &str) -> bool {
        self.names.iter().any(|(known, _)| known == name)
    }

    /// Takes a node out of an entry that stands for several: its name lists the others, and zones stay theirs.
    fn without(&self, name: &str, entry: NodeRef<'_>, at: &Path, edits: &mut Vec<Edit>) {
        let rest: Vec<&(String, Option<String>)> =
            self.names.iter().filter(|(known, _)| known != name).collect();
        let names: Vec<&str> = rest.iter().map(|(name, _)| name.as_str()).collect();
        edits.push(Edit::Replace { path: at.clone().key("name"), value: Json::from(together(&names)) });
        if entry.get("count").is_some() {
            edits.push(Edit::Delete { path: at.clone().key("count") });
        }
        if entry.get("zones").is_some() {
            let zones: Vec<&str> = rest.iter().filter_map(|(_, zone)| zone.as_deref()).collect();
            let different: OrderedSet<&str> = zones.iter().copied().collect();
            let zones = if different.len() == 1 { zones.into_iter().take(1).collect() } else { zones };
            edits.push(Edit::Replace { path: at.clone().key("zones"), value: Json::from(zones) });
        }
    }

    /// What is written of one node of an entry that stands for several.
    fn alone(&self, name: &str, entry: NodeRef<'_>) -> Map<String, Json> {
        let mut alone = Map::new();
        alone.insert("name".to_owned(), Json::from(name));
        let zone = self.names.iter().find(|(known, _)| known == name).and_then(|(_, zone)| zone.as_deref());
        let mut labels = Map::new();
        if let Some(zone) = zone {
            labels.insert(ZONE.to_owned(), Json::from(zone));
        }
        for (key, value) in entry.entries() {
            let (Some(key), Ok(value)) = (key.key_text(), value.to_json(BUDGET)) else { continue };
            match (&*key, value) {
                ("name" | "count" | "zones", _) => {}
                ("labels", Json::Object(written)) => {
                    labels.extend(written);
                    alone.insert("labels".to_owned(), Json::Null);
                }
                (_, value) => drop(alone.insert(key.into_owned(), value)),
            }
        }
        alone.retain(|_, value| !value.is_null());
        if !labels.is_empty() {
            alone.insert("labels".to_owned(), Json::Object(labels));
        }
        alone
    }
}

/// The first and the last number of names that follow each other, each as written and as a number.
type Run<'a> = ((&'a str, u64), (&'a str, u64));

/// Several names as one pattern: `worker-{1,3}`, and ranges where numbers follow each other.
fn together(names: &[&str]) -> String {
    let (Some(first), true) = (names.first(), names.len() > 1) else { return names.concat() };
    let digits = |name: &str| name.len() - name.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let stem = first.get(..first.len() - digits(first)).unwrap_or_default();
    let numbers: Option<Vec<(&str, u64)>> = names
        .iter()
        .map(|name| {
            let number =
                name.strip_prefix(stem).filter(|rest| !rest.is_empty() && digits(rest) == rest.len())?;
            Some((number, number.parse().ok()?))
        })
        .collect();
    let Some(numbers) = numbers else { return format!("{{{}}}", names.join(",")) };
    let mut runs: Vec<Run<'_>> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            // Widths differ where one number has leading zeros and the other has none.
            Some((from, to))
                if to.1 + 1 == number.1 && (from.0.len() == number.0.len() || !from.0.starts_with('0')) =>
            {
                *to = number;
            }
            _ => runs.push((number, number)),
        }
    }
    // Braces within braces at either end would be read as a template: there the first and the last number stand alone.
    let list = runs.len() > 1;
    let end = runs.len() - usize::from(!runs.is_empty());
    let written = |(index, ((from, low), (to, high))): (usize, &Run<'_>)| {
        let width = from.len();
        let first_alone = list && index == 0 && high - low > 1;
        let last_alone = list && index == end && high - low > 1;
        let low_name = if first_alone { format!("{:0width$}", low + 1) } else { (*from).to_owned() };
        let high_name = if last_alone { format!("{:0width$}", high - 1) } else { (*to).to_owned() };
        let (low, high) = (low + u64::from(first_alone), high - u64::from(last_alone));
        let middle = match high.saturating_sub(low) {
            0 => low_name,
            1 => format!("{low_name},{high_name}"),
            _ => format!("{{{low_name}..{high_name}}}"),
        };
        let before = if first_alone { format!("{from},") } else { String::new() };
        let after = if last_alone { format!(",{to}") } else { String::new() };
        format!("{before}{middle}{after}")
    };
    let parts: Vec<String> = runs.iter().enumerate().map(written).collect();
    match (parts.as_slice(), runs.first()) {
        ([one], Some(((_, low), (_, high)))) if high - low > 1 => format!("{stem}{one}"),
        (parts, _) => format!("{stem}{{{}}}", parts.join(",")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cluster::Cluster;

    fn edited(text: &str, op: &ClusterOp) -> String {
        apply(text, &plan(text, op).unwrap())
    }

    fn nodes(text: &str) -> Vec<String> {
        let (cluster, problems) = Cluster::parse("c.yaml", text);
        assert_eq!(problems, [], "{text}");
        let mut names: Vec<String> = cluster
            .nodes
            .iter()
            .map(|node| {
                let zone = node.meta.labels.get(ZONE).map(|zone| format!("@{zone}")).unwrap_or_default();
                let taints: Vec<String> = node.taints.iter().map(ToString::to_string).collect();
                let cordoned = if node.unschedulable { "!" } else { "" };
                format!("{}{zone}{cordoned}{}", node.meta.name, taints.join(","))
            })
            .collect();
        names.sort();
        names
    }

    fn op(name: &str) -> ClusterOp {
        ClusterOp::Cordon(name.to_owned(), true)
    }

    const ONE: &str = "# mine\nnodes:\n  - name: a   # first\n    taints: [\"k=v:NoSchedule\", x:NoExecute]\n  - {name: b, labels: {l: v}}\n";

    #[test]
    fn a_node_of_its_own_is_edited_in_place() {
        let text = edited(ONE, &op("a"));
        assert!(text.starts_with(
            "# mine\nnodes:\n  - name: a   # first\n    taints: [\"k=v:NoSchedule\", x:NoExecute]\n"
        ));
        assert_eq!(nodes(&text), ["a!k=v:NoSchedule,x:NoExecute", "b"]);
        assert_eq!(edited(&text, &ClusterOp::Cordon("a".into(), false)), ONE);
        let text = edited(ONE, &ClusterOp::Untaint("a".into(), "k".into()));
        assert_eq!(nodes(&text), ["ax:NoExecute", "b"]);
        let text = edited(ONE, &ClusterOp::Taint("a".into(), "k=w:NoSchedule".into()));
        assert_eq!(nodes(&text), ["ak=w:NoSchedule,x:NoExecute", "b"]);
        let text = edited(ONE, &ClusterOp::Taint("b".into(), "n:NoSchedule".into()));
        assert_eq!(nodes(&text), ["ak=v:NoSchedule,x:NoExecute", "bn:NoSchedule"]);
        assert_eq!(nodes(&edited(ONE, &ClusterOp::RemoveNode("a".into()))), ["b"]);
        let text = edited(ONE, &ClusterOp::Label("b".into(), "l".into(), None));
        assert!(text.contains("  - {name: b}\n"), "{text}");
        let text = edited(ONE, &ClusterOp::Label("a".into(), ZONE.into(), Some("z".into())));
        assert_eq!(nodes(&text), ["a@zk=v:NoSchedule,x:NoExecute", "b"]);
    }

    #[test]
    fn one_of_several_gets_an_entry_of_its_own() {
        let text =
            "nodes:\n  - name: w # workers\n    count: 4\n    zones: [a, b]\n    taints: [t:NoSchedule]\n";
        let after = edited(text, &op("w-2"));
        assert_eq!(
            nodes(&after),
            ["w-1@at:NoSchedule", "w-2@b!t:NoSchedule", "w-3@at:NoSchedule", "w-4@bt:NoSchedule"]
        );
        assert!(after.contains("# workers"), "{after}");
        let after = edited(text, &ClusterOp::RemoveNode("w-4".into()));
        assert_eq!(nodes(&after), ["w-1@at:NoSchedule", "w-2@bt:NoSchedule", "w-3@at:NoSchedule"]);
        let after =
            edited("nodes:\n- name: sanjiu-{0001..0012}\n", &ClusterOp::RemoveNode("sanjiu-0004".into()));
        assert_eq!(after, "nodes:\n- name: sanjiu-{0001,0002,0003,{0005..0011},0012}\n");
        assert_eq!(nodes(&after).len(), 11);
        let after = edited("nodes:\n- name: n{8..11}\n", &ClusterOp::RemoveNode("n8".into()));
        assert_eq!(nodes(&after), ["n10", "n11", "n9"]);
        let after = edited("nodes:\n- name: \"{a,b,c}\"\n", &ClusterOp::RemoveNode("b".into()));
        assert_eq!(nodes(&after), ["a", "c"]);
    }

    #[test]
    fn nodes_are_added_to_any_short_form() {
        let node = serde_json::json!({"name": "new", "taints": ["k:NoSchedule"]});
        for text in ["", "nodes: []\n", "nodes:\n- name: a\n", "kubernetes: \"1.36\"\n"] {
            let after = edited(text, &ClusterOp::AddNode(node.clone()));
            assert!(nodes(&after).contains(&"newk:NoSchedule".to_owned()), "{text:?}: {after}");
        }
    }

    #[test]
    fn what_is_not_there_is_said() {
        assert_eq!(plan(ONE, &op("zz")), Err(ClusterEditError::NoNode("zz".to_owned())));
        let object = "apiVersion: v1\nkind: Node\nmetadata: {name: a}\n";
        assert_eq!(plan(object, &op("a")), Err(ClusterEditError::NotShort));
    }
}
