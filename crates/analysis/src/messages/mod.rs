//! Everything a person reads, by language: a folder of templates per language, a file per family of rules, and typed
//! functions made from the English ones.
//!
//! A template holds `{name}` (text), `{count#}` (an integer) and `{count#one|other}` (a word chosen by an integer).
//! `cargo xtask messages` writes `generated/` from `messages/en/`; a rule hands over facts through its functions.

mod generated;
mod template;

use std::borrow::Cow;

pub use template::{Placeholder, write_template};

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

    fn is_word(&self) -> bool {
        self.args.iter().all(|(_, arg)| matches!(arg, Arg::Text(_)))
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

    /// The built-in Simplified Chinese.
    #[cfg(feature = "zh")]
    pub fn chinese() -> Self {
        Self::parse(Language::Chinese, include_str!("generated/zh.yaml"))
    }

    /// Another language from its templates: `key: template` lines as YAML, in one document or several. Keys that it
    /// lacks stay English.
    pub fn parse(language: Language, text: &str) -> Self {
        let mut catalogue = Self { language, ..Self::english() };
        let file = podfit_syntax::parse(text, podfit_syntax::ParseOptions::default());
        let entries = file
            .documents
            .iter()
            .filter_map(podfit_syntax::Document::root)
            .flat_map(podfit_syntax::NodeRef::entries);
        for (key, value) in entries {
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
        write_template(&mut out, template, |out, placeholder| self.fill(out, placeholder, message));
        out
    }

    fn fill(&self, out: &mut String, placeholder: Placeholder<'_>, message: &Message) {
        let Some((_, arg)) = message.args.iter().find(|(key, _)| *key == placeholder.name) else { return };
        match arg {
            Arg::Int(number) => placeholder.write_number(out, *number),
            Arg::Text(text) => out.push_str(text),
            Arg::Message(inner) => out.push_str(&self.render(inner)),
            Arg::List(items) => {
                let comma = match self.language {
                    Language::English => ", ",
                    // Names and words are only listed; what counts something is a clause.
                    Language::Chinese if items.iter().all(Message::is_word) => "、",
                    Language::Chinese => "；",
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
    fn a_language_comes_in_one_document_or_several() {
        let keys = [FAMILIES[0].keys[0], FAMILIES[1].keys[0], FAMILIES[1].keys[1]];
        let text = format!("# zh\n{}: \"{{a}}，\\\"乙\\\"\"\n---\n{}: 丙\nnonsense: 丁\n", keys[0], keys[1]);
        let catalogue = Catalogue::parse(Language::Chinese, &text);
        assert_eq!(catalogue.templates[0][0], "{a}，\"乙\"");
        assert_eq!(catalogue.templates[1][0], "丙");
        assert_eq!(catalogue.templates[1][1], FAMILIES[1].english[1], "what it lacks stays English");
    }

    #[cfg(feature = "zh")]
    #[test]
    fn the_built_in_chinese_is_whole() {
        let text = include_str!("generated/zh.yaml");
        let keys: Vec<&str> =
            text.lines().filter_map(|line| line.split_once(": ")).map(|(key, _)| key).collect();
        let chinese = Catalogue::chinese();
        let han = |text: &str| text.contains(|c: char| ('\u{4e00}'..='\u{9fff}').contains(&c));
        for (family, templates) in FAMILIES.iter().zip(&chinese.templates) {
            for key in family.keys {
                assert!(keys.contains(key), "{key} is not translated");
            }
            assert!(templates.iter().filter(|template| han(template)).count() * 10 > templates.len() * 7);
        }
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
    fn chinese_lists_words_and_parts_clauses() {
        let mut catalogue = Catalogue { language: Language::Chinese, ..Catalogue::english() };
        catalogue.templates[0][0] = Cow::Borrowed("{list}");
        catalogue.templates[0][1] = Cow::Borrowed("{n#} 个{what}");
        let counted =
            |n: i64| Message::new(0, 1, vec![("n", Arg::Int(n)), ("what", Arg::Text("节点".into()))]);
        let word = || Message::new(0, 1, vec![("what", Arg::Text("节点".into()))]);
        let said = |items| catalogue.render(&Message::new(0, 0, vec![("list", Arg::List(items))]));
        assert_eq!(said(vec![counted(1), counted(2)]), "1 个节点；2 个节点");
        assert_eq!(said(vec![word(), word()]), " 个节点、 个节点");
    }

    #[test]
    fn braces_in_a_value_are_text() {
        let mut catalogue = Catalogue::english();
        catalogue.templates[0][0] = Cow::Borrowed("{a}{b}");
        let message = Message::new(0, 0, vec![("a", Arg::Text("{b}".into())), ("b", Arg::Text("x".into()))]);
        assert_eq!(catalogue.render(&message), "{b}x");
    }
}
