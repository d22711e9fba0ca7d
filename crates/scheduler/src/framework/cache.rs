//! What is known about a shape and each node by itself; kept until that node changes.

use std::sync::Arc;

use super::node_state::NodeState;
use super::score::{self, Images};
use super::shape::{Local, Shape};

/// Dense answers by node.
#[derive(Debug, Clone, Default)]
pub(super) struct ShapeCache {
    /// The topology's generation that the object parts were worked out for.
    generation: u64,
    /// The node's change number that the room parts were worked out for.
    changed: Vec<u32>,
    /// First node-local plugin that looks at the object only and says no.
    object: Vec<Local>,
    /// First node-local plugin that says no.
    pub(super) local: Vec<Local>,
    /// Score of the plugins that need no normalising.
    pub(super) score: Vec<i32>,
    image: Vec<i32>,
    /// Untolerated PreferNoSchedule taints.
    pub(super) taints: Vec<i32>,
    /// Weights of matching preferred node affinity terms.
    pub(super) affinity: Vec<i32>,
    /// Whether the two above are other than 0 anywhere.
    pub(super) is_soft: bool,
    stale: Vec<u32>,
}

impl ShapeCache {
    /// Works out anew what changed; answers how many nodes that were.
    pub(super) fn refresh(
        &mut self,
        shape: &Shape,
        nodes: &[Arc<NodeState>],
        changed: &[u32],
        generation: u64,
        images: &Images,
    ) -> u64 {
        if self.generation != generation || self.changed.len() != nodes.len() {
            self.refresh_objects(shape, nodes, images);
            self.generation = generation;
        }
        let mut stale = std::mem::take(&mut self.stale);
        stale.clear();
        for (position, (known, now)) in (0u32..).zip(self.changed.iter().zip(changed)) {
            if known != now {
                stale.push(position);
            }
        }
        for position in &stale {
            let at = *position as usize;
            let (Some(node), Some(now), Some(object)) = (nodes.get(at), changed.get(at), self.object.get(at))
            else {
                continue;
            };
            let local = if *object == Local::Pass { shape.filter_room(node) } else { *object };
            let score = if local == Local::Pass {
                score::resources(shape, node) + self.image.get(at).copied().unwrap_or(0)
            } else {
                0
            };
            set(&mut self.local, at, local);
            set(&mut self.score, at, score);
            set(&mut self.changed, at, *now);
        }
        let work = stale.len() as u64;
        self.stale = stale;
        work
    }

    fn refresh_objects(&mut self, shape: &Shape, nodes: &[Arc<NodeState>], images: &Images) {
        self.object = nodes.iter().map(|state| shape.filter_object(state)).collect();
        self.image = nodes.iter().map(|state| images.score(shape, &state.node)).collect();
        self.taints = nodes.iter().map(|state| score::untolerated_soft_taints(shape, &state.node)).collect();
        self.affinity = nodes.iter().map(|state| score::preferred_affinity(shape, &state.node)).collect();
        self.is_soft = self.taints.iter().chain(&self.affinity).any(|raw| *raw != 0);
        // 0 is no node's change number: everything is worked out anew.
        self.changed = vec![0; nodes.len()];
        self.local = vec![Local::Gone; nodes.len()];
        self.score = vec![0; nodes.len()];
    }
}

fn set<T>(list: &mut [T], at: usize, value: T) {
    if let Some(slot) = list.get_mut(at) {
        *slot = value;
    }
}
