//! What controllers do, by facts of real rollouts and of the source.

use podfit_ordered::OrderedMap;

use crate::play::{Played, PodCounts, PodEvent, RolloutResult, StepPlayed, play};
use crate::testing::{anti, cpu, deployment, key, node, objects, rollout, state};

fn last_rollout(played: &Played) -> &crate::play::RolloutPlayed {
    match played.steps.last() {
        Some(StepPlayed::Rollout(rollout)) => rollout,
        other => panic!("{other:?}"),
    }
}

fn nodes(count: usize, cpus: u32) -> String {
    (1..=count).map(|i| node(&format!("w{i}"), cpus)).collect()
}

fn pods(pods: i64, ready: i64, pending: i64) -> PodCounts {
    PodCounts { pods, ready, pending }
}

/// The table of default roundings: replicas, surge, unavailable, and the new Pods that can be stuck.
#[test]
fn default_rounding_of_a_rollout_that_never_gets_ready() {
    for (replicas, surge, unavailable, stuck) in
        [(1, 1, 0, 1), (2, 1, 0, 1), (3, 1, 0, 1), (4, 1, 1, 2), (5, 2, 1, 3), (10, 3, 2, 5), (20, 5, 5, 10)]
    {
        let text = nodes(2, 64) + &deployment("web", replicas, "", 1, &cpu(1));
        let update = deployment("web", replicas, "", 2, &format!("{}, nodeSelector: {{no: node}}", cpu(1)));
        let played = play(&state(&text), &[rollout(&update)]);
        let rolled = last_rollout(&played);
        assert_eq!(
            (rolled.max_surge, rolled.max_unavailable),
            (Some(surge), Some(unavailable)),
            "{replicas}"
        );
        let old = i64::from(replicas) - unavailable;
        assert_eq!(rolled.old_pods, pods(old, old, 0), "{replicas}");
        assert_eq!(rolled.new_pods, pods(stuck, 0, stuck), "{replicas}");
        assert_eq!(rolled.result, RolloutResult::Stuck);
    }
}

#[test]
fn surge_zero_and_a_percentage_that_rounds_to_zero_becomes_one() {
    let spec = format!("{}, {}", cpu(1), anti("web", "kubernetes.io/hostname"));
    let strategy = "rollingUpdate: {maxSurge: 0, maxUnavailable: 25%}";
    let text = nodes(3, 4) + &deployment("web", 3, strategy, 1, &spec);
    let played = play(&state(&text), &[rollout(&deployment("web", 3, strategy, 2, &spec))]);
    let rolled = last_rollout(&played);
    assert_eq!((rolled.max_surge, rolled.max_unavailable), (Some(0), Some(1)));
    assert_eq!(rolled.result, RolloutResult::Complete);
    let counts = |event| rolled.timeline.iter().filter(|e| e.event == event).count();
    assert_eq!((counts(PodEvent::Created), counts(PodEvent::Deleted)), (3, 3));
    assert!(
        rolled.timeline.iter().all(|event| event.old + event.new <= 3),
        "no surge: never more than three Pods"
    );
}

/// Scaled in the middle of a rollout: shares by size, the rest to the largest (`sync.go` scale).
#[test]
fn scaling_during_a_stalled_rollout_is_proportional() {
    let strategy = "rollingUpdate: {maxSurge: 3, maxUnavailable: 2}";
    let stuck = format!("{}, nodeSelector: {{no: node}}", cpu(1));
    let text = nodes(2, 64) + &deployment("web", 10, strategy, 1, &cpu(1));
    // 10 → 8 old and 5 new; then 15 replicas: 18 Pods, 5 more in proportion 8 : 5.
    let steps = [
        rollout(&deployment("web", 10, strategy, 2, &stuck)),
        rollout(&deployment("web", 15, strategy, 2, &stuck)),
    ];
    let played = play(&state(&text), &steps);
    let rolled = last_rollout(&played);
    assert_eq!((rolled.old_pods.pods, rolled.new_pods.pods), (11, 7));
}

#[test]
fn a_rollback_takes_the_old_replica_set_up_again() {
    let stuck = format!("{}, nodeSelector: {{no: node}}", cpu(1));
    let text = nodes(2, 64) + &deployment("web", 4, "", 1, &cpu(1));
    let steps =
        [rollout(&deployment("web", 4, "", 2, &stuck)), rollout(&deployment("web", 4, "", 1, &cpu(1)))];
    let played = play(&state(&text), &steps);
    let rolled = last_rollout(&played);
    assert_eq!((rolled.result, rolled.new_pods), (RolloutResult::Complete, pods(4, 4, 0)));
    let created = rolled.timeline.iter().filter(|event| event.event == PodEvent::Created).count();
    assert_eq!(created, 1, "three of the first template were still there");
}

