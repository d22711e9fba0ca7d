//! Required anti-affinity wants more topology domains than the cluster has.

use podfit_model::cluster::Cluster;
use podfit_model::object::TolerationOperator;

use crate::rules::shared::eligible::ineligible;
use crate::rules::shared::growth::{all_placed, cured_by_nodes};
use crate::rules::shared::self_anti::{Needs, SelfAnti, needs, self_anti};
use crate::rules::shared::verdict::{Cause, at_rest, pending, weigh};
use crate::rules::shared::why::selector_text;
use crate::context::{Context, WorkloadCx};
use crate::draft::Place;
use crate::messages::{Message, msg};
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct AntiAffinityExceedsNodes;

impl Rule for AntiAffinityExceedsNodes {
    const META: RuleInfo = RuleInfo {
        name: "anti-affinity-exceeds-nodes",
        category: Category::Scheduling,
        severity: Severity::Error,
        presets: &["scheduling"],
        summary: "required anti-affinity needs more nodes (or zones) than there are",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("anti_affinity_exceeds_nodes.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        if object.is_unknown(&workload.spec_path) || !object.is_whole() {
            return;
        }
        let Some(term) = self_anti(workload) else { return };
        let Some(needs) = needs(workload, &term) else { return };
        if cx.clusters().is_empty() && needs.to_roll > 1 {
            state_needs(workload, &term, needs, cx);
        }
        for named in cx.clusters() {
            let Some(alone) = at_rest(workload, named, cx) else { continue };
            let Some(outcome) = alone.outcome() else { continue };
            let found = pending(workload, &named.cluster, outcome);
            let Some((Cause::TooFewDomains { term, needs, eligible }, pods)) = found else { continue };
            let grows = cured_by_nodes(workload, named, &alone, cx, all_placed);
            let message = msg::anti_affinity_exceeds_nodes(
                outcome.pending,
                &*object.view.kind,
                &object.key.name,
                needs.to_run,
                domain_word(&term, needs.to_run),
                eligible,
            );
            let path = term_path(workload, &term);
            let draft = cx.report(object, &path, object.key_at(&path.clone().key("topologyKey")), message);
            draft.cluster(&named.name).evidence(pods.message.clone());
            weigh(draft, outcome.certainty, grows);
            draft.label(replicas_place(workload), msg::label_replicas(needs.replicas));
            let shut = shut_out(workload, &named.cluster);
            if !shut.is_empty() {
                draft.label(object.key_at(&workload.spec_path), msg::label_shut_out(named.name.as_str(), shut));
            }
            draft.help(if grows { msg::pods_stay_pending_help_grows() } else { msg::anti_affinity_exceeds_nodes_help(eligible) });
            prefer(workload, &term, draft);
        }
    }
}

/// Without a cluster: what the manifest needs, and which nodes count.
fn state_needs(workload: &WorkloadCx<'_>, term: &SelfAnti, needs: Needs, cx: &mut Context<'_, '_>) {
    let object = workload.object;
    let kind = &*object.view.kind;
    let name = &object.key.name;
    let word = domain_word(term, needs.to_run);
    let message = if needs.to_roll > needs.to_run {
        msg::anti_affinity_needs_more_to_roll(kind, name, needs.to_run, word, needs.to_roll)
    } else {
        msg::anti_affinity_needs(kind, name, needs.to_run, word)
    };
    let path = term_path(workload, term);
    let draft = cx.report(object, &path, object.key_at(&path.clone().key("topologyKey")), message);
    draft.severity(Severity::Info);
    draft.label(replicas_place(workload), msg::label_replicas(needs.replicas));
    let which = which_nodes(workload);
    draft.help(if which.is_empty() { msg::anti_affinity_any_node() } else { msg::anti_affinity_which_nodes(which) });
}

