//! Names of workloads and nodes as people type them, and the objects they mean.

use std::sync::Arc;

use podfit_model::object::{ObjectKey, Text};
use podfit_scheduler::NodeChoice;

use super::nearest::nearest;
use super::wrong::Wrong;

/// Kinds that have Pods: name, kubectl's short name and plural.
const KINDS: [(&str, &str, &str); 8] = [
    ("Deployment", "deploy", "deployments"),
    ("StatefulSet", "sts", "statefulsets"),
    ("DaemonSet", "ds", "daemonsets"),
    ("ReplicaSet", "rs", "replicasets"),
    ("ReplicationController", "rc", "replicationcontrollers"),
    ("Job", "job", "jobs"),
    ("CronJob", "cj", "cronjobs"),
    ("Pod", "po", "pods"),
];

/// Whether a change of this kind's template replaces its Pods.
pub(super) fn rolls(kind: &str) -> bool {
    matches!(kind, "Deployment" | "StatefulSet" | "DaemonSet")
}

/// Whether objects of this kind make Pods from a template.
pub(super) fn has_template(kind: &str) -> bool {
    is_workload(kind) && kind != "Pod"
}

/// Whether objects of this kind have Pods.
pub(super) fn is_workload(kind: &str) -> bool {
    KINDS.iter().any(|(name, ..)| *name == kind)
}

/// `deployments.apps "web" not found`: what the API server answers for a workload that is not there.
pub(super) fn not_found(key: &ObjectKey) -> String {
    let group = match &*key.kind {
        "Deployment" | "StatefulSet" | "DaemonSet" | "ReplicaSet" => "apps/v1",
        "Job" | "CronJob" => "batch/v1",
        _ => "v1",
    };
    format!("{} not found", resource(key, group))
}

/// `deployments.apps "web" already exists`: what the API server answers to the second of a name.
pub(super) fn already_exists(key: &ObjectKey, api_version: &str) -> String {
    format!("{} already exists", resource(key, api_version))
}

/// `deployments.apps "web"`: resource, group and name, as in the API server's errors.
fn resource(key: &ObjectKey, api_version: &str) -> String {
    let mut plural = key.kind.to_ascii_lowercase();
    if plural.ends_with('s') {
        plural.push_str("es");
    } else if plural.ends_with('y') {
        plural.truncate(plural.len() - 1);
        plural.push_str("ies");
    } else {
        plural.push('s');
    }
    let group = api_version.split_once('/').map(|(group, _)| format!(".{group}")).unwrap_or_default();
    format!("{plural}{group} \"{}\"", key.name)
}

/// The kind a person means: as written, without regard to case, or by kubectl's short or plural name.
fn kind(word: &str) -> Option<&'static str> {
    let plain = word.split('.').next().unwrap_or(word).to_ascii_lowercase();
    KINDS
        .iter()
        .find(|(kind, short, plural)| {
            kind.to_ascii_lowercase() == plain || *short == plain || *plural == plain
        })
        .map(|(kind, ..)| *kind)
}

/// The workload that `KIND/NAME` or `KIND/NAMESPACE/NAME` means among `known`. Without a namespace it is the one in
/// `namespace`, else the only one of that name.
pub(super) fn workload(word: &str, namespace: &str, known: &[ObjectKey]) -> Result<ObjectKey, Wrong> {
    let parts: Vec<&str> = word.trim().split('/').collect();
    let (kind_word, wanted_namespace, name) = match parts.as_slice() {
        [kind, name] if !name.is_empty() => (*kind, None, *name),
        [kind, namespace, name] if !name.is_empty() => (*kind, Some(*namespace), *name),
        _ => return Err(Wrong::WorkloadSyntax { found: word.to_owned() }),
    };
    let Some(kind) = kind(kind_word) else {
        let meant = nearest(kind_word, KINDS.iter().map(|(kind, ..)| *kind)).map(str::to_owned);
        return Err(Wrong::WorkloadKind { found: kind_word.to_owned(), meant });
    };
    let named: Vec<&ObjectKey> =
        known.iter().filter(|key| *key.kind == *kind && *key.name == *name).collect();
    let within = |namespace: &str| named.iter().find(|key| key.namespace.as_deref() == Some(namespace));
    let found = match wanted_namespace {
        Some(namespace) => within(namespace),
        None => within(namespace).or(if named.len() == 1 { named.first() } else { None }),
    };
    if let Some(found) = found {
        return Ok((*found).clone());
    }
    if wanted_namespace.is_none() && named.len() > 1 {
        let choices = named.iter().map(ToString::to_string).collect();
        return Err(Wrong::Ambiguous { found: format!("{kind}/{name}"), choices });
    }
    Err(Wrong::NoWorkload { found: display(kind, wanted_namespace, name), meant: meant(kind, name, known) })
}

