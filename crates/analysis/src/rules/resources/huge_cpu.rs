//! An amount of CPU that looks like thousandths without their m.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_syntax::Edit;
use super::amounts::{Side, amount_path};

/// See the page.
pub(crate) struct HugeCpu;

impl Rule for HugeCpu {
    const META: RuleInfo = RuleInfo {
        name: "huge-cpu",
        category: Category::Resources,
        severity: Severity::Warning,
        summary: "an amount of CPU that looks like thousandths without their m",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("huge_cpu.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let (object, resources) = (container.workload.object, &container.container.resources);
        let devices = resources.limits.keys().any(|name| name.contains('/'));
        for (side, amounts) in [(Side::Requests, &resources.requests), (Side::Limits, &resources.limits)] {
            let Some(amount) = amounts.get("cpu").filter(|amount| amount.is_whole()) else { continue };
            let cpus = amount.value();
            let memory = amounts.get("memory").map_or(0, |memory| memory.value());
            let meant = memory / (1 << 30) >= cpus / 4 || devices;
            let path = amount_path(container, side, "cpu");
            if cpus < 100 || cpus % 50 != 0 || meant || object.is_unknown(&path) {
                continue;
            }
            let name = &container.container.name;
        let message = match side {
            Side::Requests => msg::huge_cpu_request(name, cpus),
            Side::Limits => msg::huge_cpu_limit(name, cpus),
        };
            let draft = cx.report(object, &path, object.value_at(&path), message);
            draft.likely().help(msg::huge_cpu_help(cpus));
            let milli = format!("{cpus}m");
            let edit = Edit::Replace { path, value: milli.as_str().into() };
            draft.fix(msg::fix_amount(&milli), Applicability::Unsafe, vec![edit]);
        }
    }
}
