//! Annotations that ignore: podfit's own, and those of tools whose users have written them already.
//!
//! kube-linter: `ignore-check.kube-linter.io/<check>: reason` and `kube-linter.io/ignore-all: reason` (its docs,
//! "Ignoring violations"). It reads them on the object alone; many write them on the Pod template, where podfit honours
//! them too. kube-score: `kube-score/ignore: "check, check"`, or `*`, on the object or the Pod template (its README).

use podfit_model::object::StringMap;
use podfit_syntax::Path;

use super::directive::{Directive, Name, Origin, Scope};
use crate::context::ObjectCx;

const OWN: &str = "podfit.dev/ignore";
const KUBE_LINTER: &str = "ignore-check.kube-linter.io/";
const KUBE_LINTER_ALL: &str = "kube-linter.io/ignore-all";
const KUBE_SCORE: &str = "kube-score/ignore";

/// The ignores on an object and on its Pod template.
pub(super) fn directives(object: ObjectCx<'_>) -> Vec<Directive> {
    let mut found = Vec::new();
    let metadata = Path::root().key("metadata").key("annotations");
    read(object, &object.object().meta().annotations, &metadata, &mut found);
    // A bare Pod is its own template.
    let template = object.view.pod_spec_path().and_then(|spec| spec.parent()).filter(|path| !path.is_empty());
    if let (Some(path), Some(template)) = (template, crate::play::template_of(object.object())) {
        read(object, &template.annotations, &path.join(&metadata), &mut found);
    }
    found
}

fn read(object: ObjectCx<'_>, annotations: &StringMap, below: &Path, found: &mut Vec<Directive>) {
    for (key, value) in annotations.iter() {
        let (key, value): (&str, &str) = (key, value);
        let Some((scope, names, reason)) = ignore(key, value) else { continue };
        let peer = !key.starts_with(OWN);
        let origin = Origin::Annotation { object: object.index, path: below.clone().key(key), peer };
        found.push(Directive { origin, scope, names, reason });
    }
}

type Ignore = (Scope, Vec<Name>, Option<String>);

fn ignore(key: &str, value: &str) -> Option<Ignore> {
    let reason = || Some(value.trim().to_owned()).filter(|reason| !reason.is_empty());
    if let Some(rest) = key.strip_prefix(OWN) {
        let scope = match rest.strip_prefix('.') {
            Some(container) => Scope::Container(container.to_owned()),
            None if rest.is_empty() => Scope::Object,
            None => return None,
        };
        return Some((scope, list(value).map(Name::new).collect(), None));
    }
    if key == KUBE_SCORE {
        let names = list(value).map(|check| Name::of_peer("kube-score", check)).collect();
        return Some((Scope::Object, names, None));
    }
    if key == KUBE_LINTER_ALL {
        return Some((Scope::Object, vec![Name::of_peer("kube-linter", "*")], reason()));
    }
    let check = key.strip_prefix(KUBE_LINTER)?;
    Some((Scope::Object, vec![Name::of_peer("kube-linter", check)], reason()))
}

fn list(value: &str) -> impl Iterator<Item = &str> {
    value.split([',', ' ', '\n', '\t']).filter(|name| !name.is_empty())
}
