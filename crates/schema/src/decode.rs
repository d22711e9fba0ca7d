//! Decoding as the server does it, strictly: unknown fields, and values that Go's JSON decoder cannot take
//! (`encoding/json` `UnmarshalTypeError`, `sigs.k8s.io/json` strict errors), in their texts.

use podfit_ordered::Sort as _;
use podfit_syntax::{NodeRef, Number, Path, Segment, Value};
use std::fmt::Write as _;
use std::sync::Arc;

use crate::Version;
use crate::errors::SUGGESTED;
use crate::field::key_text;
use crate::quantity::Quantity;
use crate::suggest;
use crate::types::{FieldType, Type};
use crate::violation::{Violation, ViolationKind, quote};
use crate::{go_types, go_values};

/// Strict decoding of an object of a known kind. Go's decoder goes through keys in sorted order (`sigs.k8s.io/yaml` makes
/// sorted JSON), so the first violation is the one that it names.
pub(crate) fn strict(object: NodeRef<'_>, of: &'static Type, version: Version) -> Vec<Violation> {
    let mut decoder =
        Decoder { version, path: Vec::new(), names: Vec::new(), strict: String::new(), found: Vec::new() };
    decoder.object(object, of);
    decoder.found
}

struct Decoder {
    version: Version,
    path: Vec<Segment>,
    /// Go's field stack: names of fields, embedded structs and all, without indices and keys of maps.
    names: Vec<&'static str>,
    /// The path as strict decoding spells it.
    strict: String,
    found: Vec<Violation>,
}

/// Go's struct and the field in it whose value is decoded.
#[derive(Clone, Copy)]
struct Place {
    owner: &'static Type,
    field: &'static str,
}

impl Decoder {
    fn report(&mut self, kind: ViolationKind, message: String, suggestion: Option<String>) {
        let path = Path(self.path.clone());
        self.found.push(Violation {
            at: path.clone(),
            path,
            field: self.strict.clone(),
            kind,
            message,
            suggestion,
        });
    }

    fn object(&mut self, node: NodeRef<'_>, of: &'static Type) {
        let mut entries: Vec<(String, NodeRef<'_>, NodeRef<'_>)> =
            node.entries().into_iter().map(|(key, value)| (key_text(key), key, value)).collect();
        entries.order_by(|a, b| a.0.cmp(&b.0));
        for (name, key, value) in entries {
            if key.is_unknown() {
                continue;
            }
            let length = self.strict.len();
            if length > 0 {
                self.strict.push('.');
            }
            self.strict.push_str(&name);
            self.path.push(Segment::Key(Arc::from(name.as_str())));
            if let Some(field) = of.field(&name, self.version) {
                let depth = self.names.len();
                self.names.extend(go_types::embedded(of.name, field.name));
                self.names.push(field.name);
                self.value(value, &field.kind, Place { owner: of, field: field.name });
                self.names.truncate(depth);
            } else {
                let known = of.fields(self.version).map(|field| field.name);
                let near = (self.found.len() < SUGGESTED).then(|| suggest::nearest(&name, known)).flatten();
                let meant = near.map(str::to_owned);
                self.report(
                    ViolationKind::UnknownField,
                    format!("unknown field {}", quote(&self.strict)),
                    meant,
                );
            }
            self.path.pop();
            self.strict.truncate(length);
        }
    }

