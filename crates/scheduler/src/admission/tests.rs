//! Pods that the API server changes or does not take.

use podfit_model::object::Object;

use crate::play::{State, play};
use crate::testing::{cpu, deployment, key, node, state};

fn failure(facts: &str, pod: &str) -> Option<String> {
    let state = state(&(node("w1", 8) + facts + &deployment("m", 2, "", 1, pod)));
    let outcome = play(&state, &[]).settled.workloads.remove(&key("Deployment/m")).expect("the workload");
    assert_eq!(outcome.created == 0, outcome.replica_failure.is_some(), "{pod}");
    // The hash in the name is podfit's own.
    outcome.replica_failure.map(|text| match text.split_once("\"m-") {
        Some((head, tail)) => format!("{head}\"m{}", tail.find('"').map_or("", |at| &tail[at..])),
        None => text,
    })
}

const RANGE: &str = "---\napiVersion: v1\nkind: LimitRange\nmetadata: {name: r}\nspec: {limits: [{type: Container, max: {cpu: \
                     '1'}}]}\n";
const RUNTIME: &str = "---\napiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata: {name: kata}\nhandler: kata\noverhead: \
                       {podFixed: {cpu: 250m}}\nscheduling: {nodeSelector: {kata: 'yes'}}\n";
const ACCOUNT: &str = "---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: default}\n";

#[test]
fn refusals_have_the_servers_words() {
    let plain = cpu(1);
    let with = |extra: &str| format!("{plain}, {extra}");
    for (facts, pod, message) in [
        (
            "",
            with("priorityClassName: gold"),
            r#"pods "m" is forbidden: no PriorityClass with name gold was found"#,
        ),
        (
            "",
            with("runtimeClassName: kata"),
            r#"pods "m" is forbidden: pod rejected: RuntimeClass "kata" not found"#,
        ),
        // The range's max stands for the default limit that it does not give.
        (
            RANGE,
            cpu(2),
            r#"Pod "m" is invalid: spec.containers[0].resources.requests: Invalid value: "2": must be less than or equal to cpu limit of 1"#,
        ),
        (
            RANGE,
            "containers: [{name: c, image: 'i:1', resources: {limits: {cpu: 2}}}]".into(),
            r#"pods "m" is forbidden: maximum cpu usage per Container is 1, but limit is 2"#,
        ),
        (
            ACCOUNT,
            with("serviceAccountName: app"),
            r#"pods "m" is forbidden: error looking up service account default/app: serviceaccount "app" not found"#,
        ),
        (
            "",
            with("overhead: {cpu: 1}"),
            r#"pods "m" is forbidden: pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead"#,
        ),
        (
            "",
            with("nodeName: w1, schedulingGates: [{name: g}]"),
            r#"Pod "m" is invalid: spec.nodeName: Forbidden: cannot be set until all schedulingGates have been cleared"#,
        ),
        (
            RUNTIME,
            with("runtimeClassName: kata, nodeSelector: {kata: 'no'}"),
            r#"pods "m" is forbidden: conflict: runtimeClass.scheduling.nodeSelector[kata] = yes; pod.spec.nodeSelector[kata] = no"#,
        ),
    ] {
        assert_eq!(failure(facts, &pod).as_deref(), Some(message), "{pod}");
    }
    assert_eq!(
        failure("", &with("serviceAccountName: app")),
        None,
        "no account is listed: nothing is proven"
    );
    assert_eq!(failure("", &with("priorityClassName: system-node-critical")), None);
}

fn limits(item: &str) -> String {
    format!("---\napiVersion: v1\nkind: LimitRange\nmetadata: {{name: r}}\nspec: {{limits: [{{{item}}}]}}\n")
}

#[test]
fn what_a_limit_range_fills_in_is_validated() {
    let over = r#"Pod "m" is invalid: spec.containers[0].resources.requests: Invalid value: "2": must be less than or equal to cpu limit of 1"#;
    let range = limits("type: Container, default: {cpu: '1'}");
    assert_eq!(failure(&range, &cpu(2)).as_deref(), Some(over));
    assert_eq!(failure(&range, &cpu(1)), None);
    let bare = format!("---\napiVersion: v1\nkind: Pod\nmetadata: {{name: m}}\nspec: {{{}}}\n", cpu(2));
    let played = play(&state(&(node("w1", 8) + &range + &bare)), &[]);
    assert_eq!(played.refused.iter().map(|r| r.message.as_str()).collect::<Vec<_>>(), [over]);
    assert!(played.settled.workloads.is_empty());
    // A default request over the container's own limit does not stand: the limit is the request before.
    let range = limits("type: Container, defaultRequest: {cpu: '1'}");
    let pod = "containers: [{name: c, image: 'i:1', resources: {limits: {cpu: 500m}}}]";
    assert_eq!(failure(&range, pod), None);
    // What may not be overcommitted must be equal.
    let range =
        limits("type: Container, default: {example.com/gpu: '2'}, defaultRequest: {example.com/gpu: '1'}");
    assert_eq!(
        failure(&range, &cpu(1)).as_deref(),
        Some(
            r#"Pod "m" is invalid: spec.containers[0].resources.requests: Invalid value: "1": must be equal to example.com/gpu limit of 2"#
        )
    );
}

