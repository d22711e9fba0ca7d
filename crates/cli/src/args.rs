//! The command line, as clap reads it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgMatches, Args, Parser, Subcommand, ValueEnum};
use podfit_analysis::report::Severity;

/// Proves, before you apply it, which Pods stay Pending and which rollouts stall.
#[derive(Debug, Parser)]
#[command(name = "podfit", version, max_term_width = 100, propagate_version = true)]
#[command(after_help = "Exit status: 0 nothing found, 1 findings, 2 podfit could not do all of its work.")]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "WHEN")]
    pub(crate) color: When,
    /// Say only what was found: no notes, no summary
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Judge manifests: what the API server refuses, what stays Pending, what stalls
    ///
    /// In an old repository, start from what is there: `podfit check --write-baseline .podfit-baseline.json` keeps what
    /// is found now, and `--baseline .podfit-baseline.json` (or `baseline:` in podfit.yaml) reports only what is new.
    /// Findings are recognised by rule, object and field, so lines may move. Write the baseline again when something was
    /// fixed, and it shrinks.
    Check(CheckArgs),
    /// Play manifests on a cluster: where Pods go, how a rollout or a drain ends
    Simulate(SimulateArgs),
    /// Say what a rule, a Pod state, an event, a field or a file means
    Explain(ExplainArgs),
    /// List all rules
    Rules(RulesArgs),
    /// Print the JSON Schema of a file that podfit reads
    Schema {
        /// Which file
        #[arg(value_enum)]
        of: SchemaOf,
    },
    /// Serve an editor: the Language Server Protocol on standard input and output
    Lsp,
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaOf {
    /// podfit.yaml
    Config,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    Auto,
    Always,
    Never,
}

/// What `check` and `simulate` read.
#[derive(Debug, Default, Args)]
pub(crate) struct InputArgs {
    /// Files, folders, or `-` for standard input [default: .]
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// The manifests as they are applied now
    #[arg(long, value_name = "PATH", help_heading = "What to judge")]
    pub(crate) from: Option<PathBuf>,
    /// Namespace of objects that name none [default: default]
    #[arg(short, long, value_name = "NS", help_heading = "What to judge")]
    pub(crate) namespace: Option<String>,
    /// Judge for this version of Kubernetes [default: 1.36]
    #[arg(long, value_name = "VERSION", value_parser = kubernetes_version, help_heading = "What to judge")]
    pub(crate) kubernetes_version: Option<String>,
    /// Name to report for standard input; its folder decides which podfit.yaml counts
    #[arg(long, value_name = "NAME", help_heading = "What to judge")]
    pub(crate) stdin_filename: Option<PathBuf>,
    /// Use this configuration instead of the nearest podfit.yaml
    #[arg(long, value_name = "FILE", conflicts_with = "no_config", help_heading = "Configuration")]
    pub(crate) config: Option<PathBuf>,
    /// Read no podfit.yaml
    #[arg(long, help_heading = "Configuration")]
    pub(crate) no_config: bool,
    /// Language of what a person reads [default: that of the locale; English in formats for machines]
    #[arg(long, value_name = "LANG", value_enum)]
    pub(crate) lang: Option<Lang>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    En,
    Zh,
}

