//! What may not change once an object exists (`Validate…Update` of `pkg/apis/*/validation` and the immutable fields of
//! `pkg/registry/*/strategy.go`). What is absent from the new text counts as unchanged, except in selectors: `apply`
//! leaves it as the server filled it in.

use podfit_syntax::{NodeRef, Value};

use super::workload;
use crate::errors::{Bad, Errors};
use crate::field::{Field, key_text};
use crate::quantity::Quantity;

/// What is said of an update that could be decoded and is valid by itself.
pub(crate) fn update(errors: &mut Errors, kind: &str, old: &Field<'_, '_>, new: &Field<'_, '_>) {
    let (before, after) = (old.child("spec"), new.child("spec"));
    match kind {
        "Deployment" | "ReplicaSet" | "DaemonSet" => selector(errors, &before, &after),
        "StatefulSet" => stateful_set(errors, &before, &after),
        "Job" => job(errors, &before, &after),
        "Pod" => pod(errors, &before, &after),
        "PersistentVolumeClaim" => claim(errors, &before, &after),
        "Service" => cluster_ip(errors, &before, &after),
        "RoleBinding" | "ClusterRoleBinding" => {
            let role = new.child("roleRef");
            if changed(&old.child("roleRef"), &role) {
                errors.invalid(&role, Bad::json(&role), "cannot change roleRef");
            }
        }
        "ConfigMap" | "Secret" => frozen(errors, kind, old, new),
        "PriorityClass" => {
            if changed(&old.child("value"), &new.child("value")) {
                let at = new.child("value").path();
                errors.forbidden(&new.named("Value"), "may not be changed in an update.");
                if let Some(violation) = errors.list.last_mut() {
                    violation.at = at;
                }
            }
        }
        "StorageClass" => storage_class(errors, old, new),
        _ => {}
    }
}

fn selector(errors: &mut Errors, before: &Field<'_, '_>, after: &Field<'_, '_>) {
    let (old, new) = (before.child("selector"), after.child("selector"));
    if old.is_set() && new.is_set() && differs(old.node(), new.node(), Manner::Exact) {
        errors.invalid(&new, Bad::Plain(workload::selector_json(&new)), "field is immutable");
    }
}

fn stateful_set(errors: &mut Errors, before: &Field<'_, '_>, after: &Field<'_, '_>) {
    let fixed = ["serviceName", "podManagementPolicy", "volumeClaimTemplates"];
    let first = fixed.iter().find(|name| changed(&before.child(name), &after.child(name)));
    let (old, new) = (before.child("selector"), after.child("selector"));
    let selector = old.is_set() && new.is_set() && differs(old.node(), new.node(), Manner::Exact);
    let Some(name) = first.copied().or(selector.then_some("selector")) else { return };
    let detail = "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden";
    errors.forbidden(after, detail);
    if let Some(violation) = errors.list.last_mut() {
        violation.at = after.child(name).path();
    }
}

fn job(errors: &mut Errors, before: &Field<'_, '_>, after: &Field<'_, '_>) {
    for name in
        ["completionMode", "selector", "podFailurePolicy", "backoffLimitPerIndex", "managedBy", "template"]
    {
        // A suspended Job's template may still change, in part.
        if name == "template" && (!before.child("suspend").is_false() || !after.child("suspend").is_false()) {
            continue;
        }
        let new = after.child(name);
        if changed(&before.child(name), &new) {
            errors.invalid(&new, Bad::json(&new), "field is immutable");
        }
    }
    let (old, new) = (before.child("completions"), after.child("completions"));
    // An Indexed Job may scale, as long as parallelism goes along.
    if changed(&old, &new) && !after.child("completionMode").is_text("Indexed") {
        errors.invalid(&new, Bad::json(&new), "field is immutable");
    }
}

