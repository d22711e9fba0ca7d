//! Ports that Pods take on their node.

use podfit_syntax::Path;

use crate::context::WorkloadCx;

/// The first host port of the running containers and where it stands: `hostPort`, or `containerPort` where the Pod has
/// the node's network (`SetDefaults_Pod`, `pkg/apis/core/v1/defaults.go` of v1.36). Sidecars count, plain init
/// containers do not.
pub(super) fn first_host_port(workload: &WorkloadCx<'_>) -> Option<(i64, Path)> {
    let spec = &workload.template.spec;
    spec.running_containers().find_map(|placed| {
        placed.container.ports.iter().enumerate().find_map(|(index, port)| {
            let path = workload.spec_path.clone().join(&placed.path()).key("ports").index(index);
            if port.host_port > 0 {
                Some((port.host_port, path.key("hostPort")))
            } else if spec.host_network && port.container_port > 0 {
                Some((port.container_port, path.key("containerPort")))
            } else {
                None
            }
        })
    })
}
