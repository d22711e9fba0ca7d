//! The probes of a container, what they are for, and which port they ask.

use podfit_model::object::{Handler, IntOrString, Probe};
use podfit_syntax::Path;

use crate::context::{ContainerCx, Role};

/// What a probe is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Purpose {
    Liveness,
    Readiness,
    Startup,
}

impl Purpose {
    /// The container's field.
    pub(in crate::rules) fn field(self) -> &'static str {
        match self {
            Self::Liveness => "livenessProbe",
            Self::Readiness => "readinessProbe",
            Self::Startup => "startupProbe",
        }
    }
    /// How the kubelet's events begin.
    pub(in crate::rules) fn word(self) -> &'static str {
        match self {
            Self::Liveness => "Liveness",
            Self::Readiness => "Readiness",
            Self::Startup => "Startup",
        }
    }
}

/// A probe and where it stands.
#[derive(Debug)]
pub(in crate::rules) struct Probed<'a> {
    pub(in crate::rules) purpose: Purpose,
    pub(in crate::rules) probe: &'a Probe,
    /// From the object.
    pub(in crate::rules) path: Path,
}

impl Probed<'_> {
    /// The port it asks and where that is written; none for programs.
    pub(in crate::rules) fn port(&self) -> Option<(IntOrString, Path)> {
        port_of(&self.probe.handler, &self.path)
    }
}

/// The port that the handler at `path` asks, and where that is written; none for programs.
pub(in crate::rules) fn port_of(handler: &Handler, path: &Path) -> Option<(IntOrString, Path)> {
    let (key, port) = match handler {
        Handler::HttpGet { port, .. } => ("httpGet", port.clone()),
        Handler::TcpSocket(port) => ("tcpSocket", port.clone()),
        Handler::Grpc(port) => ("grpc", IntOrString::Int(*port)),
        Handler::Exec(_) | Handler::Sleep(_) | Handler::None => return None,
    };
    Some((port, path.clone().key(key).key("port")))
}

/// The probes of a container of which everything is known; an init container that runs to its end has none.
pub(in crate::rules) fn probes<'a>(container: &ContainerCx<'a>) -> Vec<Probed<'a>> {
    let inner = container.container;
    if container.role == Role::Init {
        return Vec::new();
    }
    [
        (Purpose::Startup, &inner.startup_probe),
        (Purpose::Readiness, &inner.readiness_probe),
        (Purpose::Liveness, &inner.liveness_probe),
    ]
    .into_iter()
    .filter_map(|(purpose, probe)| {
        let path = container.path.clone().key(purpose.field());
        let known = !container.workload.object.is_unknown(&path);
        Some(Probed { purpose, probe: probe.as_ref().filter(|_| known)?, path })
    })
    .collect()
}
