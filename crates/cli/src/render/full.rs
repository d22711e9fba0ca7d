//! For people: the text that is wrong, the facts that make it wrong, what Kubernetes would say, and what to do.

use std::fmt;
use std::sync::Arc;

use miette::{
    Diagnostic, LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};
use podfit_analysis::Report;
use podfit_analysis::report::{Applicability, Certainty, Finding, Fix, Severity};

use super::Sources;
use super::handler::{Calm, Rendered};
use super::style::Style;
use crate::words::Words;

/// All findings, a blank line behind each.
pub(crate) fn render(report: &Report, sources: &Sources, style: &Style) -> String {
    let handler = Calm { style: *style };
    let mut text = String::new();
    for finding in &report.findings {
        let card = Card::new(finding, sources, style.words);
        text += &Rendered(handler, &card).to_string();
        // What is said about other files follows in a box of its own.
        text.push('\n');
    }
    text
}

/// A finding as `miette` sees it.
#[derive(Debug)]
struct Card<'r> {
    finding: &'r Finding,
    source: Option<Text<'r>>,
    foot: Option<String>,
    lines: Vec<Keyed>,
}

impl<'r> Card<'r> {
    fn new(finding: &'r Finding, sources: &'r Sources, words: Words) -> Self {
        let source = sources.shown(&finding.span.file).map(|text| {
            let stream = sources.stream_of(&finding.span.file);
            let name = match stream {
                Some(stream) => format!("{}, {stream}", finding.span.file),
                None => finding.span.file.clone(),
            };
            Text { name, whole: text, places: places(finding) }
        });
        let mut foot: Vec<String> = finding.cluster.iter().map(|cluster| words.on_cluster(cluster)).collect();
        if finding.certainty == Certainty::Likely {
            foot.push(words.likely_not_certain());
        }
        let foot = (!foot.is_empty()).then(|| foot.join(&words.semicolon()));
        Self { finding, source, foot, lines: lines(finding, words) }
    }
}

/// The lines below the box.
fn lines(finding: &Finding, words: Words) -> Vec<Keyed> {
    let mut lines = Vec::new();
    let mut add = |key, text: String| lines.push(Keyed { key, text });
    let elsewhere = finding.labels.iter().filter(|label| label.span.file != finding.span.file);
    for label in elsewhere {
        let start = label.span.start;
        add(words.see(), format!("{}:{}:{}: {}", label.span.file, start.line, start.column, label.text));
    }
    if let Some(help) = &finding.help {
        add(words.help(), help.clone());
    }
    for event in &finding.evidence {
        add(words.event(), super::verdict(event).to_owned());
    }
    for (at, fix) in finding.fixes.iter().enumerate() {
        add(if at == 0 { words.fix() } else { words.or() }, fix_line(fix, words));
    }
    add(words.docs(), format!("podfit explain {}", finding.rule));
    lines
}

fn fix_line(fix: &Fix, words: Words) -> String {
    let how = match (fix.applicability, fix.proven) {
        (Applicability::DisplayOnly, _) => words.by_hand(),
        (_, Some(false)) => words.not_proven(),
        (Applicability::Safe, _) => "--fix".to_owned(),
        (Applicability::Unsafe, _) => "--fix --unsafe-fixes".to_owned(),
    };
    format!("{}{}", fix.title, words.aside(&how))
}

impl fmt::Display for Card<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.finding.message)
    }
}

impl std::error::Error for Card<'_> {}

