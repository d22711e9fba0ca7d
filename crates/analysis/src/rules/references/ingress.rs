//! What an Ingress (`networking.k8s.io/v1`) sends where.

use podfit_syntax::{NodeRef, Number, Path, Value};

use crate::context::ObjectCx;
use crate::paths::path;
use crate::read::text;

/// One path of one host, or the default backend.
#[derive(Debug, Clone)]
pub(super) struct Backend<'a> {
    /// Empty: every host.
    pub(super) host: &'a str,
    /// Empty for the default backend.
    pub(super) path: &'a str,
    pub(super) path_type: &'a str,
    /// The path's item in the text.
    pub(super) at: Path,
    /// Name of the Service, and where it stands; none for another resource.
    pub(super) service: Option<(&'a str, Path)>,
    pub(super) port: Option<(Port<'a>, Path)>,
}

/// How a Service's port is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Port<'a> {
    Name(&'a str),
    Number(i64),
}

impl std::fmt::Display for Port<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Port::Name(name) => f.write_str(name),
            Port::Number(number) => write!(f, "{number}"),
        }
    }
}

/// Whether it is an Ingress of the version that is served.
pub(super) fn is_ingress(object: ObjectCx<'_>) -> bool {
    &*object.view.kind == "Ingress" && &*object.view.api_version == "networking.k8s.io/v1"
}

/// All backends; those that a template writes are left out.
pub(super) fn backends(object: ObjectCx<'_>) -> Vec<Backend<'_>> {
    let mut all = Vec::new();
    if !is_ingress(object) {
        return all;
    }
    let default = path("spec.defaultBackend");
    if let Some(node) = object.at(&default) {
        all.push(backend("", "", "", node, default.clone(), default));
    }
    let rules = path("spec.rules");
    for (index, rule) in object.at(&rules).map(NodeRef::items).unwrap_or_default().into_iter().enumerate() {
        let host = match rule.get("host") {
            None => "",
            Some(node) => match text(node) {
                Some(host) => host,
                None => continue,
            },
        };
        let paths = rule.get("http").and_then(|http| http.get("paths"));
        for (item, node) in paths.map(NodeRef::items).unwrap_or_default().into_iter().enumerate() {
            let at = rules.clone().index(index).key("http").key("paths").index(item);
            let of = |key: &str| node.get(key).and_then(text).unwrap_or_default();
            let Some(below) = node.get("backend") else { continue };
            all.push(backend(host, of("path"), of("pathType"), below, at.clone().key("backend"), at));
        }
    }
    all
}

fn backend<'a>(
    host: &'a str,
    path: &'a str,
    path_type: &'a str,
    node: NodeRef<'a>,
    below: Path,
    at: Path,
) -> Backend<'a> {
    let service = node.get("service");
    let base = below.key("service");
    let name = service.and_then(|node| node.get("name")).and_then(text);
    let port = service.and_then(|node| node.get("port"));
    let number = port.and_then(|node| node.get("number")).and_then(|node| match node.value() {
        Value::Number(Number::Int(number)) => {
            Some((Port::Number(number), base.clone().key("port").key("number")))
        }
        _ => None,
    });
    let named = || {
        let name = port?.get("name").and_then(text)?;
        Some((Port::Name(name), base.clone().key("port").key("name")))
    };
    Backend {
        host,
        path,
        path_type,
        at,
        service: name.map(|name| (name, base.clone().key("name"))),
        port: number.or_else(named),
    }
}

/// The class that takes it: the field, or the annotation that came before it.
pub(super) fn class(object: ObjectCx<'_>) -> Option<&str> {
    let field = object.text_at(&path("spec.ingressClassName")).given();
    field
        .or_else(|| object.object().meta().annotations.get("kubernetes.io/ingress.class").map(|text| &**text))
}

/// A host in words.
pub(super) fn host_words(host: &str) -> &str {
    if host.is_empty() { "*" } else { host }
}
