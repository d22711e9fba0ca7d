//! What the module weighs, by part: bytes of code by crate and module (from the name section, before `wasm-opt`), and
//! bytes over the wire.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::root;

/// Bytes of code by part, and of data.
pub(super) struct Ledger {
    parts: Vec<(String, u64, u64)>,
    code: u64,
    data: u64,
}

/// What is sent.
pub(super) struct Weight {
    raw: u64,
    gzip: u64,
}

/// Reads a module's bytes from the front.
struct Bytes<'m> {
    module: &'m [u8],
    at: usize,
}

impl<'m> Bytes<'m> {
    fn byte(&mut self) -> Option<u8> {
        let byte = self.module.get(self.at).copied();
        self.at += 1;
        byte
    }

    /// LEB128, unsigned.
    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn take(&mut self, length: u64) -> Option<&'m [u8]> {
        let end = self.at.checked_add(usize::try_from(length).ok()?)?;
        let bytes = self.module.get(self.at..end)?;
        self.at = end;
        Some(bytes)
    }

    fn name(&mut self) -> Option<&'m str> {
        let length = self.number()?;
        str::from_utf8(self.take(length)?).ok()
    }

    fn is_empty(&self) -> bool {
        self.at >= self.module.len()
    }

    fn of(module: &'m [u8]) -> Self {
        Self { module, at: 0 }
    }
}

impl Ledger {
    pub(super) fn read(module: &[u8]) -> Option<Self> {
        let mut all = Bytes::of(module.get(8..)?);
        let (mut bodies, mut names, mut imported, mut data) = (Vec::new(), BTreeMap::new(), 0, 0);
        while !all.is_empty() {
            let id = all.byte()?;
            let length = all.number()?;
            let mut section = Bytes::of(all.take(length)?);
            match id {
                0 if section.name()? == "name" => {
                    while !section.is_empty() {
                        let (kind, length) = (section.byte()?, section.number()?);
                        let mut of = Bytes::of(section.take(length)?);
                        // 1: names of functions
                        for _ in 0..if kind == 1 { of.number()? } else { 0 } {
                            let index = of.number()?;
                            names.insert(index, of.name()?);
                        }
                    }
                }
                2 => imported = imports(&mut section)?,
                10 => {
                    for _ in 0..section.number()? {
                        let length = section.number()?;
                        section.take(length)?;
                        bodies.push(length);
                    }
                }
                11 => data = length,
                _ => {}
            }
        }
        let mut parts: BTreeMap<String, (u64, u64)> = BTreeMap::new();
        for (index, size) in (imported..).zip(&bodies) {
            let part = names.get(&index).map_or_else(|| "without a name".to_owned(), |name| part(name));
            let sum = parts.entry(part).or_default();
            sum.0 += size;
            sum.1 += 1;
        }
        let mut parts: Vec<_> = parts.into_iter().map(|(part, (size, count))| (part, size, count)).collect();
        parts.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        Some(Self { parts, code: bodies.iter().sum(), data })
    }

    /// A table of the heavy parts.
    pub(super) fn markdown(&self, weight: &Weight) -> String {
        let all = self.code + self.data;
        let mut out = format!(
            "{} kB over the wire (gzip -9), {} kB after `wasm-opt -Oz`. Before it, by part:\n\n\
             | part | functions | kB | share |\n|---|---|---|---|\n",
            weight.gzip / 1000,
            weight.raw / 1000,
        );
        let mut row = |part: &str, count: String, size: u64| {
            let share = size * 1000 / all.max(1);
            let _ = writeln!(out, "| {part} | {count} | {} | {}.{} % |", size / 1000, share / 10, share % 10);
        };
        row("data: texts, tables, constants", String::new(), self.data);
        let (heavy, light): (Vec<_>, Vec<_>) = self.parts.iter().partition(|part| part.1 * 200 >= all);
        for (part, size, count) in heavy {
            row(&format!("`{part}`"), count.to_string(), *size);
        }
        let sum = |of: fn(&(String, u64, u64)) -> u64| light.iter().map(|part| of(part)).sum::<u64>();
        row("all else", sum(|part| part.2).to_string(), sum(|part| part.1));
        out
    }
}

