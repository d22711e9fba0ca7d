//! `podfit simulate` for people: the nodes as a board, what has no place and why, each rollout as a timeline.

mod board;
mod timeline;

use podfit_analysis::report::Certainty;
use podfit_analysis::simulation::{PendingPods, Refused, Simulation, StepState, WorkloadState};

use super::counted;
use super::escape::{shortened, visible};
use super::style::{Role, Style};

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
        let line = format!(
            "not simulated: {} of {}, so its verdict is likely at best",
            missing.part, missing.workload
        );
        text += &format!("\n{}", paragraph(&line, 0, Role::Faint, style));
    }
    text
}

fn refusal(refused: &Refused, style: &Style) -> String {
    let field = refused.field.as_deref().map(|field| format!(": {field}")).unwrap_or_default();
    let line = format!("refused {}{field}: {}", refused.object, refused.message);
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
            text += &format!("\n{} has no Pods\n", style.paint(Role::Error, &visible(key)));
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
    let likely = if certainty == Certainty::Likely { ", likely" } else { "" };
    let old = if pending.template == "old" { " of the old template" } else { "" };
    let mut text = format!(
        "{} of {}{old}{likely}\n",
        style.paint(Role::Error, &format!("{} Pending", counted(pending.count, "Pod"))),
        style.paint(Role::Strong, &visible(key)),
    );
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
        let line = format!("    and {}\n", counted(i64::try_from(more).unwrap_or(i64::MAX), "more node"));
        text += &style.paint(Role::Faint, &line);
    }
    text
}

fn step_text(step: &StepState, style: &Style) -> String {
    let target = step.workload.as_deref().or(step.node.as_deref()).unwrap_or_default();
    let verb = match step.step.as_str() {
        "rollout" => "Rollout of",
        "drain" => "Drain of",
        "cordon" => "Cordon of",
        "delete-node" => "Deletion of",
        "apply" => "Apply",
        other => other,
    };
    let mut text = style.paint(Role::Strong, format!("{verb} {}", visible(target)).trim_end());
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
        let likely = if step.certainty == Some(Certainty::Likely) { ", likely" } else { "" };
        text += &format!("  {}{likely}", style.paint(role, &format!("{mark}{}", said(result))));
    }
    text.push('\n');
    if let Some(message) = &step.message {
        text += &paragraph(message, 2, Role::Plain, style);
    }
    for refused in step.refused.iter().flatten() {
        text += &refusal(refused, style);
    }
    if let (Some(surge), Some(unavailable)) = (step.max_surge, step.max_unavailable) {
        text += &style.paint(Role::Faint, &format!("  surge {surge}, unavailable {unavailable}"));
        text.push('\n');
    }
    if let Some(timeline) = &step.timeline {
        text += &timeline::render(timeline, style);
    }
    if let (Some(old), Some(new)) = (step.old_pods, step.new_pods) {
        let side = |name: &str, pods: podfit_analysis::simulation::PodCounts| {
            let pending =
                if pods.pending > 0 { format!(", {} Pending", pods.pending) } else { String::new() };
            format!("{name}: {}, {} Ready{pending}", counted(pods.pods, "Pod"), pods.ready)
        };
        text += &format!("  in the end  {}; {}\n", side("old", old), side("new", new));
    }
    if let Some(evicted) = step.evicted {
        text += &format!("  {} evicted\n", counted(evicted, "Pod"));
    }
    for blocked in step.blocked.iter().flatten() {
        let line = format!("{} may not go: {}", counted(blocked.count, "Pod"), blocked.message);
        text += &paragraph(&line, 2, Role::Error, style);
    }
    text + &troubles(&step.workloads, style)
}

fn said(result: &str) -> &str {
    match result {
        "stuck" => "stalls",
        "ondelete" => "waits for its Pods to be deleted (OnDelete)",
        "complete" => "completes",
        other => other,
    }
}

#[cfg(test)]
mod tests;
