//! Everything a person reads, by language: a folder of templates per language, a file per family of rules, and typed
//! functions made from the English ones.
//!
//! A template holds `{name}` (text), `{count#}` (an integer) and `{count#one|other}` (a word chosen by an integer).
//! `cargo xtask messages` writes `generated/` from `messages/en/`; a rule hands over facts through its functions.

/// The templates of a family, a line each.
macro_rules! lines {
    ($($line:literal),* $(,)?) => { concat!($($line, "\n"),*) };
}

mod generated;
mod template;

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

/// The templates of one file: a line each, for a list of slices takes twelve bytes more for each of them.
struct Family {
    /// In order; a template's position is its number.
    keys: &'static str,
    /// In the order of `keys`.
    english: &'static str,
}

/// A sentence before its language is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Message {
    family: u8,
    key: u16,
    /// In the order in which the English template first names them.
    args: Vec<Arg>,
}

impl Message {
    fn new(family: u8, key: u16, args: Vec<Arg>) -> Self {
        Self { family, key, args }
    }

    fn is_word(&self) -> bool {
        self.args.iter().all(|arg| matches!(arg, Arg::Text(_)))
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
    templates: Vec<Vec<Template>>,
}

/// A sentence with places for facts.
#[derive(Debug, Clone)]
struct Template {
    english: &'static str,
    /// In the catalogue's language, where it is another one and has it.
    translated: Option<String>,
}

impl Template {
    fn text(&self) -> &str {
        self.translated.as_deref().unwrap_or(self.english)
    }
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
                .map(|family| {
                    family.english.lines().map(|english| Template { english, translated: None }).collect()
                })
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
        let keys: Vec<Vec<&str>> = FAMILIES.iter().map(|family| family.keys.lines().collect()).collect();
        let file = podfit_syntax::parse(text, podfit_syntax::ParseOptions::default());
        let entries = file
            .documents
            .iter()
            .filter_map(podfit_syntax::Document::root)
            .flat_map(podfit_syntax::NodeRef::entries);
        for (key, value) in entries {
            let (Some(key), Some(value)) = (key.text(), value.text()) else { continue };
            for (keys, templates) in keys.iter().zip(&mut catalogue.templates) {
                let slot = keys.binary_search(&key).ok().and_then(|index| templates.get_mut(index));
                if let Some(slot) = slot {
                    slot.translated = Some(value.to_owned());
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
        let Some(template) = family.and_then(|templates| templates.get(usize::from(message.key))) else {
            return String::new();
        };
        let names = template::names(template.english);
        let text = template.text();
        let mut out = String::with_capacity(text.len() + 32);
        write_template(&mut out, text, |out, placeholder| {
            let at = names.iter().position(|name| *name == placeholder.name);
            if let Some(arg) = at.and_then(|at| message.args.get(at)) {
                self.fill(out, placeholder, arg);
            }
        });
        out
    }

    fn fill(&self, out: &mut String, placeholder: Placeholder<'_>, arg: &Arg) {
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
            let keys: Vec<&str> = family.keys.lines().collect();
            assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "look-ups search them by halves");
            assert_eq!(keys.len(), family.english.lines().count());
            all.extend(keys);
        }
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "a key stands in two files");
    }

    #[test]
    fn a_language_comes_in_one_document_or_several() {
        let key = |family: usize, at| FAMILIES[family].keys.lines().nth(at).unwrap();
        let keys = [key(0, 0), key(1, 0)];
        let text = format!("# zh\n{}: \"{{a}}，\\\"乙\\\"\"\n---\n{}: 丙\nnonsense: 丁\n", keys[0], keys[1]);
        let catalogue = Catalogue::parse(Language::Chinese, &text);
        assert_eq!(catalogue.templates[0][0].text(), "{a}，\"乙\"");
        assert_eq!(catalogue.templates[1][0].text(), "丙");
        assert_eq!(catalogue.templates[1][1].text(), FAMILIES[1].english.lines().nth(1).unwrap());
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
            for key in family.keys.lines() {
                assert!(keys.contains(&key), "{key} is not translated");
            }
            assert!(
                templates.iter().filter(|template| han(template.text())).count() * 10 > templates.len() * 7
            );
        }
    }

    /// A catalogue whose first template with so many facts says `text`, in which they are `a`, `b` …; and that message.
    fn saying(text: &str, language: Language, args: Vec<Arg>) -> (Catalogue, Message) {
        let mut catalogue = Catalogue { language, ..Catalogue::english() };
        let fits = |template: &Template| template::names(template.english).len() == args.len();
        let family = catalogue.templates.iter().position(|family| family.iter().any(fits)).unwrap();
        let key = catalogue.templates[family].iter().position(fits).unwrap();
        let template = &mut catalogue.templates[family][key];
        let mut said = text.to_owned();
        for (letter, name) in ('a'..).zip(template::names(template.english)) {
            said = said.replace(&format!("{{{letter}"), &format!("{{{name}"));
        }
        template.translated = Some(said);
        let message = Message::new(family.try_into().unwrap(), key.try_into().unwrap(), args);
        (catalogue, message)
    }

    #[track_caller]
    fn says(text: &str, language: Language, args: Vec<Arg>, wanted: &str) {
        let (catalogue, message) = saying(text, language, args);
        assert_eq!(catalogue.render(&message), wanted);
    }

    #[test]
    fn words_follow_numbers() {
        let args = |n: i64| vec![Arg::Int(n), Arg::Text("w1".into())];
        says("{a#} {a#Pod|Pods} on {b}.", Language::English, args(1), "1 Pod on w1.");
        says("On {b}: {a#} {a#Pod|Pods}.", Language::English, args(3), "On w1: 3 Pods.");
    }

    #[test]
    fn chinese_lists_words_and_parts_clauses() {
        let (mut catalogue, inner) =
            saying("{a#} 个{b}", Language::Chinese, vec![Arg::Int(1), Arg::Text("节点".into())]);
        let (lists, outer) = saying("{a}", Language::Chinese, vec![Arg::List(vec![inner.clone(), inner])]);
        let (family, key) = (usize::from(outer.family), usize::from(outer.key));
        catalogue.templates[family][key] = lists.templates[family][key].clone();
        assert_eq!(catalogue.render(&outer), "1 个节点；1 个节点");
        let (words, word) = saying("{a} 和 {b}", Language::Chinese, vec!["甲".into(), "乙".into()]);
        let (family, key) = (usize::from(word.family), usize::from(word.key));
        catalogue.templates[family][key] = words.templates[family][key].clone();
        let outer = Message { args: vec![Arg::List(vec![word.clone(), word])], ..outer };
        assert_eq!(catalogue.render(&outer), "甲 和 乙、甲 和 乙");
    }

    #[test]
    fn braces_in_a_value_are_text() {
        says("{a}{b}", Language::English, vec!["{b}".into(), "x".into()], "{b}x");
    }
}
