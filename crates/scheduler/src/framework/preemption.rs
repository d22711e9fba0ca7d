//! DefaultPreemption (`plugins/defaultpreemption`, `framework/preemption` of v1.36).

use super::scheduler::Scheduler;
use super::{ClassId, Diagnosis, PodId, Preemption};

impl Scheduler {
    /// PostFilter of a Pod that `schedule` found no node for.
    pub fn preempt(&mut self, _pod: PodId, _class: ClassId, _diagnosis: &Diagnosis) -> Preemption {
        Preemption::No { message: "no new claims to deallocate".to_owned() }
    }
}
