use serde_json::json;

use super::*;
use crate::ParseOptions;

fn path(text: &str) -> Path {
    text.parse().unwrap()
}

fn insert(at: &str, value: Json) -> Edit {
    Edit::Insert { path: path(at), value }
}

fn replace(at: &str, value: Json) -> Edit {
    Edit::Replace { path: path(at), value }
}

fn delete(at: &str) -> Edit {
    Edit::Delete { path: path(at) }
}

fn run(text: &str, edits: &[Edit]) -> Result<String, EditError> {
    let file = parse(text, ParseOptions::default());
    let last = file.documents.len() - 1;
    let made = plan(&file, last, edits)?;
    assert!(made.windows(2).all(|w| w[0].span.end <= w[1].span.start), "{made:?}");
    Ok(apply(text, &made))
}

#[track_caller]
#[allow(clippy::needless_pass_by_value)] // The tables read better so.
fn gives(text: &str, edit: Edit, expected: &str) {
    assert_eq!(run(text, std::slice::from_ref(&edit)).as_deref(), Ok(expected), "{edit:?}");
}

#[test]
fn replacing_keeps_quotes_comments_and_line_breaks() {
    gives("a: b # c\n", replace("a", json!("d")), "a: d # c\n");
    gives("a: \"b\" # c\n", replace("a", json!("d")), "a: \"d\" # c\n");
    gives("a: 'b'\n", replace("a", json!("it's")), "a: 'it''s'\n");
    gives("a: 1\r\nb: 2\r\n", replace("b", json!(3)), "a: 1\r\nb: 3\r\n");
    gives("a: b", replace("a", json!("yes")), "a: \"yes\"");
    gives("a: b", replace("a", json!("1e3")), "a: \"1e3\"");
    gives("a: b", replace("a", json!("x: w")), "a: \"x: w\"");
    gives("a: b", replace("a", json!("x #w")), "a: \"x #w\"");
    gives("a: b", replace("a", json!("a\u{2028}b\u{7f}")), "a: \"a\\u2028b\\u007f\"");
    gives("a: b\n", replace("a", json!("x\nw\n")), "a: |\n  x\n  w\n");
    gives("a: |\n  x\n  w\nb: 1\n", replace("a", json!("x\nz\n")), "a: |\n  x\n  z\nb: 1\n");
    gives("a:\nb: 1\n", replace("a", json!(2)), "a: 2\nb: 1\n");
    gives("a: # c\nb: 1\n", replace("a", json!(2)), "a: 2 # c\nb: 1\n");
    gives("a: # c\n", replace("a", json!("x\nz\n")), "a: \"x\\nz\\n\" # c\n");
    gives("a: 1 # c\n", replace("a", json!({"x": 1})), "a: # c\n  x: 1\n");
    gives("- a\n-\n", replace("[1]", json!("b")), "- a\n- b\n");
    gives("{\"a\": 1, \"b\": \"x\"}", replace("b", json!("w")), "{\"a\": 1, \"b\": \"w\"}");
    gives("a: [x, w]\n", replace("a[1]", json!("z, w")), "a: [x, \"z, w\"]\n");
    gives("a: !!str 5\n", replace("a", json!("6")), "a: \"6\"\n");
    gives("\u{feff}a: 1\n---\nb: 中文😀 # é\n", replace("b", json!("x")), "\u{feff}a: 1\n---\nb: x # é\n");
}

#[test]
fn values_change_their_kind() {
    gives("a: 1\nb: 2\n", replace("a", json!({"w": ["z"], "x": 1})), "a:\n  w:\n  - z\n  x: 1\nb: 2\n");
    gives("a: # c\n  x: 1\nb: 2\n", replace("a", json!(5)), "a: 5 # c\nb: 2\n");
    gives("a:\n  x: 1\nb: 2\n", replace("a", json!({})), "a: {}\nb: 2\n");
    gives("a:\n- x\n- w\nb: 2\n", replace("a", json!(["z"])), "a:\n- z\nb: 2\n");
    gives("a:\n- x: 1\n  w: 2\n- z\n", replace("a[0]", json!({"k": 1, "l": 2})), "a:\n- k: 1\n  l: 2\n- z\n");
    gives("a: {b: 1}\n", replace("a.b", json!(["x"])), "a: {b: [x]}\n");
}

