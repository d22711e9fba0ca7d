//! Whom a RoleBinding or ClusterRoleBinding gives a role to.

use podfit_syntax::Path;

use super::grants::is_rbac;
use crate::context::{Context, ObjectCx};
use crate::messages::Message;
use crate::paths::path;

/// One of `subjects`.
#[derive(Debug)]
pub(super) struct Subject<'a> {
    /// Path to it from the object.
    pub(super) path: Path,
    pub(super) kind: &'a str,
    pub(super) name: &'a str,
}

impl Subject<'_> {
    /// Whether it is this one.
    pub(super) fn is(&self, kind: &str, name: &str) -> bool {
        self.kind == kind && self.name == name
    }
}

/// The role that a binding gives: kind and name; none for other kinds of object and where a template writes it.
pub(super) fn role_ref(object: ObjectCx<'_>) -> Option<(&str, &str)> {
    if !is_rbac(object, &["RoleBinding", "ClusterRoleBinding"]) {
        return None;
    }
    Some((object.text_at(&path("roleRef.kind")).given()?, object.text_at(&path("roleRef.name")).given()?))
}

/// The subjects of a binding that are known; nothing for other kinds.
pub(super) fn subjects(object: ObjectCx<'_>) -> Vec<Subject<'_>> {
    if !is_rbac(object, &["RoleBinding", "ClusterRoleBinding"]) {
        return Vec::new();
    }
    let list = path("subjects");
    let count = object.ask(&list).given().map_or(0, |node| node.items().len());
    let read = |index| {
        let path = list.clone().index(index);
        if object.is_unknown(&path) {
            return None;
        }
        let field = |key| object.text_at(&path.clone().key(key)).or_default("");
        Some(Subject { kind: field("kind")?, name: field("name")?, path })
    };
    (0..count).filter_map(read).collect()
}

/// Reports each subject that `wanted` holds for, at its name; the message gets kind and name of the binding, its role,
/// and the subject.
pub(super) fn report_subjects(
    object: ObjectCx<'_>,
    cx: &mut Context<'_, '_>,
    wanted: &dyn Fn(&Subject<'_>) -> bool,
    message: fn(String, String, String, String) -> Message,
    help: &Message,
) {
    let role = role_ref(object).map_or("?", |(_, name)| name);
    for subject in subjects(object).into_iter().filter(|subject| wanted(subject)) {
        let path = subject.path.key("name");
        let (kind, name) = (object.view.kind.to_string(), object.key.name.to_string());
        let message = message(kind, name, role.to_owned(), subject.name.to_owned());
        cx.report(object, &path, object.value_at(&path), message).help(help.clone());
    }
}
