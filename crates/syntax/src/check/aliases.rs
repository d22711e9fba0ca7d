//! Counts what aliases expand to as go-yaml's decoder counts (`decoder.unmarshal`, `allowedAliasRatio`). A document that
//! it refuses, or whose aliases nest too deeply, loses the targets of all its aliases: whatever walks the tree then
//! walks a bounded one.

use crate::go_value::is_merge;
use crate::json::DEPTH;
use crate::tree::{Document, Kind, NodeId, Problem, ProblemKind};

enum Step {
    Visit(NodeId),
    /// The value of a merge key.
    Merge(NodeId),
    /// Behind an alias: levels that it had added.
    Leave(usize),
}

pub(super) fn bound(document: &mut Document, budget: u32) {
    if !document.nodes.iter().any(|n| matches!(n.kind, Kind::Alias { .. })) {
        return;
    }
    let Some((alias, message)) = excess(document, budget) else { return };
    let span = document.node(alias).span;
    document.problems.push(Problem { span, kind: ProblemKind::Refused, message: message.to_owned() });
    for node in &mut document.nodes {
        if let Kind::Alias { target, .. } = &mut node.kind {
            *target = None;
        }
    }
}

/// go-yaml's bound on how much of the decoding aliases may cause.
#[allow(clippy::cast_precision_loss)]
fn allowed_ratio(decoded: u64) -> f64 {
    const LOW: u64 = 400_000;
    const HIGH: u64 = 4_000_000;
    if decoded <= LOW {
        0.99
    } else if decoded >= HIGH {
        0.10
    } else {
        0.99 - 0.89 * ((decoded - LOW) as f64 / (HIGH - LOW) as f64)
    }
}

/// The outermost alias at which decoding would be refused, and why.
#[allow(clippy::cast_precision_loss)]
fn excess(document: &Document, budget: u32) -> Option<(NodeId, &'static str)> {
    let depths = depths(document);
    let depth_of = |id: NodeId| depths.get(id.index()).copied().unwrap_or(0);
    let mut stack = vec![Step::Visit(document.root?)];
    let (mut decoded, mut aliased) = (0u64, 0u64);
    let mut inside = 0usize;
    let mut extra = 0usize;
    let mut outermost = document.root?;
    while let Some(step) = stack.pop() {
        let id = match step {
            Step::Leave(before) => {
                inside -= 1;
                extra = before;
                continue;
            }
            Step::Merge(id) => {
                if let Kind::Sequence { items, .. } = &document.node(id).kind {
                    // go-yaml steps backwards here, so the last one must lie on top.
                    stack.extend(items.iter().map(|i| Step::Visit(*i)));
                } else {
                    stack.push(Step::Visit(id));
                }
                continue;
            }
            Step::Visit(id) => id,
        };
        decoded += 1;
        aliased += u64::from(inside > 0);
        let ratio = aliased as f64 / decoded as f64;
        let over = budget > 0 && aliased > u64::from(budget);
        if over || (aliased > 100 && decoded > 1_000 && ratio > allowed_ratio(decoded)) {
            return Some((outermost, "document contains excessive aliasing"));
        }
        if depth_of(id) + extra > DEPTH {
            return Some((outermost, "aliases nest too deeply"));
        }
        match &document.node(id).kind {
            Kind::Alias { target: Some(target), .. } => {
                if inside == 0 {
                    outermost = id;
                }
                stack.push(Step::Leave(extra));
                inside += 1;
                extra = (extra + depth_of(id)).saturating_sub(depth_of(*target));
                stack.push(Step::Visit(*target));
            }
            Kind::Mapping { entries, .. } => {
                for entry in entries.iter().rev() {
                    if is_merge(document.cursor(entry.key)) {
                        stack.push(Step::Merge(entry.value));
                    } else {
                        stack.push(Step::Visit(entry.value));
                        stack.push(Step::Visit(entry.key));
                    }
                }
            }
            Kind::Sequence { items, .. } => stack.extend(items.iter().rev().map(|i| Step::Visit(*i))),
            _ => {}
        }
    }
    None
}

/// Levels above each node, as written.
fn depths(document: &Document) -> Vec<usize> {
    let mut depths: Vec<usize> = Vec::with_capacity(document.nodes.len());
    for node in &document.nodes {
        let above = node.parent.and_then(|p| depths.get(p.index())).map_or(0, |d| d + 1);
        depths.push(above);
    }
    depths
}
