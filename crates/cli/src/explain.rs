//! `podfit explain`: the page of a rule, by its name or by the name that another linter gives it, or why there is none;
//! a Pod's state, an event or a field in words; a manifest read aloud.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use podfit_analysis::answers::{self, Answers};
use podfit_analysis::config::nearest;
use podfit_analysis::peers::{Named, PeerCheck, named, peer_checks};
use podfit_analysis::{
    Catalogue, Config, FieldDocs, FileFacts, FileOptions, NamedCluster, RuleInfo, SetOptions, analyse_file,
    rules,
};

use crate::args::{ExplainArgs, Lang};
use crate::console::{self, Console};
use crate::render;
use crate::render::style::{Role, Style, pad};
use podfit_files::cluster::Clusters;
use podfit_files::config::Finder;
use podfit_files::{sets, usage, walk};

/// Runs the command and answers its exit status.
pub(crate) fn run(args: &ExplainArgs, console: &Console) -> u8 {
    let found = named(&args.query);
    if found.rules.is_empty() && found.checks.is_empty() {
        let catalogue = match args.lang {
            Lang::En => Catalogue::english(),
            Lang::Zh => Catalogue::chinese(),
        };
        if let Some(answer) = answers::explain(&args.query, None, Some(FieldDocs::built_in()), &catalogue) {
            console::out(&render::markdown::render(&answer.markdown, &console.style));
            return crate::CLEAN;
        }
        match aloud(args.query.trim(), args.cluster.as_deref(), &catalogue, console) {
            Some(Ok(text)) => {
                console::out(&render::markdown::render(&text, &console.style));
                return crate::CLEAN;
            }
            Some(Err(message)) => {
                console::complain(&render::input_error(&usage(message), None, &console.error_style));
                return crate::FAILED;
            }
            None => {}
        }
        let message = unknown(args.query.trim());
        console::complain(&render::input_error(&usage(message), None, &console.error_style));
        return crate::FAILED;
    }
    console::out(&explained(&found, &console.style));
    crate::CLEAN
}

/// A file in words; none where there is no such file.
fn aloud(
    word: &str,
    cluster: Option<&str>,
    catalogue: &Catalogue,
    console: &Console,
) -> Option<Result<String, String>> {
    if !Path::new(word).is_file() {
        return None;
    }
    let mut errors = Vec::new();
    let cluster = cluster.map(|wanted| {
        let candidate = walk::expand(&[PathBuf::from(word)], None, &mut errors).pop();
        let mut finder = Finder::new(false, None, &mut errors);
        let found =
            candidate.and_then(|candidate| sets::configuration(&candidate, None, &mut finder, &mut errors));
        Clusters::default().named(wanted, found.as_deref(), &mut errors)
    });
    let last = errors.pop();
    for error in &errors {
        console::complain(&render::input_error(error, None, &console.error_style));
    }
    if let Some(error) = last {
        return Some(Err(error.message));
    }
    let clusters: Vec<NamedCluster> = cluster.flatten().iter().map(|cluster| (**cluster).clone()).collect();
    let text = match std::fs::read_to_string(word) {
        Ok(text) => text,
        Err(error) => return Some(Err(format!("cannot read `{word}`: {error}"))),
    };
    Some(in_words(word, &text, &clusters, catalogue))
}

fn in_words(
    name: &str,
    text: &str,
    clusters: &[NamedCluster],
    catalogue: &Catalogue,
) -> Result<String, String> {
    let files: [Arc<FileFacts>; 1] = [Arc::new(analyse_file(name, text, &FileOptions { explicit: true }))];
    let config = Config::default();
    let options = SetOptions {
        clusters,
        kubernetes: None,
        namespace: None,
        config: &config,
        select: &[],
        ignore: &[],
        from: None,
        prove_fixes: 0,
        catalogue,
    };
    let words = Answers::new(&files, &options, &[]).words(name);
    let objects = words.map(|words| words.objects).unwrap_or_default();
    if objects.is_empty() {
        return Err(format!("there is no Kubernetes object in `{name}`"));
    }
    let one = |object: answers::ObjectWords| {
        let name = render::escape::visible(&object.object).replace('`', "'");
        format!("## `{name}`\n\n- {}\n", object.sentences.join("\n- "))
    };
    Ok(objects.into_iter().map(one).collect::<Vec<_>>().join("\n"))
}

