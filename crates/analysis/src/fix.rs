//! Fixes: planned as edits of the text, and proven by judging the edited text.

use podfit_ordered::OrderedSet;
use std::sync::Arc;

use podfit_syntax::edit::EditError;
use podfit_syntax::{Path, TextEdit, edit};

use crate::context::Set;
use crate::draft::{Draft, Edits, FixDraft};
use crate::finish::{fingerprint, reported_name};
use crate::messages::msg;
use crate::report::{Applicability, Category, Edit, Fix, Severity};
use crate::set::{SetOptions, judge_some};
use crate::{FileFacts, FileOptions, Memo, analyse_file};

/// Plans and proves the fixes of a set.
#[derive(Debug)]
pub(crate) struct Fixer<'a> {
    pub(crate) set: &'a Set<'a>,
    pub(crate) options: &'a SetOptions<'a>,
}

/// Errors by fingerprint, and all findings by fingerprint.
struct Found {
    errors: OrderedSet<String>,
    all: OrderedSet<String>,
}

impl Fixer<'_> {
    /// The errors among drafts as rules made them: ignored ones are no news either.
    pub(crate) fn errors(&self, drafts: &[Draft]) -> OrderedSet<String> {
        drafts
            .iter()
            .filter(|draft| draft.severity == Severity::Error)
            .map(|draft| fingerprint(draft, draft.object.and_then(|index| self.set.object(index))))
            .collect()
    }

    /// The fixes of each draft, in the drafts' order.
    pub(crate) fn fixes(
        &self,
        drafts: &[Draft],
        errors_before: &OrderedSet<String>,
        memo: &mut Memo,
    ) -> Vec<Vec<Fix>> {
        let mut left = self.options.prove_fixes;
        drafts
            .iter()
            .map(|draft| {
                draft
                    .fixes
                    .iter()
                    .filter_map(|fix| {
                        let (file, edits) = match self.plan(draft, fix) {
                            Ok(planned) => planned,
                            Err(error) => return self.by_hand(fix, &error?),
                        };
                        let prove = left > 0 && fix.applicability != Applicability::DisplayOnly;
                        left -= usize::from(prove);
                        Some(self.fix(draft, fix, file, &edits, prove.then_some(errors_before), memo))
                    })
                    .collect()
            })
            .collect()
    }

    /// A remedy that no edit may make, in words that say why.
    fn by_hand(&self, fix: &FixDraft, error: &EditError) -> Option<Fix> {
        let title = self.options.catalogue.render(&fix.title);
        let message = match error {
            EditError::Anchored(_) => msg::fix_anchored(title),
            EditError::Masked(_) => msg::fix_masked(title),
            EditError::Broken => msg::fix_broken(title),
            EditError::NotFound(_) | EditError::Unproven(_) => return None,
        };
        let title = self.options.catalogue.render(&message);
        Some(Fix { title, applicability: Applicability::DisplayOnly, proven: None, edits: Vec::new() })
    }

    /// Edits of one file; the reason where the text cannot be edited there (an anchor, a template, a broken document).
    fn plan(&self, draft: &Draft, fix: &FixDraft) -> Result<(usize, Vec<TextEdit>), Option<EditError>> {
        let edits = match &fix.edits {
            Edits::Comments(edits) => return Ok((draft.place.file, edits.clone())),
            Edits::Fields(edits) => edits,
        };
        let object = draft.object.and_then(|index| self.set.object(index)).ok_or(None)?;
        let edits: Vec<podfit_syntax::Edit> =
            edits.iter().map(|edit| rebased(edit, &object.view.root)).collect();
        let planned = edit::plan(&object.facts.file, object.view.document, &edits).map_err(Some)?;
        Ok((object.file, planned))
    }

    fn fix(
        &self,
        draft: &Draft,
        fix: &FixDraft,
        file: usize,
        edits: &[TextEdit],
        prove: Option<&OrderedSet<String>>,
        memo: &mut Memo,
    ) -> Fix {
        let mut applicability = fix.applicability;
        let proven = prove.map(|errors_before| {
            let proof = match &fix.edits {
                Edits::Comments(_) => self.means_the_same(file, edits),
                Edits::Fields(_) => self.prove(draft, file, edits, errors_before, memo),
            };
            if proof == Proof::OnlyAfterwards {
                applicability = Applicability::DisplayOnly;
            }
            proof != Proof::No
        });
        let name = self
            .set
            .files
            .get(file)
            .map(|facts| reported_name(facts, draft.place.document))
            .unwrap_or_default();
        Fix {
            title: self.options.catalogue.render(&fix.title),
            applicability,
            proven,
            edits: edits
                .iter()
                .map(|edit| Edit {
                    file: name.clone(),
                    byte_start: edit.span.start,
                    byte_end: edit.span.end,
                    text: edit.text.clone(),
                })
                .collect(),
        }
    }

    /// Whether the text without (or with other) comments holds the very same documents: then nothing else is found in it.
    fn means_the_same(&self, file: usize, edits: &[TextEdit]) -> Proof {
        let Some(old) = self.set.files.get(file) else { return Proof::No };
        let text = edit::apply(&old.file.text, edits);
        let new = podfit_syntax::parse(&text, podfit_syntax::ParseOptions::default());
        let sound = |file: &podfit_syntax::File| -> Vec<_> {
            file.documents.iter().map(|document| (document.problems.len(), document.to_json())).collect()
        };
        if sound(&old.file) == sound(&new) { Proof::Yes } else { Proof::No }
    }

    /// Judges the edited text: the finding is gone and no new error came. What was played is played again from the
    /// settled old text to the new one, then rolled out once more.
    fn prove(
        &self,
        draft: &Draft,
        file: usize,
        edits: &[TextEdit],
        errors_before: &OrderedSet<String>,
        memo: &mut Memo,
    ) -> Proof {
        let Some(old) = self.set.files.get(file) else { return Proof::No };
        let text = edit::apply(&old.file.text, edits);
        let fixed = Arc::new(analyse_file(&old.name, &text, &FileOptions { explicit: true }));
        let mut files: Vec<Arc<FileFacts>> = self.set.files.to_vec();
        let Some(slot) = files.get_mut(file) else { return Proof::No };
        *slot = fixed;
        let object = draft.object.and_then(|index| self.set.object(index));
        let wanted = fingerprint(draft, object);
        let played = matches!(draft.rule.category, Category::Scheduling | Category::Rollout);
        let rolled = played && !self.options.clusters.is_empty() && self.options.from.is_none();
        let good = |found: &Found| {
            !found.all.contains(&wanted) && found.errors.iter().all(|error| errors_before.contains(error))
        };
        if !good(&self.judged(&files, self.options.from, draft.object, memo)) {
            return Proof::No;
        }
        if rolled && !good(&self.judged(&files, Some(self.set.files), draft.object, memo)) {
            return Proof::OnlyAfterwards;
        }
        Proof::Yes
    }

    /// What is found in the object that was fixed; the rest of the set stays what it was.
    fn judged(
        &self,
        files: &[Arc<FileFacts>],
        from: Option<&[Arc<FileFacts>]>,
        object: Option<usize>,
        memo: &mut Memo,
    ) -> Found {
        let options = SetOptions { from, prove_fixes: 0, ..self.options.clone() };
        let set = Set::new(files, options.namespace());
        let mut found = Found { errors: OrderedSet::new(), all: OrderedSet::new() };
        for draft in judge_some(&set, &options, memo, object) {
            let print = fingerprint(&draft, draft.object.and_then(|index| set.object(index)));
            if draft.severity == Severity::Error {
                found.errors.insert(print.clone());
            }
            found.all.insert(print);
        }
        found
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Proof {
    No,
    Yes,
    /// The fixed manifest is right, but the change to it does not roll out by itself.
    OnlyAfterwards,
}

/// The edit with its path from the document's root instead of the object's.
fn rebased(edit: &podfit_syntax::Edit, root: &Path) -> podfit_syntax::Edit {
    use podfit_syntax::Edit as E;
    let at = |path: &Path| root.clone().join(path);
    match edit {
        E::Replace { path, value } => E::Replace { path: at(path), value: value.clone() },
        E::Insert { path, value } => E::Insert { path: at(path), value: value.clone() },
        E::Delete { path } => E::Delete { path: at(path) },
        E::Rename { path, key } => E::Rename { path: at(path), key: key.clone() },
    }
}