#[test]
fn a_limit_range_looks_at_init_containers_and_sidecars_too() {
    let init = |extra: &str, amount: &str| {
        format!(
            "containers: [{{name: c, image: 'i:1', resources: {{limits: {{cpu: 500m}}}}}}], initContainers: [{{name: \
             s, image: 'i:1', {extra} resources: {{limits: {{cpu: {amount}}}}}}}]"
        )
    };
    let (container, pod) = (limits("type: Container, max: {cpu: '1'}"), limits("type: Pod, max: {cpu: '1'}"));
    for (range, spec, message) in [
        (
            &container,
            init("", "2"),
            Some(r#"pods "m" is forbidden: maximum cpu usage per Container is 1, but limit is 2"#),
        ),
        (
            &pod,
            init("restartPolicy: Always,", "800m"),
            Some(r#"pods "m" is forbidden: maximum cpu usage per Pod is 1, but limit is 1300m"#),
        ),
        (&pod, init("", "800m"), None),
        (
            &pod,
            init("", "2"),
            Some(r#"pods "m" is forbidden: maximum cpu usage per Pod is 1, but limit is 2"#),
        ),
    ] {
        assert_eq!(failure(range, &spec).as_deref(), message, "{spec}");
    }
}

#[test]
fn a_scoped_quota_counts_only_the_pods_of_its_scopes() {
    let class =
        "---\napiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {name: hi}\nvalue: 10\n";
    let selector = |operator: &str, values: &str| {
        format!(
            "scopeSelector: {{matchExpressions: [{{scopeName: PriorityClass, operator: {operator}{values}}}]}}"
        )
    };
    let (plain, high) = (cpu(1), format!("{}, priorityClassName: hi", cpu(1)));
    let across = |namespaces: &str| {
        format!(
            "{}, affinity: {{podAntiAffinity: {{preferredDuringSchedulingIgnoredDuringExecution: [{{weight: 1, \
             podAffinityTerm: {{topologyKey: zone{namespaces}}}}}]}}}}",
            cpu(1)
        )
    };
    let besteffort = "containers: [{name: c, image: 'i:1'}]".to_string();
    for (scope, covered, free) in [
        (selector("In", ", values: [hi]"), &high, &plain),
        (selector("NotIn", ", values: [hi]"), &plain, &high),
        (selector("Exists", ""), &high, &plain),
        (selector("DoesNotExist", ""), &plain, &high),
        ("scopes: [PriorityClass]".into(), &high, &plain),
        ("scopes: [BestEffort]".into(), &besteffort, &plain),
        (
            "scopeSelector: {matchExpressions: [{scopeName: NotBestEffort, operator: Exists}]}".into(),
            &plain,
            &besteffort,
        ),
        ("scopes: [CrossNamespacePodAffinity]".into(), &across(", namespaces: [other]"), &across("")),
        ("scopes: [CrossNamespacePodAffinity]".into(), &across(", namespaceSelector: {}"), &plain),
        (
            "scopes: [PriorityClass, BestEffort]".into(),
            &format!("{besteffort}, priorityClassName: hi"),
            &high,
        ),
    ] {
        let quota = format!(
            "{class}---\napiVersion: v1\nkind: ResourceQuota\nmetadata: {{name: q}}\nspec: {{hard: {{pods: '0'}}, {scope}}}\n"
        );
        let message =
            r#"pods "m" is forbidden: exceeded quota: q, requested: pods=1, used: pods=0, limited: pods=0"#;
        assert_eq!(failure(&quota, covered).as_deref(), Some(message), "{scope}");
        assert_eq!(failure(&quota, free), None, "{scope}");
    }
}

#[test]
fn a_deadline_makes_a_pod_terminating_for_quotas() {
    let pod = |name: &str, extra: &str| {
        format!("---\napiVersion: v1\nkind: Pod\nmetadata: {{name: {name}}}\nspec: {{{}{extra}}}\n", cpu(1))
    };
    for (scope, refused) in [("Terminating", "short"), ("NotTerminating", "long")] {
        let quota = format!(
            "---\napiVersion: v1\nkind: ResourceQuota\nmetadata: {{name: q}}\nspec: {{hard: {{pods: '0'}}, scopes: [{scope}]}}\n"
        );
        let text = node("w1", 8) + &quota + &pod("short", ", activeDeadlineSeconds: 50") + &pod("long", "");
        let names: Vec<_> = play(&state(&text), &[]).refused.iter().map(|r| r.object.name.clone()).collect();
        assert_eq!(names, [refused.into()], "{scope}");
    }
}

#[test]
fn a_quota_lets_in_what_fits() {
    let quota = "---\napiVersion: v1\nkind: ResourceQuota\nmetadata: {name: q}\nspec: {hard: {pods: '3', requests.cpu: '2'}}\n";
    let state = state(&(node("w1", 8) + quota + &deployment("m", 4, "", 1, &cpu(1))));
    let outcome = play(&state, &[]).settled.workloads.remove(&key("Deployment/m")).expect("the workload");
    assert_eq!(outcome.created, 2);
    let failure = outcome.replica_failure.expect("the rest is refused");
    assert!(
        failure.ends_with(
            "exceeded quota: q, requested: requests.cpu=1, used: requests.cpu=2, limited: requests.cpu=2"
        ),
        "{failure}"
    );
}

#[test]
fn what_may_live_elsewhere_is_not_missed() {
    let pod = format!(
        "{}, priorityClassName: gold, volumes: [{{name: d, persistentVolumeClaim: {{claimName: data}}}}]",
        cpu(1)
    );
    let open = State { closed_world: false, ..state(&(node("w1", 8) + &deployment("m", 1, "", 1, &pod))) };
    let played = play(&open, &[]);
    assert_eq!(played.settled.workloads[&key("Deployment/m")].ready, 1);
    let parts: Vec<&str> = played.not_played.iter().map(|part| part.part.as_str()).collect();
    assert_eq!(parts, ["Priority", "VolumeBinding"]);
    assert_eq!(played.settled.workloads[&key("Deployment/m")].certainty, crate::Certainty::Likely);
}

#[test]
fn an_absent_namespace_refuses_the_object() {
    let mut state = state(&(node("w1", 8) + &deployment("m", 1, "", 1, &cpu(1))));
    for object in &mut state.objects {
        if let Object::Deployment(deployment) = object {
            deployment.meta.namespace = Some("nowhere".into());
        }
    }
    let played = play(&state, &[]);
    assert_eq!(played.refused[0].message, "namespaces \"nowhere\" not found");
    state.closed_world = false;
    assert!(play(&state, &[]).refused.is_empty());
}

fn quota(hard: &str) -> String {
    format!("---\napiVersion: v1\nkind: ResourceQuota\nmetadata: {{name: q}}\nspec: {{hard: {{{hard}}}}}\n")
}

fn claim(name: &str, size: &str) -> String {
    format!(
        "---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {{name: {name}}}\nspec: {{accessModes: \
         [ReadWriteOnce], resources: {{requests: {{storage: {size}}}}}}}\n"
    )
}

const FAST: &str = "---\napiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: fast}\nprovisioner: \
                    csi.example.com\nvolumeBindingMode: WaitForFirstConsumer\n";
const SET: &str = "---\napiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\nspec:\n  replicas: 2\n  selector: \
                   {matchLabels: {app: db}}\n  serviceName: db\n  volumeClaimTemplates: [{metadata: {name: d}, spec: \
                   {storageClassName: fast, accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]\n  \
                   template: {metadata: {labels: {app: db}}, spec: {containers: [{name: c, image: 'i:1'}]}}\n";

#[test]
fn a_claim_out_of_range_is_refused_and_its_pods_do_not_find_it() {
    let pod = format!("{}, volumes: [{{name: d, persistentVolumeClaim: {{claimName: d}}}}]", cpu(1));
    for (item, size, message) in [
        (
            "max: {storage: 1Gi}",
            "2Gi",
            "maximum storage usage per PersistentVolumeClaim is 1Gi, but request is 2Gi",
        ),
        (
            "min: {storage: 1Gi}",
            "1Mi",
            "minimum storage usage per PersistentVolumeClaim is 1Gi, but request is 1Mi",
        ),
    ] {
        let facts = limits(&format!("type: PersistentVolumeClaim, {item}")) + &claim("d", size);
        let played = play(&state(&(node("w1", 8) + &facts + &deployment("m", 1, "", 1, &pod))), &[]);
        let refused: Vec<_> = played.refused.iter().map(|r| r.message.as_str()).collect();
        assert_eq!(refused, [format!("persistentvolumeclaims \"d\" is forbidden: {message}")]);
        let pending = &played.settled.workloads[&key("Deployment/m")].pending_pods[0];
        assert!(pending.message.contains("persistentvolumeclaim \"d\" not found"), "{}", pending.message);
    }
}

#[test]
fn a_quota_on_claims_stops_the_ordinal_whose_claim_is_one_too_many() {
    for (hard, amount, used) in [
        ("persistentvolumeclaims", "1", "1"),
        ("requests.storage", "1Gi", "1Gi"),
        ("fast.storageclass.storage.k8s.io/requests.storage", "1Gi", "1Gi"),
        ("fast.storageclass.storage.k8s.io/persistentvolumeclaims", "1", "1"),
        ("count/persistentvolumeclaims", "1", "1"),
    ] {
        let text = node("w1", 8) + &quota(&format!("{hard}: '{amount}'")) + FAST + SET;
        let set = play(&state(&text), &[]).settled.workloads.remove(&key("StatefulSet/db")).expect("the set");
        assert_eq!((set.created, set.ready), (1, 1), "{hard}");
        assert_eq!(
            set.replica_failure,
            Some(format!(
                "failed to create PVC d-db-1: persistentvolumeclaims \"d-db-1\" is forbidden: exceeded quota: q, \
                 requested: {hard}={amount}, used: {hard}={used}, limited: {hard}={amount}"
            ))
        );
    }
    let other = quota("slow.storageclass.storage.k8s.io/requests.storage: 0") + FAST + SET;
    let played = play(&state(&(node("w1", 8) + &other)), &[]);
    assert_eq!(played.settled.workloads[&key("StatefulSet/db")].ready, 2);
}

#[test]
fn object_counts_refuse_the_object() {
    let service = "---\napiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {ports: [{port: 80}]}\n";
    let config = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n";
    let job = "---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec: {template: {spec: {restartPolicy: Never, \
               containers: [{name: c, image: 'i:1'}]}}}\n";
    let two = deployment("a", 1, "", 1, &cpu(1)) + &deployment("b", 1, "", 1, &cpu(1));
    for (hard, objects, resource, name, used) in [
        ("count/deployments.apps", two.as_str(), "deployments.apps", "b", 1),
        ("count/jobs.batch", job, "jobs.batch", "j", 0),
        ("services", service, "services", "s", 0),
        ("configmaps", config, "configmaps", "c", 0),
    ] {
        let played = play(&state(&(node("w1", 8) + &quota(&format!("{hard}: '{used}'")) + objects)), &[]);
        let refused: Vec<_> = played.refused.iter().map(|r| r.message.as_str()).collect();
        assert_eq!(
            refused,
            [format!(
                "{resource} \"{name}\" is forbidden: exceeded quota: q, requested: {hard}=1, used: {hard}={used}, \
                 limited: {hard}={used}"
            )]
        );
    }
    let played = play(&state(&(node("w1", 8) + &quota("count/replicasets.apps: '1'") + &two)), &[]);
    assert_eq!(played.settled.workloads[&key("Deployment/a")].certainty, crate::Certainty::Likely);
}

#[test]
fn what_comes_after_the_workload_may_come_too_late() {
    let own = deployment("m", 2, "", 1, &cpu(1));
    for (late, likely) in [
        (limits("type: Container, min: {cpu: '2'}"), true),
        (limits("type: Container, default: {memory: 1Gi}"), true),
        (limits("type: Container, min: {cpu: '1'}"), false),
        (quota("pods: '1'"), true),
        (quota("count/pods: '9', services: '0'"), false),
    ] {
        for (text, likely) in [(own.clone() + &late, likely), (late.clone() + &own, false)] {
            let played = play(&state(&(node("w1", 8) + &text)), &[]);
            let noted = !played.not_played.is_empty();
            let certainty = played.settled.workloads[&key("Deployment/m")].certainty;
            assert_eq!((noted, certainty == crate::Certainty::Likely), (likely, likely), "{text}");
        }
    }
}
