//! An object that `kubectl apply` cannot keep a copy of.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct TooLargeForApply;

/// All annotations together (`k8s.io/apimachinery` `pkg/api/validation/objectmeta.go` `TotalAnnotationSizeLimitB`).
const LIMIT: usize = 256 * 1024;
/// `kubectl.kubernetes.io/last-applied-configuration`, and the line break behind the copy.
const KEY: usize = 48 + 1;
/// Nodes looked at; more are too many for a manifest.
const NODES: usize = 2_000_000;

impl Rule for TooLargeForApply {
    const META: RuleInfo = RuleInfo {
        name: "too-large-for-apply",
        category: Category::Config,
        severity: Severity::Warning,
        summary: "an object that kubectl apply cannot keep a copy of in its annotation",
        page: crate::rules::page!("too_large_for_apply.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let (Some(node), Some(document)) = (object.node(), object.document()) else { return };
        // JSON is hardly ever longer than twice its YAML; aliases make it longer at will.
        let may_be_large = node.span().len() as usize > LIMIT / 2 || document.anchors().next().is_some();
        if !may_be_large || !document.masks.is_empty() || object.view.broken {
            return;
        }
        let Ok(json) = node.to_json(NODES) else { return };
        let annotations: usize =
            object.object().meta().annotations.iter().map(|(key, value)| key.len() + value.len()).sum();
        let size = serde_json::to_string(&json).map_or(0, |text| text.len());
        if size + KEY + annotations <= LIMIT {
            return;
        }
        let at = path("metadata.name");
        let (kind, name) = (&*object.view.kind, &*object.key.name);
        let message = msg::too_large_for_apply(kind, name, i64::try_from(size).unwrap_or(i64::MAX));
        cx.report(object, &at, object.value_at(&at), message)
            .likely()
            .evidence(format!("metadata.annotations: Too long: may not be more than {LIMIT} bytes"))
            .help(msg::too_large_for_apply_help());
    }
}