/// How many functions are imported.
fn imports(section: &mut Bytes<'_>) -> Option<u64> {
    let mut functions = 0;
    for _ in 0..section.number()? {
        section.name()?;
        section.name()?;
        let kind = section.byte()?;
        if kind == 1 {
            section.byte()?;
        }
        match kind {
            0 => {
                section.number()?;
                functions += 1;
            }
            1 | 2 => {
                let bounded = section.byte()? & 1 == 1;
                section.number()?;
                if bounded {
                    section.number()?;
                }
            }
            _ => {
                section.take(2)?;
            }
        }
    }
    Some(functions)
}

/// The crate of a function, and in podfit's own crates the module: `podfit_analysis::rules::security`.
fn part(name: &str) -> String {
    let first = name.trim_start_matches(['<', '&', '(', '[']);
    let first = first.strip_prefix("dyn ").unwrap_or(first);
    // The hash that tells two crates of one name apart goes.
    let plain = |part: &'_ str| part.split_once('[').map_or(part.len(), |(plain, _)| plain.len());
    let whole = first.split([' ', '<', '>', ',']).next().unwrap_or_default();
    let path: Vec<&str> = whole.split("::").map(|part| part.get(..plain(part)).unwrap_or(part)).collect();
    let depth = match path.as_slice() {
        ["podfit_analysis", "rules", ..] => 3,
        ["podfit_analysis" | "podfit_model" | "podfit_schema" | "podfit_scheduler" | "podfit_syntax", ..] => {
            2
        }
        _ => 1,
    };
    path.iter().take(depth).copied().collect::<Vec<_>>().join("::")
}

/// Bytes of a file, as they are and compressed.
pub(super) fn weigh(path: &Path) -> Result<Weight, String> {
    let bytes = super::read(path)?;
    let failed = |error: std::io::Error| format!("gzip: {error}");
    let mut gzip = Command::new("gzip")
        .args(["-9", "-c"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let input = gzip.stdin.take();
    let raw = bytes.len() as u64;
    let writer = std::thread::spawn(move || input.map_or(Ok(()), |mut input| input.write_all(&bytes)));
    let out = gzip.wait_with_output().map_err(failed)?;
    writer.join().map_err(|_| "gzip took no input".to_owned())?.map_err(failed)?;
    Ok(Weight { raw, gzip: out.stdout.len() as u64 })
}

const BEGIN: &str = "<!-- ledger: `cargo xtask wasm ledger` writes it -->\n";
const END: &str = "<!-- /ledger -->";

/// Writes the table into `docs/performance.md`.
pub(super) fn keep(table: &str) -> Result<(), String> {
    let path = root().join("docs/performance.md");
    let text = std::fs::read_to_string(&path).map_err(|error| error.to_string())?;
    let (before, rest) = text.split_once(BEGIN).ok_or("docs/performance.md has no place for the ledger")?;
    let (_, after) = rest.split_once(END).ok_or("the ledger of docs/performance.md has no end")?;
    super::put(&path, format!("{before}{BEGIN}\n{table}\n{END}{after}").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_weighed_by_their_part() {
        // One import, one function of two bytes, called as below.
        let name = b"podfit_analysis[1f]::rules::yaml::x";
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend([2, 7, 1, 1, b'e', 1, b'f', 0, 0]);
        module.extend([10, 4, 1, 2, 0, 0x0b]);
        let length = u8::try_from(name.len()).unwrap();
        module.extend([0, length + 10, 4]);
        module.extend(b"name");
        module.extend([1, length + 3, 1, 1, length]);
        module.extend(name);
        let ledger = Ledger::read(&module).unwrap();
        assert_eq!(ledger.parts, [("podfit_analysis::rules::yaml".to_owned(), 2, 1)]);
        assert_eq!(part("<alloc[3b]::vec::Vec<T> as core::ops::Drop>::drop"), "alloc");
    }
}
