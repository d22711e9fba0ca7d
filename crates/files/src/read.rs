//! Bytes to text: what is no UTF-8 is said with its place, and what is no Kubernetes is not even parsed.

use std::io::Read;
use std::path::Path;

use memchr::memmem;
use podfit_analysis::report::{InputError, Position, Span};
use podfit_analysis::{FileOptions, analyse_file};
use rayon::prelude::*;

use crate::{Candidate, Loaded, STDIN, problem, reason};

/// Offsets are 32 bits wide, and nobody applies a manifest of a gigabyte: etcd takes 1.5 MiB.
const LARGEST: u64 = 1 << 30;

/// What became of a candidate.
#[derive(Debug)]
pub enum Outcome {
    /// There it is.
    Read(Loaded),
    /// It is no Kubernetes, and nobody asked for it by name.
    PassedOver,
    /// It cannot be read.
    Failed(InputError),
}

/// Reads all files, in parallel, and answers in their order.
pub fn read_all(candidates: Vec<Candidate>, step: impl Fn() + Sync) -> Vec<Outcome> {
    candidates
        .into_par_iter()
        .map(|candidate| {
            let outcome = read(candidate);
            step();
            outcome
        })
        .collect()
}

fn read(candidate: Candidate) -> Outcome {
    let bytes = match bytes(candidate.path.as_deref()) {
        Ok(bytes) => bytes,
        Err(error) => return Outcome::Failed(problem(&candidate.name, reason(&error))),
    };
    let kustomization = podfit_analysis::kustomize::is_kustomization(&candidate.name);
    if !candidate.explicit && !kustomization && !mentions_kubernetes(&bytes) {
        return Outcome::PassedOver;
    }
    match decode(&candidate.name, bytes) {
        Ok(text) => {
            let options = FileOptions { explicit: candidate.explicit };
            let facts = analyse_file(&candidate.name, &text, &options);
            let facts = if candidate.path.is_none() { facts.streamed() } else { facts };
            // A kustomization may leave its apiVersion and kind out; what it says of other files counts all the same.
            if facts.kubernetes || candidate.explicit || kustomization {
                Outcome::Read(Loaded { candidate, facts: facts.into() })
            } else {
                Outcome::PassedOver
            }
        }
        Err(error) => Outcome::Failed(error),
    }
}

/// The content of a file, or of standard input.
pub fn bytes(path: Option<&Path>) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let length = match path {
        None => std::io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes)?,
        Some(path) => {
            let file = std::fs::File::open(path)?;
            let expected = file.metadata().map_or(0, |metadata| metadata.len());
            bytes.reserve_exact(usize::try_from(expected.min(LARGEST) + 1).unwrap_or_default());
            file.take(LARGEST + 1).read_to_end(&mut bytes)?
        }
    };
    if length as u64 > LARGEST {
        return Err(std::io::Error::other("it is larger than 1 GiB, which no manifest is"));
    }
    Ok(bytes)
}

/// Whether any document can have the keys of an object, in UTF-16 too.
fn mentions_kubernetes(bytes: &[u8]) -> bool {
    let has = |needle: &[u8]| memmem::find(bytes, needle).is_some();
    if utf16(bytes).is_some() {
        return has(b"a\0p\0i\0V\0e\0r\0s\0i\0o\0n");
    }
    // Keys may be written with escapes, which only double quotes allow; such a file is parsed to be sure.
    (has(b"apiVersion") && has(b"kind")) || has(b"\"\\u") || has(b"\"\\x")
}

/// Byte order marks of UTF-16. Go's YAML library goes by them too, so such a manifest is accepted (seen on v1.36).
fn utf16(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, ..] => Some("UTF-16LE"),
        [0xfe, 0xff, ..] => Some("UTF-16BE"),
        _ => None,
    }
}

