//! ServiceMonitors and PodMonitors of the Prometheus operator (`monitoring.coreos.com/v1`).

use podfit_model::object::{LabelSelector, Text};

use super::selection::{Scope, Selected, pods, services};
use crate::context::{Context, ObjectCx};
use crate::paths::path;
use crate::read::Asked;

/// What a monitor looks for.
#[derive(Debug, Clone)]
pub(super) struct Monitor {
    /// `Service` or `Pod`.
    pub(super) target: &'static str,
    pub(super) selector: LabelSelector,
    scope: Scope,
}

impl Monitor {
    /// None for other objects, and where the selector is empty (it selects everything) or not known.
    pub(super) fn of(object: ObjectCx<'_>) -> Option<Self> {
        let target = match (&*object.view.kind, object.view.api_version.split_once('/')) {
            ("ServiceMonitor", Some(("monitoring.coreos.com", _))) => "Service",
            ("PodMonitor", Some(("monitoring.coreos.com", _))) => "Pod",
            _ => return None,
        };
        let selector =
            object.selector_at(&path("spec.selector")).given().filter(|selector| !selector.is_empty())?;
        let scope = match object.bool_at(&path("spec.namespaceSelector.any")) {
            Asked::Given(true) => Scope::All,
            Asked::Unknown => return None,
            _ => match object.texts_at(&path("spec.namespaceSelector.matchNames")) {
                Asked::Given(names) => Scope::Some(names.into_iter().map(Text::from).collect()),
                Asked::Absent => Scope::of(object),
                Asked::Unknown => return None,
            },
        };
        Some(Self { target, selector, scope })
    }

    /// What it finds in the set.
    pub(super) fn selected<'a>(&self, cx: &Context<'a, '_>) -> Selected<'a> {
        if self.target == "Service" {
            services(cx, &self.scope, &self.selector, "")
        } else {
            pods(cx, &self.scope, &self.selector, "")
        }
    }
}
