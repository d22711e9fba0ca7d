//! `podfit simulate`: manifests, or a scenario with its steps in its first comment lines, to a [`Simulation`].

mod assemble;
mod comments;
mod held;
mod manifest;
mod merge;
mod names;
mod nearest;
mod refuse;
mod rollout;
mod script;
mod set;
mod stage;
#[cfg(test)]
mod tests;
mod update;
mod world;
mod wrong;

use std::sync::Arc;

pub use script::simulate_scenario;
pub use set::simulate_set;

#[cfg(doc)]
use crate::simulation::Simulation;
use crate::{FileFacts, NamedCluster};

/// Why a scenario was not played.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ScenarioError {
    /// What is wrong and what to do.
    pub message: String,
    /// Byte range in the text, where there is one.
    pub span: Option<(u32, u32)>,
}

/// A step as the command line gives it, in order.
#[derive(Debug, Clone)]
pub enum StepRequest {
    /// `--rollout [KIND/NAME]`
    Rollout(Option<String>),
    /// `--drain NODE`
    Drain(String),
    /// `--cordon NODE`
    Cordon(String),
    /// `--delete-node NODE`
    DeleteNode(String),
    /// `--apply FILE`
    Apply(Vec<Arc<FileFacts>>),
}

/// How to simulate.
#[derive(Debug, Clone)]
pub struct SimulateOptions<'a> {
    /// The cluster; none: the Nodes among the objects.
    pub cluster: Option<&'a NamedCluster>,
    /// `1.36`
    pub kubernetes: Option<&'a str>,
    /// For objects that name none.
    pub namespace: &'a str,
    /// The manifests as applied now.
    pub from: Option<&'a [Arc<FileFacts>]>,
    /// Steps in order; empty: the rollout of every workload that can roll, each from the same settled state.
    pub steps: &'a [StepRequest],
}
