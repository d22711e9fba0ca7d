//! Names that a person writes: rules, presets, keys; and what he may have meant by one that does not exist.

/// Presets that `preset`, `--select` and `--ignore` take by name.
pub const PRESETS: [&str; 4] = ["default", "strict", "security", "scheduling"];

/// What the names of rules that a configuration brings begin with.
pub(crate) const CUSTOM: &str = "custom/";

/// What the name of a rule, as a person writes it, stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// A rule of podfit; or the rules that mean the same as another tool's check, in display order.
    Rules(Vec<&'static str>),
    /// A preset.
    Preset(&'static str),
    /// `custom/…`, a rule that a configuration brings: only that configuration knows whether there is one.
    Custom,
}

/// Looks up a rule by podfit's name or a peer's (`kube-linter/no-anti-affinity`, `no-anti-affinity`), or a preset.
///
/// # Errors
/// The sentence that says it does not exist, with the nearest name where one is near.
pub fn named(name: &str) -> Result<Named, String> {
    if let Some(rule) = crate::rules().iter().find(|rule| rule.name == name) {
        return Ok(Named::Rules(vec![rule.name]));
    }
    if let Some(preset) = PRESETS.iter().find(|preset| **preset == name) {
        return Ok(Named::Preset(preset));
    }
    if name.strip_prefix(CUSTOM).is_some_and(|rest| !rest.is_empty()) {
        return Ok(Named::Custom);
    }
    let rules = peer_rules(name);
    if !rules.is_empty() {
        return Ok(Named::Rules(rules));
    }
    if let Some(message) = category(name) {
        return Err(message);
    }
    let own = crate::rules().iter().map(|rule| rule.name).chain(PRESETS);
    let known = own.chain(crate::rules().iter().flat_map(|rule| rule.peers.iter().copied()));
    Err(match nearest(name, known) {
        Some(near) => format!("there is no rule {}; did you mean {near}?", quoted(name)),
        None => format!("there is no rule {}; `podfit rules` lists them", quoted(name)),
    })
}

/// The rules that mean the same as a peer's check: `kube-linter/no-anti-affinity`, `no-anti-affinity`, or with a star
/// (`kube-score/*`) as any check of that peer.
pub(crate) fn peer_rules(name: &str) -> Vec<&'static str> {
    let means = |peer: &&str| match (name.strip_suffix('*'), peer.split_once('/')) {
        (Some(prefix), _) => prefix.ends_with('/') && peer.starts_with(prefix),
        (None, Some((_, check))) => *peer == name || check == name,
        (None, None) => false,
    };
    crate::rules().iter().filter(|rule| rule.peers.iter().any(&means)).map(|rule| rule.name).collect()
}

/// What to write in place of a category's name; none where it is no category.
fn category(name: &str) -> Option<String> {
    const SHOWN: usize = 4;
    let is_of = |rule: &&crate::RuleInfo| format!("{:?}", rule.category).to_ascii_lowercase() == name;
    let rules: Vec<_> = crate::rules().iter().filter(is_of).map(|rule| rule.name).collect();
    let first = rules.get(..rules.len().min(SHOWN)).filter(|first| !first.is_empty())?.join(", ");
    let more = if rules.len() > SHOWN { ", and more that `podfit rules` lists" } else { "" };
    Some(format!(
        "{} is a category, not a rule: name its rules ({first}{more}) or a preset ({})",
        quoted(name),
        PRESETS.join(", "),
    ))
}

/// A Kubernetes version as podfit writes it (`1.36`), from what people and clusters write (`v1.36.2`).
///
/// # Errors
/// The sentence that says which versions podfit knows.
pub fn kubernetes_version(text: &str) -> Result<String, String> {
    text.parse::<podfit_schema::Version>()
        .map(|version| version.to_string())
        .map_err(|error| error.to_string())
}

/// The known word nearest to `word`, if at most a third of its letters differ.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    if word.is_empty() || word.len() > 64 {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&lower, &candidate.to_ascii_lowercase()), candidate))
        .filter(|(far, candidate)| *far <= candidate.len().max(word.len()).div_ceil(3).min(4))
        .min_by_key(|(far, _)| *far)
        .map(|(_, candidate)| candidate)
}

/// A word out of a file, in quotes and never longer than a line.
pub(super) fn quoted(word: &str) -> String {
    const MOST: usize = 60;
    if word.chars().count() <= MOST {
        return format!("`{word}`");
    }
    let head: String = word.chars().take(MOST).collect();
    format!("`{head}…`")
}