fn display(kind: &str, namespace: Option<&str>, name: &str) -> String {
    match namespace {
        Some(namespace) => format!("{kind}/{namespace}/{name}"),
        None => format!("{kind}/{name}"),
    }
}

/// The same name under another kind or namespace, else a name like it.
fn meant(kind: &str, name: &str, known: &[ObjectKey]) -> Option<String> {
    if let Some(same) = known.iter().find(|key| *key.name == *name) {
        return Some(same.to_string());
    }
    let near = nearest(name, known.iter().filter(|key| *key.kind == *kind).map(|key| &*key.name))
        .or_else(|| nearest(name, known.iter().map(|key| &*key.name)))?;
    known.iter().find(|key| *key.name == *near).map(ToString::to_string)
}

/// The node that a name, or `@KIND/NAME`, means.
pub(super) fn node(
    word: &str,
    namespace: &str,
    nodes: &[Text],
    workloads: &[ObjectKey],
) -> Result<NodeChoice, Wrong> {
    if let Some(holder) = word.strip_prefix('@') {
        return workload(holder, namespace, workloads).map(NodeChoice::Holding);
    }
    let name = word.strip_prefix("node/").unwrap_or(word);
    if nodes.iter().any(|node| **node == *name) {
        return Ok(NodeChoice::Name(Arc::from(name)));
    }
    let meant = nearest(name, nodes.iter().map(|node| &**node)).map(str::to_owned);
    Err(Wrong::NoNode { found: name.to_owned(), meant })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> ObjectKey {
        let parts: Vec<&str> = text.split('/').collect();
        ObjectKey { kind: parts[0].into(), namespace: Some(parts[1].into()), name: parts[2].into() }
    }

    #[test]
    fn workloads_are_found_as_people_name_them() {
        let known = [
            "Deployment/default/web",
            "Deployment/shop/web",
            "StatefulSet/shop/db",
            "DaemonSet/a/x",
            "DaemonSet/b/x",
        ];
        let known: Vec<ObjectKey> = known.into_iter().map(key).collect();
        for (word, wanted) in [
            ("Deployment/web", Ok("Deployment/default/web")),
            ("deploy/web", Ok("Deployment/default/web")),
            ("deployments.apps/web", Ok("Deployment/default/web")),
            ("Deployment/shop/web", Ok("Deployment/shop/web")),
            ("sts/db", Ok("StatefulSet/shop/db")),
            ("DaemonSet/x", Err("in several namespaces")),
            ("Deployment/wbe", Err("did you mean Deployment/default/web?")),
            ("Deployment/db", Err("did you mean StatefulSet/shop/db?")),
            ("Deploymnet/web", Err("did you mean Deployment?")),
            ("Service/web", Err("names no kind of workload")),
            ("Deployment/api-gateway", Err("there is no Deployment/api-gateway")),
            ("web", Err("write KIND/NAME")),
            ("Deployment/", Err("write KIND/NAME")),
        ] {
            match (workload(word, "default", &known), wanted) {
                (Ok(found), Ok(wanted)) => assert_eq!(found.to_string(), wanted, "{word}"),
                (Err(wrong), Err(part)) => assert!(wrong.to_string().contains(part), "{word}: {wrong}"),
                (found, wanted) => panic!("{word}: {found:?}, wanted {wanted:?}"),
            }
        }
    }

    #[test]
    fn nodes_are_found_by_name_or_by_what_they_hold() {
        let nodes: Vec<Text> = vec!["worker-1".into(), "worker-2".into()];
        let known = [key("Deployment/default/web")];
        let find = |word| node(word, "default", &nodes, &known);
        assert_eq!(find("worker-2"), Ok(NodeChoice::Name("worker-2".into())));
        assert_eq!(find("@Deployment/web"), Ok(NodeChoice::Holding(key("Deployment/default/web"))));
        assert!(find("wroker-2").unwrap_err().to_string().ends_with("did you mean worker-2?"));
        assert_eq!(find("gpu").unwrap_err().to_string(), "there is no node `gpu`");
    }

    #[test]
    fn absent_objects_are_named_as_the_server_names_them() {
        assert_eq!(not_found(&key("Deployment/default/web")), "deployments.apps \"web\" not found");
        assert_eq!(not_found(&key("Pod/default/p")), "pods \"p\" not found");
        let taken = |kind: &str, api| already_exists(&key(&format!("{kind}/default/x")), api);
        assert_eq!(
            taken("PriorityClass", "scheduling.k8s.io/v1"),
            "priorityclasses.scheduling.k8s.io \"x\" already exists"
        );
        assert_eq!(
            taken("NetworkPolicy", "networking.k8s.io/v1"),
            "networkpolicies.networking.k8s.io \"x\" already exists"
        );
        assert_eq!(taken("Service", "v1"), "services \"x\" already exists");
    }
}
