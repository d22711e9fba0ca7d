//! What a set may hold besides what can be read in it: objects that a kustomization, a template or an operator makes.

use std::sync::Arc;

use podfit_model::object::{Object, ObjectKey};
use podfit_syntax::{NodeRef, Path};

use crate::FileFacts;
use crate::context::{Context, ObjectCx, Set};

/// Whether a set holds an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Held {
    /// It does.
    Present,
    /// It does not, and nothing in it would make one.
    Absent,
    /// Nobody knows: something in the set may make it under a name that is not written.
    Unknown,
}

/// Who in a set makes objects that are not written.
#[allow(clippy::struct_excessive_bools, reason = "four kinds of makers, any of which may be there")]
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Makers {
    /// A kustomization that reaches outside, a document that could not be read, or an operator's custom resource.
    everything: bool,
    /// A certificate, an external secret, or a generator of a kustomization.
    secrets: bool,
    /// A kustomization that patches: what is written may be changed on the way.
    rewrites: bool,
    /// It installs an operator, which makes objects at run time.
    operator: bool,
}

impl Makers {
    /// Looks through all files of a set.
    pub(crate) fn of(files: &[Arc<FileFacts>]) -> Self {
        let mut makers = Self::default();
        for facts in files {
            for (index, document) in facts.file.documents.iter().enumerate() {
                let objects = facts.objects.iter().filter(|view| view.document == index).count();
                // A document that is nothing but a template, or that could not be read, may be any object.
                makers.everything |=
                    document.is_refused() || (objects == 0 && document.text().contains("{{"));
                if let Some(root) = document.root().filter(|root| is_kustomization(&facts.name, *root)) {
                    makers.kustomize(&facts.name, root, files);
                }
            }
            for view in &facts.objects {
                makers.everything |= view.broken || view.kind.is_empty();
                match made_by(&view.api_version, &view.object) {
                    Made::Nothing => {}
                    Made::Secrets => makers.secrets = true,
                    Made::Anything => makers.everything = true,
                    Made::Operator => makers.operator = true,
                }
            }
        }
        makers
    }

    /// Whether something may make an object of this kind.
    pub(crate) fn make(self, kind: &str) -> bool {
        self.everything || (self.secrets && matches!(kind, "Secret" | "ConfigMap"))
    }

    /// Whether the set installs an operator (it holds a CustomResourceDefinition): what is missing may come at run time.
    pub(crate) fn install_operator(self) -> bool {
        self.operator
    }

    /// Whether what is written reaches the cluster as it is written.
    pub(crate) fn rewrite(self) -> bool {
        self.rewrites
    }
}

fn is_kustomization(name: &str, root: NodeRef<'_>) -> bool {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let group = root.get("apiVersion").and_then(NodeRef::text).unwrap_or_default();
    matches!(file, "kustomization.yaml" | "kustomization.yml" | "Kustomization")
        || group.starts_with("kustomize.config.k8s.io/")
}

/// Fields of a kustomization by which what is written changes, or more comes in than what is written.
const REWRITES: [&str; 8] = [
    "patches",
    "patchesStrategicMerge",
    "patchesJson6902",
    "replacements",
    "vars",
    "transformers",
    "components",
    "configurations",
];

impl Makers {
    /// What a kustomization adds. Prefixes, labels and namespaces change all sides alike.
    fn kustomize(&mut self, name: &str, root: NodeRef<'_>, files: &[Arc<FileFacts>]) {
        let any = |keys: &[&str]| keys.iter().any(|key| root.get(key).is_some());
        self.rewrites |= any(&REWRITES) || root.is_partial();
        self.everything |=
            any(&["helmCharts", "helmChartInflationGenerator", "generators", "crds", "components"]);
        if any(&["configMapGenerator", "secretGenerator"]) {
            self.secrets = true;
            self.rewrites = true;
        }
        let folder = name.rsplit_once(['/', '\\']).map_or("", |(folder, _)| folder);
        let listed =
            ["resources", "bases"].into_iter().filter_map(|key| root.get(key)).flat_map(NodeRef::items);
        for item in listed {
            let Some(resource) = item.text().filter(|_| !item.is_unknown()) else {
                self.everything = true;
                continue;
            };
            let at = resolve(folder, resource);
            let below = |file: &str| {
                file == at || file.strip_prefix(&at).is_some_and(|rest| rest.starts_with(['/', '\\']))
            };
            self.everything |= !files.iter().any(|facts| below(&resolve("", &facts.name)));
        }
    }
}

