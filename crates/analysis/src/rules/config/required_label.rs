//! A workload without a label that everything is to carry.

use super::required::report_missing;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{OptionInfo, OptionKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct RequiredLabel;

impl Rule for RequiredLabel {
    const META: RuleInfo = RuleInfo {
        name: "required-label",
        category: Category::Config,
        severity: Severity::Info,
        default: false,
        summary: "a workload without a label that everything is to carry",
        peers: &["kube-linter/required-label-owner", "datree/WORKLOAD_MISSING_LABEL_OWNER_VALUE"],
        options: &[OptionInfo {
            name: "labels",
            kind: OptionKind::Texts,
            summary: "globs of labels that workloads must carry, or key=glob of the value; without it, owner",
        }],
        page: crate::rules::page!("required_label.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        report_missing(object, cx, "labels", "owner", msg::required_label, msg::required_label_value);
    }
}
