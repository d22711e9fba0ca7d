//! `v1.Affinity`, tolerations, taints and topology spread constraints.

use super::cursor::{At, Reader};
use super::selector::{label_selector, node_selector, node_selector_term};
use crate::object::{
    Affinity, Field, NodeInclusionPolicy, PodAffinityTerm, PreferredNodeTerm, Taint, TaintEffect, Text,
    Toleration, TolerationOperator, TopologySpreadConstraint, WeightedPodAffinityTerm, WhenUnsatisfiable,
};

const REQUIRED: &str = "requiredDuringSchedulingIgnoredDuringExecution";
const PREFERRED: &str = "preferredDuringSchedulingIgnoredDuringExecution";

pub(super) fn affinity(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Affinity {
    let mut affinity = Affinity::default();
    reader.fields(at, "v1.Affinity", |reader, key, value| match key {
        "nodeAffinity" => {
            reader.fields(value, "v1.NodeAffinity", |reader, key, value| match key {
                REQUIRED => affinity.node_required = node_selector(reader, value),
                PREFERRED => {
                    affinity.node_preferred =
                        reader.list(value, "[]v1.PreferredSchedulingTerm", preferred_node_term);
                }
                _ => {}
            });
        }
        "podAffinity" => {
            (affinity.pod_required, affinity.pod_preferred) = pod_terms(reader, value, "v1.PodAffinity");
        }
        "podAntiAffinity" => {
            (affinity.anti_required, affinity.anti_preferred) =
                pod_terms(reader, value, "v1.PodAntiAffinity");
        }
        _ => {}
    });
    affinity
}

fn preferred_node_term(reader: &mut Reader<'_>, at: &At<'_, '_>) -> PreferredNodeTerm {
    let mut preferred = PreferredNodeTerm { weight: 0, term: crate::object::NodeSelectorTerm::default() };
    reader.fields(at, "v1.PreferredSchedulingTerm", |reader, key, value| match key {
        "weight" => preferred.weight = reader.int32(value).unwrap_or_default(),
        "preference" => preferred.term = node_selector_term(reader, value),
        _ => {}
    });
    preferred
}

fn pod_terms(
    reader: &mut Reader<'_>,
    at: &At<'_, '_>,
    go: &'static str,
) -> (Vec<PodAffinityTerm>, Vec<WeightedPodAffinityTerm>) {
    let (mut required, mut preferred) = (Vec::new(), Vec::new());
    reader.fields(at, go, |reader, key, value| match key {
        REQUIRED => required = reader.list(value, "[]v1.PodAffinityTerm", pod_affinity_term),
        PREFERRED => preferred = reader.list(value, "[]v1.WeightedPodAffinityTerm", weighted_term),
        _ => {}
    });
    (required, preferred)
}

fn weighted_term(reader: &mut Reader<'_>, at: &At<'_, '_>) -> WeightedPodAffinityTerm {
    let mut weighted = WeightedPodAffinityTerm { weight: 0, term: PodAffinityTerm::default() };
    reader.fields(at, "v1.WeightedPodAffinityTerm", |reader, key, value| match key {
        "weight" => weighted.weight = reader.int32(value).unwrap_or_default(),
        "podAffinityTerm" => weighted.term = pod_affinity_term(reader, value),
        _ => {}
    });
    weighted
}

fn pod_affinity_term(reader: &mut Reader<'_>, at: &At<'_, '_>) -> PodAffinityTerm {
    let mut term = PodAffinityTerm::default();
    reader.fields(at, "v1.PodAffinityTerm", |reader, key, value| match key {
        "labelSelector" => term.label_selector = label_selector(reader, value),
        "namespaces" => term.namespaces = reader.strings(value),
        "namespaceSelector" => term.namespace_selector = label_selector(reader, value),
        "topologyKey" => term.topology_key = reader.string(value),
        "matchLabelKeys" => term.match_label_keys = reader.strings(value),
        "mismatchLabelKeys" => term.mismatch_label_keys = reader.strings(value),
        _ => {}
    });
    term
}

pub(super) fn spread_constraint(reader: &mut Reader<'_>, at: &At<'_, '_>) -> TopologySpreadConstraint {
    let mut constraint = TopologySpreadConstraint::default();
    reader.fields(at, "v1.TopologySpreadConstraint", |reader, key, value| match key {
        "maxSkew" => constraint.max_skew = reader.int32(value).unwrap_or_default(),
        "topologyKey" => constraint.topology_key = reader.string(value),
        "whenUnsatisfiable" => {
            let action = reader.string(value);
            constraint.when_unsatisfiable = match &*action {
                "DoNotSchedule" => WhenUnsatisfiable::DoNotSchedule,
                "ScheduleAnyway" => WhenUnsatisfiable::ScheduleAnyway,
                _ => WhenUnsatisfiable::Other(action),
            };
        }
        "labelSelector" => constraint.label_selector = label_selector(reader, value),
        "minDomains" => constraint.min_domains = reader.int32(value),
        "nodeAffinityPolicy" => {
            constraint.node_affinity_policy =
                Field::or(inclusion_policy(reader, value), NodeInclusionPolicy::Honor);
        }
        "nodeTaintsPolicy" => {
            constraint.node_taints_policy =
                Field::or(inclusion_policy(reader, value), NodeInclusionPolicy::Ignore);
        }
        "matchLabelKeys" => constraint.match_label_keys = reader.strings(value),
        _ => {}
    });
    constraint
}

fn inclusion_policy(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Option<NodeInclusionPolicy> {
    reader.text(at).map(|policy| match &*policy {
        "Honor" => NodeInclusionPolicy::Honor,
        "Ignore" => NodeInclusionPolicy::Ignore,
        _ => NodeInclusionPolicy::Other(policy),
    })
}

pub(super) fn toleration(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Toleration {
    let mut toleration = Toleration::default();
    reader.fields(at, "v1.Toleration", |reader, key, value| match key {
        "key" => toleration.key = reader.string(value),
        "operator" => {
            let operator = reader.name(value).map(|operator| match &*operator {
                "Equal" => TolerationOperator::Equal,
                "Exists" => TolerationOperator::Exists,
                "Lt" => TolerationOperator::Lt,
                "Gt" => TolerationOperator::Gt,
                _ => TolerationOperator::Other(operator),
            });
            toleration.operator = Field::or(operator, TolerationOperator::Equal);
        }
        "value" => toleration.value = reader.string(value),
        "effect" => toleration.effect = reader.name(value).map(TaintEffect::from),
        "tolerationSeconds" => toleration.toleration_seconds = reader.int64(value),
        _ => {}
    });
    toleration
}

pub(crate) fn taint(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Taint {
    let mut taint =
        Taint { key: Text::default(), value: Text::default(), effect: TaintEffect::Other(Text::default()) };
    reader.fields(at, "v1.Taint", |reader, key, value| match key {
        "key" => taint.key = reader.string(value),
        "value" => taint.value = reader.string(value),
        "effect" => taint.effect = reader.string(value).into(),
        _ => {}
    });
    taint
}
