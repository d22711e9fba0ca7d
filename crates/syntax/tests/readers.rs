//! Ordinary documents, read by an independent reader as well.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_possible_truncation)]

use podfit_syntax::{ParseOptions, parse};
use serde_json::Value;

/// Where both readings of YAML agree: no words that only 1.1 takes for booleans, no old octal numbers.
const DOCUMENTS: &[&str] = &[
    "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: {app: web, \"tier\": 'front'}\n",
    "spec:\n  containers:\n  - name: a\n    args: [\"-c\", 'x y', z]\n    env:\n      - {name: A, value: \"1\"}\n  - name: b\n",
    "a: |\n  one\n   two\n\n  three\nb: >\n  folded\n  text\n\n  para\nc: |-\n  x\nd: |+\n  y\n\ne: >-\n\n  z\n   indented\n  w\n",
    "a: plain text\n  on two lines\nb: \"double\n  quoted\\n\\u00e9\\x41 text\"\nc: 'single\n\n  quoted'\n",
    "a: &x\n  b: 1\nc: *x\nd: [*x, *x]\n",
    "- 1\n- 2.5\n- -3\n- 1e3\n- true\n- null\n- ~\n- \"true\"\n- 0x1f\n- 2001-12-14\n- 1.2.3\n",
    "? complex\n: value\n? other\n",
    "- - a\n  - - b\n    - c\n-\n  d: e\n",
    "{a: [1, {b: c}], \"d\": {e: }, f}\n",
    "url: http://x.y:80/z?q=1#f\ntime: 12:30:45\nat: a@b\npercent: 50%\nhash: a#b\n",
    "# c\na: 1 # d\n# e\n\nb: # f\n  # g\n  c: 2\n",
    "\"quoted key\": 1\n'single': 2\n中文: 😀\n",
];

#[test]
fn two_readers_agree() {
    for text in DOCUMENTS {
        for text in [(*text).to_owned(), text.replace('\n', "\r\n"), text.trim_end().to_owned()] {
            let theirs: Value = serde_yaml::from_str(&text).unwrap();
            let file = parse(&text, ParseOptions::default());
            let ours = file.documents[0].to_json().unwrap();
            assert_eq!(normal(&ours), normal(&theirs), "{text:?}");
        }
    }
}

/// Floats that are whole are integers to Go.
fn normal(value: &Value) -> Value {
    match value {
        Value::Number(n) if n.is_f64() && n.as_f64().is_some_and(|f| f.fract() == 0.0) => {
            Value::from(n.as_f64().map_or(0, |f| f as i64))
        }
        Value::Array(items) => items.iter().map(normal).collect(),
        Value::Object(map) => map.iter().map(|(k, v)| (k.clone(), normal(v))).collect(),
        other => other.clone(),
    }
}
