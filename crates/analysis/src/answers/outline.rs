//! The shape of a file: symbols, folding, growing selections, links.

use podfit_syntax::{Encoding, Kind, NodeRef, Segment, Span};
use serde::Serialize;

use super::{Answers, Range};
use crate::FileFacts;
use crate::read::text;

/// An object or a field, for outlines and breadcrumbs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Symbol {
    /// `web`, `spec`, `image`.
    pub name: String,
    /// `Deployment`; of an item in a list its position; else empty.
    pub detail: String,
    /// What it is.
    pub kind: SymbolKind,
    /// All of it.
    pub range: Range,
    /// Its name.
    pub selection: Range,
    /// What is in it.
    pub children: Vec<Symbol>,
}

/// What a symbol is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum SymbolKind {
    /// An object of Kubernetes.
    Object,
    /// A field that holds fields.
    Map,
    /// A field that holds items.
    List,
    /// Any other.
    Value,
}

/// Lines that can be folded, from 0, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fold {
    /// First line, which stays visible.
    pub start_line: u32,
    /// Last line.
    pub end_line: u32,
    /// What is folded.
    pub kind: FoldKind,
}

/// What is folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum FoldKind {
    /// A document, a mapping, a list or a text of several lines.
    Region,
    /// Comments that follow each other.
    Comment,
}

/// A place that leads to a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// What is underlined.
    pub range: Range,
    /// Where it leads.
    pub target: String,
}

/// Deeper fields are no help in an outline.
const DEPTH: usize = 12;

/// Pages of the Kubernetes documentation by kind.
const PAGES: [(&str, &str); 24] = [
    ("ClusterRole", "reference/access-authn-authz/rbac/"),
    ("ClusterRoleBinding", "reference/access-authn-authz/rbac/"),
    ("ConfigMap", "concepts/configuration/configmap/"),
    ("CronJob", "concepts/workloads/controllers/cron-jobs/"),
    ("DaemonSet", "concepts/workloads/controllers/daemonset/"),
    ("Deployment", "concepts/workloads/controllers/deployment/"),
    ("HorizontalPodAutoscaler", "concepts/workloads/autoscaling/horizontal-pod-autoscale/"),
    ("Ingress", "concepts/services-networking/ingress/"),
    ("Job", "concepts/workloads/controllers/job/"),
    ("LimitRange", "concepts/policy/limit-range/"),
    ("Namespace", "concepts/overview/working-with-objects/namespaces/"),
    ("NetworkPolicy", "concepts/services-networking/network-policies/"),
    ("PersistentVolume", "concepts/storage/persistent-volumes/"),
    ("PersistentVolumeClaim", "concepts/storage/persistent-volumes/"),
    ("Pod", "concepts/workloads/pods/"),
    ("PodDisruptionBudget", "concepts/workloads/pods/disruptions/"),
    ("PriorityClass", "concepts/scheduling-eviction/pod-priority-preemption/"),
    ("ReplicaSet", "concepts/workloads/controllers/replicaset/"),
    ("ResourceQuota", "concepts/policy/resource-quotas/"),
    ("Role", "reference/access-authn-authz/rbac/"),
    ("RoleBinding", "reference/access-authn-authz/rbac/"),
    ("Secret", "concepts/configuration/secret/"),
    ("Service", "concepts/services-networking/service/"),
    ("StatefulSet", "concepts/workloads/controllers/statefulset/"),
];

