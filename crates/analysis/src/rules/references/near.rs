//! How to say that a selector finds nobody.

use podfit_syntax::{Edit, Path};

use super::selection::{Near, Selected};
use crate::context::{Context, ObjectCx};
use crate::messages::{Message, msg};
use crate::report::{Applicability, Severity};

/// Reports a selector at `path` that finds nobody: a warning where one label is off, else information.
pub(super) fn report_unselected(
    object: ObjectCx<'_>,
    path: &Path,
    selected: Selected<'_>,
    quiet: bool,
    message: impl FnOnce() -> Message,
    cx: &mut Context<'_, '_>,
) {
    match selected {
        Selected::Near(near) => {
            let at = wanted_at(object, path, &near);
            let draft = cx.report(object, &at, object.value_at(&at), message());
            let kind = &*near.object.view.kind;
            let name = &near.object.key.name;
            draft.label(near.object.value_at(&near.path), msg::label_carries(kind, name));
            draft.likely();
            match &near.instead {
                Some((key, value)) => {
                    draft.help(msg::selector_help_instead(kind, name, key, value));
                    if let Some(edit) = edit(object, &at, &near, key, value) {
                        draft.fix(msg::fix_select(key, value), Applicability::Unsafe, vec![edit]);
                    }
                }
                None => {
                    draft.help(msg::selector_help_lacks(kind, name, &near.key, &near.wanted));
                }
            }
        }
        // Where the object itself goes wherever it is applied to, so may the Pods.
        Selected::OtherNamespace(other) if object.object().meta().namespace.is_some() => {
            let namespace = other.key.namespace.as_deref().unwrap_or_default();
            let at = Path::root().key("metadata").key("namespace");
            let draft = cx.report(object, path, object.key_at(path), message());
            draft.label(other.value_at(&at), msg::label_other_namespace(&*other.view.kind, namespace));
            draft.likely().help(msg::selector_help_namespace(&*other.view.kind, &other.key.name, namespace));
        }
        Selected::Nobody if !quiet => {
            let draft = cx.report(object, path, object.key_at(path), message());
            draft.severity(Severity::Info).likely().help(msg::selector_help_nobody());
        }
        _ => {}
    }
}

/// The label in the selector, be it a plain map or `matchLabels`; else the whole selector.
fn wanted_at(object: ObjectCx<'_>, path: &Path, near: &Near<'_>) -> Path {
    let plain = path.clone().key(near.key.to_string());
    let nested = path.clone().key("matchLabels").key(near.key.to_string());
    [plain, nested].into_iter().find(|at| object.at(at).is_some()).unwrap_or_else(|| path.clone())
}

fn edit(object: ObjectCx<'_>, at: &Path, near: &Near<'_>, key: &str, value: &str) -> Option<Edit> {
    object.at(at).filter(|node| node.text().is_some())?;
    Some(if *key == *near.key {
        Edit::Replace { path: at.clone(), value: value.into() }
    } else {
        Edit::Rename { path: at.clone(), key: key.into() }
    })
}
