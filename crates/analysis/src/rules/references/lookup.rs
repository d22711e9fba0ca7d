//! What an object names, looked up in the set: it is there, it is there under another name, or nobody knows.
//!
//! What the set lacks may be in the cluster all the same, so nothing here is an error: a slip of the pen is a warning,
//! and a name that is nowhere is information, and only where the set makes other objects of that kind for that namespace.

use podfit_model::object::ObjectKey;
use podfit_syntax::{Edit, Path};

use super::names::is_slip;
use crate::context::{Context, ObjectCx};
use crate::draft::Draft;
use crate::holdings::Held;
use crate::messages::{Message, msg};
use crate::report::{Applicability, Severity};

/// A name that one object gives of another.
#[derive(Debug, Clone)]
pub(super) struct Reference<'a> {
    pub(super) kind: &'a str,
    /// None for kinds that live in no namespace.
    pub(super) namespace: Option<&'a str>,
    pub(super) name: &'a str,
    /// Where it is written, from the object.
    pub(super) path: Path,
}

/// What was found.
#[derive(Debug)]
pub(super) enum Found<'a> {
    /// It is in the set; several are alternatives.
    Here(Vec<ObjectCx<'a>>),
    /// Nothing can be said.
    Unknown,
    /// Nothing of the kind is made for that namespace here: it lives elsewhere.
    Elsewhere,
    /// The set makes others of the kind for that namespace, but not this one.
    Missing,
    /// This one has nearly that name.
    Near(ObjectCx<'a>),
    /// This one has that name, in another namespace.
    OtherNamespace(ObjectCx<'a>),
}

impl Reference<'_> {
    /// Looks it up.
    pub(super) fn look<'a>(&self, cx: &Context<'a, '_>) -> Found<'a> {
        let key = ObjectKey {
            kind: self.kind.into(),
            namespace: self.namespace.map(Into::into),
            name: self.name.into(),
        };
        if let Some(all) = cx.set.by_key.get(&key) {
            return Found::Here(all.iter().filter_map(|index| cx.set.object(*index)).collect());
        }
        // A placeholder is no name.
        if self.name.is_empty() || self.name.contains(['$', '<', '{', '*', '@']) {
            return Found::Unknown;
        }
        if cx.set.may_hold(self.kind, self.namespace, self.name) == Held::Unknown
            || cx.cluster_holds(self.kind, self.namespace, self.name)
        {
            return Found::Unknown;
        }
        let of_kind = || cx.set.iter().filter(|object| &*object.key.kind == self.kind);
        let beside = || of_kind().filter(|object| object.key.namespace.as_deref() == self.namespace);
        if let Some(near) = beside().find(|object| is_slip(&object.key.name, self.name)) {
            return Found::Near(near);
        }
        if let Some(other) = of_kind().find(|object| &*object.key.name == self.name) {
            // One without a namespace goes wherever it is applied to.
            let written = other.object().meta().namespace.is_some();
            return if written { Found::OtherNamespace(other) } else { Found::Unknown };
        }
        let missing = beside().next().is_some() && !cx.set.makers.install_operator();
        if missing { Found::Missing } else { Found::Elsewhere }
    }

    /// Whether the reference's namespace is only where its object happens to be applied to.
    fn is_implied(&self, object: ObjectCx<'_>) -> bool {
        object.object().meta().namespace.is_none() && self.namespace == object.key.namespace.as_deref()
    }

    /// Reports it where it is not in the set and should be.
    pub(super) fn report_missing<'c>(
        &self,
        object: ObjectCx<'_>,
        message: impl FnOnce() -> Message,
        cx: &'c mut Context<'_, '_>,
    ) -> Option<&'c mut Draft> {
        let found = self.look(cx);
        let silent = match found {
            Found::Here(_) | Found::Unknown | Found::Elsewhere => true,
            Found::OtherNamespace(_) => self.is_implied(object),
            Found::Missing | Found::Near(_) => false,
        };
        if silent || object.is_unknown(&self.path) {
            return None;
        }
        let draft = cx.report(object, &self.path, object.value_at(&self.path), message());
        let name_path = Path::root().key("metadata").key("name");
        match found {
            Found::Near(near) => {
                let name = &near.key.name;
                draft.label(near.value_at(&name_path), msg::label_near(self.kind, name));
                draft.severity(Severity::Warning).help(msg::reference_help_near(name));
                let edit = Edit::Replace { path: self.path.clone(), value: (&**name).into() };
                draft.fix(msg::fix_reference(self.kind, name), Applicability::Unsafe, vec![edit]);
            }
            Found::OtherNamespace(other) => {
                let namespace = other.key.namespace.as_deref().unwrap_or_default();
                draft.label(other.value_at(&name_path), msg::label_other_namespace(self.kind, namespace));
                draft.severity(Severity::Warning);
                draft.help(msg::reference_help_namespace(self.kind, self.namespace.unwrap_or_default()));
            }
            _ => {
                draft.severity(Severity::Info).likely().help(msg::reference_help_missing());
            }
        }
        Some(draft.likely())
    }
}
