//! What the API server's admission, the controllers and kube-scheduler v1.36 (default profile) do with plain objects.
//!
//! [`play`] is the only driver. Nothing here knows text or spans, and the only prose is Kubernetes' own messages.

pub mod framework;
mod play;

pub use play::*;
