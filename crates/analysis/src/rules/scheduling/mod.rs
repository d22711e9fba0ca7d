//! Where Pods go, and why they do not. One file and one page per rule; registered here, in display order.

mod node_labels;

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
    contradictory_node_selection::ContradictoryNodeSelection,
    misspelt_node_label::MisspeltNodeLabel,
    retired_node_label::RetiredNodeLabel,
    toleration_never_matches::TolerationNeverMatches,
    toleration_of_everything::TolerationOfEverything,
    scheduling_gate_left::SchedulingGateLeft,
    node_name_bypasses_scheduler::NodeNameBypassesScheduler,
    affinity_selects_nothing::AffinitySelectsNothing,
    self_affinity::SelfAffinity,
    spread_counts_tainted_nodes::SpreadCountsTaintedNodes,
    claim_out_of_reach::ClaimOutOfReach,
    storage_class_binds_immediately::StorageClassBindsImmediately,
}