/// `ValidatePodUpdate`
fn pod(errors: &mut Errors, before: &Field<'_, '_>, after: &Field<'_, '_>) {
    for list in ["containers", "initContainers"] {
        let (old, new) = (before.child(list), after.child(list));
        if old.is_set() && new.is_set() && old.count() != new.count() {
            errors.forbidden(&new, "pod updates may not add or remove containers");
            return;
        }
    }
    let (Some(old), Some(new)) = (before.node(), after.node()) else { return };
    let moved = new.entries().into_iter().find(|(key, value)| {
        let name = key_text(*key);
        let other = old.get(&name);
        match name.as_str() {
            "activeDeadlineSeconds" | "tolerations" | "terminationGracePeriodSeconds" | "schedulingGates" => {
                false
            }
            "containers" | "initContainers" | "ephemeralContainers" => containers_differ(other, *value),
            _ => is_new(&name, other, *value),
        }
    });
    if let Some((key, _)) = moved {
        let detail = "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)";
        errors.forbidden(after, detail);
        if let Some(violation) = errors.list.last_mut() {
            violation.at = after.child(&key_text(key)).path();
        }
    }
}

fn containers_differ(old: Option<NodeRef<'_>>, new: NodeRef<'_>) -> bool {
    let Some(old) = old else { return false };
    old.items().into_iter().zip(new.items()).any(|(old, new)| {
        new.entries().into_iter().any(|(key, value)| {
            let name = key_text(key);
            name != "image" && is_new(&name, old.get(&name), value)
        })
    })
}

fn claim(errors: &mut Errors, before: &Field<'_, '_>, after: &Field<'_, '_>) {
    let fixed = ["accessModes", "storageClassName", "selector", "volumeMode", "dataSource", "dataSourceRef"];
    let Some(name) = fixed.iter().find(|name| changed(&before.child(name), &after.child(name))) else {
        return;
    };
    let detail = "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims";
    errors.forbidden(after, detail);
    if let Some(violation) = errors.list.last_mut() {
        violation.at = after.child(name).path();
    }
}

fn cluster_ip(errors: &mut Errors, before: &Field<'_, '_>, after: &Field<'_, '_>) {
    let (old, new) = (before.child("clusterIP"), after.child("clusterIP"));
    let external = |spec: &Field<'_, '_>| spec.child("type").is_text("ExternalName");
    let (Some(was), Some(is)) = (old.text(), new.text()) else { return };
    if external(before) || external(after) || was.is_empty() || is.is_empty() || was == is {
        return;
    }
    let named = after.child("clusterIPs");
    let value = format!("[{}]", crate::violation::quote(&is));
    errors.invalid_at(&named.indexed(0), &new, Bad::Plain(value), "may not change once set");
}

/// `ValidateConfigMapUpdate`, `ValidateSecretUpdate`
fn frozen(errors: &mut Errors, kind: &str, old: &Field<'_, '_>, new: &Field<'_, '_>) {
    if kind == "Secret" {
        let (was, is) = (old.child("type").text_or("Opaque"), new.child("type").text_or("Opaque"));
        if let (Some(was), Some(is)) = (was, is)
            && was != is
        {
            errors.invalid(&new.child("type"), &*is, "field is immutable");
        }
    }
    if !old.child("immutable").is_true() {
        return;
    }
    let detail = "field is immutable when `immutable` is set";
    if new.child("immutable").is_false() {
        errors.forbidden(&new.child("immutable"), detail);
    }
    for name in ["data", "binaryData"] {
        if differs(old.child(name).node(), new.child(name).node(), Manner::Exact) {
            errors.forbidden(&new.child(name), detail);
        }
    }
}

fn storage_class(errors: &mut Errors, old: &Field<'_, '_>, new: &Field<'_, '_>) {
    for name in ["parameters", "provisioner", "reclaimPolicy"] {
        if changed(&old.child(name), &new.child(name)) {
            errors.forbidden(&new.child(name), &format!("updates to {name} are forbidden."));
        }
    }
    let mode = new.child("volumeBindingMode");
    if let Some(text) = mode.text().filter(|_| changed(&old.child("volumeBindingMode"), &mode)) {
        errors.invalid(&mode, &*text, "field is immutable");
    }
}

