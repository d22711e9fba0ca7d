//! From drafts to findings: configuration and suppression, order, positions, sentences, fixes.

use std::collections::BTreeMap;

use podfit_model::object::StringMap;
use podfit_syntax::Encoding;

use crate::context::{ObjectCx, Set};
use crate::draft::{Draft, Place};
use crate::fix::Fixer;
use crate::report::{Finding, Label, ObjectRef, Position, Span};
use crate::select::Selection;
use crate::set::SetOptions;
use crate::suppress::{self, Ignore};
use crate::{FileFacts, Memo};

/// Turns the drafts of a set into findings.
#[derive(Debug)]
pub(crate) struct Finisher<'a> {
    pub(crate) set: &'a Set<'a>,
    pub(crate) options: &'a SetOptions<'a>,
}

impl Finisher<'_> {
    /// Findings in source order, and how many were suppressed.
    pub(crate) fn finish(&self, drafts: Vec<Draft>, memo: &mut Memo) -> (Vec<Finding>, u32) {
        let selection = Selection::new(self.options);
        let before = drafts.len();
        let mut kept = self.unsuppressed(drafts);
        let suppressed = u32::try_from(before - kept.len()).unwrap_or(u32::MAX);
        for draft in &mut kept {
            draft.severity = selection.severity(draft.rule, draft.severity);
        }
        // Fixes are proven up to a number, so the order in which they are is part of the answer.
        kept.sort_by_cached_key(|draft| {
            let place = draft.place;
            (
                place.file,
                place.span.start,
                place.span.end,
                draft.rule.name,
                draft.object,
                draft.cluster.clone(),
            )
        });
        let fixes = Fixer { set: self.set, options: self.options }.fixes(&kept, memo);
        let mut findings: Vec<Finding> =
            kept.iter().zip(fixes).map(|(draft, fixes)| self.finding(draft, fixes)).collect();
        findings.sort_by(Finding::order);
        (findings, suppressed)
    }

    fn finding(&self, draft: &Draft, fixes: Vec<crate::report::Fix>) -> Finding {
        let say = |message| self.options.catalogue.render(message);
        let object = draft.object.and_then(|index| self.set.object(index));
        let path = spelt(draft);
        Finding {
            rule: draft.rule.name.to_owned(),
            severity: draft.severity,
            category: draft.rule.category,
            certainty: draft.certainty,
            message: say(&draft.message),
            url: draft.rule.url(),
            fingerprint: fingerprint(draft, object),
            object: object.map(object_ref),
            path,
            cluster: draft.cluster.clone(),
            span: span(self.set, draft.place),
            labels: draft
                .labels
                .iter()
                .map(|(place, text)| Label { span: span(self.set, *place), text: say(text) })
                .collect(),
            evidence: draft.evidence.clone(),
            help: draft.help.as_ref().map(say),
            fixes,
        }
    }

    fn unsuppressed(&self, drafts: Vec<Draft>) -> Vec<Draft> {
        let mut comments: BTreeMap<(usize, usize), Vec<Ignore>> = BTreeMap::new();
        drafts
            .into_iter()
            .filter(|draft| {
                let (file, document) = (draft.place.file, draft.place.document);
                let ignores =
                    comments.entry((file, document)).or_insert_with(|| self.ignores(file, document));
                let spans = suppress::spans_in(draft, file, document);
                !ignores.iter().any(|ignore| ignore.covers(draft.rule.name, &spans))
                    && !self.annotated(draft)
                    && !self.configured(draft)
            })
            .collect()
    }

    fn ignores(&self, file: usize, document: usize) -> Vec<Ignore> {
        let Some(facts) = self.set.files.get(file) else { return Vec::new() };
        let Some(document) = facts.file.documents.get(document) else { return Vec::new() };
        suppress::ignores(facts, document)
    }

    /// The annotation `podfit.dev/ignore` on the object or its Pod template.
    fn annotated(&self, draft: &Draft) -> bool {
        let Some(object) = draft.object.and_then(|index| self.set.object(index)) else { return false };
        let names = |annotations: &StringMap| {
            annotations.get("podfit.dev/ignore").is_some_and(|rules| {
                rules.split([',', ' ']).map(str::trim).any(|name| name == draft.rule.name || name == "*")
            })
        };
        let template = crate::play::template_of(object.object());
        names(&object.object().meta().annotations)
            || template.is_some_and(|template| names(&template.annotations))
    }

    /// `ignore:` entries of the configuration.
    fn configured(&self, draft: &Draft) -> bool {
        let object = draft.object.and_then(|index| self.set.object(index));
        self.options.config.ignore.iter().any(|entry| {
            let plain = |wanted: &Option<String>, got: Option<&str>| {
                wanted.as_deref().is_none_or(|pattern| got.is_some_and(|text| glob(pattern, text)))
            };
            plain(&entry.rule, Some(draft.rule.name))
                && plain(&entry.kind, object.map(|o| &*o.key.kind))
                && plain(&entry.namespace, object.and_then(|o| o.key.namespace.as_deref()))
                && plain(&entry.name, object.map(|o| &*o.key.name))
                && plain(&entry.container, draft.container.as_deref().or(Some("")))
        })
    }
}

/// Whether a shell pattern matches.
fn glob(pattern: &str, text: &str) -> bool {
    fast_glob::glob_match(pattern, text)
}

fn spelt(draft: &Draft) -> Option<String> {
    draft.spelt.clone().or_else(|| draft.path.as_ref().map(ToString::to_string))
}

/// Made of rule, object and path, so that it survives moved and edited lines. FNV-1a, 64 bits, as hexadecimal digits.
pub(crate) fn fingerprint(draft: &Draft, object: Option<ObjectCx<'_>>) -> String {
    use std::hash::Hasher;
    let mut hasher = fnv::FnvHasher::default();
    let key = object.map(|object| object.key.to_string()).unwrap_or_default();
    let path = spelt(draft).unwrap_or_default();
    for part in [draft.rule.name, &key, &path] {
        hasher.write(part.as_bytes());
        hasher.write_u8(0);
    }
    format!("{:016x}", hasher.finish())
}

fn object_ref(object: ObjectCx<'_>) -> ObjectRef {
    ObjectRef {
        api_version: object.view.api_version.to_string(),
        kind: object.view.kind.to_string(),
        namespace: object.key.namespace.as_ref().map(ToString::to_string),
        name: object.key.name.to_string(),
    }
}

/// A place as reports say it: file as named (or as Helm's `# Source:` names it), lines and columns from 1.
pub(crate) fn span(set: &Set<'_>, place: Place) -> Span {
    let Some(facts) = set.files.get(place.file) else {
        let nowhere = Position { byte: 0, line: 1, column: 1 };
        return Span { file: String::new(), start: nowhere, end: nowhere };
    };
    Span {
        file: reported_name(facts, place.document),
        start: position(facts, place.span.start),
        end: position(facts, place.span.end),
    }
}

/// The file's name, or what Helm's `# Source:` comment says the document was made from.
pub(crate) fn reported_name(facts: &FileFacts, document: usize) -> String {
    let source = facts.file.documents.get(document).and_then(|document| document.source.as_deref());
    source.unwrap_or(&facts.name).to_owned()
}

fn position(facts: &FileFacts, byte: u32) -> Position {
    let place = facts.file.lines.position(&facts.file.text, byte, Encoding::Utf32);
    Position { byte, line: place.line + 1, column: place.column + 1 }
}
