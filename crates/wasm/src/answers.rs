//! What an editor asks: where the cursor is, what a word means, what could be done. Every answer is taken from
//! `podfit_analysis::answers`, with its places counted anew in UTF-16; one door builds what all of them need.

use podfit_analysis::answers::{
    Action, Answers, CodeLens, Completion, Fold, Hover, InlayHint, Link, ObjectWords, Place, Range, Symbol,
    Words,
};
use podfit_analysis::report::Finding;
use wasm_bindgen::prelude::*;

use crate::Analyzer;
use crate::convert::{Units, to_js};

/// A question about a file.
enum Question {
    Hover(u32),
    Complete(u32),
    Actions(u32, u32),
    InlayHints(u32, u32),
    CodeLens,
    Symbols,
    Folding,
    SelectionRanges(u32),
    Definition(u32),
    References(u32),
    Links,
    Words,
}

/// Offsets are UTF-16 code units, as JavaScript counts. `version` is what `setFile` answered last: a question about an
/// older state is answered with null. Actions, lenses and hovers know what the last `check` found.
#[wasm_bindgen]
impl Analyzer {
    /// What stands there, in Markdown.
    #[wasm_bindgen(unchecked_return_type = "Hover | null")]
    pub fn hover(&self, file: &str, version: u32, offset: u32) -> Result<JsValue, JsError> {
        self.ask(file, version, &Question::Hover(offset))
    }

    /// What could be typed there.
    #[wasm_bindgen(unchecked_return_type = "Completion[] | null")]
    pub fn complete(&self, file: &str, version: u32, offset: u32) -> Result<JsValue, JsError> {
        self.ask(file, version, &Question::Complete(offset))
    }

    /// What the Kubernetes API documents about a field, by the name that a completion has; null without the asset
    /// `fields`.
    pub fn documentation(&self, name: &str) -> Option<String> {
        Some(self.field_docs()?.named(name)?.into_owned())
    }

    /// What can be done about what was found between two places.
    #[wasm_bindgen(unchecked_return_type = "Action[] | null")]
    pub fn actions(&self, file: &str, version: u32, from: u32, to: u32) -> Result<JsValue, JsError> {
        self.ask(file, version, &Question::Actions(from, to))
    }

    /// A few words behind values between two places.
    #[wasm_bindgen(js_name = inlayHints, unchecked_return_type = "InlayHint[] | null")]
    pub fn inlay_hints(&self, file: &str, version: u32, from: u32, to: u32) -> Result<JsValue, JsError> {
        self.ask(file, version, &Question::InlayHints(from, to))
    }

    /// A line above each workload.
    #[wasm_bindgen(js_name = codeLens, unchecked_return_type = "CodeLens[] | null")]
    pub fn code_lens(&self, file: &str, version: u32) -> Result<JsValue, JsError> {
        self.ask(file, version, &Question::CodeLens)
    }

    /// Objects and their fields.
    #[wasm_bindgen(unchecked_return_type = "OutlineSymbol[] | null")]
    pub fn symbols(&self, file: &str, version: u32) -> Result<JsValue, JsError> {
        self.ask(file, version, &Question::Symbols)
    }

    /// What can be folded, in lines from 0.
    #[wasm_bindgen(unchecked_return_type = "Fold[] | null")]
    pub fn folding(&self, file: &str, version: u32) -> Result<JsValue, JsError> {
        self.ask(file, version, &Question::Folding)
    }

    /// What to select around a place, from the inside out.
    #[wasm_bindgen(js_name = selectionRanges, unchecked_return_type = "TextRange[] | null")]
    pub fn selection_ranges(&self, file: &str, version: u32, offset: u32) -> Result<JsValue, JsError> {
        self.ask(file, version, &Question::SelectionRanges(offset))
    }

    /// Where the thing at a place is defined, or whom it selects.
    #[wasm_bindgen(unchecked_return_type = "Place[] | null")]
    pub fn definition(&self, file: &str, version: u32, offset: u32) -> Result<JsValue, JsError> {
        self.ask(file, version, &Question::Definition(offset))
    }

    /// Who names or selects the thing at a place.
    #[wasm_bindgen(unchecked_return_type = "Place[] | null")]
    pub fn references(&self, file: &str, version: u32, offset: u32) -> Result<JsValue, JsError> {
        self.ask(file, version, &Question::References(offset))
    }

    /// Pages that parts of the text lead to.
    #[wasm_bindgen(unchecked_return_type = "Link[] | null")]
    pub fn links(&self, file: &str, version: u32) -> Result<JsValue, JsError> {
        self.ask(file, version, &Question::Links)
    }

    /// A file read aloud, as it is now; null where there is no such file.
    #[wasm_bindgen(unchecked_return_type = "Words | null")]
    pub fn words(&self, file: &str) -> Result<JsValue, JsError> {
        self.ask(file, self.version, &Question::Words)
    }
}

