//! Input made to hurt: an error or the right tree, in time and on a small stack.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::format_collect,
    clippy::format_push_string,
    clippy::needless_pass_by_value
)]

use std::time::{Duration, Instant};

use podfit_syntax::{Document, File, Kind, NodeRef, ParseOptions, Value, parse};

/// Reads on a thread with as little stack as a browser gives, walks the whole tree and converts it.
fn survive(name: &str, text: String, check: impl FnOnce(&File) + Send + 'static) {
    let owned = name.to_owned();
    let started = Instant::now();
    let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(move || {
        let file = parse(&text, ParseOptions::default());
        for document in &file.documents {
            walk(document);
            let _ = document.to_json();
        }
        for problem in file.documents.iter().flat_map(|d| &d.problems) {
            assert!(
                text.get(problem.span.start as usize..problem.span.end as usize).is_some(),
                "{owned}: {problem:?}"
            );
        }
        check(&file);
    });
    thread.unwrap().join().unwrap_or_else(|_| panic!("{name}"));
    // Generous, for debug builds on busy machines: quadratic work would take minutes.
    assert!(started.elapsed() < Duration::from_secs(30), "{name} took {:?}", started.elapsed());
}

/// Everything a rule would ask of every node, aliases followed.
fn walk(document: &Document) {
    let mut stack: Vec<NodeRef<'_>> = document.root().into_iter().collect();
    let mut visited = 0u32;
    while let Some(node) = stack.pop() {
        visited += 1;
        assert!(visited < 20_000_000, "a walk does not end");
        let _ = (node.value(), node.is_partial());
        let entries = node.entries();
        if let Some((key, _)) = entries.last() {
            let _ = key.key_text().map(|k| node.get(&k));
        }
        let _ = (node.get("name"), node.get("511"));
        stack.extend(entries.into_iter().map(|(_, value)| value));
        stack.extend(node.items());
    }
}

fn refused(file: &File) {
    assert!(
        file.documents.iter().any(podfit_syntax::Document::is_refused),
        "{:?}",
        file.documents.first().map(|d| &d.problems)
    );
}

fn sound(file: &File) {
    let problems: Vec<_> = file.documents.iter().flat_map(|d| &d.problems).take(3).collect();
    assert!(problems.is_empty(), "{problems:?}");
}

#[test]
fn alias_bombs_are_refused() {
    let mut bomb = String::from("a0: &a0 [x, x]\n");
    for i in 1..40 {
        bomb.push_str(&format!("a{i}: &a{i} [*a{0}, *a{0}]\n", i - 1));
    }
    survive("alias bomb", bomb, refused);
    let mut bomb = String::from("a0: &a0 {k: v}\n");
    for i in 1..40 {
        bomb.push_str(&format!("a{i}: &a{i}\n  <<: [*a{0}, *a{0}]\n", i - 1));
    }
    survive("merge bomb", bomb, refused);
    let mut chain = String::from("a0: &a0 {k: v}\n");
    for i in 1..20_000 {
        chain.push_str(&format!("a{i}: &a{i} {{<<: *a{}, k{i}: v}}\n", i - 1));
    }
    survive("merge chain", chain, refused);
    let mut deep = String::from("a0: &a0 [x]\n");
    for i in 1..50 {
        deep.push_str(&format!("a{i}: &a{i} {}*a{}{}\n", "[".repeat(200), i - 1, "]".repeat(200)));
    }
    survive("deep aliases", deep, refused);
}

#[test]
fn honest_aliases_are_not() {
    let mut text = String::from("base: &b {a: 1, b: 2}\nall:\n");
    for _ in 0..2_000 {
        text.push_str("- <<: *b\n  c: 3\n");
    }
    survive("many aliases", text, sound);
}

#[test]
fn the_budget_of_the_caller_holds() {
    let text = "a: &a [1, 2, 3]\nb: [*a, *a, *a]\n";
    let file = parse(text, ParseOptions { alias_budget: 5, ..ParseOptions::default() });
    assert!(file.documents[0].is_refused());
    assert!(file.documents[0].nodes().all(|n| !matches!(n.kind, Kind::Alias { target: Some(_), .. })));
}

#[test]
fn nesting_is_bounded() {
    let nested = |open: &str, close: &str, n: usize| format!("{}{}", open.repeat(n), close.repeat(n));
    survive("100,000 brackets", nested("[", "]", 100_000), refused);
    survive("open brackets", "[".repeat(100_000), refused);
    survive("open braces", "{a: ".repeat(50_000), refused);
    survive("20,000 dashes", "- ".repeat(20_000), refused);
    survive("question marks", "? ".repeat(20_000), refused);
    let mut steps = String::new();
    for i in 0..3_000 {
        steps.push_str(&format!("{}a:\n", " ".repeat(i)));
    }
    survive("3,000 levels", steps, refused);
    survive("250 levels", nested("[", "]", 250), sound);
    survive("250 levels of JSON", format!("{}1{}", "{\"a\":".repeat(250), "}".repeat(250)), sound);
}

