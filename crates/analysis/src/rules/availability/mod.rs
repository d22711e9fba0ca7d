//! Replicas, disruption budgets, autoscaling, drains, shutdown, Jobs. One file and one page per rule; registered here, in
//! display order.

pub(in crate::rules) mod autoscalers;
pub(in crate::rules) mod budgets;
pub(crate) mod cron;
mod jobs;
mod metrics;
pub(in crate::rules) mod replicas;
mod shutdown;
mod time_zones;
mod vertical;

crate::rules::register! {
    disruption_budget_blocks_drains::DisruptionBudgetBlocksDrains,
    drain_never_ends::DrainNeverEnds,
    disruption_budget_without_policy::DisruptionBudgetWithoutPolicy,
    several_disruption_budgets::SeveralDisruptionBudgets,
    disruption_budget_selects_nothing::DisruptionBudgetSelectsNothing,
    disruption_budget_selects_all::DisruptionBudgetSelectsAll,
    disruption_budget_protects_nothing::DisruptionBudgetProtectsNothing,
    disruption_budget_keeps_unhealthy::DisruptionBudgetKeepsUnhealthy,
    missing_disruption_budget::MissingDisruptionBudget,
    single_replica::SingleReplica,
    fewer_than_three_replicas::FewerThanThreeReplicas,
    replicas_not_spread::ReplicasNotSpread,
    missing_topology_spread::MissingTopologySpread,
    missing_node_affinity::MissingNodeAffinity,
    not_rolling_update::NotRollingUpdate,
    autoscaler_target_not_scalable::AutoscalerTargetNotScalable,
    several_autoscalers::SeveralAutoscalers,
    autoscaler_without_requests::AutoscalerWithoutRequests,
    autoscaler_unknown_container::AutoscalerUnknownContainer,
    autoscaler_switched_off::AutoscalerSwitchedOff,
    autoscaler_fixed_replicas::AutoscalerFixedReplicas,
    autoscaler_cannot_scale::AutoscalerCannotScale,
    autoscaler_few_replicas::AutoscalerFewReplicas,
    autoscalers_fight::AutoscalersFight,
    pre_stop_exceeds_grace_period::PreStopExceedsGracePeriod,
    shutdown_budget::ShutdownBudget,
    zero_grace_period::ZeroGracePeriod,
    missing_pre_stop::MissingPreStop,
    bare_pod::BarePod,
    missing_priority_class::MissingPriorityClass,
    scale_down_blocked_by_local_storage::ScaleDownBlockedByLocalStorage,
    job_never_completes::JobNeverCompletes,
    job_runs_again::JobRunsAgain,
    job_loses_logs::JobLosesLogs,
    job_parallelism_above_completions::JobParallelismAboveCompletions,
    job_never_removed::JobNeverRemoved,
    job_without_deadline::JobWithoutDeadline,
    cron_never_runs::CronNeverRuns,
    unknown_time_zone::UnknownTimeZone,
    cron_days_either::CronDaysEither,
    cron_skipped_by_clock_change::CronSkippedByClockChange,
    cron_job_deadline_too_short::CronJobDeadlineTooShort,
    cron_job_without_deadline::CronJobWithoutDeadline,
    cron_job_blocked_by_stuck_run::CronJobBlockedByStuckRun,
    cron_runs_overlap::CronRunsOverlap,
    cron_job_with_job_ttl::CronJobWithJobTtl,
}
