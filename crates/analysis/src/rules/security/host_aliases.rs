//! Names that Pods resolve by a list of their own.

use super::pod::Pod;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct HostAliases;

impl Rule for HostAliases {
    const META: RuleInfo = RuleInfo {
        name: "host-aliases",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        summary: "names that Pods resolve by a list of their own",
        peers: &["kubesec/HostAliases"],
        page: crate::rules::page!("host_aliases.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        let path = pod.spec("hostAliases");
        if !pod.items(&path).is_empty() {
            let object = pod.object();
            let message = msg::host_aliases(&*object.view.kind, &object.key.name);
            let draft = cx.report(object, &path, object.key_at(&path), message);
            draft.help(msg::host_aliases_help());
        }
    }
}
