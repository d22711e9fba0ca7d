//! The lemmas against exhaustive search, and verdicts that are known to depend on the order.

use std::rc::Rc;

use podfit_model::object::ObjectKey;
use proptest::prelude::*;

use super::lemmas::{self, Lemma};
use super::search::Search;
use super::{before, search};
use crate::play::{Certainty, State, Step, StepPlayed, play};
use crate::testing::{anti, cpu, deployment, key, node, rollout, state};
use crate::world::{World, load};

#[derive(Debug, Clone)]
struct Case {
    text: String,
    update: String,
}

fn case() -> impl Strategy<Value = Case> {
    let nodes = prop::collection::vec((1u32..4, prop::bool::weighted(0.2)), 1..4);
    let strategy = prop_oneof![
        Just("type: Recreate".to_string()),
        (0u32..3, 0u32..3)
            .prop_filter("0 and 0 is refused", |(s, u)| s + u > 0)
            .prop_map(|(s, u)| format!("rollingUpdate: {{maxSurge: {s}, maxUnavailable: {u}}}")),
    ];
    let pod = (1u32..3, any::<bool>(), any::<bool>());
    (nodes, 1u32..4, strategy, pod, prop::option::weighted(0.3, 1u32..5)).prop_map(
        |(nodes, replicas, strategy, (request, repels, port), other)| {
            let mut text = String::new();
            for (i, (cpus, tainted)) in nodes.iter().enumerate() {
                text += &node(&format!("w{i}"), *cpus);
                if *tainted {
                    text += "spec: {taints: [{key: k, effect: NoSchedule}]}\n";
                }
            }
            let spec = |request: u32| {
                let mut spec = cpu(request);
                if repels {
                    spec = format!("{spec}, {}", anti("web", "kubernetes.io/hostname"));
                }
                if port {
                    spec = spec
                        .replace("image: 'i:1'", "image: 'i:1', ports: [{containerPort: 80, hostPort: 80}]");
                }
                spec
            };
            let update = deployment("web", replicas, &strategy, 2, &spec(other.unwrap_or(request)));
            text += &deployment("web", replicas, &strategy, 1, &spec(request));
            Case { text, update }
        },
    )
}

fn loaded(state: &State) -> World {
    let (mut world, _) = load::world(state);
    world.settle();
    world
}

/// What the lemmas say about both stages, and what the search says.
type Stage = (Option<Lemma>, Option<search::Counts>, Option<search::Counts>);

fn both(case: &Case) -> Vec<Stage> {
    stages(case, &key("Deployment/web"))
}

fn stages(case: &Case, web: &ObjectKey) -> Vec<Stage> {
    let state = state(&case.text);
    let mut world = loaded(&state);
    let mut searched = Search::new(&world, &state.objects, &[], Rc::default());
    world.apply(&state.objects, false);
    world.settle();
    searched = searched.and_then(|s| s.apply(&state.objects, false));
    let id = world.names[web];
    let seen = |s: &Option<Search>| s.as_ref().map(Search::agreed);
    let mine = |world: &World| search::counts(world).remove(web);
    let mut stages = Vec::new();
    // A search that ended, but whose orders disagree, contradicts a lemma.
    let push = |stages: &mut Vec<Stage>, lemma, world: &World, searched: &Option<Search>| {
        if let Some(agreed) = seen(searched) {
            stages.push((lemma, mine(world), agreed.get(web).cloned()));
        }
    };
    let first = lemmas::settled(&world, id);
    push(&mut stages, first, &world, &searched);
    let step = rollout(&case.update);
    let numbers = before(&world, &step);
    let Step::Rollout { object, .. } = &step else { return stages };
    world.roll_out(id, object);
    searched = searched.and_then(|s| s.change(|world| world.update_workload(id, object)));
    let second = first.and(numbers).and_then(|numbers| lemmas::rolled(&mut world, id, numbers));
    push(&mut stages, second, &world, &searched);
    stages
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_order_of_events_contradicts_a_lemma(case in case()) {
        for (lemma, ours, agreed) in both(&case) {
            if lemma.is_some() {
                prop_assert_eq!(ours, agreed, "{:?}", lemma);
            } else if agreed.is_some() {
                prop_assert_eq!(ours, agreed, "the play is one of the orders");
            }
        }
    }
}

