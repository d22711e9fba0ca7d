//! The port that was meant, where a Service leaves no choice.

use podfit_model::object::Service;
use podfit_syntax::{Edit, Path};

use super::ingress::Port;
use crate::draft::Draft;
use crate::messages::msg;
use crate::report::Applicability;

/// Offers the Service's only port instead.
pub(super) fn fix_port(draft: &mut Draft, port: Port<'_>, service: &Service, path: Path) {
    let [only] = service.ports.as_slice() else { return };
    let value: serde_json::Value = match port {
        Port::Number(_) => only.port.into(),
        Port::Name(_) if !only.name.is_empty() => (&*only.name).into(),
        Port::Name(_) => return,
    };
    let shown = if matches!(port, Port::Number(_)) { only.port.to_string() } else { only.name.to_string() };
    draft.fix(msg::fix_backend_port(shown), Applicability::Unsafe, vec![Edit::Replace { path, value }]);
}
