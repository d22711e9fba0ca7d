//! The same object twice in one file.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct DuplicateObject;

/// Objects larger than this are not compared.
const NODES: usize = 100_000;

impl Rule for DuplicateObject {
    const META: RuleInfo = RuleInfo {
        name: "duplicate-object",
        category: Category::Config,
        severity: Severity::Warning,
        summary: "an object that stands twice in one file",
        page: crate::rules::page!("duplicate_object.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_set(&self, cx: &mut Context<'_, '_>) {
        let set = cx.set;
        for positions in set.by_key.values().filter(|positions| positions.len() > 1) {
            let objects: Vec<ObjectCx<'_>> =
                positions.iter().filter_map(|index| set.object(*index)).filter(|object| is_known(*object)).collect();
            for (i, object) in objects.iter().enumerate() {
                let Some(first) = objects.iter().take(i).find(|first| is_same(**first, *object)) else { continue };
                let at = path("metadata.name");
                let (kind, name) = (&*object.view.kind, &*object.key.name);
                let json = |object: &ObjectCx<'_>| object.node()?.to_json(NODES).ok();
                let alike = json(first).is_some_and(|first| Some(first) == json(object));
                let message = if alike {
                    msg::duplicate_object_alike(kind, name)
                } else {
                    msg::duplicate_object(kind, name)
                };
                let draft = cx.report(*object, &at, object.value_at(&at), message);
                draft.label(first.value_at(&at), msg::label_first_object());
                if alike {
                    draft.severity(Severity::Info).help(msg::duplicate_object_alike_help());
                } else {
                    draft.help(msg::duplicate_object_help());
                }
            }
        }
    }
}

/// Whether the name is written out, and no template decides whether the document is there at all.
fn is_known(object: ObjectCx<'_>) -> bool {
    let meta = object.object().meta();
    !meta.name.is_empty()
        && object.document().is_some_and(|document| document.masks.is_empty() && !document.broken)
}

/// One file, one API group, one namespace as written.
fn is_same(first: ObjectCx<'_>, second: ObjectCx<'_>) -> bool {
    let group = |object: ObjectCx<'_>| object.view.api_version.rsplit_once('/').map_or("", |(group, _)| group).to_owned();
    first.file == second.file
        && first.object().meta().namespace == second.object().meta().namespace
        && group(first) == group(second)
}
