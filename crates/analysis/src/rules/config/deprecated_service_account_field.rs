//! `serviceAccount`, the old name of `serviceAccountName`.

use podfit_syntax::Edit;

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct DeprecatedServiceAccountField;

impl Rule for DeprecatedServiceAccountField {
    const META: RuleInfo = RuleInfo {
        name: "deprecated-service-account-field",
        category: Category::Config,
        severity: Severity::Warning,
        summary: "the field serviceAccount, an old name of serviceAccountName",
        fix: FixKind::Safe,
        peers: &["kube-linter/deprecated-service-account-field"],
        page: crate::rules::page!("deprecated_service_account_field.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let (old, new) = (workload.in_spec("serviceAccount"), workload.in_spec("serviceAccountName"));
        let Some(old_name) = object.text_at(&old).given().filter(|name| !name.is_empty()) else { return };
        let Some(new_name) = object.text_at(&new).or_default("") else { return };
        let place = object.key_at(&old);
        if new_name.is_empty() {
            // An empty serviceAccountName stands in the way of the rename.
            let written = object.at(&new).is_some();
            let edit = Edit::Rename { path: old.clone(), key: "serviceAccountName".to_owned() };
            let draft = cx.report(object, &old, place, msg::deprecated_service_account_field());
            draft.severity(Severity::Info).help(msg::deprecated_service_account_field_help());
            if !written {
                draft.fix(msg::deprecated_service_account_field_fix(), Applicability::Safe, vec![edit]);
            }
        } else if new_name == old_name {
            let draft = cx.report(object, &old, place, msg::deprecated_service_account_field_twice());
            draft.severity(Severity::Info).help(msg::deprecated_service_account_field_twice_help()).fix(
                msg::deprecated_service_account_field_drop(),
                Applicability::Safe,
                vec![Edit::Delete { path: old }],
            );
        } else {
            // pkg/apis/core/v1/conversion.go Convert_v1_PodSpec_To_core_PodSpec
            let message = msg::deprecated_service_account_field_differs(new_name, old_name);
            let draft = cx.report(object, &old, place, message);
            draft
                .label(object.value_at(&new), msg::label_account_in_force())
                .help(msg::deprecated_service_account_field_twice_help())
                .fix(
                    msg::deprecated_service_account_field_drop(),
                    Applicability::Safe,
                    vec![Edit::Delete { path: old }],
                );
        }
    }
}
