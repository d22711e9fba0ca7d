//! Where Pods go, and why they do not. One file and one page per rule; registered here, in display order.

crate::rules::register! {
    pods_not_created::PodsNotCreated,
    no_eligible_node::NoEligibleNode,
    anti_affinity_exceeds_nodes::AntiAffinityExceedsNodes,
    pods_stay_pending::PodsStayPending,
    toleration_without_affinity::TolerationWithoutAffinity,
    affinity_without_toleration::AffinityWithoutToleration,
    unknown_topology_key::UnknownTopologyKey,
    selector_misses_own_pods::SelectorMissesOwnPods,
    ineffective_spread::IneffectiveSpread,
    unmatched_pod_affinity::UnmatchedPodAffinity,
    other_scheduler::OtherScheduler,
}
