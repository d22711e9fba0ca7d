//! A field that the server writes.

use podfit_syntax::{Edit, Value};

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct ServerSetField;

const FIELDS: [&str; 7] = [
    "metadata.resourceVersion",
    "metadata.uid",
    "metadata.creationTimestamp",
    "metadata.generation",
    "metadata.selfLink",
    "metadata.managedFields",
    "status",
];

impl Rule for ServerSetField {
    const META: RuleInfo = RuleInfo {
        name: "server-set-field",
        category: Category::Config,
        severity: Severity::Warning,
        summary: "a field that the server writes, left over from kubectl get",
        fix: FixKind::Safe,
        page: crate::rules::page!("server_set_field.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        // A Node, an Event, an object that another one owns: this is a picture of a cluster, not something to apply.
        let meta = object.object().meta();
        if ["Node", "Event", "CustomResourceDefinition"].contains(&&*object.view.kind)
            || !meta.owner_references.is_empty()
        {
            return;
        }
        let group = object.view.api_version.rsplit_once('/').map_or("", |(group, _)| group);
        let built_in = !group.contains('.') || group.ends_with(".k8s.io");
        let written = |field: &&str| {
            let value = object.ask(&path(field)).given();
            value.is_some_and(|node| match node.value() {
                Value::Mapping => built_in && !node.entries().is_empty(),
                // resourceVersion "0" is read as none (k8s.io/apiserver pkg/storage/api_object_versioner.go).
                Value::String(text) => !text.is_empty() && text != "0",
                _ => *field != "status",
            })
        };
        let found: Vec<&str> = FIELDS.into_iter().filter(written).collect();
        let Some((first, others)) = found.split_first() else { return };
        let at = path(first);
        let blocks = ["metadata.resourceVersion", "metadata.uid"].contains(first);
        let message = if blocks {
            msg::server_set_field_blocks(*first, &*object.view.kind)
        } else {
            msg::server_set_field(found.join(", "))
        };
        let draft = cx.report(object, &at, object.key_at(&at), message);
        for other in others {
            draft.label(object.key_at(&path(other)), msg::label_server_set());
        }
        if *first == "metadata.resourceVersion" {
            // k8s.io/apiserver pkg/storage/errors.go ErrResourceVersionSetOnCreate
            draft.evidence("resourceVersion should not be set on objects to be created");
        }
        if !blocks {
            draft.severity(Severity::Info);
        }
        let edits = found.iter().map(|field| Edit::Delete { path: path(field) }).collect();
        draft.help(msg::server_set_field_help()).fix(msg::server_set_field_fix(), Applicability::Safe, edits);
    }
}
