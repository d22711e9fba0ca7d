//! `podfit simulate` for people: the nodes as a board, what has no place and why, each rollout as a timeline.

mod board;
mod timeline;

use podfit_analysis::report::Certainty;
use podfit_analysis::simulation::{PendingPods, Refused, Simulation, StepState, WorkloadState};

use super::escape::{shortened, visible};
use super::style::{Role, Style};
use crate::words::{Words, count};

/// Characters of a message that are shown.
const LONGEST: usize = 600;
/// Nodes whose reason is listed below a Pending Pod.
const MOST_REASONS: usize = 8;

/// The whole picture.
pub(crate) fn render(simulation: &Simulation, heading: Option<&str>, style: &Style) -> String {
    let mut text = String::new();
    if let Some(heading) = heading {
        text += &format!("{}\n", style.paint(Role::Strong, &visible(heading)));
    }
    for refused in &simulation.refused {
        text += &refusal(refused, style);
    }
    text += &board::render(simulation, style);
    text += &troubles(&simulation.workloads, style);
    for (pod, state) in &simulation.existing_pods {
        text += &format!("{} {}\n", visible(pod), style.paint(Role::Faint, &visible(state)));
    }
    for step in &simulation.steps {
        text.push('\n');
        text += &step_text(step, style);
    }
    for missing in &simulation.not_simulated {
        let line = style.words.not_simulated(&missing.part, &missing.workload);
        text += &format!("\n{}", paragraph(&line, 0, Role::Faint, style));
    }
    text
}

fn refusal(refused: &Refused, style: &Style) -> String {
    let field = refused.field.as_deref().map(|field| format!(": {field}")).unwrap_or_default();
    let line = style.words.refused(&format!("{}{field}", refused.object), &refused.message);
    paragraph(&line, 0, Role::Error, style)
}

fn paragraph(text: &str, indent: usize, role: Role, style: &Style) -> String {
    let text = visible(text);
    let lines = style.wrap(&shortened(&text, LONGEST), indent);
    lines.iter().map(|line| format!("{}{}\n", " ".repeat(indent), style.paint(role, line))).collect()
}

/// What is not as it should be, workload by workload.
fn troubles(workloads: &podfit_ordered::OrderedMap<String, WorkloadState>, style: &Style) -> String {
    let mut text = String::new();
    for (key, workload) in workloads {
        if let Some(failure) = &workload.replica_failure {
            let workload = style.paint(Role::Error, &visible(key));
            text += &format!("\n{}\n", style.words.no_pods(&workload));
            text += &paragraph(failure, 2, Role::Plain, style);
        }
        for pending in &workload.pending_pods {
            text.push('\n');
            text += &pending_text(key, pending, workload.certainty, style);
        }
    }
    text
}

fn pending_text(key: &str, pending: &PendingPods, certainty: Certainty, style: &Style) -> String {
    let words = style.words;
    let old = if pending.template == "old" { words.aside_old() } else { String::new() };
    let asides = old + &likely(Some(certainty), words);
    let pods = style.paint(Role::Error, &words.pods_pending(pending.count));
    let mut text = words.pending(&pods, &style.paint(Role::Strong, &visible(key)), &asides) + "\n";
    let event = if pending.message.is_empty() { &pending.reason } else { &pending.message };
    text += &paragraph(super::verdict(event), 2, Role::Plain, style);
    let widest =
        pending.nodes.iter().take(MOST_REASONS).map(|node| super::style::width(&visible(&node.node))).max();
    let columns = widest.unwrap_or(0).min(30);
    for node in pending.nodes.iter().take(MOST_REASONS) {
        let name = super::style::pad(&super::style::cut(&visible(&node.node), columns), columns);
        let reason = visible(&node.reason).into_owned();
        for (at, line) in style.wrap(&reason, columns + 6).iter().enumerate() {
            let head = if at == 0 { style.paint(Role::Strong, &name) } else { " ".repeat(columns) };
            text += &format!("    {head}  {line}\n");
        }
    }
    let more = pending.nodes.len().saturating_sub(MOST_REASONS);
    if more > 0 {
        let line = format!("    {}\n", words.more_nodes(count(more)));
        text += &style.paint(Role::Faint, &line);
    }
    text
}

fn step_text(step: &StepState, style: &Style) -> String {
    let target = step.workload.as_deref().or(step.node.as_deref()).unwrap_or_default();
    let (words, target) = (style.words, visible(target));
    let title = match step.step.as_str() {
        "rollout" => words.step_rollout(&target),
        "drain" => words.step_drain(&target),
        "cordon" => words.step_cordon(&target),
        "delete-node" => words.step_delete_node(&target),
        "apply" => words.step_apply(&target),
        other => format!("{other} {target}"),
    };
    let mut text = style.paint(Role::Strong, title.trim_end());
    if let Some(result) = &step.result {
        let role = match result.as_str() {
            "complete" | "drained" => Role::Good,
            "paused" | "ondelete" => Role::Warning,
            _ => Role::Error,
        };
        let mark = match role {
            Role::Good => style.pick("✓ ", ""),
            Role::Error => style.pick("✗ ", ""),
            _ => "",
        };
        let result = style.paint(role, &format!("{mark}{}", said(result, words)));
        text += &format!("  {result}{}", likely(step.certainty, words));
    }
    text.push('\n');
    if let Some(message) = &step.message {
        text += &paragraph(message, 2, Role::Plain, style);
    }
    for refused in step.refused.iter().flatten() {
        text += &refusal(refused, style);
    }
    if let (Some(surge), Some(unavailable)) = (step.max_surge, step.max_unavailable) {
        text += &style.paint(Role::Faint, &format!("  {}", words.arithmetic(surge, unavailable)));
        text.push('\n');
    }
    if let Some(timeline) = &step.timeline {
        text += &timeline::render(timeline, style);
    }
    if let (Some(old), Some(new)) = (step.old_pods, step.new_pods) {
        let pending = |pods: podfit_analysis::simulation::PodCounts| {
            if pods.pending > 0 { words.side_pending(pods.pending) } else { String::new() }
        };
        let old = words.old_side(old.pods, old.ready, &pending(old));
        let new = words.new_side(new.pods, new.ready, &pending(new));
        text += &format!("  {}\n", words.in_the_end(&old, &new));
    }
    if let Some(evicted) = step.evicted {
        text += &format!("  {}\n", words.evicted(evicted));
    }
    for blocked in step.blocked.iter().flatten() {
        let line = words.may_not_go(blocked.count, &blocked.message);
        text += &paragraph(&line, 2, Role::Error, style);
    }
    text + &troubles(&step.workloads, style)
}

fn said(result: &str, words: Words) -> String {
    match result {
        "stuck" => words.result_stuck(),
        "ondelete" => words.result_ondelete(),
        "complete" => words.result_complete(),
        "drained" => words.result_drained(),
        "blocked" => words.result_blocked(),
        "paused" => words.result_paused(),
        "refused" => words.result_refused(),
        other => other.to_owned(),
    }
}

fn likely(certainty: Option<Certainty>, words: Words) -> String {
    if certainty == Some(Certainty::Likely) { words.aside_likely() } else { String::new() }
}

#[cfg(test)]
mod tests;
