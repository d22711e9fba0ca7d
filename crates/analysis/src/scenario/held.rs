//! An object as the API server holds it: with the defaults that a merge patch meets (`pkg/apis/apps/v1/defaults.go`,
//! `pkg/apis/core/v1/conversion.go` of Kubernetes v1.36).

use podfit_model::object::Object;
use podfit_model::view::{ObjectView, decode};
use podfit_schema::Version;
use podfit_syntax::{File, ParseOptions, parse};
use serde_json::{Map, Value, json};

use super::merge::merge;
use super::refuse;

/// Fills in what a patch could meet: without these, `type: Recreate` laid over a rolling update that nobody wrote down,
/// or `maxSurge: 1` over a DaemonSet's default `maxUnavailable: 1`, would pass here and be refused by the server.
///
/// Defaults inside lists do not matter (a merge patch replaces lists whole), nor do those that are filled in again
/// after the merge whatever it did.
pub(super) fn with_defaults(object: &mut Value) {
    let kind = object.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned();
    let Some(spec) = object.get_mut("spec").and_then(Value::as_object_mut) else { return };
    match kind.as_str() {
        "Deployment" => {
            default(spec, "replicas", || json!(1));
            rolling(spec, "strategy", &[("maxSurge", json!("25%")), ("maxUnavailable", json!("25%"))]);
        }
        "DaemonSet" => {
            rolling(spec, "updateStrategy", &[("maxSurge", json!(0)), ("maxUnavailable", json!(1))]);
        }
        "StatefulSet" => {
            default(spec, "replicas", || json!(1));
            default(spec, "podManagementPolicy", || json!("OrderedReady"));
            if let Some(strategy) = mapping(spec, "updateStrategy") {
                stateful(strategy);
            }
        }
        _ => return,
    }
    if let Some(Value::Object(pod)) = spec.get_mut("template").and_then(|template| template.get_mut("spec")) {
        // The server keeps both spellings of the account.
        let spelt = ["serviceAccountName", "serviceAccount"].map(|key| text(pod, key).to_owned());
        if let Some(account) = spelt.into_iter().find(|account| !account.is_empty()) {
            for key in ["serviceAccountName", "serviceAccount"] {
                pod.insert(key.to_owned(), Value::String(account.clone()));
            }
        }
    }
}

fn rolling(spec: &mut Map<String, Value>, key: &str, fields: &[(&str, Value)]) {
    let Some(strategy) = mapping(spec, key) else { return };
    if text(strategy, "type").is_empty() {
        strategy.insert("type".to_owned(), json!("RollingUpdate"));
    }
    if text(strategy, "type") == "RollingUpdate" {
        let Some(rolling) = mapping(strategy, "rollingUpdate") else { return };
        for (field, value) in fields {
            default(rolling, field, || value.clone());
        }
    }
}

/// Unlike the others, a StatefulSet that says `type` gets no rollingUpdate block.
fn stateful(strategy: &mut Map<String, Value>) {
    if text(strategy, "type").is_empty() {
        strategy.insert("type".to_owned(), json!("RollingUpdate"));
        default(strategy, "rollingUpdate", || Value::Object(Map::new()));
    }
    if text(strategy, "type") == "RollingUpdate"
        && let Some(Value::Object(rolling)) = strategy.get_mut("rollingUpdate")
    {
        default(rolling, "partition", || json!(0));
    }
}

fn default(object: &mut Map<String, Value>, key: &str, value: impl FnOnce() -> Value) {
    let slot = object.entry(key).or_insert(Value::Null);
    if slot.is_null() {
        *slot = value();
    }
}

/// The mapping under `key`, made where there is none; none where something else stands there, which validation refuses.
fn mapping<'m>(object: &'m mut Map<String, Value>, key: &str) -> Option<&'m mut Map<String, Value>> {
    default(object, key, || Value::Object(Map::new()));
    object.get_mut(key).and_then(Value::as_object_mut)
}

fn text<'m>(object: &'m Map<String, Value>, key: &str) -> &'m str {
    object.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// JSON read again as text: JSON is YAML, and one reader serves both.
#[derive(Debug)]
pub(super) struct Reread {
    file: File,
    views: Vec<ObjectView>,
}