/// The text, or what is there instead.
pub fn decode(name: &str, bytes: Vec<u8>) -> Result<String, InputError> {
    if let Some(encoding) = utf16(&bytes) {
        return from_utf16(&bytes, encoding).ok_or_else(|| {
            problem(
                name,
                format!("its byte order mark says {encoding}, and its bytes are not: convert it to UTF-8"),
            )
        });
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Ok(text),
        Err(error) => error.into_bytes(),
    };
    if memchr::memchr(0, &bytes).is_some() {
        return Err(problem(name, "this is a binary file, not a manifest"));
    }
    let Err(error) = std::str::from_utf8(&bytes) else {
        return Err(problem(name, "this is no text"));
    };
    let place = position(&bytes, error.valid_up_to());
    let message = format!(
        "this is not UTF-8: byte 0x{:02x} does not belong there; convert the file (iconv -f ISO-8859-1 -t UTF-8, or from whatever it was written in)",
        bytes.get(error.valid_up_to()).copied().unwrap_or_default(),
    );
    Err(InputError {
        file: Some(name.to_owned()),
        message,
        span: Some(Span { file: name.to_owned(), start: place, end: place }),
    })
}

/// The same text in UTF-8, its byte order mark included; none where a pair of code units is broken.
fn from_utf16(bytes: &[u8], encoding: &str) -> Option<String> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let unit = |pair: &[u8]| match (encoding, pair) {
        ("UTF-16LE", [low, high]) => u16::from_le_bytes([*low, *high]),
        (_, [high, low]) => u16::from_be_bytes([*high, *low]),
        _ => 0,
    };
    char::decode_utf16(bytes.chunks_exact(2).map(unit)).collect::<Result<String, _>>().ok()
}

/// Line and column of a byte behind which the text is no longer readable.
fn position(bytes: &[u8], at: usize) -> Position {
    let before = std::str::from_utf8(bytes.get(..at).unwrap_or_default()).unwrap_or_default();
    place_in(before, before.len())
}

/// Line and column of a byte offset.
pub fn place_in(text: &str, at: usize) -> Position {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Position::new(
        count(before.len()),
        count(memchr::memchr_iter(b'\n', before.as_bytes()).count() + 1),
        count(before.get(line_start..).unwrap_or_default().chars().count() + 1),
    )
}

/// How a person calls a candidate's source.
pub fn spoken(name: &str) -> &str {
    if name == STDIN { "standard input" } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_with_an_objects_keys_are_parsed() {
        for (bytes, wanted) in [
            (&b"apiVersion: v1\nkind: Pod\n"[..], true),
            (b"{\"kind\":\"Pod\",\"apiVersion\":\"v1\"}", true),
            (b"{\"\\u006bind\":\"Pod\"}", true),
            (b"replicas: 3\n", false),
            (b"apiVersion: v2\nname: chart\n", false),
            (b"\xff\xfea\0p\0i\0V\0e\0r\0s\0i\0o\0n\0", true),
            (b"\xfe\xff\0a\0p\0i\0V\0e\0r\0s\0i\0o\0n", true),
            (b"", false),
        ] {
            assert_eq!(mentions_kubernetes(bytes), wanted, "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn what_is_no_text_is_said_with_its_place() {
        let said = |bytes: &[u8]| {
            let error = decode("x.yaml", bytes.to_vec()).unwrap_err();
            (error.message, error.span.map(|span| (span.start.line, span.start.column)))
        };
        let (message, place) = said(
            "a: b\n名: \u{1f600}".as_bytes().iter().chain(b"\xe9").copied().collect::<Vec<_>>().as_slice(),
        );
        assert!(message.starts_with("this is not UTF-8: byte 0xe9"), "{message}");
        assert_eq!(place, Some((2, 5)));
        assert_eq!(decode("x", b"\xff\xfea\0".to_vec()).unwrap(), "\u{feff}a");
        assert_eq!(decode("x", b"\xfe\xff\0a\xd8\x3d\xde\0".to_vec()).unwrap(), "\u{feff}a\u{1f600}");
        assert!(said(b"\xff\xfea").0.starts_with("its byte order mark says UTF-16LE"));
        assert!(said(b"\xff\xfe\x3d\xd8").0.starts_with("its byte order mark says UTF-16LE"));
        assert!(said(b"\x7fELF\0\xff").0.starts_with("this is a binary file"));
        assert_eq!(decode("x", "\u{feff}a: 1".into()).unwrap(), "\u{feff}a: 1");
    }
}
