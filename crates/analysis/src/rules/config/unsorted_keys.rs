//! Keys that are not in alphabetical order.

use podfit_syntax::{NodeRef, Path, Value};

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct UnsortedKeys;

impl Rule for UnsortedKeys {
    const META: RuleInfo = RuleInfo {
        name: "unsorted-keys",
        category: Category::Config,
        severity: Severity::Info,
        default: false,
        summary: "keys that are not in alphabetical order",
        peers: &["kube-linter/sorted-keys"],
        page: crate::rules::page!("unsorted_keys.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(node) = object.node() else { return };
        let mut found = Vec::new();
        search(node, &Path::root(), &mut found);
        for (path, key, before) in found {
            if !object.is_unknown(&path) {
                let message = msg::unsorted_keys(key, before);
                cx.report(object, &path, object.key_at(&path), message);
            }
        }
    }
}

/// The first key of each mapping that stands behind a greater one.
fn search(node: NodeRef<'_>, path: &Path, found: &mut Vec<(Path, String, String)>) {
    if node.is_alias() {
        return;
    }
    match node.value() {
        Value::Mapping => {
            let mut greatest = String::new();
            let mut reported = false;
            for (key, value) in node.entries() {
                let Some(key) = key.key_text() else { continue };
                let below = path.clone().key(&*key);
                if !reported && *key < *greatest {
                    found.push((below.clone(), key.to_string(), greatest.clone()));
                    reported = true;
                }
                if *key > *greatest {
                    greatest = key.into_owned();
                }
                search(value, &below, found);
            }
        }
        Value::Sequence => {
            for (i, item) in node.items().into_iter().enumerate() {
                search(item, &path.clone().index(i), found);
            }
        }
        _ => {}
    }
}
