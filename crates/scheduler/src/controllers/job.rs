//! Job (`pkg/controller/job/job_controller.go`).

use podfit_ordered::OrderedSet;
use std::sync::Arc;

use podfit_model::object::{Job, StringMap, Text};

use crate::admission::Request;
use crate::arena::WorkloadId;
use crate::controllers::replicaset;
use crate::framework::PodId;
use crate::limits::Limits;
use crate::world::pods::NewPod;
use crate::world::workloads::{JobState, Kind};
use crate::world::{Owner, World};

/// `completions`; the API server fills in 1 where parallelism is absent too.
pub(crate) fn completions(job: &Job) -> Option<i64> {
    match &job.spec.completions {
        Some(completions) => Some(completions.value),
        None if !job.spec.parallelism.given => Some(1),
        None => None,
    }
}

fn state(world: &World, workload: WorkloadId) -> Option<&JobState> {
    match &world.workloads[workload].kind {
        Kind::Job(state) => Some(state),
        _ => None,
    }
}

/// Pods that should be active now.
fn wanted(state: &JobState, active: i64) -> i64 {
    let job = &state.object;
    if job.spec.suspend {
        return 0;
    }
    let parallelism = job.spec.parallelism.value;
    match completions(job) {
        Some(completions) => parallelism.min(completions - state.succeeded).max(0),
        // A work queue: after the first success no new ones.
        None if state.succeeded > 0 => active.min(parallelism),
        None => parallelism,
    }
}

/// One sync: either deletes or creates.
pub(crate) fn sync(world: &mut World, workload: WorkloadId) {
    let Some(state) = state(world, workload) else { return };
    let mut active = Vec::new();
    let mut terminating = 0;
    for id in &world.workloads[workload].pods {
        let pod = &world.pods[*id];
        if pod.active() {
            active.push(*id);
        } else if pod.terminating {
            terminating += 1;
        }
    }
    let have = i64::try_from(active.len()).unwrap_or(i64::MAX);
    let wanted = wanted(state, have);
    if have > wanted {
        let count = usize::try_from(have - wanted).unwrap_or(0);
        for id in replicaset::to_delete(world, active.into_iter(), count) {
            world.terminate(id);
        }
        return;
    }
    let job = state.object.clone();
    let held = if job.spec.replace_failed_only { terminating } else { 0 };
    let missing = wanted - have - held;
    if missing > 0 {
        create(world, workload, &job, missing, &active);
    }
}

/// The lowest indexes that are neither done nor under way.
fn free_indexes(world: &World, state: &JobState, active: &[PodId], count: i64) -> Vec<Option<i64>> {
    let count = usize::try_from(count).unwrap_or(0).min(Limits::PODS);
    let Some(completions) = completions(&state.object).filter(|_| state.object.spec.indexed) else {
        return vec![None; count];
    };
    let taken: OrderedSet<i64> = active
        .iter()
        .filter_map(|id| match world.pods[*id].owner {
            Owner::Job(index) => index,
            _ => None,
        })
        .collect();
    let free = |index: &i64| !taken.contains(index) && !state.done.contains(index);
    (0..completions).filter(free).take(count).map(Some).collect()
}

fn create(world: &mut World, workload: WorkloadId, job: &Job, count: i64, active: &[PodId]) {
    let Some(state) = state(world, workload) else { return };
    let template_id = state.template;
    let indexes = free_indexes(world, state, active, count);
    let namespace = world.workloads[workload].namespace.clone();
    let template = world.templates[template_id].source.clone();
    let name = format!("{}-", job.meta.name);
    let mut labels = template.labels.clone();
    if !job.spec.manual_selector {
        for key in ["batch.kubernetes.io/job-name", "job-name"] {
            labels.insert(key.into(), job.meta.name.clone());
        }
        for key in ["batch.kubernetes.io/controller-uid", "controller-uid"] {
            labels.insert(key.into(), format!("{}-uid", job.meta.name).into());
        }
    }
    let request = Request {
        namespace: &namespace,
        name: &name,
        generated: true,
        labels,
        annotations: &template.annotations,
        spec: &template.spec,
        owner_selector: None,
    };
    let admitted = match world.admit(&request) {
        Ok(admitted) => Arc::new(admitted),
        Err(denial) => {
            world.workloads[workload].failure = Some(denial.message(&request));
            return;
        }
    };
    for index in indexes {
        let Kind::Job(state) = &mut world.workloads[workload].kind else { return };
        state.made += 1;
        let pod_name: Text = match index {
            Some(index) => format!("{}-{index}-{}", job.meta.name, state.made).into(),
            None => format!("{name}{}", state.made).into(),
        };
        let mut own = StringMap::new();
        if let (Some(index), true) = (index, world.settings.per_pod_labels) {
            own.insert("batch.kubernetes.io/job-completion-index".into(), index.to_string().into());
        }
        let new = NewPod {
            name: pod_name.clone(),
            owner: Owner::Job(index),
            workload: Some(workload),
            template: Some(template_id),
            admitted: admitted.clone(),
            labels: own,
            pinned_to: None,
            claims: Vec::new(),
        };
        match world.create(new) {
            Ok(pod) => world.evict_newcomer(pod),
            Err(denied) => {
                world.workloads[workload].failure = denied.message(&pod_name);
                return;
            }
        }
    }
    world.workloads[workload].failure = None;
}
