//! A Pod that names its node, so that nobody asks whether it fits.

use podfit_model::object::Object;
use podfit_syntax::Edit;
use serde_json::json;

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct NodeNameBypassesScheduler;

impl Rule for NodeNameBypassesScheduler {
    const META: RuleInfo = RuleInfo {
        name: "node-name-bypasses-scheduler",
        category: Category::Scheduling,
        severity: Severity::Warning,
        presets: &["scheduling"],
        summary: "a Pod that names its node, so that no scheduler asks whether it fits",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("node_name_bypasses_scheduler.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let at = workload.in_spec("nodeName");
        let spec = &workload.template.spec;
        // What a cluster printed has the node that the scheduler chose.
        let printed = object.at(&path("status")).is_some() || object.at(&path("metadata.uid")).is_some();
        let Some(node) = &spec.node_name else { return };
        if printed || object.is_unknown(&at) {
            return;
        }
        let bare = matches!(object.object(), Object::Pod(_));
        let message = if bare {
            msg::node_name_bypasses_scheduler(node)
        } else {
            msg::node_name_bypasses_scheduler_all(&object.view.kind, &object.key.name, node)
        };
        let draft = cx.report(object, &at, object.value_at(&at), message);
        if bare {
            draft.severity(Severity::Info);
        }
        draft.help(msg::node_name_bypasses_scheduler_help(node));
        let select = workload.in_spec("nodeSelector").key("kubernetes.io/hostname");
        let edits = vec![Edit::Delete { path: at }, Edit::Insert { path: select, value: json!(&**node) }];
        draft.fix(msg::fix_select_node(node), Applicability::Unsafe, edits);
    }
}
