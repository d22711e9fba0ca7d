//! A file mode without its leading zero: read as decimal.

use podfit_syntax::{Edit, Path};
use serde_json::json;

use crate::context::{Context, ObjectCx, WorkloadCx};
use crate::messages::msg;
use crate::read::Asked;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct DecimalFileMode;

impl Rule for DecimalFileMode {
    const META: RuleInfo = RuleInfo {
        name: "decimal-file-mode",
        category: Category::Config,
        severity: Severity::Warning,
        summary: "a file mode without its leading zero, which is read as decimal",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("decimal_file_mode.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        for volume in 0..workload.template.spec.volumes.len() {
            let volume = workload.in_spec("volumes").index(volume);
            for kind in ["configMap", "secret", "downwardAPI", "projected"] {
                let source = volume.clone().key(kind);
                judge(object, &source.clone().key("defaultMode"), cx);
                items(object, &source, cx);
                for i in 0..count(object, &source.clone().key("sources")) {
                    let from = source.clone().key("sources").index(i);
                    for kind in ["configMap", "secret", "downwardAPI"] {
                        items(object, &from.clone().key(kind), cx);
                    }
                }
            }
        }
    }
}

fn count(object: ObjectCx<'_>, list: &Path) -> usize {
    object.at(list).map_or(0, |node| node.items().len())
}

fn items(object: ObjectCx<'_>, source: &Path, cx: &mut Context<'_, '_>) {
    let list = source.clone().key("items");
    for i in 0..count(object, &list) {
        judge(object, &list.clone().index(i).key("mode"), cx);
    }
}

fn judge(object: ObjectCx<'_>, path: &Path, cx: &mut Context<'_, '_>) {
    let Asked::Given(mode) = object.int_at(path) else { return };
    let Some(meant) = meant(mode) else { return };
    let message = msg::decimal_file_mode(mode, format!("{mode:04o}"));
    let edits = vec![Edit::Replace { path: path.clone(), value: json!(meant) }];
    cx.report(object, path, object.value_at(path), message)
        .help(msg::decimal_file_mode_help(mode, meant))
        .fix(msg::decimal_file_mode_fix(meant, mode), Applicability::Unsafe, edits);
}

/// The mode that was meant by 400, 440, 444 or 500; more than 511 is refused by the server, and 420 is 0644.
fn meant(mode: i64) -> Option<i64> {
    match mode {
        400 => Some(0o400),
        440 => Some(0o440),
        444 => Some(0o444),
        500 => Some(0o500),
        _ => None,
    }
}
