//! `cargo xtask messages`: typed functions from the English templates.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

/// Reads `messages/en.yaml` and writes `src/messages/generated.rs`.
pub(crate) fn write() -> Result<(), String> {
    let text =
        std::fs::read_to_string(source()).map_err(|error| format!("{}: {error}", source().display()))?;
    std::fs::write(target(), generate(&text)?).map_err(|error| format!("{}: {error}", target().display()))
}

fn analysis() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../crates/analysis")
}

fn source() -> PathBuf {
    analysis().join("messages/en.yaml")
}

fn target() -> PathBuf {
    analysis().join("src/messages/generated.rs")
}

/// The Rust text for a file of templates.
fn generate(text: &str) -> Result<String, String> {
    let templates: BTreeMap<String, String> =
        serde_yaml::from_str(text).map_err(|error| format!("messages/en.yaml: {error}"))?;
    let mut out = String::from(
        "// Made by `cargo xtask messages` from messages/en.yaml; do not edit.\n\
         //! Keys, English templates, and one function per message.\n\n\
         use super::{Arg, Message};\n\n",
    );
    let _ = writeln!(out, "/// Keys in order; a template's position is its number.");
    let _ = writeln!(out, "#[rustfmt::skip]\npub(super) static KEYS: [&str; {}] = [", templates.len());
    for key in templates.keys() {
        let _ = writeln!(out, "    {key:?},");
    }
    let _ = writeln!(out, "];\n\n/// English, in the order of `KEYS`.");
    let _ = writeln!(out, "#[rustfmt::skip]\npub(super) static ENGLISH: [&str; {}] = [", templates.len());
    for template in templates.values() {
        let _ = writeln!(out, "    {template:?},");
    }
    out.push_str("];\n");
    for (index, (key, template)) in templates.iter().enumerate() {
        let parameters = parameters(key, template)?;
        let name = key.replace(['-', '.'], "_");
        let signature: Vec<String> = parameters
            .iter()
            .map(|(name, number)| format!("{name}: {}", if *number { "i64" } else { "impl Into<Arg>" }))
            .collect();
        let arguments: Vec<String> = parameters
            .iter()
            .map(|(name, number)| {
                let value = if *number { format!("Arg::Int({name})") } else { format!("{name}.into()") };
                format!("({name:?}, {value})")
            })
            .collect();
        let _ = write!(
            out,
            "\n/// {template}\n#[rustfmt::skip]\npub(crate) fn {name}({}) -> Message {{\n    Message::new({index}, vec![{}])\n}}\n",
            signature.join(", "),
            arguments.join(", "),
        );
    }
    Ok(out)
}

/// Placeholders in order of first appearance, each with whether it is a number.
fn parameters(key: &str, template: &str) -> Result<Vec<(String, bool)>, String> {
    let mut found: Vec<(String, bool)> = Vec::new();
    let mut rest = template;
    while let Some((_, tail)) = rest.split_once('{') {
        let (placeholder, tail) =
            tail.split_once('}').ok_or_else(|| format!("messages/en.yaml: {key}: a brace is left open"))?;
        let (name, number) = match placeholder.split_once('#') {
            Some((name, _)) => (name, true),
            None => (placeholder, false),
        };
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
            return Err(format!("messages/en.yaml: {key}: {{{placeholder}}} is no placeholder"));
        }
        match found.iter().find(|(other, _)| other == name) {
            Some((_, kind)) if *kind != number => {
                return Err(format!("messages/en.yaml: {key}: {name} is both text and number"));
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
    fn generated_file_is_fresh() {
        let wanted = generate(&std::fs::read_to_string(source()).unwrap()).unwrap();
        let there = std::fs::read_to_string(target()).unwrap();
        assert!(wanted == there, "stale: run `cargo xtask messages`");
    }

    #[test]
    fn placeholders_are_checked() {
        assert!(parameters("k", "{open").is_err());
        assert!(parameters("k", "{n#} and {n}").is_err());
        assert_eq!(
            parameters("k", "{n#} {n#a|b} {x}").unwrap(),
            [("n".to_owned(), true), ("x".to_owned(), false)]
        );
    }
}
