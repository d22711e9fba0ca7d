//! An emptyDir whose medium no kubelet knows.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use crate::read::Asked;
use podfit_model::object::VolumeSource;
use podfit_syntax::Edit;

/// See the page.
pub(crate) struct UnknownVolumeMedium;

impl Rule for UnknownVolumeMedium {
    const META: RuleInfo = RuleInfo {
        name: "unknown-volume-medium",
        category: Category::Resources,
        severity: Severity::Error,
        summary: "an emptyDir whose medium no kubelet knows",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("unknown_volume_medium.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        for (index, volume) in workload.template.spec.volumes.iter().enumerate() {
            let VolumeSource::EmptyDir { .. } = volume.source else { continue };
            let path = workload.in_spec("volumes").index(index).key("emptyDir").key("medium");
            let Asked::Given(medium) = object.text_at(&path) else { continue };
            if matches!(medium, "" | "Memory" | "HugePages") || medium.starts_with("HugePages-") {
                continue;
            }
            let message = msg::unknown_volume_medium(&volume.name, medium);
            let draft = cx.report(object, &path, object.value_at(&path), message);
            let name = &volume.name;
            draft.evidence(format!("MountVolume.SetUp failed for volume {name:?} : unknown storage medium {medium:?}"));
            draft.help(msg::unknown_volume_medium_help());
            if matches!(medium.to_ascii_lowercase().as_str(), "memory" | "mem" | "ram" | "tmpfs" | "shm") {
                let edit = Edit::Replace { path, value: "Memory".into() };
                draft.fix(msg::fix_medium_memory(), Applicability::Unsafe, vec![edit]);
            }
        }
    }
}
