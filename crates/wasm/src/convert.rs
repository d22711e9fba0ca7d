//! Between Rust's values and JavaScript's, and between bytes and UTF-16 code units.

use std::collections::BTreeMap;

use podfit_analysis::report::{InputError, Position, Report, Span, Utf16};
use podfit_syntax::{Encoding, LineIndex};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use podfit_analysis::answers::TextEdit;

use crate::types::NamedText;

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

/// Between bytes and UTF-16 code units of one text. Nothing has to be counted where all is ASCII; else a mark at every
/// [`STEP`] bytes keeps many places in a long text cheap.
pub(crate) struct Units<'t> {
    text: &'t str,
    /// Bytes, and the code units before them.
    marks: Vec<(usize, usize)>,
}

const STEP: usize = 4096;

impl<'t> Units<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let mut marks = Vec::new();
        if !text.is_ascii() {
            let (mut units, mut next) = (0, 0);
            for (at, c) in text.char_indices() {
                if next <= at {
                    marks.push((at, units));
                    next = at + STEP;
                }
                units += c.len_utf16();
            }
        }
        Self { text, marks }
    }

    /// UTF-16 code units before a byte.
    pub(crate) fn units(&self, byte: u32) -> u32 {
        let end = self.text.floor_char_boundary(byte as usize);
        let (start, units) = self.mark(|(at, _)| *at <= end);
        if self.marks.is_empty() {
            return count(end);
        }
        count(units + self.text.get(start..end).unwrap_or_default().encode_utf16().count())
    }

    /// The byte behind so many UTF-16 code units.
    pub(crate) fn byte(&self, units: u32) -> u32 {
        let wanted = units as usize;
        if self.marks.is_empty() {
            return count(wanted.min(self.text.len()));
        }
        let (start, before) = self.mark(|(_, units)| *units <= wanted);
        let mut left = wanted - before;
        for (at, c) in self.text.get(start..).unwrap_or_default().char_indices() {
            if left < c.len_utf16() {
                return count(start + at);
            }
            left -= c.len_utf16();
        }
        count(self.text.len())
    }

    /// The last mark that is not behind the place.
    fn mark(&self, before: impl Fn(&(usize, usize)) -> bool) -> (usize, usize) {
        let at = self.marks.partition_point(before);
        at.checked_sub(1).and_then(|at| self.marks.get(at)).copied().unwrap_or_default()
    }
}

pub(crate) fn text_edits(file: &str, text: &str, edits: &[podfit_syntax::TextEdit]) -> Vec<TextEdit> {
    let units = Units::new(text);
    edits
        .iter()
        .map(|edit| TextEdit {
            file: file.to_owned(),
            start: units.units(edit.span.start),
            end: units.units(edit.span.end),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_counted_as_javascript_does() {
        let long = "名😀a\r\n".repeat(3000);
        for text in ["", "plain: text\n", "😀", "a😀名b", &long] {
            let units = Units::new(text);
            let mut before = 0;
            for (at, c) in text.char_indices() {
                assert_eq!(units.units(count(at)), before);
                assert_eq!(units.byte(before), count(at));
                before += count(c.len_utf16());
            }
            assert_eq!(units.units(count(text.len())), before);
            assert_eq!((units.byte(before), units.byte(before + 9)), (count(text.len()), count(text.len())));
        }
    }
}
