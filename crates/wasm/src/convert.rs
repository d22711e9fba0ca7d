//! Between Rust's values and JavaScript's, and between bytes and UTF-16 code units.

use std::collections::BTreeMap;

use podfit_analysis::report::{InputError, Position, Report, Span, Utf16};
use podfit_syntax::{Encoding, LineIndex};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use crate::types::{NamedText, TextEdit};

/// As `JSON.parse` would make it of the program's output.
pub(crate) fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

pub(crate) fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, JsError> {
    Ok(serde_wasm_bindgen::from_value(value)?)
}

/// Options that may be left out.
pub(crate) fn optional<T: DeserializeOwned + Default>(value: JsValue) -> Result<T, JsError> {
    if value.is_undefined() || value.is_null() { Ok(T::default()) } else { from_js(value) }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// UTF-16 code units before a byte.
pub(crate) fn utf16(text: &str, byte: u32) -> u32 {
    let end = text.floor_char_boundary(byte as usize);
    count(text.get(..end).unwrap_or(text).encode_utf16().count())
}

/// The byte behind so many UTF-16 code units.
pub(crate) fn byte(text: &str, units: u32) -> u32 {
    let mut left = units as usize;
    for (at, c) in text.char_indices() {
        if left < c.len_utf16() {
            return count(at);
        }
        left -= c.len_utf16();
    }
    count(text.len())
}

pub(crate) fn text_edits(file: &str, text: &str, edits: &[podfit_syntax::TextEdit]) -> Vec<TextEdit> {
    edits
        .iter()
        .map(|edit| TextEdit {
            file: file.to_owned(),
            start: utf16(text, edit.span.start),
            end: utf16(text, edit.span.end),
            text: edit.text.clone(),
        })
        .collect()
}

/// A range as reports say it.
pub(crate) fn span(file: &NamedText, span: podfit_syntax::Span) -> Span {
    let lines = LineIndex::new(&file.text);
    let position = |byte| {
        let place = lines.position(&file.text, byte, Encoding::Utf32);
        Position::new(byte, place.line + 1, place.column + 1)
    };
    Span { file: file.name.clone(), start: position(span.start), end: position(span.end) }
}

/// Says of every place where it is in UTF-16.
pub(crate) struct Places<'t> {
    texts: BTreeMap<&'t str, (&'t str, Option<LineIndex>)>,
}

impl<'t> Places<'t> {
    pub(crate) fn new(texts: impl Iterator<Item = (&'t str, &'t str)>) -> Self {
        Self { texts: texts.map(|(name, text)| (name, (text, None))).collect() }
    }

    fn in_span(&mut self, span: &mut Span) {
        let Some((text, lines)) = self.texts.get_mut(span.file.as_str()) else { return };
        let lines = lines.get_or_insert_with(|| LineIndex::new(text));
        for position in [&mut span.start, &mut span.end] {
            let place = lines.position(text, position.byte, Encoding::Utf16);
            position.utf16 = Some(Utf16 { line: place.line, character: place.column });
        }
    }

    pub(crate) fn in_errors(&mut self, errors: &mut [InputError]) {
        for span in errors.iter_mut().filter_map(|error| error.span.as_mut()) {
            self.in_span(span);
        }
    }

    pub(crate) fn in_report(&mut self, report: &mut Report) {
        self.in_errors(&mut report.errors);
        for finding in &mut report.findings {
            self.in_span(&mut finding.span);
            for label in &mut finding.labels {
                self.in_span(&mut label.span);
            }
        }
        for suppressed in &mut report.suppressed {
            self.in_span(&mut suppressed.span);
        }
    }
}
