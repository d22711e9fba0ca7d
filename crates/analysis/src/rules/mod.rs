//! All rules, one file each beside its page; registered here, in display order.

use crate::context::{ContainerCx, Context, ObjectCx, WorkloadCx};
use crate::rule::{Rule, RuleInfo};

mod crowded;
mod cures;
mod eligible;
mod growth;
mod remedies;
mod self_anti;
mod serving;
mod shared_memory;
mod shutdown;
mod text;
mod verdict;
mod violation;
mod why;
mod words;

/// A rule behind a pointer: what `Rule` is without its constant.
pub(crate) trait RunRule {
    fn object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>);
    fn workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>);
    fn container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>);
    fn set(&self, cx: &mut Context<'_, '_>);
}

impl<T: Rule> RunRule for T {
    fn object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        self.check_object(object, cx);
    }
    fn workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        self.check_workload(workload, cx);
    }
    fn container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        self.check_container(container, cx);
    }
    fn set(&self, cx: &mut Context<'_, '_>) {
        self.check_set(cx);
    }
}

macro_rules! register {
    ($($module:ident :: $rule:ident),* $(,)?) => {
        $(mod $module;)*
        static RULES: &[RuleInfo] = &[$(<$module::$rule as Rule>::META),*];
        static RUN: &[&(dyn RunRule + Sync)] = &[$(&$module::$rule),*];
    };
}

register! {
    invalid_yaml::InvalidYaml,
    duplicate_key::DuplicateKey,
    ignored_text::IgnoredText,
    unknown_api_version::UnknownApiVersion,
    unknown_field::UnknownField,
    wrong_type::WrongType,
    refused_by_server::RefusedByServer,
    pods_not_created::PodsNotCreated,
    no_eligible_node::NoEligibleNode,
    anti_affinity_exceeds_nodes::AntiAffinityExceedsNodes,
    pods_stay_pending::PodsStayPending,
    rollout_stalls::RolloutStalls,
    rollout_fix_stalls::RolloutFixStalls,
    toleration_without_affinity::TolerationWithoutAffinity,
    affinity_without_toleration::AffinityWithoutToleration,
    unknown_topology_key::UnknownTopologyKey,
    selector_misses_own_pods::SelectorMissesOwnPods,
    ineffective_spread::IneffectiveSpread,
    unmatched_pod_affinity::UnmatchedPodAffinity,
    other_scheduler::OtherScheduler,
    max_unavailable_rounds_to_zero::MaxUnavailableRoundsToZero,
    surge_needs_room::SurgeNeedsRoom,
    slow_rollout::SlowRollout,
    missing_readiness_probe::MissingReadinessProbe,
    missing_liveness_probe::MissingLivenessProbe,
    missing_startup_probe::MissingStartupProbe,
    missing_shared_memory::MissingSharedMemory,
    shared_memory_misplaced::SharedMemoryMisplaced,
    shared_memory_exceeds_limit::SharedMemoryExceedsLimit,
    missing_resource_requests::MissingResourceRequests,
    pre_stop_exceeds_grace_period::PreStopExceedsGracePeriod,
    shutdown_budget::ShutdownBudget,
    image_never_pulled::ImageNeverPulled,
}

/// All rules in display order.
pub fn rules() -> &'static [RuleInfo] {
    RULES
}

/// Calls back with each rule and what is known about it.
pub(crate) fn each(call: &mut dyn FnMut(&'static RuleInfo, &dyn RunRule)) {
    for (info, rule) in RULES.iter().zip(RUN) {
        call(info, *rule);
    }
}
