//! `cargo xtask wasm`: the WASM module with its JavaScript for Node and for the web, in `target/podfit-wasm`.

use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds `podfit-wasm` and writes `target/podfit-wasm/nodejs` and `target/podfit-wasm/web`.
pub(crate) fn write() -> Result<(), String> {
    let root = crate::root();
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let status = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--package", "podfit-wasm", "--target", TARGET, "--profile", "wasm"])
        .current_dir(&root)
        .status()
        .map_err(|error| format!("cargo: {error}"))?;
    if !status.success() {
        return Err("podfit-wasm does not build".to_owned());
    }
    let module = target.join(TARGET).join("wasm/podfit_wasm.wasm");
    for flavour in ["nodejs", "web"] {
        let folder = target.join("podfit-wasm").join(flavour);
        bind(&module, &folder, flavour).map_err(|error| format!("{flavour}: {error:#}"))?;
        let size = std::fs::metadata(folder.join("podfit_bg.wasm")).map_err(|error| error.to_string())?.len();
        println!("{flavour}: {size} bytes before wasm-opt, in {}", folder.display());
    }
    Ok(())
}

fn bind(module: &Path, folder: &Path, flavour: &str) -> Result<(), Box<dyn std::error::Error>> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name("podfit").typescript(true);
    match flavour {
        "nodejs" => bindgen.nodejs(true)?,
        _ => bindgen.web(true)?,
    };
    bindgen.generate(folder)?;
    Ok(())
}
