//! One comment or annotation that ignores, and what each name in it stands for.

use podfit_syntax::{Comment, Document, Path, Span};

use super::comment;
use crate::FileFacts;
use crate::config::{Named, named, peer_rules};
use crate::draft::Draft;

/// A comment or an annotation that ignores.
#[derive(Debug, Clone)]
pub(crate) struct Directive {
    pub(super) origin: Origin,
    pub(super) scope: Scope,
    pub(super) names: Vec<Name>,
    /// Why, in the words of who wrote it.
    pub(super) reason: Option<String>,
}

/// Where it is written.
#[derive(Debug, Clone)]
pub(super) enum Origin {
    Comment { file: usize, document: usize, comment: Comment, brackets: Option<Span> },
    Annotation { object: usize, path: Path, peer: bool },
}

/// What it is about.
#[derive(Debug, Clone)]
pub(super) enum Scope {
    /// These bytes of the document.
    Bytes(Span),
    /// The object.
    Object,
    /// One container of the object.
    Container(String),
}

/// One name of it.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub(super) text: String,
    pub(super) means: Means,
    /// It took a finding out.
    pub(super) used: bool,
    /// A finding that it covers may not be ignored.
    pub(super) refused: bool,
}

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Means {
    /// Every rule.
    Every,
    /// These rules.
    Rules(Vec<&'static str>),
    /// A rule of the configuration, `custom/…`.
    Custom,
    /// A check of another tool that podfit has no rule for.
    Nothing,
    /// No rule and no check.
    Unknown,
}

impl Name {
    /// A name as podfit's own comments and annotations take it: a rule, a peer's check, or `*`.
    pub(super) fn new(text: &str) -> Self {
        let means = match text {
            "*" => Means::Every,
            _ => match named(text) {
                Ok(Named::Rules(rules)) => Means::Rules(rules),
                Ok(Named::Custom) => Means::Custom,
                Ok(Named::Preset(_)) | Err(_) => Means::Unknown,
            },
        };
        Self::meaning(text, means)
    }

    /// A check as its own tool's annotation names it; `*` stands for all checks of that tool, and for none but them.
    pub(super) fn of_peer(peer: &str, check: &str) -> Self {
        let rules = peer_rules(&format!("{peer}/{check}"));
        Self::meaning(check, if rules.is_empty() { Means::Nothing } else { Means::Rules(rules) })
    }

    pub(super) fn every() -> Self {
        Self::meaning("*", Means::Every)
    }

    fn meaning(text: &str, means: Means) -> Self {
        Self { text: text.to_owned(), means, used: false, refused: false }
    }

    fn means(&self, draft: &Draft) -> bool {
        match &self.means {
            // What is wrong with an ignore is not hidden by that ignore, unless it says so by name.
            Means::Every => !super::unused::RULES.contains(&draft.rule.name),
            Means::Rules(rules) => rules.contains(&draft.rule.name),
            Means::Custom => self.text == draft.name(),
            Means::Nothing | Means::Unknown => false,
        }
    }
}

impl Directive {
    /// Whether the draft lies where it is about.
    pub(super) fn covers(&self, draft: &Draft, container: Option<&str>) -> bool {
        match &self.scope {
            Scope::Object => true,
            Scope::Container(name) => container == Some(name),
            Scope::Bytes(covered) => {
                let Origin::Comment { file, document, .. } = self.origin else { return false };
                let labels = draft.labels.iter().map(|(place, _)| place);
                std::iter::once(&draft.place)
                    .chain(labels)
                    .filter(|place| place.file == file && place.document == document)
                    .map(|place| place.span)
                    .any(|span| span.start < covered.end && covered.start < span.end.max(span.start + 1))
            }
        }
    }

    /// Whether a name of it stands for the draft's rule, which is then remembered.
    pub(super) fn take(&mut self, draft: &Draft, ignorable: bool) -> bool {
        let mut taken = false;
        for name in self.names.iter_mut().filter(|name| name.means(draft)) {
            name.used |= ignorable;
            name.refused |= !ignorable;
            taken |= ignorable;
        }
        taken
    }
}

/// The ignore comments of a document.
pub(super) fn comments<'f>(
    facts: &'f FileFacts,
    file: usize,
    document: &'f Document,
) -> impl Iterator<Item = Directive> + use<'f> {
    document.comments.iter().filter_map(move |comment| {
        let said = comment::parse(comment.span.text(&facts.file.text))?;
        let at = comment.span.start;
        let brackets = said.brackets.map(|span| Span::new(at + span.start, at + span.end));
        let names: Vec<Name> = match said.names.as_slice() {
            [] => vec![Name::every()],
            names => names.iter().map(|name| Name::new(name)).collect(),
        };
        Some(Directive {
            origin: Origin::Comment { file, document: document.index, comment: comment.clone(), brackets },
            scope: Scope::Bytes(comment::covered(facts, document, comment)),
            names,
            reason: said.reason.map(str::to_owned),
        })
    })
}
