//! `cargo xtask wasm`: the WASM module with its JavaScript for Node and for the web, what is fetched only when needed,
//! and the npm package, all in `target/podfit-wasm`. `cargo xtask wasm ledger` also writes `docs/performance.md`.

mod ledger;
mod package;

use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::root;

const TARGET: &str = "wasm32-unknown-unknown";

/// The standard library is built with the rest, for size and with panics that only trap: nobody reads their messages
/// where the page starts anew after one. The pinned toolchain does that, but calls it unstable.
const BUILD: [&str; 8] = [
    "build",
    "--package=podfit-wasm",
    "--target",
    TARGET,
    "--profile=wasm",
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
    "--quiet",
];
/// Names of generics tell their types: functions that are alike stand together when they are sorted.
const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Csymbol-mangling-version=v0";

/// Builds `podfit-wasm`, and writes `nodejs`, `web`, `assets` and `npm` in `target/podfit-wasm`.
pub(crate) fn write(keep_ledger: bool) -> Result<(), String> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    run(Command::new(&cargo).args(BUILD).env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", FLAGS))?;
    let module = target.join(TARGET).join("wasm/podfit_wasm.wasm");
    let made = target.join("podfit-wasm");
    let optimised = made.join("podfit_bg.wasm");
    let mut weight = None;
    for flavour in ["nodejs", "web"] {
        let folder = made.join(flavour);
        bind(&module, &folder, flavour).map_err(|error| format!("{flavour}: {error:#}"))?;
        let bound = folder.join("podfit_bg.wasm");
        // The module is the same for both.
        if weight.is_none() {
            let ledger =
                ledger::Ledger::read(&read(&bound)?).ok_or("the module's sections cannot be read")?;
            optimise(&bound, &optimised)?;
            weight = Some((ledger, ledger::weigh(&optimised)?));
        }
        copy(&optimised, &bound)?;
    }
    let pages =
        output(Command::new(&cargo).args(["run", "--quiet", "--package", "podfit-analysis"]).args([
            "--features",
            "pages",
            "--example",
            "rules_asset",
        ]))?;
    package::assets(&made, &pages)?;
    package::npm(&made)?;
    if let Some((ledger, weight)) = weight {
        let text = ledger.markdown(&weight);
        println!("{text}");
        if keep_ledger {
            ledger::keep(&text)?;
        }
    }
    Ok(())
}

fn bind(module: &Path, folder: &Path, flavour: &str) -> Result<(), Box<dyn std::error::Error>> {
    let mut bindgen = Bindgen::new();
    // `await init()` finds the module beside its JavaScript; a bundler's page hands it in.
    bindgen.input_path(module).out_name("podfit").typescript(true).omit_default_module_path(false);
    match flavour {
        "nodejs" => bindgen.nodejs(true)?,
        _ => bindgen.web(true)?,
    };
    bindgen.generate(folder)?;
    Ok(())
}

/// `wasm-opt` of the npm package binaryen, which is fetched when it is not there.
fn optimise(from: &Path, to: &Path) -> Result<(), String> {
    let tools = root().join("crates/wasm/npm");
    let program = tools.join("node_modules/.bin/wasm-opt");
    if !program.exists() {
        run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&tools))?;
    }
    run(Command::new(program)
        // A function that is called once stays one: it is alike others, and a body of everything is like nothing.
        .args(["-Oz", "--one-caller-inline-max-function-size=0"])
        // What is alike compresses better side by side: gzip looks back no further than 32 kB.
        .arg("--reorder-functions-by-name")
        .arg("--strip-debug")
        .arg("--strip-producers")
        .arg(from)
        .arg("-o")
        .arg(to))
}

fn run(command: &mut Command) -> Result<(), String> {
    let status = command.current_dir(command.get_current_dir().map_or_else(root, Path::to_owned)).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{command:?}: {status}")),
        Err(error) => Err(format!("{command:?}: {error}")),
    }
}

fn output(command: &mut Command) -> Result<Vec<u8>, String> {
    let done = command.current_dir(root()).output().map_err(|error| format!("{command:?}: {error}"))?;
    if done.status.success() {
        Ok(done.stdout)
    } else {
        Err(String::from_utf8_lossy(&done.stderr).into_owned())
    }
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    path.parent().map_or(Ok(()), std::fs::create_dir_all).map_err(failed)?;
    std::fs::write(path, bytes).map_err(failed)
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    put(to, &read(from)?)
}
