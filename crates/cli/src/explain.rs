//! `podfit explain`: the page of a rule, by its name or by the name that another linter gives it.

use podfit_analysis::config::nearest;
use podfit_analysis::{RuleInfo, rules};

use crate::args::ExplainArgs;
use crate::console::{self, Console};
use crate::input::usage;
use crate::render;

/// Runs the command and answers its exit status.
pub(crate) fn run(args: &ExplainArgs, console: &Console) -> u8 {
    match find(&args.query, rules()) {
        Ok(found) => {
            for (at, rule) in found.iter().enumerate() {
                if at > 0 {
                    console::out("\n");
                }
                console::out(&render::markdown::render(rule.page, &console.style));
            }
            crate::CLEAN
        }
        Err(message) => {
            console::complain(&render::input_error(&usage(message), None, &console.error_style));
            crate::FAILED
        }
    }
}

/// The rules that a word means: one by its own name, several by a peer's.
fn find<'r>(query: &str, rules: &'r [RuleInfo]) -> Result<Vec<&'r RuleInfo>, String> {
    let word = query.trim();
    let by_name = rules.iter().find(|rule| rule.name.eq_ignore_ascii_case(word));
    if let Some(rule) = by_name {
        return Ok(vec![rule]);
    }
    // `kube-linter/no-anti-affinity`, or the part behind the slash alone.
    let is_peer = |peer: &str| peer.eq_ignore_ascii_case(word) || check_of(peer).eq_ignore_ascii_case(word);
    let by_peer: Vec<_> = rules.iter().filter(|rule| rule.peers.iter().any(|peer| is_peer(peer))).collect();
    if !by_peer.is_empty() {
        return Ok(by_peer);
    }
    let names = rules.iter().map(|rule| rule.name);
    let peers = rules.iter().flat_map(|rule| rule.peers.iter().copied());
    Err(match nearest(word, names.chain(peers)) {
        Some(near) => format!("there is no rule `{word}`; did you mean {near}?"),
        None if std::path::Path::new(word).is_file() => {
            format!("`{word}` is a file: podfit explains rules so far; `podfit check {word}` judges it")
        }
        None => format!(
            "there is no rule `{word}`; `podfit rules` lists them (Pod states, field paths and event texts are explained by a later version)"
        ),
    })
}

fn check_of(peer: &str) -> &str {
    peer.rsplit_once('/').map_or(peer, |(_, check)| check)
}

#[cfg(test)]
mod tests {
    use super::*;
    use podfit_analysis::FixKind;
    use podfit_analysis::report::{Category, Severity};

    const fn rule(name: &'static str, peers: &'static [&'static str]) -> RuleInfo {
        RuleInfo {
            name,
            category: Category::Rollout,
            severity: Severity::Error,
            default: true,
            presets: &[],
            since: "0.1.0",
            summary: "",
            fix: FixKind::None,
            peers,
            options: &[],
            page: "",
        }
    }

    const RULES: [RuleInfo; 3] = [
        rule("rollout-stalls", &[]),
        rule("missing-readiness-probe", &["kube-linter/no-readiness-probe", "kube-score/pod-probes"]),
        rule("missing-liveness-probe", &["kube-score/pod-probes"]),
    ];

    #[test]
    fn rules_are_found_by_own_and_by_peers_names() {
        let names =
            |query| find(query, &RULES).map(|found| found.iter().map(|rule| rule.name).collect::<Vec<_>>());
        assert_eq!(names("rollout-stalls"), Ok(vec!["rollout-stalls"]));
        assert_eq!(names("Rollout-Stalls "), Ok(vec!["rollout-stalls"]));
        assert_eq!(names("no-readiness-probe"), Ok(vec!["missing-readiness-probe"]));
        assert_eq!(names("pod-probes"), Ok(vec!["missing-readiness-probe", "missing-liveness-probe"]));
        assert!(names("rollout-stall").unwrap_err().contains("did you mean rollout-stalls?"));
        assert!(names("CrashLoopBackOff").unwrap_err().contains("later version"));
    }
}
