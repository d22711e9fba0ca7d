//! How an update gets from the old Pods to the new ones. One file and one page per rule; registered here, in display order.

crate::rules::register! {
    rollout_stalls::RolloutStalls,
    rollout_fix_stalls::RolloutFixStalls,
    max_unavailable_rounds_to_zero::MaxUnavailableRoundsToZero,
    surge_needs_room::SurgeNeedsRoom,
    slow_rollout::SlowRollout,
}