#[test]
fn size_costs_no_more_than_size() {
    survive("10 MB of plain text", format!("a: {}\n", "x".repeat(10 << 20)), sound);
    survive("10 MB in quotes", format!("a: \"{}\"\n", "x\\n".repeat(1 << 20)), sound);
    survive("10 MB block", format!("a: |\n{}", "  line\n".repeat(400_000)), sound);
    survive("10 MB of digits", format!("a: {}\n", "9".repeat(10 << 20)), |_| {});
    survive("5 MB of blanks", format!("a:{}b\n", " ".repeat(5 << 20)), sound);
    survive("2 MB of empty lines", format!("a:{}  b: 1\n", "\n".repeat(2 << 20)), sound);
    survive("a key too long", format!("{}: 1\n", "x".repeat(1 << 20)), refused);
    let json: Vec<String> =
        (0..40_000).map(|i| format!("{{\"name\":\"n{i}\",\"on\":[1,2,{{\"x\":null}}]}}")).collect();
    survive("JSON on one line", format!("{{\"items\":[{}]}}", json.join(",")), |file| {
        sound(file);
        let items = file.documents[0].root().unwrap().get("items").unwrap().items();
        assert_eq!(items.len(), 40_000);
        // Columns far out on a long line.
        let end = u32::try_from(file.text.len()).unwrap();
        for offset in (0..end).step_by(1_000) {
            let position = file.lines.position(&file.text, offset, podfit_syntax::Encoding::Utf16);
            assert_eq!(position.column, offset);
        }
    });
}

#[test]
fn number_costs_no_more_than_number() {
    survive("100,000 documents", "a: 1\n---\n".repeat(100_000), |file| {
        sound(file);
        assert_eq!(file.documents.len(), 100_001);
    });
    survive("100,000 separators", "---\n".repeat(100_000), sound);
    survive("20,000 broken documents", "a: b: c\n---\n".repeat(20_000), |file| {
        assert_eq!(file.documents.iter().filter(|d| d.is_refused()).count(), 20_000);
    });
    survive("100,000 keys", (0..100_000).map(|i| format!("k{i}: v\n")).collect(), sound);
    survive("one key 100,000 times", "k: v\n".repeat(100_000), |file| {
        assert_eq!(file.documents[0].problems.len(), 99_999);
    });
    survive("100,000 anchors", (0..100_000).map(|i| format!("- &a{i} x\n- *a{i}\n")).collect(), |_| {});
    survive("50,000 comments", "# c\n".repeat(50_000) + "a: 1\n" + &"# d\n".repeat(50_000), sound);
    survive("50,000 trailing comments", "- a # c\n".repeat(50_000), sound);
    survive("50,000 tags", "- !!str a\n".repeat(50_000), sound);
    survive("50,000 bad tags", "- !!int a\n".repeat(50_000), refused);
    survive("50,000 empty values", "- a:\n".repeat(50_000), sound);
    survive("50,000 infinities", format!("a: [{}]\n", ".inf, ".repeat(50_000)), refused);
    survive("50,000 odd apostrophes", "- \"\\'\"\n".repeat(50_000), sound);
    survive("2,000 lines to the left", "- '\nx'\n".repeat(2_000), |_| {});
    survive("200,000 tabs", format!("a: 1\n{}", "\t\n".repeat(200_000)), refused);
    survive("50,000 actions", "a: {{ b }}\n---\n".repeat(50_000), |_| {});
    survive("50,000 lines of actions", "{{ if a }}\nb: 1\n{{ end }}\n".repeat(50_000), |_| {});
    survive("every line broken", "a: b: c\n".repeat(20_000), refused);
    survive("quotes never closed", "a: \"b\n".repeat(20_000), refused);
}

#[test]
fn nonsense_is_read_without_panic() {
    for text in [
        "\u{feff}",
        "\u{feff}---",
        "---",
        "...",
        "%",
        "%YAML",
        "&",
        "*",
        "!",
        "|",
        ">",
        "-",
        "?",
        ":",
        "{",
        "}",
        "[",
        "]",
        "'",
        "\"",
        "`",
        "@",
        "#",
        "\r",
        "\n",
        "\t",
        "\0",
        "{{",
        "}}",
        "{{}}",
        "a: |",
        "a: >-",
        "a: &",
        "a: *",
        "a: !",
        "- -",
        "? ?",
        ": :",
        "a:\r\rb:",
        "---\r---\r",
        "<<:",
        "<<: *a",
        "a: {{",
        "\u{85}",
        "a\u{2028}: b",
        "é: {{ é }}",
    ] {
        survive(text, text.to_owned(), |_| {});
        survive(text, format!("a:\n  b: {text}\n  c: 1\n"), |file| {
            assert!(!matches!(file.documents[0].root().map(NodeRef::value), Some(Value::Null)));
        });
    }
}
