//! Where things stand: spans, comments, anchors, templates, recovery, lookups.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::items_after_statements,
    clippy::format_collect
)]

use podfit_syntax::{
    Document, File, Kind, NodeRef, ParseOptions, Path, Placement, ProblemKind, Span, Style, Value, parse,
};

fn read(text: &str) -> File {
    parse(text, ParseOptions::default())
}

fn path(text: &str) -> Path {
    text.parse().unwrap()
}

fn at<'a>(document: &'a Document, text: &str) -> NodeRef<'a> {
    document.root().unwrap().at(&path(text)).unwrap_or_else(|| panic!("nothing at {text}"))
}

/// Each line: a path, and the text that its span covers.
#[track_caller]
fn spans(text: &str, expected: &[(&str, &str)]) {
    let file = read(text);
    for (way, covered) in expected {
        let node = at(&file.documents[0], way);
        assert_eq!(node.span().text(text), *covered, "{way} in {text:?}");
    }
}

#[test]
fn spans_cover_what_is_written() {
    spans(
        "a: b # c\n\n# d\ne:\n  - x\n\n# f\n",
        &[("", "a: b # c\n\n# d\ne:\n  - x"), ("a", "b"), ("e", "- x")],
    );
    spans("k:\n- a\n- # c\n  b: 1\n", &[("k", "- a\n- # c\n  b: 1"), ("k[1]", "b: 1")]);
    spans("k: # c\n- # d\n  # e\n  b: 1\n", &[("k", "- # d\n  # e\n  b: 1")]);
    spans("k:\n- - a\n  - b\n", &[("k", "- - a\n  - b"), ("k[0]", "- a\n  - b"), ("k[0][1]", "b")]);
    spans("k: [a, {b: c}] # d\n", &[("k", "[a, {b: c}]"), ("k[1]", "{b: c}")]);
    spans("k: [a: b, c]\n", &[("k[0]", "a: b"), ("k[0].a", "b")]);
    spans("a: \"x\n  y\"  # c\n", &[("a", "\"x\n  y\"")]);
    spans("a: x\n  y # c\n", &[("a", "x\n  y")]);
    spans("a: &n !!str b\nc: *n\n", &[("a", "b"), ("c", "*n")]);
    spans("\u{feff}a: 中\r\nb: 😀\r\n", &[("", "a: 中\r\nb: 😀"), ("b", "😀")]);
    spans("? a\n: b\n", &[("a", "b")]);
}

#[test]
fn block_scalars_begin_at_their_header() {
    spans("a: |\n\n  x\n  y\n\n\nb: 1\n", &[("a", "|\n\n  x\n  y"), ("b", "1")]);
    spans("a: >-  # c\n  x \n\n# d\n", &[("a", ">-  # c\n  x ")]);
    spans("a: >-\n\nc: |+\n  z\n\n", &[("a", ">-"), ("c", "|+\n  z")]);
    spans("- |\n x\n- - >\n   y\n", &[("[0]", "|\n x"), ("[1][0]", ">\n   y")]);
    spans("\"a | b\": &x |-\n  y\n", &[("[a | b]", "|-\n  y")]);
}

#[test]
fn omitted_values_stand_behind_the_colon() {
    for (text, way, expected) in [
        ("a:\nb: 1\n", "a", 2),
        ("a:   # c\n", "a", 2),
        ("a :\n", "a", 3),
        ("{a, b: , c: 1}", "a", 2),
        ("{a, b: , c: 1}", "b", 6),
        ("- a\n-\n", "[1]", 5),
        ("a: &x\nb: 1\n", "a", 5),
        ("a: !!str\n", "a", 8),
        ("? a\n", "a", 3),
    ] {
        let file = read(text);
        assert_eq!(at(&file.documents[0], way).span(), Span::at(expected), "{text:?}");
    }
}

#[test]
fn comments_tell_where_they_stand() {
    let file = read("# a\nb: | # c\n  # text\nd: 1 # e\n  # f\n---\n# Source: chart/x.yaml\ng: 1\n");
    let [first, second] = &file.documents[..] else { panic!() };
    let found: Vec<_> = first.comments.iter().map(|c| (c.span.text(&file.text), c.placement)).collect();
    use Placement::{OwnLine, Trailing};
    assert_eq!(found, [("# a", OwnLine), ("# c", Trailing), ("# e", Trailing), ("# f", OwnLine)]);
    assert_eq!(second.source.as_deref(), Some("chart/x.yaml"));
    assert_eq!(file.document_at(2).unwrap().index, 0);
    assert_eq!(file.document_at(u32::try_from(file.text.len()).unwrap()).unwrap().index, 1);
}

#[test]
fn a_long_run_of_comments_is_no_error() {
    let text = format!("a:\n{}  b: 1\n", "  # c\n".repeat(5_000));
    let file = read(&text);
    assert_eq!(file.documents[0].problems, []);
    assert_eq!(file.documents[0].comments.len(), 5_000);
}