/// How two values are compared.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// What is absent on either side counts.
    Exact,
    /// What is absent from the new side does not count, nor what the server would have filled in.
    Given,
}

fn changed(old: &Field<'_, '_>, new: &Field<'_, '_>) -> bool {
    let name = match new.path().last() {
        Some(podfit_syntax::Segment::Key(name)) => name.to_string(),
        _ => String::new(),
    };
    old.absence_is_certain() && new.node().is_some_and(|value| is_new(&name, old.node(), value))
}

/// Whether the value under a key is another than before; an absent one is its default.
fn is_new(name: &str, old: Option<NodeRef<'_>>, new: NodeRef<'_>) -> bool {
    match old {
        None => !is_default(name, new),
        Some(old) => differs(Some(old), Some(new), Manner::Given),
    }
}

/// What the server fills in, and what it keeps itself.
fn is_default(name: &str, value: NodeRef<'_>) -> bool {
    let empty = match value.value() {
        Value::Null | Value::Unknown => true,
        Value::Mapping => value.entries().is_empty(),
        Value::Sequence => value.items().is_empty(),
        Value::String(text) => text.is_empty(),
        Value::Bool(value) => !value,
        Value::Number(_) => false,
    };
    let text = value.text().unwrap_or_default();
    empty || FILLED.contains(&name) || DEFAULTS.contains(&(name, text))
}

/// Fields that the server, admission or a controller writes.
const FILLED: &[&str] = &[
    "status",
    "creationTimestamp",
    "apiVersion",
    "kind",
    "imagePullPolicy",
    "serviceAccount",
    "tolerations",
    "priority",
    "nodeName",
    "volumes",
    "volumeMounts",
];

/// Values that are there without being written.
const DEFAULTS: &[(&str, &str)] = &[
    ("volumeMode", "Filesystem"),
    ("podManagementPolicy", "OrderedReady"),
    ("completionMode", "NonIndexed"),
    ("completions", "1"),
    ("timeoutSeconds", "1"),
    ("successThreshold", "1"),
    ("failureThreshold", "3"),
    ("periodSeconds", "10"),
    ("reclaimPolicy", "Delete"),
    ("volumeBindingMode", "Immediate"),
    ("restartPolicy", "Always"),
    ("dnsPolicy", "ClusterFirst"),
    ("schedulerName", "default-scheduler"),
    ("terminationGracePeriodSeconds", "30"),
    ("terminationMessagePath", "/dev/termination-log"),
    ("terminationMessagePolicy", "File"),
    ("protocol", "TCP"),
    ("scheme", "HTTP"),
    ("enableServiceLinks", "true"),
    ("preemptionPolicy", "PreemptLowerPriority"),
    ("serviceAccountName", "default"),
    ("defaultMode", "420"),
];

fn differs(old: Option<NodeRef<'_>>, new: Option<NodeRef<'_>>, manner: Manner) -> bool {
    let (old, new) = match (old, new) {
        (None, None) => return false,
        (Some(one), None) | (None, Some(one)) => return manner == Manner::Exact && !is_default("", one),
        (Some(old), Some(new)) => (old, new),
    };
    match (old.value(), new.value()) {
        (Value::Unknown, _) | (_, Value::Unknown) => false,
        (Value::Mapping, Value::Mapping) => {
            let after = new.entries();
            let gone = manner == Manner::Exact
                && old
                    .entries()
                    .into_iter()
                    .any(|(key, value)| new.get(&key_text(key)).is_none() && !is_default("", value));
            gone || after.into_iter().any(|(key, value)| {
                let name = key_text(key);
                match old.get(&name) {
                    None if manner == Manner::Given => !is_default(&name, value),
                    other => differs(other, Some(value), manner),
                }
            })
        }
        (Value::Sequence, Value::Sequence) => {
            let (old, new) = (old.items(), new.items());
            old.len() != new.len()
                || old.into_iter().zip(new).any(|(old, new)| differs(Some(old), Some(new), manner))
        }
        (Value::Null, _) => !is_default("", new),
        (_, Value::Null) => manner == Manner::Exact && !is_default("", old),
        (one, other) => one != other && !same_quantity(old, new),
    }
}