#[test]
fn min_ready_seconds_delay_but_do_not_stop() {
    let text = nodes(1, 8)
        + &deployment("web", 2, "", 1, &cpu(1))
            .replace("spec:\n  replicas", "spec:\n  minReadySeconds: 10\n  replicas");
    let update = deployment("web", 2, "", 2, &cpu(1))
        .replace("spec:\n  replicas", "spec:\n  minReadySeconds: 10\n  replicas");
    let played = play(&state(&text), &[rollout(&update)]);
    assert_eq!(last_rollout(&played).result, RolloutResult::Complete);
}

fn stateful(replicas: u32, policy: &str, strategy: &str, version: u32, pod: &str) -> String {
    format!(
        "---\napiVersion: apps/v1\nkind: StatefulSet\nmetadata: {{name: db}}\nspec:\n  replicas: {replicas}\n  serviceName: \
         db\n  podManagementPolicy: {policy}\n  updateStrategy: {{{strategy}}}\n  selector: {{matchLabels: {{app: \
         db}}}}\n  template:\n    metadata: {{labels: {{app: db}}, annotations: {{v: '{version}'}}}}\n    spec: {{{pod}}}\n"
    )
}

#[test]
fn stateful_sets_by_policy_and_strategy() {
    let broken = format!("{}, nodeSelector: {{no: node}}", cpu(1));
    let start = |policy| nodes(3, 4) + &stateful(3, policy, "", 1, &cpu(1));
    for (policy, strategy, pod, result, old, new) in [
        ("OrderedReady", "", cpu(1), RolloutResult::Complete, 0, 3),
        ("Parallel", "", cpu(1), RolloutResult::Complete, 0, 3),
        ("OrderedReady", "type: OnDelete", cpu(1), RolloutResult::OnDelete, 3, 0),
        ("OrderedReady", "rollingUpdate: {partition: 2}", cpu(1), RolloutResult::Complete, 2, 1),
        ("OrderedReady", "rollingUpdate: {partition: 5}", cpu(1), RolloutResult::Complete, 3, 0),
        ("Parallel", "", broken.clone(), RolloutResult::Stuck, 2, 1),
    ] {
        let played = play(&state(&start(policy)), &[rollout(&stateful(3, policy, strategy, 2, &pod))]);
        let rolled = last_rollout(&played);
        let got = (rolled.result, rolled.old_pods.pods, rolled.new_pods.pods);
        assert_eq!(got, (result, old, new), "{policy} {strategy} {pod}");
    }
}

/// OrderedReady does not replace a broken Pod by a corrected template; Parallel does.
#[test]
fn a_corrected_stateful_set_heals_only_in_parallel() {
    let broken = format!("{}, nodeSelector: {{no: node}}", cpu(1));
    for (policy, result) in [("OrderedReady", RolloutResult::Stuck), ("Parallel", RolloutResult::Complete)] {
        let text = nodes(2, 4) + &stateful(2, policy, "", 1, &broken);
        let played = play(&state(&text), &[rollout(&stateful(2, policy, "", 2, &cpu(1)))]);
        assert_eq!(last_rollout(&played).result, result, "{policy}");
    }
}

#[test]
fn ordinals_are_scaled_down_from_the_highest() {
    let text = nodes(1, 8) + &stateful(4, "OrderedReady", "", 1, &cpu(1));
    let played = play(&state(&text), &[rollout(&stateful(2, "OrderedReady", "", 1, &cpu(1)))]);
    let rolled = last_rollout(&played);
    let gone: Vec<&str> =
        rolled.timeline.iter().filter(|e| e.event == PodEvent::Deleted).map(|e| e.pod.as_str()).collect();
    assert_eq!(gone, ["db-3", "db-2"]);
}

fn daemon(strategy: &str, version: u32, pod: &str) -> String {
    format!(
        "---\napiVersion: apps/v1\nkind: DaemonSet\nmetadata: {{name: agent}}\nspec:\n  updateStrategy: {{{strategy}}}\n  \
         selector: {{matchLabels: {{app: agent}}}}\n  template:\n    metadata: {{labels: {{app: agent}}, annotations: {{v: \
         '{version}'}}}}\n    spec: {{{pod}}}\n"
    )
}

