//! Everything a person reads, by language: a folder of templates per language, a file per family of rules, and typed
//! functions made from the English ones.
//!
//! A template holds `{name}` (text), `{count#}` (an integer) and `{count#one|other}` (a word chosen by an integer).
//! `cargo xtask messages` writes `generated/` from `messages/en/`; a rule hands over facts through its functions.

mod generated;

use std::borrow::Cow;

pub(crate) mod msg {
    //! One function per message.
    pub(crate) use super::generated::*;
}
use generated::FAMILIES;

/// A language podfit speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Simplified Chinese.
    Chinese,
}

/// A fact in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Arg {
    /// Names, values, Kubernetes' own words.
    Text(String),
    /// A number.
    Int(i64),
    /// A sentence in a sentence.
    Message(Message),
    /// Several, joined by the language's own comma.
    List(Vec<Message>),
}

/// The templates of one file.
struct Family {
    /// In order; a template's position is its number.
    keys: &'static [&'static str],
    /// In the order of `keys`.
    english: &'static [&'static str],
}

/// A sentence before its language is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Message {
    family: u8,
    key: u16,
    args: Vec<(&'static str, Arg)>,
}

impl Message {
    fn new(family: u8, key: u16, args: Vec<(&'static str, Arg)>) -> Self {
        Self { family, key, args }
    }
}

macro_rules! arg_from {
    ($($from:ty => |$value:ident| $arg:expr),* $(,)?) => {
        $(impl From<$from> for Arg { fn from($value: $from) -> Self { $arg } })*
    };
}
arg_from! {
    &str => |value| Arg::Text(value.to_owned()),
    String => |value| Arg::Text(value),
    &String => |value| Arg::Text(value.clone()),
    &std::sync::Arc<str> => |value| Arg::Text(value.to_string()),
    i64 => |value| Arg::Int(value),
    Message => |value| Arg::Message(value),
    Vec<Message> => |value| Arg::List(value),
}

/// The templates of one language.
#[derive(Debug, Clone)]
pub struct Catalogue {
    language: Language,
    /// By family and number.
    templates: Vec<Vec<Cow<'static, str>>>,
}

impl Default for Catalogue {
    fn default() -> Self {
        Self::english()
    }
}

impl Catalogue {
    /// The built-in English.
    pub fn english() -> Self {
        Self {
            language: Language::English,
            templates: FAMILIES
                .iter()
                .map(|family| family.english.iter().map(|text| Cow::Borrowed(*text)).collect())
                .collect(),
        }
    }

    /// Another language from its files, one after the other (`key: template` per line, YAML). Keys that it lacks stay English.
    pub fn parse(language: Language, text: &str) -> Self {
        let mut catalogue = Self { language, ..Self::english() };
        let file = podfit_syntax::parse(text, podfit_syntax::ParseOptions::default());
        let entries = file
            .documents
            .first()
            .and_then(podfit_syntax::Document::root)
            .map(podfit_syntax::NodeRef::entries);
        for (key, value) in entries.unwrap_or_default() {
            let (Some(key), Some(value)) = (key.text(), value.text()) else { continue };
            for (family, templates) in FAMILIES.iter().zip(&mut catalogue.templates) {
                let slot = family.keys.binary_search(&key).ok().and_then(|index| templates.get_mut(index));
                if let Some(slot) = slot {
                    *slot = Cow::Owned(value.to_owned());
                }
            }
        }
        catalogue
    }

    /// Which language it speaks.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence in this language.
    pub(crate) fn render(&self, message: &Message) -> String {
        let family = self.templates.get(usize::from(message.family));
        let template =
            family.and_then(|templates| templates.get(usize::from(message.key))).map_or("", AsRef::as_ref);
        let mut out = String::with_capacity(template.len() + 32);
        let mut rest = template;
        while let Some((before, tail)) = rest.split_once('{') {
            out.push_str(before);
            let Some((placeholder, tail)) = tail.split_once('}') else { break };
            self.fill(&mut out, placeholder, message);
            rest = tail;
        }
        out.push_str(rest);
        out
    }

    fn fill(&self, out: &mut String, placeholder: &str, message: &Message) {
        let (name, words) = placeholder.split_once('#').unwrap_or((placeholder, ""));
        let Some((_, arg)) = message.args.iter().find(|(key, _)| *key == name) else { return };
        match arg {
            Arg::Int(number) => match words.split_once('|') {
                Some((one, other)) => out.push_str(if *number == 1 { one } else { other }),
                None => out.push_str(&number.to_string()),
            },
            Arg::Text(text) => out.push_str(text),
            Arg::Message(inner) => out.push_str(&self.render(inner)),
            Arg::List(items) => {
                let comma = match self.language {
                    Language::English => ", ",
                    Language::Chinese => "、",
                };
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push_str(comma);
                    }
                    out.push_str(&self.render(item));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_and_unique() {
        let mut all: Vec<&str> = Vec::new();
        for family in FAMILIES {
            assert!(family.keys.windows(2).all(|pair| pair[0] < pair[1]), "look-ups search them by halves");
            assert_eq!(family.keys.len(), family.english.len());
            all.extend(family.keys);
        }
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "a key stands in two files");
    }

    #[test]
    fn words_follow_numbers() {
        let mut catalogue = Catalogue::english();
        catalogue.templates[0][0] = Cow::Borrowed("{n#} {n#Pod|Pods} on {where}.");
        let message =
            |n: i64| Message::new(0, 0, vec![("n", Arg::Int(n)), ("where", Arg::Text("w1".into()))]);
        assert_eq!(catalogue.render(&message(1)), "1 Pod on w1.");
        assert_eq!(catalogue.render(&message(3)), "3 Pods on w1.");
    }

    #[test]
    fn braces_in_a_value_are_text() {
        let mut catalogue = Catalogue::english();
        catalogue.templates[0][0] = Cow::Borrowed("{a}{b}");
        let message = Message::new(0, 0, vec![("a", Arg::Text("{b}".into())), ("b", Arg::Text("x".into()))]);
        assert_eq!(catalogue.render(&message), "{b}x");
    }
}
