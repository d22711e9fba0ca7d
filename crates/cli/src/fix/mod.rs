//! `--fix`: the proven fixes, applied round by round until nothing is left to fix.

pub(crate) mod diff;
pub(crate) mod write;

use std::collections::BTreeMap;
use std::sync::Arc;

use podfit_analysis::Report;
use podfit_analysis::report::{Applicability, Edit, Fix, InputError};

use crate::check::Batch;
use crate::words::{Words, count};
use podfit_files::usage;

/// Fixes can lead to fixes; more rounds than this means that two of them undo each other.
const MOST_ROUNDS: usize = 10;

/// What was fixed.
#[derive(Debug, Default)]
pub(crate) struct Fixed {
    /// Texts before, by position in the list of files; the new text is the batch's.
    pub(crate) before: BTreeMap<usize, Arc<str>>,
    /// Fixes applied, by position of the file that they change.
    pub(crate) applied: BTreeMap<usize, usize>,
    pub(crate) errors: Vec<InputError>,
}

/// The text of standard input as it is now.
pub(crate) fn stream(batch: &Batch) -> Option<String> {
    let stream = batch.files.iter().find(|file| file.candidate.path.is_none())?;
    Some(stream.facts.file.text.to_string())
}

/// Fixes all that can be fixed, in memory.
pub(crate) fn converge(batch: &mut Batch, reports: &mut [Report], unsafe_too: bool) -> Fixed {
    let mut fixed = Fixed::default();
    for round in 0..=MOST_ROUNDS {
        let (changed, applied) = round_of(batch, reports, unsafe_too);
        if changed.is_empty() {
            return fixed;
        }
        if round == MOST_ROUNDS {
            break;
        }
        for (at, _) in &changed {
            if let Some(file) = batch.files.get(*at) {
                fixed.before.entry(*at).or_insert_with(|| Arc::clone(&file.facts.file.text));
            }
        }
        for at in applied {
            *fixed.applied.entry(at).or_default() += 1;
        }
        batch.replace(changed, reports);
    }
    let message = format!(
        "after {MOST_ROUNDS} rounds there was still something to fix: two fixes undo each other, please report this"
    );
    fixed.errors.push(usage(message));
    fixed
}

/// Puts files back that could not be written: what was found in them is still there, and nothing was fixed.
pub(crate) fn restore(batch: &mut Batch, reports: &mut [Report], fixed: &mut Fixed, failed: &[usize]) {
    let old = failed.iter().filter_map(|at| {
        fixed.applied.remove(at);
        fixed.before.remove(at).map(|text| (*at, text.to_string()))
    });
    let old: Vec<_> = old.collect();
    if !old.is_empty() {
        batch.replace(old, reports);
    }
}

/// New texts by position, and for each fix in them the file that it changes.
fn round_of(batch: &Batch, reports: &[Report], unsafe_too: bool) -> (Vec<(usize, String)>, Vec<usize>) {
    let positions: BTreeMap<&str, usize> =
        batch.files.iter().enumerate().map(|(at, file)| (file.candidate.name.as_str(), at)).collect();
    let mut chosen: BTreeMap<usize, Vec<&Edit>> = BTreeMap::new();
    let mut applied = Vec::new();
    let findings = reports.iter().flat_map(|report| &report.findings);
    for fix in findings.filter_map(|finding| finding.fixes.iter().find(|fix| applicable(fix, unsafe_too))) {
        let edits: Option<Vec<_>> =
            fix.edits.iter().map(|edit| positions.get(edit.file.as_str()).map(|at| (*at, edit))).collect();
        let Some(edits) = edits else { continue };
        let free = |(at, edit): &(usize, &Edit)| {
            chosen.get(at).is_none_or(|taken| taken.iter().all(|other| !overlap(other, edit)))
        };
        // All edits of a fix or none: the first fix in source order wins, the next round sees what is left.
        if edits.iter().all(free) {
            applied.extend(edits.first().map(|(at, _)| *at));
            for (at, edit) in edits {
                chosen.entry(at).or_default().push(edit);
            }
        }
    }
    let changed = chosen.into_iter().filter_map(|(at, edits)| {
        let text = &batch.files.get(at)?.facts.file.text;
        let new = apply(text, edits)?;
        (*new != **text).then_some((at, new))
    });
    (changed.collect(), applied)
}

fn applicable(fix: &Fix, unsafe_too: bool) -> bool {
    let kind = match fix.applicability {
        Applicability::Safe => true,
        Applicability::Unsafe => unsafe_too,
        Applicability::DisplayOnly => false,
    };
    kind && fix.proven == Some(true) && !fix.edits.is_empty()
}

/// Touching counts: two insertions at one place have no order.
fn overlap(a: &Edit, b: &Edit) -> bool {
    a.byte_start <= b.byte_end && b.byte_start <= a.byte_end
}

/// The text with the edits made; none where one of them does not fit it.
fn apply(text: &str, mut edits: Vec<&Edit>) -> Option<String> {
    edits.sort_by_key(|edit| edit.byte_start);
    let mut new = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        new.push_str(text.get(done..edit.byte_start as usize)?);
        new.push_str(&edit.text);
        done = edit.byte_end as usize;
    }
    new.push_str(text.get(done..)?);
    Some(new)
}

/// One line about what was done.
pub(crate) fn said(fixed: &Fixed, only_shown: bool, words: Words) -> String {
    let files = count(fixed.before.len());
    let applied = count(fixed.applied.values().sum());
    match (applied, only_shown) {
        (0, _) => words.nothing_to_fix(),
        (_, true) => words.would_be_fixed(applied, files),
        (_, false) => words.fixed(applied, files),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: u32, end: u32, text: &str) -> Edit {
        Edit { file: "a".into(), byte_start: start, byte_end: end, text: text.into() }
    }

    #[test]
    fn edits_are_made_from_the_front() {
        let edits = [edit(3, 4, "Z"), edit(0, 1, "名"), edit(2, 2, "+")];
        assert_eq!(apply("abcd", edits.iter().collect()).as_deref(), Some("名b+cZ"));
        assert_eq!(apply("é", [&edit(1, 1, "x")].to_vec()), None, "inside a character");
        assert_eq!(apply("ab", [&edit(0, 9, "x")].to_vec()), None, "behind the end");
    }

    #[test]
    fn what_touches_overlaps() {
        assert!(overlap(&edit(0, 2, ""), &edit(2, 3, "")));
        assert!(overlap(&edit(1, 1, ""), &edit(1, 1, "")));
        assert!(!overlap(&edit(0, 1, ""), &edit(2, 3, "")));
    }

    #[test]
    fn only_what_is_proven_is_applied() {
        let fix = |applicability, proven| Fix {
            title: String::new(),
            applicability,
            proven,
            edits: vec![edit(0, 0, "x")],
        };
        assert!(applicable(&fix(Applicability::Safe, Some(true)), false));
        assert!(!applicable(&fix(Applicability::Safe, None), true));
        assert!(!applicable(&fix(Applicability::Safe, Some(false)), true));
        assert!(!applicable(&fix(Applicability::Unsafe, Some(true)), false));
        assert!(applicable(&fix(Applicability::Unsafe, Some(true)), true));
        assert!(!applicable(&fix(Applicability::DisplayOnly, Some(true)), true));
    }
}
