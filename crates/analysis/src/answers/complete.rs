//! What could be typed here: fields that the API knows, values of enumerations, names that the set and the clusters have.

use podfit_model::object::Object;
use podfit_ordered::OrderedSet;
use podfit_schema::docs::name_of;
use podfit_schema::types::{Field, FieldType};
use podfit_syntax::{Path, Segment};
use serde::Serialize;

use super::at::shape;
use super::lines::{Typing, typing};
use super::typed::{type_name, typed};
use super::{Answers, Range};
use crate::messages::msg;

/// Something that could be typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Completion {
    /// What the list shows.
    pub label: String,
    /// What it is.
    pub kind: CompletionKind,
    /// A field's type, a snippet's purpose; may be empty.
    pub detail: String,
    /// What replaces the range.
    pub insert: String,
    /// The word so far.
    pub range: Range,
    /// The API requires it.
    pub required: bool,
    /// Of a field: under which name the assets keep the API's own words about it, `DeploymentSpec.replicas`.
    pub documentation: Option<String>,
}

/// What a completion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum CompletionKind {
    /// A field.
    Field,
    /// A value of an enumeration.
    Value,
    /// A name that the set or a cluster has.
    Name,
    /// A whole object.
    Snippet,
}

/// Values of enumerations by the field's name; a second word names the struct where several have such a field.
const VALUES: [(&str, &[&str]); 26] = [
    ("concurrencyPolicy", &["Allow", "Forbid", "Replace"]),
    ("completionMode", &["NonIndexed", "Indexed"]),
    ("dnsPolicy", &["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"]),
    ("effect", &["NoSchedule", "PreferNoSchedule", "NoExecute"]),
    ("externalTrafficPolicy", &["Cluster", "Local"]),
    ("imagePullPolicy", &["IfNotPresent", "Always", "Never"]),
    ("internalTrafficPolicy", &["Cluster", "Local"]),
    ("ipFamilyPolicy", &["SingleStack", "PreferDualStack", "RequireDualStack"]),
    ("medium", &["Memory"]),
    ("nodeAffinityPolicy", &["Honor", "Ignore"]),
    ("nodeTaintsPolicy", &["Ignore", "Honor"]),
    ("operator LabelSelectorRequirement", &["In", "NotIn", "Exists", "DoesNotExist"]),
    ("operator NodeSelectorRequirement", &["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"]),
    ("operator Toleration", &["Equal", "Exists"]),
    ("pathType", &["Prefix", "Exact", "ImplementationSpecific"]),
    ("podManagementPolicy", &["OrderedReady", "Parallel"]),
    ("preemptionPolicy", &["PreemptLowerPriority", "Never"]),
    ("protocol", &["TCP", "UDP", "SCTP"]),
    ("restartPolicy", &["Always", "OnFailure", "Never"]),
    ("scheme", &["HTTP", "HTTPS"]),
    ("type DaemonSetUpdateStrategy", &["RollingUpdate", "OnDelete"]),
    ("type DeploymentStrategy", &["RollingUpdate", "Recreate"]),
    ("type ServiceSpec", &["ClusterIP", "NodePort", "LoadBalancer", "ExternalName"]),
    ("type StatefulSetUpdateStrategy", &["RollingUpdate", "OnDelete"]),
    ("unhealthyPodEvictionPolicy", &["IfHealthyBudget", "AlwaysAllow"]),
    ("whenUnsatisfiable", &["DoNotSchedule", "ScheduleAnyway"]),
];

/// Where a name of an object of a kind is typed: the end of the way, and the kind.
const NAMED: [(&str, &str); 16] = [
    ("configMapRef.name", "ConfigMap"),
    ("configMapKeyRef.name", "ConfigMap"),
    ("configMap.name", "ConfigMap"),
    ("secretRef.name", "Secret"),
    ("secretKeyRef.name", "Secret"),
    ("secret.secretName", "Secret"),
    ("tls[].secretName", "Secret"),
    ("imagePullSecrets[].name", "Secret"),
    ("persistentVolumeClaim.claimName", "PersistentVolumeClaim"),
    ("backend.service.name", "Service"),
    ("spec.serviceName", "Service"),
    ("serviceAccountName", "ServiceAccount"),
    ("priorityClassName", "PriorityClass"),
    ("runtimeClassName", "RuntimeClass"),
    ("storageClassName", "StorageClass"),
    ("ingressClassName", "IngressClass"),
];

