//! `cargo xtask web`: the playground in `web/dist`, and what each of its files weighs.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds the WASM module and the page, and prints the size ledger.
pub(crate) fn write() -> Result<(), String> {
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    let wasm = Command::new(own).arg("wasm").status().map_err(|error| error.to_string())?;
    if !wasm.success() {
        return Err("the WASM module was not made".to_owned());
    }
    let root = crate::root();
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let module = std::path::absolute(target.join("podfit-wasm/web")).map_err(|error| error.to_string())?;
    let web = root.join("web");
    npm(&web, &module, &["ci", "--no-audit", "--no-fund"])?;
    npm(&web, &module, &["run", "--silent", "build"])?;
    npm(&web, &module, &["run", "--silent", "sizes"])
}

fn npm(web: &Path, module: &Path, args: &[&str]) -> Result<(), String> {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let status = Command::new(program)
        .args(args)
        .current_dir(web)
        .env("PODFIT_WASM", module)
        .status()
        .map_err(|error| format!("{program}: {error} (the page needs Node.js)"))?;
    if status.success() { Ok(()) } else { Err(format!("npm {} failed", args.join(" "))) }
}