    fn value(&mut self, node: NodeRef<'_>, kind: &FieldType, place: Place) {
        let value = node.value();
        if matches!(value, Value::Null | Value::Unknown) || node.is_unknown() {
            return;
        }
        match (kind, &value) {
            (FieldType::Any, _)
            | (FieldType::Text, Value::String(_))
            | (FieldType::Bool, Value::Bool(_))
            | (FieldType::Float, Value::Number(_)) => {}
            (FieldType::Int32 | FieldType::Int64, Value::Number(number)) => {
                self.integer(*number, kind, place);
            }
            (FieldType::Object(_), Value::Mapping) => {
                if let Some(of) = kind.object() {
                    self.object(node, of);
                }
            }
            (FieldType::List(of), Value::Sequence) => {
                for (index, item) in node.items().into_iter().enumerate() {
                    let length = self.strict.len();
                    let _ = write!(self.strict, "[{index}]");
                    self.path.push(Segment::Index(index));
                    self.value(item, of, place);
                    self.path.pop();
                    self.strict.truncate(length);
                }
            }
            (FieldType::Map(of), Value::Mapping) => self.map(node, of, place),
            (FieldType::Bytes, Value::String(text)) => self.text(go_values::base64(text)),
            (FieldType::Time | FieldType::MicroTime, Value::String(text)) => self.text(go_values::time(text)),
            (FieldType::Quantity, _) => self.text(quantity(&value)),
            (FieldType::IntOrString, _) => self.text(int_or_string(&value)),
            (FieldType::Time | FieldType::MicroTime, other) => {
                self.text(Err(format!(
                    "json: cannot unmarshal {} into Go value of type string",
                    json_kind(other)
                )));
            }
            (_, other) => self.mismatch(json_kind(other), kind, place),
        }
    }

