//! Generators and build steps: `cargo xtask <verb>`. Nothing here is needed to build or test the Rust crates.

// A developer reads what it prints.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod config_schema;
mod docs;
mod messages;
mod schema;
mod wasm;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let verb = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let result = match (verb.as_str(), rest.as_slice()) {
        ("config-schema", []) => config_schema::write(),
        ("docs", []) => docs::write(),
        ("messages", []) => messages::write(),
        ("schema", [folder]) => schema::write(folder),
        ("wasm", []) => wasm::write(),
        _ => Err("usage: cargo xtask config-schema | docs | messages | schema FOLDER | wasm".to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
