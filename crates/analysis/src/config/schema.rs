//! The JSON Schema of `podfit.yaml`, made from the table of rules. It lets through whatever the reader takes; what only
//! the reader can see (an expression that cannot be read, a cluster that is not there) it leaves to the reader.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};

use super::custom::KEYS as IN_CUSTOM;
use super::names::PRESETS;
use crate::{OptionInfo, OptionKind, RuleInfo};

/// The schema, draft 7, which editors know best.
pub fn schema() -> Json {
    let mut properties = shared();
    let own = json!({
        "clusters": {
            "description": "Clusters by name: a file below this folder, or the short form",
            "type": ["object", "null"],
            "additionalProperties": {"anyOf": [{"$ref": "#/definitions/text"}, {"$ref": "#/definitions/cluster"}]},
        },
        "baseline": described("text", "A file of known findings, written by podfit check --write-baseline"),
        "custom": {
            "description": "Rules of your own, in the Common Expression Language",
            "type": ["array", "null"],
            "items": {"$ref": "#/definitions/custom"},
        },
        "overrides": {
            "description": "What differs for some files; a later entry wins",
            "type": ["array", "null"],
            "items": {"$ref": "#/definitions/override"},
        },
        "exclude": described("texts", "Globs of files below this folder that are not walked into"),
    });
    extend(&mut properties, own);
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "https://podfit.dev/schemas/podfit.schema.json",
        "title": "podfit.yaml",
        "description": "How podfit judges the manifests below this folder",
        "type": ["object", "null"],
        "properties": properties,
        "additionalProperties": false,
        "definitions": definitions(),
    })
}

fn extend(map: &mut Map<String, Json>, more: Json) {
    if let Json::Object(more) = more {
        map.extend(more);
    }
}

fn described(definition: &str, text: &str) -> Json {
    // Draft 7 reads nothing beside a `$ref`.
    json!({"description": text, "allOf": [{"$ref": format!("#/definitions/{definition}")}]})
}

/// Keys of the file and of its overrides.
fn shared() -> Map<String, Json> {
    let mut map = Map::new();
    extend(
        &mut map,
        json!({
            "kubernetes": {
                "description": "The version of Kubernetes to judge for, such as \"1.36\"",
                "anyOf": [{"type": "string", "pattern": "^v?1\\.[0-9]+"}, {"type": "number"}],
            },
            "namespace": described("text", "Namespace of objects that name none"),
            "cluster": described("text", "The cluster to judge on: a name of clusters, or a file below this folder"),
            "preset": {"description": "The rules that run", "enum": PRESETS},
            "rules": described("rules", "Severity and options by rule; a rule that is given one runs"),
            "ignore": {
                "description": "Findings that are not reported",
                "type": ["array", "null"],
                "items": {"$ref": "#/definitions/ignore"},
            },
        }),
    );
    map
}

fn definitions() -> Json {
    let mut in_override = shared();
    extend(
        &mut in_override,
        json!({
            "files": {
                "description": "Globs below this folder",
                "type": "array",
                "minItems": 1,
                "items": {"$ref": "#/definitions/text"},
            },
        }),
    );
    let about = ["rule", "kind", "namespace", "name", "container"];
    json!({
        "text": {"type": ["string", "number", "boolean"], "minLength": 1},
        "texts": {"type": ["array", "null"], "items": {"$ref": "#/definitions/text"}},
        // YAML 1.1 readers take `off` for false.
        "severity": {"enum": ["off", "info", "warning", "error", false]},
        "ignorable": {
            "description": "false: comments and annotations do not ignore it, only ignore in podfit.yaml does",
            "type": "boolean",
        },
        "setting": {"anyOf": [{"$ref": "#/definitions/severity"}, settings(&[])]},
        "rules": rules(),
        "cluster": {
            "type": "object",
            "properties": {
                "kubernetes": {"description": "Its version", "type": ["string", "number"]},
                "autoscaling": {"description": "none, unknown, or shapes of nodes that can be added"},
                "nodes": {"type": ["array", "null"], "items": {"type": "object"}},
            },
        },
        "ignore": {
            "type": "object",
            "properties": {
                "rule": described("text", "A rule of podfit, custom/…, or another tool's check that means the same"),
                "kind": described("text", "Glob"),
                "namespace": described("text", "Glob"),
                "name": described("text", "Glob"),
                "container": described("text", "Glob"),
                "reason": described("text", "Why"),
            },
            "additionalProperties": false,
            "anyOf": about.map(|key| json!({"required": [key]})),
        },
        "custom": custom(),
        "override": {
            "type": "object",
            "properties": in_override,
            "additionalProperties": false,
            "required": ["files"],
        },
    })
}