#[test]
fn keys_are_added_as_their_neighbours_are_written() {
    gives(
        "s:\n  a:\n    b: 1 # c\n# d\n",
        insert("s.a.k", json!(true)),
        "s:\n  a:\n    b: 1 # c\n    k: true\n# d\n",
    );
    gives(
        "s:\n    a:\n        b: 1\n",
        insert("s.a.k", json!({"x": 1})),
        "s:\n    a:\n        b: 1\n        k:\n            x: 1\n",
    );
    gives("\"a\": 1\n\"b\": 2\n", insert("c", json!("x")), "\"a\": 1\n\"b\": 2\n\"c\": x\n");
    gives("a: 1", insert("b", json!(2)), "a: 1\nb: 2");
    gives("a: |\n  x\n  z", insert("b", json!(1)), "a: |-\n  x\n  z\nb: 1");
    gives("a:\n- |2+ # c\n   x", insert("b", json!(1)), "a:\n- |2- # c\n   x\nb: 1");
    gives("a: 1\r\n", insert("b", json!({"c": 1})), "a: 1\r\nb:\r\n  c: 1\r\n");
    gives("a:\nb: 1\n", insert("a.k", json!(true)), "a:\n  k: true\nb: 1\n");
    gives("a: # c\nb: 1\n", insert("a.k", json!(true)), "a: # c\n  k: true\nb: 1\n");
    gives("a: {}\n", insert("a.k", json!(true)), "a:\n  k: true\n");
    gives("a: {x: 1}\n", insert("a.k", json!("v")), "a: {x: 1, k: v}\n");
    gives("a: { x: 1 }\n", insert("a.k", json!({"w": "z"})), "a: { x: 1, k: {w: z} }\n");
    gives("a: {\"x\": 1}\n", insert("a.k", json!("v")), "a: {\"x\": 1, \"k\": v}\n");
    gives("a: {\n  x: 1, # c\n}\n", insert("a.k", json!(2)), "a: {\n  x: 1,\n  k: 2, # c\n}\n");
    gives("a: {\n  x: 1 # c\n}\n", insert("a.k", json!(2)), "a: {\n  x: 1,\n  k: 2 # c\n}\n");
    gives(
        "{\n  \"a\": 1\n}\n",
        insert("b", json!({"c": "d"})),
        "{\n  \"a\": 1,\n  \"b\": {\"c\": \"d\"}\n}\n",
    );
    gives("{}", insert("b.c", json!("d")), "{\"b\": {\"c\": \"d\"}}");
    gives(
        "a: |+\n  x\n\n\nb:\n  c: |+\n    w\n\n",
        insert("b.d", json!(1)),
        "a: |+\n  x\n\n\nb:\n  c: |+\n    w\n\n  d: 1\n",
    );
    gives("a:\n- x: 1\n- w: 2\nb: 1\n", insert("a[0].z", json!(3)), "a:\n- x: 1\n  z: 3\n- w: 2\nb: 1\n");
    gives("a: 1\n...\n", insert("b", json!(2)), "a: 1\nb: 2\n...\n");
    gives("# only\n", insert("a.b", json!(1)), "# only\na:\n  b: 1\n");
    gives(
        "a: 1\n",
        insert("m.labels[app.kubernetes.io/name]", json!("x")),
        "a: 1\nm:\n  labels:\n    app.kubernetes.io/name: x\n",
    );
    gives("a: 1\n", insert("yes", json!(2)), "a: 1\n\"yes\": 2\n");
    gives("a: 1\n", insert("a", json!(2)), "a: 2\n");
}

#[test]
fn items_are_added_as_their_neighbours_are_written() {
    gives("a:\n- x # c\nb: 1\n", insert("a[1]", json!("w")), "a:\n- x # c\n- w\nb: 1\n");
    gives(
        "a:\n  -   x: 1\n      w: 2\n",
        insert("a[1]", json!({"w": [4], "x": 3})),
        "a:\n  -   x: 1\n      w: 2\n  -   w:\n        - 4\n      x: 3\n",
    );
    gives("a: [x]\n", insert("a[1]", json!("w z")), "a: [x, w z]\n");
    gives("a: []\n", insert("a[0]", json!("w")), "a:\n- w\n");
    gives("a:\n", insert("a[0].b", json!("w")), "a:\n- b: w\n");
    gives("c:\n  d:\n    - 1\na:\n", insert("a[0]", json!("w")), "c:\n  d:\n    - 1\na:\n  - w\n");
    gives("- - a\n- b\n", insert("[0][1]", json!("c")), "- - a\n  - c\n- b\n");
}

