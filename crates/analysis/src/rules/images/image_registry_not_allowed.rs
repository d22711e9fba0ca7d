//! An image from where images should not come.

use super::reference::{Reference, parse};
use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{OptionInfo, OptionKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct ImageRegistryNotAllowed;

impl Rule for ImageRegistryNotAllowed {
    const META: RuleInfo = RuleInfo {
        name: "image-registry-not-allowed",
        category: Category::Images,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "an image from a registry that is not allowed",
        peers: &["popeye/113", "trivy/KSV-0034", "trivy/KSV-0035", "trivy/KSV-0125"],
        options: &[OptionInfo {
            name: "registries",
            kind: OptionKind::Texts,
            summary: "globs of registries and repositories that are allowed; without it, all but bare addresses and localhost",
        }],
        page: crate::rules::page!("image_registry_not_allowed.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let path = container.path.clone().key("image");
        let image = &*container.container.image;
        if image.is_empty() || object.is_unknown(&path) || image.contains(['$', '{']) {
            return;
        }
        let Ok(reference) = parse(image) else { return };
        let allowed = cx.texts("registries");
        let message = match allowed {
            Some(globs) if !is_allowed(&reference, globs) => {
                msg::image_registry_not_allowed(image, reference.registry)
            }
            None if is_bare_address(reference.registry) => {
                msg::image_registry_not_allowed_address(image, reference.registry)
            }
            _ => return,
        };
        let help = match allowed {
            Some(globs) => msg::image_registry_not_allowed_help(globs.join(", ")),
            None => msg::image_registry_not_allowed_address_help(),
        };
        cx.report(object, &path, object.value_at(&path), message).help(help);
    }
}

fn is_allowed(reference: &Reference<'_>, globs: &[String]) -> bool {
    let name = reference.name();
    globs.iter().any(|glob| {
        let bare = glob.trim_end_matches('/');
        name.strip_prefix(bare).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            || fast_glob::glob_match(bare, reference.registry)
            || fast_glob::glob_match(bare, &name)
    })
}

/// `10.0.0.5:5000`, `[fd00::1]`, `localhost`
fn is_bare_address(registry: &str) -> bool {
    let host = registry.split(':').next().unwrap_or(registry);
    host == "localhost"
        || registry.starts_with('[')
        || (host.contains('.') && host.bytes().all(|b| b.is_ascii_digit() || b == b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs_and_prefixes() {
        let globs = ["ghcr.io/org".to_owned(), "*.pkg.dev".to_owned(), "quay.io/team/**".to_owned()];
        let cases = [
            ("ghcr.io/org/app:1", true),
            ("ghcr.io/organic/app:1", false),
            ("eu-docker.pkg.dev/p/r/app", true),
            ("quay.io/team/a/b", true),
            ("quay.io/other/a", false),
            ("nginx", false),
        ];
        for (image, wanted) in cases {
            assert_eq!(is_allowed(&parse(image).unwrap(), &globs), wanted, "{image}");
        }
    }

    #[test]
    fn addresses() {
        for registry in ["10.0.0.5:5000", "10.0.0.5", "localhost:5000", "[fd00::1]:5000"] {
            assert!(is_bare_address(registry), "{registry}");
        }
        for registry in ["docker.io", "registry.local:5000", "1password.example"] {
            assert!(!is_bare_address(registry), "{registry}");
        }
    }
}
