//! A volume that is a folder of the node.

use super::pod::Pod;
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct HostPathVolume;

impl Rule for HostPathVolume {
    const META: RuleInfo = RuleInfo {
        name: "host-path-volume",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "a volume that is a folder of the node",
        peers: &["polaris/hostPathSet", "trivy/KSV-0023", "monokle/PSS105", "datree/CONTAINERS_INCORRECT_KEY_HOSTPATH"],
        page: crate::rules::page!("host_path_volume.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for site in standards::host_path_volumes(&pod) {
            let message = msg::host_path_volume(site.who.subject());
            let draft = pod.report(site.who, &site.path, message, cx);
            draft.help(msg::host_path_volume_help());
        }
    }
}
