//! Shared by the rules about the text itself: problems of documents in Kubernetes files.

use podfit_syntax::ProblemKind;

use crate::FileFacts;
use crate::context::Context;
use crate::draft::{Draft, Place};
use crate::messages::Message;

/// Reports every problem of one kind in the set's Kubernetes files. Documents with template actions are left out: what
/// they will be is not known.
pub(crate) fn report_problems(
    cx: &mut Context<'_, '_>,
    kind: ProblemKind,
    say: impl Fn(&str) -> Message,
    more: impl Fn(&mut Draft),
) {
    let files = cx.set.files;
    for (file, facts) in files.iter().enumerate().filter(|(_, facts)| facts.kubernetes) {
        for document in facts.file.documents.iter().filter(|document| document.masks.is_empty()) {
            for problem in document.problems.iter().filter(|problem| problem.kind == kind) {
                let place = Place { file, document: document.index, span: problem.span };
                let custom = is_custom(facts, document.index);
                let draft = cx.report_text(place, say(&problem.message));
                if custom {
                    draft.likely();
                }
                more(draft);
            }
        }
    }
}

/// Whether the document is of a group that is not Kubernetes' own. Many such files (kind's, Skaffold's, Kustomize's) never
/// reach an API server, and their readers need not be Go's: what Go refuses there is no proof.
fn is_custom(facts: &FileFacts, document: usize) -> bool {
    let mut objects = facts.objects.iter().filter(|object| object.document == document);
    objects.next().is_some_and(|object| {
        let group = object.api_version.split_once('/').map_or("", |(group, _)| group);
        group.contains('.') && !group.ends_with(".k8s.io")
    })
}
