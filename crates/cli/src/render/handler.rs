//! How a diagnostic looks: a `miette` report handler of our own. One box per file with the lines that matter and a
//! word beside each, then keyed lines (`event`, `help`, `fix`, `docs`); narrow, and calm.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use miette::{Diagnostic, LabeledSpan, ReportHandler, SourceSpan};

use super::escape::{push_visible, shortened, visible};
use super::secrets::HIDDEN;
use super::style::{Role, Style, width};

/// Bytes of a line that are looked at on each side of a span: lines can be a megabyte long.
const AROUND: usize = 400;
/// Characters of a message that are shown.
const LONGEST: usize = 2000;

/// Renders diagnostics.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Calm {
    pub(crate) style: Style,
}

/// What is underlined on one line.
struct Mark {
    start: usize,
    end: usize,
    primary: bool,
    text: Option<String>,
}

/// A line that is shown.
struct Line {
    text: String,
    /// Byte of the source at which `text` begins; less than the line's beginning where the head was left out.
    offset: usize,
    cut_before: bool,
    cut_behind: bool,
    marks: Vec<Mark>,
}

/// What stands before an underline.
struct Gutter<'g> {
    text: &'g str,
    width: usize,
}

impl ReportHandler for Calm {
    fn debug(&self, diagnostic: &dyn Diagnostic, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let role = match diagnostic.severity() {
            Some(miette::Severity::Advice) => Role::Info,
            Some(miette::Severity::Warning) => Role::Warning,
            Some(miette::Severity::Error) | None => Role::Error,
        };
        self.header(diagnostic, role, f)?;
        if let (Some(source), Some(labels)) = (diagnostic.source_code(), diagnostic.labels()) {
            self.boxed(source, labels.collect(), role, diagnostic.help(), f)?;
        }
        for line in diagnostic.related().into_iter().flatten() {
            let key = line.code().map(|code| code.to_string()).unwrap_or_default();
            self.keyed(&key, &line.to_string(), f)?;
        }
        Ok(())
    }
}

impl Calm {
    fn header(&self, diagnostic: &dyn Diagnostic, role: Role, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = self.style.words;
        let word = match role {
            Role::Info => words.info(),
            Role::Warning => words.warning(),
            _ => words.error(),
        };
        let code = diagnostic.code().map(|code| format!("[{code}]")).unwrap_or_default();
        let title = format!("{word}{}", visible(&code));
        let message = diagnostic.to_string();
        let text = format!("{title}{}{}", words.colon(), shortened(&visible(&message), LONGEST));
        for (at, line) in self.style.wrap(&text, 0).iter().enumerate() {
            match line.strip_prefix(&title) {
                Some(rest) if at == 0 => {
                    writeln!(
                        f,
                        "{}{}",
                        self.style.paint(role, &title),
                        self.style.paint(Role::Strong, rest)
                    )?;
                }
                _ => writeln!(f, "{}", self.style.paint(Role::Strong, line))?,
            }
        }
        Ok(())
    }

