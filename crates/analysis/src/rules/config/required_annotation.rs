//! A workload without a annotation that everything is to carry.

use super::required::report_missing;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{OptionInfo, OptionKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct RequiredAnnotation;

impl Rule for RequiredAnnotation {
    const META: RuleInfo = RuleInfo {
        name: "required-annotation",
        category: Category::Config,
        severity: Severity::Info,
        default: false,
        summary: "a workload without a annotation that everything is to carry",
        peers: &["kube-linter/required-annotation-email"],
        options: &[OptionInfo {
            name: "annotations",
            kind: OptionKind::Texts,
            summary: "globs of annotations that workloads must carry, or key=glob of the value; without it, email",
        }],
        page: crate::rules::page!("required_annotation.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        report_missing(object, cx, "annotations", "email", msg::required_annotation, msg::required_annotation_value);
    }
}
