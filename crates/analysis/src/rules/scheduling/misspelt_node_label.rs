//! A node label that looks like one of Kubernetes' own and is not.

use podfit_syntax::{Edit, Path};
use serde_json::json;

use super::node_labels::{WELL_KNOWN, carried, node_labels};
use super::retired_node_label::replacement;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct MisspeltNodeLabel;

impl Rule for MisspeltNodeLabel {
    const META: RuleInfo = RuleInfo {
        name: "misspelt-node-label",
        category: Category::Scheduling,
        severity: Severity::Warning,
        presets: &["scheduling"],
        summary: "a node label or value that looks like one of Kubernetes' own and is not",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("misspelt_node_label.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        if workload.object.view.broken {
            return;
        }
        for label in node_labels(workload) {
            if let Some(meant) = meant(&label.key) {
                if !carried(cx, &label.key, None) {
                    let message = msg::misspelt_node_label(&label.key);
                    report(workload, &label.path, message, meant, label.rename(meant), cx);
                }
                continue;
            }
            for (value, path) in &label.values {
                let Some(meant) = meant_value(&label.key, value) else { continue };
                if !carried(cx, &label.key, Some(value)) {
                    let message = msg::misspelt_node_label_value(&label.key, value);
                    let edit = Edit::Replace { path: path.clone(), value: json!(meant) };
                    report(workload, path, message, meant, edit, cx);
                }
            }
        }
    }
}

fn report(
    workload: &WorkloadCx<'_>,
    path: &Path,
    message: crate::messages::Message,
    meant: &str,
    edit: Edit,
    cx: &mut Context<'_, '_>,
) {
    let object = workload.object;
    let place = if matches!(edit, Edit::Rename { .. }) { object.key_at(path) } else { object.value_at(path) };
    let draft = cx.report(object, path, place, message);
    draft.help(msg::misspelt_node_label_help(meant));
    draft.fix(msg::fix_node_label(meant), Applicability::Unsafe, vec![edit]);
}

/// The label that was probably meant: the same name in another of Kubernetes' domains, or a slip of the pen away.
fn meant(key: &str) -> Option<&'static str> {
    if WELL_KNOWN.contains(&key) || replacement(key).is_some() {
        return None;
    }
    let (domain, name) = key.split_once('/')?;
    // RKE labels its control plane so.
    if key == "node-role.kubernetes.io/controlplane" {
        return None;
    }
    let ours = domain == "kubernetes.io" || domain == "k8s.io" || domain.ends_with(".kubernetes.io");
    WELL_KNOWN.into_iter().find(|known| {
        let (known_domain, known_name) = known.split_once('/').unwrap_or((known, ""));
        let misplaced = ours && name == known_name;
        let slip = strsim::damerau_levenshtein(domain, known_domain) <= 2
            && strsim::damerau_levenshtein(name, known_name) <= known_name.len() / 3
            // Another name under the right domain may be somebody's own; under a role it always is.
            && (name == known_name || domain == known_domain && known_domain != "node-role.kubernetes.io");
        misplaced || slip || key.eq_ignore_ascii_case(known)
    })
}

/// Go's names of operating systems and architectures, which kubelets write, for those that other tools use.
fn meant_value(key: &str, value: &str) -> Option<&'static str> {
    const OS: [&str; 2] = ["linux", "windows"];
    const ARCH: [(&str, &str); 9] = [
        ("x86_64", "amd64"),
        ("x86-64", "amd64"),
        ("x64", "amd64"),
        ("amd", "amd64"),
        ("aarch64", "arm64"),
        ("armv8", "arm64"),
        ("armhf", "arm"),
        ("armv7", "arm"),
        ("armv7l", "arm"),
    ];
    match key {
        "kubernetes.io/os" => OS.into_iter().find(|os| *os != value && os.eq_ignore_ascii_case(value)),
        "kubernetes.io/arch" => {
            let lower = value.to_ascii_lowercase();
            let known = ARCH.iter().find(|(other, _)| *other == lower).map(|(_, name)| *name);
            known.or_else(|| ["amd64", "arm64"].into_iter().find(|name| *name != value && *name == lower))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_misses_and_others() {
        for (key, expected) in [
            ("kubernetes.io/hostnam", Some("kubernetes.io/hostname")),
            ("topology.kubernetes.io/hostname", Some("kubernetes.io/hostname")),
            ("kubernetes.io/zone", Some("topology.kubernetes.io/zone")),
            ("topolgy.kubernetes.io/zone", Some("topology.kubernetes.io/zone")),
            ("Kubernetes.io/os", Some("kubernetes.io/os")),
            ("kubernetes.io/role", None),
            ("kubernetes.io/os", None),
            ("beta.kubernetes.io/os", None),
            ("node-role.kubernetes.io/controlplane", None),
            ("node-role.kubernetes.io/worker", None),
            ("topology.ebs.csi.aws.com/zone", None),
            ("disk", None),
        ] {
            assert_eq!(meant(key), expected, "{key}");
        }
        assert_eq!(meant_value("kubernetes.io/arch", "x86_64"), Some("amd64"));
        assert_eq!(meant_value("kubernetes.io/arch", "amd64"), None);
        assert_eq!(meant_value("kubernetes.io/os", "Linux"), Some("linux"));
    }
}
