//! The command line tool: files in, rendered findings out, an exit status that scripts can rely on.

// A report is written once per run: one allocation per line is nothing beside reading the files.
#![allow(clippy::format_push_string, clippy::format_collect)]

mod args;
mod baseline;
mod check;
mod console;
mod explain;
mod fix;
mod render;
mod rules;
mod simulate;
mod words;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use args::{Cli, Command};
use console::Console;

/// Nothing to report, or nothing at or above `--fail-on`.
const CLEAN: u8 = 0;
/// Findings, or Pods that have no place.
const FOUND: u8 = 1;
/// podfit could not do all of its work.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let parsed = Cli::command().try_get_matches().and_then(|matches| {
        let cli = Cli::from_arg_matches(&matches)?;
        Ok((matches, cli))
    });
    let (matches, cli) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => return args::report(&error),
    };
    let console = Console::new(cli.color, cli.quiet);
    ExitCode::from(match &cli.command {
        Command::Check(args) => check::run(args, &console),
        Command::Simulate(args) => {
            let steps = matches.subcommand_matches("simulate").map(args::steps).unwrap_or_default();
            simulate::run(args, &steps, &console)
        }
        Command::Explain(args) => explain::run(args, &console),
        Command::Rules(args) => rules::run(args, &console),
        Command::Schema { of: args::SchemaOf::Config } => {
            console::out(&render::json(&podfit_analysis::config::schema()));
            CLEAN
        }
        Command::Lsp => match podfit_lsp::run() {
            Ok(()) => CLEAN,
            Err(error) => {
                console::complain(&format!("podfit: {error}"));
                FAILED
            }
        },
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Cli::command(), "podfit", &mut script);
            console::out(&String::from_utf8_lossy(&script));
            CLEAN
        }
    })
}
