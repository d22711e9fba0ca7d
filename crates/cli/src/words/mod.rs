//! The command line's own words, in the language of who reads. They stand in `messages/`; `cargo xtask messages` makes
//! a method of each.

mod generated;

use podfit_analysis::{Catalogue, Language, write_template};

/// What the command line says, in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Words {
    pub(crate) language: Language,
}

/// A fact in a sentence.
enum Arg<'t> {
    Text(&'t str),
    Int(i64),
}

impl Words {
    pub(crate) const ENGLISH: Self = Self { language: Language::English };

    /// The sentences of the rules in the same language.
    pub(crate) fn catalogue(self) -> Catalogue {
        match self.language {
            Language::English => Catalogue::english(),
            Language::Chinese => Catalogue::chinese(),
        }
    }

    fn say(self, message: usize, args: &[(&str, Arg<'_>)]) -> String {
        let templates = match self.language {
            Language::English => &generated::ENGLISH,
            Language::Chinese => &generated::CHINESE,
        };
        let mut out = String::new();
        write_template(&mut out, templates.get(message).copied().unwrap_or_default(), |out, placeholder| {
            match args.iter().find(|(name, _)| *name == placeholder.name) {
                Some((_, Arg::Text(text))) => out.push_str(text),
                Some((_, Arg::Int(number))) => placeholder.write_number(out, *number),
                None => {}
            }
        });
        out
    }
}

/// The language of the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set. Only Simplified Chinese is spoken, and
/// only where a terminal can show it.
pub(crate) fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Language {
    let locale =
        ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
    let locale = locale.unwrap_or_default().to_ascii_lowercase();
    let (place, charset) = locale.split_once('.').unwrap_or((&locale, ""));
    let charset = charset.split('@').next().unwrap_or_default();
    let simplified = matches!(place, "zh" | "zh_cn" | "zh_sg" | "zh_hans" | "zh_hans_cn" | "zh_hans_sg");
    if simplified && matches!(charset, "" | "utf-8" | "utf8") { Language::Chinese } else { Language::English }
}

/// How many, as a sentence takes it.
pub(crate) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_choose_words() {
        let chinese = Words { language: Language::Chinese };
        assert_eq!(Words::ENGLISH.evicted(1), "1 Pod evicted");
        assert_eq!(Words::ENGLISH.evicted(2), "2 Pods evicted");
        assert_eq!(chinese.evicted(2), "驱逐了 2 个 Pod");
        assert_eq!(Words::ENGLISH.amount("{all}", "1", "2"), "{all} 1 of 2");
    }

    #[test]
    fn the_first_locale_that_is_set_names_the_language() {
        let language = |pairs: &'static [(&str, &str)]| {
            of_locale(move |name| {
                pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(language(&[]), Language::English);
        assert_eq!(language(&[("LANG", "zh_CN.UTF-8")]), Language::Chinese);
        assert_eq!(language(&[("LANG", "zh_CN")]), Language::Chinese);
        assert_eq!(language(&[("LC_ALL", ""), ("LC_MESSAGES", "zh_SG.utf8")]), Language::Chinese);
        assert_eq!(language(&[("LC_ALL", "C.UTF-8"), ("LANG", "zh_CN.UTF-8")]), Language::English);
        assert_eq!(language(&[("LANG", "zh_TW.UTF-8")]), Language::English, "another script");
        assert_eq!(language(&[("LANG", "zh_CN.GB18030")]), Language::English, "another encoding");
    }
}