#[test]
fn keys_are_found_as_the_server_reads_them() {
    let file = read("on: 1\n0777: 2\n\"on\": 3\n1.5: 4\na: 5\na: 6\n~: 7\n? [x]\n: 8\n!!str yes: 9\n");
    let document = &file.documents[0];
    let root = document.root().unwrap();
    let get = |key: &str| root.get(key).map(|n| n.text().unwrap());
    assert_eq!(get("true"), Some("1"));
    assert_eq!(get("511"), Some("2"));
    assert_eq!(get("0777"), None);
    assert_eq!(get("on"), Some("3"));
    assert_eq!(get("1.5"), Some("4"));
    assert_eq!(get("a"), Some("6"));
    assert_eq!(get("yes"), Some("9"));
    assert_eq!(root.entries().len(), 8, "of repeated keys only the last");
    let problems: Vec<_> = document.problems.iter().map(|p| (p.kind, p.span.text(&file.text))).collect();
    use ProblemKind::{Refused, Strict};
    assert_eq!(problems, [(Strict, "a"), (Refused, "~"), (Refused, "[x]")]);
}

#[test]
fn large_mappings_are_searched_quickly_and_rightly() {
    let mut text: String = (0..50_000).map(|i| format!("k{i}: {i}\n")).collect();
    text.push_str("k7: again\n08: eight\nyes: no\n<<: {k9: merged, new: 1}\n");
    let file = read(&text);
    let root = file.documents[0].root().unwrap();
    for i in [0, 1, 49_999] {
        assert_eq!(root.get(&format!("k{i}")).unwrap().text(), Some(&*i.to_string()));
    }
    let get = |key: &str| root.get(key).map(|n| n.text().unwrap());
    assert_eq!((get("k7"), get("8"), get("true")), (Some("again"), Some("eight"), Some("no")));
    assert_eq!((get("k9"), get("new"), get("k"), get("zzz")), (Some("merged"), Some("1"), None, None));
    for i in 0..50_000 {
        assert!(root.get(&format!("k{i}")).is_some());
    }
}

#[test]
fn merges_hold_in_the_order_of_their_keys() {
    let file =
        read("x: &a {p: 1, q: 2}\nz: &b {p: 3, r: 4}\nm:\n  <<: [*a, *b]\n  r: 5\no:\n  r: 5\n  <<: *b\n");
    let document = &file.documents[0];
    let of = |way: &str| at(document, way).text().unwrap().to_owned();
    assert_eq!((of("m.p"), of("m.q"), of("m.r")), ("1".into(), "2".into(), "5".into()));
    assert_eq!((of("o.p"), of("o.r")), ("3".into(), "4".into()));
    let keys: Vec<_> = at(document, "m").entries().iter().map(|(k, _)| k.text().unwrap()).collect();
    assert_eq!(keys, ["p", "q", "r"]);
}

#[test]
fn aliases_are_followed_but_point_at_themselves() {
    let file = read("a: &x {b: [1]}\nc: *x\nd: *nope\ne: &y [*y]\n");
    let document = &file.documents[0];
    let c = at(document, "c");
    assert!(c.is_alias());
    assert_eq!((c.value(), c.span().text(&file.text)), (Value::Mapping, "*x"));
    assert_eq!(at(document, "c.b[0]").text(), Some("1"));
    assert_eq!(at(document, "d").value(), Value::Unknown);
    let messages: Vec<_> = document.problems.iter().map(|p| p.message.as_str()).collect();
    assert_eq!(messages, ["unknown anchor 'nope' referenced", "anchor 'y' value contains itself"]);
    assert_eq!(document.anchors().count(), 2);
}

#[test]
fn paths_lead_as_far_as_they_can() {
    let text = "spec:\n  containers:\n  - name: web\n    ports: []\n    image:\n";
    let file = read(text);
    let root = file.documents[0].root().unwrap();
    let (node, taken) = root.deepest(&path("spec.containers[0].resources.limits"));
    assert_eq!((node.span().text(text), taken), ("name: web\n    ports: []\n    image:", 3));
    let key = |way: &str| root.key_span(&path(way)).text(text);
    let value = |way: &str| root.value_span(&path(way)).text(text);
    assert_eq!(key("spec.containers[0].name"), "name");
    assert_eq!(key("spec.containers[0].ports[3]"), "ports");
    assert_eq!(key("spec.containers[0]"), "name: web\n    ports: []\n    image:");
    assert_eq!(value("spec.containers[0].name"), "web");
    assert_eq!(value("spec.containers[0].image"), "image");
    assert_eq!(value("spec.template.spec"), "spec");
}

