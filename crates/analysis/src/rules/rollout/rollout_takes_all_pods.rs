//! A rolling update that may take all Pods down at once.

use podfit_model::object::{IntOrString, Object, UpdateKind};
use podfit_syntax::{Edit, Path};
use serde_json::json;

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use crate::rules::shared::self_anti::resolved;

/// See the page.
pub(crate) struct RolloutTakesAllPods;

impl Rule for RolloutTakesAllPods {
    const META: RuleInfo = RuleInfo {
        name: "rollout-takes-all-pods",
        category: Category::Rollout,
        severity: Severity::Warning,
        summary: "a rolling update that may take all Pods down at once",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("rollout_takes_all_pods.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        if !object.is_whole() {
            return;
        }
        let (at, message): (Path, _) = match object.object() {
            Object::Deployment(deployment) => {
                let replicas = *deployment.replicas;
                let all = resolved(deployment).is_some_and(|(_, unavailable)| unavailable >= replicas);
                if replicas < 2 || !all {
                    return;
                }
                (path("spec.strategy.rollingUpdate.maxUnavailable"), msg::rollout_takes_all_pods(replicas))
            }
            Object::DaemonSet(set) => {
                let all = matches!(set.max_unavailable.value, IntOrString::Percent(percent) if percent >= 100);
                if *set.update != UpdateKind::RollingUpdate || !all {
                    return;
                }
                (path("spec.updateStrategy.rollingUpdate.maxUnavailable"), msg::rollout_takes_all_pods_daemon())
            }
            _ => return,
        };
        let draft = cx.report(object, &at, object.value_at(&at), message);
        // Agents that only keep their node company are often changed all at once on purpose.
        if matches!(object.object(), Object::DaemonSet(_)) {
            draft.severity(Severity::Info);
        }
        draft.help(msg::rollout_takes_all_pods_help());
        let edit = Edit::Replace { path: at, value: json!(1) };
        draft.fix(msg::fix_one_unavailable(), Applicability::Unsafe, vec![edit]);
    }
}