/// What the word means: checks and their rules first where there is more than one page to read.
fn explained(found: &Named, style: &Style) -> String {
    let mut text = String::new();
    for check in &found.checks {
        text += &peer(check, style);
    }
    if !text.is_empty() && !found.rules.is_empty() {
        text += &list(&found.rules, style);
        text.push('\n');
    }
    let pages: Vec<_> = found.rules.iter().map(|rule| render::markdown::render(rule.page, style)).collect();
    text + &pages.join("\n")
}

/// A check, and why podfit has no such rule if so.
fn peer(check: &PeerCheck, style: &Style) -> String {
    let name = style.paint(Role::Strong, check.name);
    let default = if check.default { "on" } else { "off" };
    let mut text = String::new();
    for (at, line) in style
        .wrap(&format!("{} finds {} ({default} by default)", check.name, check.finds), 0)
        .iter()
        .enumerate()
    {
        let line = if at == 0 { line.replacen(check.name, &name, 1) } else { line.clone() };
        text += &format!("{line}\n");
    }
    if let Some(reason) = check.reason() {
        text += &format!("\nNo rule of podfit: {}\n\n", reason.title);
        text += &render::markdown::render(reason.text, style);
    }
    text
}

/// One line for each rule.
fn list(rules: &[&RuleInfo], style: &Style) -> String {
    let width = rules.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let line = |rule: &&RuleInfo| {
        let (word, role) = render::severity(rule.severity);
        let name = style.paint(Role::Key, &pad(rule.name, width));
        format!("  {name}  {}  {}\n", style.paint(role, &pad(word, 7)), rule.summary)
    };
    rules.iter().map(line).collect()
}

fn unknown(word: &str) -> String {
    let names = rules().iter().map(|rule| rule.name);
    let peers = rules().iter().flat_map(|rule| rule.peers.iter().copied());
    let bare = peer_checks().iter().filter_map(|check| check.name.split_once('/').map(|(_, name)| name));
    match nearest(word, names.chain(peers).chain(bare)) {
        Some(near) => format!("there is no rule `{word}`; did you mean {near}?"),
        None => format!(
            "`{word}` is no rule (`podfit rules` lists them), no Pod state, no field such as pod.spec.tolerations, no event text and no file"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explain(word: &str) -> String {
        explained(&named(word), &Style::PLAIN)
    }

    #[test]
    fn a_rule_is_its_page() {
        assert!(explain("rollout-stalls").starts_with("rollout-stalls\n"), "{}", explain("rollout-stalls"));
    }

    #[test]
    fn every_rule_of_a_check_is_listed_before_the_pages() {
        for peer in rules().iter().flat_map(|rule| rule.peers) {
            let text = explain(peer);
            for rule in named(peer).rules {
                assert_eq!(text.matches(&format!("\n  {} ", rule.name)).count(), 1, "{text}");
                assert!(text.contains(&format!("\n{}\n", rule.name)), "{text}");
            }
        }
    }

    #[test]
    fn every_check_is_explained() {
        assert!(peer_checks().len() > 300);
        for check in peer_checks() {
            let found = named(check.name);
            assert!(found.checks.contains(&check), "{}", check.name);
            let text = explained(&found, &Style::PLAIN);
            assert!(text.starts_with(&format!("{} finds", check.name)), "{text}");
        }
    }

    #[test]
    fn a_check_without_a_rule_says_why() {
        let text = explain("KSV-0039");
        assert!(text.contains("trivy/KSV-0039") && text.contains("No rule of podfit"), "{text}");
    }

    #[test]
    fn a_typing_error_is_named() {
        assert!(unknown("rollout-stall").contains("did you mean rollout-stalls?"));
        assert!(unknown("sorted-key").contains("did you mean sorted-keys?"));
        assert!(unknown("zzz").contains("no Pod state"));
    }

    #[test]
    fn a_manifest_is_read_aloud() {
        let text =
            "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: 'a:1'}]}\n";
        let words = in_words("a.yaml", text, &[], &Catalogue::english());
        assert!(words.is_ok_and(|words| words.contains("## `Pod/default/a`\n\n- Runs one Pod")), "{text}");
        assert!(in_words("a.yaml", "a: b\n", &[], &Catalogue::english()).is_err());
    }
}
