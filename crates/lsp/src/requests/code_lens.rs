//! `textDocument/codeLens`: a line above each workload, which plays it.

use serde_json::json;
use tower_lsp_server::ls_types::{CodeLens, Command};

use super::{Asked, execute_command};

/// A lens of each workload; its command is the server's own, and an editor with a board may take it over.
pub(crate) fn answer(asked: &Asked) -> Option<Vec<CodeLens>> {
    let lines = asked.lines();
    let lenses = asked.answers(|answers| answers.code_lens(&asked.document.name))?;
    let one = |lens: podfit_analysis::answers::CodeLens| {
        let about = json!({
            "uri": asked.document.uri.as_str(), "object": lens.object, "finding": lens.finding,
        });
        CodeLens {
            range: lines.range(lens.range.start, lens.range.end),
            command: Some(Command {
                title: lens.title,
                command: execute_command::SIMULATE.to_owned(),
                arguments: Some(vec![about]),
            }),
            data: None,
        }
    };
    Some(lenses.into_iter().map(one).collect())
}
