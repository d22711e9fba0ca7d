//! Ignores that take nothing out although their rules ran, that name no rule, or that stand where they may not.

use podfit_syntax::{Edit, Path, TextEdit};

use super::comment;
use super::directive::{Directive, Means, Name, Origin, Scope};
use crate::config::nearest;
use crate::context::{ObjectCx, Set};
use crate::draft::{Draft, Place};
use crate::messages::{Message, msg};
use crate::report::{Applicability, Category};
use crate::rule::RuleInfo;
use crate::select::Selection;
use crate::set::SetOptions;

const UNUSED: &str = "unused-ignore";
const UNKNOWN: &str = "unknown-rule-in-ignore";
/// The rules whose findings are made here.
pub(super) const RULES: [&str; 2] = [UNUSED, UNKNOWN];

/// What is to be said about the ignores of a set, once all other drafts have been held against them.
pub(super) fn drafts(
    set: &Set<'_>,
    options: &SetOptions<'_>,
    selection: &Selection<'_>,
    directives: &[Directive],
    complete: bool,
) -> Vec<Draft> {
    let rule = |name| crate::rules().iter().find(|rule| rule.name == name && selection.holds(rule));
    let judge = Judge { set, options, selection, complete };
    let mut drafts = Vec::new();
    for directive in directives {
        let Some(place) = judge.place(directive) else { continue };
        let (object, path) = judge.subject(directive, place);
        let draft = |rule, message| Draft::new(rule, object, path.clone(), place, message);
        for name in directive.names.iter().filter(|name| name.means == Means::Unknown) {
            let Some(rule) = rule(UNKNOWN) else { continue };
            let mut draft = draft(rule, msg::unknown_rule_in_ignore(name.text.as_str()));
            if let Some(near) = near(&name.text, options) {
                draft.help(msg::unknown_rule_in_ignore_near(near));
            }
            drafts.push(draft);
        }
        let Some(rule) = rule(UNUSED) else { continue };
        for name in directive.names.iter().filter(|name| name.refused) {
            drafts.push(draft(rule, msg::unused_ignore_refused(name.text.as_str())));
        }
        let idle: Vec<&Name> = directive.names.iter().filter(|name| judge.is_idle(directive, name)).collect();
        if idle.is_empty() {
            continue;
        }
        let all = idle.len() == directive.names.len();
        let names = list(&idle);
        let every = idle.iter().any(|name| name.means == Means::Every);
        let message = if every { msg::unused_ignore_every() } else { msg::unused_ignore(names.as_str()) };
        let mut draft = draft(rule, message);
        draft.help(msg::unused_ignore_help());
        let left: Vec<&str> = directive
            .names
            .iter()
            .filter(|name| !idle.iter().any(|it| std::ptr::eq(*it, *name)))
            .map(|name| name.text.as_str())
            .collect();
        let title = if all { msg::fix_delete_ignore() } else { msg::fix_shorten_ignore(names.as_str()) };
        judge.cure(directive, &left, title, &mut draft);
        drafts.push(draft);
    }
    drafts
}

fn list(names: &[&Name]) -> String {
    names.iter().map(|name| name.text.as_str()).collect::<Vec<_>>().join(", ")
}

/// The name that was meant: a rule's, a rule's of the configuration, a peer's.
fn near(word: &str, options: &SetOptions<'_>) -> Option<String> {
    let own = crate::rules().iter().map(|rule| rule.name);
    let custom = options.config.rules.keys().map(String::as_str).filter(|name| name.starts_with("custom/"));
    let peers = crate::rules().iter().flat_map(|rule| rule.peers.iter().copied());
    nearest(word, own.chain(custom).chain(peers)).map(str::to_owned)
}

struct Judge<'a> {
    set: &'a Set<'a>,
    options: &'a SetOptions<'a>,
    selection: &'a Selection<'a>,
    complete: bool,
}