    fn boxed(
        &self,
        source: &dyn miette::SourceCode,
        labels: Vec<LabeledSpan>,
        role: Role,
        foot: Option<Box<dyn fmt::Display + '_>>,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        let (file, lines) = collect(source, labels);
        let digits = lines.keys().last().map_or(1, |line| (line + 1).to_string().len());
        let faint = |text: &str| self.style.paint(Role::Faint, text);
        let primary = lines.iter().find_map(|(number, line)| {
            line.marks.iter().find(|mark| mark.primary).map(|mark| (*number, mark.start))
        });
        let place = primary.map(|(number, start)| {
            let before = source.read_span(&SourceSpan::from((start, 0)), 0, 0);
            let column = before.map_or(0, |contents| contents.column());
            format!(":{}:{}", number + 1, column + 1)
        });
        let open = self.style.pick("╭─", ",-");
        let (close, bar, dot) =
            (self.style.pick("╰─", "`-"), self.style.pick("│", "|"), self.style.pick("·", ":"));
        let name = format!("{}{}", shortened(&visible(&file), LONGEST), place.unwrap_or_default());
        let indent = " ".repeat(digits + 2);
        writeln!(
            f,
            "{indent}{}{}{}",
            faint(&format!("{open}[")),
            self.style.paint(Role::Strong, &name),
            faint("]")
        )?;
        for (number, line) in &lines {
            let (shown, columns) = self.shown(line, digits + 4);
            writeln!(f, " {} {} {shown}", faint(&format!("{:>digits$}", number + 1)), faint(bar))?;
            let mut marks: Vec<_> = line.marks.iter().zip(columns).collect();
            marks.sort_by_key(|(mark, columns)| (*columns, !mark.primary));
            for (mark, (start, end)) in marks {
                let gutter = Gutter { text: &format!("{indent}{} ", faint(dot)), width: digits + 4 };
                self.underline(mark, (start, end), role, &gutter, f)?;
            }
        }
        match foot {
            None => writeln!(f, "{indent}{}", faint(close)),
            Some(foot) => {
                for (at, text) in self.style.wrap(&visible(&foot.to_string()), digits + 5).iter().enumerate()
                {
                    let start =
                        if at == 0 { format!("{indent}{} ", faint(close)) } else { format!("{indent}   ") };
                    writeln!(f, "{start}{text}")?;
                }
                Ok(())
            }
        }
    }

    fn underline(
        &self,
        mark: &Mark,
        (start, end): (usize, usize),
        role: Role,
        gutter: &Gutter<'_>,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        let stroke = if mark.primary { self.style.pick("━", "^") } else { self.style.pick("─", "-") };
        let role = if mark.primary { role } else { Role::Info };
        let line = self.style.paint(role, &stroke.repeat((end - start).max(1)));
        let blank = " ".repeat(start);
        let Some(text) = &mark.text else {
            return writeln!(f, "{}{blank}{line}", gutter.text);
        };
        let text = visible(text);
        let text = shortened(&text, LONGEST);
        let (gutter, gutter_width) = (gutter.text, gutter.width);
        let behind = gutter_width + end.max(start + 1) + 1;
        if behind + width(&text).min(24) <= self.style.width {
            for (at, part) in self.style.wrap(&text, behind).iter().enumerate() {
                if at == 0 {
                    writeln!(f, "{gutter}{blank}{line} {}", self.style.paint(role, part))?;
                } else {
                    let blank = " ".repeat(behind - gutter_width);
                    writeln!(f, "{gutter}{blank}{}", self.style.paint(role, part))?;
                }
            }
            return Ok(());
        }
        writeln!(f, "{gutter}{blank}{line}")?;
        let indent = start.min(self.style.width.saturating_sub(gutter_width + 40));
        for part in self.style.wrap(&text, gutter_width + indent) {
            writeln!(f, "{gutter}{}{}", " ".repeat(indent), self.style.paint(role, &part))?;
        }
        Ok(())
    }

