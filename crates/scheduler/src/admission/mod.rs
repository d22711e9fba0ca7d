//! What the API server does to a Pod before it exists: defaults, mutating admission, validation, validating admission,
//! in that order (`pkg/kubeapiserver/options/plugins.go` gives the order of the plugins).

pub(crate) mod late;
pub(crate) mod limit_range;
pub(crate) mod objects;
pub(crate) mod pod_defaults;
mod priority;
pub(crate) mod quota;
mod runtime_class;
mod scopes;
mod service_account;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use podfit_model::object::{LabelSelector, PodSpec, StringMap, Text};

use crate::world::catalog::Catalog;

/// A Pod as its creator sends it.
#[derive(Debug, Clone)]
pub(crate) struct Request<'a> {
    pub(crate) namespace: &'a Text,
    /// `metadata.name`, or `generateName`.
    pub(crate) name: &'a str,
    /// `name` is only the beginning of the name.
    pub(crate) generated: bool,
    pub(crate) labels: StringMap,
    pub(crate) annotations: &'a StringMap,
    pub(crate) spec: &'a Arc<PodSpec>,
    /// Selector of its owner, for the system-default spreading.
    pub(crate) owner_selector: Option<LabelSelector>,
}

/// A Pod as the API server stores it.
#[derive(Debug, Clone)]
pub(crate) struct Admitted {
    pub(crate) namespace: Text,
    pub(crate) labels: StringMap,
    pub(crate) spec: Arc<PodSpec>,
    pub(crate) priority: i32,
    pub(crate) preemption_never: bool,
    pub(crate) owner_selector: Option<LabelSelector>,
    /// An annotation says that it never becomes Ready.
    pub(crate) never_ready: bool,
    /// `controller.kubernetes.io/pod-deletion-cost`
    pub(crate) deletion_cost: i64,
    /// What it leans on that is not known to exist or not simulated.
    pub(crate) not_played: Vec<String>,
}

impl Admitted {
    /// Whether kube-scheduler's default profile looks at it.
    pub(crate) fn for_default_scheduler(&self) -> bool {
        matches!(&*self.spec.scheduler_name.value, "default-scheduler" | "")
    }
    /// Whether a scheduling gate holds it.
    pub(crate) fn gated(&self) -> bool {
        !self.spec.scheduling_gates.is_empty()
    }
}

/// Why the API server does not take a Pod.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Denial {
    /// An admission plugin that runs before the name is generated.
    Forbidden(String),
    /// An admission plugin that runs after it.
    ForbiddenLate(String),
    /// Validation: field and detail.
    Invalid(String),
}

/// The end that podfit gives to generated names.
const SUFFIX: &str = "xxxxx";

impl Denial {
    /// The server's words about this Pod.
    pub(crate) fn message(&self, request: &Request<'_>) -> String {
        let late = || {
            let mut name = request.name.to_string();
            if request.generated {
                name.push_str(SUFFIX);
            }
            name
        };
        match self {
            Self::Forbidden(text) => format!("pods \"{}\" is forbidden: {text}", request.name),
            Self::ForbiddenLate(text) => format!("pods \"{}\" is forbidden: {text}", late()),
            Self::Invalid(text) => format!("Pod \"{}\" is invalid: {text}", late()),
        }
    }
}

/// Annotation keys whose value `"false"` says that a Pod never becomes Ready.
pub(crate) type ReadyAnnotations = [Text];

const DELETION_COST: &str = "controller.kubernetes.io/pod-deletion-cost";

/// Everything but quotas, which depend on what else exists.
pub(crate) fn admit(
    request: &Request<'_>,
    catalog: &Catalog,
    ready: &ReadyAnnotations,
) -> Result<Admitted, Denial> {
    let mut spec = PodSpec::clone(request.spec);
    let mut not_played = Vec::new();
    pod_defaults::api_defaults(&mut spec);
    limit_range::fill(&mut spec, catalog.limit_ranges(request.namespace));
    service_account::admit(&spec, request.namespace, catalog)?;
    let (priority, preemption_never) = priority::admit(&mut spec, catalog, &mut not_played)?;
    pod_defaults::default_tolerations(&mut spec);
    runtime_class::admit(&mut spec, catalog, &mut not_played)?;
    let mut labels = request.labels.clone();
    if let Some(node) = spec.node_name.as_ref().and_then(|name| catalog.node_labels(name)) {
        pod_defaults::topology_labels(&mut labels, node);
    }
    pod_defaults::validate(&spec)?;
    pod_defaults::merge_label_keys(&mut spec, &labels);
    limit_range::validate(&spec, catalog.limit_ranges(request.namespace))?;
    runtime_class::validate(&spec, catalog)?;
    if !spec.resource_claims.is_empty() {
        not_played.push("DynamicResources".into());
    }
    Ok(Admitted {
        namespace: request.namespace.clone(),
        labels,
        spec: Arc::new(spec),
        priority,
        preemption_never,
        owner_selector: request.owner_selector.clone(),
        never_ready: ready
            .iter()
            .any(|key| request.annotations.get(key).is_some_and(|value| &**value == "false")),
        deletion_cost: request.annotations.get(DELETION_COST).and_then(|cost| cost.parse().ok()).unwrap_or(0),
        not_played,
    })
}