impl Judge<'_> {
    /// Whether the name took nothing out, and that proves something.
    fn is_idle(&self, directive: &Directive, name: &Name) -> bool {
        if name.used || name.refused || matches!(directive.origin, Origin::Annotation { peer: true, .. }) {
            // Another tool reads its own annotations: podfit cannot say that nobody needs them.
            return false;
        }
        let ran = match &name.means {
            Means::Every => {
                self.options.select.is_empty()
                    && self.options.ignore.is_empty()
                    && self.complete
                    && !self.options.clusters.is_empty()
            }
            Means::Rules(rules) => rules.iter().all(|name| self.ran(name)),
            // Whether it ran on this object is the object's kind; it is asked for in the configuration alone.
            Means::Custom => self.options.config.rules.contains_key(&name.text),
            Means::Nothing | Means::Unknown => false,
        };
        ran && self.is_whole(directive)
    }

    /// Whether a rule had all that it needs to speak.
    fn ran(&self, name: &str) -> bool {
        let Some(rule) = crate::rules().iter().find(|rule| rule.name == name) else { return false };
        // Its findings are made after all others: what ignores them cannot be told to be idle.
        !RULES.contains(&rule.name)
            && ran(rule, self.selection, !self.options.clusters.is_empty(), self.complete)
    }

    /// Whether everything in the document could be read and judged.
    fn is_whole(&self, directive: &Directive) -> bool {
        let (file, document) = match directive.origin {
            Origin::Comment { file, document, .. } => (file, document),
            Origin::Annotation { object, .. } => match self.set.object(object) {
                Some(object) => (object.file, object.view.document),
                None => return false,
            },
        };
        let facts = self.set.files.get(file);
        let read = facts.and_then(|facts| facts.file.documents.get(document));
        read.is_some_and(|read| !read.broken && !read.is_refused() && read.masks.is_empty())
            && self
                .objects(file, document)
                .all(|object| object.is_whole() && !self.set.is_patch(object.index))
    }

    fn objects(&self, file: usize, document: usize) -> impl Iterator<Item = ObjectCx<'_>> {
        let all = self.set.iter().chain(self.set.patches());
        all.filter(move |object| object.file == file && object.view.document == document)
    }

    fn place(&self, directive: &Directive) -> Option<Place> {
        match &directive.origin {
            Origin::Comment { file, document, comment, .. } => {
                Some(Place { file: *file, document: *document, span: comment.span })
            }
            Origin::Annotation { object, path, .. } => Some(self.set.object(*object)?.key_at(path)),
        }
    }

    /// The object that an ignore is about: for a comment the one that it stands in.
    fn subject(&self, directive: &Directive, place: Place) -> (Option<usize>, Path) {
        match &directive.origin {
            Origin::Annotation { object, path, .. } => (Some(*object), path.clone()),
            Origin::Comment { .. } => {
                let Scope::Bytes(covered) = directive.scope else { return (None, Path::root()) };
                let around = self.objects(place.file, place.document).find(|object| {
                    object.node().is_some_and(|node| {
                        node.span().start < covered.end.max(place.span.end)
                            && covered.start.min(place.span.start) < node.span().end
                    })
                });
                (around.map(|object| object.index), Path::root())
            }
        }
    }

    /// Takes the idle names out, or all of it where none is left.
    fn cure(&self, directive: &Directive, left: &[&str], title: Message, draft: &mut Draft) {
        match &directive.origin {
            Origin::Comment { file, comment, brackets, .. } => {
                let Some(facts) = self.set.files.get(*file) else { return };
                let edit = match brackets {
                    Some(brackets) if !left.is_empty() => TextEdit { span: *brackets, text: left.join(", ") },
                    _ => TextEdit { span: comment::with_blanks(facts, comment), text: String::new() },
                };
                draft.fix_text(title, Applicability::Safe, vec![edit]);
            }
            Origin::Annotation { object, path, .. } => {
                let Some(object) = self.set.object(*object) else { return };
                let (edit, title) = if left.is_empty() {
                    let holder = path.parent().unwrap_or_default();
                    let alone = object.at(&holder).is_some_and(|node| node.entries().len() == 1);
                    (Edit::Delete { path: if alone { holder } else { path.clone() } }, title)
                } else {
                    (Edit::Replace { path: path.clone(), value: left.join(", ").into() }, title)
                };
                // In a Pod template an annotation is part of what a rollout compares.
                let in_template = path.len() > 3;
                let applicability = if in_template { Applicability::Unsafe } else { Applicability::Safe };
                draft.fix(title, applicability, vec![edit]);
            }
        }
    }
}

/// Whether a rule runs and has all that it needs to speak: what plays on a cluster needs one, and what looks at other
/// objects needs all of them.
pub(crate) fn ran(rule: &RuleInfo, selection: &Selection<'_>, has_cluster: bool, complete: bool) -> bool {
    use Category::*;
    selection.holds(rule)
        && match rule.category {
            Scheduling | Rollout => has_cluster && complete,
            Availability | References | Security | Rbac | Config => complete,
            Yaml | Api | Probes | Resources | Images | Custom => true,
        }
}
