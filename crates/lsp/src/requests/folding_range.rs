//! `textDocument/foldingRange`

use podfit_analysis::answers::FoldKind;
use tower_lsp_server::ls_types::{FoldingRange, FoldingRangeKind};

use super::Asked;

/// Documents, mappings, lists and comments of several lines.
pub(crate) fn answer(asked: &Asked) -> Option<Vec<FoldingRange>> {
    let folds = asked.answers(|answers| answers.folding(&asked.document.name))?;
    let one = |fold: podfit_analysis::answers::Fold| FoldingRange {
        start_line: fold.start_line,
        end_line: fold.end_line,
        kind: (fold.kind == FoldKind::Comment).then_some(FoldingRangeKind::Comment),
        ..FoldingRange::default()
    };
    Some(folds.into_iter().map(one).collect())
}
