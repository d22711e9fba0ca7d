//! A rollout that needs a host port twice.

use podfit_model::object::{DaemonSet, Object, UpdateKind};
use podfit_syntax::Edit;
use serde_json::json;

use super::host_ports::first_host_port;
use super::rollout_stalls::add_fixes;
use super::surge::Update;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct HostPortSurge;

impl Rule for HostPortSurge {
    const META: RuleInfo = RuleInfo {
        name: "host-port-surge",
        category: Category::Rollout,
        severity: Severity::Error,
        presets: &["scheduling"],
        summary: "a rollout that places the new Pod while the old one still holds its host port",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("host_port_surge.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        // With a cluster the simulation itself answers: `rollout-stalls`.
        if !object.is_whole() || !cx.clusters().is_empty() {
            return;
        }
        let Some((port, at)) = first_host_port(workload) else { return };
        match object.object() {
            Object::DaemonSet(set) if surges(set) => {
                let path = path("spec.updateStrategy.rollingUpdate.maxSurge");
                let message = msg::host_port_surge_daemon(&object.key.name, port);
                let draft = cx.report(object, &path, object.value_at(&path), message);
                draft.label(object.value_at(&at), msg::label_host_port(port));
                draft.evidence("node(s) didn't have free ports for the requested pod ports");
                draft.help(msg::host_port_surge_help_daemon());
                let below = crate::paths::path("spec.updateStrategy.rollingUpdate");
                let edits = vec![
                    Edit::Replace { path: path.clone(), value: json!(0) },
                    Edit::Insert { path: below.key("maxUnavailable"), value: json!(1) },
                ];
                draft.fix(msg::fix_one_node_at_a_time(), Applicability::Unsafe, edits);
            }
            _ => {
                let update = Update::of(workload).filter(Update::makes_before_break);
                let Some(Update { replicas, .. }) = update else { return };
                let message = msg::host_port_surge(port, replicas, replicas + 1);
                let draft = cx.report(object, &at, object.value_at(&at), message);
                // Room depends on the nodes; a Pod tied to one node has none.
                let pinned = workload.template.spec.node_selector.contains_key("kubernetes.io/hostname");
                draft.severity(if pinned { Severity::Warning } else { Severity::Info });
                draft.evidence("node(s) didn't have free ports for the requested pod ports");
                draft.help(msg::host_port_surge_help());
                add_fixes(workload, draft);
            }
        }
    }
}

fn surges(set: &DaemonSet) -> bool {
    *set.update == UpdateKind::RollingUpdate && set.max_surge.scaled_up(100).is_some_and(|surge| surge > 0)
}
