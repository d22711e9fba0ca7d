//! What a set may hold besides what can be read in it: objects that a kustomization, a template or an operator makes.

use std::sync::Arc;

use podfit_model::object::{Object, ObjectKey};
use podfit_syntax::Path;

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
    /// A kustomization, a template, a document that could not be read, or an operator's custom resource.
    everything: bool,
    /// A certificate or an external secret.
    secrets: bool,
    /// A kustomization or a template: what is written may also be changed on the way.
    rewrites: bool,
    /// It installs an operator, which makes objects at run time.
    operator: bool,
}

impl Makers {
    /// Looks through all files of a set.
    pub(crate) fn of(files: &[Arc<FileFacts>]) -> Self {
        let mut makers = Self::default();
        for facts in files {
            makers.rewrites |= is_kustomization(&facts.name)
                || facts.file.documents.iter().any(podfit_syntax::Document::is_refused);
            for view in &facts.objects {
                makers.rewrites |= view.broken || !view.unknown.is_empty() || !view.holes.is_empty();
                match made_by(&view.api_version, &view.object) {
                    Made::Nothing => {}
                    Made::Secrets => makers.secrets = true,
                    Made::Anything => makers.everything = true,
                    Made::Rewritten => makers.rewrites = true,
                    Made::Operator => makers.operator = true,
                }
            }
        }
        makers.everything |= makers.rewrites;
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

fn is_kustomization(name: &str) -> bool {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    matches!(file, "kustomization.yaml" | "kustomization.yml" | "Kustomization")
}

/// What a controller makes of an object.
enum Made {
    Nothing,
    Secrets,
    Anything,
    Rewritten,
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
        return if api_version.is_empty() { Made::Rewritten } else { Made::Nothing };
    };
    match (group, &*other.kind) {
        ("kustomize.config.k8s.io", _) => Made::Rewritten,
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

    /// Whether objects reach the cluster as they are written: no kustomization or template changes them on the way.
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
        assert_eq!(held("x/kustomization.yaml", account, "Secret"), Held::Unknown);
        let certificate = "apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: web}\n";
        assert_eq!(held("a.yaml", certificate, "Secret"), Held::Unknown);
        assert_eq!(held("a.yaml", certificate, "Service"), Held::Absent);
        let custom = "apiVersion: acid.zalan.do/v1\nkind: postgresql\nmetadata: {name: web}\n";
        assert_eq!(held("a.yaml", custom, "Service"), Held::Unknown);
        let generator = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n";
        assert_eq!(held("a.yaml", generator, "ConfigMap"), Held::Unknown);
        let variable = "apiVersion: v1\nkind: Service\nmetadata: {name: \"${NAME}\"}\n";
        assert_eq!(held("a.yaml", variable, "Service"), Held::Unknown);
        let helm = "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Values.name }}\n";
        assert_eq!(held("a.yaml", helm, "Secret"), Held::Unknown);
    }
}
