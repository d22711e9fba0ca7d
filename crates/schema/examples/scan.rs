//! Validates files in every version and says how long it took: `cargo run --release -p podfit-schema --example scan -- FILE…`.
#![allow(clippy::print_stdout, clippy::expect_used)]

use std::time::Instant;

use podfit_schema::{Version, validate};
use podfit_syntax::{ParseOptions, parse};

fn main() {
    let texts: Vec<String> =
        std::env::args().skip(1).filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    let start = Instant::now();
    let files: Vec<_> = texts.iter().map(|text| parse(text, ParseOptions::default())).collect();
    println!("{} files read in {:?}", files.len(), start.elapsed());
    for version in Version::ALL {
        let start = Instant::now();
        let roots =
            files.iter().flat_map(|file| file.documents.iter().filter_map(podfit_syntax::Document::root));
        let (mut objects, mut violations) = (0, 0);
        for root in roots {
            objects += 1;
            violations += validate(root, version).len();
        }
        println!("{version}: {objects} documents, {violations} violations in {:?}", start.elapsed());
    }
}
