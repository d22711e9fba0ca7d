//! `cargo xtask schema FOLDER`: field tables of all stable built-in kinds, 1.33 to 1.37, from the JSON schemas that the
//! PyPI package kubernetes-validate carries (Apache-2.0). FOLDER is its `kubernetes-json-schema`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

const OLDEST: u8 = 33;
const NEWEST: u8 = 37;
const TARGET: &str = "crates/schema/src/generated/types.rs";

/// A field in one version.
#[derive(Clone, PartialEq, Eq)]
struct Field {
    kind: String,
    required: bool,
}

/// A type or field with the minor versions that have it.
type Seen<T> = BTreeMap<u8, T>;

#[derive(Default)]
struct Tables {
    /// Long name of a type → versions → its fields.
    types: BTreeMap<String, Seen<BTreeMap<String, Field>>>,
    /// `apiVersion kind` → versions → long name.
    kinds: BTreeMap<String, Seen<String>>,
}

pub(crate) fn write(folder: &str) -> Result<(), String> {
    let mut tables = Tables::default();
    for minor in OLDEST..=NEWEST {
        let path = Path::new(folder).join(format!("v1.{minor}.0-local/_definitions.json"));
        let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let json: Value = serde_json::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))?;
        let defs = json.get("$defs").and_then(Value::as_object).ok_or("no $defs")?;
        read(&mut tables, minor, defs);
    }
    let text = render(&tables);
    std::fs::write(TARGET, &text).map_err(|e| format!("{TARGET}: {e}"))?;
    println!("{TARGET}: {} kinds, {} types, {} bytes", tables.kinds.len(), tables.types.len(), text.len());
    Ok(())
}

/// Stable kinds and what can be reached from them.
fn read(tables: &mut Tables, minor: u8, defs: &serde_json::Map<String, Value>) {
    let mut queue: Vec<String> = Vec::new();
    for (name, def) in defs {
        for gvk in def.get("x-kubernetes-group-version-kind").and_then(Value::as_array).into_iter().flatten()
        {
            let part = |key: &str| gvk.get(key).and_then(Value::as_str).unwrap_or_default();
            let (group, version, kind) = (part("group"), part("version"), part("kind"));
            let stable = !version.contains("alpha") && !version.contains("beta");
            // Lists and options are no objects that one creates; `apimachinery` repeats them for every group.
            if !stable || kind.ends_with("List") || name.contains(".apimachinery.") {
                continue;
            }
            let api_version =
                if group.is_empty() { version.to_owned() } else { format!("{group}/{version}") };
            tables.kinds.entry(format!("{api_version} {kind}")).or_default().insert(minor, name.clone());
            queue.push(name.clone());
        }
    }
    let mut done: BTreeSet<String> = BTreeSet::new();
    while let Some(name) = queue.pop() {
        if !done.insert(name.clone()) {
            continue;
        }
        let Some(def) = defs.get(&name) else { continue };
        let required: Vec<&str> = def
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let mut fields = BTreeMap::new();
        for (field, schema) in def.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let kind = kind_of(schema, defs, &mut queue);
            let required = required.contains(&field.as_str());
            fields.insert(field.clone(), Field { kind, required });
        }
        tables.types.entry(name).or_default().insert(minor, fields);
    }
}

/// A field's type: one letter for a scalar, `[` and `{` before the type of items and values, else a type's long name.
fn kind_of(schema: &Value, defs: &serde_json::Map<String, Value>, queue: &mut Vec<String>) -> String {
    let reference = schema.get("$ref").or_else(|| schema.pointer("/allOf/0/$ref")).and_then(Value::as_str);
    if let Some(name) = reference.and_then(|reference| reference.rsplit('/').next()) {
        let short = name.rsplit('.').next().unwrap_or(name);
        let scalar = match short {
            "Quantity" => "q",
            "IntOrString" => "I",
            "Time" => "t",
            "MicroTime" => "m",
            "FieldsV1"
            | "JSON"
            | "RawExtension"
            | "JSONSchemaPropsOrArray"
            | "JSONSchemaPropsOrBool"
            | "JSONSchemaPropsOrStringArray" => "j",
            _ => "",
        };
        if !scalar.is_empty() {
            return scalar.to_owned();
        }
        if defs.contains_key(name) {
            queue.push(name.to_owned());
        }
        return name.to_owned();
    }
    let text = |key: &str| schema.get(key).and_then(Value::as_str).unwrap_or_default();
    let types: Vec<&str> = match schema.get("type") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let has = |wanted: &str| types.contains(&wanted);
    if has("array") {
        return match schema.get("items") {
            Some(items) => format!("[{}", kind_of(items, defs, queue)),
            None => "j".to_owned(),
        };
    }
    if has("object") {
        return match schema.get("additionalProperties") {
            Some(values @ Value::Object(_)) => format!("{{{}", kind_of(values, defs, queue)),
            _ => "j".to_owned(),
        };
    }
    match (types.iter().find(|kind| **kind != "null").copied(), text("format")) {
        (Some("string"), "byte") => "y",
        (Some("string"), "date-time") => "t",
        (Some("string"), _) => "s",
        (Some("boolean"), _) => "b",
        (Some("integer"), "int64") => "l",
        (Some("integer"), _) => "i",
        (Some("number"), _) => "d",
        _ => "j",
    }
    .to_owned()
}