    /// The line as a terminal shows it, and the columns of each mark.
    fn shown(&self, line: &Line, gutter_width: usize) -> (String, Vec<(usize, usize)>) {
        let room = self.style.width.saturating_sub(gutter_width).max(20);
        let mut cells = String::new();
        // The column at which each byte begins, and the byte of the text where each column's character stands.
        let mut columns: Vec<(usize, usize)> = Vec::new();
        let mut places: Vec<(usize, usize)> = Vec::new();
        let mut before = ' ';
        for (at, char) in line.text.char_indices() {
            columns.push((at, width(&cells)));
            places.push((cells.len(), at));
            let hidden = (char == HIDDEN, before == HIDDEN);
            before = char;
            if hidden == (true, false) {
                cells.push_str(self.style.pick("•••", "***"));
            } else if hidden.0 {
                // Not even its length is shown.
            } else if char == '\t' {
                cells.push_str("    ");
            } else {
                push_visible(&mut cells, char);
            }
        }
        columns.push((line.text.len(), width(&cells)));
        let column = |byte: usize| {
            let at = byte.saturating_sub(line.offset).min(line.text.len());
            let position = columns.partition_point(|(start, _)| *start < at);
            columns.get(position).or(columns.last()).map_or(0, |(_, column)| *column)
        };
        let first = line.marks.iter().map(|mark| column(mark.start)).min().unwrap_or(0);
        let total = width(&cells);
        // What is underlined is shown with something before it; the rest of a long line is not.
        let skipped = if line.cut_before || (total > room && first > room / 2) {
            first.saturating_sub(room / 4)
        } else {
            0
        };
        let from = places.iter().find(|(cell, _)| width(cells.get(..*cell).unwrap_or("")) >= skipped);
        let from = from.map_or(0, |(cell, _)| *cell);
        let start_column = width(cells.get(..from).unwrap_or(""));
        let (head, shift) = if from > 0 || line.cut_before { ("…", 1) } else { ("", 0) };
        let rest = cells.get(from..).unwrap_or("");
        let mut text = super::style::cut(rest, room - shift);
        if line.cut_behind && !text.ends_with('…') {
            text.push('…');
        }
        let most = room.saturating_sub(1);
        let place = |byte: usize| (column(byte).saturating_sub(start_column) + shift).min(most);
        let marks = line.marks.iter().map(|mark| {
            let start = place(mark.start);
            (start, place(mark.end).max(start + 1))
        });
        (format!("{head}{text}"), marks.collect())
    }

    fn keyed(&self, key: &str, text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const KEY_WIDTH: usize = 8;
        let text = visible(text);
        for (at, line) in self.style.wrap(&shortened(&text, LONGEST), KEY_WIDTH).iter().enumerate() {
            let key = if at == 0 { key } else { "" };
            let blank = " ".repeat((KEY_WIDTH - 1).saturating_sub(width(key)));
            writeln!(f, " {}{blank}{line}", self.style.paint(Role::Key, key))?;
        }
        Ok(())
    }
}

/// The lines that labels stand on, by number from 0. Of a label over several lines the first is shown.
fn collect(source: &dyn miette::SourceCode, labels: Vec<LabeledSpan>) -> (String, BTreeMap<usize, Line>) {
    let mut file = String::new();
    let mut lines: BTreeMap<usize, Line> = BTreeMap::new();
    for label in labels {
        let Ok(contents) = source.read_span(label.inner(), 0, 0) else { continue };
        if file.is_empty() || label.primary() {
            contents.name().unwrap_or_default().clone_into(&mut file);
        }
        let data = String::from_utf8_lossy(contents.data());
        let offset = contents.span().offset();
        let line = lines.entry(contents.line()).or_insert_with(|| Line {
            text: String::new(),
            offset,
            cut_before: false,
            cut_behind: false,
            marks: Vec::new(),
        });
        if line.marks.is_empty() {
            let start = label.offset().saturating_sub(offset);
            let from = floor_boundary(&data, start.saturating_sub(AROUND));
            let to = floor_boundary(&data, (start + AROUND).min(data.len()));
            data.get(from..to).unwrap_or_default().clone_into(&mut line.text);
            line.offset = offset + from;
            (line.cut_before, line.cut_behind) = (from > 0, to < data.len());
        }
        let end = (label.offset() + label.len()).min(line.offset + line.text.trim_end().len());
        line.marks.push(Mark {
            start: label.offset(),
            end: end.max(label.offset()),
            primary: label.primary(),
            text: label.label().filter(|text| !text.is_empty()).map(str::to_owned),
        });
    }
    (file, lines)
}

fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// A diagnostic rendered with a handler.
pub(crate) struct Rendered<'d>(pub(crate) Calm, pub(crate) &'d dyn Diagnostic);

impl fmt::Display for Rendered<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        write!(text, "{:?}", Debugged(self.0, self.1))?;
        f.write_str(&text)
    }
}

struct Debugged<'d>(Calm, &'d dyn Diagnostic);

impl fmt::Debug for Debugged<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.debug(self.1, f)
    }
}
