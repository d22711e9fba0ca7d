//! Templates: text with `{name}`, `{count#}` and `{count#one|other}` in it.

/// What stands between the braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placeholder<'t> {
    /// The fact it asks for.
    pub name: &'t str,
    /// `one|other`
    words: &'t str,
}

impl Placeholder<'_> {
    /// Writes a number, or the word that it chooses.
    pub fn write_number(&self, out: &mut String, number: i64) {
        match self.words.split_once('|') {
            Some((one, other)) => out.push_str(if number == 1 { one } else { other }),
            None => out.push_str(&number.to_string()),
        }
    }
}

/// The facts that a template asks for, in the order in which it first names them.
pub(super) fn names(template: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for (at, _) in template.match_indices('{') {
        let inside =
            template.get(at + 1..).and_then(|tail| tail.split_once('}')).map_or("", |(inside, _)| inside);
        let name = inside.split_once('#').map_or(inside, |(name, _)| name);
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Writes a template; `put` writes what a placeholder asks for. Braces in what it writes are text.
pub fn write_template(out: &mut String, template: &str, mut put: impl FnMut(&mut String, Placeholder<'_>)) {
    let mut rest = template;
    while let Some((before, tail)) = rest.split_once('{') {
        out.push_str(before);
        let Some((placeholder, tail)) = tail.split_once('}') else {
            rest = "";
            break;
        };
        let (name, words) = placeholder.split_once('#').unwrap_or((placeholder, ""));
        put(out, Placeholder { name, words });
        rest = tail;
    }
    out.push_str(rest);
}
