//! What the webhooks of OpenKruise refuse.

use podfit_model::object::IntOrString;
use podfit_syntax::Path;

use super::foreign::{Foreign, Kind};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct KruiseWorkloadRefused;

impl Rule for KruiseWorkloadRefused {
    const META: RuleInfo = RuleInfo {
        name: "kruise-workload-refused",
        category: Category::Rollout,
        severity: Severity::Error,
        summary: "an update strategy that OpenKruise's webhook refuses",
        page: crate::rules::page!("kruise_workload_refused.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(foreign) = Foreign::of(object) else { return };
        for (at, words) in refusals(&foreign) {
            let message = msg::kruise_workload_refused(&object.view.kind, &object.key.name, &words);
            let draft = cx.report(object, &at, object.value_at(&at), message);
            draft.evidence(words).help(msg::kruise_workload_refused_help());
        }
    }
}

/// `validateUpdateStrategy` of `pkg/webhook/cloneset/validating` and `validateStatefulSetSpec` of
/// `pkg/webhook/statefulset/validating` (OpenKruise 1.8).
fn refusals(foreign: &Foreign<'_>) -> Vec<(Path, String)> {
    let mut found: Vec<(Path, String)> = foreign.mismatched_selector().filter(|_| !foreign.is_argo()).into_iter().collect();
    match foreign.kind {
        Kind::CloneSet => {
            let Some(replicas) = foreign.replicas() else { return found };
            let (surge_path, unavailable_path) = (foreign.strategy_path("maxSurge"), foreign.strategy_path("maxUnavailable"));
            // Defaults: no surge, 20 % unavailable, which rounds up to one Pod at least.
            let surge = foreign.int_or_string(&surge_path).or_default(IntOrString::Int(0));
            let unavailable = foreign.int_or_string(&unavailable_path).or_default(IntOrString::Percent(20));
            let none = |value: &Option<IntOrString>| value.as_ref().and_then(|value| value.scaled_up(replicas)) == Some(0);
            if replicas > 0 && none(&surge) && none(&unavailable) {
                found.push((unavailable_path, "maxUnavailable and maxSurge should not both be less than 1".to_owned()));
            }
            let only_in_place = foreign.object.text_at(&path("spec.updateStrategy.type")).given() == Some("InPlaceOnly");
            if only_in_place && surge.is_some() && !none(&surge) {
                found.push((surge_path, "can not use maxSurge with strategy type InPlaceOnly".to_owned()));
            }
        }
        Kind::AdvancedStatefulSet => {
            let at = path("spec.updateStrategy.rollingUpdate.maxUnavailable");
            let policy = foreign.object.text_at(&path("spec.podManagementPolicy")).or_default("OrderedReady");
            let several = foreign.int_or_string(&at).given().is_some_and(|value| value != IntOrString::Int(1));
            if several && policy == Some("OrderedReady") {
                found.push((at, "maxUnavailable can just work with Parallel PodManagementPolicyType".to_owned()));
            }
            let at = path("spec.updateStrategy.rollingUpdate.minReadySeconds");
            if foreign.object.int_at(&at).given().is_some_and(|seconds| seconds > 300) {
                found.push((at, "must be less than 5 mins".to_owned()));
            }
        }
        Kind::AdvancedDaemonSet | Kind::Rollout => {}
    }
    found
}
