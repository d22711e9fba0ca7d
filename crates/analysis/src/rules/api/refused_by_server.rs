//! What the API server's validation refuses: cross-field rules, forbidden and missing values.

use podfit_schema::{Violation, ViolationKind};
use podfit_syntax::Path;

use super::violation::{Words, report_violations};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct RefusedByServer;

impl Rule for RefusedByServer {
    const META: RuleInfo = RuleInfo {
        name: "refused-by-server",
        category: Category::Api,
        severity: Severity::Error,
        summary: "an object that the API server's validation refuses",
        fix: FixKind::Unsafe,
        peers: &["kube-score/cronjob-restartpolicy", "datree/WORKLOAD_INCORRECT_RESTARTPOLICY_VALUE_ALWAYS", "kube-linter/mismatching-selector", "kube-linter/invalid-target-ports", "kube-linter/schema-validation", "kube-score/container-ports-check", "kube-score/deployment-pod-selector-labels-match-template-metadata-labels", "kube-score/statefulset-pod-selector-labels-match-template-metadata-labels", "kube-score/label-values", "monokle/K8S001", "datree/WORKLOAD_INVALID_LABELS_VALUE"],
        page: crate::rules::page!("refused_by_server.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let lacking = lacking_of_a_part(cx.violations.get(object.index).map(Vec::as_slice).unwrap_or_default());
        let is_part = !lacking.is_empty();
        if is_part {
            let message = msg::refused_by_server_part(&object.view.kind, &object.key.name, lacking.join(", "));
            let at = Path::root().key("kind");
            let draft = cx.report(object, &at, object.value_at(&at), message).likely();
            draft.severity(Severity::Warning).help(msg::refused_by_server_part_help());
        }
        let wanted = |kind: ViolationKind| {
            !kind.is_decoding() && (!is_part || matches!(kind, ViolationKind::NotSupported | ViolationKind::TooLong))
        };
        let first = cx.drafts.len();
        report_violations(object, cx, wanted, |violation| {
            let (field, problem) = (violation.field.as_str(), violation.message.as_str());
            let kind = &*object.view.kind;
            let message = match &*object.key.name {
                "" => msg::refused_by_server_nameless(kind, field, problem),
                name => msg::refused_by_server(kind, name, field, problem),
            };
            Words { message, help: violation.suggestion.as_deref().map(msg::refused_by_server_help) }
        });
        let all = cx.violations.get(object.index).map(Vec::as_slice).unwrap_or_default();
        let shown = all.iter().filter(|violation| wanted(violation.kind));
        for (draft, violation) in cx.drafts.iter_mut().skip(first).zip(shown) {
            crate::rules::shared::remedies::add(object, violation, draft);
        }
    }
}

/// What an object lacks of its essence, where it lacks so much that nobody meant it to stand alone: a patch that no
/// kustomization at hand lists, a template of another tool. None for an object that is merely wrong.
fn lacking_of_a_part(violations: &[Violation]) -> Vec<&str> {
    let required = || violations.iter().filter(|violation| violation.kind == ViolationKind::Required);
    let first = |ends: &str| required().map(|violation| violation.field.as_str()).find(|field| field.ends_with(ends));
    let all = |ends: &[&str]| ends.iter().map(|end| first(end)).collect::<Option<Vec<_>>>();
    let both = [
        ["spec.selector", "template.spec.containers"],
        ["spec.selector", "].image"],
        ["spec.group", "spec.names.plural"],
        ["].clientConfig", "].sideEffects"],
    ];
    both.iter().find_map(|both| all(both)).unwrap_or_default()
}
