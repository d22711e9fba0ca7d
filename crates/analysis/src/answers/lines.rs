//! A document read by its lines alone, for text that is being typed and is no YAML yet: which keys stand around a byte
//! follows from indentation. Flow collections (`{…}`, `[…]`) are not entered.

use podfit_syntax::Segment;

/// What a line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'t> {
    Dash,
    Key(&'t str),
}

/// What is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typing<'t> {
    /// The way to the mapping (for a key) or to the value's field.
    pub(super) path: Vec<Segment>,
    /// The key whose value is being typed.
    pub(super) value_of: Option<&'t str>,
    /// The part of the word before the cursor.
    pub(super) word: &'t str,
    /// Keys beside it.
    pub(super) siblings: Vec<&'t str>,
    /// Column of the key.
    pub(super) column: usize,
    pub(super) api_version: &'t str,
    pub(super) kind: &'t str,
}

/// Reads what stands around `offset` in one document (its text, and the offset in it).
pub(super) fn typing(text: &str, offset: usize) -> Option<Typing<'_>> {
    let before = text.get(..offset)?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.get(start..)?;
    if line.contains(" #") || line.trim_start().starts_with('#') || line.contains(['{', '[', '\t', '|', '>'])
    {
        return None;
    }
    let (mut own, content, column) = tokens(line);
    let (value_of, word) = match own.last() {
        Some((_, Token::Key(key))) if !content.is_empty() || line.ends_with([' ', ':']) => {
            (Some(*key), content)
        }
        _ => (None, content),
    };
    if value_of.is_some() {
        own.pop();
    }
    let column = match value_of {
        Some(key) => line.find(key)?,
        None => column,
    };
    let mut path = Vec::new();
    let mut limit = column;
    let mut after_dash = false;
    climb(&own, &mut limit, &mut after_dash, &mut path);
    let above: Vec<&str> = before.get(..start)?.lines().collect();
    let mut siblings = Vec::new();
    let mut beside = true;
    for line in above.iter().rev() {
        let (tokens, ..) = tokens(line);
        if tokens.is_empty() {
            continue;
        }
        if beside && own.is_empty() {
            for (at, token) in &tokens {
                if let Token::Key(key) = token
                    && *at == column
                {
                    siblings.push(*key);
                }
            }
        }
        if tokens.iter().any(|(at, _)| *at < column) {
            beside = false;
        }
        climb(&tokens, &mut limit, &mut after_dash, &mut path);
        if limit == 0 && !after_dash {
            break;
        }
    }
    let rest = text.get(offset..)?;
    for line in rest.lines().skip(1) {
        let (tokens, ..) = tokens(line);
        match tokens.first() {
            Some((at, Token::Key(key))) if *at == column => siblings.push(key),
            Some((at, _)) if *at <= column => break,
            None | Some(_) => {}
        }
    }
    path.reverse();
    let top = |wanted: &str| {
        text.lines().find_map(|line| line.strip_prefix(wanted)?.strip_prefix(':')).map_or("", |value| {
            let value = value.split(" #").next().unwrap_or_default();
            value.trim().trim_matches(['"', '\''])
        })
    };
    Some(Typing { path, value_of, word, siblings, column, api_version: top("apiVersion"), kind: top("kind") })
}

fn climb(tokens: &[(usize, Token<'_>)], limit: &mut usize, after_dash: &mut bool, path: &mut Vec<Segment>) {
    for (at, token) in tokens.iter().rev() {
        match token {
            Token::Dash if *at < *limit => {
                path.push(Segment::Index(0));
                (*limit, *after_dash) = (*at, true);
            }
            // A list may stand in the same column as its key.
            Token::Key(key) if *at < *limit || (*after_dash && *at == *limit) => {
                path.push(Segment::Key((*key).into()));
                (*limit, *after_dash) = (*at, false);
            }
            _ => {}
        }
    }
}

/// Dashes and the key of a line with their columns, what follows, and where that begins.
fn tokens(line: &str) -> (Vec<(usize, Token<'_>)>, &str, usize) {
    let mut found = Vec::new();
    let mut rest = line.trim_end_matches('\r');
    let mut column = 0;
    loop {
        let blanks = rest.len() - rest.trim_start_matches(' ').len();
        column += blanks;
        rest = rest.get(blanks..).unwrap_or("");
        if rest.starts_with('#') || rest.starts_with("---") {
            return (Vec::new(), "", column);
        }
        let Some(behind) =
            rest.strip_prefix('-').filter(|behind| behind.is_empty() || behind.starts_with(' '))
        else {
            break;
        };
        found.push((column, Token::Dash));
        column += 1;
        rest = behind;
    }
    let key_end = rest
        .char_indices()
        .find(|(at, c)| *c == ':' && rest.get(at + 1..).is_some_and(|b| b.is_empty() || b.starts_with(' ')))
        .map(|(at, _)| at);
    if let Some(end) = key_end
        && let (Some(key), Some(value)) = (rest.get(..end), rest.get(end + 1..))
    {
        found.push((column, Token::Key(key.trim_matches(['"', '\'']))));
        return (found, value.trim_start(), column);
    }
    (found, rest, column)
}
