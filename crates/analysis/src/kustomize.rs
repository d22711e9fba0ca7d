//! What a kustomization says of the files beside it: which are patches (parts of objects, not objects), and which belong
//! together. Names of files are paths with `/`; nothing is opened.
//!
//! Fields: `kustomize.config.k8s.io/v1beta1`, `api/types/kustomization.go` of kustomize v5; `bases`,
//! `patchesStrategicMerge` and `patchesJson6902` are its deprecated ones.

use podfit_ordered::OrderedSet;
use std::sync::Arc;

use podfit_schema::{Violation, ViolationKind};
use podfit_syntax::{NodeRef, Segment};

use crate::FileFacts;

/// Names that kustomize looks for in a folder (`RecognizedKustomizationFileNames`).
const NAMES: [&str; 3] = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

/// Whether a file of this name is a kustomization. Its `apiVersion` and `kind` may be left out.
pub fn is_kustomization(name: &str) -> bool {
    NAMES.contains(&name.rsplit('/').next().unwrap_or(name))
}

/// What a kustomization lists, as paths from where its own name counts from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kustomization {
    /// The folder that it is in; empty for the one that names count from.
    pub folder: String,
    /// Files with parts of objects.
    pub patches: Vec<String>,
    /// Files and folders that it builds on.
    pub resources: Vec<String>,
}

/// Reads one; none where the file is no kustomization.
pub fn kustomization(facts: &FileFacts) -> Option<Kustomization> {
    if !is_kustomization(&facts.name) {
        return None;
    }
    let folder = facts.name.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut found = Kustomization { folder: folder.to_owned(), ..Kustomization::default() };
    for root in facts.file.documents.iter().filter_map(podfit_syntax::Document::root) {
        for key in ["patches", "patchesStrategicMerge", "patchesJson6902"] {
            let listed = items(root, key).filter_map(|item| item.get("path").unwrap_or(item).text());
            found.patches.extend(listed.filter_map(|path| joined(folder, path)));
        }
        for key in ["resources", "bases", "components"] {
            let listed = items(root, key).filter_map(NodeRef::text);
            found.resources.extend(listed.filter_map(|path| joined(folder, path)));
        }
    }
    Some(found)
}

fn items<'a>(root: NodeRef<'a>, key: &str) -> impl Iterator<Item = NodeRef<'a>> {
    root.get(key).map(NodeRef::items).unwrap_or_default().into_iter()
}

