//! `--diff`: what `--fix` would change, as a patch that `git apply` and `patch -p1` take.

use similar::TextDiff;

use super::Fixed;
use crate::check::Batch;
use crate::render::escape::visible;
use crate::render::style::{Role, Style};

/// The patch of all files.
pub(crate) fn patch(batch: &Batch, fixed: &Fixed, style: &Style) -> String {
    let mut text = String::new();
    for (at, before) in &fixed.before {
        let Some(file) = batch.files.get(*at) else { continue };
        text += &of(&file.facts.name, before, &file.facts.file.text, style);
    }
    text
}

fn of(name: &str, before: &str, behind: &str, style: &Style) -> String {
    let name = visible(name);
    let diff = TextDiff::from_lines(before, behind);
    let patch = diff.unified_diff().header(&format!("a/{name}"), &format!("b/{name}")).to_string();
    if !style.color {
        return patch;
    }
    // A patch that is shown rather than piped is coloured, and shows hidden characters.
    let lines = patch.split_inclusive('\n').map(|line| {
        let bare = line.trim_end_matches('\n');
        let role = match bare.as_bytes().first() {
            Some(b'+') => Role::Good,
            Some(b'-') => Role::Error,
            Some(b'@') => Role::Info,
            _ => Role::Plain,
        };
        style.paint(role, &visible(bare)) + "\n"
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_patch_names_the_file_twice() {
        let patch = of("dir/a.yaml", "a: 1\nb: 2\n", "a: 1\nb: 3\n", &Style::PLAIN);
        assert_eq!(patch, "--- a/dir/a.yaml\n+++ b/dir/a.yaml\n@@ -1,2 +1,2 @@\n a: 1\n-b: 2\n+b: 3\n");
    }

    #[test]
    fn line_ends_and_missing_ones_are_kept() {
        let patch = of("a", "a: 1\r\nb: 2", "a: 1\r\nb: 3", &Style::PLAIN);
        assert!(
            patch.contains(" a: 1\r\n-b: 2\n\\ No newline at end of file\n+b: 3\n\\ No newline"),
            "{patch:?}"
        );
    }
}
