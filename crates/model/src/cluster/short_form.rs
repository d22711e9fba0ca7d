//! The short form: nodes in a few lines, with names in braces, `count`, `zones` and taints as kubectl writes them.

use podfit_ordered::OrderedSet;

use podfit_syntax::{NodeRef, Number, Span, Value};

use super::{Autoscaling, Cluster, ClusterProblem, MAX_NODES, NodeShape, braces};
use crate::decode::{Reader, Template, taint};
use crate::object::{Node, ObjectMeta, Quantity, ResourceList, Taint, Text};

const CLUSTER_KEYS: &[&str] = &["kubernetes", "autoscaling", "nodes"];
const NODE_KEYS: &[&str] = &["name", "count", "zones", "labels", "taints", "allocatable", "unschedulable"];
const SHAPE_KEYS: &[&str] = &["labels", "taints", "allocatable"];

pub(super) const ZONE: &str = "topology.kubernetes.io/zone";
const HOSTNAME: &str = "kubernetes.io/hostname";

/// Pods that a kubelet takes by default.
const DEFAULT_PODS: i64 = 110;

pub(super) fn read(name: &str, node: NodeRef<'_>) -> (Cluster, Vec<ClusterProblem>) {
    let mut short = ShortForm::default();
    let mut cluster = Cluster { name: name.into(), ..Cluster::default() };
    short.fields(node, "a cluster", CLUSTER_KEYS, |short, key, value| match key {
        "kubernetes" => cluster.kubernetes = short.version(value),
        "autoscaling" => cluster.autoscaling = short.autoscaling(value),
        "nodes" => short.each(value, "nodes", |short, item| short.node(item, &mut cluster.nodes)),
        _ => {}
    });
    (cluster, short.problems)
}

#[derive(Default)]
struct ShortForm {
    problems: Vec<ClusterProblem>,
    names: OrderedSet<Text>,
}

/// What one entry of `nodes` says, before its names are expanded.
#[derive(Default)]
struct Entry {
    name: Option<(Text, Span)>,
    count: Option<i64>,
    zones: Vec<Text>,
    shape: NodeShape,
    unschedulable: bool,
}

impl ShortForm {
    fn report(&mut self, span: Span, message: impl Into<String>) {
        self.problems.push(ClusterProblem { span, message: message.into() });
    }