/// Which nodes count: the labels asked for and the taints that are let through.
fn which_nodes(workload: &WorkloadCx<'_>) -> Vec<Message> {
    let mut parts = Vec::new();
    let selector = selector_text(workload);
    if !selector.is_empty() {
        parts.push(msg::which_labelled(selector));
    }
    let tolerated: Vec<String> = workload
        .template
        .spec
        .tolerations
        .iter()
        .map(|toleration| {
            let key = if toleration.key.is_empty() { "*" } else { &toleration.key };
            let value = match *toleration.operator {
                TolerationOperator::Equal if !toleration.value.is_empty() => format!("={}", toleration.value),
                _ => String::new(),
            };
            let effect = toleration.effect.as_ref().map(|effect| format!(":{effect}")).unwrap_or_default();
            format!("{key}{value}{effect}")
        })
        .collect();
    if !tolerated.is_empty() {
        parts.push(msg::which_tainted(tolerated.join(", ")));
    }
    parts
}

/// Nodes of the cluster that do not count, by reason.
fn shut_out(workload: &WorkloadCx<'_>, cluster: &Cluster) -> Vec<Message> {
    use crate::rules::shared::eligible::{Ineligible, taint_text};
    let mut counts: podfit_ordered::OrderedMap<String, (i64, Message)> = podfit_ordered::OrderedMap::new();
    for node in &cluster.nodes {
        let Some(why) = ineligible(&workload.template.spec, node) else { continue };
        let (key, message): (String, fn(i64, String) -> Message) = match why {
            Ineligible::Cordoned => ("~cordoned".to_owned(), |count, _| msg::why_cordoned(count)),
            Ineligible::NotSelected => ("~labels".to_owned(), |count, _| msg::shut_unlabelled(count)),
            Ineligible::Tainted(taint) => (taint_text(&taint), |count, taint| msg::shut_tainted(count, taint)),
        };
        let count = counts.get(&key).map_or(1, |(count, _)| count + 1);
        counts.insert(key.clone(), (count, message(count, key)));
    }
    counts.into_values().map(|(_, message)| message).collect()
}

/// "node" for hostname, "zone" for zones, else "value of KEY".
pub(crate) fn domain_word(term: &SelfAnti, count: i64) -> Message {
    match &*term.topology_key {
        "kubernetes.io/hostname" => msg::domain_nodes(count),
        "topology.kubernetes.io/zone" | "failure-domain.beta.kubernetes.io/zone" => msg::domain_zones(count),
        other => msg::domain_values(count, other),
    }
}

/// Path of the term.
pub(crate) fn term_path(workload: &WorkloadCx<'_>, term: &SelfAnti) -> podfit_syntax::Path {
    workload.in_spec("affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution").index(term.index)
}

/// Where the replica count stands, or where it would.
pub(crate) fn replicas_place(workload: &WorkloadCx<'_>) -> Place {
    workload.object.key_at(&crate::paths::path("spec.replicas"))
}

/// A term is small; more nodes than this is an alias bomb.
const NODES: usize = 10_000;

/// Required becomes preferred where it is the only term: Pods then share nodes when they must.
fn prefer(workload: &WorkloadCx<'_>, term: &SelfAnti, draft: &mut crate::draft::Draft) {
    use podfit_syntax::{Edit, Path};
    let affinity = &workload.template.spec.affinity;
    if affinity.anti_required.len() != 1 || !affinity.anti_preferred.is_empty() {
        return;
    }
    let list: Path = workload.in_spec("affinity.podAntiAffinity");
    let required = list.clone().key("requiredDuringSchedulingIgnoredDuringExecution");
    let Some(node) = workload.object.at(&required.clone().index(term.index)) else { return };
    let Ok(term) = node.to_json(NODES) else { return };
    let preferred = serde_json::json!([{"weight": 100, "podAffinityTerm": term}]);
    let edits = vec![
        Edit::Delete { path: required },
        Edit::Insert { path: list.key("preferredDuringSchedulingIgnoredDuringExecution"), value: preferred },
    ];
    draft.fix(msg::fix_prefer_anti_affinity(), Applicability::Unsafe, edits);
}
