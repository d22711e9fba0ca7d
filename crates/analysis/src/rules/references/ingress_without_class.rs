//! An Ingress that leaves its controller to the default class.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::ingress::{class, is_ingress};

/// See the page.
pub(crate) struct IngressWithoutClass;

impl Rule for IngressWithoutClass {
    const META: RuleInfo = RuleInfo {
        name: "ingress-without-class",
        category: Category::References,
        severity: Severity::Info,
        default: false,
        summary: "an Ingress that leaves its controller to the default class",
        page: crate::rules::page!("ingress_without_class.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let path = path("spec.ingressClassName");
        let unknown = object.is_unknown(&self::path("metadata.annotations"));
        if is_ingress(object) && !unknown && object.ask(&path).is_absent() && class(object).is_none() {
            let message = msg::ingress_without_class(&object.key.name);
            cx.report(object, &path, object.key_at(&path), message).help(msg::ingress_without_class_help());
        }
    }
}