/// `1Gi` and `1024Mi` are one value.
fn same_quantity(old: NodeRef<'_>, new: NodeRef<'_>) -> bool {
    let read = |node: NodeRef<'_>| node.text().and_then(|text| Quantity::parse(text).ok());
    matches!((read(old), read(new)), (Some(old), Some(new)) if old.compare(new).is_eq())
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn selectors_stay() {
        let old = workload("Deployment", "replicas: 1");
        let new = old.replace("app: m", "app: w");
        assert_eq!(
            said_of_update(&old, &new),
            [r#"spec.selector: Invalid value: {"matchLabels":{"app":"w"}}: field is immutable"#]
        );
        assert_eq!(said_of_update(&old, &old.replace("replicas: 1", "replicas: 2")), Vec::<String>::new());
    }

    #[test]
    fn what_a_stateful_set_may_change() {
        let old = workload(
            "StatefulSet",
            "serviceName: m\nvolumeClaimTemplates: [{metadata: {name: d}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]",
        );
        let forbidden = "spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden";
        for (from, to, allowed) in [
            ("serviceName: m", "serviceName: other", false),
            ("storage: 1Gi", "storage: 2Gi", false),
            ("storage: 1Gi", "storage: 1024Mi", true),
            ("serviceName: m", "serviceName: m\n  replicas: 5", true),
            ("serviceName: m", "serviceName: m\n  podManagementPolicy: Parallel", false),
            ("serviceName: m", "serviceName: m\n  podManagementPolicy: OrderedReady", true),
            ("image: i", "image: j", true),
        ] {
            let said = said_of_update(&old, &old.replace(from, to));
            if allowed {
                assert_eq!(said, Vec::<String>::new(), "{to}");
            } else {
                assert_eq!(said, [forbidden], "{to}");
            }
        }
    }

    #[test]
    fn a_jobs_template_stays() {
        let old = "apiVersion: batch/v1\nkind: Job\nmetadata: {name: m}\nspec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: i}]}}}\n";
        assert_eq!(said_of_update(old, old), Vec::<String>::new());
        assert_eq!(
            said_of_update(old, &old.replace("image: i", "image: j")),
            [
                r#"spec.template: Invalid value: {"spec":{"containers":[{"image":"j","name":"a"}],"restartPolicy":"Never"}}: field is immutable"#
            ]
        );
    }

    #[test]
    fn a_pod_changes_its_images_only() {
        let old = container("command: [x]", "");
        assert_eq!(said_of_update(&old, &old.replace("image: i", "image: j")), Vec::<String>::new());
        let said = said_of_update(&old, &old.replace("command: [x]", "command: [z]"));
        assert_eq!(said.len(), 1);
        assert!(said[0].starts_with(
            "spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`"
        ));
    }

    #[test]
    fn what_else_stays() {
        for (old, from, to, wanted) in [
            (
                "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: m}\nroleRef: {kind: Role, name: r}\n",
                "name: r}",
                "name: s}",
                r#"roleRef: Invalid value: {"kind":"Role","name":"s"}: cannot change roleRef"#,
            ),
            (
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\nimmutable: true\ndata: {a: b}\n",
                "a: b",
                "a: c",
                "data: Forbidden: field is immutable when `immutable` is set",
            ),
            (
                "apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {name: m}\nvalue: 1\n",
                "value: 1",
                "value: 2",
                "Value: Forbidden: may not be changed in an update.",
            ),
        ] {
            assert_eq!(said_of_update(old, old), Vec::<String>::new());
            assert_eq!(said_of_update(old, &old.replace(from, to)), [wanted]);
        }
    }
}
