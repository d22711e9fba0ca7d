//! Whole scenarios and sets, played.

use std::sync::Arc;

use podfit_model::cluster::Cluster;

use super::{ScenarioError, SimulateOptions, StepRequest, simulate_scenario, simulate_set};
use crate::simulation::Simulation;
use crate::{FileFacts, FileOptions, NamedCluster, analyse_file};

/// `count` equal nodes.
fn nodes(count: usize) -> String {
    (1..=count)
        .map(|n| {
            format!(
                "---\napiVersion: v1\nkind: Node\nmetadata: {{name: w{n}, labels: {{kubernetes.io/hostname: w{n}}}}}\n\
                 status: {{allocatable: {{cpu: '4', memory: 8Gi, pods: '110'}}}}\n"
            )
        })
        .collect::<Vec<String>>()
        .concat()
}

/// One Pod per node, required.
fn web(replicas: usize, strategy: &str) -> String {
    format!(
        "---
apiVersion: apps/v1
kind: Deployment
metadata: {{name: web}}
spec:
  replicas: {replicas}
{strategy}  selector: {{matchLabels: {{app: web}}}}
  template:
    metadata: {{labels: {{app: web}}}}
    spec:
      containers: [{{name: main, image: 'registry.example/main:1'}}]
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
          - labelSelector: {{matchLabels: {{app: web}}}}
            topologyKey: kubernetes.io/hostname
"
    )
}

const AGENT: &str = "---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec: {containers: [{name: main, image: 'registry.example/main:1'}]}
";

const SURGE_0: &str = "  strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}\n";

fn scenario(text: &str) -> Result<Simulation, ScenarioError> {
    simulate_scenario(text, "scenario.yaml")
}

fn results(simulation: &Simulation) -> Vec<&str> {
    simulation.steps.iter().map(|step| step.result.as_deref().unwrap_or("-")).collect()
}

fn message(simulation: &Simulation, step: usize) -> &str {
    simulation.steps[step].message.as_deref().unwrap_or_default()
}

#[test]
fn steps_follow_one_another() {
    let text = format!("# rollout: Deployment/web\n# drain: w1\n# rollout:\n{}{}", nodes(3), web(2, ""));
    let played = scenario(&text).unwrap();
    // Three nodes roll two Pods; with one drained there is no room for the surge.
    assert_eq!(results(&played), ["complete", "drained", "stuck"]);
    assert_eq!(played.workloads["Deployment/default/web"].ready, 2);
    assert_eq!(played.nodes.len(), 3);
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    let text =
        format!("# rollout: Deployment/web\n# drain: @Deployment/web\n{}{}{AGENT}", nodes(4), web(3, ""));
    let json = || serde_json::to_string(&scenario(&text).unwrap()).unwrap();
    assert_eq!(json(), json());
}

