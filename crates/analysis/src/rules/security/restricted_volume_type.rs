//! A volume of a kind that `restricted` does not allow.

use super::pod::Pod;
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct RestrictedVolumeType;

impl Rule for RestrictedVolumeType {
    const META: RuleInfo = RuleInfo {
        name: "restricted-volume-type",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "a volume of a kind that `restricted` does not allow",
        page: crate::rules::page!("restricted_volume_type.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for site in standards::restricted_volumes(&pod) {
            let message = msg::restricted_volume_type(site.who.subject(), &site.value);
            let draft = pod.report(site.who, &site.path, message, cx);
            draft.help(msg::restricted_volume_type_help());
        }
    }
}