/// Whole objects.
const SNIPPETS: [(&str, &str); 5] = [
    (
        "Deployment",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: app\nspec:\n  replicas: 3\n  selector:\n    matchLabels:\n      app: app\n  template:\n    metadata:\n      labels:\n        app: app\n    spec:\n      containers:\n        - name: app\n          image: registry.example/app:1\n          ports:\n            - name: http\n              containerPort: 8080\n          readinessProbe:\n            httpGet:\n              path: /\n              port: http\n          resources:\n            requests:\n              cpu: 100m\n              memory: 128Mi\n            limits:\n              memory: 128Mi\n",
    ),
    (
        "Service",
        "apiVersion: v1\nkind: Service\nmetadata:\n  name: app\nspec:\n  selector:\n    app: app\n  ports:\n    - name: http\n      port: 80\n      targetPort: http\n",
    ),
    ("ConfigMap", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: app\ndata:\n  key: value\n"),
    (
        "CronJob",
        "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: app\nspec:\n  schedule: \"0 3 * * *\"\n  concurrencyPolicy: Forbid\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: app\n              image: registry.example/app:1\n",
    ),
    (
        "PodDisruptionBudget",
        "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: app\nspec:\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: app\n",
    ),
];

/// A candidate before it is placed.
struct Word {
    label: String,
    kind: CompletionKind,
    detail: String,
    insert: String,
    required: bool,
    documentation: Option<String>,
}

impl Word {
    fn new(label: &str, kind: CompletionKind) -> Self {
        Self {
            label: label.to_owned(),
            kind,
            detail: String::new(),
            insert: label.to_owned(),
            required: false,
            documentation: None,
        }
    }
}

impl Answers<'_> {
    /// What could be typed at a byte; required fields first.
    pub fn complete(&self, file: &str, offset: u32) -> Vec<Completion> {
        let Some((_, facts)) = self.file(file) else { return Vec::new() };
        let text = &*facts.file.text;
        let at = text.floor_char_boundary((offset as usize).min(text.len()));
        let start = text.get(..at).map_or(0, document_start);
        let end = text.get(at..).and_then(|rest| rest.find("\n---")).map_or(text.len(), |end| at + end + 1);
        let Some(here) = text.get(start..end).and_then(|text| typing(text, at - start)) else {
            return Vec::new();
        };
        let words = match here.value_of {
            Some(field) => self.values(&here, field),
            None if here.path.is_empty() && here.kind.is_empty() && here.column == 0 => self.snippets(&here),
            None => self.fields(&here),
        };
        let end = u32::try_from(at).unwrap_or(u32::MAX);
        let word = here.word.trim_start_matches(['"', '\'']);
        let range = Range { start: end.saturating_sub(u32::try_from(word.len()).unwrap_or(0)), end };
        let typed = word.to_ascii_lowercase();
        let mut seen = OrderedSet::new();
        words
            .into_iter()
            .filter(|word| word.label.to_ascii_lowercase().contains(&typed))
            .filter(|word| seen.insert(word.label.clone()))
            .map(|Word { label, kind, detail, insert, required, documentation }| Completion {
                label,
                kind,
                detail,
                insert,
                range,
                required,
                documentation,
            })
            .collect()
    }

    fn snippets(&self, here: &Typing<'_>) -> Vec<Word> {
        let empty = here.siblings.is_empty();
        let whole = SNIPPETS.iter().filter(|_| empty).map(|(name, text)| Word {
            detail: self.say(&msg::complete_snippet(*name)),
            insert: (*text).to_owned(),
            ..Word::new(name, CompletionKind::Snippet)
        });
        let field = |name: &str| Word {
            insert: format!("{name}: "),
            required: true,
            ..Word::new(name, CompletionKind::Field)
        };
        let fields =
            ["apiVersion", "kind", "metadata"].into_iter().filter(|name| !here.siblings.contains(name));
        fields.map(field).chain(whole).collect()
    }

    fn fields(&self, here: &Typing<'_>) -> Vec<Word> {
        let version = self.options.version();
        let path = Path(here.path.clone());
        let Some(place) = typed(here.api_version, here.kind, &path, version) else { return Vec::new() };
        let Some(object) = place.object else { return self.keys(here) };
        let mut fields: Vec<&Field> =
            object.fields(version).filter(|field| !here.siblings.contains(&field.name)).collect();
        // What the server writes is nobody's to type.
        fields.retain(|field| {
            let top = path.is_empty() && field.name == "status";
            let metadata = matches!(
                field.name,
                "managedFields"
                    | "selfLink"
                    | "uid"
                    | "resourceVersion"
                    | "creationTimestamp"
                    | "deletionTimestamp"
                    | "deletionGracePeriodSeconds"
                    | "generation"
            );
            !top && !metadata
        });
        fields.sort_by_key(|field| (!field.required, field.name));
        let indent = " ".repeat(here.column + 2);
        fields
            .into_iter()
            .map(|field| Word {
                detail: type_name(&field.kind),
                insert: match &field.kind {
                    FieldType::Object(_) | FieldType::Map(_) => format!("{}:\n{indent}", field.name),
                    FieldType::List(_) => format!("{}:\n{indent}- ", field.name),
                    _ => format!("{}: ", field.name),
                },
                required: field.required,
                documentation: Some(name_of(object, field)),
                ..Word::new(field.name, CompletionKind::Field)
            })
            .collect()
    }

    /// Keys of a map: labels that Pods or nodes have, resources.
    fn keys(&self, here: &Typing<'_>) -> Vec<Word> {
        let Some(Segment::Key(name)) = here.path.last() else { return Vec::new() };
        let mut found = OrderedSet::new();
        match &**name {
            "nodeSelector" => {
                for (key, value) in self.nodes().flat_map(|node| node.meta.labels.iter()) {
                    found.insert(pair(key, value));
                }
            }
            "matchLabels" | "selector" | "labels" => {
                for object in self.set.iter() {
                    let Some(workload) = object.view.workload() else { continue };
                    for (key, value) in workload.pod_labels().iter() {
                        found.insert(pair(key, value));
                    }
                }
            }
            "requests" | "limits" => {
                for name in ["cpu", "memory", "ephemeral-storage"] {
                    found.insert(format!("{name}: "));
                }
                let extended =
                    self.nodes().filter_map(|node| node.allocatable.as_ref()).flat_map(|all| all.iter());
                for (name, _) in extended.filter(|(name, _)| name.contains('/')) {
                    found.insert(format!("{}: ", scalar(name)));
                }
            }
            _ => {}
        }
        let fresh = |text: &&String| {
            text.split(": ").next().is_some_and(|key| !here.siblings.contains(&key.trim_matches('"')))
        };
        found
            .iter()
            .filter(fresh)
            .map(|text| Word {
                insert: text.clone(),
                ..Word::new(text.trim_end_matches(": "), CompletionKind::Name)
            })
            .collect()
    }

    fn values(&self, here: &Typing<'_>, field: &str) -> Vec<Word> {
        let version = self.options.version();
        let names = |all: OrderedSet<String>| -> Vec<Word> {
            all.iter()
                .map(|name| Word { insert: scalar(name), ..Word::new(name, CompletionKind::Name) })
                .collect()
        };
        let value = |text: &&str| Word::new(text, CompletionKind::Value);
        if here.path.is_empty() && here.column == 0 {
            let kinds = podfit_schema::types::kinds(version);
            let all: OrderedSet<String> = match field {
                "apiVersion" => kinds
                    .filter(|(_, kind)| here.kind.is_empty() || *kind == here.kind)
                    .map(|(at, _)| at.to_owned())
                    .collect(),
                "kind" => kinds
                    .filter(|(at, _)| here.api_version.is_empty() || *at == here.api_version)
                    .map(|(_, kind)| kind.to_owned())
                    .collect(),
                _ => OrderedSet::new(),
            };
            if !all.is_empty() {
                return all.iter().map(|text| Word::new(text, CompletionKind::Value)).collect();
            }
        }
        let parent = Path(here.path.clone());
        let of = typed(here.api_version, here.kind, &parent, version).and_then(|place| place.object);
        let qualified = of.map(|of| format!("{field} {}", of.name)).unwrap_or_default();
        if let Some((_, values)) = VALUES.iter().find(|(name, _)| *name == field || *name == qualified) {
            return values.iter().map(value).collect();
        }
        let full = parent.key(field);
        let way = shape(&full.0);
        if let Some((_, kind)) = NAMED.iter().find(|(end, _)| way.ends_with(end)) {
            return names(self.names_of(kind));
        }
        if field == "topologyKey" {
            let mut keys: OrderedSet<String> = self
                .nodes()
                .flat_map(|node| node.meta.labels.iter())
                .map(|(key, _)| key.to_string())
                .collect();
            for key in ["kubernetes.io/hostname", "topology.kubernetes.io/zone"] {
                keys.insert(key.to_owned());
            }
            return names(keys);
        }
        if way.ends_with("tolerations[].key") {
            let taints = self.nodes().flat_map(|node| &node.taints);
            return names(taints.map(|taint| taint.key.to_string()).collect());
        }
        if way.ends_with("tolerations[].value") {
            let taints = self.nodes().flat_map(|node| &node.taints).filter(|taint| !taint.value.is_empty());
            return names(taints.map(|taint| taint.value.to_string()).collect());
        }
        if let Some(Segment::Key(map)) = here.path.last()
            && &**map == "nodeSelector"
        {
            let labels = self.nodes().flat_map(|node| node.meta.labels.iter());
            return names(
                labels.filter(|(key, _)| ***key == *field).map(|(_, value)| value.to_string()).collect(),
            );
        }
        if way.ends_with("configMapKeyRef.key") || way.ends_with("secretKeyRef.key") {
            let kind = if way.ends_with("configMapKeyRef.key") { "ConfigMap" } else { "Secret" };
            return names(self.keys_of(kind));
        }
        match typed(here.api_version, here.kind, &full, version).and_then(|place| place.holds) {
            Some(FieldType::Bool) => ["true", "false"].iter().map(value).collect(),
            _ => Vec::new(),
        }
    }

    fn nodes(&self) -> impl Iterator<Item = &podfit_model::object::Node> {
        let written = self.set.iter().filter_map(|object| match object.object() {
            Object::Node(node) => Some(node),
            _ => None,
        });
        self.options.clusters.iter().flat_map(|named| &named.cluster.nodes).chain(written)
    }

    fn names_of(&self, kind: &str) -> OrderedSet<String> {
        let here = self
            .set
            .iter()
            .filter(|object| &*object.key.kind == kind)
            .map(|object| object.key.name.to_string());
        let clusters = self.options.clusters.iter().flat_map(|named| &named.cluster.objects);
        let there =
            clusters.filter(|object| object.kind() == kind).map(|object| object.meta().name.to_string());
        here.chain(there).filter(|name| !name.is_empty()).collect()
    }

    /// Keys, never values, of all objects of a kind in the set.
    fn keys_of(&self, kind: &str) -> OrderedSet<String> {
        let maps = ["data", "stringData", "binaryData"];
        let objects = self.set.iter().filter(|object| &*object.key.kind == kind);
        let held = objects
            .flat_map(|object| maps.into_iter().filter_map(move |map| object.at(&Path::root().key(map))));
        held.flat_map(podfit_syntax::NodeRef::entries)
            .filter_map(|(key, _)| Some(key.key_text()?.into_owned()))
            .collect()
    }
}

/// Where the document that ends here begins: behind the last separator line.
fn document_start(before: &str) -> usize {
    let separator = before.rfind("\n---").map(|at| at + 1).or_else(|| before.starts_with("---").then_some(0));
    separator.map_or(0, |at| {
        before.get(at..).and_then(|rest| rest.find('\n')).map_or(before.len(), |line| at + line + 1)
    })
}

fn pair(key: &str, value: &str) -> String {
    format!("{}: {}", scalar(key), scalar(value))
}

/// The text as a YAML scalar that is read as text.
fn scalar(text: &str) -> String {
    let plain = !text.is_empty()
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'/' | b'-' | b'_'))
        && text.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric())
        && matches!(podfit_syntax::resolve_plain(text), podfit_syntax::Value::String(_));
    if plain { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}
