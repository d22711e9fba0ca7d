//! A partition that lets no Pod through.

use podfit_model::object::{IntOrString, Object};
use podfit_syntax::{Edit, Path};

use super::foreign::{Foreign, Kind};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct PartitionHoldsAll;

impl Rule for PartitionHoldsAll {
    const META: RuleInfo = RuleInfo {
        name: "partition-holds-all",
        category: Category::Rollout,
        severity: Severity::Warning,
        summary: "a partition that keeps every Pod on its old revision",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("partition_holds_all.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((at, partition, replicas)) = held(object) else { return };
        let message = msg::partition_holds_all(partition.to_string(), replicas, &object.view.kind, &object.key.name);
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.label(object.value_at(&path("spec.replicas")), msg::label_replicas(replicas));
        draft.help(msg::partition_holds_all_help());
        draft.fix(msg::fix_drop_partition(), Applicability::Unsafe, vec![Edit::Delete { path: at }]);
    }
}

/// The partition that holds all Pods, where it stands, and how many they are.
fn held(object: ObjectCx<'_>) -> Option<(Path, IntOrString, i64)> {
    let nested = path("spec.updateStrategy.rollingUpdate.partition");
    if let Object::StatefulSet(set) = object.object() {
        let partition = set.update_strategy.partition.filter(|partition| partition.given)?;
        // Pods below the ordinal keep their revision; ordinals begin at `ordinals.start`.
        let all = *partition >= set.ordinals_start.saturating_add(*set.replicas);
        let held = all && *set.replicas > 0 && object.is_whole();
        return held.then_some((nested, IntOrString::Int(*partition), *set.replicas));
    }
    let foreign = Foreign::of(object)?;
    let replicas = foreign.replicas()?;
    let at = match foreign.kind {
        Kind::CloneSet | Kind::AdvancedStatefulSet => foreign.strategy_path("partition"),
        Kind::AdvancedDaemonSet | Kind::Rollout => return None,
    };
    let partition = foreign.int_or_string(&at).given()?;
    // CloneSet: the number of old Pods that stay; a percentage below 100 lets at least one through
    // (`CalculatePartitionReplicas`, pkg/util of OpenKruise).
    let all = match partition {
        IntOrString::Int(number) => number >= replicas,
        IntOrString::Percent(percent) => percent >= 100,
        IntOrString::Other(_) => false,
    };
    (all && replicas > 0).then_some((at, partition, replicas))
}