#[test]
fn a_patch_meets_the_defaults_that_the_server_holds() {
    for (patch, kind, result, words) in [
        (
            r#"{"spec": {"strategy": {"type": "Recreate"}}}"#,
            "Deployment/web",
            "refused",
            "Deployment.apps \"web\" is invalid: spec.strategy.rollingUpdate: Forbidden: may not be specified when \
             strategy `type` is 'Recreate'",
        ),
        (
            r#"{"spec": {"strategy": {"type": "Recreate", "rollingUpdate": null}, "template": {"metadata": {"annotations": {"v": "2"}}}}}"#,
            "Deployment/web",
            "complete",
            "",
        ),
        (
            r#"{"spec": {"updateStrategy": {"rollingUpdate": {"maxSurge": 1}}}}"#,
            "DaemonSet/agent",
            "refused",
            "DaemonSet.apps \"agent\" is invalid: spec.updateStrategy.rollingUpdate.maxSurge: Invalid value: 1: may not \
             be set when maxUnavailable is non-zero",
        ),
        (
            r#"{"metadata": {"name": "other"}}"#,
            "Deployment/web",
            "refused",
            "the name of the object (other) does not match the name on the URL (web)",
        ),
        (r#"{"spec": {"replicas": 4}}"#, "Deployment/web", "stuck", ""),
    ] {
        let text = format!("# rollout: {kind}\n# rollout-patch: {patch}\n{}{}{AGENT}", nodes(3), web(3, ""));
        let played = scenario(&text).unwrap();
        assert_eq!(results(&played), [result], "{patch}");
        assert_eq!(message(&played, 0), words, "{patch}");
    }
}

#[test]
fn a_refused_patch_changes_nothing_for_the_next_step() {
    let patch = r#"{"spec": {"strategy": {"type": "Recreate"}}}"#;
    let text = format!(
        "# rollout: Deployment/web\n# rollout-patch: {patch}\n# rollout: DaemonSet/agent\n# drain: w1\n{}{}{AGENT}",
        nodes(2),
        web(1, "")
    );
    let played = scenario(&text).unwrap();
    assert_eq!(results(&played)[0], "refused");
    assert_eq!(results(&played)[2], "drained");
}

/// A new template of these replaces no Pod; a Job's the server refuses, and a Pod has none.
#[test]
fn kinds_that_do_not_replace_their_pods_take_a_rollout_all_the_same() {
    let pods = "template: {metadata: {labels: {app: x}}, spec: {restartPolicy: RESTART, containers: [{name: a, image: b}]}}";
    let always = pods.replace("RESTART", "Always");
    let never = pods.replace("RESTART", "Never");
    for (kind, api, spec, result) in [
        (
            "ReplicaSet",
            "apps/v1",
            format!("{{selector: {{matchLabels: {{app: x}}}}, replicas: 2, {always}}}"),
            "ondelete",
        ),
        ("ReplicationController", "v1", format!("{{replicas: 2, {always}}}"), "ondelete"),
        ("Job", "batch/v1", format!("{{{never}}}"), "refused"),
        ("Job", "batch/v1", format!("{{suspend: true, {never}}}"), "complete"),
        (
            "CronJob",
            "batch/v1",
            format!("{{schedule: '* * * * *', jobTemplate: {{spec: {{{never}}}}}}}"),
            "complete",
        ),
    ] {
        let object = format!("---\napiVersion: {api}\nkind: {kind}\nmetadata: {{name: x}}\nspec: {spec}\n");
        let text = format!("# rollout: {kind}/x\n# drain: w1\n{}{object}", nodes(2));
        let played = scenario(&text).unwrap();
        assert_eq!(results(&played)[0], result, "{kind} {spec}");
        assert_eq!(results(&played).len(), 2, "{kind}: the steps after it are played");
        if result == "refused" {
            let said = message(&played, 0);
            assert!(said.starts_with("Job.batch \"x\" is invalid: spec.template: Invalid value: "), "{said}");
            assert!(said.ends_with("field is immutable"), "{said}");
        }
    }
}

#[test]
fn mistakes_point_at_the_comment() {
    for (comment, shown, words) in [
        ("# rollout: Deployment/wbe", "Deployment/wbe", "did you mean Deployment/default/web?"),
        ("# drain: w9", "w9", "did you mean w1?"),
        ("# drain: @Deployment/api", "@Deployment/api", "there is no Deployment/api"),
        ("# rollout: Pod/lone", "Pod/lone", "does not roll"),
        ("# rolout: Deployment/web", "rolout", "did you mean `rollout`?"),
        ("# drain: @Deployment/none", "@Deployment/none", "no node holds a Pod of Deployment/default/none"),
    ] {
        let none = web(0, "").replace("name: web", "name: none");
        let pod = "---\napiVersion: v1\nkind: Pod\nmetadata: {name: lone}\nspec: {containers: [{name: a, image: b}]}\n";
        let text = format!("{comment}\n{}{}{none}{pod}", nodes(2), web(1, ""));
        let error = scenario(&text).unwrap_err();
        let (start, end) = error.span.unwrap();
        assert_eq!(&text[start as usize..end as usize], shown, "{comment}");
        assert!(error.message.contains(words), "{comment}: {}", error.message);
    }
}

#[test]
fn what_the_server_refuses_is_listed_and_not_played() {
    let twice = "  replicas: 3\n";
    let text = format!(
        "# rollout: Deployment/bad\n{}{}{}{}",
        nodes(2),
        web(1, ""),
        web(2, "")
            .replace("name: web", "name: bad")
            .replace("spec:\n  replicas", &format!("spec:\n{twice}  replicas")),
        web(2, "")
    );
    let played = scenario(&text).unwrap();
    let refused: Vec<&str> = played.refused.iter().map(|refused| refused.object.as_str()).collect();
    assert_eq!(refused, ["Deployment/default/web", "Deployment/default/bad"]);
    assert_eq!(played.refused[0].message, "deployments.apps \"web\" already exists");
    assert!(played.refused[1].message.contains("strict decoding error"), "{}", played.refused[1].message);
    assert_eq!(played.workloads["Deployment/default/web"].desired, 1);
    assert!(!played.workloads.contains_key("Deployment/default/bad"));
    assert_eq!(message(&played, 0), "deployments.apps \"bad\" not found");
}

#[test]
fn a_scenario_needs_objects_and_text_that_can_be_read() {
    assert!(scenario("# explores: nothing\n").unwrap_err().message.contains("no Kubernetes object"));
    let broken = format!("{}---\nfoo: [1, 2\n", nodes(1));
    let error = scenario(&broken).unwrap_err();
    assert!(error.message.contains("cannot be read as YAML"), "{}", error.message);
    assert!(error.span.is_some());
}

#[test]
fn existing_pods_are_there_first_and_have_no_workload_of_their_own() {
    let pod = "---\napiVersion: v1\nkind: Pod\nmetadata: {name: cache}\nspec: {nodeName: w1, containers: [{name: a, image: b}]}\n";
    let played = scenario(&format!("{}{pod}", nodes(1))).unwrap();
    assert_eq!(played.existing_pods["default/cache"], "Running on w1");
    assert!(played.workloads.is_empty());
}

fn file(name: &str, text: &str) -> Arc<FileFacts> {
    Arc::new(analyse_file(name, text, &FileOptions { explicit: true }))
}

fn options<'a>(steps: &'a [StepRequest], from: Option<&'a [Arc<FileFacts>]>) -> SimulateOptions<'a> {
    SimulateOptions { cluster: None, kubernetes: None, namespace: "default", from, steps }
}

#[test]
fn without_steps_each_workload_rolls_from_the_same_rest() {
    let files = [file("a.yaml", &(nodes(3) + &web(3, SURGE_0) + AGENT))];
    let played = simulate_set(&files, &options(&[], None)).unwrap();
    let rolled: Vec<_> = played.steps.iter().map(|step| step.workload.as_deref().unwrap_or("-")).collect();
    assert_eq!(rolled, ["Deployment/default/web", "DaemonSet/default/agent"]);
    assert_eq!(results(&played), ["complete", "complete"]);
    assert_eq!(played.steps[1].workloads["Deployment/default/web"].ready, 3);
}

#[test]
fn an_old_state_is_rolled_into_the_new_one() {
    let old = [file("old.yaml", &web(3, ""))];
    let service = "---\napiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n";
    // The cure alone: required becomes preferred, and the old Pods' own terms still hold the nodes.
    let cured = web(3, "").replace("requiredDuring", "preferredDuring").replace(
        "          - labelSelector: {matchLabels: {app: web}}\n            topologyKey: kubernetes.io/hostname\n",
        "          - weight: 1\n            podAffinityTerm: {labelSelector: {matchLabels: {app: web}}, topologyKey: kubernetes.io/hostname}\n",
    );
    let new = [file("new.yaml", &(nodes(3) + service + &cured))];
    let played = simulate_set(&new, &options(&[], Some(&old))).unwrap();
    assert_eq!(played.workloads["Deployment/default/web"].ready, 3);
    let steps: Vec<&str> = played.steps.iter().map(|step| step.step.as_str()).collect();
    assert_eq!(steps, ["apply", "rollout"]);
    assert_eq!(results(&played), ["-", "stuck"]);
    // The same text again changes nothing, and what is left to ask is the next rollout.
    let same = [file("new.yaml", &(nodes(3) + &web(3, "")))];
    let played = simulate_set(&same, &options(&[], Some(&old))).unwrap();
    assert_eq!(results(&played), ["stuck"]);
}

#[test]
fn a_change_that_podfit_does_not_model_rolls_all_the_same() {
    let old = [file("old.yaml", &web(3, ""))];
    let text = web(3, "").replace(
        "    spec:\n      containers",
        "    spec:\n      enableServiceLinks: false\n      containers",
    );
    let new = [file("new.yaml", &(nodes(3) + &text))];
    let played = simulate_set(&new, &options(&[], Some(&old))).unwrap();
    assert_eq!(results(&played), ["stuck"]);
}

#[test]
fn an_update_that_the_server_refuses_moves_nothing() {
    let old = [file("old.yaml", &web(2, ""))];
    let text = web(2, "").replace(
        "selector: {matchLabels: {app: web}}\n  template",
        "selector: {matchLabels: {app: web, tier: front}}\n  template",
    );
    let text = text.replace("labels: {app: web}}\n    spec", "labels: {app: web, tier: front}}\n    spec");
    let new = [file("new.yaml", &(nodes(3) + &text))];
    let played = simulate_set(&new, &options(&[], Some(&old))).unwrap();
    assert_eq!(results(&played), ["refused"]);
    assert!(message(&played, 0).contains("field is immutable"), "{}", message(&played, 0));
}

#[test]
fn requested_steps_come_in_order() {
    let files = [file("a.yaml", &(nodes(3) + &web(2, SURGE_0)))];
    let bad = web(1, "").replace("name: web", "name: bad").replace("replicas: 1", "replicas: -1");
    let more = AGENT.to_owned() + &bad;
    let steps = [
        StepRequest::Apply(vec![file("more.yaml", &more)]),
        StepRequest::Cordon("w3".to_owned()),
        StepRequest::Rollout(Some("DaemonSet/agent".to_owned())),
        StepRequest::Rollout(None),
        StepRequest::DeleteNode("@Deployment/web".to_owned()),
    ];
    let played = simulate_set(&files, &options(&steps, None)).unwrap();
    let verbs: Vec<&str> = played.steps.iter().map(|step| step.step.as_str()).collect();
    assert_eq!(verbs, ["apply", "cordon", "rollout", "rollout", "rollout", "delete-node"]);
    assert_eq!(played.steps[0].workloads["DaemonSet/default/agent"].ready, 3);
    assert_eq!(played.steps[0].refused.as_ref().unwrap()[0].object, "Deployment/default/bad");
}

#[test]
fn a_set_says_what_it_lacks() {
    let alone = [file("a.yaml", &web(2, ""))];
    let error = simulate_set(&alone, &options(&[], None)).unwrap_err();
    assert!(error.message.contains("--cluster"), "{}", error.message);
    let error = simulate_set(&[], &options(&[], None)).unwrap_err();
    assert!(error.message.contains("nothing to simulate"), "{}", error.message);
    let files = [file("a.yaml", &(nodes(1) + &web(1, "")))];
    for (step, words) in [
        (StepRequest::Drain("w2".to_owned()), "did you mean w1?"),
        (StepRequest::Rollout(Some("Deployment/wep".to_owned())), "did you mean Deployment/default/web?"),
        (StepRequest::Rollout(Some("web".to_owned())), "KIND/NAME"),
    ] {
        let steps = [step];
        let error = simulate_set(&files, &options(&steps, None)).unwrap_err();
        assert!(error.message.contains(words), "{}", error.message);
    }
    let version = SimulateOptions { kubernetes: Some("1.12"), ..options(&[], None) };
    assert!(simulate_set(&files, &version).unwrap_err().message.contains("1.12"));
}

#[test]
fn a_cluster_brings_its_nodes_and_its_version() {
    let set = file("cluster.yaml", &nodes(2));
    let nodes = set.objects.iter().filter_map(|view| match &view.object {
        podfit_model::object::Object::Node(node) => Some(node.clone()),
        _ => None,
    });
    let cluster =
        Cluster { nodes: nodes.collect(), kubernetes: Some("v1.35.2".into()), ..Cluster::default() };
    let named = NamedCluster { name: "uat".to_owned(), cluster };
    let files = [file("a.yaml", &web(3, ""))];
    let asked = SimulateOptions { cluster: Some(&named), ..options(&[], None) };
    let played = simulate_set(&files, &asked).unwrap();
    assert_eq!(played.kubernetes, "1.35");
    assert_eq!(played.workloads["Deployment/default/web"].pending, 1);
}

#[test]
fn a_templated_object_is_named_and_left_out() {
    let files = [file(
        "a.yaml",
        &(nodes(1) + &web(1, "").replace("replicas: 1", "replicas: {{ .Values.replicas }}") + AGENT),
    )];
    let played = simulate_set(&files, &options(&[], None)).unwrap();
    assert_eq!(played.workloads.len(), 1);
    assert_eq!(played.not_simulated[0].workload, "Deployment/default/web");
}

/// Three nodes, a Deployment that runs one Pod on each, and a DaemonSet of somebody else's.
fn live() -> NamedCluster {
    let mut text = nodes(3) + &web(3, "") + &AGENT.replace("agent", "other");
    text += "---\napiVersion: apps/v1\nkind: ReplicaSet\nmetadata: {name: web-5d5, labels: {app: web, pod-template-hash: 5d5}, \
             ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, uid: '1', controller: true}]}\nspec:\n  \
             replicas: 3\n  selector: {matchLabels: {app: web, pod-template-hash: 5d5}}\n";
    let template = web(3, "");
    let template = template
        .split_once("  template:\n")
        .unwrap()
        .1
        .replace("labels: {app: web}", "labels: {app: web, pod-template-hash: 5d5}");
    text += "  template:\n";
    text += &template;
    let spec = template.split_once("    spec:\n").unwrap().1.replace("\n    ", "\n");
    for n in 1..=3 {
        let pod = format!(
            "---\napiVersion: v1\nkind: Pod\nmetadata: {{name: web-5d5-{n}, labels: {{app: web, pod-template-hash: 5d5}}, \
             ownerReferences: [{{apiVersion: apps/v1, kind: ReplicaSet, name: web-5d5, uid: '2', controller: true}}]}}\n\
             status: {{phase: Running, conditions: [{{type: Ready, status: 'True'}}]}}\nspec:\n  nodeName: w{n}\n{}",
            spec.strip_prefix("    ").unwrap()
        );
        text += &pod;
    }
    let mut cluster = Cluster { snapshot: true, ..Cluster::default() };
    for view in &file("live.yaml", &text).objects {
        match &view.object {
            podfit_model::object::Object::Node(node) => cluster.nodes.push(node.clone()),
            other => cluster.objects.push(other.clone()),
        }
    }
    assert_eq!(cluster.objects.len(), 6, "{text}");
    NamedCluster { name: "live".to_owned(), cluster }
}

#[test]
fn live_pods_are_the_workloads_own_and_other_workloads_are_left_alone() {
    let live = live();
    let asked = SimulateOptions { cluster: Some(&live), ..options(&[], None) };
    let same = [file("a.yaml", &web(3, ""))];
    let played = simulate_set(&same, &asked).unwrap();
    let workloads: Vec<&String> = played.workloads.keys().collect();
    assert_eq!(workloads, ["Deployment/default/web"]);
    assert_eq!(played.workloads["Deployment/default/web"].created, 3);
    // The next rollout has no room for the surge.
    assert_eq!(results(&played), ["stuck"]);
}

#[test]
fn a_live_workload_with_another_template_starts_with_a_rollout() {
    let live = live();
    let asked = SimulateOptions { cluster: Some(&live), ..options(&[], None) };
    let newer = [file("a.yaml", &web(3, SURGE_0).replace("main:1", "main:2"))];
    let played = simulate_set(&newer, &asked).unwrap();
    let rolled: Vec<_> = played.steps.iter().map(|step| step.workload.as_deref().unwrap_or("-")).collect();
    assert_eq!(rolled, ["Deployment/default/web", "Deployment/default/web"]);
    assert_eq!(results(&played), ["complete", "complete"]);
    assert_eq!(played.steps[0].new_pods.unwrap().ready, 3);
}

#[test]
fn somebody_elses_workload_rolls_when_it_is_named() {
    let live = live();
    let steps = [StepRequest::Rollout(Some("DaemonSet/other".to_owned()))];
    let asked = SimulateOptions { cluster: Some(&live), ..options(&steps, None) };
    let played = simulate_set(&[file("a.yaml", &web(3, ""))], &asked).unwrap();
    assert_eq!(results(&played), ["complete"]);
}

#[test]
fn an_old_manifest_that_cannot_be_there_is_named() {
    let bad = web(1, "").replace("name: web", "name: bad").replace("replicas: 1", "replicas: -1");
    let old = [file("old.yaml", &(web(2, "") + &bad))];
    let new = [file("new.yaml", &(nodes(3) + &web(2, "")))];
    let played = simulate_set(&new, &options(&[], Some(&old))).unwrap();
    assert_eq!(played.refused.len(), 1);
    assert_eq!(played.refused[0].object, "Deployment/default/bad");
    // The set's own answer takes its place.
    let new = [file("new.yaml", &(nodes(3) + &web(2, "") + &bad.replace("-1", "1")))];
    let played = simulate_set(&new, &options(&[], Some(&old))).unwrap();
    assert!(played.refused.is_empty(), "{:?}", played.refused);
    let steps: Vec<&str> = played.steps.iter().map(|step| step.step.as_str()).collect();
    assert_eq!(steps, ["apply"]);
    assert_eq!(played.steps[0].workloads["Deployment/default/bad"].created, 1);
}
