//! A volume through which every container of the node can be ruled.

use super::pod::{Pod, Who};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct ContainerRuntimeSocket;

impl Rule for ContainerRuntimeSocket {
    const META: RuleInfo = RuleInfo {
        name: "container-runtime-socket",
        category: Category::Security,
        severity: Severity::Warning,
        presets: &["security"],
        summary: "a volume through which every container of the node can be ruled",
        peers: &["kube-linter/docker-sock", "checkov/CKV_K8S_27", "kubesec/DockerSock", "trivy/KSV-0006", "monokle/KBP101"],
        page: crate::rules::page!("container_runtime_socket.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for (name, source) in pod.host_paths() {
            let at = source.key("path");
            let Some(path) = pod.object().text_at(&at).given() else { continue };
            let file = path.rsplit('/').next().unwrap_or(path);
            if !SOCKETS.contains(&file) {
                continue;
            }
            let who = Who::Volume(name);
            let draft = pod.report(who, &at, msg::container_runtime_socket(who.words(), path), cx);
            draft.help(if file.starts_with("docker") {
                msg::container_runtime_socket_docker_help()
            } else {
                msg::container_runtime_socket_help()
            });
        }
    }
}

/// Names of the sockets of container runtimes (`--container-runtime-endpoint` of the kubelet).
const SOCKETS: [&str; 6] =
    ["docker.sock", "dockershim.sock", "cri-dockerd.sock", "containerd.sock", "crio.sock", "podman.sock"];
