//! `cargo xtask types`: TypeScript from the Rust structs that JavaScript sees, comments included. Their text is read, so
//! that no type carries anything for it at run time.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::root;
use syn::{Attribute, Expr, ExprLit, Fields, GenericArgument, Item, Lit, Meta, PathArguments, Type};

/// Where the structs are.
const SOURCES: [(&str, &[&str]); 11] = [
    ("crates/analysis/src/report.rs", &[]),
    ("crates/analysis/src/simulation.rs", &[]),
    ("crates/analysis/src/answers/mod.rs", &[]),
    ("crates/analysis/src/answers/hover.rs", &[]),
    ("crates/analysis/src/answers/complete.rs", &[]),
    ("crates/analysis/src/answers/actions.rs", &[]),
    ("crates/analysis/src/answers/hints.rs", &[]),
    ("crates/analysis/src/answers/outline.rs", &[]),
    ("crates/analysis/src/answers/places.rs", &[]),
    ("crates/analysis/src/answers/words.rs", &[]),
    // Read from a file, not handed in by a person.
    ("crates/wasm/src/types.rs", &["RulesAsset"]),
];
/// What has another name there, for JavaScript has a `Range` and a `Symbol` of its own.
const RENAMED: [(&str, &str); 3] =
    [("Range", "TextRange"), ("Symbol", "OutlineSymbol"), ("SymbolKind", "OutlineSymbolKind")];
const TARGET: &str = "crates/wasm/src/types.d.ts";

/// Writes `crates/wasm/src/types.d.ts`.
pub(crate) fn write() -> Result<(), String> {
    std::fs::write(root().join(TARGET), generate()?).map_err(|error| format!("{TARGET}: {error}"))
}

fn generate() -> Result<String, String> {
    let mut types = Types::default();
    let mut out = String::from("// Made by `cargo xtask types` from the Rust structs; do not edit.\n");
    for (path, without) in SOURCES {
        let text = std::fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))?;
        let file = syn::parse_file(&text).map_err(|error| format!("{path}: {error}"))?;
        for item in &file.items {
            types.item(item, without, &mut out).map_err(|error| format!("{path}: {error}"))?;
        }
    }
    match types.used.iter().find(|name| !types.made.contains(*name)) {
        Some(name) => Err(format!("{name} is used and not made")),
        None => Ok(out),
    }
}

#[derive(Default)]
struct Types {
    made: BTreeSet<String>,
    used: BTreeSet<String>,
}

impl Types {
    fn item(&mut self, item: &Item, without: &[&str], out: &mut String) -> Result<(), String> {
        let (attributes, name) = match item {
            Item::Struct(item) => (&item.attrs, item.ident.to_string()),
            Item::Enum(item) => (&item.attrs, item.ident.to_string()),
            _ => return Ok(()),
        };
        if !is_json(attributes) || without.contains(&name.as_str()) {
            return Ok(());
        }
        let name = renamed(name);
        if !self.made.insert(name.clone()) {
            return Err(format!("{name} is there twice"));
        }
        let serde = serde(attributes)?;
        let _ = write!(out, "\n{}", comment(attributes, ""));
        match item {
            Item::Struct(item) => {
                let Fields::Named(fields) = &item.fields else {
                    return Err(format!("{name} has fields without names"));
                };
                // What is only read may leave out whatever has a default.
                let _ = writeln!(out, "export interface {name} {{");
                for field in &fields.named {
                    let own = self::serde(&field.attrs)?;
                    let rust = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
                    let key = match &serde.rename_all {
                        Some(case) => own.rename.map_or_else(|| cased(&pascal(&rust), case), Ok)?,
                        None => own.rename.unwrap_or(rust),
                    };
                    let optional = serde.default || own.default || own.skipped;
                    let mut kind = self.kind(&field.ty)?;
                    if own.skipped {
                        kind = kind.trim_end_matches(" | null").to_owned();
                    }
                    let mark = if optional { "?" } else { "" };
                    let _ = writeln!(out, "{}  {key}{mark}: {kind};", comment(&field.attrs, "  "));
                }
                out.push_str("}\n");
            }
            Item::Enum(item) => {
                let case = serde.rename_all.as_deref().unwrap_or_default();
                let mut words = Vec::new();
                for variant in &item.variants {
                    if !matches!(variant.fields, Fields::Unit) {
                        return Err(format!("{name}::{} holds something", variant.ident));
                    }
                    words.push(format!("{:?}", cased(&variant.ident.to_string(), case)?));
                }
                let _ = writeln!(out, "export type {name} = {};", words.join(" | "));
            }
            _ => {}
        }
        Ok(())
    }