/// Group, version and name of a long name.
fn parts(long: &str) -> (&str, &str, &str) {
    let mut back = long.rsplit('.');
    let name = back.next().unwrap_or_default();
    let version = back.next().unwrap_or_default();
    (back.next().unwrap_or_default(), version, name)
}

/// Versions as a mark: nothing for all, `+35` since, `-36` up to and without.
fn mark<T>(seen: &Seen<T>, within: (u8, u8)) -> String {
    let mut out = String::new();
    let first = seen.keys().next().copied().unwrap_or(OLDEST);
    let last = seen.keys().next_back().copied().unwrap_or(NEWEST);
    if first > within.0 {
        let _ = write!(out, "+{first}");
    }
    if last < within.1 {
        let _ = write!(out, "-{}", last + 1);
    }
    out
}

fn render(tables: &Tables) -> String {
    // A name alone where it names one type; else with group and version before it.
    let mut owners: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for long in tables.types.keys() {
        owners.entry(parts(long).2).or_default().insert(long);
    }
    let id = |long: &str| -> String {
        let (group, version, name) = parts(long);
        let alone = owners.get(name).is_none_or(|owners| owners.len() == 1);
        if alone { name.to_owned() } else { format!("{group}.{version}.{name}") }
    };
    let spelt = |kind: &str| -> String {
        let at = kind.find(|c| c != '[' && c != '{').unwrap_or(kind.len());
        let (wrap, inner) = kind.split_at(at);
        if inner.len() == 1 { kind.to_owned() } else { format!("{wrap}{}", id(inner)) }
    };
    let mut kinds = String::new();
    for (name, seen) in &tables.kinds {
        let long = seen.values().next_back().map_or("", String::as_str);
        let _ = writeln!(kinds, "{name} {}{}", id(long), mark(seen, (OLDEST, NEWEST)));
    }
    let mut types = String::new();
    for (long, seen) in &tables.types {
        let (_, version, _) = parts(long);
        let package = if version == "v1" { String::new() } else { format!("@{version}") };
        let own = (
            seen.keys().next().copied().unwrap_or(OLDEST),
            seen.keys().next_back().copied().unwrap_or(NEWEST),
        );
        let _ = write!(types, "{}{package}", id(long));
        let mut fields: BTreeMap<&str, Seen<&Field>> = BTreeMap::new();
        for (minor, named) in seen {
            for (name, field) in named {
                fields.entry(name).or_default().insert(*minor, field);
            }
        }
        for (name, seen) in fields {
            let Some(last) = seen.values().next_back() else { continue };
            let required = if last.required { "!" } else { "" };
            let _ = write!(types, " {name}{required}:{}{}", spelt(&last.kind), mark(&seen, own));
        }
        types.push('\n');
    }
    // `crates/schema` tests it, so that an edit by hand does not go unseen.
    let checksum = fnv1a(&kinds, &types);
    let group = |shift: u32| (checksum >> shift) & 0xffff;
    let checksum = format!("0x{:04x}_{:04x}_{:04x}_{:04x}", group(48), group(32), group(16), group(0));
    format!(
        "//! Made by `cargo xtask schema FOLDER`, FOLDER being `kubernetes-json-schema` of the PyPI package\n\
         //! kubernetes-validate 1.37.0 (Apache-2.0). Do not edit. `crate::types` tells how to read it.\n\n\
         /// `apiVersion kind type`, one per line.\npub(crate) const KINDS: &str = \"\\\n{kinds}\";\n\n\
         /// `type field:type …`, one type per line.\npub(crate) const TYPES: &str = \"\\\n{types}\";\n\n\
         /// FNV-1a of both.\n#[cfg(test)]\npub(crate) const CHECKSUM: u64 = {checksum};\n"
    )
}

fn fnv1a(kinds: &str, types: &str) -> u64 {
    kinds.bytes().chain(types.bytes()).fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
