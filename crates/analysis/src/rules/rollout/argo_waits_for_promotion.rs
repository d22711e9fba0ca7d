//! A rollout that waits for somebody to promote it.

use podfit_syntax::Path;

use super::canary::Canary;
use super::foreign::Foreign;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct ArgoWaitsForPromotion;

impl Rule for ArgoWaitsForPromotion {
    const META: RuleInfo = RuleInfo {
        name: "argo-waits-for-promotion",
        category: Category::Rollout,
        severity: Severity::Info,
        default: false,
        summary: "a Rollout that waits until somebody promotes it",
        page: crate::rules::page!("argo_waits_for_promotion.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(foreign) = Foreign::of(object).filter(Foreign::is_argo) else { return };
        for at in waits(&foreign) {
            let message = msg::argo_waits_for_promotion(&object.key.name);
            let draft = cx.report(object, &at, object.key_at(&at), message);
            draft.help(msg::argo_waits_for_promotion_help(&object.key.name));
        }
    }
}

fn waits(foreign: &Foreign<'_>) -> Vec<Path> {
    let object = foreign.object;
    let manual = path("spec.strategy.blueGreen.autoPromotionEnabled");
    let delayed = object.at(&path("spec.strategy.blueGreen.autoPromotionSeconds")).is_some();
    let mut found = Vec::new();
    if object.bool_at(&manual).given() == Some(false) && !delayed {
        found.push(manual);
    }
    for step in Canary::of(*foreign).map(|canary| canary.steps()).unwrap_or_default() {
        let pause = step.key("pause");
        if object.at(&pause).is_some() && object.ask(&pause.clone().key("duration")).is_absent() {
            found.push(pause);
        }
    }
    found
}
