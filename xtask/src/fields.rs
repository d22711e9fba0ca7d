//! `cargo xtask fields FOLDER`: what the Kubernetes API documents about the fields of the kinds that people write, from
//! the newest JSON schemas of the PyPI package kubernetes-validate (Apache-2.0). FOLDER is its `kubernetes-json-schema`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Map, Value};

use crate::root;

const TARGET: &str = "crates/schema/data/fields.txt";
const KINDS: [&str; 35] = [
    "apps.v1.DaemonSet",
    "apps.v1.Deployment",
    "apps.v1.ReplicaSet",
    "apps.v1.StatefulSet",
    "autoscaling.v2.HorizontalPodAutoscaler",
    "batch.v1.CronJob",
    "batch.v1.Job",
    "core.v1.ConfigMap",
    "core.v1.LimitRange",
    "core.v1.Namespace",
    "core.v1.Node",
    "core.v1.PersistentVolume",
    "core.v1.PersistentVolumeClaim",
    "core.v1.Pod",
    "core.v1.PodTemplate",
    "core.v1.ReplicationController",
    "core.v1.ResourceQuota",
    "core.v1.Secret",
    "core.v1.Service",
    "core.v1.ServiceAccount",
    "admissionregistration.v1.MutatingWebhookConfiguration",
    "admissionregistration.v1.ValidatingWebhookConfiguration",
    "discovery.v1.EndpointSlice",
    "networking.v1.Ingress",
    "networking.v1.IngressClass",
    "networking.v1.NetworkPolicy",
    "node.v1.RuntimeClass",
    "policy.v1.PodDisruptionBudget",
    "rbac.v1.ClusterRole",
    "rbac.v1.ClusterRoleBinding",
    "rbac.v1.Role",
    "rbac.v1.RoleBinding",
    "scheduling.v1.PriorityClass",
    "storage.v1.StorageClass",
    "storage.v1.CSIDriver",
];
const HEAD: &str = "\
# What the Kubernetes API documents about its types and fields, in its own words; made by `cargo xtask fields FOLDER`.
# Copyright The Kubernetes Authors, licensed under the Apache License 2.0 (LICENSE-APACHE), from the API of Kubernetes 1.37
# as the PyPI package kubernetes-validate 1.37.0 carries it. A type's line begins with @; its fields follow; \\n is a line's
# end. A type that does not lie in Go's package v1 has @ and the package behind its name.
";

pub(crate) fn write(folder: &str) -> Result<(), String> {
    let path = Path::new(folder).join("v1.37.0-local/_definitions.json");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let json: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let defs = json.get("$defs").and_then(Value::as_object).ok_or("no $defs")?;
    let text = render(defs)?;
    let target = root().join(TARGET);
    std::fs::create_dir_all(target.parent().ok_or("no folder")?).map_err(|error| error.to_string())?;
    std::fs::write(&target, &text).map_err(|error| format!("{TARGET}: {error}"))?;
    println!("{TARGET}: {} bytes", text.len());
    Ok(())
}

fn render(defs: &Map<String, Value>) -> Result<String, String> {
    let mut queue: Vec<String> = KINDS.iter().map(|kind| format!("io.k8s.api.{kind}")).collect();
    let mut done = BTreeSet::new();
    let mut types: BTreeMap<String, (&Value, &str)> = BTreeMap::new();
    while let Some(long) = queue.pop() {
        if !done.insert(long.clone()) {
            continue;
        }
        let (name, def) = defs.get_key_value(&long).ok_or_else(|| format!("there is no {long}"))?;
        if let Some((_, other)) = types.insert(key(name), (def, name)) {
            return Err(format!("{name} and {other} have one name"));
        }
        for (field, schema) in fields(def) {
            // What the server writes is nobody's to type, except in a Node of a cluster.
            if *field != "status" || name.ends_with(".Node") {
                references(schema, &mut queue);
            }
        }
    }
    let mut out = HEAD.to_owned();
    for (key, (def, _)) in types {
        let _ = writeln!(out, "@{key}\t{}", said(def));
        for (field, schema) in fields(def).filter(|(_, schema)| !said(schema).is_empty()) {
            let _ = writeln!(out, "{field}\t{}", said(schema));
        }
    }
    Ok(out)
}

/// `io.k8s.api.autoscaling.v2.MetricSpec` → `MetricSpec@v2`, as `podfit_schema::types` calls it.
fn key(long: &str) -> String {
    let mut back = long.rsplit('.');
    let (name, version) = (back.next().unwrap_or_default(), back.next().unwrap_or_default());
    if matches!(version, "v1" | "resource" | "intstr" | "runtime") {
        name.to_owned()
    } else {
        format!("{name}@{version}")
    }
}

fn fields(def: &Value) -> impl Iterator<Item = (&String, &Value)> {
    def.get("properties").and_then(Value::as_object).into_iter().flatten()
}

fn references(schema: &Value, queue: &mut Vec<String>) {
    match schema {
        Value::Object(parts) => {
            if let Some(name) = parts.get("$ref").and_then(Value::as_str).and_then(|to| to.rsplit('/').next())
            {
                queue.push(name.to_owned());
            }
            parts.values().for_each(|part| references(part, queue));
        }
        Value::Array(parts) => parts.iter().for_each(|part| references(part, queue)),
        _ => {}
    }
}

fn said(schema: &Value) -> String {
    let text = schema.get("description").and_then(Value::as_str).unwrap_or_default();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.join("\n").trim().replace('\\', "\\\\").replace('\t', " ").replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_followed_and_their_words_kept_on_one_line() {
        let mut defs = Map::new();
        let plain = serde_json::json!({"properties": {}});
        for kind in KINDS {
            defs.insert(format!("io.k8s.api.{kind}"), plain.clone());
        }
        defs.insert(
            "io.k8s.api.core.v1.Pod".to_owned(),
            serde_json::json!({"description": "A Pod.", "properties": {
                "spec": {"description": "One\n\n \\two", "allOf": [{"$ref": "#/$defs/io.k8s.api.core.v1.PodSpec"}]},
                "status": {"$ref": "#/$defs/io.k8s.api.core.v1.Gone"},
            }}),
        );
        let missing = render(&defs).unwrap_err();
        assert!(missing.contains("PodSpec"), "{missing}");
        defs.insert("io.k8s.api.core.v1.PodSpec".to_owned(), plain);
        let text = render(&defs).unwrap();
        assert!(text.contains("\n@Pod\tA Pod.\nspec\tOne\\n\\n\\\\two\n@PodDisruptionBudget\t"), "{text}");
        assert!(text.contains("\n@HorizontalPodAutoscaler@v2\t\n"), "{text}");
    }
}
