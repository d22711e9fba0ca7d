//! What can be said of an expression before it meets an object: how deep it is, and whether its names exist.

use cel::common::ast::{EntryExpr, Expr, IdedExpr};

use super::functions;
use crate::config::nearest;

/// Levels of the tree that the evaluator walks down.
const DEEPEST_TREE: usize = 120;
/// What an expression knows.
const VARIABLES: [&str; 1] = ["object"];

/// The byte of the first bracket that is nested deeper than `most`; brackets in texts do not count.
pub(super) fn too_deep(source: &str, most: usize) -> Option<usize> {
    let mut open = 0usize;
    let mut quote: Option<u8> = None;
    let mut escaped = false;
    for (at, byte) in source.bytes().enumerate() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if byte == b'\\' => escaped = true,
            Some(end) if byte == end => quote = None,
            Some(_) => {}
            None => match byte {
                b'\'' | b'"' => quote = Some(byte),
                b'(' | b'[' | b'{' => open += 1,
                b')' | b']' | b'}' => open = open.saturating_sub(1),
                _ => {}
            },
        }
        if open > most {
            return Some(at);
        }
    }
    None
}

/// A word of the expression that is wrong, and why.
type Wrong = (String, String);

/// Whether every name is known: `object`, what the expression binds itself, types, functions.
pub(super) fn names<'e>(tree: &'e IdedExpr) -> Result<(), Wrong> {
    let mut walk: Vec<(&'e IdedExpr, Vec<&'e str>, usize)> = vec![(tree, VARIABLES.to_vec(), 0)];
    while let Some((expr, known, depth)) = walk.pop() {
        if depth > DEEPEST_TREE {
            return Err((String::new(), "the expression is nested too deeply".to_owned()));
        }
        let mut below =
            |expr: &'e IdedExpr, known: &Vec<&'e str>| walk.push((expr, known.clone(), depth + 1));
        match &expr.expr {
            Expr::Ident(name) => ident(name, &known)?,
            Expr::Select(select) => below(&select.operand, &known),
            Expr::Call(call) => {
                function(&call.func_name)?;
                let space = call.target.as_deref().filter(|target| {
                    matches!(&target.expr, Expr::Ident(name) if functions::SPACES.contains(&name.as_str()))
                });
                if let (Some(target), None) = (call.target.as_deref(), space) {
                    below(target, &known);
                }
                match (call.func_name.as_str(), call.args.as_slice()) {
                    ("bind", [variable, value, body]) if space.is_some() => {
                        below(value, &known);
                        below(body, &with(&known, variable));
                    }
                    ("optMap" | "optFlatMap", [variable, body]) => below(body, &with(&known, variable)),
                    (_, args) => args.iter().for_each(|arg| below(arg, &known)),
                }
            }
            Expr::Comprehension(it) => {
                below(&it.iter_range, &known);
                below(&it.accu_init, &known);
                let mut inner = known.clone();
                inner.push(&it.accu_var);
                below(&it.result, &inner);
                inner.push(&it.iter_var);
                inner.extend(it.iter_var2.as_deref());
                below(&it.loop_cond, &inner);
                below(&it.loop_step, &inner);
            }
            Expr::List(list) => list.elements.iter().for_each(|item| below(item, &known)),
            Expr::Map(map) => {
                for entry in &map.entries {
                    if let EntryExpr::MapEntry(entry) = &entry.expr {
                        below(&entry.key, &known);
                        below(&entry.value, &known);
                    }
                }
            }
            Expr::Struct(of) => {
                return Err((of.type_name.clone(), "message types are not supported".to_owned()));
            }
            Expr::Literal(_) | Expr::Unspecified => {}
        }
    }
    Ok(())
}

fn with<'e>(known: &[&'e str], variable: &'e IdedExpr) -> Vec<&'e str> {
    let mut known = known.to_vec();
    if let Expr::Ident(name) = &variable.expr {
        known.push(name);
    }
    known
}

fn ident(name: &str, known: &[&str]) -> Result<(), Wrong> {
    if known.contains(&name) || functions::type_named(name).is_some() {
        return Ok(());
    }
    let message = match nearest(name, known.iter().copied()) {
        Some(near) => format!("undeclared reference to `{name}`; did you mean {near}?"),
        None => format!("undeclared reference to `{name}`; an expression knows `object`"),
    };
    Err((name.to_owned(), message))
}

fn function(name: &str) -> Result<(), Wrong> {
    let is_operator = !name.starts_with(|c: char| c.is_ascii_alphabetic());
    if is_operator || functions::NAMES.contains(&name) {
        return Ok(());
    }
    let message = match nearest(name, functions::NAMES) {
        Some(near) => format!("there is no function `{name}` here; did you mean {near}?"),
        None => format!("there is no function `{name}` here"),
    };
    Err((name.to_owned(), message))
}
