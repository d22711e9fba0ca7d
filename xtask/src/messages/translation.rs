//! Templates of a language, the one file that another language is loaded from, and what a translation may not differ in.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// Keys and templates of one file.
pub(super) type Templates = BTreeMap<String, String>;

/// The templates of all files of a folder, by family.
pub(super) fn read_folder(folder: &Path) -> Result<BTreeMap<String, Templates>, String> {
    let mut families = BTreeMap::new();
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        families.insert(name, read_file(&path)?);
    }
    Ok(families)
}

/// The templates of one file.
pub(super) fn read_file(path: &Path) -> Result<Templates, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let templates: Option<Templates> =
        serde_yaml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(templates.unwrap_or_default())
}

/// All of a language in one text: a line per key.
pub(super) fn bundle(families: &BTreeMap<String, Templates>) -> String {
    let mut text = "# Made by `cargo xtask messages` from messages/zh; do not edit.\n".to_owned();
    for (key, template) in families.values().flatten() {
        // A JSON string is a YAML string.
        let _ = writeln!(text, "{key}: {}", serde_json::Value::from(template.as_str()));
    }
    text
}

/// What is wrong with a translation of a file: keys that it lacks or has too many, and templates with other
/// placeholders than the English one. A word chosen by a number (`{n#one|other}`) may be left out or added.
#[cfg(test)]
pub(super) fn differences(english: &Templates, other: &Templates) -> Vec<String> {
    let mut wrong = Vec::new();
    for (key, template) in english {
        let Some(translated) = other.get(key) else {
            wrong.push(format!("{key}: not translated"));
            continue;
        };
        let (wanted, there) = (Placeholders::of(template), Placeholders::of(translated));
        for lost in wanted.shown.difference(&there.shown) {
            wrong.push(format!("{key}: {{{lost}}} is not in the translation"));
        }
        for name in there.shown.union(&there.chosen).filter(|name| !wanted.knows(name)) {
            wrong.push(format!("{key}: {{{name}}} is not in the English text"));
        }
    }
    let unused = other.keys().filter(|key| !english.contains_key(*key));
    wrong.extend(unused.map(|key| format!("{key}: there is no such message")));
    wrong
}

/// The placeholders of a template, numbers with their `#`.
#[cfg(test)]
#[derive(Default)]
struct Placeholders {
    /// `{name}` and `{n#}`
    shown: std::collections::BTreeSet<String>,
    /// `{n#one|other}`, as `n#`
    chosen: std::collections::BTreeSet<String>,
}

#[cfg(test)]
impl Placeholders {
    fn of(template: &str) -> Self {
        let mut found = Self::default();
        for piece in template.split('{').skip(1) {
            let placeholder = piece.split('}').next().unwrap_or_default();
            match placeholder.split_once('#') {
                Some((name, words)) if !words.is_empty() => found.chosen.insert(format!("{name}#")),
                _ => found.shown.insert(placeholder.to_owned()),
            };
        }
        found
    }

    fn knows(&self, name: &str) -> bool {
        self.shown.contains(name) || self.chosen.contains(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn templates(pairs: &[(&str, &str)]) -> Templates {
        pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn every_sentence_is_translated_with_its_facts() {
        let folder = |language| read_folder(&super::super::source(&crate::root(), language)).unwrap();
        let (english, chinese) = (folder("en"), folder("zh"));
        let families: Vec<_> = english.keys().collect();
        assert_eq!(
            families,
            chinese.keys().collect::<Vec<_>>(),
            "messages/en and messages/zh: the same files"
        );
        let wrong: Vec<String> = english
            .iter()
            .flat_map(|(family, templates)| {
                let wrong = differences(templates, &chinese[family]);
                wrong.into_iter().map(move |line| format!("messages/zh/{family}.yaml: {line}"))
            })
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn what_differs_is_told() {
        let english =
            templates(&[("a", "{n#} {n#Pod|Pods} of {name}"), ("b", "x"), ("c", "{n#one|two} of it")]);
        let same = templates(&[("a", "{name} 的 {n#} 个 Pod"), ("b", "y"), ("c", "它的")]);
        assert_eq!(differences(&english, &same), Vec::<String>::new());
        let other = templates(&[("a", "{nam} 的 {n} 个 Pod"), ("c", "{m#一|二}"), ("d", "")]);
        assert_eq!(
            differences(&english, &other),
            [
                "a: {n#} is not in the translation",
                "a: {name} is not in the translation",
                "a: {n} is not in the English text",
                "a: {nam} is not in the English text",
                "b: not translated",
                "c: {m#} is not in the English text",
                "d: there is no such message",
            ]
        );
    }

    #[test]
    fn full_width_text_has_full_width_punctuation() {
        let root = crate::root();
        let mut families = read_folder(&super::super::source(&root, "zh")).unwrap();
        families.insert("cli".to_owned(), read_file(&super::super::words::source(&root, "zh")).unwrap());
        let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
        for (key, template) in families.values().flatten() {
            let letters: Vec<char> = template.chars().collect();
            for pair in letters.windows(2) {
                let half = |c: char| matches!(c, ',' | ';' | ':' | '!' | '?' | '(' | ')');
                let wrong = (han(pair[0]) && half(pair[1])) || (half(pair[0]) && han(pair[1]));
                let joined = (han(pair[0]) && pair[1].is_ascii_alphanumeric())
                    || (pair[0].is_ascii_alphanumeric() && han(pair[1]));
                assert!(!wrong && !joined, "{key}: {template}");
            }
        }
    }
}
