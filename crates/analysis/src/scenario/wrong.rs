//! What can be wrong with a scenario or with the steps that were asked for, and the sentences that say so.

use super::ScenarioError;

/// Facts of one mistake; `Display` is the sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Wrong {
    #[error("unknown scenario key `{found}`: did you mean `{meant}`?")]
    Key { found: String, meant: &'static str },
    #[error("`{key}` stands twice: one patch holds for every rollout of the file")]
    Twice { key: &'static str },
    #[error("`{key}` takes yes or no, not `{found}`")]
    YesOrNo { key: &'static str, found: String },
    #[error("`{key}` needs {wanted}")]
    Missing { key: &'static str, wanted: &'static str },
    #[error("`rollout-patch` is not JSON: {why}")]
    PatchSyntax { why: String },
    #[error("`rollout-patch` has to be a JSON object, such as {{\"spec\": {{…}}}}")]
    PatchShape,
    #[error("`{found}` is no workload: write KIND/NAME, such as Deployment/web")]
    WorkloadSyntax { found: String },
    #[error("`{found}` names no kind of workload{}", perhaps(meant.as_ref()))]
    WorkloadKind { found: String, meant: Option<String> },
    #[error("there is no {found}{}", perhaps(meant.as_ref()))]
    NoWorkload { found: String, meant: Option<String> },
    #[error("{found} is in several namespaces: write KIND/NAMESPACE/NAME ({})", choices.join(", "))]
    Ambiguous { found: String, choices: Vec<String> },
    #[error("{found} does not roll: it has no Pod template")]
    CannotRoll { found: String },
    #[error("there is no node `{found}`{}", perhaps(meant.as_ref()))]
    NoNode { found: String, meant: Option<String> },
    #[error("step {step}: there is no node for `{what}` any more")]
    NodeGone { step: usize, what: String },
    #[error("step {step}: no node holds a Pod of {what}")]
    NobodyHolds { step: usize, what: String },
    #[error(
        "there are no nodes to play on: give a cluster (--cluster FILE, or `cluster` in podfit.yaml), or put Node \
         objects among the manifests"
    )]
    NoNodes,
    #[error("nothing to simulate: there is no Kubernetes object in what was given")]
    NoObjects,
    #[error("{file}:{line}: cannot be read as YAML: {why}")]
    Unreadable { file: String, line: u32, why: String },
    #[error("{0}")]
    Version(String),
}

/// `: did you mean …?`, where something is near.
fn perhaps(near: Option<&String>) -> String {
    near.map(|near| format!(": did you mean {near}?")).unwrap_or_default()
}

impl Wrong {
    /// With the place in the text.
    pub(super) fn at(&self, span: (u32, u32)) -> ScenarioError {
        ScenarioError { message: self.to_string(), span: Some(span) }
    }
}

impl From<Wrong> for ScenarioError {
    fn from(wrong: Wrong) -> Self {
        Self { message: wrong.to_string(), span: None }
    }
}
