//! One report out of many, and the exit status that follows from it.

use std::collections::BTreeSet;

use podfit_analysis::Report;
use podfit_analysis::config::{Named, named, nearest};
use podfit_analysis::report::{Finding, InputError, Severity};

use super::Batch;
use crate::args::CheckArgs;
use podfit_files::read::spoken;
use podfit_files::usage;

/// Mistakes that clap cannot see.
pub(crate) fn flag_errors(args: &CheckArgs) -> Vec<InputError> {
    let names = [("--select", &args.select), ("--ignore", &args.ignore)];
    let mut errors: Vec<_> = names
        .into_iter()
        .flat_map(|(flag, names)| names.iter().map(move |name| (flag, name)))
        .filter_map(|(flag, name)| named(name).err().map(|message| usage(format!("{flag}: {message}"))))
        .collect();
    if args.unsafe_fixes && !args.fix && !args.diff {
        errors.push(usage("--unsafe-fixes says which fixes --fix or --diff take: add one of them"));
    }
    errors
}

/// Rules of a configuration, `custom/…`, that the command line names and no configuration brings.
pub(crate) fn unknown_custom(args: &CheckArgs, batch: &Batch) -> Vec<InputError> {
    let known = batch.custom_rules();
    let names =
        args.select.iter().chain(&args.ignore).filter(|name| matches!(named(name), Ok(Named::Custom)));
    let unknown = names.filter(|name| !known.contains(*name));
    let say = |name: &String| match nearest(name, known.iter().map(String::as_str)) {
        Some(near) => usage(format!("no configuration brings a rule {name}; did you mean {near}?")),
        None => usage(format!("no configuration brings a rule {name}")),
    };
    unknown.map(say).collect()
}

/// Presets that were chosen, by the command line or else by a configuration, and hold no rule: a name that is kept for
/// later must not look like a clean bill.
pub(crate) fn empty_presets<'a>(args: &'a CheckArgs, batch: &'a Batch) -> BTreeSet<&'a str> {
    let chosen: BTreeSet<&str> = if args.select.is_empty() {
        batch.configured_presets()
    } else {
        args.select.iter().map(String::as_str).collect()
    };
    let is_empty = |name: &&str| match named(name) {
        Ok(Named::Preset("default" | "strict") | Named::Rules(_) | Named::Custom) | Err(_) => false,
        Ok(Named::Preset(preset)) => {
            !podfit_analysis::rules().iter().any(|rule| rule.presets.contains(&preset))
        }
    };
    chosen.into_iter().filter(is_empty).collect()
}

/// Puts the reports of all sets together: findings in the order of files, bytes and rules.
pub(crate) fn merge(reports: Vec<Report>, errors: Vec<InputError>) -> Report {
    let mut whole = podfit_files::world::empty();
    if let Some(first) = reports.first() {
        whole.kubernetes.clone_from(&first.kubernetes);
    }
    whole.errors = errors;
    for report in reports {
        whole.summary.files += report.summary.files;
        whole.summary.documents += report.summary.documents;
        whole.summary.objects += report.summary.objects;
        whole.summary.suppressed += report.summary.suppressed;
        whole.errors.extend(report.errors);
        whole.findings.extend(report.findings);
        whole.suppressed.extend(report.suppressed);
    }
    whole.findings.sort_by(Finding::order);
    let mut seen: Vec<InputError> = Vec::new();
    whole.errors.retain(|error| {
        let new = !seen.contains(error);
        if new {
            seen.push(error.clone());
        }
        new
    });
    count(&mut whole);
    whole
}

/// Counts findings by severity.
pub(crate) fn count(report: &mut Report) {
    let of = |severity| {
        let count = report.findings.iter().filter(|finding| finding.severity == severity).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    let (errors, warnings, infos) = (of(Severity::Error), of(Severity::Warning), of(Severity::Info));
    (report.summary.errors, report.summary.warnings, report.summary.infos) = (errors, warnings, infos);
}

/// Nothing to judge is an error of its own: a pipeline that checks nothing must not pass unnoticed.
pub(crate) fn emptiness(args: &CheckArgs, batch: &Batch, report: &mut Report) {
    let objects = report.summary.objects > 0 || !report.findings.is_empty();
    if objects || args.allow_empty || args.hook || !report.errors.is_empty() {
        return;
    }
    let message = match batch.files.as_slice() {
        [] => "nothing was checked: no Kubernetes object was found".to_owned(),
        [file] => format!("nothing was checked: {} holds no Kubernetes object", spoken(&file.candidate.name)),
        files => format!("nothing was checked: none of the {} files holds a Kubernetes object", files.len()),
    };
    report.errors.push(usage(message + " (--allow-empty makes that fine)"));
}

/// The exit status: what podfit could not do outranks what it found.
pub(crate) fn status(args: &CheckArgs, report: &Report) -> u8 {
    if !report.errors.is_empty() {
        return crate::FAILED;
    }
    let failing = report.findings.iter().any(|finding| args.fail_on.reached_by(finding.severity));
    if failing && !args.exit_zero { crate::FOUND } else { crate::CLEAN }
}