// Each is a flag of its own on the command line.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// A cluster of the configuration, or a file: `kubectl get nodes,pods -o yaml`, or the short form (repeatable)
    #[arg(long, value_name = "NAME|FILE", help_heading = "What to judge")]
    pub(crate) cluster: Vec<String>,
    /// Take the Node objects among the manifests as the cluster, in walked folders too
    #[arg(long, conflicts_with = "cluster", help_heading = "What to judge")]
    pub(crate) cluster_from_set: bool,
    /// Judge by these rules or presets only (repeatable)
    #[arg(long, value_name = "RULE[,RULE]", value_delimiter = ',', help_heading = "Rules")]
    pub(crate) select: Vec<String>,
    /// Leave these rules or presets out (repeatable)
    #[arg(long, value_name = "RULE[,RULE]", value_delimiter = ',', help_heading = "Rules")]
    pub(crate) ignore: Vec<String>,
    /// From which severity on findings make the exit status 1
    #[arg(
        long,
        value_enum,
        value_name = "SEVERITY",
        default_value = "warning",
        help_heading = "Exit status"
    )]
    pub(crate) fail_on: FailOn,
    /// Exit with 0 in spite of findings
    #[arg(long, help_heading = "Exit status")]
    pub(crate) exit_zero: bool,
    /// Finding no Kubernetes object is fine
    #[arg(long, help_heading = "Exit status")]
    pub(crate) allow_empty: bool,
    /// For commit hooks: the named files count as if they had been found in a folder, are judged with the files that
    /// belong to them, and no objects is fine and silent
    #[arg(long, help_heading = "Exit status")]
    pub(crate) hook: bool,
    /// Output format [default: full on a terminal, else concise]
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Option<Format>,
    /// Count findings by rule instead of showing each; formats for machines stay whole, with the counts on stderr
    #[arg(long, help_heading = "Output")]
    pub(crate) statistics: bool,
    /// Report only what this file does not hold: a baseline, or an earlier `--format json` report
    #[arg(long, value_name = "FILE", help_heading = "Baseline")]
    pub(crate) baseline: Option<PathBuf>,
    /// Write all that is found now to this file, as the baseline of later runs, and exit with 0
    #[arg(long, value_name = "FILE", conflicts_with_all = ["baseline", "fix", "diff"], help_heading = "Baseline")]
    pub(crate) write_baseline: Option<PathBuf>,
    /// Apply the proven fixes that keep the behaviour
    #[arg(long, help_heading = "Fixes")]
    pub(crate) fix: bool,
    /// With --fix or --diff: also the proven fixes that change the behaviour
    #[arg(long, help_heading = "Fixes")]
    pub(crate) unsafe_fixes: bool,
    /// Print what --fix would change as a patch; change nothing
    #[arg(long, help_heading = "Fixes")]
    pub(crate) diff: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Error,
    Warning,
    Info,
    Never,
}

impl FailOn {
    pub(crate) fn reached_by(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity >= Severity::Error,
            Self::Warning => severity >= Severity::Warning,
            Self::Info => true,
            Self::Never => false,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: the text, what is wrong, what to do
    Full,
    /// One line per finding
    Concise,
    /// The report of podfit's own, version 1
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Annotations of GitHub Actions
    Github,
    /// Code quality report of GitLab
    Gitlab,
    /// JUnit XML
    Junit,
}

#[derive(Debug, Args)]
pub(crate) struct SimulateArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// A cluster of the configuration, or a file [default: the Node objects among the manifests]
    #[arg(long, value_name = "NAME|FILE", help_heading = "What to judge")]
    pub(crate) cluster: Option<String>,
    /// Play scenario files: each brings its Nodes, and its steps in its first comment lines
    #[arg(long, value_name = "FILE", num_args = 1.., conflicts_with_all = STEPS)]
    #[arg(conflicts_with_all = ["paths", "from", "cluster"])]
    pub(crate) scenario: Vec<PathBuf>,
    /// Step: change the Pod template of a workload (or of all) and play the update
    #[arg(long, value_name = "KIND/NAME", num_args = 0..=1, default_missing_value = "", help_heading = STEP_HEADING)]
    pub(crate) rollout: Vec<String>,
    /// Step: cordon a node and evict its Pods
    #[arg(long, value_name = "NODE", help_heading = STEP_HEADING)]
    pub(crate) drain: Vec<String>,
    /// Step: let nothing new onto a node
    #[arg(long, value_name = "NODE", help_heading = STEP_HEADING)]
    pub(crate) cordon: Vec<String>,
    /// Step: a node and its Pods are gone
    #[arg(long, value_name = "NODE", help_heading = STEP_HEADING)]
    pub(crate) delete_node: Vec<String>,
    /// Step: apply another manifest
    #[arg(long, value_name = "FILE", help_heading = STEP_HEADING)]
    pub(crate) apply: Vec<String>,
    /// Output format
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: SimulationFormat,
    /// Exit with 0 in spite of Pods that have no place
    #[arg(long)]
    pub(crate) exit_zero: bool,
}

