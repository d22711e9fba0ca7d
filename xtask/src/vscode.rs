//! `cargo xtask vscode`: the extension for VS Code as packages in `target/vscode`: one with the program for this
//! platform, one without a program for every other, and one for the browser. `cargo xtask vscode debug` takes the
//! program's debug build, and the WASM module that is there, which is what tests need.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// What every package holds of `editors/vscode`.
const PARTS: [&str; 8] = [
    "CHANGELOG.md",
    "LICENSE.md",
    "README.md",
    "l10n",
    "media",
    "package.nls.json",
    "package.nls.zh-cn.json",
    "dist/panel.css",
];

/// Where what the README leads to is found; vsce itself forgets the folder.
const REPOSITORY: &str = "https://github.com/podfit/podfit";

/// A package, and what sets it apart.
struct Flavour {
    /// Of its file.
    name: &'static str,
    /// For whom the marketplace keeps it; none: for whoever gets no other.
    target: Option<&'static str>,
    desktop: bool,
    program: bool,
}

/// Builds the program, the WASM module and the packages.
pub(crate) fn write(debug: bool) -> Result<(), String> {
    let root = crate::root();
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let target = absolute(&target)?;
    let extension = root.join("editors/vscode");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build.args(["build", "--quiet", "--locked", "--package", "podfit"]).current_dir(&root);
    if !debug {
        build.arg("--release");
    }
    run(&mut build)?;
    let wasm = target.join("podfit-wasm");
    if !debug || !wasm.join("web/podfit_bg.wasm").is_file() {
        crate::wasm::write(false)?;
    }
    // No package's script has to run for what is used of it.
    run(npm().args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&extension))?;
    run(npm().args(["run", "--silent", "build"]).env("PODFIT_WASM", &wasm).current_dir(&extension))?;

    let made = target.join("vscode");
    let program = target.join(if debug { "debug" } else { "release" }).join(program());
    let platform = Flavour { name: "podfit", target: platform(), desktop: true, program: true };
    let universal = Flavour { name: "podfit-universal", target: None, desktop: true, program: false };
    let web = Flavour { name: "podfit-web", target: Some("web"), desktop: false, program: false };
    for flavour in [platform, universal, web] {
        if flavour.program && flavour.target.is_none() {
            println!("no package with a program: VS Code has no name for this platform");
            continue;
        }
        let folder = made.join("parts").join(flavour.name);
        lay_out(&extension, &folder, &flavour, &program)?;
        let file = match (flavour.program, flavour.target) {
            (true, Some(target)) => made.join(format!("{}-{target}.vsix", flavour.name)),
            _ => made.join(format!("{}.vsix", flavour.name)),
        };
        package(&extension, &folder, &flavour, &file)?;
        let bytes = std::fs::metadata(&file).map_err(|error| error.to_string())?.len();
        println!("{} ({} kB)", file.display(), bytes / 1000);
    }
    Ok(())
}

/// Puts together what a package holds.
fn lay_out(extension: &Path, folder: &Path, flavour: &Flavour, program: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(failed)?;
    }
    for part in PARTS {
        copy(&extension.join(part), &folder.join(part))?;
    }
    let mut bundles = vec!["panel.js", "icon.svg", "web.js", "worker.js", "podfit.wasm", "lang-zh.yaml"];
    if flavour.desktop {
        bundles.push("desktop.js");
    }
    for bundle in bundles {
        let file = Path::new("dist").join(bundle);
        copy(&extension.join(&file), &folder.join(file))?;
    }
    // The pictures of the walkthrough are those that the tests take.
    for (from, to) in [("desktop-fix.png", "problem.png"), ("desktop-board.png", "board.png")] {
        copy(&extension.join("test/screenshots").join(from), &folder.join("media").join(to))?;
    }
    if flavour.program {
        copy(program, &folder.join("bin").join(self::program()))?;
    }
    let text = std::fs::read_to_string(extension.join("package.json")).map_err(|error| error.to_string())?;
    let mut manifest: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    if let Some(fields) = manifest.as_object_mut() {
        fields.remove("devDependencies");
        fields.remove("scripts");
        // With a program for the desktop an editor in the browser would look for a machine to run it on.
        if !flavour.desktop {
            fields.remove("main");
        }
    }
    let text = serde_json::to_string_pretty(&manifest).map_err(|error| error.to_string())?;
    std::fs::write(folder.join("package.json"), text).map_err(failed)
}

fn package(extension: &Path, folder: &Path, flavour: &Flavour, file: &Path) -> Result<(), String> {
    let mut vsce = Command::new("node");
    vsce.arg(absolute(&extension.join("node_modules/@vscode/vsce/vsce"))?);
    vsce.args(["package", "--no-dependencies", "--out"]).arg(file).current_dir(folder);
    vsce.args(["--baseContentUrl", &format!("{REPOSITORY}/blob/HEAD/editors/vscode")]);
    vsce.args(["--baseImagesUrl", &format!("{REPOSITORY}/raw/HEAD/editors/vscode")]);
    if let Some(target) = flavour.target {
        vsce.args(["--target", target]);
    }
    let done = vsce.output().map_err(|error| format!("vsce: {error}"))?;
    if done.status.success() {
        return Ok(());
    }
    let said = [done.stdout, done.stderr].concat();
    Err(format!("vsce could not make {}: {}", file.display(), String::from_utf8_lossy(&said)))
}

fn program() -> &'static str {
    if cfg!(windows) { "podfit.exe" } else { "podfit" }
}

/// This platform, as the marketplace calls it.
fn platform() -> Option<&'static str> {
    Some(match (std::env::consts::OS, std::env::consts::ARCH, cfg!(target_env = "musl")) {
        ("linux", "x86_64", false) => "linux-x64",
        ("linux", "aarch64", false) => "linux-arm64",
        ("linux", "arm", false) => "linux-armhf",
        ("linux", "x86_64", true) => "alpine-x64",
        ("linux", "aarch64", true) => "alpine-arm64",
        ("macos", "x86_64", _) => "darwin-x64",
        ("macos", "aarch64", _) => "darwin-arm64",
        ("windows", "x86_64", _) => "win32-x64",
        ("windows", "aarch64", _) => "win32-arm64",
        _ => return None,
    })
}

fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

fn run(command: &mut Command) -> Result<(), String> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{command:?}: {status}")),
        Err(error) => Err(format!("{command:?}: {error} (the extension needs Node.js)")),
    }
}

fn absolute(path: &Path) -> Result<PathBuf, String> {
    std::path::absolute(path).map_err(|error| error.to_string())
}

/// A file, or a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", from.display());
    if !from.is_dir() {
        to.parent().map_or(Ok(()), std::fs::create_dir_all).map_err(failed)?;
        return std::fs::copy(from, to).map(drop).map_err(failed);
    }
    for entry in std::fs::read_dir(from).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name();
        copy(&from.join(&name), &to.join(&name))?;
    }
    Ok(())
}
