//! A folder of the node that a container may write to.

use serde_json::json;

use super::pod::{Pod, Who, offer};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::read::Asked;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct WritableHostPath;

impl Rule for WritableHostPath {
    const META: RuleInfo = RuleInfo {
        name: "writable-host-path",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "a folder of the node that a container may write to",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/writable-host-mount"],
        page: crate::rules::page!("writable_host_path.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        let volumes = pod.host_paths();
        for part in &pod.parts {
            for (_, mount) in pod.items(&part.field("volumeMounts")) {
                let name = pod.object().text_at(&mount.clone().key("name")).given();
                let Some((volume, _)) = volumes.iter().find(|(volume, _)| Some(*volume) == name) else { continue };
                let field = mount.clone().key("readOnly");
                if !matches!(pod.object().bool_at(&field), Asked::Absent | Asked::Given(false)) {
                    continue;
                }
                let who = Who::Container(part.name);
                let draft = pod.report(who, &field, msg::writable_host_path(who.subject(), *volume), cx);
                draft.place = pod.object().value_at(&mount.key("name"));
                draft.help(msg::writable_host_path_help());
                offer(draft, &field, "readOnly", json!(true), Applicability::Unsafe);
            }
        }
    }
}
