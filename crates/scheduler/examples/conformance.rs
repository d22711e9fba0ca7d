//! Plays recorded scenarios and prints where the answer differs from what a real control plane did.
//!
//! `cargo run -p podfit-scheduler --example conformance -- FOLDER…`: folders that hold `scenarios` and `verdicts`.
//! For work on the simulation itself; the test suite holds the finished reports against the same verdicts.

#![allow(
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use podfit_model::cluster::Cluster;
use podfit_model::object::{Object, ObjectKey, Text};
use podfit_model::view::decode;
use podfit_scheduler::{NodeChoice, Played, RolloutResult, Settled, State, Step, StepPlayed, play};
use podfit_syntax::{ParseOptions, parse};
use serde_json::{Value, json};

fn main() {
    let (mut agree, mut total) = (0, 0);
    let only = std::env::var("ONLY").unwrap_or_default();
    for folder in std::env::args().skip(1) {
        let mut names: Vec<_> = fs::read_dir(Path::new(&folder).join("scenarios"))
            .expect("a folder with scenarios")
            .map(|entry| {
                entry.unwrap().file_name().into_string().unwrap().trim_end_matches(".yaml").to_string()
            })
            .filter(|name| name.contains(&only))
            .collect();
        names.sort();
        for name in names {
            let text = fs::read_to_string(Path::new(&folder).join(format!("scenarios/{name}.yaml"))).unwrap();
            let verdict =
                fs::read_to_string(Path::new(&folder).join(format!("verdicts/{name}.json"))).unwrap();
            let verdict: Value = serde_json::from_str(&verdict).unwrap();
            if verdict["stable"] == false || verdict.get("outcomes").is_some() {
                continue;
            }
            total += 1;
            if std::env::var("CERTAINTY").is_ok() {
                println!("{name}");
            }
            let caught = std::panic::catch_unwind(|| differences(&text, &verdict));
            let found = caught.unwrap_or_else(|_| vec!["panicked".into()]);
            agree += usize::from(found.is_empty());
            for line in found {
                println!("{name}: {line}");
            }
        }
    }
    println!("AGREE {agree}/{total}");
}

fn objects(text: &str) -> Vec<Object> {
    decode(&parse(text, ParseOptions::default())).into_iter().map(|view| view.object).collect()
}

fn key(text: &str) -> ObjectKey {
    let mut parts = text.split('/');
    let kind = parts.next().unwrap_or_default().into();
    let rest: Vec<&str> = parts.collect();
    let (namespace, name) = if rest.len() == 2 { (rest[0], rest[1]) } else { ("default", rest[0]) };
    ObjectKey { kind, namespace: Some(namespace.into()), name: name.into() }
}

/// `key: value` of the first comment lines.
fn header(text: &str) -> Vec<(String, String)> {
    text.lines()
        .take_while(|line| line.starts_with('#'))
        .filter_map(|line| line.trim_start_matches(['#', ' ']).split_once(": "))
        .map(|(key, value)| (key.to_string(), value.trim().to_string()))
        .collect()
}

fn merge(into: &mut Value, patch: &Value) {
    let Value::Object(fields) = patch else {
        *into = patch.clone();
        return;
    };
    if !into.is_object() {
        *into = json!({});
    }
    for (name, value) in fields {
        if value.is_null() {
            into.as_object_mut().unwrap().remove(name);
        } else {
            merge(into.as_object_mut().unwrap().entry(name).or_insert(Value::Null), value);
        }
    }
}

