//! "Did you mean": the known word that a typing error probably stands for.

use strsim::osa_distance;

/// The known word that `word` is a typing error of: one edit in a short word, two in a longer one; case and the kind
/// of separator do not count. None where `word` itself is known.
pub(super) fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    // Nobody mistypes a word into something many times its length; this bounds the work for hostile text.
    if word.chars().count() > 256 {
        return None;
    }
    let plain = normalised(word);
    let mut best: Option<(usize, &'k str)> = None;
    for candidate in known {
        if candidate == word {
            return None;
        }
        let far = osa_distance(&plain, &normalised(candidate));
        let allowed = if candidate.chars().count() <= 5 { 1 } else { 2 };
        if far <= allowed && best.is_none_or(|(least, _)| far < least) {
            best = Some((far, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

fn normalised(word: &str) -> String {
    word.to_ascii_lowercase().replace(['_', ' '], "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_errors_are_found_and_other_words_are_not() {
        let known = ["rollout", "rollout-patch", "drain", "delete-node"];
        for (word, meant) in [
            ("rolout", Some("rollout")),
            ("Rollout", Some("rollout")),
            ("rollout_patch", Some("rollout-patch")),
            ("rollout patch", Some("rollout-patch")),
            ("drian", Some("drain")),
            ("drains", Some("drain")),
            ("deletenode", Some("delete-node")),
            ("rollout", None),
            ("note", None),
            ("rain-drop", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, known), meant, "{word}");
        }
    }

    #[test]
    fn the_nearest_wins() {
        assert_eq!(nearest("web-2", ["web-10", "web-1"]), Some("web-1"));
    }
}
