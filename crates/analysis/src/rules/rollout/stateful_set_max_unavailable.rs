//! `maxUnavailable` of a StatefulSet where the cluster's version does not read it.

use podfit_model::object::{IntOrString, Object};
use podfit_schema::Version;
use podfit_syntax::Edit;

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct StatefulSetMaxUnavailable;

impl Rule for StatefulSetMaxUnavailable {
    const META: RuleInfo = RuleInfo {
        name: "stateful-set-max-unavailable",
        category: Category::Rollout,
        severity: Severity::Warning,
        summary: "maxUnavailable of a StatefulSet where the cluster does not read it, or OrderedReady makes it idle",
        fix: FixKind::Safe,
        page: crate::rules::page!("stateful_set_max_unavailable.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::StatefulSet(set) = object.object() else { return };
        let Some(unavailable) = &set.update_strategy.max_unavailable else { return };
        let at = path("spec.updateStrategy.rollingUpdate.maxUnavailable");
        // One at a time is what happens without it.
        let same = *unavailable == IntOrString::Int(1)
            || unavailable.scaled_down(*set.replicas).is_some_and(|number| number <= 1);
        if same || object.is_unknown(&at) {
            return;
        }
        let version = cx.options.version();
        let written = unavailable.to_string();
        // Gate MaxUnavailableStatefulSet (`pkg/features/kube_features.go`): off up to 1.34, on in 1.35.0 to 1.35.3, off
        // from 1.35.4 through 1.36, on again in 1.37.
        let read = version >= Version::V1_37;
        if read && *set.parallel {
            return;
        }
        let message = if read {
            msg::stateful_set_max_unavailable_ordered(written)
        } else if version == Version::V1_35 {
            msg::stateful_set_max_unavailable_mixed(written)
        } else {
            msg::stateful_set_max_unavailable(written, version.to_string())
        };
        let draft = cx.report(object, &at, object.value_at(&at), message);
        if read || version == Version::V1_35 {
            draft.severity(Severity::Info);
        }
        draft.help(msg::stateful_set_max_unavailable_help());
        if !read && version != Version::V1_35 {
            draft.fix(msg::fix_drop_max_unavailable(), Applicability::Safe, vec![Edit::Delete { path: at }]);
        }
    }
}
