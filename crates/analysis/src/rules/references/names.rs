//! Whether a name is another one misspelt. Numbered, lettered and environment names (`redis-1`, `web-dev`) differ by
//! design and are nobody's slip.

/// Whether one is a slip of the pen for the other.
pub(super) fn is_slip(a: &str, b: &str) -> bool {
    if a == b || a.is_empty() || b.is_empty() {
        return false;
    }
    let plain = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
    };
    if plain(a) == plain(b) {
        return true;
    }
    let words = |text: &str| text.split(['-', '.', '_', '/']).map(str::to_owned).collect::<Vec<_>>();
    let (a, b) = (words(a), words(b));
    if a.len() != b.len() {
        return false;
    }
    let mut different = a.iter().zip(&b).filter(|(a, b)| a != b);
    matches!((different.next(), different.next()), (Some((a, b)), None) if is_word_slip(a, b))
}

fn is_word_slip(a: &str, b: &str) -> bool {
    let letters = |text: &str| -> String { text.chars().filter(|c| !c.is_ascii_digit()).collect() };
    // web1 and web2, v1 and v2.
    if letters(a) == letters(b) {
        return false;
    }
    let (shorter, longer) = (a.len().min(b.len()), a.len().max(b.len()));
    match strsim::damerau_levenshtein(a, b) {
        // Of three letters, another one makes another word: api and app, a forgotten one does not: dta and data.
        1 => shorter >= 4 || (shorter == 3 && longer == 4),
        2 => shorter >= 6,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn slips() {
        for (a, b) in [
            ("app-config", "app-confg"),
            ("app-config", "app-configs"),
            ("app-config", "appconfig"),
            ("Web", "web"),
            ("frontend", "fronted"),
            ("database", "databsae"),
            ("web", "webs"),
            ("web-dta", "web-data"),
            ("db-credentials", "db-credential"),
        ] {
            assert!(is_slip(a, b) && is_slip(b, a), "{a} {b}");
        }
    }

    #[test]
    fn names_that_differ_by_design() {
        for (a, b) in [
            ("redis-1", "redis-2"),
            ("web-a", "web-b"),
            ("api", "app"),
            ("web1", "web2"),
            ("app-dev", "app-prd"),
            ("leader", "follower"),
            ("web", "web"),
            ("web", "web-config"),
            ("", "web"),
        ] {
            assert!(!is_slip(a, b), "{a} {b}");
        }
    }
}