impl Diagnostic for Card<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(&self.finding.rule))
    }
    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.finding.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Info => miette::Severity::Advice,
        })
    }
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.foot.as_ref().map(|foot| Box::new(foot) as Box<dyn fmt::Display>)
    }
    fn url<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(&self.finding.url))
    }
    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.as_ref().map(|source| source as &dyn SourceCode)
    }
    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let range = |span: &podfit_analysis::report::Span| {
            let start = span.start.byte as usize;
            (start, (span.end.byte as usize).saturating_sub(start))
        };
        let same = |label: &&podfit_analysis::report::Label| label.span == self.finding.span;
        // A label on the very place of the finding is the word beside its underline.
        let word = self.finding.labels.iter().find(same).map(|label| label.text.clone());
        let primary = LabeledSpan::new_primary_with_span(word, range(&self.finding.span));
        let others = self.finding.labels.iter().filter(move |label| {
            label.span.file == self.finding.span.file && label.span != self.finding.span
        });
        let others =
            others.map(move |label| LabeledSpan::new_with_span(Some(label.text.clone()), range(&label.span)));
        Some(Box::new(std::iter::once(primary).chain(others)))
    }
    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn Diagnostic> + 'a>> {
        Some(Box::new(self.lines.iter().map(|line| line as &dyn Diagnostic)))
    }
}

/// A line with a key before it.
#[derive(Debug)]
struct Keyed {
    key: String,
    text: String,
}

impl fmt::Display for Keyed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Keyed {}

impl Diagnostic for Keyed {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(&self.key))
    }
}

/// A text whose spans already know their lines: nothing is counted again for each of them.
#[derive(Debug)]
struct Text<'r> {
    name: String,
    whole: &'r Arc<str>,
    /// Byte offset, line and column (from 0) of what is pointed at.
    places: Vec<(usize, usize, usize)>,
}

fn places(finding: &Finding) -> Vec<(usize, usize, usize)> {
    let spans = std::iter::once(&finding.span).chain(finding.labels.iter().map(|label| &label.span));
    let place = |span: &podfit_analysis::report::Span| {
        let start = span.start;
        (start.byte as usize, start.line.saturating_sub(1) as usize, start.column.saturating_sub(1) as usize)
    };
    spans.filter(|span| span.file == finding.span.file).map(place).collect()
}

impl SourceCode for Text<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        _before: usize,
        _after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let at = span.offset().min(self.whole.len());
        let bytes = self.whole.as_bytes();
        let (before, behind) = bytes.split_at(at);
        let start = memchr::memrchr2(b'\n', b'\r', before).map_or(0, |end| end + 1);
        let end = memchr::memchr2(b'\n', b'\r', behind).map_or(bytes.len(), |length| at + length);
        let known = self.places.iter().find(|(byte, ..)| *byte == span.offset());
        let (line, column) = known.map_or((0, 0), |(_, line, column)| (*line, *column));
        let data = bytes.get(start..end).ok_or(MietteError::OutOfBounds)?;
        let covered = SourceSpan::from((start, end - start));
        Ok(Box::new(MietteSpanContents::new_named(self.name.clone(), data, covered, line, column, 1)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    fn full(width: usize, unicode: bool) -> String {
        let style = Style { unicode, width, ..Style::PLAIN };
        render(&samples::report(), &samples::sources(), &style)
    }

    #[test]
    fn eighty_columns() {
        insta::assert_snapshot!(full(80, true));
    }

    #[test]
    fn ascii() {
        let text = full(80, false);
        insta::assert_snapshot!(text);
    }

    #[test]
    fn narrow_lines_stay_narrow() {
        let text = full(40, true);
        let widest = text.lines().map(super::super::style::width).max();
        assert!(widest <= Some(46), "{widest:?}\n{text}");
    }

    #[test]
    fn colour_changes_no_text() {
        let style = Style { color: true, ..Style::PLAIN };
        let colored = render(&samples::report(), &samples::sources(), &style);
        let mut plain = String::new();
        let mut rest = colored.as_str();
        while let Some(at) = rest.find('\u{1b}') {
            plain += &rest[..at];
            rest = &rest[at..][rest[at..].find('m').unwrap() + 1..];
        }
        assert_eq!(plain + rest, full(80, true));
    }

    #[test]
    fn a_hostile_text_is_shown_and_does_nothing() {
        let text = render(&samples::hostile(), &samples::sources(), &Style::PLAIN);
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\r', '\u{9b}']), "{text:?}");
        assert!(text.len() < 50_000);
        assert!(text.contains("\\u{202e}evil"));
    }
}
