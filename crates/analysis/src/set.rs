//! What belongs together is judged together: rules run over a set, drafts become findings.

use podfit_ordered::OrderedSet;
use std::cell::RefCell;
use std::sync::Arc;

use podfit_model::cluster::Cluster;
use podfit_schema::Version;

use crate::context::{ContainerCx, Context, ObjectCx, Role, Set, WorkloadCx};
use crate::draft::Draft;
use crate::finish::{Finished, Finisher};
use crate::messages::msg;
use crate::play::{Player, template_of};
use crate::report::{Category, Certainty, Finding, REPORT_VERSION, Report, Severity, Summary, Tool};
use crate::rules::RunRule;
use crate::select::Selection;
use crate::{Catalogue, Config, FileFacts, Memo};

/// A cluster under the name that findings say.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NamedCluster {
    /// As the configuration calls it, or the file's name.
    pub name: String,
    /// What is there.
    pub cluster: Cluster,
}

/// How to judge a set.
#[derive(Debug, Clone)]
pub struct SetOptions<'a> {
    /// Judge on each of these; none: say what the manifests need.
    pub clusters: &'a [NamedCluster],
    /// From the command line: `1.36`. Else the cluster's, the configuration's, 1.36.
    pub kubernetes: Option<&'a str>,
    /// From the command line: for objects that name no namespace. Else the configuration's, `default`.
    pub namespace: Option<&'a str>,
    /// The configuration in force for this set.
    pub config: &'a Config,
    /// `--select`: names of rules or presets; empty: the preset of the configuration.
    pub select: &'a [String],
    /// `--ignore`
    pub ignore: &'a [String],
    /// `--from`: the manifests as applied now.
    pub from: Option<&'a [Arc<FileFacts>]>,
    /// Prove fixes (by playing them) up to this many.
    pub prove_fixes: usize,
    /// The language of messages.
    pub catalogue: &'a Catalogue,
}

impl SetOptions<'_> {
    /// The namespace of objects that name none.
    pub(crate) fn namespace(&self) -> &str {
        self.namespace.or(self.config.namespace.as_deref()).unwrap_or("default")
    }

    /// The Kubernetes version in force.
    pub(crate) fn version(&self) -> Version {
        self.kubernetes
            .or_else(|| self.clusters.iter().find_map(|named| named.cluster.kubernetes.as_deref()))
            .or(self.config.kubernetes.as_deref())
            .and_then(|text| text.parse().ok())
            .unwrap_or_default()
    }
}

/// A report, and what a surface has to know beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// What was found.
    pub report: Report,
    /// The entries of `ignore` in the configuration that took something out, each by its first byte.
    pub ignores_used: OrderedSet<u32>,
    /// The entries whose rules ran: only of those can it be said that they took nothing out.
    pub ignores_asked: OrderedSet<u32>,
}

/// Judges files that belong together. Same inputs, same findings, same order.
pub fn analyse_set(files: &[Arc<FileFacts>], options: &SetOptions<'_>, memo: &mut Memo) -> Report {
    judge_set(files, options, true, memo).report
}