impl Reread {
    pub(super) fn new(object: &Value) -> Self {
        let file = parse(&object.to_string(), ParseOptions::default());
        let views = decode(&file);
        Self { file, views }
    }
    pub(super) fn view(&self) -> Option<&ObjectView> {
        self.views.first()
    }
    fn node(&self) -> Option<podfit_syntax::NodeRef<'_>> {
        self.view()?.node(&self.file)
    }
}

/// Lays `patch` over the object that the server holds. `Err` holds the server's words where it refuses the result.
pub(super) fn patched(held: &Value, patch: &Value, version: Version) -> Result<(Value, Object), String> {
    let mut new = held.clone();
    merge(&mut new, patch);
    with_defaults(&mut new);
    for key in ["apiVersion", "kind"] {
        if new.get(key) != held.get(key) {
            let shown =
                |object: &Value| object.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
            return Err(format!("the {key} of the object ({}) does not match {}", shown(&new), shown(held)));
        }
    }
    let name = |object: &Value| {
        object.pointer("/metadata/name").and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    if name(&new) != name(held) {
        let (new, held) = (name(&new), name(held));
        return Err(format!("the name of the object ({new}) does not match the name on the URL ({held})"));
    }
    let (before, after) = (Reread::new(held), Reread::new(&new));
    if let (Some(before), Some(after)) = (before.node(), after.node())
        && let Some((_, message)) = refuse::update(before, after, version)
    {
        return Err(message);
    }
    let object = after.view().map(|view| view.object.clone());
    object.map(|object| (new, object)).ok_or_else(|| "the patched object cannot be read".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn defaulted(text: &str) -> Value {
        let mut object = serde_json::from_str(text).unwrap();
        with_defaults(&mut object);
        object
    }

    #[test]
    fn a_strategy_nobody_wrote_is_there_on_the_server() {
        for (given, path, wanted) in [
            (
                r#"{"kind":"Deployment","spec":{}}"#,
                "/spec/strategy",
                json!({"type": "RollingUpdate", "rollingUpdate": {"maxSurge": "25%", "maxUnavailable": "25%"}}),
            ),
            (
                r#"{"kind":"Deployment","spec":{"strategy":{"rollingUpdate":{"maxSurge":0}}}}"#,
                "/spec/strategy",
                json!({"type": "RollingUpdate", "rollingUpdate": {"maxSurge": 0, "maxUnavailable": "25%"}}),
            ),
            (
                r#"{"kind":"Deployment","spec":{"strategy":{"type":"Recreate"}}}"#,
                "/spec/strategy",
                json!({"type": "Recreate"}),
            ),
            (
                r#"{"kind":"DaemonSet","spec":{"updateStrategy":null}}"#,
                "/spec/updateStrategy",
                json!({"type": "RollingUpdate", "rollingUpdate": {"maxSurge": 0, "maxUnavailable": 1}}),
            ),
            (
                r#"{"kind":"StatefulSet","spec":{}}"#,
                "/spec/updateStrategy",
                json!({"type": "RollingUpdate", "rollingUpdate": {"partition": 0}}),
            ),
            (
                r#"{"kind":"StatefulSet","spec":{"updateStrategy":{"type":"RollingUpdate"}}}"#,
                "/spec/updateStrategy",
                json!({"type": "RollingUpdate"}),
            ),
            (
                r#"{"kind":"StatefulSet","spec":{"updateStrategy":{"rollingUpdate":{"partition":2}}}}"#,
                "/spec/updateStrategy",
                json!({"type": "RollingUpdate", "rollingUpdate": {"partition": 2}}),
            ),
            (r#"{"kind":"Deployment","spec":{"strategy":7}}"#, "/spec/strategy", json!(7)),
        ] {
            assert_eq!(defaulted(given).pointer(path), Some(&wanted), "{given}");
        }
    }

    #[test]
    fn both_spellings_of_the_account_are_held() {
        let held = defaulted(r#"{"kind":"DaemonSet","spec":{"template":{"spec":{"serviceAccount":"a"}}}}"#);
        assert_eq!(held.pointer("/spec/template/spec/serviceAccountName"), Some(&json!("a")));
    }

    #[test]
    fn defaults_are_filled_in_once() {
        let once = defaulted(r#"{"kind":"StatefulSet","spec":{"template":{"spec":{}}}}"#);
        let mut twice = once.clone();
        with_defaults(&mut twice);
        assert_eq!(once, twice);
        assert_eq!(defaulted(r#"{"kind":"ConfigMap"}"#), json!({"kind": "ConfigMap"}));
    }
}