fn custom() -> Json {
    let text = |key: &str| match key {
        "name" => json!({"type": "string", "pattern": "^[a-z][a-z0-9-]{0,63}$",
            "description": "The rule is called custom/NAME"}),
        "match" => json!({"type": "array", "minItems": 1,
            "items": {"type": "string", "pattern": "^[^/]+(/[^/]+){0,2}$"},
            "description": "Kinds: Deployment, apps/v1/Deployment, or *"}),
        "expression" => described("text", "True where the object is fine"),
        "message" => described("text", "What is said where it is not"),
        "messageExpression" => described("text", "Makes what is said; message where it makes nothing"),
        "severity" => json!({"enum": ["info", "warning", "error"], "description": "warning without one"}),
        _ => described("text", "The field to point at, such as metadata.labels"),
    };
    let properties: Map<String, Json> = IN_CUSTOM.iter().map(|key| ((*key).to_owned(), text(key))).collect();
    json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        "required": ["name", "match", "expression"],
    })
}

fn rules() -> Json {
    let entry = |rule: &RuleInfo| {
        let on = if rule.default { "" } else { " (off by default)" };
        let severity = format!("{:?}", rule.severity).to_ascii_lowercase();
        let description = format!("{}: {}{on}", severity, rule.summary);
        let schema = if rule.options.is_empty() {
            described("setting", &description)
        } else {
            json!({"description": description,
                "anyOf": [{"$ref": "#/definitions/severity"}, settings(rule.options)]})
        };
        (rule.name.to_owned(), schema)
    };
    let properties: Map<String, Json> = crate::rules().iter().map(entry).collect();
    let mut patterns = Map::new();
    patterns.insert("^custom/.+".to_owned(), json!({"$ref": "#/definitions/setting"}));
    if let Some(peers) = peers() {
        // A peer's name that stands for one rule takes that rule's options too; the reader knows which.
        patterns.insert(
            peers,
            json!({"anyOf": [{"$ref": "#/definitions/severity"}, {"type": ["object", "null"]}]}),
        );
    }
    json!({
        "type": ["object", "null"],
        "properties": properties,
        "patternProperties": patterns,
        "additionalProperties": false,
    })
}

/// A pattern of all names that other tools give to rules, with and without the tool's own.
fn peers() -> Option<String> {
    let all = crate::rules().iter().flat_map(|rule| rule.peers.iter().copied());
    let names: BTreeSet<&str> =
        all.flat_map(|peer| [Some(peer), peer.split_once('/').map(|(_, check)| check)]).flatten().collect();
    let escaped: Vec<String> = names
        .into_iter()
        .filter(|name| !crate::rules().iter().any(|rule| rule.name == *name))
        .map(|name| {
            let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/');
            name.chars().map(|c| if plain(c) { c.to_string() } else { format!("\\{c}") }).collect()
        })
        .collect();
    (!escaped.is_empty()).then(|| format!("^({})$", escaped.join("|")))
}

/// A rule's setting as a mapping.
fn settings(options: &[OptionInfo]) -> Json {
    let mut properties = Map::new();
    properties.insert("severity".to_owned(), json!({"$ref": "#/definitions/severity"}));
    properties.insert("ignorable".to_owned(), json!({"$ref": "#/definitions/ignorable"}));
    for option in options {
        let schema = match option.kind {
            OptionKind::Texts => described("texts", option.summary),
            OptionKind::Integer => json!({"type": "integer", "minimum": 0, "description": option.summary}),
        };
        properties.insert(option.name.to_owned(), schema);
    }
    json!({"type": ["object", "null"], "properties": properties, "additionalProperties": false})
}