impl Answers<'_> {
    /// The objects of a file, and their fields.
    pub fn symbols(&self, file: &str) -> Vec<Symbol> {
        let Some((file, _)) = self.file(file) else { return Vec::new() };
        self.objects_of(file)
            .filter_map(|object| {
                let node = object.node()?;
                let name = object.view.value_span(&object.facts.file, &crate::paths::path("metadata.name"));
                let whole = node.full_span().cover(name);
                Some(Symbol {
                    name: object.key.name.to_string(),
                    detail: object.view.kind.to_string(),
                    kind: SymbolKind::Object,
                    range: whole.into(),
                    selection: name.into(),
                    children: children(node, 0),
                })
            })
            .collect()
    }

    /// What can be folded.
    pub fn folding(&self, file: &str) -> Vec<Fold> {
        let Some((_, facts)) = self.file(file) else { return Vec::new() };
        let mut folds = Vec::new();
        for document in &facts.file.documents {
            if let Some(root) = document.root() {
                folds.extend(fold(facts, root.span(), FoldKind::Region));
            }
            for node in document.nodes() {
                if let Kind::Mapping { entries, .. } = &node.kind {
                    for entry in entries {
                        let (key, value) = (document.node(entry.key), document.node(entry.value));
                        folds.extend(fold(facts, key.span.cover(value.span), FoldKind::Region));
                    }
                }
                if let Kind::Sequence { items, .. } = &node.kind {
                    let spans = items.iter().map(|item| document.node(*item).span);
                    folds.extend(spans.filter_map(|span| fold(facts, span, FoldKind::Region)));
                }
            }
            let mut run: Option<(u32, u32)> = None;
            for comment in &document.comments {
                let line = line_of(facts, comment.span.start);
                run = match run {
                    Some((first, last)) if last + 1 == line => Some((first, line)),
                    _ => {
                        folds.extend(run.filter(|(a, b)| a < b).map(comment_fold));
                        Some((line, line))
                    }
                };
            }
            folds.extend(run.filter(|(a, b)| a < b).map(comment_fold));
        }
        folds.sort_unstable();
        folds.dedup_by_key(|fold| fold.start_line);
        folds
    }

    /// Ranges around a byte, from the word to the document, each larger than the one before.
    pub fn selection_ranges(&self, file: &str, offset: u32) -> Vec<Range> {
        let Some((_, facts)) = self.file(file) else { return Vec::new() };
        let Some(document) = facts.file.document_at(offset) else { return Vec::new() };
        let mut spans = vec![document.span];
        if let Some((path, key, value, on_key)) = super::at::descend(document, offset) {
            let mut node = document.root();
            for segment in &path.0 {
                let Some(here) = node else { break };
                spans.push(here.full_span());
                node = here.step(segment);
                if let (Segment::Key(name), Some(below)) = (segment, node)
                    && let Some((name, _)) = here.entry(name)
                {
                    spans.push(name.full_span().cover(below.full_span()));
                }
            }
            spans.push(value.full_span());
            spans.extend(key.filter(|_| on_key).map(NodeRef::span));
            if on_key {
                spans.retain(|span| *span != value.full_span());
            }
        }
        spans.retain(|span| span.touches(offset));
        spans.sort_by_key(|span| (span.len(), span.start));
        spans.dedup();
        let mut growing: Vec<Range> = Vec::new();
        for span in spans {
            if growing.last().is_none_or(|last| span.start <= last.start && last.end <= span.end) {
                growing.push(span.into());
            }
        }
        growing
    }

    /// Rules in ignoring comments, and kinds, with their pages.
    pub fn links(&self, file: &str) -> Vec<Link> {
        let Some((file, facts)) = self.file(file) else { return Vec::new() };
        let mut links = Vec::new();
        for object in self.objects_of(file) {
            let kind = crate::paths::path("kind");
            let found = PAGES.binary_search_by(|(name, _)| name.cmp(&object.object().kind()));
            let page = found.ok().and_then(|at| PAGES.get(at));
            if let (Some(node), Some((_, page))) = (object.at(&kind), page) {
                let target = format!("https://kubernetes.io/docs/{page}");
                links.push(Link { range: node.span().into(), target });
            }
        }
        for comment in facts.file.documents.iter().flat_map(|document| &document.comments) {
            let said = comment.span.text(&facts.file.text);
            let Some((before, rest)) = said.split_once("ignore[") else { continue };
            let Some((names, _)) = rest.split_once(']').filter(|_| before.contains("podfit:")) else {
                continue;
            };
            let mut start = comment.span.start + length(before) + length("ignore[");
            for name in names.split(',') {
                let trimmed = name.trim();
                let lead = length(name) - length(name.trim_start());
                if let Some(rule) = crate::rules().iter().find(|rule| rule.name == trimmed) {
                    let range = Range { start: start + lead, end: start + lead + length(trimmed) };
                    links.push(Link { range, target: rule.url() });
                }
                start += length(name) + 1;
            }
        }
        links.sort_by_key(|link| link.range);
        links
    }
}

fn length(text: &str) -> u32 {
    u32::try_from(text.len()).unwrap_or(u32::MAX)
}

fn comment_fold((start_line, end_line): (u32, u32)) -> Fold {
    Fold { start_line, end_line, kind: FoldKind::Comment }
}

fn line_of(facts: &FileFacts, offset: u32) -> u32 {
    facts.file.lines.position(&facts.file.text, offset, Encoding::Utf8).line
}

fn fold(facts: &FileFacts, span: Span, kind: FoldKind) -> Option<Fold> {
    let written = span.text(&facts.file.text).trim_end();
    let (start_line, end_line) = (line_of(facts, span.start), line_of(facts, span.start + length(written)));
    (start_line < end_line).then_some(Fold { start_line, end_line, kind })
}

fn children(node: NodeRef<'_>, depth: usize) -> Vec<Symbol> {
    if depth > DEPTH || node.is_alias() {
        return Vec::new();
    }
    let document = node.document();
    match &node.written().kind {
        Kind::Mapping { entries, .. } => entries
            .iter()
            .filter_map(|entry| {
                let (key, value) = (document.cursor(entry.key), document.cursor(entry.value));
                let name = key.key_text()?.into_owned();
                Some(symbol(name, String::new(), key.span(), value, depth))
            })
            .collect(),
        Kind::Sequence { items, .. } => items
            .iter()
            .enumerate()
            .map(|(index, id)| {
                let item = document.cursor(*id);
                let named = item.get("name").filter(|name| !name.span().is_empty());
                let (name, at) = match (named.and_then(text), named) {
                    (Some(name), Some(node)) if !node.is_alias() => (name.to_owned(), node.span()),
                    _ => (index.to_string(), item.span()),
                };
                symbol(name, index.to_string(), at, item, depth)
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn symbol(name: String, detail: String, selection: Span, value: NodeRef<'_>, depth: usize) -> Symbol {
    let kind = match &value.written().kind {
        Kind::Mapping { .. } => SymbolKind::Map,
        Kind::Sequence { .. } => SymbolKind::List,
        _ => SymbolKind::Value,
    };
    let range = selection.cover(value.full_span()).into();
    Symbol { name, detail, kind, range, selection: selection.into(), children: children(value, depth + 1) }
}