#[test]
fn daemon_sets_replace_within_their_budget() {
    let port = cpu(1).replace("image: 'i:1'", "image: 'i:1', ports: [{containerPort: 80, hostPort: 80}]");
    let huge = cpu(9);
    let surge = "rollingUpdate: {maxSurge: 1, maxUnavailable: 0}";
    for (strategy, first, second, result, old, new) in [
        ("", cpu(1), cpu(2), RolloutResult::Complete, 0, 3),
        (surge, cpu(1), cpu(2), RolloutResult::Complete, 0, 3),
        // A surge Pod cannot share its node's port with the old one.
        (surge, port.clone(), port.clone(), RolloutResult::Stuck, 3, 1),
        ("", cpu(1), huge.clone(), RolloutResult::Stuck, 2, 1),
        ("rollingUpdate: {maxUnavailable: 50%}", cpu(1), huge.clone(), RolloutResult::Stuck, 1, 2),
        ("type: OnDelete", cpu(1), cpu(1), RolloutResult::OnDelete, 3, 0),
    ] {
        let text = nodes(3, 4) + &daemon(strategy, 1, &first);
        let played = play(&state(&text), &[rollout(&daemon(strategy, 2, &second))]);
        let rolled = last_rollout(&played);
        let got = (rolled.result, rolled.old_pods.pods, rolled.new_pods.pods);
        assert_eq!(got, (result, old, new), "{strategy} {second}");
    }
}

/// `rollingUpdate` with surge on nodes that the new template does not want: available Pods go when enough others are
/// available, others at once, and none gets a successor.
#[test]
fn a_surge_leaves_nodes_that_should_not_run_the_set() {
    let surge = "rollingUpdate: {maxSurge: 1, maxUnavailable: 0}";
    let tainted = node("w2", 4) + "spec: {taints: [{key: a, effect: NoSchedule}]}\n";
    let tolerant = |pod: String| format!("{pod}, tolerations: [{{operator: Exists}}]");
    for (never_ready, first, second, result, old, new) in [
        (false, cpu(1), cpu(1), RolloutResult::Complete, 0, 1),
        // The successor on w1 does not fit: w1 keeps its old Pod, w2's is not needed for desired 1.
        (false, cpu(1), cpu(9), RolloutResult::Stuck, 1, 1),
        (true, cpu(1), cpu(1), RolloutResult::Stuck, 0, 1),
    ] {
        let annotate = |text: String| {
            if never_ready { text.replace("annotations: {", "annotations: {ready: 'false', ") } else { text }
        };
        let text = node("w1", 4) + &tainted + &annotate(daemon(surge, 1, &tolerant(first)));
        let played = play(&state(&text), &[rollout(&annotate(daemon(surge, 2, &second)))]);
        let rolled = last_rollout(&played);
        let got = (rolled.result, rolled.old_pods.pods, rolled.new_pods.pods);
        assert_eq!(got, (result, old, new), "{never_ready} {second}");
        assert!(rolled.timeline.iter().filter(|e| e.event == PodEvent::Created).count() == 1);
    }
}

fn job(spec: &str) -> String {
    format!(
        "---\napiVersion: batch/v1\nkind: Job\nmetadata: {{name: calc}}\nspec:\n  {spec}\n  template:\n    spec: \
         {{restartPolicy: Never, {}}}\n",
        cpu(1)
    )
}

#[test]
fn jobs_by_parallelism_and_completions() {
    // spec, Pods complete?, created, succeeded
    for (spec, complete, created, succeeded) in [
        ("parallelism: 3", false, 3, 0),
        ("completions: 3", false, 1, 0),
        ("{}", false, 1, 0),
        ("parallelism: 5\n  completions: 2", false, 2, 0),
        ("parallelism: 2\n  completions: 5", true, 5, 5),
        ("parallelism: 2\n  completions: 5\n  completionMode: Indexed", true, 5, 5),
        ("suspend: true", false, 0, 0),
        ("completionMode: Indexed\n  parallelism: 3\n  completions: 2147483647", false, 3, 0),
    ] {
        let mut state = state(&(nodes(1, 8) + &job(spec).replace("  {}\n", "")));
        state.jobs_complete = complete;
        let outcome = &play(&state, &[]).settled.workloads[&key("Job/calc")];
        assert_eq!((outcome.created, outcome.succeeded), (created, succeeded), "{spec}");
    }
}

/// Budgets round up, both ways; only an integer minAvailable works for Pods without controller.
#[test]
fn budgets_and_drains() {
    let web = deployment("web", 3, "", 1, &cpu(1));
    let bare = (0..2)
        .map(|i| format!("---\napiVersion: v1\nkind: Pod\nmetadata: {{name: b{i}, labels: {{app: web}}}}\nspec: {{nodeName: w1, {}}}\n", cpu(1)))
        .collect::<Vec<_>>()
        .concat();
    for (workload, budget, drained, evicted) in [
        (&web, "maxUnavailable: 0", false, 0),
        (&web, "maxUnavailable: 1%", true, 3),
        (&web, "minAvailable: 100%", false, 0),
        (&web, "minAvailable: 2", true, 3),
        (&web, "unhealthyPodEvictionPolicy: IfHealthyBudget", false, 0),
        (&bare, "minAvailable: 1", false, 1),
        (&bare, "maxUnavailable: 1", false, 0),
    ] {
        // All on w1, room for all on w2.
        let text = format!(
            "{}{workload}---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {{name: p}}\nspec: {{{budget}, \
             selector: {{matchLabels: {{app: web}}}}}}\n",
            node("w1", 8)
        );
        let later = objects(&node("w2", 8));
        let steps = [crate::Step::Apply(later), crate::Step::Drain(crate::NodeChoice::Name("w1".into()))];
        let played = play(&state(&text), &steps);
        match &played.steps[1] {
            StepPlayed::Drain { drained: got, evicted: count, .. } => {
                assert_eq!((*got, *count), (drained, evicted), "{budget} {}", workload.len());
            }
            other => panic!("{other:?}"),
        }
    }
}

