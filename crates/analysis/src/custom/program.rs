//! From the text of an expression to a tree that is known to be harmless: not too long, not too deep, with names and
//! functions that exist.

use std::sync::Arc;

use cel::IdedExpr;
use cel::parser::PrattParser;

use super::{Wrong, check};

/// The longest expression that is read, in bytes.
const LONGEST: usize = 8 << 10;
/// Levels of brackets and operands that the parser follows.
const DEEPEST: u16 = 50;

/// An expression, ready to be evaluated.
#[derive(Debug, Clone)]
pub struct Program {
    source: String,
    pub(super) tree: Arc<IdedExpr>,
}

impl PartialEq for Program {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Eq for Program {}

impl Program {
    /// The expression as written.
    pub fn source(&self) -> &str {
        &self.source
    }
}

/// Reads an expression.
pub(crate) fn compile(source: &str) -> Result<Program, Wrong> {
    let wrong = |at, message: &str| Wrong { at, message: message.to_owned() };
    if source.len() > LONGEST {
        return Err(wrong(0, "the expression is longer than 8 KiB"));
    }
    if let Some(at) = check::too_deep(source, DEEPEST.into()) {
        return Err(wrong(at, "the expression is nested too deeply"));
    }
    let parser = PrattParser::new()
        .max_recursion_depth(DEEPEST)
        .error_recovery_limit(1)
        .enable_optional_syntax(true)
        .enable_ident_escape_syntax(true);
    let tree = parser.parse(source).map_err(|errors| match errors.errors.first() {
        Some(error) => {
            let message = error.msg.strip_prefix("Syntax error: ").unwrap_or(&error.msg);
            Wrong { at: offset(source, error.pos), message: message.to_owned() }
        }
        None => wrong(0, "the expression cannot be read"),
    })?;
    check::names(&tree).map_err(|(word, message)| Wrong { at: source.find(&word).unwrap_or(0), message })?;
    Ok(Program { source: source.to_owned(), tree: Arc::new(tree) })
}

/// Line and column, from 1, as a byte.
fn offset(source: &str, (line, column): (isize, isize)) -> usize {
    let line = usize::try_from(line).unwrap_or(1).saturating_sub(1);
    let before: usize = source.split_inclusive('\n').take(line).map(str::len).sum();
    let column = usize::try_from(column).unwrap_or(1).saturating_sub(1);
    source.floor_char_boundary((before + column).min(source.len()))
}
