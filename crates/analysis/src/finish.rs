//! From drafts to findings: configuration and suppression, order, positions, sentences, fixes.

use podfit_ordered::OrderedSet;
use podfit_ordered::Sort as _;

use podfit_syntax::Encoding;

use crate::context::{ObjectCx, Set};
use crate::draft::{Draft, Place};
use crate::fix::Fixer;
use crate::report::{Finding, Label, ObjectRef, Position, Span, Suppressed};
use crate::select::Selection;
use crate::set::SetOptions;
use crate::suppress::Suppressor;
use crate::{FileFacts, Memo};

/// Turns the drafts of a set into findings.
#[derive(Debug)]
pub(crate) struct Finisher<'a> {
    pub(crate) set: &'a Set<'a>,
    pub(crate) options: &'a SetOptions<'a>,
}

/// What a set comes to.
#[derive(Debug)]
pub(crate) struct Finished {
    pub(crate) findings: Vec<Finding>,
    pub(crate) suppressed: Vec<Suppressed>,
    /// First bytes of the configuration's `ignore` entries that took something out.
    pub(crate) used: OrderedSet<u32>,
}

impl Finisher<'_> {
    /// Findings in source order, and what was suppressed. `complete`: nothing that belongs to the set is missing.
    pub(crate) fn finish(&self, drafts: Vec<Draft>, complete: bool, memo: &mut Memo) -> Finished {
        let selection = Selection::new(self.options);
        let fixer = Fixer { set: self.set, options: self.options };
        let errors_before = fixer.errors(&drafts);
        let mut suppressor = Suppressor::new(self.set, self.options);
        let mut kept = suppressor.keep(drafts);
        kept.append(&mut suppressor.complaints(&selection, complete));
        let (suppressed, used) = suppressor.done();
        for draft in &mut kept {
            draft.severity = selection.severity(draft.name(), draft.severity);
        }
        // Fixes are proven up to a number, so the order in which they are is part of the answer.
        kept.order_by(|a, b| {
            let place = |draft: &Draft| (draft.place.file, draft.place.span.start, draft.place.span.end);
            place(a)
                .cmp(&place(b))
                .then_with(|| a.name().cmp(b.name()))
                .then_with(|| (a.object, &a.cluster).cmp(&(b.object, &b.cluster)))
        });
        let offered = fixer.fixes(&kept, &errors_before, memo);
        let mut findings: Vec<Finding> =
            kept.iter().zip(offered).map(|(draft, fixes)| self.finding(draft, fixes)).collect();
        findings.order_by(Finding::order);
        Finished { findings, suppressed, used }
    }

    /// The fixes of one finding, proven.
    pub(crate) fn prove(
        &self,
        drafts: Vec<Draft>,
        finding: &Finding,
        complete: bool,
        memo: &mut Memo,
    ) -> Vec<crate::report::Fix> {
        let fixer = Fixer { set: self.set, options: self.options };
        let errors_before = fixer.errors(&drafts);
        let mut suppressor = Suppressor::new(self.set, self.options);
        let mut kept = suppressor.keep(drafts);
        kept.append(&mut suppressor.complaints(&Selection::new(self.options), complete));
        kept.retain(|draft| {
            let object = draft.object.and_then(|index| self.set.object(index));
            draft.cluster == finding.cluster
                && fingerprint(draft, object) == finding.fingerprint
                && span(self.set, draft.place) == finding.span
        });
        kept.truncate(1);
        fixer.fixes(&kept, &errors_before, memo).into_iter().flatten().collect()
    }

    fn finding(&self, draft: &Draft, fixes: Vec<crate::report::Fix>) -> Finding {
        let say = |message| self.options.catalogue.render(message);
        let object = draft.object.and_then(|index| self.set.object(index));
        let path = spelt(draft);
        Finding {
            rule: draft.name().to_owned(),
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
}

/// The path as the API server spells it.
pub(crate) fn spelt(draft: &Draft) -> Option<String> {
    draft.spelt.clone().or_else(|| draft.path.as_ref().map(ToString::to_string))
}

/// Made of rule, object and path, so that it survives moved and edited lines. FNV-1a, 64 bits, as hexadecimal digits.
pub(crate) fn fingerprint(draft: &Draft, object: Option<ObjectCx<'_>>) -> String {
    let key = object.map(|object| object.key.to_string()).unwrap_or_default();
    let path = spelt(draft).unwrap_or_default();
    hash(&[draft.name(), &key, &path])
}

/// FNV-1a, 64 bits, as hexadecimal digits.
pub(crate) fn hash(parts: &[&str]) -> String {
    use std::hash::Hasher;
    let mut hasher = fnv::FnvHasher::default();
    for part in parts {
        hasher.write(part.as_bytes());
        hasher.write_u8(0);
    }
    format!("{:016x}", hasher.finish())
}

pub(crate) fn object_ref(object: ObjectCx<'_>) -> ObjectRef {
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
        let nowhere = Position::new(0, 1, 1);
        return Span { file: String::new(), start: nowhere, end: nowhere };
    };
    Span {
        file: reported_name(facts, place.document),
        start: position(facts, place.span.start),
        end: position(facts, place.span.end),
    }
}

/// The file's name; of a stream, what Helm's `# Source:` comment says the document was made from.
pub(crate) fn reported_name(facts: &FileFacts, document: usize) -> String {
    let document = facts.file.documents.get(document).filter(|_| facts.stream);
    document.and_then(|document| document.source.as_deref()).unwrap_or(&facts.name).to_owned()
}

fn position(facts: &FileFacts, byte: u32) -> Position {
    let place = facts.file.lines.position(&facts.file.text, byte, Encoding::Utf32);
    Position::new(byte, place.line + 1, place.column + 1)
}
