//! A container that AppArmor is told to leave alone.

use super::pod::Pod;
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct UnconfinedApparmorProfile;

impl Rule for UnconfinedApparmorProfile {
    const META: RuleInfo = RuleInfo {
        name: "unconfined-apparmor-profile",
        category: Category::Security,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a container that AppArmor is told to leave alone",
        peers: &["kubesec/ApparmorAny", "kubesec/ApparmorUnconfined"],
        page: crate::rules::page!("unconfined_apparmor_profile.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for site in standards::app_armor(&pod) {
            let message = msg::unconfined_apparmor_profile(site.who.words());
            let draft = pod.report(site.who, &site.path, message, cx);
            draft.help(msg::unconfined_apparmor_profile_help());
        }
    }
}
