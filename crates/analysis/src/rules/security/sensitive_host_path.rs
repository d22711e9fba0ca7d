//! A volume that holds what rules the node.

use super::pod::{Pod, Who};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct SensitiveHostPath;

impl Rule for SensitiveHostPath {
    const META: RuleInfo = RuleInfo {
        name: "sensitive-host-path",
        category: Category::Security,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a volume that holds what rules the node",
        peers: &["kube-linter/sensitive-host-mounts"],
        page: crate::rules::page!("sensitive_host_path.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for (name, source) in pod.host_paths() {
            let at = source.key("path");
            let Some(path) = pod.object().text_at(&at).given().filter(|path| is_sensitive(path)) else { continue };
            let who = Who::Volume(name);
            let draft = pod.report(who, &at, msg::sensitive_host_path(who.subject(), path), cx);
            draft.help(msg::sensitive_host_path_help());
        }
    }
}

/// Folders that hold the node's programs, configuration, keys, or everything.
const WHOLE: [&str; 16] = [
    "", "/boot", "/dev", "/etc", "/home", "/lib", "/lib64", "/proc", "/run", "/sys", "/usr", "/var", "/var/lib",
    "/var/lib/kubelet", "/var/run", "/usr/bin",
];

/// Folders in which nothing is harmless.
const WITHIN: [&str; 6] =
    ["/etc/kubernetes", "/etc/ssh", "/root", "/var/lib/etcd", "/var/lib/kubelet/pki", "/var/lib/kubelet/pods"];

fn is_sensitive(path: &str) -> bool {
    let path = path.trim_end_matches('/');
    let below = |folder: &&str| path.strip_prefix(*folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    WHOLE.contains(&path) || WITHIN.iter().any(below)
}
