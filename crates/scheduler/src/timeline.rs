//! What happened during a rollout, event by event, with running counts.

use rustc_hash::FxHashMap;

use crate::arena::{TemplateId, WorkloadId};
use crate::framework::PodId;
use crate::play::{PodEvent, TimelineEvent};
use crate::world::{Owner, World};

/// Writes down the events of one workload's Pods. Terminating Pods count no longer, as they do not for controllers.
#[derive(Debug, Clone)]
pub(crate) struct Recorder {
    workload: WorkloadId,
    new_template: TemplateId,
    old: i64,
    new: i64,
    ready: i64,
    pending: i64,
    /// Names by Pod. Never iterated.
    names: FxHashMap<PodId, String>,
    named: (u64, u64),
    events: Vec<TimelineEvent>,
}

impl World {
    /// Begins to write down what happens to the workload's Pods.
    pub(crate) fn start_recording(&mut self, workload: WorkloadId, new_template: TemplateId) {
        let mut recorder = Recorder {
            workload,
            new_template,
            old: 0,
            new: 0,
            ready: 0,
            pending: 0,
            names: FxHashMap::default(),
            named: (0, 0),
            events: Vec::new(),
        };
        for id in &self.workloads[workload].pods {
            let pod = &self.pods[*id];
            if !pod.active() {
                continue;
            }
            recorder.name(self, *id);
            *recorder.side(pod.template == Some(new_template)) += 1;
            recorder.ready += i64::from(pod.ready);
            recorder.pending += i64::from(pod.node().is_none());
        }
        self.recorder = Some(recorder);
    }
    /// Ends it.
    pub(crate) fn stop_recording(&mut self) -> Vec<TimelineEvent> {
        self.recorder.take().map(|recorder| recorder.events).unwrap_or_default()
    }
    /// Writes an event down if somebody listens.
    pub(crate) fn record(&mut self, event: PodEvent, id: PodId) {
        let Some(mut recorder) = self.recorder.take() else { return };
        if self.pods[id].workload == Some(recorder.workload) {
            recorder.write(self, event, id);
        }
        self.recorder = Some(recorder);
    }
}

impl Recorder {
    fn side(&mut self, new: bool) -> &mut i64 {
        if new { &mut self.new } else { &mut self.old }
    }
    /// Names of podfit's own making; a StatefulSet's Pods have theirs.
    fn name(&mut self, world: &World, id: PodId) -> String {
        if let Some(name) = self.names.get(&id) {
            return name.clone();
        }
        let pod = &world.pods[id];
        let name = if matches!(pod.owner, Owner::Ordinal(_)) {
            pod.name.to_string()
        } else {
            let new = pod.template == Some(self.new_template);
            let number = if new { &mut self.named.1 } else { &mut self.named.0 };
            *number += 1;
            format!(
                "{}-{}-{number}",
                world.workloads[self.workload].key.name,
                if new { "new" } else { "old" }
            )
        };
        self.names.insert(id, name.clone());
        name
    }
    fn write(&mut self, world: &World, event: PodEvent, id: PodId) {
        let pod = &world.pods[id];
        let new = pod.template == Some(self.new_template);
        match event {
            PodEvent::Created => {
                *self.side(new) += 1;
                self.pending += 1;
            }
            PodEvent::Bound => self.pending -= 1,
            PodEvent::Ready => self.ready += 1,
            PodEvent::Deleted => {
                *self.side(new) -= 1;
                self.ready -= i64::from(pod.ready);
                self.pending -= i64::from(pod.node().is_none());
            }
            PodEvent::Pending => {}
        }
        let node = pod.node().map(|node| world.node_name(node));
        let name = self.name(world, id);
        self.events.push(TimelineEvent {
            at: self.events.len() as u64 + 1,
            event,
            pod: name,
            node,
            old: self.old,
            new: self.new,
            ready: self.ready,
            pending: self.pending,
        });
    }
}
