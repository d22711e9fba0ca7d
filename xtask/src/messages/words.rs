//! The command line's own words: `crates/cli/messages/` becomes `crates/cli/src/words/generated.rs`, the templates of
//! both languages and one method per message.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::translation::read_file;

/// The templates of a language.
pub(super) fn source(root: &Path, language: &str) -> PathBuf {
    root.join("crates/cli/messages").join(format!("{language}.yaml"))
}

fn target(root: &Path) -> PathBuf {
    root.join("crates/cli/src/words/generated.rs")
}

/// Writes the file where it is not what it should be.
pub(super) fn write(root: &Path) -> Result<(), String> {
    let (path, text) = (target(root), generate(root)?);
    if std::fs::read_to_string(&path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
}

/// The Rust text.
fn generate(root: &Path) -> Result<String, String> {
    let english = read_file(&source(root, "en"))?;
    let chinese = read_file(&source(root, "zh"))?;
    let mut out = "// Made by `cargo xtask messages` from messages/; do not edit.\n\
                   //! The templates of both languages, and one method per message.\n\n\
                   use super::{Arg, Words};\n"
        .to_owned();
    let lists = [("ENGLISH", english.values().collect::<Vec<_>>()), {
        // Where a translation is missing the English text stands; a test asks for it.
        let texts = english.iter().map(|(key, text)| chinese.get(key).unwrap_or(text));
        ("CHINESE", texts.collect())
    }];
    for (name, texts) in lists {
        let _ = writeln!(out, "\n#[rustfmt::skip]\npub(super) static {name}: [&str; {}] = [", texts.len());
        for text in texts {
            let _ = writeln!(out, "    {text:?},");
        }
        out.push_str("];\n");
    }
    out.push_str("\n#[rustfmt::skip]\nimpl Words {\n");
    for (index, (key, template)) in english.iter().enumerate() {
        let parameters = super::parameters("cli", key, template)?;
        let signature = parameters
            .iter()
            .map(|(name, number)| format!(", {name}: {}", if *number { "i64" } else { "&str" }));
        let arguments = parameters.iter().map(|(name, number)| {
            let kind = if *number { "Int" } else { "Text" };
            format!("({name:?}, Arg::{kind}({name}))")
        });
        let _ = writeln!(
            out,
            "    /// `{template}`\n    pub(crate) fn {}(self{}) -> String {{\n        self.say({index}, &[{}])\n    }}",
            key.replace(['-', '.'], "_"),
            signature.collect::<String>(),
            arguments.collect::<Vec<_>>().join(", "),
        );
    }
    out.push_str("}\n");
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generated_file_is_fresh() {
        let root = crate::root();
        let there = std::fs::read_to_string(target(&root)).unwrap_or_default();
        assert!(generate(&root).unwrap() == there, "words are stale: run `cargo xtask messages`");
    }

    #[test]
    fn every_word_is_translated() {
        let read = |language| read_file(&source(&crate::root(), language)).unwrap();
        let wrong = super::super::translation::differences(&read("en"), &read("zh"));
        assert!(wrong.is_empty(), "crates/cli/messages/zh.yaml: {}", wrong.join("\n"));
    }
}
