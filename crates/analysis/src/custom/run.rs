//! Evaluates the configuration's rules over the objects of a set.

use std::sync::Arc;

use podfit_syntax::Path;
use serde_json::Value as Json;

use super::eval::{Error, Evaluated, Evaluator};
use super::functions::Patterns;
use super::program::Program;
use super::value::Value;
use crate::config::Custom;
use crate::context::{Context, ObjectCx};
use crate::draft::Draft;
use crate::messages::{Message, msg};
use crate::report::Severity;
use crate::select::Selection;

/// Steps that the rules of a set share.
const SHARED_COST: u64 = 1_000_000;
/// Steps that each evaluation may take besides, so that the size of a set alone exhausts nothing.
const OWN_COST: u64 = 1_000;
/// Values of one object.
const LARGEST_OBJECT: usize = 200_000;
/// Characters of a message that an expression makes: as the API server's bound (5 KiB).
const LONGEST_MESSAGE: usize = 5 << 10;

/// Drafts what the rules of the configuration find.
pub(crate) fn run(cx: &mut Context<'_, '_>) {
    let (set, options) = (cx.set, cx.options);
    let selection = Selection::new(options);
    let rules: Vec<&Custom> =
        options.config.custom.iter().filter(|rule| selection.holds_custom(&rule.full_name())).collect();
    if rules.is_empty() {
        return;
    }
    let mut shared = SHARED_COST;
    let mut patterns = Patterns::new();
    for object in set.iter() {
        let wanted: Vec<&&Custom> =
            rules.iter().filter(|rule| rule.matches(&object.view.api_version, &object.view.kind)).collect();
        if wanted.is_empty() {
            continue;
        }
        let Some(value) = plain(object) else { continue };
        for rule in wanted {
            let mut evaluate = |program: &Program| {
                Evaluator::new(OWN_COST, &mut shared, &mut patterns, value.clone()).eval(&program.tree)
            };
            let verdict = evaluate(&rule.expression);
            let made = match (&verdict, &rule.message_expression) {
                (Ok(Value::Bool(false)), Some(program)) => text(evaluate(program)),
                _ => None,
            };
            let (message, sure) = match verdict {
                Ok(Value::Bool(true)) => continue,
                Ok(Value::Bool(false)) => (said(rule, made), true),
                Ok(other) => (msg::custom_no_boolean(other.type_name()), false),
                Err(Error::Failed(why)) => (msg::custom_failed(why), false),
                Err(Error::Cost) => (msg::custom_cost(), false),
            };
            cx.drafts.push(draft(cx.rule, rule, object, message, sure));
        }
    }
}

fn draft(
    info: &'static crate::RuleInfo,
    rule: &Custom,
    object: ObjectCx<'_>,
    message: Message,
    sure: bool,
) -> Draft {
    let (path, place) = if let Some(path) = &rule.path {
        (path.clone(), object.key_at(path))
    } else {
        let name = Path::root().key("metadata").key("name");
        (Path::root(), object.value_at(&name))
    };
    let mut draft = Draft::new(info, Some(object.index), path, place, message);
    draft.name = Some(Arc::from(rule.full_name()));
    draft.severity(if sure { rule.severity } else { Severity::Warning });
    if !sure {
        draft.likely().help(msg::custom_failed_help());
    }
    draft
}

fn said(rule: &Custom, made: Option<String>) -> Message {
    match made.or_else(|| rule.message.clone()) {
        Some(text) => msg::custom(text),
        // What the API server says in place of a message.
        None => msg::custom_expression(rule.expression.source()),
    }
}

/// The text that a `messageExpression` makes; none where it makes no line of text, for then `message` counts.
fn text(made: Evaluated) -> Option<String> {
    let Ok(Value::Text(text)) = made else { return None };
    let text = text.trim();
    (!text.is_empty() && !text.contains('\n') && text.len() <= LONGEST_MESSAGE).then(|| text.to_owned())
}

/// The object as plain values; none where not all of it is known. What a Secret keeps is not told.
fn plain(object: ObjectCx<'_>) -> Option<Value> {
    let node = object.node()?;
    if !object.is_whole()
        || node.is_partial()
        || object.document().is_none_or(podfit_syntax::Document::is_refused)
    {
        return None;
    }
    let mut json = node.to_json(LARGEST_OBJECT).ok()?;
    if &*object.view.kind == "Secret" {
        for field in ["data", "stringData"] {
            if let Some(Json::Object(values)) = json.get_mut(field) {
                values.values_mut().for_each(|value| *value = Json::String(String::new()));
            }
        }
        if let Some(Json::Object(annotations)) = json.pointer_mut("/metadata/annotations") {
            annotations.remove("kubectl.kubernetes.io/last-applied-configuration");
        }
    }
    Some(Value::from_json(&json))
}