    fn kind(&mut self, kind: &Type) -> Result<String, String> {
        let Type::Path(path) = kind else { return Err("a type that is no path".to_owned()) };
        let last = path.path.segments.last().ok_or("an empty path")?;
        let mut inner = Vec::new();
        if let PathArguments::AngleBracketed(arguments) = &last.arguments {
            for argument in &arguments.args {
                if let GenericArgument::Type(kind) = argument {
                    inner.push(self.kind(kind)?);
                }
            }
        }
        let name = last.ident.to_string();
        Ok(match (name.as_str(), inner.as_slice()) {
            ("String", []) => "string".to_owned(),
            ("bool", []) => "boolean".to_owned(),
            ("u32" | "u64" | "i64" | "usize", []) => "number".to_owned(),
            ("Value", []) => "unknown".to_owned(),
            ("Option", [of]) => format!("{of} | null"),
            ("Vec", [of]) if of.contains(' ') => format!("({of})[]"),
            ("Vec", [of]) => format!("{of}[]"),
            ("OrderedMap" | "BTreeMap" | "Map", [key, value]) if key == "string" => {
                format!("Record<string, {value}>")
            }
            (_, []) => {
                let name = renamed(name);
                self.used.insert(name.clone());
                name
            }
            _ => return Err(format!("no TypeScript is known for {name}")),
        })
    }
}

fn renamed(name: String) -> String {
    RENAMED.iter().find(|(rust, _)| *rust == name).map_or(name, |(_, there)| (*there).to_owned())
}

/// `start_line` as a variant would be written.
fn pascal(field: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|c| c.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    field.split('_').map(capital).collect()
}

/// Whether it becomes JSON or is made of it.
fn is_json(attributes: &[Attribute]) -> bool {
    attributes.iter().filter(|attribute| attribute.path().is_ident("derive")).any(|attribute| {
        let Meta::List(list) = &attribute.meta else { return false };
        list.tokens.to_string().split([',', ' ']).any(|name| matches!(name, "Serialize" | "Deserialize"))
    })
}

#[derive(Default)]
struct Serde {
    rename: Option<String>,
    rename_all: Option<String>,
    default: bool,
    skipped: bool,
}

fn serde(attributes: &[Attribute]) -> Result<Serde, String> {
    let mut found = Serde::default();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        let read = attribute.parse_nested_meta(|meta| {
            let word = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
            let value = meta.value().and_then(syn::parse::ParseBuffer::parse::<syn::LitStr>);
            match (word.as_str(), value) {
                ("rename", Ok(value)) => found.rename = Some(value.value()),
                ("rename_all", Ok(value)) => found.rename_all = Some(value.value()),
                ("default", _) => found.default = true,
                ("skip_serializing_if", Ok(_)) => found.skipped = true,
                _ => return Err(meta.error("no TypeScript is known for this attribute")),
            }
            Ok(())
        });
        read.map_err(|error| error.to_string())?;
    }
    Ok(found)
}

/// The doc comment.
fn comment(attributes: &[Attribute], indent: &str) -> String {
    let lines: Vec<String> = attributes
        .iter()
        .filter_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
                Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        })
        .collect();
    match lines.as_slice() {
        [] => String::new(),
        [one] => format!("{indent}/** {one} */\n"),
        lines => {
            let text = lines.join(&format!("\n{indent} * "));
            format!("{indent}/**\n{indent} * {text}\n{indent} */\n")
        }
    }
}

fn cased(name: &str, case: &str) -> Result<String, String> {
    let parts = |mark: char| {
        let mut out = String::new();
        for c in name.chars() {
            if c.is_ascii_uppercase() && !out.is_empty() {
                out.push(mark);
            }
            out.push(c.to_ascii_lowercase());
        }
        out
    };
    Ok(match case {
        "lowercase" => name.to_ascii_lowercase(),
        "kebab-case" => parts('-'),
        "camelCase" => {
            let mut letters = name.chars();
            let first = letters.next().map(|c| c.to_ascii_lowercase());
            first.into_iter().chain(letters).collect()
        }
        _ => return Err(format!("{name}: no TypeScript is known for the case {case:?}")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_fresh() {
        let there = std::fs::read_to_string(root().join(TARGET)).unwrap_or_default();
        assert!(there == generate().unwrap(), "{TARGET} is stale: run `cargo xtask types`");
    }

    #[test]
    fn what_has_no_typescript_is_refused() {
        let made = |text: &str| {
            let file = syn::parse_file(text).unwrap();
            let mut out = String::new();
            file.items.iter().try_for_each(|item| Types::default().item(item, &[], &mut out)).map(|()| out)
        };
        assert!(made("#[derive(Serialize)] struct A { a: (u8, u8) }").is_err());
        assert!(made("#[derive(Serialize)] #[serde(untagged)] enum A { B }").is_err());
        let text = made("#[derive(Serialize)] struct A { #[serde(rename = \"b\")] a: Option<Vec<String>>, }");
        assert_eq!(text.unwrap(), "\nexport interface A {\n  b: string[] | null;\n}\n");
        let text =
            made("#[derive(Serialize)] #[serde(rename_all = \"camelCase\")] struct A { start_line: Range }");
        assert_eq!(text.unwrap(), "\nexport interface A {\n  startLine: TextRange;\n}\n");
    }
}
