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
    let web = root.join("web");
    // A copy beside the page: its types and the module are then found wherever cargo builds to.
    let copy = web.join("wasm");
    if copy.exists() {
        std::fs::remove_dir_all(&copy).map_err(|error| error.to_string())?;
    }
    for part in ["web", "assets"] {
        copy_files(&target.join("podfit-wasm").join(part), &copy)?;
    }
    npm(&web, &["ci", "--no-audit", "--no-fund"])?;
    npm(&web, &["run", "--silent", "build"])?;
    npm(&web, &["run", "--silent", "sizes"])
}

fn copy_files(from: &Path, to: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", from.display());
    std::fs::create_dir_all(to).map_err(failed)?;
    for entry in std::fs::read_dir(from).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        std::fs::copy(entry.path(), to.join(entry.file_name())).map_err(failed)?;
    }
    Ok(())
}

fn npm(web: &Path, args: &[&str]) -> Result<(), String> {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let status = Command::new(program)
        .args(args)
        .current_dir(web)
        .status()
        .map_err(|error| format!("{program}: {error} (the page needs Node.js)"))?;
    if status.success() { Ok(()) } else { Err(format!("npm {} failed", args.join(" "))) }
}
