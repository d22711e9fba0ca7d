//! Reads manifests and prints every field that could not be decoded, one per line, with the time it took:
//! `cargo run --release -p podfit-model --example problems -- PATH…` (folders are walked).
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it is a program")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use podfit_model::object::Object;
use podfit_model::view;
use podfit_syntax::{ParseOptions, parse};

fn main() -> std::io::Result<()> {
    let mut files = Vec::new();
    for path in std::env::args_os().skip(1) {
        walk(Path::new(&path), &mut files)?;
    }
    files.sort();
    let (mut bytes, mut objects, mut known) = (0, 0, 0);
    let (mut parsing, mut decoding) = (Duration::ZERO, Duration::ZERO);
    for path in &files {
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        bytes += text.len();
        let start = Instant::now();
        let file = parse(&text, ParseOptions::default());
        parsing += start.elapsed();
        let start = Instant::now();
        let views = view::decode(&file);
        decoding += start.elapsed();
        objects += views.len();
        for view in &views {
            known += usize::from(!matches!(view.object, Object::Other(_)));
            for problem in &view.problems {
                println!(
                    "{}\t{}\t{}\t{}\t{}",
                    path.display(),
                    view.document,
                    view.key("default"),
                    problem.path,
                    problem.message.as_deref().unwrap_or("-")
                );
            }
        }
    }
    eprintln!(
        "{} files, {bytes} bytes, {objects} objects of which {known} of known kinds; parsed in {parsing:?}, decoded in \
         {decoding:?}",
        files.len()
    );
    Ok(())
}

fn walk(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if path.is_dir() {
        for entry in std::fs::read_dir(path)? {
            walk(&entry?.path(), files)?;
        }
    } else if path
        .extension()
        .is_some_and(|extension| ["yaml", "yml", "json"].iter().any(|known| extension == *known))
    {
        files.push(path.to_owned());
    }
    Ok(())
}
