//! Where Pods may run: tolerations, selectors, affinities and spread, counted on the clusters that are given.

use podfit_model::object::{
    Node, NodeInclusionPolicy, PodAffinityTerm, PodSpec, TaintEffect, Toleration, WhenUnsatisfiable,
};
use podfit_ordered::OrderedMap;

use super::PodField;
use crate::answers::Answers;
use crate::answers::markdown::{code, codes};
use crate::messages::{Message, msg};
use crate::rules::shared::eligible::{ineligible, selected, untolerated};
use crate::rules::shared::self_anti::repels_own;
use crate::rules::shared::words::{requirement_words, selector_words};

/// The nodes that are open to Pods of this spec, whatever else runs on them.
pub(in crate::answers) fn eligible<'n>(
    spec: &'n PodSpec,
    nodes: &'n [Node],
) -> impl Iterator<Item = &'n Node> {
    nodes.iter().filter(|node| ineligible(spec, node).is_none())
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(in crate::answers) fn facts(answers: &Answers<'_>, field: &PodField<'_>) -> Vec<Message> {
    let spec = field.spec();
    let shape = field.shape;
    if shape.starts_with("tolerations[]") {
        let toleration = field.index("tolerations").and_then(|index| spec.tolerations.get(index));
        return toleration.map(|toleration| tolerated(answers, spec, toleration)).unwrap_or_default();
    }
    if shape == "nodeSelector" || shape.starts_with("nodeSelector.") {
        return node_selector(answers, field);
    }
    let anti = "affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[]";
    let with = "affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[]";
    let index = || field.index("requiredDuringSchedulingIgnoredDuringExecution");
    if shape.starts_with(anti) {
        let term = index().and_then(|index| spec.affinity.anti_required.get(index));
        return term.map(|term| apart(answers, field, term)).unwrap_or_default();
    }
    if shape.starts_with(with) {
        let term = index().and_then(|index| spec.affinity.pod_required.get(index));
        let together =
            |term: &PodAffinityTerm| msg::say_affinity(code(&term_selector(term)), code(&term.topology_key));
        return term.map(together).into_iter().collect();
    }
    if shape.starts_with("affinity.nodeAffinity.required") {
        return node_affinity(answers, spec);
    }
    if shape.starts_with("topologySpreadConstraints[]") {
        return spread(answers, field);
    }
    match shape {
        "nodeName" => vec![msg::say_node_name()],
        "priorityClassName" => priority(answers, spec),
        "affinity" | "" if !answers.options.clusters.is_empty() => open_nodes(answers, spec),
        _ => Vec::new(),
    }
}

/// Which nodes are open, on each cluster.
pub(in crate::answers) fn open_nodes(answers: &Answers<'_>, spec: &PodSpec) -> Vec<Message> {
    let on = |named: &crate::NamedCluster| {
        let open: Vec<&str> = eligible(spec, &named.cluster.nodes).map(|node| &*node.meta.name).collect();
        let total = count(named.cluster.nodes.len());
        let cluster = code(&named.name);
        if open.is_empty() {
            msg::say_open_none(total, cluster)
        } else {
            msg::say_open(count(open.len()), total, cluster, codes(open.iter().copied()))
        }
    };
    answers.options.clusters.iter().map(on).collect()
}

fn tolerated(answers: &Answers<'_>, spec: &PodSpec, toleration: &Toleration) -> Vec<Message> {
    let mut found = Vec::new();
    for named in answers.options.clusters {
        let nodes = &named.cluster.nodes;
        let tainted: Vec<&str> = nodes
            .iter()
            .filter(|node| node.taints.iter().any(|taint| toleration.tolerates(taint)))
            .map(|node| &*node.meta.name)
            .collect();
        let (total, cluster) = (count(nodes.len()), code(&named.name));
        found.push(if tainted.is_empty() {
            msg::say_tolerates_none(total, cluster)
        } else {
            msg::say_tolerates(count(tainted.len()), total, cluster, codes(tainted.iter().copied()))
        });
    }
    if found.is_empty() {
        found.push(msg::say_tolerates_what());
    }
    let selector = spec.node_selector.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>();
    found.push(match (selector.as_slice(), &spec.affinity.node_required) {
        ([], None) => msg::say_toleration_no_pull(),
        ([], Some(_)) => msg::say_toleration_affinity(),
        (labels, _) => msg::say_toleration_selector(codes(labels.iter().map(String::as_str))),
    });
    if let (Some(seconds), Some(TaintEffect::NoExecute)) = (toleration.toleration_seconds, &toleration.effect)
    {
        found.push(msg::say_toleration_seconds(seconds));
    }
    found
}

fn node_selector(answers: &Answers<'_>, field: &PodField<'_>) -> Vec<Message> {
    let spec = field.spec();
    let one = field.last_key().filter(|key| *key != "nodeSelector");
    let mut found = Vec::new();
    for named in answers.options.clusters {
        let nodes = &named.cluster.nodes;
        let cluster = code(&named.name);
        let matching = |key: &str, value: &str| {
            count(
                nodes.iter().filter(|node| node.meta.labels.get(key).is_some_and(|v| &**v == value)).count(),
            )
        };
        let labels = spec.node_selector.iter().filter(|(key, _)| one.is_none_or(|one| ***key == *one));
        for (key, value) in labels {
            let pair = code(&format!("{key}={value}"));
            found.push(msg::say_label_on(pair, matching(key, value), count(nodes.len()), cluster.clone()));
        }
    }
    if found.is_empty() {
        found.push(msg::say_node_selector());
    } else {
        found.extend(open_nodes(answers, spec));
    }
    found
}

