//! An amount of memory in thousandths of a byte.

use crate::context::{ContainerCx, Context, ObjectCx, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_model::object::{Quantity, VolumeSource};
use podfit_syntax::{Edit, Path};
use super::amounts::{Side, amount_path};

/// See the page.
pub(crate) struct MemoryInMilliBytes;

impl Rule for MemoryInMilliBytes {
    const META: RuleInfo = RuleInfo {
        name: "memory-in-milli-bytes",
        category: Category::Resources,
        severity: Severity::Warning,
        summary: "an amount of memory in thousandths of a byte",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("memory_in_milli_bytes.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let resources = &container.container.resources;
        for (side, amounts) in [(Side::Requests, &resources.requests), (Side::Limits, &resources.limits)] {
            for (resource, amount) in amounts {
                if matches!(&**resource, "memory" | "ephemeral-storage") {
                    report(container.workload.object, &amount_path(container, side, resource), *amount, cx);
                }
            }
        }
    }

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        for (index, volume) in workload.template.spec.volumes.iter().enumerate() {
            if let VolumeSource::EmptyDir { size_limit: Some(size), .. } = &volume.source {
                let path = workload.in_spec("volumes").index(index).key("emptyDir").key("sizeLimit");
                report(workload.object, &path, *size, cx);
            }
        }
    }
}

fn report(object: ObjectCx<'_>, path: &Path, amount: Quantity, cx: &mut Context<'_, '_>) {
    if object.is_unknown(path) {
        return;
    }
    // 4.1Gi is no whole number of bytes either, and harmless.
    let Some(written) = object.text_at(path).given().filter(|text| text.ends_with('m')) else { return };
    let message = msg::memory_in_milli_bytes(written, amount.value());
    let draft = cx.report(object, path, object.value_at(path), message);
    if !amount.is_whole() {
        let amount = amount.to_string();
        draft.evidence(format!("{path}: fractional byte value {amount:?} is invalid, must be an integer"));
    }
    draft.help(msg::memory_in_milli_bytes_help());
    let meant = written.strip_suffix('m').filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    if let Some(digits) = meant {
        let meant = format!("{digits}Mi");
        let edit = Edit::Replace { path: path.clone(), value: meant.as_str().into() };
        draft.fix(msg::fix_amount(&meant), Applicability::Unsafe, vec![edit]);
    }
}
