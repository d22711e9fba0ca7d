//! An amount of memory too small to start anything.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_model::object::QuantityFormat;
use podfit_syntax::Edit;
use super::amounts::{Side, amount_path};

/// See the page.
pub(crate) struct TinyMemory;

impl Rule for TinyMemory {
    const META: RuleInfo = RuleInfo {
        name: "tiny-memory",
        category: Category::Resources,
        severity: Severity::Warning,
        summary: "an amount of memory too small to start anything",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("tiny_memory.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let (object, resources) = (container.workload.object, &container.container.resources);
        let sides = [(Side::Requests, &resources.requests, 64 << 10), (Side::Limits, &resources.limits, 4 << 20)];
        for (side, amounts, enough) in sides {
            let Some(amount) = amounts.get("memory").filter(|amount| amount.is_whole()) else { continue };
            let bytes = amount.value();
            let path = amount_path(container, side, "memory");
            // Thousandths of bytes have a rule of their own.
        let milli = object.text_at(&path).given().is_some_and(|text| text.ends_with('m'));
        if bytes <= 0 || bytes >= enough || milli || object.is_unknown(&path) {
                continue;
            }
            let name = &container.container.name;
            let message = match side {
                Side::Requests => msg::tiny_memory_request(name, bytes),
                Side::Limits => msg::tiny_memory_limit(name, bytes),
            };
            let draft = cx.report(object, &path, object.value_at(&path), message);
            draft.help(msg::tiny_memory_help());
            if amount.format() == QuantityFormat::DecimalSi && bytes % 1000 != 0 {
                let meant = format!("{bytes}Mi");
                let edit = Edit::Replace { path, value: meant.as_str().into() };
                draft.fix(msg::fix_amount(&meant), Applicability::Unsafe, vec![edit]);
            }
        }
    }
}