/// A path of a kustomization from where its folder counts from; none for a patch written in place and for a URL.
fn joined(folder: &str, path: &str) -> Option<String> {
    let path = path.trim();
    if path.is_empty() || path.contains(['\n', '{', '?']) || path.contains("://") || path.contains(": ") {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').collect();
    if folder.is_empty() || path.starts_with('/') {
        parts.clear();
    }
    if path.starts_with('/') {
        parts.push("");
    }
    for part in path.split('/') {
        match (part, parts.last()) {
            ("" | ".", _) => {}
            ("..", Some(above)) if !matches!(*above, ".." | "" | ".") => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Positions of the files that kustomizations among them use as patches.
pub fn patches(files: &[Arc<FileFacts>]) -> OrderedSet<usize> {
    let listed: OrderedSet<String> =
        files.iter().filter_map(|facts| kustomization(facts)).flat_map(|found| found.patches).collect();
    if listed.is_empty() {
        return OrderedSet::new();
    }
    let named = files.iter().enumerate().filter(|(_, facts)| listed.contains(&*facts.name));
    named.map(|(position, _)| position).collect()
}

/// Directives of the strategic merge, which stand among an object's fields
/// (`apimachinery/pkg/util/strategicpatch/patch.go`, v1.36).
const DIRECTIVES: [&str; 4] = ["$patch", "$retainKeys", "$setElementOrder/", "$deleteFromPrimitiveList/"];

/// Whether a directive's name stands anywhere in a text. Cheap, and in most texts none does.
pub(crate) fn may_direct(facts: &FileFacts) -> bool {
    DIRECTIVES.iter().any(|directive| facts.file.text.contains(directive))
}

/// Whether an object tells a merge what to do: then it is a patch, whoever lists it.
pub(crate) fn directs(facts: &FileFacts, view: usize) -> bool {
    let Some(view) = facts.objects.get(view) else { return false };
    let root = facts.file.documents.get(view.document).and_then(podfit_syntax::Document::root);
    root.and_then(|root| root.at(&view.root)).is_some_and(holds_directive)
}

fn holds_directive(node: NodeRef<'_>) -> bool {
    let is_directive = |key: &str| {
        DIRECTIVES.iter().any(|directive| {
            if directive.ends_with('/') { key.starts_with(directive) } else { key == *directive }
        })
    };
    node.entries()
        .into_iter()
        .any(|(key, value)| key.text().is_some_and(is_directive) || holds_directive(value))
        || node.items().into_iter().any(holds_directive)
}

/// Whether what the API server would refuse is wrong in a patch too: what is written there, not what is missing beside
/// it. Directives are no fields.
pub(crate) fn holds_for_patches(violation: &Violation) -> bool {
    use ViolationKind::{NotSupported, TooLong, UnknownField, UnknownKind, WrongType};
    let directive = match violation.at.0.last() {
        Some(Segment::Key(key)) => key.starts_with('$'),
        _ => false,
    };
    matches!(violation.kind, UnknownField | WrongType | UnknownKind | NotSupported | TooLong) && !directive
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FileOptions, analyse_file};

    fn read(name: &str, text: &str) -> Arc<FileFacts> {
        Arc::new(analyse_file(name, text, &FileOptions { explicit: true }))
    }

    #[test]
    fn patches_of_every_spelling_are_found() {
        let text = "patches:\n- path: a.yaml\n- path: ./b.yaml\n  target: {kind: Deployment}\n- patch: |-\n    kind: Deployment\n\
                    patchesStrategicMerge:\n- patches/c.yaml\n- |-\n  apiVersion: apps/v1\n  kind: Deployment\n\
                    patchesJson6902:\n- path: ../d.yaml\n  target: {kind: Service}\n\
                    resources:\n- e.yaml\n- ../../base\n- https://example.org/x?ref=main\n";
        let found = kustomization(&read("k/overlays/prod/kustomization.yaml", text)).unwrap();
        assert_eq!(found.folder, "k/overlays/prod");
        assert_eq!(
            found.patches,
            [
                "k/overlays/prod/a.yaml",
                "k/overlays/prod/b.yaml",
                "k/overlays/prod/patches/c.yaml",
                "k/overlays/d.yaml"
            ]
        );
        assert_eq!(found.resources, ["k/overlays/prod/e.yaml", "k/base"]);
    }

    #[test]
    fn paths_are_joined_as_folders_are() {
        let join = |folder, path| joined(folder, path).unwrap();
        assert_eq!(join("", "./a.yaml"), "a.yaml");
        assert_eq!(join("", "../a.yaml"), "../a.yaml");
        assert_eq!(join("..", "../a.yaml"), "../../a.yaml");
        assert_eq!(join("/x/y", "../a.yaml"), "/x/a.yaml");
        assert_eq!(join("x", ".."), "");
        assert_eq!(joined("x", "https://example.org/a"), None);
    }

    #[test]
    fn what_directs_a_merge_is_a_patch() {
        let directs = |text: &str| {
            let facts = read("p.yaml", text);
            may_direct(&facts) && directs(&facts, 0)
        };
        assert!(directs("$patch: merge\napiVersion: apps/v1\nkind: Deployment\n"));
        let below = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - {name: a, $patch: delete}\n";
        assert!(directs(below));
        assert!(directs("apiVersion: v1\nkind: Pod\nspec:\n  $setElementOrder/containers: [{name: a}]\n"));
        let spoken = "apiVersion: v1\nkind: ConfigMap\ndata:\n  a: 'use $patch: delete'\n";
        assert!(!directs(spoken));
        assert!(!directs(&format!("{spoken}---\n{below}")));
    }

    #[test]
    fn only_what_is_listed_is_a_patch() {
        let files = [
            read("o/kustomization.yaml", "patches: [{path: p.yaml}]\nresources: [r.yaml]\n"),
            read("o/p.yaml", "apiVersion: v1\nkind: Pod\n"),
            read("o/r.yaml", "apiVersion: v1\nkind: Pod\n"),
            read("p.yaml", "apiVersion: v1\nkind: Pod\n"),
        ];
        assert_eq!(patches(&files).into_iter().collect::<Vec<_>>(), [1]);
    }
}
