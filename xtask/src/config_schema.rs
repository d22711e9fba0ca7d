//! `cargo xtask config-schema`: the JSON Schema of `podfit.yaml`, as `podfit schema config` prints it.

use std::path::PathBuf;
use std::process::Command;

fn root() -> PathBuf {
    crate::root()
}

fn target() -> PathBuf {
    root().join("schemas/podfit.schema.json")
}

/// Writes `schemas/podfit.schema.json`.
pub(crate) fn write() -> Result<(), String> {
    // The program is asked, and not the crate: generators have to run while the crate does not compile.
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let asked = Command::new(cargo)
        .args(["run", "--quiet", "--package", "podfit", "--", "schema", "config"])
        .current_dir(root())
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    if !asked.status.success() {
        return Err(String::from_utf8_lossy(&asked.stderr).into_owned());
    }
    let path = target();
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    path.parent().map_or(Ok(()), std::fs::create_dir_all).map_err(failed)?;
    std::fs::write(&path, asked.stdout).map_err(failed)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_schema_is_fresh() {
        let there = std::fs::read_to_string(super::target()).unwrap_or_default();
        let there: serde_json::Value = serde_json::from_str(&there).unwrap_or_default();
        let wanted = podfit_analysis::config::schema();
        assert!(there == wanted, "the schema is stale: run `cargo xtask config-schema`");
    }
}