const STEP_HEADING: &str = "Steps, in the order given [default: every workload's rollout]";
const STEPS: [&str; 5] = ["rollout", "drain", "cordon", "delete_node", "apply"];

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SimulationFormat {
    /// For people: the nodes as a board, the rollout as a timeline
    Text,
    /// The contract of podfit's own, version 1
    Json,
    /// The board as a picture
    Svg,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// A rule of podfit or of another linter, a Pod's state (CrashLoopBackOff), a field (pod.spec.tolerations), the text
    /// of a FailedScheduling event, or a file to read aloud
    #[arg(value_name = "RULE|STATUS|FIELD|EVENT|FILE")]
    pub(crate) query: String,
    /// For a file: the cluster it is meant for, a name of the configuration or a file
    #[arg(long, value_name = "NAME|FILE")]
    pub(crate) cluster: Option<String>,
    /// Language of states, events, fields and files; rule pages are English
    #[arg(long, value_name = "LANG", value_enum, default_value = "en")]
    pub(crate) lang: Lang,
}

#[derive(Debug, Args)]
pub(crate) struct RulesArgs {
    /// Output format
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: RulesFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RulesFormat {
    Text,
    Json,
    Markdown,
}

/// A step flag with its value, in the order of the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StepFlag {
    pub(crate) flag: &'static str,
    pub(crate) value: String,
}

/// The step flags in the order in which they were given: clap keeps them by name.
pub(crate) fn steps(matches: &ArgMatches) -> Vec<StepFlag> {
    let mut steps = Vec::new();
    for flag in STEPS {
        let (Some(indices), Some(values)) = (matches.indices_of(flag), matches.get_many::<String>(flag))
        else {
            continue;
        };
        steps.extend(
            indices.zip(values).map(|(index, value)| (index, StepFlag { flag, value: value.clone() })),
        );
    }
    steps.sort_by_key(|(index, _)| *index);
    steps.into_iter().map(|(_, step)| step).collect()
}

/// Prints clap's message; a path in place of a command gets the command that was probably meant.
pub(crate) fn report(error: &clap::Error) -> ExitCode {
    // Where nobody listens any more there is nobody to tell.
    let _ = error.print();
    if error.kind() == ErrorKind::InvalidSubcommand
        && let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidSubcommand)
        && (word == "-" || Path::new(word).exists())
    {
        crate::console::complain(&format!("\n  to judge a file: podfit check {word}"));
    }
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(crate::FAILED))
}

fn kubernetes_version(text: &str) -> Result<String, String> {
    podfit_analysis::config::kubernetes_version(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::{CommandFactory, FromArgMatches};

    fn parse(line: &str) -> (Cli, Vec<StepFlag>) {
        let matches = Cli::command().try_get_matches_from(line.split(' ')).unwrap();
        let steps = matches.subcommand_matches("simulate").map(steps).unwrap_or_default();
        (Cli::from_arg_matches(&matches).unwrap(), steps)
    }

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn steps_keep_the_order_of_the_command_line() {
        let line =
            "podfit simulate a.yaml --drain w1 --rollout Deployment/web --drain w2 --rollout --apply b.yaml";
        let (_, steps) = parse(line);
        let seen: Vec<_> = steps.iter().map(|step| (step.flag, step.value.as_str())).collect();
        let wanted = [
            ("drain", "w1"),
            ("rollout", "Deployment/web"),
            ("drain", "w2"),
            ("rollout", ""),
            ("apply", "b.yaml"),
        ];
        assert_eq!(seen, wanted);
    }

    #[test]
    fn lists_split_at_commas_and_repeat() {
        let (cli, _) = parse("podfit check --select a,b --select c x.yaml --ignore d y.yaml");
        let Command::Check(args) = cli.command else { panic!("check") };
        assert_eq!(args.select, ["a", "b", "c"]);
        assert_eq!(args.ignore, ["d"]);
        assert_eq!(args.input.paths, [PathBuf::from("x.yaml"), PathBuf::from("y.yaml")]);
    }

    #[test]
    fn severities_reach_what_they_should() {
        let reached = |fail_on: FailOn| {
            [Severity::Info, Severity::Warning, Severity::Error].map(|severity| fail_on.reached_by(severity))
        };
        assert_eq!(reached(FailOn::Error), [false, false, true]);
        assert_eq!(reached(FailOn::Warning), [false, true, true]);
        assert_eq!(reached(FailOn::Info), [true, true, true]);
        assert_eq!(reached(FailOn::Never), [false, false, false]);
    }
}