#[test]
fn what_is_deleted_takes_its_lines_and_comment() {
    gives("a: 1\nb: 2 # c\nd: 3\n", delete("b"), "a: 1\nd: 3\n");
    gives("a: 1\r\nb:\r\n  c: 2\r\n", delete("b"), "a: 1\r\n");
    gives("a: 1\nb: 2", delete("b"), "a: 1");
    gives("a: 1\nb: 2", delete("a"), "b: 2");
    gives("s:\n  a: 1\nb: 2\n", delete("s.a"), "s: {}\nb: 2\n");
    gives("s:\n- a\n", delete("s[0]"), "s: []\n");
    gives("s:\n- a\n- b\n- c # d\n", delete("s[1]"), "s:\n- a\n- c # d\n");
    gives("s:\n- x: 1\n  w: 2\n- z: 3\n", delete("s[0].x"), "s:\n- w: 2\n- z: 3\n");
    gives("s:\n- x: 1\n  w: 2\n- z: 3\n", delete("s[0]"), "s:\n- z: 3\n");
    gives("a: {x: 1, w: 2, z: 3}\n", delete("a.w"), "a: {x: 1, z: 3}\n");
    gives("a: {x: 1, w: 2}\n", delete("a.w"), "a: {x: 1}\n");
    gives("a: {x: 1}\n", delete("a.x"), "a: {}\n");
    gives("a: [x, w]\n", delete("a[0]"), "a: [w]\n");
    gives("- - a\n  - b\n", delete("[0][0]"), "- - b\n");
    gives("a: |\n  x\n\n  w\nb: 1\n", delete("a"), "b: 1\n");
    gives("{\n  \"a\": 1,\n  \"b\": 2\n}\n", delete("b"), "{\n  \"a\": 1\n}\n");
}

#[test]
fn keys_are_renamed_in_their_quotes() {
    let rename = |at: &str, key: &str| Edit::Rename { path: path(at), key: key.to_owned() };
    gives("a: 1 # c\n", rename("a", "b"), "b: 1 # c\n");
    gives("'a': {b: 1}\n", rename("a.b", "x, w"), "'a': {\"x, w\": 1}\n");
    gives("'a': 1\n", rename("a", "yes"), "'yes': 1\n");
    assert!(matches!(
        run("a: 1\nb: 2\n", &[rename("a", "b")]),
        Err(EditError::Unproven(_) | EditError::NotFound(_))
    ));
}

#[test]
fn several_edits_see_each_other() {
    let edits = [insert("s.x", json!(1)), insert("s.w", json!(2)), delete("a"), replace("s.x", json!(3))];
    assert_eq!(run("a: 1\nb: 2\n", &edits).as_deref(), Ok("b: 2\ns:\n  x: 3\n  w: 2\n"));
    let file = parse("k: v\n---\na: 1\nb: 2\nc: 3\n", ParseOptions::default());
    let made = plan(&file, 1, &[replace("c", json!(4)), replace("a", json!(5))]).unwrap();
    assert_eq!(made.len(), 2);
    assert_eq!(apply(&file.text, &made), "k: v\n---\na: 5\nb: 2\nc: 4\n");
}

#[test]
fn what_cannot_be_proven_is_refused() {
    let anchored = |r| assert!(matches!(r, Err(EditError::Anchored(_))), "{r:?}");
    anchored(run("a: &x\n  b: 1\nc: *x\n", &[replace("a.b", json!(2))]));
    anchored(run("a: &x\n  b: 1\nc: *x\n", &[replace("c.b", json!(2))]));
    anchored(run("a: &x\n  b: 1\nc: *x\n", &[insert("a.d", json!(2))]));
    anchored(run("a: &x\n  b: 1\nc:\n  <<: *x\n  d: 1\n", &[replace("c.b", json!(2))]));
    gives("a: &x\n  b: 1\nc: *x\n", replace("c", json!(2)), "a: &x\n  b: 1\nc: 2\n");
    gives("a: &x\n  b: 1\n", replace("a.b", json!(2)), "a: &x\n  b: 2\n");
    let masked = |r| assert!(matches!(r, Err(EditError::Masked(_))), "{r:?}");
    masked(run("a: {{ .x }}\nb: 1\n", &[replace("a", json!(2))]));
    masked(run("a:\n  b: 1\n  {{- if x }}\n  c: 2\n  {{- end }}\nd: 1\n", &[insert("a.e", json!(2))]));
    gives("a: {{ .x }}\nb: 1\n", replace("b", json!(2)), "a: {{ .x }}\nb: 2\n");
    assert_eq!(run("a: \"x\nb: 1\n", &[replace("b", json!(2))]), Err(EditError::Broken));
    assert_eq!(run("a: 1\n", &[replace("b.c", json!(2))]), Err(EditError::NotFound(path("b.c"))));
    assert_eq!(run("a: 1\n", &[insert("a.b", json!(2))]), Err(EditError::NotFound(path("a.b"))));
}
