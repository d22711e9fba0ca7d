//! `cargo xtask new-rule NAME --category CATEGORY`: page, sentences, rule and registration of a small rule that is whole
//! and passes its tests, to be turned into another one.

use std::fs;
use std::path::{Path, PathBuf};

/// Makes the rule below a repository's top folder.
pub(crate) fn write(root: &Path, name: &str, category: &str) -> Result<(), String> {
    let place = Place::new(root, name, category)?;
    let family = read(&place.family)?;
    let sentences = [
        (&place.sentences, read(&place.sentences)?, SENTENCES),
        (&place.translated, read(&place.translated)?, TRANSLATED),
    ];
    let registered = register(&family, &place.module, &place.rule)
        .ok_or_else(|| format!("{}: no `register!` in it", place.family.display()))?;
    for path in [&place.page, &place.code] {
        if path.exists() {
            return Err(format!("{} is there already", path.display()));
        }
    }
    put(&place.page, &filled(PAGE, &place))?;
    put(&place.code, &filled(CODE, &place))?;
    for (path, text, more) in sentences {
        put(path, &format!("{}\n\n{}", text.trim_end(), filled(more, &place)))?;
    }
    put(&place.family, &registered)?;
    crate::messages::write(root)?;
    for path in [&place.page, &place.sentences, &place.translated, &place.code, &place.family] {
        println!("{}", path.strip_prefix(root).unwrap_or(path).display());
    }
    Ok(())
}

/// Names and files of a rule.
struct Place {
    /// `image-without-registry`
    name: String,
    /// `image_without_registry`
    module: String,
    /// `ImageWithoutRegistry`
    rule: String,
    /// `Images`
    category: String,
    page: PathBuf,
    code: PathBuf,
    family: PathBuf,
    sentences: PathBuf,
    /// The same in Chinese.
    translated: PathBuf,
}

impl Place {
    fn new(root: &Path, name: &str, category: &str) -> Result<Self, String> {
        let plain =
            |text: &str| text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if !plain(name) || !name.starts_with(|c: char| c.is_ascii_lowercase()) || name.ends_with('-') {
            return Err(format!("{name}: a rule is named in kebab case, after the problem"));
        }
        let analysis = root.join("crates/analysis");
        let folder = analysis.join("src/rules").join(category);
        let sentences = analysis.join("messages/en").join(format!("{category}.yaml"));
        if !plain(category) || !folder.is_dir() || !sentences.is_file() {
            return Err(format!("{category}: there is no such category ({})", categories(root).join(", ")));
        }
        let module = name.replace('-', "_");
        Ok(Self {
            name: name.to_owned(),
            rule: camel(name),
            category: camel(category),
            page: folder.join(format!("{module}.md")),
            code: folder.join(format!("{module}.rs")),
            family: folder.join("mod.rs"),
            sentences,
            translated: analysis.join("messages/zh").join(format!("{category}.yaml")),
            module,
        })
    }
}

/// Folders of rules that have a file of sentences.
fn categories(root: &Path) -> Vec<String> {
    let sentences = root.join("crates/analysis/messages/en");
    let folders = fs::read_dir(root.join("crates/analysis/src/rules")).into_iter().flatten().flatten();
    let names = folders.filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<_> =
        names.filter(|name| name != "shared" && sentences.join(format!("{name}.yaml")).is_file()).collect();
    names.sort();
    names
}

fn camel(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_ascii_uppercase().to_string() + letters.as_str())
            .unwrap_or_default()
    };
    name.split('-').map(word).collect()
}

fn filled(template: &str, place: &Place) -> String {
    let texts = [
        ("@name@", &place.name),
        ("@module@", &place.module),
        ("@Rule@", &place.rule),
        ("@Category@", &place.category),
    ];
    texts.into_iter().fold(template.to_owned(), |text, (mark, value)| text.replace(mark, value))
}

