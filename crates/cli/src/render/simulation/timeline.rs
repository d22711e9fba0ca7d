//! A rollout event by event: old Pods, new Pods, and what just happened.

use podfit_analysis::simulation::TimelineEvent;

use crate::render::escape::visible;
use crate::render::style::{Role, Style, cut, pad, width};
use crate::words::{Words, count};

/// Rows that are shown; of more, the middle is left out.
const MOST_ROWS: usize = 40;
/// Widest bar; above it, numbers alone.
const MOST_BLOCKS: i64 = 24;

/// One row per event that changes a count, `bound` and `ready` of one Pod in one row.
pub(crate) fn render(events: &[TimelineEvent], style: &Style) -> String {
    let rows = rows(events, style.words);
    let most = events.iter().map(|event| event.old + event.new).max().unwrap_or(0);
    let bars = if (1..=MOST_BLOCKS).contains(&most) { usize::try_from(most).unwrap_or(0) } else { 0 };
    let digits = rows.last().map_or(1, |row| row.at.to_string().len());
    let mut text = String::new();
    let hidden = rows.len().saturating_sub(MOST_ROWS);
    for (position, row) in rows.iter().enumerate() {
        if hidden > 0 && position >= MOST_ROWS / 2 && position < MOST_ROWS / 2 + hidden {
            if position == MOST_ROWS / 2 {
                text += &style.paint(
                    Role::Faint,
                    &format!("  {} {}\n", " ".repeat(digits), style.words.more_rows(count(hidden))),
                );
            }
            continue;
        }
        text += &row.text(digits, bars, style);
    }
    text
}

struct Row<'e> {
    at: u64,
    what: String,
    bad: bool,
    last: &'e TimelineEvent,
}

/// Joins what happens to one Pod in a breath: created, bound, Ready.
fn rows(events: &[TimelineEvent], words: Words) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    for event in events {
        let pod = &event.pod;
        let node = event.node.as_deref().map(|node| words.on_node(node)).unwrap_or_default();
        let joined = rows.last_mut().filter(|row| row.last.pod == *pod && !row.bad);
        if let Some(row) = joined {
            let word = match event.event.as_str() {
                "bound" => node,
                "ready" => words.then("Ready"),
                "pending" => words.then("Pending"),
                other => words.then(other),
            };
            row.what += &word;
            row.bad = event.event == "pending";
            row.last = event;
            continue;
        }
        let what = match event.event.as_str() {
            "created" => format!("+ {pod}{node}"),
            "deleted" => format!("- {pod}{node}"),
            "bound" => format!("  {pod}{node}"),
            "ready" => format!("  {pod} Ready"),
            "pending" => format!("  {pod} Pending"),
            other => format!("  {pod} {other}"),
        };
        rows.push(Row { at: event.at, what, bad: event.event == "pending", last: event });
    }
    rows
}

impl Row<'_> {
    fn text(&self, digits: usize, bars: usize, style: &Style) -> String {
        let event = self.last;
        let at = style.paint(Role::Faint, &format!("{:>digits$}", self.at));
        let bar = bar(event, bars, style);
        let counts = style.words.counts(event.old, event.new, event.ready);
        let indent = 2 + digits + 2 + bars + usize::from(bars > 0) * 2;
        let room = style.width.saturating_sub(indent + width(&counts) + 2).max(12);
        let what = pad(&cut(&visible(&self.what), room), room);
        let role = if self.bad { Role::Error } else { Role::Plain };
        format!("  {at}  {bar}{}  {}\n", style.paint(role, &what), style.paint(Role::Faint, &counts))
    }
}

/// Old Pods full, new Pods hollow, Pending ones as dots.
fn bar(event: &TimelineEvent, bars: usize, style: &Style) -> String {
    if bars == 0 {
        return String::new();
    }
    let blocks = |count: i64| usize::try_from(count.max(0)).unwrap_or(0);
    let pending = event.pending.clamp(0, event.new);
    let old = style.pick("■", "#").repeat(blocks(event.old));
    let new = style.pick("□", "o").repeat(blocks(event.new - pending));
    let waiting = style.pick("·", ".").repeat(blocks(pending));
    let fill = bars.saturating_sub(blocks(event.old) + blocks(event.new));
    format!(
        "{}{}{}{}  ",
        style.paint(Role::Faint, &old),
        style.paint(Role::Good, &new),
        style.paint(Role::Error, &waiting),
        " ".repeat(fill),
    )
}
