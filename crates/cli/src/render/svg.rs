//! The board as a picture: a card per node with its Pods, and a tray for those that have none. Text stands only in text
//! nodes, and there is no script, no link and no outside resource.

use podfit_ordered::OrderedMap;

use podfit_analysis::simulation::{NodeState, Simulation, WorkloadState};

use super::counted;
use super::escape::{visible, xml};
use super::style::cut;

const CARD: (usize, usize) = (248, 96);
const GAP: usize = 16;
const COLUMNS: usize = 4;
/// Chips in a row, and rows of a card.
const CHIPS: (usize, usize) = (12, 2);
/// Cards that are drawn; of more, the rest is counted.
const MOST_NODES: usize = 200;
/// Columns of text that fit a card.
const LETTERS: usize = 34;
/// Fills with a contrast of 3:1 on both backgrounds, told apart in the common kinds of colour blindness.
const COLOURS: [&str; 6] = ["#3b7dd8", "#c2571a", "#2f8f5b", "#8a63c9", "#a8811a", "#c04a7a"];

/// What came to rest: after the last step, or at the beginning where there was none.
pub(crate) fn render(simulation: &Simulation) -> String {
    let last =
        simulation.steps.iter().rev().map(|step| &step.workloads).find(|workloads| !workloads.is_empty());
    let workloads = last.unwrap_or(&simulation.workloads);
    let colours: OrderedMap<&str, &str> =
        workloads.keys().map(String::as_str).zip(COLOURS.iter().copied().cycle()).collect();
    let shown = simulation.nodes.len().min(MOST_NODES);
    let rows = shown.div_ceil(COLUMNS);
    let board = 64 + rows * (CARD.1 + GAP);
    let tray = tray(workloads, &colours, board);
    let legend = legend(&colours, board + tray.1);
    let width = GAP + COLUMNS * (CARD.0 + GAP);
    let height = board + tray.1 + legend.1 + GAP;
    let title =
        format!("{}, Kubernetes {}", counted(count(simulation.nodes.len()), "node"), simulation.kubernetes);
    let more = simulation.nodes.len() - shown;
    let more =
        if more > 0 { format!(" ({} not drawn)", counted(count(more), "node")) } else { String::new() };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"13\">\n<title>{title}</title>\n{STYLE}\n<rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>\n",
    );
    svg += &text(GAP, 32, "strong", &format!("{title}{more}"));
    for (at, node) in simulation.nodes.iter().take(MOST_NODES).enumerate() {
        let place = (GAP + at % COLUMNS * (CARD.0 + GAP), 56 + at / COLUMNS * (CARD.1 + GAP));
        svg += &card(node, workloads, &colours, place);
    }
    svg + &tray.0 + &legend.0 + "</svg>\n"
}

/// Light and dark as the reader's system has it.
const STYLE: &str = "<style>.paper{fill:#fff}.card{fill:#f6f7f9;stroke:#c6ccd4}text{fill:#1c2430}.faint{fill:#5b6675}.strong{font-weight:600}.bad{fill:#b3261e}@media(prefers-color-scheme:dark){.paper{fill:#14181f}.card{fill:#1e242d;stroke:#3c4653}text{fill:#e6e9ee}.faint{fill:#9aa5b4}.bad{fill:#ff8a80}}</style>";

fn card(
    node: &NodeState,
    workloads: &OrderedMap<String, WorkloadState>,
    colours: &OrderedMap<&str, &str>,
    (x, y): (usize, usize),
) -> String {
    let mut svg = format!(
        "<rect class=\"card\" x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" rx=\"8\"/>\n",
        CARD.0, CARD.1
    );
    svg += &text(x + 12, y + 22, "strong", &node.name);
    let mut facts: Vec<String> = Vec::new();
    if node.unschedulable {
        facts.push("cordoned".to_owned());
    }
    facts.extend(node.taints.iter().cloned());
    svg += &text(x + 12, y + 40, "faint", &facts.join(", "));
    let pods = workloads.iter().flat_map(|(key, workload)| {
        let here = workload.placement.get(&node.name).copied().unwrap_or(0);
        std::iter::repeat_n(key.as_str(), usize::try_from(here).unwrap_or(0))
    });
    svg + &chips(&pods.collect::<Vec<_>>(), colours, (x + 12, y + 52))
}

/// A square per Pod, and a number for those that find no room.
fn chips(pods: &[&str], colours: &OrderedMap<&str, &str>, (x, y): (usize, usize)) -> String {
    let room = CHIPS.0 * CHIPS.1 - usize::from(pods.len() > CHIPS.0 * CHIPS.1) * 2;
    let mut svg = String::new();
    for (at, key) in pods.iter().take(room).enumerate() {
        let (left, top) = (x + at % CHIPS.0 * 18, y + at / CHIPS.0 * 18);
        let colour = colours.get(key).copied().unwrap_or("#777");
        svg += &format!(
            "<rect x=\"{left}\" y=\"{top}\" width=\"14\" height=\"14\" rx=\"3\" fill=\"{colour}\"><title>{}</title></rect>\n",
            xml(&visible(&cut(key, 200)))
        );
    }
    if pods.len() > room {
        svg += &text(
            x + room % CHIPS.0 * 18,
            y + room / CHIPS.0 * 18 + 12,
            "faint",
            &format!("+{}", pods.len() - room),
        );
    }
    svg
}

/// Pods without a node, with the scheduler's verdict; and how many lines of the picture they take.
fn tray(
    workloads: &OrderedMap<String, WorkloadState>,
    colours: &OrderedMap<&str, &str>,
    top: usize,
) -> (String, usize) {
    let mut svg = String::new();
    let mut y = top;
    for (key, workload) in workloads {
        for pending in &workload.pending_pods {
            let colour = colours.get(key.as_str()).copied().unwrap_or("#777");
            svg += &format!(
                "<rect x=\"{GAP}\" y=\"{}\" width=\"14\" height=\"14\" rx=\"3\" fill=\"none\" stroke=\"{colour}\" stroke-dasharray=\"3 2\"/>\n",
                y + 4
            );
            svg +=
                &wide(GAP + 24, y + 16, "bad", &format!("{} Pending: {key}", counted(pending.count, "Pod")));
            svg += &wide(GAP + 24, y + 34, "faint", super::verdict(&pending.message));
            y += 48;
        }
    }
    (svg, y - top)
}

fn legend(colours: &OrderedMap<&str, &str>, top: usize) -> (String, usize) {
    const MOST: usize = 24;
    let mut svg = String::new();
    for (at, (key, colour)) in colours.iter().take(MOST).enumerate() {
        let (x, y) = (GAP + at % COLUMNS * (CARD.0 + GAP), top + at / COLUMNS * 22);
        svg +=
            &format!("<rect x=\"{x}\" y=\"{y}\" width=\"14\" height=\"14\" rx=\"3\" fill=\"{colour}\"/>\n");
        svg += &text(x + 22, y + 12, "", key);
    }
    (svg, colours.len().min(MOST).div_ceil(COLUMNS) * 22)
}

fn text(x: usize, y: usize, class: &str, words: &str) -> String {
    line(x, y, class, &cut(&visible(words), LETTERS))
}

/// A line over the whole width.
fn wide(x: usize, y: usize, class: &str, words: &str) -> String {
    line(x, y, class, &cut(&visible(words), LETTERS * COLUMNS))
}

fn line(x: usize, y: usize, class: &str, words: &str) -> String {
    if words.is_empty() {
        return String::new();
    }
    format!("<text x=\"{x}\" y=\"{y}\" class=\"{class}\">{}</text>\n", xml(words))
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
