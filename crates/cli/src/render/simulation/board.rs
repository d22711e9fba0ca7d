//! One line per node: its Pods as blocks, how full it is, what keeps Pods off it.

use std::collections::BTreeMap;

use podfit_analysis::simulation::{NodeState, Simulation};

use crate::render::escape::visible;
use crate::render::style::{Role, Style, cut, pad, width};
use crate::words::{Words, count};

/// Nodes that are shown one by one; of more, those alike are only counted.
const MOST_NODES: usize = 40;
/// Blocks of a Pod bar.
const MOST_BLOCKS: i64 = 12;

/// The board.
pub(crate) fn render(simulation: &Simulation, style: &Style) -> String {
    let placed = placed(simulation);
    let names: Vec<_> = simulation.nodes.iter().take(MOST_NODES).map(|node| visible(&node.name)).collect();
    let columns = names.iter().map(|name| width(name)).max().unwrap_or(0).min(36);
    let none = Vec::new();
    let rows: Vec<Row> = simulation
        .nodes
        .iter()
        .zip(&names)
        .map(|(node, name)| {
            Row::new(node, name, placed.get(node.name.as_str()).unwrap_or(&none), style.words)
        })
        .collect();
    let bars = rows.iter().map(|row| row.pods.min(MOST_BLOCKS)).max().unwrap_or(0);
    let bars = usize::try_from(bars).unwrap_or(0) + 1;
    let title = style.words.board(count(simulation.nodes.len()), &simulation.kubernetes);
    let mut text = format!("{}\n", style.paint(Role::Strong, &title));
    for row in &rows {
        text += &row.text(columns, bars, style);
    }
    let more = simulation.nodes.len().saturating_sub(MOST_NODES);
    if more > 0 {
        let left: i64 = simulation.nodes.iter().skip(MOST_NODES).map(|node| on(&placed, node)).sum();
        let line = format!("  {}\n", style.words.more_nodes_with_pods(count(more), left));
        text += &style.paint(Role::Faint, &line);
    }
    text
}

type Placed<'s> = BTreeMap<&'s str, Vec<(&'s str, i64)>>;

/// Workloads by node.
fn placed(simulation: &Simulation) -> Placed<'_> {
    let mut placed: Placed<'_> = BTreeMap::new();
    for (key, workload) in &simulation.workloads {
        for (node, count) in &workload.placement {
            placed.entry(node).or_default().push((key, *count));
        }
    }
    placed
}

fn on(placed: &Placed<'_>, node: &NodeState) -> i64 {
    placed.get(node.name.as_str()).into_iter().flatten().map(|(_, count)| count).sum()
}

struct Row {
    name: String,
    pods: i64,
    who: String,
    facts: Vec<String>,
    closed: bool,
}

impl Row {
    fn new(node: &NodeState, name: &str, pods: &[(&str, i64)], words: Words) -> Self {
        let short = |key: &str| key.rsplit('/').next().unwrap_or(key).to_owned();
        let who = pods.iter().map(|(key, count)| match count {
            1 => short(key),
            count => format!("{} x{count}", short(key)),
        });
        let mut facts: Vec<String> = Vec::new();
        if node.unschedulable {
            facts.push(words.cordoned());
        }
        facts.extend(node.taints.iter().map(|taint| words.taint(taint)));
        for resource in ["cpu", "memory"] {
            let allocatable = node.allocatable.as_ref().and_then(|amounts| amounts.get(resource));
            if let (Some(requested), Some(all)) = (node.requested.get(resource), allocatable)
                && requested != "0"
            {
                facts.push(words.amount(resource, requested, all));
            }
        }
        Self {
            name: name.to_owned(),
            pods: pods.iter().map(|(_, count)| count).sum(),
            who: who.collect::<Vec<_>>().join(", "),
            facts,
            closed: node.unschedulable || !node.taints.is_empty(),
        }
    }

    fn text(&self, columns: usize, bars: usize, style: &Style) -> String {
        let name = pad(&cut(&self.name, columns), columns);
        let blocks = usize::try_from(self.pods.min(MOST_BLOCKS)).unwrap_or(0);
        let more = if self.pods > MOST_BLOCKS { "+" } else { "" };
        let bar = pad(&format!("{}{more}", style.pick("■", "#").repeat(blocks)), bars);
        let (bar, role) = match (self.pods, self.closed) {
            (0, true) => (pad(style.pick("╳", "x"), bars), Role::Faint),
            (0, false) => (pad(style.pick("·", "."), bars), Role::Faint),
            _ => (bar, Role::Good),
        };
        let head = format!("  {}  {} ", style.paint(Role::Strong, &name), style.paint(role, &bar));
        let indent = 2 + columns + 2 + bars + 1;
        let who = visible(&self.who);
        let facts = visible(&self.facts.join(&style.words.comma())).into_owned();
        let gap = if who.is_empty() || facts.is_empty() { "" } else { "  " };
        if indent + width(&who) + gap.len() + width(&facts) <= style.width {
            return format!("{head}{who}{gap}{}", style.paint(Role::Faint, &facts)).trim_end().to_owned()
                + "\n";
        }
        let mut lines = style.wrap(&who, indent);
        lines.retain(|line| !line.is_empty());
        let plain = lines.len();
        lines.extend(style.wrap(&facts, indent).into_iter().filter(|line| !line.is_empty()));
        let mut text = String::new();
        for (at, line) in lines.iter().enumerate() {
            let start = if at == 0 { head.clone() } else { " ".repeat(indent) };
            let role = if at < plain { Role::Plain } else { Role::Faint };
            text += &format!("{start}{}\n", style.paint(role, line));
        }
        text
    }
}