fn node_affinity(answers: &Answers<'_>, spec: &PodSpec) -> Vec<Message> {
    let Some(terms) = &spec.affinity.node_required else { return Vec::new() };
    let term = |term: &podfit_model::object::NodeSelectorTerm| {
        let all = term.match_expressions.iter().chain(&term.match_fields);
        code(&all.map(requirement_words).collect::<Vec<_>>().join(" and "))
    };
    let words: Vec<Message> = terms.iter().map(|one| msg::say_text(term(one))).collect();
    let mut found =
        vec![if terms.len() > 1 { msg::say_node_affinity_any(words) } else { msg::say_node_affinity(words) }];
    for named in answers.options.clusters {
        let nodes = &named.cluster.nodes;
        let matching = nodes.iter().filter(|node| selected(spec, node)).count();
        found.push(msg::say_selected_on(count(matching), count(nodes.len()), code(&named.name)));
    }
    found.extend(open_nodes(answers, spec));
    found
}

fn term_selector(term: &PodAffinityTerm) -> String {
    term.label_selector.as_ref().map(selector_words).unwrap_or_default()
}

fn apart(answers: &Answers<'_>, field: &PodField<'_>, term: &PodAffinityTerm) -> Vec<Message> {
    let namespace = field.workload.object.key.namespace.as_deref().unwrap_or("default");
    let own = repels_own(term, &field.workload.template, namespace);
    let key = code(&term.topology_key);
    let mut found = vec![if own {
        msg::say_anti_own(key.clone())
    } else {
        msg::say_anti(code(&term_selector(term)), key.clone())
    }];
    if own {
        for named in answers.options.clusters {
            let domains = domains(&named.cluster.nodes, &term.topology_key, |node| {
                ineligible(field.spec(), node).is_none()
            });
            found.push(msg::say_domains_on(count(domains.len()), key.clone(), code(&named.name)));
        }
        found.extend(
            super::rollout::facts(answers, field.workload.object, "spec.replicas")
                .into_iter()
                .skip(1)
                .take(1),
        );
    }
    found
}

/// Values of the key on these nodes, with how many nodes each has.
fn domains<'n>(nodes: &'n [Node], key: &str, counted: impl Fn(&Node) -> bool) -> OrderedMap<&'n str, i64> {
    let mut domains = OrderedMap::new();
    for node in nodes.iter().filter(|node| counted(node)) {
        if let Some(value) = node.meta.labels.get(key) {
            *domains.entry(&**value).or_insert(0) += 1;
        }
    }
    domains
}

fn spread(answers: &Answers<'_>, field: &PodField<'_>) -> Vec<Message> {
    let constraints = &field.spec().topology_spread_constraints;
    let Some(constraint) = field.index("topologySpreadConstraints").and_then(|index| constraints.get(index))
    else {
        return Vec::new();
    };
    let (skew, key) = (i64::from(constraint.max_skew), code(&constraint.topology_key));
    let mut found = vec![match constraint.when_unsatisfiable {
        WhenUnsatisfiable::DoNotSchedule => msg::say_spread(key.clone(), skew),
        _ => msg::say_spread_soft(key.clone(), skew),
    }];
    let matches_own =
        constraint.label_selector.as_ref().is_some_and(|s| s.matches(&field.workload.template.labels));
    if !matches_own {
        found.push(msg::say_spread_not_own());
        return found;
    }
    let replicas = field.workload.object.view.workload().and_then(podfit_model::object::Workload::replicas);
    for named in answers.options.clusters {
        let spec = field.spec();
        // `common.go` of podtopologyspread: affinity is honoured and taints are ignored, unless the constraint says so.
        let counted = |node: &Node| {
            (constraint.node_affinity_policy.value == NodeInclusionPolicy::Ignore || selected(spec, node))
                && (constraint.node_taints_policy.value != NodeInclusionPolicy::Honor
                    || untolerated(spec, node).is_none())
        };
        let nodes = &named.cluster.nodes;
        let open = domains(nodes, &constraint.topology_key, |node| ineligible(spec, node).is_none());
        let domains = count(domains(nodes, &constraint.topology_key, counted).len());
        let cluster = code(&named.name);
        found.push(msg::say_domains_counted(domains, key.clone(), cluster));
        if let Some(replicas) =
            replicas.map(|field| field.value).filter(|_| domains > 0 && domains == count(open.len()))
        {
            let (least, rest) = (replicas / domains, replicas % domains);
            found.push(if rest == 0 {
                msg::say_spread_even(replicas, least)
            } else {
                msg::say_spread_uneven(replicas, least, least + 1, rest)
            });
        }
    }
    found
}

fn priority(answers: &Answers<'_>, spec: &PodSpec) -> Vec<Message> {
    let Some(name) = &spec.priority_class_name else { return Vec::new() };
    let known = match &**name {
        "system-node-critical" => Some(2_000_001_000),
        "system-cluster-critical" => Some(2_000_000_000),
        _ => None,
    };
    let classes = answers.set.iter().map(|object| object.object());
    let clusters = answers.options.clusters.iter().flat_map(|named| &named.cluster.objects);
    let value = known.or_else(|| {
        classes.chain(clusters).find_map(|object| match object {
            podfit_model::object::Object::PriorityClass(class) if class.meta.name == *name => {
                Some(i64::from(class.value))
            }
            _ => None,
        })
    });
    value.map(|value| msg::say_priority(code(name), value.to_string())).into_iter().collect()
}
