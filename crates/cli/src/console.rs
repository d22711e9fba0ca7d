//! The two streams of a process, and what they can show. Nothing here fails when nobody reads any more
//! (`podfit rules | head -1`).

use std::io::{IsTerminal, Write};

use podfit_analysis::Language;

use crate::args::{Lang, When};
use crate::render::style::Style;
use crate::words::{Words, of_locale};

/// What the terminal can show.
#[derive(Debug, Clone)]
pub(crate) struct Console {
    /// How to write on standard output.
    pub(crate) style: Style,
    /// How to write on standard error.
    pub(crate) error_style: Style,
    /// Standard output is a terminal.
    pub(crate) terminal: bool,
    /// Standard error is a terminal.
    pub(crate) error_terminal: bool,
    /// `--quiet`
    pub(crate) quiet: bool,
}

impl Console {
    pub(crate) fn new(color: When, quiet: bool) -> Self {
        let terminal = std::io::stdout().is_terminal();
        let error_terminal = std::io::stderr().is_terminal();
        let unicode = unicode(|name| std::env::var(name).ok());
        let width = width();
        let style =
            |is_terminal| Style { color: colored(color, is_terminal), unicode, width, words: Words::ENGLISH };
        Self { style: style(terminal), error_style: style(error_terminal), terminal, error_terminal, quiet }
    }

    /// The same in the language that was asked for, else, where a person reads, in that of the locale.
    pub(crate) fn speaking(&self, asked: Option<Lang>, to_person: bool) -> Self {
        let language = match asked {
            Some(Lang::Zh) => Language::Chinese,
            None if to_person && self.style.unicode => of_locale(|name| std::env::var(name).ok()),
            Some(Lang::En) | None => Language::English,
        };
        let mut console = self.clone();
        (console.style.words, console.error_style.words) = (Words { language }, Words { language });
        console
    }

    /// Writes to standard error what `--quiet` leaves out.
    pub(crate) fn note(&self, text: &str) {
        if !self.quiet {
            complain(text);
        }
    }
}

/// Results, on standard output.
pub(crate) fn out(text: &str) {
    write(std::io::stdout().lock(), text);
}

/// One line on standard error, whatever `--quiet` says.
pub(crate) fn complain(text: &str) {
    write(std::io::stderr().lock(), &format!("{text}\n"));
}

fn write(mut stream: impl Write, text: &str) {
    // A reader that went away (`| head`) has what it wanted; the exit status still says what was found.
    let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
}

fn colored(when: When, is_terminal: bool) -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) => false,
        When::Auto if set("CLICOLOR_FORCE") || set("FORCE_COLOR") => true,
        When::Auto => is_terminal && std::env::var_os("TERM").is_none_or(|term| term != "dumb"),
    }
}

/// Whether the locale is UTF-8; where none is set, it is taken to be.
fn unicode(variable: impl Fn(&str) -> Option<String>) -> bool {
    let locale =
        ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
    locale.is_none_or(|locale| {
        let locale = locale.to_ascii_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}

/// Columns to fill: the terminal's, `COLUMNS`, or 80; lines longer than 110 are hard to read.
fn width() -> usize {
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let variable = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse::<usize>().ok());
    variable.or_else(terminal).unwrap_or(80).clamp(40, 110)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_locale_that_is_set_decides() {
        let locale = |pairs: &'static [(&str, &str)]| {
            unicode(move |name| {
                pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
            })
        };
        assert!(locale(&[]));
        assert!(locale(&[("LANG", "en_GB.UTF-8")]));
        assert!(locale(&[("LC_ALL", ""), ("LANG", "C.utf8")]));
        assert!(!locale(&[("LC_ALL", "C"), ("LANG", "en_GB.UTF-8")]));
        assert!(!locale(&[("LC_CTYPE", "de_DE.ISO-8859-1")]));
    }
}
