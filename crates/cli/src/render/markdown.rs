//! Markdown for a terminal: headings, paragraphs wrapped to the width, lists, code, tables; links as their text.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::style::{Role, Style, pad, width};

/// The page.
pub(crate) fn render(page: &str, style: &Style) -> String {
    let mut writer = Writer::new(style);
    for event in Parser::new_ext(page, Options::ENABLE_TABLES) {
        writer.event(event);
    }
    writer.text.trim_end().to_owned() + "\n"
}

struct Writer<'s> {
    style: &'s Style,
    text: String,
    /// The paragraph so far.
    line: String,
    /// Numbers of the open lists; none for bullets.
    lists: Vec<Option<u64>>,
    /// What begins the next line of an item.
    bullet: Option<String>,
    heading: bool,
    code: bool,
    table: Vec<Vec<String>>,
}

impl<'s> Writer<'s> {
    fn new(style: &'s Style) -> Self {
        Self {
            style,
            text: String::new(),
            line: String::new(),
            lists: Vec::new(),
            bullet: None,
            heading: false,
            code: false,
            table: Vec::new(),
        }
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.code => {
                for line in text.lines() {
                    self.text += &format!("    {}\n", self.style.paint(Role::Key, line));
                }
            }
            Event::Text(text) => self.line += &text,
            Event::Code(code) => self.line += &format!("`{code}`"),
            Event::SoftBreak => self.line.push(' '),
            Event::HardBreak => self.flush(false),
            Event::Rule => self.text.push('\n'),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { .. } => self.heading = true,
            Tag::CodeBlock(kind) => {
                self.flush(true);
                self.code = true;
                // Behind the language stands what the example shows: `yaml bad`, `yaml good`.
                if let CodeBlockKind::Fenced(info) = kind
                    && let Some((_, word)) = info.split_once(' ')
                {
                    let role = match word {
                        "bad" => Role::Error,
                        "good" => Role::Good,
                        _ => Role::Faint,
                    };
                    self.text += &format!("  {}\n", self.style.paint(role, &format!("{word}:")));
                }
            }
            Tag::List(start) => {
                self.flush(false);
                self.lists.push(*start);
            }
            Tag::Item => {
                let indent = "  ".repeat(self.lists.len().saturating_sub(1));
                self.bullet = Some(match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{indent}{}. ", *number - 1)
                    }
                    _ => format!("{indent}{} ", self.style.pick("•", "-")),
                });
            }
            Tag::TableHead | Tag::TableRow => self.table.push(Vec::new()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                let heading = std::mem::take(&mut self.line);
                self.text += &format!("{}\n\n", self.style.paint(Role::Strong, &heading));
                self.heading = false;
            }
            TagEnd::Paragraph => self.flush(true),
            TagEnd::CodeBlock => {
                self.code = false;
                self.text.push('\n');
            }
            TagEnd::Item => self.flush(false),
            TagEnd::List(_) => {
                self.lists.pop();
                if self.lists.is_empty() {
                    self.text.push('\n');
                }
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.line);
                if let Some(row) = self.table.last_mut() {
                    row.push(cell);
                }
            }
            TagEnd::Table => self.put_table(),
            _ => {}
        }
    }

    /// Writes the paragraph, wrapped; `apart` leaves a line free behind it outside lists.
    fn flush(&mut self, apart: bool) {
        let line = std::mem::take(&mut self.line);
        if line.trim().is_empty() {
            return;
        }
        let bullet = self.bullet.take();
        let inside = "  ".repeat(self.lists.len());
        let first = bullet.unwrap_or_else(|| inside.clone());
        let hanging = " ".repeat(width(&first));
        for (at, part) in self.style.wrap(line.trim(), width(&first)).iter().enumerate() {
            let start = if at == 0 { &first } else { &hanging };
            self.text += &format!("{start}{part}\n");
        }
        if apart && self.lists.is_empty() {
            self.text.push('\n');
        }
    }

    fn put_table(&mut self) {
        let rows = std::mem::take(&mut self.table);
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<_> = (0..columns)
            .map(|column| {
                rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or(0)
            })
            .collect();
        for (at, row) in rows.iter().enumerate() {
            let cells: Vec<_> = row.iter().zip(&widths).map(|(cell, width)| pad(cell, *width)).collect();
            let line = cells.join("  ");
            let role = if at == 0 { Role::Strong } else { Role::Plain };
            self.text += &format!("{}\n", self.style.paint(role, line.trim_end()));
        }
        self.text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page() {
        let page = "# rollout-stalls\n\nA *rollout* that stops half way, because the new Pod has no node and no old Pod may go before it is Ready.\n\n## Example\n\n```yaml\nspec:\n  replicas: 3\n```\n\n- first, with `code` and a [link](https://example.org)\n- second\n  1. one\n  2. two\n\n| a | 名称 |\n|---|---|\n| 1 | x |\n";
        insta::assert_snapshot!(render(page, &Style::PLAIN));
    }
}
