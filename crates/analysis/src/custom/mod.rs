//! Rules that a configuration brings: `custom:`, expressions of the Common Expression Language over an object, as
//! Kubernetes' ValidatingAdmissionPolicy has them (`k8s.io/apiserver` `pkg/admission/plugin/policy/validating`).

#[cfg(feature = "cel")]
mod check;
#[cfg(feature = "cel")]
mod eval;
#[cfg(feature = "cel")]
mod functions;
#[cfg(feature = "cel")]
mod program;
#[cfg(feature = "cel")]
mod run;
#[cfg(all(test, feature = "cel"))]
mod tests;
#[cfg(feature = "cel")]
mod value;

#[cfg(feature = "cel")]
pub use program::Program;
#[cfg(feature = "cel")]
pub(crate) use program::compile;
#[cfg(feature = "cel")]
pub(crate) use run::run;

#[cfg(not(feature = "cel"))]
mod without {
    //! A build that has no interpreter says so once, where the rules are written.

    use super::Wrong;

    /// An expression, ready to be evaluated: there is none.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum Program {}

    pub(crate) fn compile(_source: &str) -> Result<Program, Wrong> {
        let message = "this build of podfit evaluates no expressions: the rule is not checked".to_owned();
        Err(Wrong { at: 0, message })
    }

    pub(crate) fn run(_cx: &mut crate::context::Context<'_, '_>) {}
}
#[cfg(not(feature = "cel"))]
pub use without::Program;
#[cfg(not(feature = "cel"))]
pub(crate) use without::{compile, run};

/// What is wrong with an expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wrong {
    /// Byte of the expression.
    pub(crate) at: usize,
    pub(crate) message: String,
}
