//! What a HorizontalPodAutoscaler measures, in any version of its API.

use podfit_model::object::Text;
use podfit_syntax::{NodeRef, Path};

use crate::context::ObjectCx;
use crate::paths::path;
use crate::read::{Asked, text};

/// A metric of a resource; others are kept by their place alone.
#[derive(Debug, Clone)]
pub(crate) struct Metric {
    /// `cpu`, `memory`; empty for a metric that is of no resource.
    pub(crate) resource: Text,
    /// Of this container only.
    pub(crate) container: Option<Text>,
    /// A share of the request.
    pub(crate) utilization: bool,
    pub(crate) path: Path,
}

/// All metrics; none where nobody knows.
pub(crate) fn metrics(object: ObjectCx<'_>) -> Option<Vec<Metric>> {
    let of_cpu = |path: Path| Metric { resource: "cpu".into(), container: None, utilization: true, path };
    if object.view.broken {
        return None;
    }
    if &*object.view.api_version == "autoscaling/v1" {
        let at = path("spec.targetCPUUtilizationPercentage");
        return (!object.is_unknown(&at)).then(|| vec![of_cpu(at)]);
    }
    let at = path("spec.metrics");
    match object.items_at(&at) {
        Asked::Unknown => None,
        Asked::Given(items) if !items.is_empty() => {
            items.into_iter().enumerate().map(|(index, item)| metric(item, at.clone().index(index))).collect()
        }
        // pkg/apis/autoscaling/v2/defaults.go: 80 % of the requested CPU.
        _ => Some(vec![of_cpu(at)]),
    }
}

fn metric(item: NodeRef<'_>, path: Path) -> Option<Metric> {
    let field = match text(item.get("type")?)? {
        "Resource" => "resource",
        "ContainerResource" => "containerResource",
        _ => return Some(Metric { resource: "".into(), container: None, utilization: false, path }),
    };
    let source = item.get(field)?;
    let resource = text(source.get("name")?)?;
    let container = match source.get("container") {
        Some(container) => Some(text(container)?.into()),
        None => None,
    };
    let utilization = match source.get("target").and_then(|target| target.get("type")) {
        Some(kind) => text(kind)? == "Utilization",
        // autoscaling/v2beta1
        None => source.get("targetAverageUtilization").is_some(),
    };
    Some(Metric { resource: resource.into(), container, utilization, path: path.key(field) })
}
