//! What counts as the same answer: the facts that Kubernetes decides, not those that it throws dice for.
//! `fixtures/conformance/README.md` says it in words, `fixtures/conformance/compare.py` does the same for a built binary.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use serde::Deserialize;
use serde_json::Value;

/// The part of an answer that is compared. A recorded verdict and `podfit simulate --format json` share these names.
#[derive(Debug, Clone, Deserialize)]
pub struct Verdict {
    #[serde(default = "yes")]
    stable: bool,
    outcomes: Option<Value>,
    refused: Vec<Refused>,
    workloads: Workloads,
    #[serde(default)]
    steps: Vec<Step>,
}

fn yes() -> bool {
    true
}

impl Verdict {
    /// False where several runs of the real thing ended differently: there is nothing to compare with.
    pub fn is_comparable(&self) -> bool {
        self.stable && self.outcomes.is_none()
    }
}

#[derive(Debug, Clone, Deserialize)]
struct Refused {
    object: String,
}

/// By `KIND/NAMESPACE/NAME`.
type Workloads = BTreeMap<String, Workload>;

#[derive(Debug, Clone, Deserialize)]
struct Workload {
    desired: i64,
    created: i64,
    scheduled: i64,
    ready: i64,
    pending: i64,
    #[serde(default)]
    succeeded: i64,
    #[serde(default)]
    placement: BTreeMap<String, i64>,
    #[serde(default)]
    pending_pods: Vec<PendingPods>,
}

#[derive(Debug, Clone, Deserialize)]
struct PendingPods {
    count: i64,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    message: String,
}

