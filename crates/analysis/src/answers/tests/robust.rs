//! No answer panics, wherever it is asked.

use std::path::Path;
use std::sync::Arc;

use super::super::Answers;
use super::with;
use crate::{FileOptions, analyse_file};

/// Every answer there is, at one byte.
fn ask_everything(answers: &Answers<'_>, offset: u32) {
    let _ = answers.hover("a.yaml", offset);
    let _ = answers.definition("a.yaml", offset);
    let _ = answers.references("a.yaml", offset);
    let _ = answers.selection_ranges("a.yaml", offset);
    let _ = answers.complete("a.yaml", offset);
    let _ = answers.actions("a.yaml", offset, offset);
}

fn fixtures() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures");
    let mut texts = vec![std::fs::read_to_string(root.join("hostile.yaml")).unwrap()];
    let mut files: Vec<_> =
        std::fs::read_dir(root.join("seeds/manifests")).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    texts.extend(files.iter().take(8).filter_map(|path| std::fs::read_to_string(path).ok()));
    texts
}

#[test]
fn no_byte_makes_an_answer_panic() {
    let mut texts = fixtures();
    texts.extend(
        [
            "", "\n", "a", ":", "- ", "apiVersion: v1\nkind:", "apiVersion: v1\nkind: Pod\nmetadata: {name: [",
            "apiVersion: v1\nkind: Pod\nmetadata: &a {name: *a}\n", "{{ if }}\napiVersion: v1\nkind: Service\nspec: {{ x }}\n",
            "\u{feff}apiVersion: v1\r\nkind: Pod\r\nmetadata: {name: 名字🙂}\r\nspec:\r\n  containers:\r\n  - \r\n",
            "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: a}\nspec: {schedule: '*/0 99 * * 9', timeZone: x}\n",
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replicas: -9223372036854775808, strategy: {rollingUpdate: {maxSurge: 99999999999999999%}}}\n",
            "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"spec\":null}]}",
        ]
        .map(str::to_owned),
    );
    for text in texts {
        let files = [Arc::new(analyse_file("a.yaml", &text, &FileOptions { explicit: true }))];
        with(&files, Some(super::CLUSTER), |answers| {
            let _ = (answers.symbols("a.yaml"), answers.folding("a.yaml"), answers.links("a.yaml"));
            let _ = (
                answers.inlay_hints("a.yaml", 0, u32::MAX),
                answers.code_lens("a.yaml"),
                answers.words("a.yaml"),
            );
            let end = u32::try_from(text.len()).unwrap();
            // Every byte of small texts; of large ones enough to fall on every kind of place.
            let step = (end as usize / 600).max(1);
            for offset in (0..=end + 2).step_by(step) {
                ask_everything(answers, offset);
            }
        });
    }
}
