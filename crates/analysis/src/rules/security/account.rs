//! The ServiceAccount of a Pod, and whether anything in the set lets it be of use.

use podfit_model::object::Object;

use super::pod::Pod;
use crate::context::{Context, ObjectCx};
use crate::paths::path;
use crate::read::Asked;

/// What a Pod acts as.
pub(super) struct Account<'a> {
    pub(super) name: &'a str,
    /// What the Pod, else its account, says of mounting the token; none where both leave it at the default.
    pub(super) mounted: Option<bool>,
    /// Something binds a role to it, it is known to a cloud, or it lives elsewhere, where that may be so.
    pub(super) has_use: bool,
}

/// None where a template or a patch leaves it open.
pub(super) fn of<'a>(pod: &Pod<'a>, cx: &Context<'_, '_>) -> Option<Account<'a>> {
    let object = pod.object();
    let mut name = "default";
    for field in ["serviceAccount", "serviceAccountName"] {
        match object.text_at(&pod.spec(field)) {
            Asked::Given(given) if !given.is_empty() => name = given,
            Asked::Unknown => return None,
            _ => {}
        }
    }
    if pod.parts.is_empty() || pod.parts.iter().any(|part| !part.whole) {
        return None;
    }
    let namespace = object.key.namespace.as_deref();
    let is_it = |other: &ObjectCx<'_>| {
        matches!(other.object(), Object::ServiceAccount(_))
            && &*other.key.name == name
            && other.key.namespace.as_deref() == namespace
    };
    let written = cx.set.iter().find(is_it);
    let field = "automountServiceAccountToken";
    let mounted = match object.bool_at(&pod.spec(field)) {
        Asked::Given(mounted) => Some(mounted),
        Asked::Unknown => return None,
        Asked::Absent => match written.map_or(Asked::Absent, |account| account.bool_at(&path(field))) {
            Asked::Given(mounted) => Some(mounted),
            Asked::Unknown => return None,
            Asked::Absent => None,
        },
    };
    let elsewhere = name != "default" && written.is_none();
    let known_to_a_cloud = written.is_some_and(|account| !account.object().meta().annotations.is_empty());
    let bound = || cx.set.iter().any(|binding| binds(binding, name, namespace));
    Some(Account { name, mounted, has_use: elsewhere || known_to_a_cloud || bound() })
}

/// Whether a RoleBinding or ClusterRoleBinding names the account, or a group it may be in.
fn binds(object: ObjectCx<'_>, name: &str, namespace: Option<&str>) -> bool {
    if !matches!(&*object.view.kind, "RoleBinding" | "ClusterRoleBinding") {
        return false;
    }
    let Asked::Given(subjects) = object.items_at(&path("subjects")) else { return true };
    subjects.into_iter().any(|subject| {
        let text = |key: &str| subject.get(key).and_then(crate::read::text);
        match text("kind") {
            Some("ServiceAccount") => {
                let elsewhere = text("namespace").is_some_and(|other| Some(other) != namespace);
                text("name").is_none_or(|other| other == name) && !elsewhere
            }
            Some("User") => false,
            _ => true,
        }
    })
}
