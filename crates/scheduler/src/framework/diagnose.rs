//! Why no node was found, in Kubernetes' words.

use podfit_ordered::OrderedMap;

use super::cycle::{Cycle, Verdict};
use super::message::{fit_error, pre_filter_error};
use super::scheduler::Scheduler;
use super::{Diagnosis, NodeIndex, NodeVerdict, Plugin};

impl Scheduler {
    pub(super) fn rejected(&self, plugin: Plugin, reason: &str) -> Diagnosis {
        Diagnosis {
            message: pre_filter_error(self.node_count(), reason),
            nodes: Vec::new(),
            pre_filter: Some(plugin),
        }
    }

    /// Why each node said no.
    pub(super) fn diagnose(&mut self, cycle: &Cycle) -> Diagnosis {
        let mut reasons: OrderedMap<String, usize> = OrderedMap::new();
        let mut nodes = Vec::new();
        let by_name: Vec<u32> = self.by_name().collect();
        let mut left_out = 0;
        for node in by_name {
            if !self.in_narrowed(cycle, node) {
                left_out += 1;
                continue;
            }
            if let Some(verdict) = self.explain(cycle, node) {
                for reason in &verdict.reasons {
                    *reasons.entry(reason.clone()).or_default() += 1;
                }
                nodes.push(verdict);
            }
        }
        if left_out > 0 {
            reasons.insert("node(s) didn't satisfy plugin(s) [NodeAffinity]".to_owned(), left_out);
        }
        Diagnosis { message: fit_error(self.node_count(), &reasons), nodes, pre_filter: None }
    }

    /// A verdict in Kubernetes' words.
    pub(super) fn node_verdict(&self, cycle: &Cycle, node: u32, verdict: Verdict) -> Option<NodeVerdict> {
        let state = self.nodes.get(node as usize)?;
        let (plugin, reasons, unresolvable) = match verdict {
            Verdict::Pass => return None,
            Verdict::Local(local) => {
                let reasons = cycle.shape.reasons(local, state, &self.tables.resources);
                (local.plugin(), reasons, local.unresolvable())
            }
            Verdict::Volume(no) => (no.plugin(), no.reasons(), no.unresolvable()),
            Verdict::Global(global) => {
                (global.plugin(), vec![global.reason().to_owned()], global.unresolvable())
            }
        };
        Some(NodeVerdict { node: NodeIndex(node), plugin, reasons, unresolvable })
    }
}

impl Diagnosis {
    pub(super) fn empty() -> Self {
        Self { message: fit_error(0, &OrderedMap::new()), nodes: Vec::new(), pre_filter: None }
    }
}