    /// Reads a mapping with these keys and no others.
    fn fields<'d>(
        &mut self,
        node: NodeRef<'d>,
        what: &str,
        keys: &[&'static str],
        mut field: impl FnMut(&mut Self, &str, NodeRef<'d>),
    ) {
        if !matches!(node.value(), Value::Mapping) {
            self.wrong(node, &format!("{what} is a mapping with the keys {}", keys.join(", ")));
            return;
        }
        for (key, value) in node.entries() {
            match key.key_text() {
                Some(text) if keys.contains(&&*text) => field(self, &text, value),
                Some(text) => {
                    let message = unknown_key(&text, what, keys);
                    self.report(key.span(), message);
                }
                None => self.wrong(key, "a key is text"),
            }
        }
    }

    fn each<'d>(&mut self, node: NodeRef<'d>, what: &str, mut item: impl FnMut(&mut Self, NodeRef<'d>)) {
        match node.value() {
            Value::Sequence => node.items().into_iter().for_each(|node| item(self, node)),
            Value::Null => {}
            _ => self.wrong(node, &format!("{what} is a list")),
        }
    }

    /// Reports a value of the wrong type.
    fn wrong(&mut self, node: NodeRef<'_>, wanted: &str) {
        let found = match node.value() {
            Value::Null => "nothing",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::String(_) => "text",
            Value::Mapping => "a mapping",
            Value::Sequence => "a list",
            Value::Unknown => "something that a template writes",
        };
        self.report(node.span(), format!("{wanted}, but this is {found}"));
    }

    fn text(&mut self, node: NodeRef<'_>, what: &str) -> Option<Text> {
        match node.value() {
            Value::String(text) => Some(text.as_ref().into()),
            Value::Bool(_) | Value::Number(_) => {
                let message = format!("{what} is text: write it in quotes");
                self.report(node.span(), message);
                None
            }
            _ => {
                self.wrong(node, &format!("{what} is text"));
                None
            }
        }
    }

    /// `1.36`, also unquoted (where YAML reads 1.30 as 1.3, the text is what counts).
    fn version(&mut self, node: NodeRef<'_>) -> Option<Text> {
        let text = node.text().unwrap_or_default();
        let mut parts = text.strip_prefix('v').unwrap_or(text).split('.');
        let number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some("1"), Some(minor), patch, None) if number(minor) && patch.is_none_or(number) => {
                Some(format!("1.{minor}").into())
            }
            _ => {
                self.wrong(node, "kubernetes is a version such as \"1.36\"");
                None
            }
        }
    }

    fn autoscaling(&mut self, node: NodeRef<'_>) -> Autoscaling {
        match node.value() {
            Value::String(text) if &*text == "none" => Autoscaling::None,
            Value::String(text) if &*text == "unknown" => Autoscaling::Unknown,
            Value::Sequence => {
                let mut shapes = Vec::new();
                self.each(node, "autoscaling", |short, item| {
                    let mut shape = NodeShape::default();
                    short.fields(item, "a node that can be added", SHAPE_KEYS, |short, key, value| {
                        short.shape(&mut shape, key, value);
                    });
                    shapes.push(shape);
                });
                Autoscaling::Shapes(shapes)
            }
            _ => {
                self.wrong(node, "autoscaling is none, unknown or a list of nodes that can be added");
                Autoscaling::None
            }
        }
    }

    fn node(&mut self, node: NodeRef<'_>, nodes: &mut Vec<Node>) {
        let mut entry = Entry::default();
        self.fields(node, "a node", NODE_KEYS, |short, key, value| match key {
            "name" => entry.name = short.text(value, "a node's name").map(|name| (name, value.span())),
            "count" => entry.count = short.count(value),
            "zones" => {
                short.each(value, "zones", |short, item| entry.zones.extend(short.text(item, "a zone")));
            }
            "unschedulable" => match value.value() {
                Value::Bool(unschedulable) => entry.unschedulable = unschedulable,
                _ => short.wrong(value, "unschedulable is true or false"),
            },
            _ => short.shape(&mut entry.shape, key, value),
        });
        if entry.name.is_none() && matches!(node.value(), Value::Mapping) && node.get("name").is_none() {
            self.report(node.span(), "a node needs a name");
        }
        if !entry.zones.is_empty() && entry.shape.labels.contains_key(ZONE) {
            self.report(node.span(), format!("zones and the label {ZONE} say the same thing twice"));
        }
        self.expand(&entry, nodes);
    }

    /// Makes the nodes that an entry stands for.
    fn expand(&mut self, entry: &Entry, nodes: &mut Vec<Node>) {
        let Some((pattern, span)) = &entry.name else { return };
        let count = usize::try_from(entry.count.unwrap_or(1)).unwrap_or(usize::MAX);
        let room = MAX_NODES.saturating_sub(nodes.len());
        let Some(names) =
            braces::expand(pattern, room).ok().filter(|names| names.len().saturating_mul(count) <= room)
        else {
            self.report(*span, format!("more than {MAX_NODES} nodes"));
            return;
        };
        let mut zones = entry.zones.iter().cycle();
        for name in names {
            for number in 1..=count {
                let name: Text =
                    if entry.count.is_some() { format!("{name}-{number}").into() } else { (*name).into() };
                let zone = zones.next();
                if !is_subdomain(&name) {
                    let message = format!(
                        "{name} is no node name: lowercase letters, digits, - and ., beginning and ending with a letter \
                         or digit"
                    );
                    self.report(*span, message);
                    return;
                }
                if self.names.insert(name.clone()) {
                    nodes.push(make_node(name, zone, entry));
                } else {
                    self.report(*span, format!("node {name} is there twice"));
                }
            }
        }
    }

    fn count(&mut self, node: NodeRef<'_>) -> Option<i64> {
        match node.value() {
            Value::Number(Number::Int(count)) if count >= 0 => Some(count),
            _ => {
                self.wrong(node, "count is a number of nodes");
                None
            }
        }
    }

    /// Reads what nodes and shapes have in common.
    fn shape(&mut self, shape: &mut NodeShape, key: &str, value: NodeRef<'_>) {
        match key {
            "labels" => {
                self.map(value, "labels", |short, key, value| {
                    if let Some(text) = short.text(value, "a label's value") {
                        shape.labels.insert(key.into(), text);
                    }
                });
            }
            "taints" => self.each(value, "taints", |short, item| shape.taints.extend(short.taint(item))),
            "allocatable" => {
                let mut list = ResourceList::new();
                self.map(value, "allocatable", |short, key, value| {
                    list.extend(short.quantity(value).map(|amount| (Text::from(key), amount)));
                });
                shape.allocatable = matches!(value.value(), Value::Mapping).then(|| with_defaults(list));
            }
            _ => {}
        }
    }

    fn map<'d>(
        &mut self,
        node: NodeRef<'d>,
        what: &str,
        mut entry: impl FnMut(&mut Self, &str, NodeRef<'d>),
    ) {
        match node.value() {
            Value::Mapping => {
                for (key, value) in node.entries() {
                    match key.key_text() {
                        Some(text) => entry(self, &text, value),
                        None => self.wrong(key, "a key is text"),
                    }
                }
            }
            Value::Null => {}
            _ => self.wrong(node, &format!("{what} is a mapping")),
        }
    }

    /// A taint in kubectl's syntax, or as it stands in a Node.
    fn taint(&mut self, node: NodeRef<'_>) -> Option<Taint> {
        if matches!(node.value(), Value::Mapping) {
            let template = Template::default();
            let mut reader = Reader::new(&template);
            let at = reader.root(node);
            let taint = taint(&mut reader, &at);
            for problem in reader.problems {
                self.report(node.value_span(&problem.path), problem.message.unwrap_or_default());
            }
            return match taint.to_string().parse::<Taint>() {
                Ok(_) => Some(taint),
                Err(error) => {
                    self.report(node.span(), error.to_string());
                    None
                }
            };
        }
        let text = self.text(node, "a taint")?;
        match text.parse() {
            Ok(taint) => Some(taint),
            Err(error) => {
                self.report(node.span(), error.to_string());
                None
            }
        }
    }

    fn quantity(&mut self, node: NodeRef<'_>) -> Option<Quantity> {
        let template = Template::default();
        let mut reader = Reader::new(&template);
        let at = reader.root(node);
        let quantity = reader.quantity(&at);
        for problem in reader.problems {
            self.report(node.span(), problem.message.unwrap_or_default());
        }
        if quantity.is_some_and(Quantity::is_negative) {
            self.report(node.span(), "an amount is not less than 0");
            return None;
        }
        quantity
    }
}

