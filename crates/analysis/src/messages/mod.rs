//! Everything a person reads, by language: templates in one file per language, typed functions made from them.

/// A language podfit speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Simplified Chinese.
    Chinese,
}

/// The templates of one language.
#[derive(Debug, Clone)]
pub struct Catalogue {}

impl Catalogue {
    /// The built-in English.
    pub fn english() -> Self {
        Self {}
    }
}
