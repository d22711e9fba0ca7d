//! What the API documents about its types and fields, in its own words (`data/fields.txt`, made by `cargo xtask fields`).
//! The text is part of the native program (feature `fields`) and is fetched when needed elsewhere.

use std::borrow::Cow;

use crate::types::{Field, Type};

/// The text of `data/fields.txt`. It is searched as it is: a question is rare, and an index would cost every start.
#[derive(Debug, Clone, Copy)]
pub struct FieldDocs<'a>(&'a str);

#[cfg(feature = "fields")]
impl FieldDocs<'static> {
    /// Those that are part of the program.
    pub const fn built_in() -> Self {
        Self(include_str!("../data/fields.txt"))
    }
}

impl<'a> FieldDocs<'a> {
    /// From the file's text.
    pub const fn new(text: &'a str) -> Self {
        Self(text)
    }

    /// What a type is.
    pub fn of_type(self, of: &Type) -> Option<Cow<'a, str>> {
        self.block(&key(of))?.lines().next().and_then(words)
    }

    /// What a field of a type is.
    pub fn of_field(self, of: &Type, field: &Field) -> Option<Cow<'a, str>> {
        self.field(&key(of), field.name)
    }

    /// What stands behind a name that [`name_of`] made.
    pub fn named(self, name: &str) -> Option<Cow<'a, str>> {
        let (of, field) = name.rsplit_once('.')?;
        self.field(of, field)
    }

    fn field(self, of: &str, field: &str) -> Option<Cow<'a, str>> {
        let holds = |line: &&str| line.strip_prefix(field).is_some_and(|rest| rest.starts_with('\t'));
        self.block(of)?.lines().skip(1).find(holds).and_then(words)
    }

    /// A type's line without its mark, and the lines of its fields.
    fn block(self, of: &str) -> Option<&'a str> {
        let (_, rest) = self.0.split_once(&format!("\n@{of}\t"))?;
        rest.split("\n@").next()
    }
}

/// `DeploymentSpec.replicas`
pub fn name_of(of: &Type, field: &Field) -> String {
    format!("{}.{}", key(of), field.name)
}

fn key(of: &Type) -> String {
    if of.package == "v1" { of.name.to_owned() } else { format!("{}@{}", of.name, of.package) }
}

/// What stands behind the tab, with its line ends; of a type's line, which has lost its name, all of it.
fn words(line: &str) -> Option<Cow<'_, str>> {
    let text = line.split_once('\t').map_or(line, |(_, text)| text);
    if text.is_empty() {
        return None;
    }
    if !text.contains('\\') {
        return Some(Cow::Borrowed(text));
    }
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            other => out.push(other),
        }
    }
    Some(Cow::Owned(out))
}

#[cfg(all(test, feature = "fields"))]
mod tests {
    use super::*;
    use crate::Version;
    use crate::types::kind;

    #[test]
    fn every_field_that_people_write_is_documented() {
        let docs = FieldDocs::built_in();
        let deployment = kind("apps/v1", "Deployment", Version::V1_36).unwrap();
        let spec = deployment.field("spec", Version::V1_36).unwrap().kind.object().unwrap();
        let replicas = spec.field("replicas", Version::V1_36).unwrap();
        let said = docs.of_field(spec, replicas).unwrap();
        assert!(said.starts_with("Number of desired pods."), "{said}");
        assert_eq!(docs.named(&name_of(spec, replicas)), Some(said));
        assert!(docs.of_type(deployment).unwrap().contains("declarative updates"));
        assert_eq!(docs.named("DeploymentSpec.nothing"), None);
        // Another version of a kind is another type.
        let scaler = kind("autoscaling/v2", "HorizontalPodAutoscaler", Version::V1_36).unwrap();
        assert!(docs.named(&name_of(scaler, scaler.field("spec", Version::V1_36).unwrap())).is_some());
        let mut queue = vec![deployment, scaler, kind("v1", "Service", Version::V1_36).unwrap()];
        let (mut seen, mut count) = (Vec::new(), 0);
        while let Some(of) = queue.pop() {
            if seen.contains(&of.name) {
                continue;
            }
            seen.push(of.name);
            for field in of.fields(Version::V1_37).filter(|field| field.name != "status") {
                assert!(docs.of_field(of, field).is_some(), "{}", name_of(of, field));
                count += 1;
                let mut holds = &field.kind;
                while let Some(inner) = holds.inner() {
                    holds = inner;
                }
                queue.extend(holds.object());
            }
        }
        assert!(count > 500, "{count}");
    }

    #[test]
    fn line_ends_and_backslashes_come_back() {
        let text = "# head\n@A\tan A\nb\tone\\n\\\\two\nbc\tother\n@AB\tan AB\n";
        let docs = FieldDocs::new(text);
        assert_eq!(docs.named("A.b").as_deref(), Some("one\n\\two"));
        assert_eq!(docs.named("A.bc").as_deref(), Some("other"));
        assert_eq!(docs.named("AB.b"), None);
    }
}
