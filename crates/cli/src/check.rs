//! `podfit check`: read, judge every set, show what was found.

pub(crate) mod gather;
mod judge;
mod outcome;

use podfit_analysis::Report;
use podfit_analysis::report::Finding;

use crate::args::{CheckArgs, Format};
use crate::console::{self, Console};
use crate::render::{self, Sources};
use crate::{baseline, fix};

pub(crate) use judge::Batch;
pub(crate) use outcome::count;

/// Runs the command and answers its exit status.
pub(crate) fn run(args: &CheckArgs, console: &Console) -> u8 {
    let mut errors = outcome::flag_errors(args);
    if !errors.is_empty() {
        for error in &errors {
            console::complain(&render::input_error(error, None, &console.error_style));
        }
        return crate::FAILED;
    }
    let to_person = matches!(format(args, console), Format::Full | Format::Concise);
    let console = &console.speaking(args.input.lang, to_person);
    let mut batch = gather::gather(args, console, &mut errors);
    errors.extend(outcome::unknown_custom(args, &batch));
    let mut reports = batch.judge_all(console);
    // A patch that is only shown changes nothing: what was found is still there.
    let untouched = args.diff.then(|| reports.clone());
    let mut fixed = None;
    if args.fix || args.diff {
        let mut result = fix::converge(&mut batch, &mut reports, args.unsafe_fixes);
        errors.extend(result.errors.iter().cloned());
        if args.fix && !args.diff {
            let (failed, why): (Vec<_>, Vec<_>) =
                fix::write::write_all(&batch, &result, &args.input.paths).into_iter().unzip();
            errors.extend(why);
            fix::restore(&mut batch, &mut reports, &mut result, &failed);
        }
        fixed = Some(result);
    }
    let mut report = outcome::merge(untouched.unwrap_or(reports), errors);
    report.findings.append(&mut batch.unused_entries());
    report.findings.sort_by(Finding::order);
    outcome::count(&mut report);
    let sources = batch.sources();
    sources.rename_streams(&mut report);
    if let Some(path) = &args.write_baseline {
        return baseline::write(path, &report, console);
    }
    let known = baseline::load(args, &batch, &mut report.errors);
    baseline::subtract(known, &mut report);
    outcome::emptiness(args, &batch, &mut report);
    show(args, &batch, &report, &sources, fixed.as_ref(), console);
    outcome::status(args, &report)
}

/// The format that was asked for, else the one for who reads. Frameworks for hooks start them on a terminal of their own.
fn format(args: &CheckArgs, console: &Console) -> Format {
    let full = console.terminal && !args.hook;
    args.format.unwrap_or(if full { Format::Full } else { Format::Concise })
}

fn show(
    args: &CheckArgs,
    batch: &Batch,
    report: &Report,
    sources: &Sources,
    fixed: Option<&fix::Fixed>,
    console: &Console,
) {
    for error in &report.errors {
        console::complain(&render::input_error(error, Some(sources), &console.error_style));
    }
    if args.diff {
        if let Some(fixed) = fixed {
            console::out(&fix::diff::patch(batch, fixed, &console.style));
            console.note(&fix::said(fixed, true, console.error_style.words));
        }
        return;
    }
    let format = format(args, console);
    let for_people = matches!(format, Format::Full | Format::Concise);
    let several = batch.assumed_clusters().len() > 1;
    let text = if args.statistics && for_people {
        render::statistics::render(report, &console.style)
    } else {
        match format {
            Format::Full => render::full::render(report, sources, &console.style),
            Format::Concise => render::concise::render(report, several, &console.style),
            Format::Json => render::json(report),
            Format::Sarif => render::sarif::render(report, sources),
            Format::Github => render::github::render(report, several, console.style.words),
            Format::Gitlab => render::gitlab::render(report, several, console.style.words),
            Format::Junit => render::junit::render(report, several, console.style.words),
        }
    };
    let fixed_stream = fixed.filter(|_| args.fix).and_then(|_| fix::stream(batch));
    match fixed_stream {
        // The stream goes where a stream goes, and what is to be said about it beside it.
        Some(stream) => {
            console::out(&stream);
            console::complain(text.trim_end());
        }
        None => console::out(&text),
    }
    if let Some(fixed) = fixed {
        console.note(&fix::said(fixed, false, console.error_style.words));
    }
    for name in batch.not_kubernetes.iter().filter(|_| !args.hook) {
        let text = console.error_style.words.not_kubernetes(name);
        console.note(&render::note(&text, &console.error_style));
    }
    let empty = outcome::empty_presets(args, batch);
    for preset in &empty {
        let text = console.error_style.words.empty_preset(preset);
        console.note(&render::note(&text, &console.error_style));
    }
    if !args.select.is_empty() && args.select.iter().all(|name| empty.contains(name.as_str())) {
        return;
    }
    if args.statistics && !for_people {
        console.note(render::statistics::render(report, &console.error_style).trim_end());
    }
    if for_people && !(args.hook && report.findings.is_empty()) {
        let assumed = batch.assumed_clusters();
        console.note(&render::summary::render(report, &assumed, sources, &console.error_style));
    }
}
