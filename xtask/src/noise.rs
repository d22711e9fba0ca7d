//! `cargo xtask noise FOLDER`: docs/noise.md, what podfit says of manifests that others wrote. Judgements that stand in the
//! page are kept; numbers are counted anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use serde::Deserialize;

/// Rules with a judgement.
const NOISIEST: usize = 20;
/// Projects of fewer workloads say little about noise.
const FEW: usize = 10;
const KINDS: [&str; 7] = ["CronJob", "DaemonSet", "Deployment", "Job", "Pod", "ReplicaSet", "StatefulSet"];

#[derive(Deserialize)]
struct Report {
    summary: Summary,
    findings: Vec<Finding>,
}

#[derive(Deserialize)]
struct Summary {
    files: u64,
    objects: u64,
}

#[derive(Deserialize)]
struct Finding {
    rule: String,
    severity: String,
    object: Option<Object>,
    span: Span,
}

#[derive(Deserialize)]
struct Span {
    file: String,
}

#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord)]
struct Object {
    kind: String,
    name: String,
}

/// What is counted of a project.
#[derive(Default)]
struct Project {
    workloads: usize,
    broken: BTreeSet<(String, String, String)>,
    /// Warnings at workloads without an error.
    warnings: usize,
}

/// Judges the manifests below the folder by the preset `default` and writes the page.
pub(crate) fn write(folder: &str, release: bool) -> Result<(), String> {
    let (report, seconds) = judge(folder, release)?;
    let page = crate::root().join("docs/noise.md");
    let judgements = judgements(&fs::read_to_string(&page).unwrap_or_default());
    let projects = projects(Path::new(folder), &report);
    let text = render(&report, &projects, &judgements, seconds, release);
    fs::write(&page, text).map_err(|error| format!("{}: {error}", page.display()))
}

fn judge(folder: &str, release: bool) -> Result<(Report, f64), String> {
    let profile = release.then_some("--release");
    let cargo = |verb: &str| {
        let mut command = Command::new(env!("CARGO"));
        command.args([verb, "--quiet", "--package", "podfit"]).args(profile).current_dir(crate::root());
        command
    };
    let built = cargo("build").status().map_err(|error| format!("cargo: {error}"))?;
    if !built.success() {
        return Err("podfit does not build".to_owned());
    }
    let folder = fs::canonicalize(folder).map_err(|error| format!("{folder}: {error}"))?;
    let start = Instant::now();
    let output = cargo("run")
        .args(["--", "check", "--no-config", "--exit-zero", "--format", "json", "--quiet"])
        .arg(&folder)
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    let seconds = start.elapsed().as_secs_f64();
    let report = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("{error}: {}", String::from_utf8_lossy(&output.stderr)))?;
    Ok((report, seconds))
}

/// By the first folder below the one that was judged.
fn projects(folder: &Path, report: &Report) -> BTreeMap<String, Project> {
    let mut projects: BTreeMap<String, Project> = BTreeMap::new();
    let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            let name = entry.file_name().to_string_lossy().into_owned();
            projects.entry(name).or_default().workloads = workloads(&entry.path());
        }
    }
    let project = |finding: &Finding| -> Option<String> {
        let below = Path::new(&finding.span.file).strip_prefix(&folder).ok()?;
        Some(below.components().next()?.as_os_str().to_string_lossy().into_owned())
    };
    let key = |finding: &Finding| {
        let object = finding.object.as_ref().filter(|object| KINDS.contains(&object.kind.as_str()))?;
        Some((finding.span.file.clone(), object.kind.clone(), object.name.clone()))
    };
    for finding in report.findings.iter().filter(|finding| finding.severity == "error") {
        if let (Some(project), Some(key)) = (project(finding), key(finding)) {
            projects.entry(project).or_default().broken.insert(key);
        }
    }
    for finding in report.findings.iter().filter(|finding| finding.severity == "warning") {
        if let (Some(project), Some(key)) = (project(finding), key(finding)) {
            let project = projects.entry(project).or_default();
            project.warnings += usize::from(!project.broken.contains(&key));
        }
    }
    projects
}

/// Lines that begin a workload.
fn workloads(folder: &Path) -> usize {
    let mut count = 0;
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let manifest = path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml");
        if path.is_dir() && !path.is_symlink() {
            count += workloads(&path);
        } else if manifest && let Ok(text) = fs::read_to_string(&path) {
            let kinds = text.lines().filter_map(|line| line.strip_prefix("kind:"));
            count += kinds.filter(|kind| KINDS.contains(&kind.trim().trim_matches(['"', '\'']))).count();
        }
    }
    count
}

