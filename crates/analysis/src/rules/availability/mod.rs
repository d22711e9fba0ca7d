//! Replicas, disruption budgets, autoscaling, drains, shutdown. One file and one page per rule; registered here, in display order.

pub(in crate::rules) mod shutdown;

crate::rules::register! {
    pre_stop_exceeds_grace_period::PreStopExceedsGracePeriod,
    shutdown_budget::ShutdownBudget,
}