fn differences(text: &str, verdict: &Value) -> Vec<String> {
    let header = header(text);
    let get = |name: &str| header.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let refused: Vec<String> = verdict["refused"]
        .as_array()
        .unwrap()
        .iter()
        // Validation is not the simulation's business: what only the server's validation refuses is left out.
        .filter(|r| r["code"] == 422 || r["code"] == 400)
        .map(|r| r["object"].as_str().unwrap().to_string())
        .collect();
    let (mut nodes, mut there, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    let mut documents: BTreeMap<ObjectKey, Value> = BTreeMap::new();
    let file = parse(text, ParseOptions::default());
    for view in decode(&file) {
        let key = view.key("default");
        if let Some(document) = view.document(&file) {
            documents.insert(key.clone(), document.to_json().unwrap_or_default());
        }
        match view.object {
            Object::Node(node) => nodes.push(node),
            _ if refused.contains(&format!("{}/{}", key.kind, key.name)) => {}
            Object::Pod(pod) if pod.spec.node_name.is_some() => there.push(Object::Pod(pod)),
            object => rest.push(object),
        }
    }
    let state = State {
        cluster: Cluster { nodes, objects: there, ..Cluster::default() }.into(),
        objects: rest,
        namespace: "default".into(),
        settle_each: get("settle") == Some("yes"),
        jobs_complete: get("jobs-complete") == Some("yes"),
        ready_annotations: vec!["oracle/ready".into()],
        closed_world: true,
        search_orders: true,
    };
    let mut steps = Vec::new();
    for (i, (name, value)) in header
        .iter()
        .filter(|(k, _)| ["rollout", "drain", "delete-node", "cordon"].contains(&k.as_str()))
        .enumerate()
    {
        let node = || match value.strip_prefix('@') {
            Some(workload) => NodeChoice::Holding(key(workload)),
            None => NodeChoice::Name(Text::from(value.as_str())),
        };
        steps.push(match name.as_str() {
            "drain" => Step::Drain(node()),
            "delete-node" => Step::DeleteNode(node()),
            "cordon" => Step::Cordon(node()),
            _ => rollout(&key(value), &mut documents, get("rollout-patch"), &verdict["steps"][i], i),
        });
    }
    let played = play(&state, &steps);
    if std::env::var("CERTAINTY").is_ok() {
        for (key, outcome) in &played.settled.workloads {
            println!("  {:?} settled {key} effort {}", outcome.certainty, played.effort);
        }
        for step in &played.steps {
            if let StepPlayed::Rollout(rollout) = step {
                println!("  {:?} rollout {}", rollout.certainty, rollout.workload);
            }
        }
    }
    compare(&played, verdict)
}

fn rollout(
    key: &ObjectKey,
    documents: &mut BTreeMap<ObjectKey, Value>,
    patch: Option<&str>,
    real: &Value,
    number: usize,
) -> Step {
    if real["result"] == "refused" {
        return Step::Refused { workload: key.clone(), message: "refused".into() };
    }
    let document = documents.get_mut(key).expect("the workload of a rollout");
    let patch = patch.map_or_else(
        || json!({"spec": {"template": {"metadata": {"annotations": {"rollout": number.to_string()}}}}}),
        |patch| serde_json::from_str(patch).expect("a JSON patch"),
    );
    merge(document, &patch);
    let object = objects(&document.to_string()).into_iter().next().expect("an object");
    Step::Rollout { workload: key.clone(), object: Box::new(object) }
}

fn head(message: &str) -> String {
    message.split(". ").next().unwrap_or_default().trim_end_matches('.').to_string()
}

fn workloads(real: &Value, ours: &Settled, place: &str, out: &mut Vec<String>) {
    let Some(real) = real.as_object() else { return };
    for (name, r) in real {
        let Some(o) = ours.workloads.get(&key(name)) else {
            out.push(format!("{place}{name}: missing"));
            continue;
        };
        let counts = [
            ("desired", o.desired),
            ("created", o.created),
            ("scheduled", o.scheduled),
            ("ready", o.ready),
            ("pending", o.pending),
            ("succeeded", o.succeeded),
        ];
        for (field, ours) in counts {
            let real = r.get(field).and_then(Value::as_i64).unwrap_or(0);
            if real != ours {
                out.push(format!("{place}{name}: {field} is {ours}, real {real}"));
            }
        }
        let mut want: BTreeMap<(String, String), i64> = BTreeMap::new();
        for p in r["pending_pods"].as_array().into_iter().flatten() {
            let key = (
                p["reason"].as_str().unwrap_or_default().into(),
                head(p["message"].as_str().unwrap_or_default()),
            );
            *want.entry(key).or_default() += p["count"].as_i64().unwrap();
        }
        let mut got: BTreeMap<(String, String), i64> = BTreeMap::new();
        for p in &o.pending_pods {
            *got.entry((p.reason.clone(), head(&p.message))).or_default() += p.count;
        }
        if want != got {
            out.push(format!("{place}{name}: pending {got:?}, real {want:?}"));
        }
        let failure = r.get("replica_failure").and_then(Value::as_str);
        if failure.is_some() != o.replica_failure.is_some() {
            out.push(format!("{place}{name}: replica_failure {:?}, real {failure:?}", o.replica_failure));
        }
    }
    for name in ours.workloads.keys() {
        if !real.contains_key(&name.to_string()) {
            out.push(format!("{place}{name}: not in the real cluster"));
        }
    }
}

fn compare(played: &Played, verdict: &Value) -> Vec<String> {
    let mut out = Vec::new();
    let real: Vec<&str> = verdict["refused"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|r| r["code"] != 422 && r["code"] != 400)
        .map(|r| r["object"].as_str().unwrap())
        .collect();
    let ours: Vec<String> =
        played.refused.iter().map(|r| format!("{}/{}", r.object.kind, r.object.name)).collect();
    if real != ours.iter().map(String::as_str).collect::<Vec<_>>() {
        out.push(format!("refused {ours:?}, real {real:?}"));
    }
    if let Some(real) = verdict.get("existing_pods")
        && *real != json!(played.existing_pods)
    {
        out.push(format!("existing {:?}, real {real}", played.existing_pods));
    }
    workloads(&verdict["workloads"], &played.settled, "", &mut out);
    let empty = Vec::new();
    let steps = verdict["steps"].as_array().unwrap_or(&empty);
    for (i, (real, ours)) in steps.iter().zip(&played.steps).enumerate() {
        let place = format!("step {}: ", i + 1);
        match ours {
            StepPlayed::Rollout(ours) => {
                let result = match ours.result {
                    RolloutResult::Complete => "complete",
                    RolloutResult::Stuck => "stuck",
                    RolloutResult::Paused => "paused",
                    RolloutResult::OnDelete => "ondelete",
                    RolloutResult::Refused => "refused",
                };
                if real["result"] != result {
                    out.push(format!("{place}result {result}, real {}", real["result"]));
                }
                for (side, ours) in [("old_pods", ours.old_pods), ("new_pods", ours.new_pods)] {
                    let ours = json!({"pods": ours.pods, "ready": ours.ready, "pending": ours.pending});
                    if real.get(side).is_some_and(|real| *real != ours) {
                        out.push(format!("{place}{side} {ours}, real {}", real[side]));
                    }
                }
                if result != "refused" {
                    workloads(&real["workloads"], &ours.settled, &place, &mut out);
                }
            }
            StepPlayed::Drain { node, drained, evicted, blocked, settled } => {
                let result = if *drained { "drained" } else { "blocked" };
                let blocked: Vec<Value> = blocked
                    .iter()
                    .map(|(count, message)| json!({"count": count, "message": message}))
                    .collect();
                for (field, ours) in [
                    ("node", json!(&**node)),
                    ("result", json!(result)),
                    ("evicted", json!(evicted)),
                    ("blocked", json!(blocked)),
                ] {
                    if real[field] != ours {
                        out.push(format!("{place}{field} {ours}, real {}", real[field]));
                    }
                }
                workloads(&real["workloads"], settled, &place, &mut out);
            }
            StepPlayed::DeleteNode { settled, .. } | StepPlayed::Cordon { settled, .. } => {
                workloads(&real["workloads"], settled, &place, &mut out);
            }
            other => out.push(format!("{place}{other:?}")),
        }
    }
    out
}