#[test]
fn paths_are_spelt_as_the_server_spells_them() {
    let ways = [
        "spec.containers[0].name",
        "metadata.labels[app]",
        "metadata.labels[app.kubernetes.io/name]",
        "spec.template.spec.nodeSelector[disk]",
        "data[app.conf]",
        "spec.resources.limits[nvidia.com/gpu]",
        "[0][1].x",
        "",
    ];
    for way in ways {
        assert_eq!(path(way).to_string(), way);
    }
    let built = Path::root().key("spec").key("containers").index(0);
    assert_eq!(built.clone().key("name").parent(), Some(built.clone()));
    assert_eq!(built.join(&path("ports[1]")).to_string(), "spec.containers[0].ports[1]");
    assert_eq!(path("data[\"8080\"]"), Path::root().key("data").key("8080"));
    assert!("a..b".parse::<Path>().is_err() && "a[b".parse::<Path>().is_err());
}

#[test]
fn templates_hide_what_they_write() {
    let text = "\
{{- if .x }}
metadata:
  name: {{ .n }}-web
  labels:
    {{- include \"l\" . | nindent 4 }}
  annotations:
    a: b
    {{- with .y }}
    c: \"{{ . }}\"
    {{- end }}
data:
  x: |
    {{- range .z }}
    deep
    {{- end }}
  w: '5'
  {{ .k }}: v
replicas: {{ .r }}
list: [{{ .a }}, b]
{{- end }}
";
    let file = read(text);
    let document = &file.documents[0];
    assert_eq!(document.problems, []);
    assert!(!document.broken);
    let unknown = |way: &str| at(document, way).is_unknown();
    for way in
        ["metadata.name", "metadata.labels", "metadata.annotations[c]", "data[x]", "replicas", "list[0]"]
    {
        assert!(unknown(way), "{way}");
        assert_eq!(at(document, way).value(), Value::Unknown, "{way}");
    }
    for way in ["metadata.annotations[a]", "data[w]", "list[1]", "metadata"] {
        assert!(!unknown(way), "{way}");
    }
    assert_eq!(at(document, "metadata").value(), Value::Mapping);
    assert!(at(document, "metadata.annotations").is_partial());
    assert_eq!(at(document, "metadata.name").text(), Some("{{ .n }}-web"));
    assert_eq!(at(document, "metadata.annotations[c]").span().text(text), "\"{{ . }}\"");
    assert!(document.masks.iter().all(|m| m.text(text).starts_with("{{")));
}

#[test]
fn a_broken_line_hides_neither_its_object_nor_its_neighbours() {
    let text = "a: 1\n---\nkind: Pod\nspec:\n  x: \"abc\n  w: 2\n  z: [3, 4\n  u: @at\n  v: 5\n---\nb: 2\n";
    let file = read(text);
    let [before, broken, after] = &file.documents[..] else { panic!() };
    assert!(before.problems.is_empty() && after.problems.is_empty() && !after.broken);
    assert!(broken.broken);
    assert_eq!(at(broken, "kind").text(), Some("Pod"));
    assert_eq!(at(broken, "spec.w").text(), Some("2"));
    assert_eq!(at(broken, "spec.v").text(), Some("5"));
    assert!(at(broken, "spec.x").is_unknown());
    let places: Vec<_> = broken.problems.iter().map(|p| p.span.text(text)).collect();
    assert_eq!(places.first(), Some(&"\"abc"));
    assert!(broken.problems.iter().all(|p| p.kind == ProblemKind::Refused && broken.span.contains(p.span)));
}

#[test]
fn what_follows_the_document_is_said_to_be_ignored() {
    let text = "a: 1\n...\nb: 2\n";
    let file = read(text);
    let [problem] = &file.documents[0].problems[..] else { panic!() };
    assert_eq!((problem.kind, problem.span.text(text)), (ProblemKind::Ignored, "b: 2"));
    assert_eq!(at(&file.documents[0], "a").text(), Some("1"));
}

#[test]
fn json_keeps_its_own_escapes() {
    let text = "{\"a\": \"x\\/y\", \"b\": \"\\ud83d\\ude00\"}";
    let file = read(text);
    assert_eq!(file.documents[0].problems, []);
    assert_eq!(at(&file.documents[0], "b").text(), Some("😀"));
    assert_eq!(read("a: \"x\\/y\"\n").documents[0].problems.len(), 1);
}

#[test]
fn styles_and_tags_are_kept() {
    let file = read("a: 'x'\nb: !!binary aGk=\nc: |\n  y\n");
    let document = &file.documents[0];
    let style = |way: &str| match at(document, way).node().kind {
        Kind::Scalar { style, .. } => style,
        _ => panic!(),
    };
    assert_eq!((style("a"), style("b"), style("c")), (Style::SingleQuoted, Style::Plain, Style::Literal));
    assert_eq!(at(document, "b").tag(), Some("tag:yaml.org,2002:binary"));
    assert_eq!(at(document, "b").value(), Value::String("hi".into()));
    assert_eq!(at(document, "b").full_span().text(&file.text), "!!binary aGk=");
}