/// As [`analyse_set`], where it may be that some files of the set are missing: then of an ignore whose rule looks at
/// other objects it is not said that it takes nothing out.
pub fn judge_set(
    files: &[Arc<FileFacts>],
    options: &SetOptions<'_>,
    complete: bool,
    memo: &mut Memo,
) -> Judged {
    memo.begin();
    let set = Set::new(files, options.namespace());
    let drafts = judge(&set, options, memo);
    let Finished { findings, suppressed, used } =
        Finisher { set: &set, options }.finish(drafts, complete, memo);
    let count =
        |severity: Severity| tally(findings.iter().filter(|finding| finding.severity == severity).count());
    let kubernetes = || files.iter().filter(|facts| facts.kubernetes);
    let report = Report {
        version: REPORT_VERSION,
        tool: Tool { name: "podfit".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        kubernetes: options.version().to_string(),
        summary: Summary {
            files: tally(kubernetes().count()),
            documents: tally(kubernetes().map(|facts| facts.documents()).sum()),
            objects: tally(set.objects.len()),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            infos: count(Severity::Info),
            suppressed: tally(suppressed.len()),
        },
        errors: Vec::new(),
        findings,
        suppressed,
    };
    let ignores_asked = crate::suppress::asked(options, complete);
    Judged { report, ignores_used: used, ignores_asked }
}

/// The fixes of one finding, proven: what is asked when one of them is about to be applied. None where the finding is not
/// found in these files.
pub fn prove_finding(
    files: &[Arc<FileFacts>],
    options: &SetOptions<'_>,
    finding: &Finding,
    complete: bool,
    memo: &mut Memo,
) -> Vec<crate::report::Fix> {
    let options = SetOptions { prove_fixes: usize::MAX, ..options.clone() };
    let set = Set::new(files, options.namespace());
    let drafts = judge(&set, &options, memo);
    Finisher { set: &set, options: &options }.prove(drafts, finding, complete, memo)
}

/// The finding that an entry of `ignore` takes nothing out, for surfaces that know all sets of a configuration; none
/// where the rule `unused-ignore` does not run.
pub fn unused_entry(entry: &crate::config::Ignore, options: &SetOptions<'_>) -> Option<Finding> {
    let selection = Selection::new(options);
    let rule = crate::rules().iter().find(|rule| rule.name == "unused-ignore" && selection.holds(rule))?;
    let span = entry.span.clone()?;
    let say = |message| options.catalogue.render(&message);
    let words = [&entry.rule, &entry.kind, &entry.namespace, &entry.name, &entry.container];
    let words: Vec<&str> = words.into_iter().map(|word| word.as_deref().unwrap_or_default()).collect();
    Some(Finding {
        rule: rule.name.to_owned(),
        severity: selection.severity(rule.name, rule.severity),
        category: rule.category,
        certainty: Certainty::Certain,
        message: say(msg::unused_ignore_configured()),
        url: rule.url(),
        fingerprint: crate::finish::hash(&[rule.name, &words.join("/"), ""]),
        object: None,
        path: None,
        cluster: None,
        span,
        labels: Vec::new(),
        evidence: Vec::new(),
        help: Some(say(msg::unused_ignore_help())),
        fixes: Vec::new(),
    })
}

fn tally(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What all enabled rules draft, in the order of rules.
pub(crate) fn judge(set: &Set<'_>, options: &SetOptions<'_>, memo: &mut Memo) -> Vec<Draft> {
    judge_some(set, options, memo, None)
}

/// As [`judge`], or only what concerns one object (by position): what a fix of it could change.
pub(crate) fn judge_some(
    set: &Set<'_>,
    options: &SetOptions<'_>,
    memo: &mut Memo,
    only: Option<usize>,
) -> Vec<Draft> {
    let wanted = |object: &ObjectCx<'_>| only.is_none_or(|index| index == object.index);
    let version = options.version();
    let violations: Vec<Vec<podfit_schema::Violation>> = set
        .iter()
        .chain(set.patches())
        .map(|object| match object.node() {
            Some(node) if wanted(&object) => {
                let mut found = podfit_schema::validate(node, version);
                if set.is_patch(object.index) {
                    found.retain(crate::kustomize::holds_for_patches);
                }
                found
            }
            _ => Vec::new(),
        })
        .collect();
    let playable: Vec<bool> = set
        .iter()
        .chain(set.patches())
        .map(|object| {
            let accepted = violations.get(object.index).is_none_or(Vec::is_empty);
            !set.is_patch(object.index) && object.is_whole() && accepted && !object.has_refused_text()
        })
        .collect();
    let from = options.from.map(|files| Set::new(files, options.namespace()));
    let clusters = options.clusters.iter().map(|named| (named, named.cluster.clone().into())).collect();
    let player = Player {
        set,
        namespace: options.namespace(),
        from: from.as_ref(),
        clusters,
        asked: RefCell::default(),
        playable: &playable,
    };
    let workloads: Vec<WorkloadCx<'_>> = set.iter().filter(wanted).filter_map(workload).collect();
    let selection = Selection::new(options);
    let mut drafts = Vec::new();
    crate::rules::each(&mut |info, rule: &dyn RunRule| {
        if !selection.holds(info) {
            return;
        }
        let mut cx = Context {
            set,
            options,
            player: &player,
            violations: &violations,
            memo,
            rule: info,
            drafts: Vec::new(),
        };
        if only.is_none() {
            rule.set(&mut cx);
        }
        for object in set.iter().filter(wanted) {
            rule.object(object, &mut cx);
        }
        if matches!(info.category, Category::Yaml | Category::Api) {
            for patch in set.patches().filter(wanted) {
                rule.object(patch, &mut cx);
            }
        }
        for workload in &workloads {
            rule.workload(workload, &mut cx);
            for container in containers(workload) {
                let first = cx.drafts.len();
                rule.container(&container, &mut cx);
                for draft in cx.drafts.iter_mut().skip(first) {
                    draft.container = Some(container.container.name.to_string());
                }
            }
        }
        drafts.append(&mut cx.drafts);
    });
    drafts
}

pub(crate) fn workload(object: ObjectCx<'_>) -> Option<WorkloadCx<'_>> {
    object.view.workload()?;
    let spec_path = object.view.pod_spec_path()?;
    let template = template_of(object.object())?;
    Some(WorkloadCx { object, spec_path, template })
}

fn containers<'a>(workload: &'a WorkloadCx<'a>) -> impl Iterator<Item = ContainerCx<'a>> {
    let spec = &workload.template.spec;
    let of = |list: &'a [podfit_model::object::Container], key: &'static str| {
        list.iter().enumerate().map(move |(index, container)| {
            let sidecar = container.restart_policy.as_deref() == Some("Always");
            let role = match (key, sidecar) {
                ("containers", _) => Role::Main,
                (_, true) => Role::Sidecar,
                (_, false) => Role::Init,
            };
            let path = workload.spec_path.clone().key(key).index(index);
            ContainerCx { workload, container, path, role }
        })
    };
    of(&spec.init_containers, "initContainers").chain(of(&spec.containers, "containers"))
}
