//! What the API server's admission, the controllers and kube-scheduler v1.36 (default profile) do with plain objects.
//!
//! [`play`] is the only driver. Nothing here knows text or spans, and the only prose is Kubernetes' own messages.

mod admission;
mod arena;
mod certainty;
mod controllers;
pub mod framework;
mod limits;
mod outcome;
mod play;
mod queue;
mod settle;
mod shared;
mod steps;
mod template;
#[cfg(test)]
mod testing;
mod timeline;
mod world;

pub use admission::quota::pod_usage;
pub use limits::Limits;
pub use play::*;
