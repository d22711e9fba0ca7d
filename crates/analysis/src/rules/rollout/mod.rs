//! How an update gets from the old Pods to the new ones. One file and one page per rule; registered here, in display order.

mod canary;
mod claims;
mod explained;
mod foreign;
mod host_ports;
mod surge;

crate::rules::register! {
    rollout_stalls::RolloutStalls,
    rollout_fix_stalls::RolloutFixStalls,
    max_unavailable_rounds_to_zero::MaxUnavailableRoundsToZero,
    surge_needs_room::SurgeNeedsRoom,
    slow_rollout::SlowRollout,
    exclusive_device_surge::ExclusiveDeviceSurge,
    host_port_surge::HostPortSurge,
    shared_claim_surge::SharedClaimSurge,
    claim_shared_by_replicas::ClaimSharedByReplicas,
    quota_blocks_surge::QuotaBlocksSurge,
    spread_counts_old_pods::SpreadCountsOldPods,
    rollout_takes_all_pods::RolloutTakesAllPods,
    rollout_paused::RolloutPaused,
    partition_holds_all::PartitionHoldsAll,
    stateful_set_max_unavailable::StatefulSetMaxUnavailable,
    progress_deadline_too_short::ProgressDeadlineTooShort,
    revision_history_zero::RevisionHistoryZero,
    kruise_workload_refused::KruiseWorkloadRefused,
    kruise_surge_needs_room::KruiseSurgeNeedsRoom,
    argo_rollout_invalid::ArgoRolloutInvalid,
    argo_needs_double_room::ArgoNeedsDoubleRoom,
    argo_weight_rounds::ArgoWeightRounds,
    argo_weight_falls::ArgoWeightFalls,
    argo_scale_down_delay::ArgoScaleDownDelay,
    argo_waits_for_promotion::ArgoWaitsForPromotion,
    broken_revision_blocks_stateful_set::BrokenRevisionBlocksStatefulSet,
    daemon_set_slow_with_dead_node::DaemonSetSlowWithDeadNode,
    on_delete_strategy::OnDeleteStrategy,
    zero_surge_waits::ZeroSurgeWaits,
}