fn rolled(text: &str, update: &str) -> (Certainty, Certainty) {
    let played = play(&state(text), &[rollout(update)]);
    let settled = played.settled.workloads[&key("Deployment/web")].certainty;
    match &played.steps[0] {
        StepPlayed::Rollout(rollout) => (settled, rollout.certainty),
        other => panic!("{other:?}"),
    }
}

fn nodes(count: usize, cpus: u32) -> String {
    (0..count).map(|i| node(&format!("w{i}"), cpus)).collect()
}

#[test]
fn a_stalled_rollout_on_sixty_nodes_is_certain() {
    let spec = format!("{}, {}", cpu(1), anti("web", "kubernetes.io/hostname"));
    let strategy = "rollingUpdate: {maxSurge: 1, maxUnavailable: 0}";
    let text = nodes(60, 4) + &deployment("web", 60, strategy, 1, &spec);
    let sure = (Certainty::Certain, Certainty::Certain);
    assert_eq!(rolled(&text, &deployment("web", 60, strategy, 2, &spec)), sure);
}

#[test]
fn two_deployments_that_fight_for_one_node_are_likely() {
    let text =
        node("w0", 1) + &deployment("web", 1, "", 1, &cpu(1)) + &deployment("rival", 1, "", 1, &cpu(1));
    let played = play(&state(&text), &[]);
    for name in ["Deployment/web", "Deployment/rival"] {
        assert_eq!(played.settled.workloads[&key(name)].certainty, Certainty::Likely, "{name}");
    }
}

#[test]
fn packing_that_depends_on_who_comes_first_is_likely() {
    // 2 + 1 + 1 on nodes of 2 and 2: two small ones apart leave no room for the large one.
    let text = nodes(2, 2) + &deployment("small", 2, "", 1, &cpu(1)) + &deployment("web", 1, "", 1, &cpu(2));
    let played = play(&state(&text), &[]);
    assert_eq!(played.settled.workloads[&key("Deployment/web")].certainty, Certainty::Likely);
}

#[test]
fn two_deployments_with_room_for_both_are_certain() {
    let text = nodes(2, 4) + &deployment("small", 2, "", 1, &cpu(1)) + &deployment("web", 1, "", 1, &cpu(1));
    let played = play(&state(&text), &[]);
    assert_eq!(played.settled.workloads[&key("Deployment/web")].certainty, Certainty::Certain);
}

fn daemon(version: u32, pod: &str) -> String {
    format!(
        "---\napiVersion: apps/v1\nkind: DaemonSet\nmetadata: {{name: web}}\nspec:\n  selector: {{matchLabels: {{app: \
         web}}}}\n  template:\n    metadata: {{labels: {{app: web}}, annotations: {{v: '{version}'}}}}\n    spec: \
         {{{pod}}}\n"
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_order_of_events_contradicts_the_lemma_of_daemon_sets(
        nodes in prop::collection::vec(1u32..4, 1..4), first in 1u32..4, second in 1u32..4, port in any::<bool>(),
    ) {
        let cluster: String = nodes.iter().enumerate().map(|(i, cpus)| node(&format!("w{i}"), *cpus)).collect();
        let spec = |request| {
            let port = if port { "image: 'i:1', ports: [{containerPort: 80, hostPort: 80}]" } else { "image: 'i:1'" };
            cpu(request).replace("image: 'i:1'", port)
        };
        let case = Case { text: cluster + &daemon(1, &spec(first)), update: daemon(2, &spec(second)) };
        for (lemma, ours, agreed) in stages(&case, &key("DaemonSet/web")) {
            if lemma.is_some() {
                prop_assert_eq!(ours, agreed, "{:?}", lemma);
            }
        }
    }
}

#[test]
fn a_daemon_set_on_forty_nodes_is_certain() {
    let text = nodes(40, 2) + &daemon(1, &cpu(1));
    let played = play(&state(&text), &[rollout(&daemon(2, &cpu(1)))]);
    assert_eq!(played.settled.workloads[&key("DaemonSet/web")].certainty, Certainty::Certain);
    match &played.steps[0] {
        StepPlayed::Rollout(rollout) => assert_eq!(rollout.certainty, Certainty::Certain),
        other => panic!("{other:?}"),
    }
}