/// The judgements of the page, by rule.
fn judgements(page: &str) -> BTreeMap<String, String> {
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `")?.strip_suffix(" |"));
    rows.filter_map(|row| {
        let cells: Vec<_> = row.split(" | ").collect();
        match cells.as_slice() {
            [rule, _, _, _, judgement] => {
                Some((rule.trim_end_matches('`').to_owned(), (*judgement).to_owned()))
            }
            _ => None,
        }
    })
    .collect()
}

fn render(
    report: &Report,
    projects: &BTreeMap<String, Project>,
    judgements: &BTreeMap<String, String>,
    seconds: f64,
    release: bool,
) -> String {
    let of = |severity: &str| report.findings.iter().filter(|finding| finding.severity == severity).count();
    let healthy = |project: &Project| project.workloads.saturating_sub(project.broken.len());
    let all: usize = projects.values().map(healthy).sum();
    let warnings: usize = projects.values().map(|project| project.warnings).sum();
    let build = if release { "release" } else { "debug" };
    let mut text = format!(
        "# Noise\n\n\
         What the preset `default` says of manifests that other people wrote and run: {} files with {} objects of {}\n\
         public projects, judged without a cluster.\n\n\
         ```console\n$ cargo xtask noise FOLDER             # counts anew, keeps the judgements below\n\
         $ cargo xtask noise FOLDER --release   # the same with a release build\n```\n\n\
         It took {seconds:.1} s ({build} build): {} errors, {} warnings, {} infos. A workload that nothing is proven\n\
         against (no error) has {} warnings on average ({warnings} in {all}); less than 1 is the aim.\n",
        report.summary.files,
        report.summary.objects,
        projects.len(),
        of("error"),
        of("warning"),
        of("info"),
        ratio(warnings, all),
    );
    text += "\n## By project\n\n| project | workloads without an error | warnings at them | each |\n|---|---|---|---|\n";
    let mut rows: Vec<_> = projects.iter().filter(|(_, project)| healthy(project) >= FEW).collect();
    rows.sort_by_key(|(name, project)| (std::cmp::Reverse(healthy(project)), *name));
    for (name, project) in rows {
        let name = name.replacen("__", "/", 1);
        let count = healthy(project);
        let _ = writeln!(
            text,
            "| {name} | {count} | {} | {} |",
            project.warnings,
            ratio(project.warnings, count)
        );
    }
    let mut by_rule: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for finding in &report.findings {
        let counts = by_rule.entry(&finding.rule).or_default();
        let at = ["error", "warning", "info"].iter().position(|severity| *severity == finding.severity);
        if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    let mut by_rule: Vec<_> = by_rule.into_iter().collect();
    by_rule.sort_by_key(|(rule, counts)| (std::cmp::Reverse(counts.iter().sum::<usize>()), *rule));
    let row = |(rule, [errors, warnings, infos]): &(&str, [usize; 3])| {
        format!("| `{rule}` | {errors} | {warnings} | {infos} |")
    };
    let _ = write!(
        text,
        "\n## The {NOISIEST} rules that speak most\n\n\
         | rule | errors | warnings | infos | judgement |\n|---|---|---|---|---|\n"
    );
    for counted in by_rule.iter().take(NOISIEST) {
        let judgement = judgements.get(counted.0).map_or("not judged yet", String::as_str);
        let _ = writeln!(text, "{} {judgement} |", row(counted));
    }
    text += "\n## All others\n\n| rule | errors | warnings | infos |\n|---|---|---|---|\n";
    for counted in by_rule.iter().skip(NOISIEST) {
        let _ = writeln!(text, "{}", row(counted));
    }
    text
}

/// Two digits behind the point.
fn ratio(part: usize, whole: usize) -> String {
    let hundredths = (part * 100).checked_div(whole).unwrap_or(0);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn judgements_are_kept() {
        let finding = |severity: &str, name: &str| Finding {
            rule: "a-rule".into(),
            severity: severity.into(),
            object: Some(Object { kind: "Pod".into(), name: name.into() }),
            span: Span { file: "/x/p/a.yaml".into() },
        };
        let report = Report {
            summary: Summary { files: 1, objects: 2 },
            findings: vec![finding("error", "a"), finding("warning", "b")],
        };
        let projects = BTreeMap::from([(
            "p".to_owned(),
            Project { workloads: 20, broken: BTreeSet::new(), warnings: 3 },
        )]);
        let first = render(&report, &projects, &BTreeMap::new(), 1.0, true);
        assert!(first.contains("| `a-rule` | 1 | 1 | 0 | not judged yet |"), "{first}");
        assert!(first.contains("| p | 20 | 3 | 0.15 |"), "{first}");
        let judged = first.replace("not judged yet", "It is right.");
        let again = render(&report, &projects, &judgements(&judged), 1.0, true);
        assert_eq!(again, judged);
    }
}
