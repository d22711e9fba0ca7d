//! What Argo Rollouts refuses as InvalidSpec.

use podfit_model::object::IntOrString;
use podfit_syntax::Path;

use super::canary::Canary;
use super::foreign::Foreign;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct ArgoRolloutInvalid;

impl Rule for ArgoRolloutInvalid {
    const META: RuleInfo = RuleInfo {
        name: "argo-rollout-invalid",
        category: Category::Rollout,
        severity: Severity::Error,
        summary: "a Rollout that Argo's controller refuses as InvalidSpec",
        page: crate::rules::page!("argo_rollout_invalid.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(foreign) = Foreign::of(object).filter(Foreign::is_argo) else { return };
        let mut found = strategies(&foreign);
        if let Some(canary) = Canary::of(foreign) {
            found.extend(surge(&canary));
            found.extend(services(&canary));
            found.extend(steps(&canary));
        }
        for (at, words) in found {
            let message = msg::argo_rollout_invalid(&object.key.name, &words);
            let place = if object.at(&at).is_some() { object.value_at(&at) } else { object.key_at(&at) };
            let draft = cx.report(object, &at, place, message);
            draft.evidence(format!("InvalidSpec: {words}")).help(msg::argo_rollout_invalid_help());
        }
    }
}

type Refused = Vec<(Path, String)>;

/// The sentences of `pkg/apis/rollouts/validation/validation.go` (Argo Rollouts 1.8).
fn strategies(foreign: &Foreign<'_>) -> Refused {
    let object = foreign.object;
    let (blue_green, canary) = (path("spec.strategy.blueGreen"), path("spec.strategy.canary"));
    let (has_blue_green, has_canary) = (object.at(&blue_green).is_some(), object.at(&canary).is_some());
    let mut found = Vec::new();
    if has_blue_green && has_canary {
        found.push((path("spec.strategy"), "Multiple Strategies can not be listed".to_owned()));
    } else if !has_blue_green && !has_canary {
        let words = "Rollout has missing field '.spec.strategy.canary or .spec.strategy.blueGreen'";
        found.push((path("spec.strategy"), words.to_owned()));
    }
    let text = |key: &str| object.text_at(&blue_green.clone().key(key)).given();
    if let (Some(active), Some(preview)) = (text("activeService"), text("previewService"))
        && active == preview
    {
        let words = "This rollout uses the same service for the active and preview services, but two different services are required.";
        found.push((blue_green.key("previewService"), words.to_owned()));
    }
    found.extend(foreign.mismatched_selector());
    let ready = object.int_at(&path("spec.minReadySeconds")).or_default(0);
    let deadline = path("spec.progressDeadlineSeconds");
    if let (Some(ready), Some(seconds)) = (ready, object.int_at(&deadline).or_default(600))
        && seconds <= ready
    {
        found.push((deadline, "must be greater than minReadySeconds".to_owned()));
    }
    found
}

fn surge(canary: &Canary<'_>) -> Refused {
    let zero = |value: Option<IntOrString>| matches!(value, Some(IntOrString::Int(0) | IntOrString::Percent(0)));
    let both = zero(canary.max_surge()) && zero(canary.max_unavailable());
    let at = canary.field("maxSurge");
    if both { vec![(at, "MaxSurge and MaxUnavailable both can not be zero".to_owned())] } else { Vec::new() }
}

/// Routers that shift traffic between two Services.
const ROUTERS: [&str; 7] = ["alb", "smi", "apisix", "ambassador", "nginx", "appMesh", "traefik"];

fn services(canary: &Canary<'_>) -> Refused {
    let object = canary.foreign.object;
    let text = |key: &str| object.text_at(&canary.field(key));
    let (stable, new) = (text("stableService"), text("canaryService"));
    let mut found = Vec::new();
    if let (Some(stable), Some(new)) = (stable.clone().given(), new.clone().given())
        && stable == new
    {
        let words = "This rollout uses the same service for the stable and canary services, but two different services are required.";
        found.push((canary.field("canaryService"), words.to_owned()));
    }
    let routing = canary.field("trafficRouting");
    let has = |router: &str| object.at(&routing.clone().key(router)).is_some();
    let ping_pong = object.at(&canary.field("pingPong")).is_some();
    let istio = has("istio") && object.at(&routing.clone().key("istio").key("destinationRule")).is_none();
    if istio || !ping_pong && ROUTERS.into_iter().any(has) {
        let words = "Canary service and Stable service must to be set to use Traffic Routing";
        for (asked, key) in [(stable, "stableService"), (new, "canaryService")] {
            if asked.is_absent() {
                found.push((canary.field(key), words.to_owned()));
            }
        }
    }
    if !canary.routed {
        for (key, words) in [
            ("scaleDownDelaySeconds", "Canary scaleDownDelaySeconds can only be used with traffic routing"),
            ("dynamicStableScale", "Canary dynamicStableScale can only be used with traffic routing"),
        ] {
            let at = canary.field(key);
            let off = object.bool_at(&at).given() == Some(false);
            if object.ask(&at).given().is_some() && !off {
                found.push((at, words.to_owned()));
            }
        }
    }
    found
}

fn steps(canary: &Canary<'_>) -> Refused {
    let object = canary.foreign.object;
    let most = object.int_at(&canary.field("trafficRouting").key("maxTrafficWeight")).or_default(100);
    let mut found = Vec::new();
    for step in canary.steps() {
        let weight = step.clone().key("setWeight");
        if let (Some(number), Some(most)) = (object.int_at(&weight).given(), most)
            && !(0..=most).contains(&number)
        {
            found.push((weight, format!("SetWeight needs to be between 0 and {most}")));
        }
        let scale = step.key("setCanaryScale");
        if !canary.routed && object.at(&scale).is_some() {
            found.push((scale, "SetCanaryScale requires TrafficRouting to be set".to_owned()));
        }
    }
    found
}
