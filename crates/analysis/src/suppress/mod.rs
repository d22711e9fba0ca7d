//! What comments, annotations and the configuration take out of the findings, and what they take out in vain.

use podfit_ordered::Sort as _;
mod annotation;
mod comment;
mod directive;
mod unused;

use podfit_ordered::{OrderedMap, OrderedSet};

use crate::context::{ObjectCx, Set};
use crate::draft::{Draft, Place};
use crate::report::{By, Suppressed};
use crate::select::Selection;
use crate::set::SetOptions;
use directive::{Directive, Origin};

/// All ignores of a set.
#[derive(Debug)]
pub(crate) struct Suppressor<'a> {
    set: &'a Set<'a>,
    options: &'a SetOptions<'a>,
    directives: Vec<Directive>,
    /// Positions of comments, by file and document.
    in_documents: OrderedMap<(usize, usize), Vec<usize>>,
    /// Positions of annotations, by object.
    on_objects: OrderedMap<usize, Vec<usize>>,
    /// First bytes of the configuration's entries that took something out.
    configured: OrderedSet<u32>,
    /// What was taken out.
    taken: Vec<(Place, Suppressed)>,
}

impl<'a> Suppressor<'a> {
    /// Reads the comments and annotations of all files.
    pub(crate) fn new(set: &'a Set<'a>, options: &'a SetOptions<'a>) -> Self {
        let mut suppressor = Self {
            set,
            options,
            directives: Vec::new(),
            in_documents: OrderedMap::new(),
            on_objects: OrderedMap::new(),
            configured: OrderedSet::new(),
            taken: Vec::new(),
        };
        for (file, facts) in set.files.iter().enumerate() {
            for document in &facts.file.documents {
                for found in directive::comments(facts, file, document) {
                    let at = suppressor.directives.len();
                    suppressor.in_documents.entry((file, document.index)).or_default().push(at);
                    suppressor.directives.push(found);
                }
            }
        }
        for object in set.iter() {
            for found in annotation::directives(object) {
                let at = suppressor.directives.len();
                suppressor.on_objects.entry(object.index).or_default().push(at);
                suppressor.directives.push(found);
            }
        }
        suppressor
    }

    /// The drafts that nothing takes out. Every ignore that would have done it counts as used.
    pub(crate) fn keep(&mut self, drafts: Vec<Draft>) -> Vec<Draft> {
        drafts.into_iter().filter(|draft| !self.takes_out(draft)).collect()
    }

    fn takes_out(&mut self, draft: &Draft) -> bool {
        let object = draft.object.and_then(|index| self.set.object(index));
        let container = container(draft, object);
        let may_here = self.options.config.rules.get(draft.name()).is_none_or(|setting| setting.ignorable);
        let mut by: Option<(By, Option<String>)> = None;
        let places = (draft.place.file, draft.place.document);
        let near = [self.in_documents.get(&places), draft.object.and_then(|it| self.on_objects.get(&it))];
        for at in near.into_iter().flatten().flatten() {
            let Some(directive) = self.directives.get_mut(*at) else { continue };
            if directive.covers(draft, container.as_deref()) && directive.take(draft, may_here) {
                by.get_or_insert_with(|| (directive.by(), directive.reason.clone()));
            }
        }
        for entry in &self.options.config.ignore {
            if entry.covers(draft, object, container.as_deref()) {
                self.configured.extend(entry.span.as_ref().map(|span| span.start.byte));
                by.get_or_insert_with(|| (By::Configuration, entry.reason.clone()));
            }
        }
        let Some((by, reason)) = by else { return false };
        let suppressed = Suppressed {
            rule: draft.name().to_owned(),
            object: object.map(crate::finish::object_ref),
            path: crate::finish::spelt(draft),
            span: crate::finish::span(self.set, draft.place),
            by,
            reason,
        };
        self.taken.push((draft.place, suppressed));
        true
    }

    /// Drafts about ignores that took nothing out, name no rule, or may not be where they are.
    pub(crate) fn complaints(&mut self, selection: &Selection<'_>, complete: bool) -> Vec<Draft> {
        let drafts = unused::drafts(self.set, self.options, selection, &self.directives, complete);
        // A complaint can be ignored like anything else.
        self.keep(drafts)
    }

    /// What was taken out, in source order, and the first bytes of the configuration's entries that had a part in it.
    pub(crate) fn done(mut self) -> (Vec<Suppressed>, OrderedSet<u32>) {
        self.taken.order_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.rule.cmp(&other.rule)));
        (self.taken.into_iter().map(|(_, suppressed)| suppressed).collect(), self.configured)
    }
}

/// The container that a draft is about: the rule said so, or its path leads into one.
fn container(draft: &Draft, object: Option<ObjectCx<'_>>) -> Option<String> {
    use podfit_syntax::Segment;
    if draft.container.is_some() {
        return draft.container.clone();
    }
    let (object, path) = (object?, draft.path.as_ref()?);
    let spec = object.view.pod_spec_path()?;
    let (Some(Segment::Key(list)), Some(Segment::Index(_))) =
        (path.0.get(spec.len()), path.0.get(spec.len() + 1))
    else {
        return None;
    };
    let is_list = matches!(&**list, "containers" | "initContainers" | "ephemeralContainers");
    if !path.starts_with(&spec) || !is_list {
        return None;
    }
    object.at(&path.prefix(spec.len() + 2).key("name"))?.text().map(str::to_owned)
}

impl Directive {
    fn by(&self) -> By {
        match self.origin {
            Origin::Comment { .. } => By::Comment,
            Origin::Annotation { .. } => By::Annotation,
        }
    }
}

/// The configuration's entries whose rules ran, by their first byte.
pub(crate) fn asked(options: &SetOptions<'_>, complete: bool) -> OrderedSet<u32> {
    let selection = Selection::new(options);
    let has_cluster = !options.clusters.is_empty();
    let ran = |name: &String| match crate::rules().iter().find(|rule| rule.name == *name) {
        Some(rule) => unused::ran(rule, &selection, has_cluster, complete),
        None => selection.holds_custom(name),
    };
    let whole = complete && has_cluster && options.select.is_empty() && options.ignore.is_empty();
    let entries = options.config.ignore.iter().filter(|entry| match entry.rules.as_slice() {
        [] => whole,
        rules => complete && rules.iter().all(ran),
    });
    entries.filter_map(|entry| entry.span.as_ref()).map(|span| span.start.byte).collect()
}

impl crate::config::Ignore {
    /// Whether the entry is about the draft.
    fn covers(&self, draft: &Draft, object: Option<ObjectCx<'_>>, container: Option<&str>) -> bool {
        let plain = |wanted: &Option<String>, got: Option<&str>| {
            wanted
                .as_deref()
                .is_none_or(|pattern| got.is_some_and(|text| fast_glob::glob_match(pattern, text)))
        };
        (self.rule.is_none() || self.rules.iter().any(|name| name == draft.name()))
            && plain(&self.kind, object.map(|object| &*object.key.kind))
            && plain(&self.namespace, object.and_then(|object| object.key.namespace.as_deref()))
            && plain(&self.name, object.map(|object| &*object.key.name))
            && plain(&self.container, container.or(Some("")))
    }
}
