//! Generators and build steps: `cargo xtask <verb>`. Nothing here is needed to build or test the Rust crates.

// A developer reads what it prints.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod config_schema;
mod docs;
mod fields;
mod messages;
mod new_rule;
mod noise;
mod schema;
mod types;
mod vscode;
mod wasm;
mod web;

use std::path::PathBuf;
use std::process::ExitCode;

/// The workspace that `cargo xtask` was called in. Asked at run time: a build folder may be shared or copied between
/// checkouts, and the path that was compiled in is then another one's.
fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.join("..")
}

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let verb = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let result = match (verb.as_str(), rest.as_slice()) {
        ("config-schema", []) => config_schema::write(),
        ("docs", []) => docs::write(),
        ("fields", [folder]) => fields::write(folder),
        ("messages", []) => messages::write(&root()),
        ("new-rule", [name, flag, category]) if flag == "--category" => {
            new_rule::write(&root(), name, category)
        }
        ("noise", [folder]) => noise::write(folder, false),
        ("noise", [folder, flag]) if flag == "--release" => noise::write(folder, true),
        ("schema", [folder]) => schema::write(folder),
        ("types", []) => types::write(),
        ("vscode", []) => vscode::write(false),
        ("vscode", [word]) if word == "debug" => vscode::write(true),
        ("wasm", []) => wasm::write(false),
        ("wasm", [word]) if word == "ledger" => wasm::write(true),
        ("web", []) => web::write(),
        _ => Err(
            "usage: cargo xtask config-schema | docs | fields FOLDER | messages | new-rule NAME --category CATEGORY | noise FOLDER [--release] | schema FOLDER | types | vscode [debug] | wasm [ledger] | web"
                .to_owned(),
        ),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
