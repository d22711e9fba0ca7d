//! Which ConfigMaps, Secrets and claims the Pods of a workload use, and where they say so
//! (`k8s.io/api` `core/v1` `types.go`: `EnvVarSource`, `EnvFromSource`, `VolumeSource`, `VolumeProjection`).

use podfit_syntax::{NodeRef, Path, Value};

use super::lookup::Reference;
use crate::context::WorkloadCx;
use crate::read::text;

/// How the Pods use it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// `env[].valueFrom`
    Env,
    /// `envFrom[]`
    EnvFrom,
    /// `volumes[]`, projected ones too.
    Volume,
    /// `imagePullSecrets[]`
    Pull,
}

/// One use.
#[derive(Debug, Clone)]
pub(crate) struct Use<'a> {
    pub(crate) kind: &'static str,
    pub(crate) name: &'a str,
    /// Where its name is written.
    pub(crate) path: Path,
    pub(crate) by: By,
    /// The Pod starts without it.
    pub(crate) optional: bool,
    /// Keys that it asks for, and where.
    pub(crate) keys: Vec<(&'a str, Path)>,
}

impl Use<'_> {
    /// As a reference from this workload.
    pub(in crate::rules::references) fn reference<'r>(
        &'r self,
        workload: &'r WorkloadCx<'_>,
    ) -> Reference<'r> {
        let namespace = workload.object.key.namespace.as_deref();
        Reference { kind: self.kind, namespace, name: self.name, path: self.path.clone() }
    }
}

/// All uses of a workload's Pods, in source order within each list.
pub(crate) fn uses<'a>(workload: &WorkloadCx<'a>) -> Vec<Use<'a>> {
    let mut found = Vec::new();
    let spec = &workload.spec_path;
    for list in ["initContainers", "containers", "ephemeralContainers"] {
        each(workload, &spec.clone().key(list), &mut |container, at| of_container(container, at, &mut found));
    }
    each(workload, &spec.clone().key("volumes"), &mut |volume, at| of_volume(volume, at, &mut found));
    each(workload, &spec.clone().key("imagePullSecrets"), &mut |secret, at| {
        push(secret, "name", at, "Secret", By::Pull, &mut found);
    });
    found
}

fn each<'a>(workload: &WorkloadCx<'a>, path: &Path, call: &mut dyn FnMut(NodeRef<'a>, &Path)) {
    let Some(list) = workload.object.at(path) else { return };
    items(list, path, call);
}

fn items<'a>(list: NodeRef<'a>, path: &Path, call: &mut dyn FnMut(NodeRef<'a>, &Path)) {
    for (index, item) in list.items().into_iter().enumerate() {
        call(item, &path.clone().index(index));
    }
}

fn below<'a>(node: NodeRef<'a>, at: &Path, key: &str, call: &mut dyn FnMut(NodeRef<'a>, &Path)) {
    if let Some(child) = node.get(key) {
        call(child, &at.clone().key(key));
    }
}

fn of_container<'a>(container: NodeRef<'a>, at: &Path, found: &mut Vec<Use<'a>>) {
    below(container, at, "env", &mut |list, at| {
        items(list, at, &mut |env, at| {
            below(env, at, "valueFrom", &mut |from, at| {
                for (key, kind) in [("configMapKeyRef", "ConfigMap"), ("secretKeyRef", "Secret")] {
                    below(from, at, key, &mut |selector, at| {
                        if let Some(new) = push(selector, "name", at, kind, By::Env, found)
                            && let Some(key) = selector.get("key").and_then(text)
                        {
                            new.keys.push((key, at.clone().key("key")));
                        }
                    });
                }
            });
        });
    });
    below(container, at, "envFrom", &mut |list, at| {
        items(list, at, &mut |source, at| {
            for (key, kind) in [("configMapRef", "ConfigMap"), ("secretRef", "Secret")] {
                below(source, at, key, &mut |reference, at| {
                    push(reference, "name", at, kind, By::EnvFrom, found);
                });
            }
        });
    });
}

fn of_volume<'a>(volume: NodeRef<'a>, at: &Path, found: &mut Vec<Use<'a>>) {
    below(volume, at, "configMap", &mut |source, at| {
        let new = push(source, "name", at, "ConfigMap", By::Volume, found);
        with_items(source, at, new);
    });
    below(volume, at, "secret", &mut |source, at| {
        let new = push(source, "secretName", at, "Secret", By::Volume, found);
        with_items(source, at, new);
    });
    below(volume, at, "persistentVolumeClaim", &mut |source, at| {
        push(source, "claimName", at, "PersistentVolumeClaim", By::Volume, found);
    });
    below(volume, at, "projected", &mut |projected, at| {
        below(projected, at, "sources", &mut |list, at| {
            items(list, at, &mut |source, at| {
                for (key, kind) in [("configMap", "ConfigMap"), ("secret", "Secret")] {
                    below(source, at, key, &mut |source, at| {
                        let new = push(source, "name", at, kind, By::Volume, found);
                        with_items(source, at, new);
                    });
                }
            });
        });
    });
}

fn push<'v, 'a>(
    node: NodeRef<'a>,
    name: &str,
    at: &Path,
    kind: &'static str,
    by: By,
    found: &'v mut Vec<Use<'a>>,
) -> Option<&'v mut Use<'a>> {
    let value = node.get(name).and_then(text)?;
    // What a template decides is taken to be optional.
    let optional = node
        .get("optional")
        .is_some_and(|node| node.is_unknown() || matches!(node.value(), Value::Bool(true)));
    let path = at.clone().key(name);
    Some(found.push_mut(Use { kind, name: value, path, by, optional, keys: Vec::new() }))
}

fn with_items<'a>(source: NodeRef<'a>, at: &Path, new: Option<&mut Use<'a>>) {
    let Some(new) = new else { return };
    below(source, at, "items", &mut |list, at| {
        items(list, at, &mut |item, at| {
            if let Some(key) = item.get("key").and_then(text) {
                new.keys.push((key, at.clone().key("key")));
            }
        });
    });
}
