//! A calm theme: colour says severity and place, nothing else; without colour nothing is lost.

use owo_colors::Style as Ink;
use unicode_width::UnicodeWidthStr;

use crate::words::Words;

/// How to write on a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Style {
    /// With colour.
    pub(crate) color: bool,
    /// With characters outside ASCII for lines and bars.
    pub(crate) unicode: bool,
    /// Columns to fill.
    pub(crate) width: usize,
    /// In the language of who reads.
    pub(crate) words: Words,
}

/// What a piece of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Error,
    Warning,
    Info,
    Good,
    /// Headings, file names.
    Strong,
    /// Frames, line numbers, what is only there for completeness.
    Faint,
    /// The key of a keyed line, code.
    Key,
    Plain,
}

impl Role {
    pub(crate) fn ink(self) -> Ink {
        match self {
            Self::Error => Ink::new().red().bold(),
            Self::Warning => Ink::new().yellow().bold(),
            Self::Info => Ink::new().blue().bold(),
            Self::Good => Ink::new().green(),
            Self::Strong => Ink::new().bold(),
            Self::Faint => Ink::new().bright_black(),
            Self::Key => Ink::new().cyan(),
            Self::Plain => Ink::new(),
        }
    }
}

impl Style {
    /// For machines and tests.
    #[cfg(test)]
    pub(crate) const PLAIN: Self = Self { color: false, unicode: true, width: 80, words: Words::ENGLISH };

    /// The text in the ink of its role.
    pub(crate) fn paint(&self, role: Role, text: &str) -> String {
        if !self.color || text.is_empty() || role == Role::Plain {
            return text.to_owned();
        }
        role.ink().style(text).to_string()
    }

    /// One of two spellings.
    pub(crate) fn pick<'t>(&self, unicode: &'t str, ascii: &'t str) -> &'t str {
        if self.unicode { unicode } else { ascii }
    }

    /// The text broken into lines that leave `indent` columns free.
    pub(crate) fn wrap(&self, text: &str, indent: usize) -> Vec<String> {
        let width = self.width.saturating_sub(indent).max(20);
        let options = textwrap::Options::new(width)
            .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
    }
}

/// Columns that a text takes.
pub(crate) fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// The text, filled up with blanks to a number of columns.
pub(crate) fn pad(text: &str, columns: usize) -> String {
    let missing = columns.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(missing))
}

/// The text cut to a number of columns, with `…` where something is missing.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut kept = String::new();
    for char in text.chars() {
        kept.push(char);
        if width(&kept) + 1 > columns {
            kept.pop();
            break;
        }
    }
    kept + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_those_of_a_terminal() {
        assert_eq!(width("ab"), 2);
        assert_eq!(width("名称"), 4);
        assert_eq!(width("🚀"), 2);
        assert_eq!(pad("名", 4), "名  ");
        assert_eq!(cut("名称空间", 5), "名称…");
        assert_eq!(cut("web", 3), "web");
    }

    #[test]
    fn colour_adds_nothing_but_colour() {
        let colored = Style { color: true, ..Style::PLAIN };
        assert_eq!(Style::PLAIN.paint(Role::Error, "x"), "x");
        assert_eq!(colored.paint(Role::Error, "x"), "\u{1b}[31;1mx\u{1b}[0m");
        assert_eq!(colored.paint(Role::Error, ""), "");
    }
}
