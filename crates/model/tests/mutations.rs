//! Whatever is done to a manifest, decoding it neither panics nor loses the way back to the text.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

use std::path::Path as FilePath;
use std::sync::LazyLock;

use podfit_model::cluster::Cluster;
use podfit_model::object::Object;
use podfit_model::view::{self, ObjectView};
use podfit_syntax::{File, ParseOptions, Path, parse};
use proptest::prelude::*;

static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let fixtures = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures");
    let folders = ["seeds/manifests", "conformance/scheduling/scenarios", "clusters"];
    let mut paths: Vec<_> = folders
        .iter()
        .flat_map(|folder| {
            std::fs::read_dir(fixtures.join(folder)).unwrap().map(|entry| entry.unwrap().path())
        })
        .collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
});

/// What an editor's user might do to a line, or a template's author.
const CHANGES: &[&str] = &[
    "",
    ":",
    "- ",
    "null",
    "true",
    "3",
    "1.5",
    "text",
    "[]",
    "{}",
    "[{}]",
    "{a: 1}",
    "{{ .Values.x }}",
    "{{- if .x }}",
    "{{- end }}",
    "*a",
    "&a ",
    "\"",
    "'",
    "|",
    "  ",
    "\t",
    "---",
    "<<: {name: x}",
    "é🦀",
];

fn changed(text: &str, edits: &[(prop::sample::Index, prop::sample::Index, u8)]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for (line, change, how) in edits {
        if lines.is_empty() {
            break;
        }
        let at = line.index(lines.len());
        let change = CHANGES[change.index(CHANGES.len())];
        match how {
            0 => change.clone_into(&mut lines[at]),
            1 => lines.insert(at, change.to_owned()),
            2 => {
                let key = lines[at].split_once(':').map_or(String::new(), |(key, _)| key.to_owned());
                lines[at] = format!("{key}: {change}");
            }
            3 => lines[at] = format!("  {}", lines[at]),
            _ => {
                lines.remove(at);
            }
        }
    }
    lines.join("\n")
}

fn leads_somewhere(view: &ObjectView, file: &File, path: &Path) -> bool {
    view.at(file, path).is_some() && view.value_span(file, path).end as usize <= file.text.len()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn decoding_keeps_the_way_back(
        text in any::<prop::sample::Index>(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_u8..5), 1..5),
    ) {
        let text = changed(&TEXTS[text.index(TEXTS.len())], &edits);
        let file = parse(&text, ParseOptions::default());
        for view in view::decode(&file) {
            prop_assert!(view.node(&file).is_some());
            for path in view.problems.iter().map(|problem| &problem.path).chain(&view.unknown) {
                prop_assert!(leads_somewhere(&view, &file, path), "{path} in\n{text}");
                prop_assert!(view.unknown.iter().all(|unknown| view.is_unknown(unknown)));
            }
            for hole in &view.holes {
                prop_assert!(leads_somewhere(&view, &file, &hole.path), "{} in\n{text}", hole.path);
            }
            if let (Some(workload), Some(path)) = (view.workload(), view.pod_spec_path()) {
                let written = view.at(&file, &path.key("containers")).map_or(0, |node| node.items().len());
                prop_assert_eq!(workload.pod_spec().containers.len(), written, "{}", text);
            }
            prop_assert!(!matches!(&view.object, Object::Node(node) if node.allocatable.is_none()));
        }
        let (_, problems) = Cluster::parse("c.yaml", &text);
        for problem in problems {
            prop_assert!(problem.span.end as usize <= text.len(), "{problem:?}");
            prop_assert!(!problem.message.is_empty());
        }
    }
}
