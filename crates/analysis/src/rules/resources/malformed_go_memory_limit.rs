//! A GOMEMLIMIT that Go cannot read.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_syntax::Edit;
use super::heap::{go_bytes, variable};

/// See the page.
pub(crate) struct MalformedGoMemoryLimit;

impl Rule for MalformedGoMemoryLimit {
    const META: RuleInfo = RuleInfo {
        name: "malformed-go-memory-limit",
        category: Category::Resources,
        severity: Severity::Warning,
        summary: "a GOMEMLIMIT that Go cannot read",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("malformed_go_memory_limit.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((text, path)) = variable(container, "GOMEMLIMIT") else { return };
        // Kubernetes fills $(NAME) in.
        if text.is_empty() || text == "off" || text.contains("$(") || go_bytes(text).is_some() {
            return;
        }
        let object = container.workload.object;
        let message = msg::malformed_go_memory_limit(&container.container.name, text);
        let draft = cx.report(object, &path, object.value_at(&path), message);
        draft.evidence("fatal error: malformed GOMEMLIMIT; see `go doc runtime/debug.SetMemoryLimit`");
        draft.help(msg::malformed_go_memory_limit_help());
        let meant = format!("{text}B");
        if go_bytes(&meant).is_some() && text.ends_with('i') {
            let edit = Edit::Replace { path, value: meant.as_str().into() };
            draft.fix(msg::fix_amount(&meant), Applicability::Unsafe, vec![edit]);
        }
    }
}
