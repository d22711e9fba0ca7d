//! Configuration of nginx in an annotation, which ingress-nginx refuses unless it is told not to.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct IngressSnippet;

impl Rule for IngressSnippet {
    const META: RuleInfo = RuleInfo {
        name: "ingress-snippet",
        category: Category::Security,
        severity: Severity::Warning,
        presets: &["security"],
        summary: "configuration of nginx in an annotation, which ingress-nginx refuses unless it is told not to",
        page: crate::rules::page!("ingress_snippet.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        if &*object.view.kind != "Ingress" {
            return;
        }
        for (key, _, at) in super::pod::annotations(object, &path("metadata.annotations")) {
            let name = key.strip_prefix("nginx.ingress.kubernetes.io/").unwrap_or_default();
            if !SNIPPETS.contains(&name) {
                continue;
            }
            let message = msg::ingress_snippet(&object.key.name, name);
            let draft = cx.report(object, &at, object.key_at(&at), message);
            draft.evidence(format!("{key} annotation cannot be used. Snippet directives are disabled by the Ingress administrator"));
            draft.help(msg::ingress_snippet_help()).likely();
        }
    }
}

/// Annotations that hold directives (`internal/ingress/annotations/snippet`, `serversnippet`, `streamsnippet`,
/// `authreq`, `modsecurity` of ingress-nginx).
const SNIPPETS: [&str; 5] =
    ["auth-snippet", "configuration-snippet", "modsecurity-snippet", "server-snippet", "stream-snippet"];
