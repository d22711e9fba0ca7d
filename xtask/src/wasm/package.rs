//! The npm package `podfit-wasm`, as it is published.

use std::path::Path;

use serde_json::json;

use super::{copy, put, read};
use crate::root;

/// What is fetched only when needed: the rules' pages, and languages but English.
pub(super) fn assets(made: &Path, pages: &[u8]) -> Result<(), String> {
    let folder = made.join("assets");
    put(&folder.join("rules.json"), pages.trim_ascii_end())?;
    let fields = root().join("crates/schema/data/fields.txt");
    put(&folder.join("fields.txt"), &read(&fields)?)?;
    let messages = root().join("crates/analysis/messages");
    let chinese = messages.join("zh");
    if chinese.is_dir() {
        let mut files: Vec<_> = std::fs::read_dir(&chinese)
            .map_err(|error| error.to_string())?
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .collect();
        files.sort();
        let mut text = Vec::new();
        for file in files {
            text.extend(read(&file)?);
        }
        put(&folder.join("lang-zh.yaml"), &text)?;
    }
    Ok(())
}

/// `target/podfit-wasm/npm`
pub(super) fn npm(made: &Path) -> Result<(), String> {
    let to = made.join("npm");
    if to.exists() {
        std::fs::remove_dir_all(&to).map_err(|error| error.to_string())?;
    }
    let here = root().join("crates/wasm/npm");
    // One module serves both; Node's JavaScript is CommonJS, so it gets a name that says so.
    for (from, name) in [
        ("web/podfit_bg.wasm", "podfit_bg.wasm"),
        ("web/podfit.js", "web.js"),
        ("web/podfit.d.ts", "podfit.d.ts"),
        ("nodejs/podfit.js", "node.cjs"),
    ] {
        copy(&made.join(from), &to.join(name))?;
    }
    // For Node the types are the same without `init`: nothing has to be waited for.
    let types =
        String::from_utf8(read(&made.join("nodejs/podfit.d.ts"))?).map_err(|error| error.to_string())?;
    put(&to.join("node.d.cts"), types.as_bytes())?;
    put(&to.join("web.d.ts"), b"export * from \"./podfit.js\";\nexport { default } from \"./podfit.js\";\n")?;
    for entry in std::fs::read_dir(made.join("assets")).map_err(|error| error.to_string())?.flatten() {
        copy(&entry.path(), &to.join("assets").join(entry.file_name()))?;
    }
    copy(&here.join("README.md"), &to.join("README.md"))?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        copy(&root().join(licence), &to.join(licence))?;
    }
    let package = json!({
        "name": "podfit-wasm",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Proves what Kubernetes will do with a manifest, in JavaScript",
        "license": "MIT OR Apache-2.0",
        "homepage": "https://podfit.dev",
        "repository": {"type": "git", "url": "git+https://github.com/podfit/podfit.git", "directory": "crates/wasm"},
        "keywords": ["kubernetes", "yaml", "linter", "scheduler", "wasm"],
        "type": "module",
        "sideEffects": false,
        "engines": {"node": ">=20"},
        "exports": {
            ".": {
                "node": {"types": "./node.d.cts", "default": "./node.cjs"},
                "default": {"types": "./web.d.ts", "default": "./web.js"},
            },
            "./podfit_bg.wasm": "./podfit_bg.wasm",
            "./assets/*": "./assets/*",
            "./package.json": "./package.json",
        },
        "main": "./node.cjs",
        "module": "./web.js",
        "types": "./web.d.ts",
    });
    let text = serde_json::to_string_pretty(&package).map_err(|error| error.to_string())?;
    put(&to.join("package.json"), format!("{text}\n").as_bytes())
}
