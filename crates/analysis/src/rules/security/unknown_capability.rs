//! A capability that no kernel knows by this name.

use podfit_syntax::Edit;
use serde_json::json;

use super::capabilities::{known, meant};
use super::pod::{Pod, Who};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct UnknownCapability;

impl Rule for UnknownCapability {
    const META: RuleInfo = RuleInfo {
        name: "unknown-capability",
        category: Category::Security,
        severity: Severity::Warning,
        presets: &["security"],
        summary: "a capability that no kernel knows by this name",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("unknown_capability.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for part in &pod.parts {
            for list in ["capabilities.add", "capabilities.drop"] {
                for (capability, path) in pod.texts(&part.context(list)) {
                    if known(capability) || capability.is_empty() {
                        continue;
                    }
                    let who = Who::Container(part.name);
                    // internal/cri/opts/spec_linux_opts.go of containerd 2.1, WithCapabilities: "CAP_" + name.
                    let prefixed = capability.strip_prefix("CAP_").is_some_and(known);
                    let message = if prefixed {
                        msg::unknown_capability_prefix(capability, who.words())
                    } else {
                        msg::unknown_capability(capability, who.words())
                    };
                    let draft = pod.report(who, &path, message, cx);
                    draft.help(msg::unknown_capability_help());
                    if let Some(name) = meant(capability) {
                        draft.help(msg::unknown_capability_help_meant(name));
                        let edit = Edit::Replace { path: path.clone(), value: json!(name) };
                        draft.fix(msg::security_fix_set(name), Applicability::Unsafe, vec![edit]);
                    }
                }
            }
        }
    }
}
