//! What a Role or ClusterRole allows, read from its rules (`rbac/v1` `PolicyRule`).

use podfit_syntax::Path;

use crate::context::{Context, ObjectCx};
use crate::messages::Message;
use crate::paths::path;

/// One of `rules`, as far as it is known.
#[derive(Debug)]
pub(super) struct RoleRule<'a> {
    /// Path to it from the object.
    pub(super) path: Path,
    pub(super) groups: Vec<&'a str>,
    pub(super) resources: Vec<&'a str>,
    pub(super) verbs: Vec<&'a str>,
    pub(super) names: Vec<&'a str>,
    pub(super) urls: Vec<&'a str>,
}

/// Something that is worth knowing when a role allows it.
#[derive(Debug)]
pub(super) struct Grant {
    pub(super) group: &'static str,
    pub(super) resources: &'static [&'static str],
    pub(super) verbs: &'static [&'static str],
}

/// Whether the object is of a kind of `rbac.authorization.k8s.io`.
pub(super) fn is_rbac(object: ObjectCx<'_>, kinds: &[&str]) -> bool {
    object.view.api_version.starts_with("rbac.authorization.k8s.io/") && kinds.contains(&&*object.view.kind)
}

/// The rules of a Role or ClusterRole whose every list is known; nothing for other kinds.
pub(super) fn role_rules(object: ObjectCx<'_>) -> Vec<RoleRule<'_>> {
    if !is_rbac(object, &["Role", "ClusterRole"]) {
        return Vec::new();
    }
    let rules = path("rules");
    let count = object.ask(&rules).given().map_or(0, |node| node.items().len());
    let read = |index| {
        let path = rules.clone().index(index);
        let list = |key| object.texts_at(&path.clone().key(key)).or_default(Vec::new());
        Some(RoleRule {
            groups: list("apiGroups")?,
            resources: list("resources")?,
            verbs: list("verbs")?,
            names: list("resourceNames")?,
            urls: list("nonResourceURLs")?,
            path,
        })
    };
    (0..count).filter_map(read).collect()
}

impl RoleRule<'_> {
    /// Whether it speaks of this API group.
    pub(super) fn has_group(&self, group: &str) -> bool {
        self.groups.iter().any(|given| *given == group || *given == "*")
    }
    /// Whether it allows this verb.
    pub(super) fn has_verb(&self, verb: &str) -> bool {
        self.verbs.iter().any(|given| *given == verb || *given == "*")
    }
    /// The first resource of the grant that it names, and the verbs that it gives there.
    fn gives(&self, grant: &Grant) -> Option<(usize, String)> {
        if !self.has_group(grant.group) {
            return None;
        }
        let at = self.resources.iter().position(|given| grant.resources.contains(given))?;
        let verbs: Vec<&str> =
            self.verbs.iter().copied().filter(|given| *given == "*" || grant.verbs.contains(given)).collect();
        (!verbs.is_empty()).then(|| (at, verbs.join(", ")))
    }
}

/// Reports each rule of a role that gives one of `grants` without naming the objects. What stands under a wildcard is
/// the business of `wildcard-in-role`.
pub(super) fn report_grants(
    object: ObjectCx<'_>,
    cx: &mut Context<'_, '_>,
    grants: &[Grant],
    message: fn(String, String, String, String) -> Message,
    help: &Message,
) {
    for rule in role_rules(object) {
        if !rule.names.is_empty() {
            continue;
        }
        let Some((at, verbs)) = grants.iter().find_map(|grant| rule.gives(grant)) else { continue };
        let resource = rule.resources.get(at).copied().unwrap_or_default();
        let path = rule.path.clone().key("resources").index(at);
        let (kind, name) = (object.view.kind.to_string(), object.key.name.to_string());
        let message = message(kind, name, verbs, resource.to_owned());
        cx.report(object, &path, object.value_at(&path), message).help(help.clone());
    }
}