    fn map(&mut self, node: NodeRef<'_>, of: &FieldType, place: Place) {
        let mut entries: Vec<(String, NodeRef<'_>)> =
            node.entries().into_iter().map(|(key, value)| (key_text(key), value)).collect();
        entries.order_by(|a, b| a.0.cmp(&b.0));
        for (key, value) in entries {
            let length = self.strict.len();
            self.strict.push('.');
            self.strict.push_str(&key);
            self.path.push(Segment::Key(Arc::from(key.as_str())));
            self.value(value, of, place);
            self.path.pop();
            self.strict.truncate(length);
        }
    }

    /// Go reads integers from the number's own text: a fraction or too many bits are errors that show it.
    fn integer(&mut self, number: Number, kind: &FieldType, place: Place) {
        let fits = |value: i64| *kind == FieldType::Int64 || i32::try_from(value).is_ok();
        let shown = match number {
            Number::Int(value) if fits(value) => return,
            Number::Int(value) => value.to_string(),
            Number::Uint(value) => value.to_string(),
            Number::Float(value) => match crate::field::whole(number) {
                // A float without fraction is written without one, up to the size where Go takes exponents.
                Some(value) if fits(value) => return,
                _ => value.to_string(),
            },
        };
        self.mismatch(&format!("number {shown}"), kind, place);
    }

    fn text(&mut self, result: Result<(), String>) {
        if let Err(message) = result {
            self.report(ViolationKind::WrongType, message, None);
        }
    }

    fn mismatch(&mut self, given: &str, kind: &FieldType, place: Place) {
        let wanted = go_types::spelling(place.owner.name, place.field, kind);
        let stack = self.names.join(".");
        let owner = place.owner.name;
        let message =
            format!("json: cannot unmarshal {given} into Go struct field {owner}.{stack} of type {wanted}");
        self.report(ViolationKind::WrongType, message, None);
    }
}

/// Go's word for a JSON value.
fn json_kind(value: &Value<'_>) -> &'static str {
    match value {
        Value::Null | Value::Unknown => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Mapping => "object",
        Value::Sequence => "array",
    }
}

/// `Quantity.UnmarshalJSON`: the text of any scalar.
fn quantity(value: &Value<'_>) -> Result<(), String> {
    let parsed = match value {
        Value::String(text) => Quantity::parse(text),
        Value::Bool(_) | Value::Mapping | Value::Sequence => Quantity::parse("?"),
        _ => return Ok(()),
    };
    parsed.map(|_| ()).map_err(str::to_owned)
}

/// `IntOrString.UnmarshalJSON`
fn int_or_string(value: &Value<'_>) -> Result<(), String> {
    let shown = match value {
        Value::String(_) | Value::Null | Value::Unknown => return Ok(()),
        Value::Number(number) => match crate::field::whole(*number) {
            Some(whole) if i32::try_from(whole).is_ok() => return Ok(()),
            _ => match number {
                Number::Int(value) => format!("number {value}"),
                Number::Uint(value) => format!("number {value}"),
                Number::Float(value) => format!("number {value}"),
            },
        },
        other => json_kind(other).to_owned(),
    };
    Err(format!("json: cannot unmarshal {shown} into Go value of type int32"))
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn fields_and_types_in_gos_words() {
        table(
            |s| workload("Deployment", s),
            &[
                (r"replicas: 3", &[]),
                (
                    r#"replicas: "3""#,
                    &[
                        r"spec.replicas: json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32",
                    ],
                ),
                (
                    r"replicas: 1.5",
                    &[
                        r"spec.replicas: json: cannot unmarshal number 1.5 into Go struct field DeploymentSpec.spec.replicas of type int32",
                    ],
                ),
                (
                    r"replicas: 3000000000",
                    &[
                        r"spec.replicas: json: cannot unmarshal number 3000000000 into Go struct field DeploymentSpec.spec.replicas of type int32",
                    ],
                ),
                (r"replica: 3", &[r#"spec.replica: unknown field "spec.replica""#]),
                (
                    r"strategy: {rollingUpdate: {maxSurge: true}}",
                    &[
                        r"spec.strategy.rollingUpdate.maxSurge: json: cannot unmarshal bool into Go value of type int32",
                    ],
                ),
            ],
        );
    }

    #[test]
    fn fields_of_pods() {
        table(
            |s| container(s, ""),
            &[
                (
                    r"env: [{name: A, value: 1}]",
                    &[
                        r"spec.containers[0].env[0].value: json: cannot unmarshal number into Go struct field EnvVar.spec.containers.env.value of type string",
                    ],
                ),
                (
                    r"resources: {limits: {cpu: 2mb}}",
                    &[
                        r"spec.containers[0].resources.limits.cpu: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
                    ],
                ),
                (
                    r"resources: {limit: {cpu: 1}, request: {cpu: 1}}",
                    &[
                        r#"spec.containers[0].resources.limit: unknown field "spec.containers[0].resources.limit""#,
                        r#"spec.containers[0].resources.request: unknown field "spec.containers[0].resources.request""#,
                    ],
                ),
                (
                    r"livenessProbe: {httpGet: {port: 80, path: 5}}",
                    &[
                        r"spec.containers[0].livenessProbe.httpGet.path: json: cannot unmarshal number into Go struct field HTTPGetAction.spec.containers.livenessProbe.ProbeHandler.httpGet.path of type string",
                    ],
                ),
                (
                    r"ports: {containerPort: 80}",
                    &[
                        r"spec.containers[0].ports: json: cannot unmarshal object into Go struct field Container.spec.containers.ports of type []v1.ContainerPort",
                    ],
                ),
            ],
        );
    }

    #[test]
    fn what_was_meant_is_suggested() {
        let text = container("resources: {limit: {cpu: 1}}", "");
        let file = podfit_syntax::parse(&text, podfit_syntax::ParseOptions::default());
        let found = crate::validate(file.documents[0].root().unwrap(), crate::Version::default());
        assert_eq!(found[0].suggestion.as_deref(), Some("limits"));
    }

    #[test]
    fn embedded_sources_show_in_gos_stack() {
        assert_eq!(
            said(&pod("volumes: [{name: v, fc: {lun: one}}]")),
            [
                "spec.volumes[0].fc.lun: json: cannot unmarshal string into Go struct field FCVolumeSource.spec.volumes.VolumeSource.fc.lun of type int32"
            ]
        );
    }

    #[test]
    fn the_message_names_the_first_mistake_only() {
        assert_eq!(
            refusal("apps/v1", "Deployment", "m", &workload("Deployment", "replicas: x\nminReadySeconds: z"))
                .as_deref(),
            Some(
                "Deployment in version \"v1\" cannot be handled as a Deployment: json: cannot unmarshal string into Go struct field DeploymentSpec.spec.minReadySeconds of type int32"
            )
        );
    }

    #[test]
    fn custom_resources_and_unknown_kinds_are_left_alone() {
        for head in ["example.com/v1\nkind: Thing", "apps/v9\nkind: Deployment", "v1\nkind: List"] {
            assert_eq!(
                said(&format!("apiVersion: {head}\nspec: {{a: b}}\n")),
                Vec::<String>::new(),
                "{head}"
            );
        }
    }
}