fn unknown_key(key: &str, what: &str, keys: &[&str]) -> String {
    let near = keys
        .iter()
        .map(|known| (strsim::osa_distance(&key.to_ascii_lowercase(), known), known))
        .filter(|(distance, known)| *distance <= 1 + known.len() / 4)
        .min();
    match near {
        Some((_, known)) => format!("{what} has no {key:?}: did you mean {known}?"),
        None => format!("{what} has no {key:?}, only {}", keys.join(", ")),
    }
}

/// What the text leaves out and a node of its size never is short of: Pods as a kubelet takes them by default; cpu,
/// memory and disk in plenty.
fn with_defaults(mut list: ResourceList) -> ResourceList {
    list.entry("pods".into()).or_insert(Quantity::from_units(DEFAULT_PODS));
    list.entry("cpu".into()).or_insert(Quantity::from_units(1_000_000));
    for name in ["memory", "ephemeral-storage"] {
        list.entry(name.into()).or_insert(Quantity::from_bytes(1 << 50));
    }
    list
}

fn make_node(name: Text, zone: Option<&Text>, entry: &Entry) -> Node {
    let mut labels = entry.shape.labels.clone();
    labels.entry(HOSTNAME.into()).or_insert_with(|| name.clone());
    labels.entry("kubernetes.io/os".into()).or_insert_with(|| "linux".into());
    labels.entry("kubernetes.io/arch".into()).or_insert_with(|| "amd64".into());
    if let Some(zone) = zone {
        labels.insert(ZONE.into(), zone.clone());
    }
    Node {
        meta: ObjectMeta { name, labels, ..ObjectMeta::default() },
        unschedulable: entry.unschedulable,
        taints: entry.shape.taints.clone(),
        allocatable: entry.shape.allocatable.clone(),
        ..Node::default()
    }
}

/// `validation.IsDNS1123Subdomain`
fn is_subdomain(name: &str) -> bool {
    let inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    name.len() <= 253
        && name.split('.').all(|label| {
            label.bytes().all(|byte| inner(byte) || byte == b'-')
                && label.bytes().next().is_some_and(inner)
                && label.bytes().last().is_some_and(inner)
        })
}