/// A path of a kustomization from where its files are named from: `a/overlay` and `../base` make `a/base`.
fn resolve(folder: &str, path: &str) -> String {
    let mut steps: Vec<&str> = Vec::new();
    for step in folder.split(['/', '\\']).chain(path.split(['/', '\\'])) {
        match step {
            "" | "." => {}
            ".." if steps.last().is_some_and(|last| *last != "..") => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

/// What a controller makes of an object.
enum Made {
    Nothing,
    Secrets,
    Anything,
    Operator,
}

/// Groups of Kubernetes itself, and of controllers that make no object which another one would name.
const QUIET_GROUPS: &[&str] = &[
    "admissionregistration.k8s.io",
    "apiextensions.k8s.io",
    "apiregistration.k8s.io",
    "apps",
    "authentication.k8s.io",
    "authorization.k8s.io",
    "autoscaling",
    "autoscaling.k8s.io",
    "batch",
    "certificates.k8s.io",
    "cilium.io",
    "coordination.k8s.io",
    "discovery.k8s.io",
    "events.k8s.io",
    "extensions",
    "flowcontrol.apiserver.k8s.io",
    "gateway.networking.k8s.io",
    "internal.apiserver.k8s.io",
    "keda.sh",
    "networking.istio.io",
    "networking.k8s.io",
    "node.k8s.io",
    "policy",
    "rbac.authorization.k8s.io",
    "resource.k8s.io",
    "scheduling.k8s.io",
    "security.istio.io",
    "snapshot.storage.k8s.io",
    "storage.k8s.io",
    "storagemigration.k8s.io",
    "telemetry.istio.io",
    "traefik.containo.us",
    "traefik.io",
];

fn made_by(api_version: &str, object: &Object) -> Made {
    let Object::Other(other) = object else { return Made::Nothing };
    let Some((group, _)) = api_version.split_once('/') else {
        // The core group has no slash; an empty one is written by a template.
        return if api_version.is_empty() { Made::Anything } else { Made::Nothing };
    };
    match (group, &*other.kind) {
        ("kustomize.config.k8s.io", _) => Made::Nothing,
        ("apiextensions.k8s.io", "CustomResourceDefinition") => Made::Operator,
        ("cert-manager.io" | "external-secrets.io" | "bitnami.com" | "secrets-store.csi.x-k8s.io", _) => {
            Made::Secrets
        }
        ("monitoring.coreos.com", "ServiceMonitor" | "PodMonitor" | "PrometheusRule" | "Probe") => {
            Made::Nothing
        }
        _ if QUIET_GROUPS.binary_search(&group).is_ok() => Made::Nothing,
        _ => Made::Anything,
    }
}

impl Set<'_> {
    /// Whether the set holds an object of this kind and name, in this namespace where the kind has one.
    pub(crate) fn may_hold(&self, kind: &str, namespace: Option<&str>, name: &str) -> Held {
        let key = ObjectKey { kind: kind.into(), namespace: namespace.map(Into::into), name: name.into() };
        if self.by_key.contains_key(&key) {
            Held::Present
        } else if self.makers.make(kind)
            || self.iter().any(|object| &*object.key.kind == kind && is_nameless(&object))
        {
            Held::Unknown
        } else {
            Held::Absent
        }
    }

    /// Whether objects reach the cluster as they are written: no kustomization changes them on the way.
    pub(crate) fn is_literal(&self) -> bool {
        !self.makers.rewrite()
    }
}

impl<'a> Context<'a, '_> {
    /// What is in the clusters that were given, besides the set.
    pub(crate) fn cluster_objects(&self) -> impl Iterator<Item = &'a Object> {
        self.clusters().iter().flat_map(|named| &named.cluster.objects)
    }

    /// Whether a cluster holds an object of this kind and name.
    pub(crate) fn cluster_holds(&self, kind: &str, namespace: Option<&str>, name: &str) -> bool {
        self.cluster_objects().any(|object| {
            object.kind() == kind
                && &*object.meta().name == name
                && (namespace.is_none()
                    || object.meta().namespace.as_deref().unwrap_or("default")
                        == namespace.unwrap_or("default"))
        })
    }
}

/// Whether its name or namespace is filled in later: by a shell (`${NAME}`), by hand (`<name>`), by the API server.
fn is_nameless(object: &ObjectCx<'_>) -> bool {
    let meta = Path::root().key("metadata");
    let placeholder = |text: &str| text.is_empty() || text.contains(['$', '<', '{', '…']);
    placeholder(&object.key.name)
        || object.key.namespace.as_deref().is_some_and(placeholder)
        || object.is_unknown(&meta.clone().key("name"))
        || object.is_unknown(&meta.key("namespace"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FileOptions, analyse_file};

    fn held(name: &str, text: &str, kind: &str) -> Held {
        let files = [Arc::new(analyse_file(name, text, &FileOptions { explicit: true }))];
        Set::new(&files, "default").may_hold(kind, Some("default"), "web")
    }

    #[test]
    fn groups_are_sorted() {
        assert!(QUIET_GROUPS.is_sorted());
    }

    #[test]
    fn what_may_be_held() {
        let account = "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\n";
        assert_eq!(held("a.yaml", account, "ServiceAccount"), Held::Present);
        assert_eq!(held("a.yaml", account, "Secret"), Held::Absent);
        let outside = "resources: [../base, https://example.com/x]\n";
        assert_eq!(held("x/kustomization.yaml", outside, "Secret"), Held::Unknown);
        let own = "resources: [./kustomization.yaml]\nnamePrefix: x-\n";
        assert_eq!(held("x/kustomization.yaml", own, "Secret"), Held::Absent);
        let certificate = "apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: web}\n";
        assert_eq!(held("a.yaml", certificate, "Secret"), Held::Unknown);
        assert_eq!(held("a.yaml", certificate, "Service"), Held::Absent);
        let custom = "apiVersion: acid.zalan.do/v1\nkind: postgresql\nmetadata: {name: web}\n";
        assert_eq!(held("a.yaml", custom, "Service"), Held::Unknown);
        let generator = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nconfigMapGenerator: [{name: x}]\n";
        assert_eq!(held("a.yaml", generator, "ConfigMap"), Held::Unknown);
        assert_eq!(held("a.yaml", generator, "Service"), Held::Absent);
        let variable = "apiVersion: v1\nkind: Service\nmetadata: {name: \"${NAME}\"}\n";
        assert_eq!(held("a.yaml", variable, "Service"), Held::Unknown);
        let helm = "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Values.name }}\n";
        assert_eq!(held("a.yaml", helm, "Service"), Held::Unknown);
        assert_eq!(held("a.yaml", helm, "Secret"), Held::Absent);
        assert_eq!(held("a.yaml", "{{ include \"common.all\" . }}\n", "Secret"), Held::Unknown);
    }
}
