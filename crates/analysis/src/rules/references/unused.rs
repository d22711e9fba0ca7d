//! Whether anything in the set speaks of an object.

use podfit_model::object::Object;
use podfit_syntax::{NodeRef, Value};

use super::uses::uses;
use crate::context::{Context, ObjectCx};
use crate::set::workload;

/// Whether an object of `kind` is named by nothing in a set that has workloads, and that nothing else is made of.
pub(super) fn is_unused(object: ObjectCx<'_>, kind: &str, cx: &Context<'_, '_>) -> bool {
    if &*object.key.kind != kind || object.view.broken || cx.set.makers.make("Pod") || !is_for_pods(object) {
        return false;
    }
    let name = &*object.key.name;
    let mut workloads = 0;
    for other in cx.set.iter().filter(|other| other.key != object.key) {
        let used = match workload(other) {
            Some(workload) => {
                workloads += 1;
                let spec = &workload.template.spec;
                uses(&workload).iter().any(|used| used.kind == kind && used.name == name)
                    || (kind == "ServiceAccount" && spec.service_account() == name)
                    || (kind == "PersistentVolumeClaim" && claims(other, name))
                    // A program may be told of it: a leader's lock, a Secret that it reads itself.
                    || spec.all_containers().any(|placed| {
                        let container = placed.container;
                        let values = container.env.iter().filter_map(|env| env.value.as_ref());
                        container.command.iter().chain(&container.args).chain(values).any(|text| text.contains(name))
                    })
            }
            None => other.node().is_some_and(|node| mentions(node, name, 0)),
        };
        if used {
            return false;
        }
    }
    workloads > 0
}

/// Some are there for the cluster, not for Pods of the set.
fn is_for_pods(object: ObjectCx<'_>) -> bool {
    let meta = object.object().meta();
    let name = &*object.key.name;
    let known = matches!(name, "default" | "kube-root-ca.crt");
    let found_by_label = !meta.labels.is_empty() && &*object.key.kind != "PersistentVolumeClaim";
    // Sidecars find dashboards and rules by a label, controllers their configuration by an annotation.
    let by_label = found_by_label && meta.labels.keys().any(|key| !is_common(key));
    !known && !by_label && meta.annotations.is_empty()
}

fn is_common(key: &str) -> bool {
    key.starts_with("app.kubernetes.io/")
        || matches!(
            key,
            "app" | "name" | "k8s-app" | "chart" | "release" | "heritage" | "component" | "tier" | "version"
        )
}

/// Claims that a StatefulSet would make are its own.
fn claims(object: ObjectCx<'_>, name: &str) -> bool {
    match object.object() {
        Object::StatefulSet(set) => set
            .volume_claim_templates
            .iter()
            .any(|claim| name.starts_with(&format!("{}-{}-", claim.meta.name, set.meta.name))),
        _ => false,
    }
}

/// Whether a text below the node is the name, or names it among other things. Labels and own names do not count.
fn mentions(node: NodeRef<'_>, name: &str, depth: usize) -> bool {
    match node.value() {
        Value::Mapping => node.entries().into_iter().any(|(key, value)| {
            let key = key.text().unwrap_or_default();
            let own = depth == 1 && key == "name";
            !own && !matches!(key, "labels" | "matchLabels") && mentions(value, name, depth + 1)
        }),
        Value::Sequence => node.items().into_iter().any(|item| mentions(item, name, depth + 2)),
        _ => node.text().is_some_and(|text| text.contains(name)),
    }
}