/// The family's list with the rule at its end.
fn register(family: &str, module: &str, rule: &str) -> Option<String> {
    let (head, list) = family.split_once("crate::rules::register!")?;
    let (list, tail) = list.split_once('}')?;
    Some(format!("{head}crate::rules::register!{}\n    {module}::{rule},\n}}{tail}", list.trim_end()))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn put(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

/// It finds objects with the label `example: <its name>`.
const PAGE: &str = "\
# @name@

An object that is labelled as the example of this rule.

## Why

What happens in the cluster, in Kubernetes' own words where there are any.

## Example

```yaml bad
apiVersion: v1
kind: Service
metadata:
  name: app
  labels:
    example: @name@
spec:
  type: ExternalName
  externalName: app.example
```

```yaml good
apiVersion: v1
kind: Service
metadata:
  name: app
spec:
  type: ExternalName
  externalName: app.example
```

## Fix

Remove the label.

## When to ignore

Where the label is wanted.

## References

- [Labels](https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/)
";

const SENTENCES: &str = "\
@name@: \"{kind} {name} is labelled as the example of @name@\"
@name@.help: \"Remove the label\"
";

const TRANSLATED: &str = "\
@name@: \"{kind} {name} 被标记为 @name@ 的示例\"
@name@.help: \"删除该标签\"
";

const CODE: &str = "\
//! An object that is labelled as the example of this rule.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct @Rule@;

impl Rule for @Rule@ {
    const META: RuleInfo = RuleInfo {
        name: \"@name@\",
        category: Category::@Category@,
        severity: Severity::Info,
        default: false,
        summary: \"an object that is labelled as the example of this rule\",
        page: crate::rules::page!(\"@module@.md\"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let path = path(\"metadata.labels.example\");
        if object.text_at(&path).given() != Some(Self::META.name) {
            return;
        }
        let message = msg::@module@(&object.view.kind, &object.key.name);
        cx.report(object, &path, object.value_at(&path), message).help(msg::@module@_help());
    }
}
";

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    fn a_rule_is_registered_at_the_end() {
        let family = "//! F\n\nmod x;\n\ncrate::rules::register! {\n    a_b::AB,\n}\n";
        assert_eq!(
            register(family, "c_d", "CD").unwrap(),
            "//! F\n\nmod x;\n\ncrate::rules::register! {\n    a_b::AB,\n    c_d::CD,\n}\n"
        );
        assert_eq!(
            register("crate::rules::register! {}\n", "c", "C").unwrap(),
            "crate::rules::register! {\n    c::C,\n}\n"
        );
        assert_eq!(camel("image-without-registry"), "ImageWithoutRegistry");
    }

    /// A copy of the workspace that keeps the dates of files that stay as they are, so that little is compiled anew.
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        let mut kept = Vec::new();
        for entry in fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_owned();
            let target = to.join(&name);
            kept.push(name);
            if path.is_dir() {
                copy(&path, &target);
                continue;
            }
            let bytes = fs::read(&path).unwrap();
            if !fs::read(&target).is_ok_and(|there| there == bytes) {
                fs::write(&target, bytes).unwrap();
            }
        }
        for entry in fs::read_dir(to).unwrap() {
            let entry = entry.unwrap();
            if !kept.contains(&entry.file_name()) {
                let path = entry.path();
                if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
            }
        }
    }

    /// The text between a line that begins with the fence and the next such fence, behind a place in the page.
    fn block<'t>(page: &'t str, behind: &str, fence: &str, language: &str) -> &'t str {
        let (_, rest) = page.split_once(behind).unwrap_or_else(|| panic!("no {behind:?} in CONTRIBUTING.md"));
        let (_, rest) = rest.split_once(&format!("\n{fence}{language}\n")).unwrap();
        let (text, _) = rest.split_once(&format!("\n{fence}\n")).unwrap();
        text
    }

    /// CONTRIBUTING.md, "Add a rule in ten minutes", to the letter, in a copy of the workspace.
    #[test]
    fn who_follows_contributing_to_the_letter_succeeds() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap();
        let target =
            std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| here.join("target"), |path| here.join(path));
        let root = target.join("contributing");
        for folder in [".cargo", "crates", "xtask", "tests"] {
            copy(&here.join(folder), &root.join(folder));
        }
        for file in ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml"] {
            let text = fs::read(here.join(file)).unwrap();
            if !fs::read(root.join(file)).is_ok_and(|there| there == text) {
                fs::write(root.join(file), text).unwrap();
            }
        }
        let page = fs::read_to_string(here.join("CONTRIBUTING.md")).unwrap();
        let command = "cargo xtask new-rule image-without-registry --category images";
        assert!(page.contains(command), "CONTRIBUTING.md does not say `{command}`");
        write(&root, "image-without-registry", "images").unwrap();
        assert!(write(&root, "image-without-registry", "images").is_err(), "made twice");
        assert!(write(&root, "other-rule", "nonsense").is_err(), "no such category");
        let test = || {
            let output = Command::new(env!("CARGO"))
                .args(["test", "--quiet", "--offline", "-p", "podfit-analysis", "--test", "pages"])
                .current_dir(&root)
                .env("CARGO_TARGET_DIR", &target)
                .output()
                .unwrap();
            let said = [output.stdout, output.stderr].concat();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&said));
        };
        // As it was made, then with what the page says.
        test();
        let place = Place::new(&root, "image-without-registry", "images").unwrap();
        put(&place.page, &format!("{}\n", block(&page, "**1. The page**", "````", "markdown"))).unwrap();
        let languages = [
            (&place.sentences, SENTENCES, "**2. The sentences**"),
            (&place.translated, TRANSLATED, "The same in Chinese"),
        ];
        for (path, made, behind) in languages {
            let sentences = read(path).unwrap();
            let made = filled(made, &place);
            assert!(sentences.contains(&made));
            let own = format!("{}\n", block(&page, behind, "```", "yaml"));
            put(path, &sentences.replace(&made, &own)).unwrap();
        }
        put(&place.code, &format!("{}\n", block(&page, "**3. The rule**", "```", "rust"))).unwrap();
        let line = block(&page, "**4. The registration**", "```", "rust");
        assert!(read(&place.family).unwrap().contains(line), "{line}");
        crate::messages::write(&root).unwrap();
        test();
    }
}
