//! A finding while a rule makes it: facts and paths, no prose, no offsets of the rule's own.

use std::sync::Arc;

use podfit_syntax::{Edit, Path, Span, TextEdit};

use crate::messages::Message;
use crate::report::{Applicability, Certainty, Severity};
use crate::rule::RuleInfo;

/// A place in one of the set's files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// Which file of the set.
    pub(crate) file: usize,
    /// Which document of it.
    pub(crate) document: usize,
    /// Which bytes.
    pub(crate) span: Span,
}

/// A finding to be.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) rule: &'static RuleInfo,
    /// What the configuration calls it, where the rule is one of its own.
    pub(crate) name: Option<Arc<str>>,
    pub(crate) severity: Severity,
    pub(crate) certainty: Certainty,
    pub(crate) message: Message,
    /// Position in the set's objects.
    pub(crate) object: Option<usize>,
    pub(crate) path: Option<Path>,
    /// How the API server spells the path, where it has a spelling of its own (`spec.template.labels`).
    pub(crate) spelt: Option<String>,
    pub(crate) place: Place,
    pub(crate) cluster: Option<String>,
    pub(crate) labels: Vec<(Place, Message)>,
    pub(crate) evidence: Vec<String>,
    pub(crate) help: Option<Message>,
    pub(crate) fixes: Vec<FixDraft>,
    /// Container the finding is about, for suppression by container.
    pub(crate) container: Option<String>,
}

impl Draft {
    /// A finding with nothing but its message.
    pub(crate) fn new(
        rule: &'static RuleInfo,
        object: Option<usize>,
        path: Path,
        place: Place,
        message: Message,
    ) -> Self {
        Self {
            rule,
            name: None,
            severity: rule.severity,
            certainty: Certainty::Certain,
            message,
            object,
            path: Some(path),
            spelt: None,
            place,
            cluster: None,
            labels: Vec::new(),
            evidence: Vec::new(),
            help: None,
            fixes: Vec::new(),
            container: None,
        }
    }
    /// The rule's name, `custom/…` for one of the configuration.
    pub(crate) fn name(&self) -> &str {
        self.name.as_deref().unwrap_or(self.rule.name)
    }
    /// Another severity than the rule's default (a configured one still wins).
    pub(crate) fn severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }
    /// It rests on an assumption or an order of events: never an error.
    pub(crate) fn likely(&mut self) -> &mut Self {
        self.certainty = Certainty::Likely;
        self.severity = self.severity.min(Severity::Warning);
        self
    }
    /// Another fact that makes it true.
    pub(crate) fn label(&mut self, place: Place, text: Message) -> &mut Self {
        self.labels.push((place, text));
        self
    }
    /// What Kubernetes itself would print.
    pub(crate) fn evidence(&mut self, text: impl Into<String>) -> &mut Self {
        self.evidence.push(text.into());
        self
    }
    /// What to do.
    pub(crate) fn help(&mut self, text: Message) -> &mut Self {
        self.help = Some(text);
        self
    }
    /// For which cluster it holds.
    pub(crate) fn cluster(&mut self, name: &str) -> &mut Self {
        self.cluster = Some(name.to_owned());
        self
    }
    /// A cure. Paths of the edits are from the object.
    pub(crate) fn fix(
        &mut self,
        title: Message,
        applicability: Applicability,
        edits: Vec<Edit>,
    ) -> &mut Self {
        self.fixes.push(FixDraft { title, applicability, edits: Edits::Fields(edits) });
        self
    }
    /// A cure that touches nothing but comments: ascending, not overlapping, in the file of the draft's place.
    pub(crate) fn fix_text(
        &mut self,
        title: Message,
        applicability: Applicability,
        edits: Vec<TextEdit>,
    ) -> &mut Self {
        self.fixes.push(FixDraft { title, applicability, edits: Edits::Comments(edits) });
        self
    }
}

/// A cure to be.
#[derive(Debug, Clone)]
pub(crate) struct FixDraft {
    pub(crate) title: Message,
    pub(crate) applicability: Applicability,
    pub(crate) edits: Edits,
}

/// What a cure changes.
#[derive(Debug, Clone)]
pub(crate) enum Edits {
    /// Paths from the finding's object.
    Fields(Vec<Edit>),
    /// Bytes of comments.
    Comments(Vec<TextEdit>),
}