/// `getScaleController` fails for kinds without scale subresource, and `failSafe` allows nothing; an integer minAvailable
/// asks for no scale.
#[test]
fn budgets_over_pods_that_no_scale_stands_behind() {
    let calc = job("parallelism: 2")
        .replace("    spec: {restartPolicy", "    metadata: {labels: {app: web}}\n    spec: {restartPolicy");
    let web = deployment("web", 3, "", 1, &cpu(1));
    for (workloads, budget, evicted) in [
        (calc.clone(), "maxUnavailable: 1", 0),
        (calc.clone(), "maxUnavailable: 100%", 0),
        (calc.clone(), "minAvailable: 50%", 0),
        (calc.clone(), "minAvailable: 1", 2),
        (calc + &web, "maxUnavailable: 2", 0),
        (web, "maxUnavailable: 2", 3),
    ] {
        let text = format!(
            "{}{workloads}---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {{name: b}}\nspec: {{{budget}, \
             selector: {{matchLabels: {{app: web}}}}}}\n",
            node("w1", 8)
        );
        let steps = [
            crate::Step::Apply(objects(&node("w2", 8))),
            crate::Step::Drain(crate::NodeChoice::Name("w1".into())),
        ];
        let played = play(&state(&text), &steps);
        let StepPlayed::Drain { evicted: count, blocked, .. } = &played.steps[1] else {
            panic!("{:?}", played.steps)
        };
        assert_eq!(*count, evicted, "{budget}");
        let wanted = "Cannot evict pod as it would violate the pod's disruption budget. The disruption budget b does not \
                      allow evicting pods currently because it failed sync: jobs.batch does not implement the scale \
                      subresource";
        assert!(blocked.iter().all(|(_, message)| message == wanted), "{blocked:?}");
        assert_eq!(blocked.is_empty(), evicted > 0, "{budget}");
    }
}

#[test]
fn taints_evict_and_an_endless_eviction_ends() {
    let tainted = node("w1", 8) + "spec: {taints: [{key: k, effect: NoExecute}]}\n";
    let text = tainted + &deployment("web", 1, "", 1, &format!("nodeName: w1, {}", cpu(1)));
    let played = play(&state(&text), &[]);
    assert!(played.effort < 1000, "{}", played.effort);
    assert_eq!(played.settled.workloads[&key("Deployment/web")].certainty, crate::Certainty::Likely);
}

#[test]
fn the_same_input_gives_the_same_answer() {
    let text = nodes(4, 4) + &deployment("web", 5, "", 1, &cpu(1)) + &deployment("api", 3, "", 1, &cpu(2));
    let steps = [rollout(&deployment("web", 5, "", 2, &cpu(1)))];
    let first = play(&state(&text), &steps);
    for _ in 0..3 {
        assert_eq!(play(&state(&text), &steps), first);
    }
    let sum: OrderedMap<_, i64> =
        first.settled.workloads.iter().map(|(k, w)| (k.clone(), w.placement.values().sum())).collect();
    assert_eq!(sum[&key("Deployment/web")], 5);
}

#[test]
fn sizes_beyond_int32_neither_overflow_nor_take_for_ever() {
    for size in [i64::MAX, i64::MIN] {
        let web = deployment(
            "web",
            1,
            "rollingUpdate: {maxSurge: 9%}",
            1,
            &format!("{}, nodeSelector: {{no: node}}", cpu(1)),
        );
        let mut state = state(&(nodes(1, 4) + &web));
        for object in &mut state.objects {
            if let podfit_model::object::Object::Deployment(deployment) = object {
                deployment.replicas.value = size;
                deployment.strategy.max_surge.value = podfit_model::object::IntOrString::Percent(size);
            }
        }
        let update = crate::Step::Rollout {
            workload: key("Deployment/web"),
            object: Box::new(state.objects[0].clone()),
        };
        let outcome = &play(&state, &[update]).settled.workloads[&key("Deployment/web")];
        assert_eq!(outcome.created, size.clamp(0, i64::from(i32::MAX)));
        assert_eq!(outcome.pending, outcome.created);
    }
}
