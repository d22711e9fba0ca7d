//! `cargo xtask messages`: typed functions from the English templates, and one file of templates per other language.

mod translation;
mod words;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Reads `messages/` of the analysis and writes its `src/messages/generated/`: a file per family, `mod.rs`, and
/// `zh.yaml`. Then the words of the command line.
pub(crate) fn write(root: &Path) -> Result<(), String> {
    let wanted = generate(root)?;
    let folder = target(root);
    let io = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    std::fs::create_dir_all(&folder).map_err(|error| io(&folder, error))?;
    for entry in std::fs::read_dir(&folder).map_err(|error| io(&folder, error))? {
        let path = entry.map_err(|error| io(&folder, error))?.path();
        let known =
            path.file_name().and_then(|name| name.to_str()).is_some_and(|name| wanted.contains_key(name));
        if !known {
            std::fs::remove_file(&path).map_err(|error| io(&path, error))?;
        }
    }
    for (name, text) in wanted {
        let path = folder.join(name);
        // A file that stays as it is keeps its date: the compiler need not look at it again.
        if std::fs::read_to_string(&path).is_ok_and(|there| there == text) {
            continue;
        }
        std::fs::write(&path, text).map_err(|error| io(&path, error))?;
    }
    words::write(root)
}

/// The templates of a language.
fn source(root: &Path, language: &str) -> PathBuf {
    root.join("crates/analysis/messages").join(language)
}

fn target(root: &Path) -> PathBuf {
    root.join("crates/analysis/src/messages/generated")
}

/// File names and texts of the generated folder.
fn generate(root: &Path) -> Result<BTreeMap<String, String>, String> {
    let families = translation::read_folder(&source(root, "en"))?;
    let mut files = BTreeMap::new();
    let mut list = String::from(
        "// Made by `cargo xtask messages` from messages/en; do not edit.\n\
         //! All families of messages.\n\n\
         use super::{Arg, Family, Message};\n\n",
    );
    for name in families.keys() {
        let _ = writeln!(list, "#[rustfmt::skip]\nmod {name};");
    }
    list.push('\n');
    for name in families.keys() {
        let _ =
            writeln!(list, "#[allow(unused_imports)] // a family may be empty\npub(crate) use {name}::*;");
    }
    let _ = writeln!(list, "\n/// A message's family is a position in this list.");
    let _ = writeln!(list, "#[rustfmt::skip]\npub(super) static FAMILIES: [&Family; {}] = [", families.len());
    for name in families.keys() {
        let _ = writeln!(list, "    &{name}::FAMILY,");
    }
    list.push_str("];\n");
    files.insert("mod.rs".to_owned(), list);
    for (number, (name, templates)) in families.iter().enumerate() {
        files.insert(format!("{name}.rs"), family(number, name, templates)?);
    }
    files.insert("zh.yaml".to_owned(), translation::bundle(&translation::read_folder(&source(root, "zh"))?));
    Ok(files)
}

/// The Rust text for a file of templates.
fn family(number: usize, family: &str, templates: &translation::Templates) -> Result<String, String> {
    let mut out = format!(
        "// Made by `cargo xtask messages` from messages/en/{family}.yaml; do not edit.\n\
         //! Keys, English templates, and one function per message.\n\n\
         use super::{{{}Family{}}};\n\n",
        if templates.is_empty() { "" } else { "Arg, " },
        if templates.is_empty() { "" } else { ", Message" },
    );
    let _ =
        writeln!(out, "#[rustfmt::skip]\npub(super) static FAMILY: Family = Family {{\n    keys: lines![");
    for key in templates.keys() {
        let _ = writeln!(out, "        {key:?},");
    }
    let _ = writeln!(out, "    ],\n    english: lines![");
    for template in templates.values() {
        if template.contains('\n') {
            return Err(format!("messages/en/{family}.yaml: a template is one line: {template}"));
        }
        let _ = writeln!(out, "        {template:?},");
    }
    out.push_str("    ],\n};\n");
    for (index, (key, template)) in templates.iter().enumerate() {
        let parameters = parameters(family, key, template)?;
        let name = key.replace(['-', '.'], "_");
        let signature: Vec<String> = parameters
            .iter()
            .map(|(name, number)| format!("{name}: {}", if *number { "i64" } else { "impl Into<Arg>" }))
            .collect();
        let arguments: Vec<String> = parameters
            .iter()
            .map(
                |(name, number)| {
                    if *number { format!("Arg::Int({name})") } else { format!("{name}.into()") }
                },
            )
            .collect();
        // Quotes in brackets would be taken for a link.
        let doc = if template.contains("[\"") { format!("`{template}`") } else { template.clone() };
        let _ = write!(
            out,
            "\n/// {doc}\n#[rustfmt::skip]\npub(crate) fn {name}({}) -> Message {{\n    Message::new({number}, {index}, vec![{}])\n}}\n",
            signature.join(", "),
            arguments.join(", "),
        );
    }
    Ok(out)
}

/// Placeholders in order of first appearance, each with whether it is a number.
fn parameters(family: &str, key: &str, template: &str) -> Result<Vec<(String, bool)>, String> {
    let mut found: Vec<(String, bool)> = Vec::new();
    let mut rest = template;
    while let Some((_, tail)) = rest.split_once('{') {
        let (placeholder, tail) = tail
            .split_once('}')
            .ok_or_else(|| format!("messages/en/{family}.yaml: {key}: a brace is left open"))?;
        let (name, number) = match placeholder.split_once('#') {
            Some((name, _)) => (name, true),
            None => (placeholder, false),
        };
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
            return Err(format!("messages/en/{family}.yaml: {key}: {{{placeholder}}} is no placeholder"));
        }
        match found.iter().find(|(other, _)| other == name) {
            Some((_, kind)) if *kind != number => {
                return Err(format!("messages/en/{family}.yaml: {key}: {name} is both text and number"));
            }
            Some(_) => {}
            None => found.push((name.to_owned(), number)),
        }
        rest = tail;
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_files_are_fresh() {
        let root = crate::root();
        for (name, wanted) in generate(&root).unwrap() {
            let there = std::fs::read_to_string(target(&root).join(&name)).unwrap_or_default();
            assert!(wanted == there, "{name} is stale: run `cargo xtask messages`");
        }
    }

    #[test]
    fn placeholders_are_checked() {
        assert!(parameters("f", "k", "{open").is_err());
        assert!(parameters("f", "k", "{n#} and {n}").is_err());
        assert_eq!(
            parameters("f", "k", "{n#} {n#a|b} {x}").unwrap(),
            [("n".to_owned(), true), ("x".to_owned(), false)]
        );
    }
}