#[derive(Debug, Clone, Deserialize)]
struct Step {
    #[serde(rename = "step")]
    verb: String,
    workload: Option<String>,
    node: Option<String>,
    result: Option<String>,
    evicted: Option<i64>,
    old_pods: Option<PodCounts>,
    new_pods: Option<PodCounts>,
    #[serde(default)]
    workloads: Workloads,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct PodCounts {
    pods: i64,
    ready: i64,
    pending: i64,
}

/// One sentence for each fact in which podfit's answer is not the recorded one.
pub fn differences(real: &Verdict, ours: &Verdict) -> Vec<String> {
    let mut found = Vec::new();
    compare_refusals(real, ours, &mut found);
    compare_workloads("", &real.workloads, &ours.workloads, &mut found);
    if real.steps.len() != ours.steps.len() {
        found.push(format!("{} steps, really {}", ours.steps.len(), real.steps.len()));
    }
    let mut before = (&real.workloads, &ours.workloads);
    for (index, (theirs, mine)) in real.steps.iter().zip(&ours.steps).enumerate() {
        let place = format!("step {} ({}): ", index + 1, theirs.verb);
        compare_step(&place, before, theirs, mine, &mut found);
        before = (&theirs.workloads, &mine.workloads);
    }
    found
}

fn compare_refusals(real: &Verdict, ours: &Verdict, found: &mut Vec<String>) {
    let (real, ours) = (refused_objects(real), refused_objects(ours));
    for object in real.difference(&ours) {
        found.push(format!("{object} is refused by the API server, not by podfit"));
    }
    for object in ours.difference(&real) {
        found.push(format!("{object} is refused by podfit, not by the API server"));
    }
}

/// `KIND/NAME` of each: the recording leaves the namespace out, podfit names it.
fn refused_objects(verdict: &Verdict) -> BTreeSet<String> {
    let short = |object: &str| {
        let kind = object.split('/').next().unwrap_or_default();
        let name = object.rsplit('/').next().unwrap_or_default();
        format!("{kind}/{name}")
    };
    verdict.refused.iter().map(|refused| short(&refused.object)).collect()
}

fn compare_workloads(place: &str, real: &Workloads, ours: &Workloads, found: &mut Vec<String>) {
    for (key, theirs) in real {
        match ours.get(key) {
            Some(mine) => compare_workload(&format!("{place}{key}: "), theirs, mine, found),
            None => found.push(format!("{place}{key} is missing")),
        }
    }
    for key in ours.keys().filter(|key| !real.contains_key(*key)) {
        found.push(format!("{place}{key} does not exist in the real cluster"));
    }
}

fn compare_workload(place: &str, real: &Workload, ours: &Workload, found: &mut Vec<String>) {
    let counts = [
        ("desired", real.desired, ours.desired),
        ("created", real.created, ours.created),
        ("scheduled", real.scheduled, ours.scheduled),
        ("ready", real.ready, ours.ready),
        ("pending", real.pending, ours.pending),
        ("succeeded", real.succeeded, ours.succeeded),
    ];
    for (fact, theirs, mine) in counts {
        compare_fact(place, fact, &theirs, &mine, found);
    }
    compare_fact(place, "pending_pods", &pending_pods(real), &pending_pods(ours), found);
}

/// How many Pods pend for each reason and first sentence of the message.
fn pending_pods(workload: &Workload) -> BTreeMap<(&str, &str), i64> {
    let mut groups = BTreeMap::new();
    for pods in &workload.pending_pods {
        let first_sentence = pods.message.split(". ").next().unwrap_or_default().trim_end_matches('.');
        *groups.entry((pods.reason.as_str(), first_sentence)).or_default() += pods.count;
    }
    groups
}

fn compare_step(
    place: &str,
    before: (&Workloads, &Workloads),
    real: &Step,
    ours: &Step,
    found: &mut Vec<String>,
) {
    compare_fact(place, "step", &real.verb, &ours.verb, found);
    compare_recorded(place, "workload", real.workload.as_ref(), ours.workload.as_ref(), found);
    if !is_drawn_by_lot(before, ours.node.as_deref()) {
        compare_recorded(place, "node", real.node.as_ref(), ours.node.as_ref(), found);
    }
    compare_recorded(place, "result", real.result.as_ref(), ours.result.as_ref(), found);
    compare_recorded(place, "evicted", real.evicted.as_ref(), ours.evicted.as_ref(), found);
    compare_recorded(place, "old_pods", real.old_pods.as_ref(), ours.old_pods.as_ref(), found);
    compare_recorded(place, "new_pods", real.new_pods.as_ref(), ours.new_pods.as_ref(), found);
    compare_workloads(place, &real.workloads, &ours.workloads, found);
}

/// `# drain: @Deployment/web` takes the first node that holds a Pod of web. Where the real scheduler's lots left ours
/// empty, it could not be the same node.
fn is_drawn_by_lot((real, ours): (&Workloads, &Workloads), node: Option<&str>) -> bool {
    let holds = |workloads: &Workloads| {
        node.is_some_and(|node| workloads.values().any(|workload| workload.placement.contains_key(node)))
    };
    holds(ours) && !holds(real)
}

fn compare_fact<T: PartialEq + Debug>(place: &str, fact: &str, real: &T, ours: &T, found: &mut Vec<String>) {
    if real != ours {
        found.push(format!("{place}{fact} is {ours:?}, really {real:?}"));
    }
}

/// A fact that not every kind of step has: what was not recorded is not compared.
fn compare_recorded<T: PartialEq + Debug>(
    place: &str,
    fact: &str,
    real: Option<&T>,
    ours: Option<&T>,
    found: &mut Vec<String>,
) {
    if real.is_some() {
        compare_fact(place, fact, &real, &ours, found);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn verdict(value: Value) -> Verdict {
        serde_json::from_value(value).expect("a verdict")
    }

    fn recorded() -> Value {
        json!({
            "refused": [{"object": "Deployment/broken"}],
            "workloads": {"Deployment/default/web": {
                "desired": 2, "created": 2, "scheduled": 1, "ready": 1, "pending": 1,
                "pending_pods": [{
                    "count": 1, "reason": "Unschedulable",
                    "message": "0/1 nodes are available: 1 Too many pods. preemption: none",
                }],
            }},
            "steps": [{
                "step": "rollout", "workload": "Deployment/default/web", "result": "stuck",
                "old_pods": {"pods": 2, "ready": 1, "pending": 1},
                "new_pods": {"pods": 1, "ready": 0, "pending": 1},
            }],
        })
    }

    #[test]
    fn the_same_answer_has_no_differences() {
        let mut ours = recorded();
        // What is not compared may differ: the namespace of a refusal, what follows the first sentence, further facts.
        ours["refused"][0]["object"] = json!("Deployment/default/broken");
        ours["workloads"]["Deployment/default/web"]["pending_pods"][0]["message"] =
            json!("0/1 nodes are available: 1 Too many pods.");
        ours["workloads"]["Deployment/default/web"]["placement"] = json!({"n1": 1});
        ours["steps"][0]["node"] = json!("n1");
        assert_eq!(differences(&verdict(recorded()), &verdict(ours)), Vec::<String>::new());
    }

    #[test]
    fn each_compared_fact_can_differ() {
        let changes = [
            ("/refused/0/object", json!("Deployment/other")),
            ("/workloads/Deployment~1default~1web/desired", json!(9)),
            ("/workloads/Deployment~1default~1web/created", json!(9)),
            ("/workloads/Deployment~1default~1web/scheduled", json!(9)),
            ("/workloads/Deployment~1default~1web/ready", json!(9)),
            ("/workloads/Deployment~1default~1web/pending", json!(9)),
            ("/workloads/Deployment~1default~1web/pending_pods/0/count", json!(9)),
            ("/workloads/Deployment~1default~1web/pending_pods/0/reason", json!("SchedulingGated")),
            (
                "/workloads/Deployment~1default~1web/pending_pods/0/message",
                json!("0/1 nodes are available: 1 other. "),
            ),
            ("/workloads", json!({})),
            ("/steps", json!([])),
            ("/steps/0/step", json!("drain")),
            ("/steps/0/workload", json!(null)),
            ("/steps/0/result", json!("complete")),
            ("/steps/0/old_pods/ready", json!(9)),
            ("/steps/0/new_pods", json!(null)),
        ];
        for (pointer, value) in changes {
            let mut ours = recorded();
            *ours.pointer_mut(pointer).expect(pointer) = value;
            assert!(
                !differences(&verdict(recorded()), &verdict(ours)).is_empty(),
                "{pointer} is not compared"
            );
        }
    }

    #[test]
    fn a_workload_that_only_podfit_knows_is_a_difference() {
        let mut ours = recorded();
        ours["workloads"]["Pod/default/stray"] = ours["workloads"]["Deployment/default/web"].clone();
        assert_eq!(
            differences(&verdict(recorded()), &verdict(ours)),
            ["Pod/default/stray does not exist in the real cluster"]
        );
    }

    #[test]
    fn a_node_that_lots_left_empty_is_not_compared() {
        let drain = |placed: &str, drained: &str| {
            let mut answer = recorded();
            answer["workloads"]["Deployment/default/web"]["placement"] = json!({placed: 1});
            answer["steps"] = json!([{"step": "drain", "node": drained, "result": "drained"}]);
            verdict(answer)
        };
        assert!(differences(&drain("n2", "n2"), &drain("n1", "n1")).is_empty());
        assert!(!differences(&drain("n1", "n1"), &drain("n1", "n2")).is_empty(), "an empty node of ours");
        let mut both = drain("n2", "n2");
        for web in both.workloads.values_mut() {
            web.placement.insert("n1".into(), 1);
        }
        assert!(!differences(&both, &drain("n1", "n1")).is_empty(), "a node that both hold");
    }

    #[test]
    fn pending_groups_of_one_reason_are_added_up() {
        let group = json!({"count": 1, "reason": "Unschedulable", "message": "no room. more"});
        let counts = json!({"desired": 2, "created": 2, "scheduled": 0, "ready": 0, "pending": 2});
        let mut split = counts.clone();
        split["pending_pods"] = json!([group, group]);
        let mut whole = counts;
        whole["pending_pods"] = json!([{"count": 2, "reason": "Unschedulable", "message": "no room"}]);
        let answer = |workload| verdict(json!({"refused": [], "workloads": {"Pod/default/a": workload}}));
        assert!(differences(&answer(split), &answer(whole)).is_empty());
    }

    #[test]
    fn a_race_is_not_comparable() {
        let mut race = recorded();
        assert!(verdict(race.clone()).is_comparable());
        race["stable"] = json!(false);
        assert!(!verdict(race).is_comparable());
        let mut outcomes = recorded();
        outcomes["outcomes"] = json!([]);
        assert!(!verdict(outcomes).is_comparable());
    }
}
