//! A Pod that nothing brings back.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;
use super::jobs::is_hook;
use super::replicas::is_partial;

/// See the page.
pub(crate) struct BarePod;

impl Rule for BarePod {
    const META: RuleInfo = RuleInfo {
        name: "bare-pod",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "a Pod without a controller: nothing brings it back",
        peers: &["popeye/208", "datree/K8S_INCORRECT_KIND_VALUE_POD"],
        page: crate::rules::page!("bare_pod.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::Pod(pod) = object.object() else { return };
        let meta = &pod.meta;
        // Static Pods are the kubelet's; what has an owner or a phase comes out of a cluster.
        let mirror = meta.annotations.keys().any(|key| key.starts_with("kubernetes.io/config."));
        let from_cluster = pod.phase.is_some() || !meta.owner_references.is_empty() || meta.uid.is_some();
        let is_static = mirror
            || meta.labels.get("tier").is_some_and(|tier| &**tier == "control-plane")
            || (meta.namespace.as_deref() == Some("kube-system") && pod.spec.host_network);
        let at = path("spec.restartPolicy");
        let ends = &**pod.spec.restart_policy != "Always" || object.is_unknown(&at) || object.view.broken;
        if is_static || is_partial(object) || from_cluster || ends || is_hook(object) || is_for_a_while(&meta.name) {
            return;
        }
        let at = path("kind");
        let draft = cx.report(object, &at, object.value_at(&at), msg::bare_pod(&object.key.name));
        draft.help(msg::bare_pod_help());
    }
}

/// Made by hand to look at something, and deleted again.
fn is_for_a_while(name: &str) -> bool {
    const WORDS: [&str; 12] =
        ["test", "debug", "tmp", "temp", "demo", "example", "sample", "shell", "toolbox", "busybox", "curl", "netshoot"];
    name.split(['-', '.']).any(|part| WORDS.iter().any(|word| part.trim_end_matches(|c: char| c.is_ascii_digit()) == *word))
}
