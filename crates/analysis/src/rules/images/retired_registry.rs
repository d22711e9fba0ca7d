//! An image whose place has been given up.

use podfit_syntax::Edit;
use serde_json::json;

use super::reference::{Reference, parse};
use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct RetiredRegistry;

/// What has moved. Sources: the page's references.
struct Moved {
    /// Registry and repository, or the beginning of them.
    from: &'static str,
    /// What stands in its place.
    to: &'static str,
    /// Nothing can be pulled any more; else it only gets no new images.
    gone: bool,
    /// The same images are there under the same names.
    same: bool,
}

const MOVED: &[Moved] = &[
    Moved { from: "k8s.gcr.io/", to: "registry.k8s.io/", gone: false, same: true },
    Moved { from: "gcr.io/google_containers/", to: "registry.k8s.io/", gone: false, same: false },
    Moved { from: "gcr.io/google-containers/", to: "registry.k8s.io/", gone: false, same: false },
    Moved {
        from: "gcr.io/kubebuilder/kube-rbac-proxy",
        to: "quay.io/brancz/kube-rbac-proxy",
        gone: true,
        same: true,
    },
    Moved { from: "docker.io/bitnami/", to: "docker.io/bitnamilegacy/", gone: true, same: true },
    Moved { from: "docker.pkg.github.com/", to: "ghcr.io/", gone: false, same: false },
];

impl Rule for RetiredRegistry {
    const META: RuleInfo = RuleInfo {
        name: "retired-registry",
        category: Category::Images,
        severity: Severity::Warning,
        summary: "an image whose registry or repository has been given up",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("retired_registry.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let path = container.path.clone().key("image");
        let image = &*container.container.image;
        if object.is_unknown(&path) {
            return;
        }
        let Ok(reference) = parse(image) else { return };
        let name = reference.name();
        let Some(moved) = MOVED.iter().find(|moved| name.starts_with(moved.from)) else { return };
        if is_still_there(&reference) {
            return;
        }
        let (from, to) = (moved.from.trim_end_matches('/'), moved.to.trim_end_matches('/'));
        let message =
            if moved.gone { msg::retired_registry_gone(image, from) } else { msg::retired_registry(from) };
        let help = if moved.to.contains("bitnamilegacy") {
            msg::retired_registry_bitnami_help()
        } else {
            msg::retired_registry_help(to)
        };
        let draft = cx.report(object, &path, object.value_at(&path), message);
        draft.help(help);
        if !moved.gone {
            draft.severity(Severity::Info);
        }
        if moved.same {
            let renamed = rename(image, &name, moved);
            let edits = vec![Edit::Replace { path, value: json!(renamed) }];
            draft.fix(msg::retired_registry_fix(&renamed), Applicability::Unsafe, edits);
        }
    }
}

/// Bitnami keeps `latest`, and minideb as a whole.
fn is_still_there(reference: &Reference<'_>) -> bool {
    reference.registry == "docker.io"
        && (reference.repository == "bitnami/minideb" || reference.effective_tag() == Some("latest"))
}

/// The image at its new place, with tag and digest as written.
fn rename(image: &str, name: &str, moved: &Moved) -> String {
    let rest = name.strip_prefix(moved.from).unwrap_or_default();
    let behind = image.find(rest).filter(|_| !rest.is_empty()).map_or_else(
        || image.strip_prefix(name).unwrap_or_default().to_owned(),
        |at| image.get(at..).unwrap_or_default().to_owned(),
    );
    let to = if image.starts_with("bitnami/") { "bitnamilegacy/" } else { moved.to };
    format!("{to}{behind}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_images_are_now() {
        let cases = [
            ("k8s.gcr.io/pause:3.9", "registry.k8s.io/pause:3.9"),
            ("bitnami/redis:7.2", "bitnamilegacy/redis:7.2"),
            ("docker.io/bitnami/redis:7.2", "docker.io/bitnamilegacy/redis:7.2"),
            ("gcr.io/kubebuilder/kube-rbac-proxy:v0.8.0", "quay.io/brancz/kube-rbac-proxy:v0.8.0"),
        ];
        for (image, wanted) in cases {
            let name = parse(image).unwrap().name();
            let moved = MOVED.iter().find(|moved| name.starts_with(moved.from)).unwrap();
            assert_eq!(rename(image, &name, moved), wanted);
        }
        assert!(is_still_there(&parse("bitnami/kubectl").unwrap()));
    }
}