impl Analyzer {
    fn ask(&self, file: &str, version: u32, question: &Question) -> Result<JsValue, JsError> {
        let Some(facts) = self.files.get(file).filter(|_| version == self.version) else {
            return Ok(JsValue::NULL);
        };
        // Places of findings hold in the text that they were found in.
        let fresh = |finding: &&Finding| !self.changed.contains(&finding.span.file);
        let retained: Vec<Finding>;
        let findings = if self.changed.is_empty() {
            &self.findings
        } else {
            retained = self.findings.iter().filter(fresh).cloned().collect();
            &retained
        };
        let (files, options) = (self.set(), self.options(0));
        #[expect(clippy::cast_possible_truncation, reason = "seconds since 1970 are far below 2^53")]
        let now = (js_sys::Date::now() / 1000.0) as i64;
        let answers = Answers::new(&files, &options, findings).at(now);
        let answers = match self.field_docs() {
            Some(docs) => answers.documented(docs),
            None => answers,
        };
        let own = Units::new(&facts.file.text);
        let byte = |units: u32| own.byte(units);
        let mut places = Counted { file, own: &own, analyzer: self };
        match *question {
            Question::Hover(at) => places.answer(answers.hover(file, byte(at))),
            Question::Complete(at) => places.answer(answers.complete(file, byte(at))),
            Question::Actions(from, to) => places.answer(answers.actions(file, byte(from), byte(to))),
            Question::InlayHints(from, to) => places.answer(answers.inlay_hints(file, byte(from), byte(to))),
            Question::CodeLens => places.answer(answers.code_lens(file)),
            Question::Symbols => places.answer(answers.symbols(file)),
            Question::Folding => places.answer(answers.folding(file)),
            Question::SelectionRanges(at) => places.answer(answers.selection_ranges(file, byte(at))),
            Question::Definition(at) => places.answer(answers.definition(file, byte(at))),
            Question::References(at) => places.answer(answers.references(file, byte(at))),
            Question::Links => places.answer(answers.links(file)),
            Question::Words => places.answer(answers.words(file)),
        }
    }
}

/// Counts places anew: those of the file that was asked about, and those of others.
struct Counted<'a> {
    file: &'a str,
    own: &'a Units<'a>,
    analyzer: &'a Analyzer,
}

impl Counted<'_> {
    fn answer<T: Places + serde::Serialize>(&mut self, mut answer: T) -> Result<JsValue, JsError> {
        answer.places(self);
        to_js(&answer)
    }

    fn count(&self, at: &mut u32) {
        *at = self.own.units(*at);
    }

    fn range(&self, range: &mut Range) {
        self.count(&mut range.start);
        self.count(&mut range.end);
    }

    fn in_file(&self, file: &str, all: &mut [&mut u32]) {
        if file == self.file {
            for at in all {
                self.count(at);
            }
        } else if let Some(facts) = self.analyzer.files.get(file) {
            let units = Units::new(&facts.file.text);
            for at in all {
                **at = units.units(**at);
            }
        }
    }
}

/// Has places in texts.
trait Places {
    fn places(&mut self, counted: &Counted<'_>);
}

impl<T: Places> Places for Vec<T> {
    fn places(&mut self, counted: &Counted<'_>) {
        for one in self {
            one.places(counted);
        }
    }
}

impl<T: Places> Places for Option<T> {
    fn places(&mut self, counted: &Counted<'_>) {
        if let Some(one) = self {
            one.places(counted);
        }
    }
}

impl Places for Range {
    fn places(&mut self, counted: &Counted<'_>) {
        counted.range(self);
    }
}

impl Places for Hover {
    fn places(&mut self, counted: &Counted<'_>) {
        counted.range(&mut self.range);
    }
}

impl Places for Completion {
    fn places(&mut self, counted: &Counted<'_>) {
        counted.range(&mut self.range);
    }
}

impl Places for Action {
    fn places(&mut self, counted: &Counted<'_>) {
        for edit in &mut self.edits {
            counted.in_file(&edit.file, &mut [&mut edit.start, &mut edit.end]);
        }
    }
}

impl Places for InlayHint {
    fn places(&mut self, counted: &Counted<'_>) {
        counted.count(&mut self.offset);
    }
}

impl Places for CodeLens {
    fn places(&mut self, counted: &Counted<'_>) {
        counted.range(&mut self.range);
    }
}

impl Places for Symbol {
    fn places(&mut self, counted: &Counted<'_>) {
        counted.range(&mut self.range);
        counted.range(&mut self.selection);
        self.children.places(counted);
    }
}

/// In lines, which are counted alike.
impl Places for Fold {
    fn places(&mut self, _: &Counted<'_>) {}
}

impl Places for Place {
    fn places(&mut self, counted: &Counted<'_>) {
        let (range, whole) = (&mut self.range, &mut self.whole);
        let all = &mut [&mut range.start, &mut range.end, &mut whole.start, &mut whole.end];
        counted.in_file(&self.file, all);
    }
}

impl Places for Link {
    fn places(&mut self, counted: &Counted<'_>) {
        counted.range(&mut self.range);
    }
}

impl Places for ObjectWords {
    fn places(&mut self, counted: &Counted<'_>) {
        counted.range(&mut self.range);
    }
}

impl Places for Words {
    fn places(&mut self, counted: &Counted<'_>) {
        self.objects.places(counted);
    }
}
