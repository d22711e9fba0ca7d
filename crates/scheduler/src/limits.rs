//! The bounds of a simulation, all in one table, all in things and steps, never in time.

/// Bounds of a simulation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits;

impl Limits {
    /// Nodes of a cluster; more are refused by the surfaces with a clear message.
    pub const NODES: usize = 10_000;
    /// Pods that are simulated one by one; what a controller wants beyond is not created, and verdicts are `likely`.
    pub const PODS: usize = 50_000;
    /// Steps of simulation until a play is ended as it stands: only a system that never comes to rest gets there.
    pub const STEPS: u64 = 4_000_000;
    /// Steps that `certainty` may spend on searching other orders of events, for one play.
    pub const CERTAINTY_STEPS: u64 = 6_000;
    /// Nodes up to which such a search is tried.
    pub const CERTAINTY_NODES: usize = 12;
    /// Pods up to which such a search is tried.
    pub const CERTAINTY_PODS: i64 = 24;
    /// Times that each of a workload's Pods may be taken away by taints and be created again before it counts as restless.
    pub const TAINT_EVICTIONS: usize = 3;
}
