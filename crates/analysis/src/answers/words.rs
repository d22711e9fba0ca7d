//! The manifest read aloud: what runs, where it may run and why, what a rollout does, when a probe restarts it, what
//! shutdown looks like.

use podfit_model::object::{Object, Workload};
use podfit_syntax::Path;
use serde::Serialize;

use super::facts::{PodField, connections, placing, schedule, times};
use super::markdown::{code, codes};
use super::{Answers, Range};
use crate::context::ObjectCx;
use crate::messages::{Message, msg};
use crate::paths::path;

/// A file in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Words {
    /// Its objects in order.
    pub objects: Vec<ObjectWords>,
}

/// An object in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ObjectWords {
    /// `Deployment/default/web`
    pub object: String,
    /// Where it stands.
    pub range: Range,
    /// Markdown: what runs, where, how it changes, how it ends.
    pub sentences: Vec<String>,
}

impl Answers<'_> {
    /// A file in words; none where the set has no such file.
    pub fn words(&self, file: &str) -> Option<Words> {
        let (file, _) = self.file(file)?;
        let objects = self
            .objects_of(file)
            .filter_map(|object| {
                let messages = self.words_of(object);
                Some(ObjectWords {
                    object: object.key.to_string(),
                    range: object.node()?.span().into(),
                    sentences: messages.iter().map(|message| self.say(message)).collect(),
                })
            })
            .collect();
        Some(Words { objects })
    }

    fn words_of(&self, object: ObjectCx<'_>) -> Vec<Message> {
        let Some(workload) = crate::set::workload(object) else { return self.other(object) };
        let spec = &workload.template.spec;
        let mut found = Vec::new();
        let images = spec
            .containers
            .iter()
            .map(|container| msg::words_container(code(&container.name), code(&container.image)));
        let images: Vec<Message> = images.collect();
        let pods = object.view.workload().and_then(Workload::replicas).map(|field| field.value);
        found.push(match (object.object(), pods) {
            (Object::CronJob(cron), _) => match schedule::in_words(&cron.schedule) {
                Some(when) => msg::words_cron(when, images),
                None => msg::words_runs_once(images),
            },
            (Object::Job(_), Some(pods)) => msg::words_job(pods, images),
            (Object::Pod(_), _) => msg::words_runs_once(images),
            (_, Some(pods)) => msg::words_runs(pods, images),
            (_, None) => msg::words_every_node(images),
        });
        let open = placing::open_nodes(self, spec);
        if open.is_empty() {
            found.push(needs(&workload));
        } else {
            found.extend(open);
        }
        let pod = |shape: &'static str, steps: &Path| -> Vec<Message> {
            let field = PodField { workload: &workload, path: &steps.0, shape };
            placing::facts(self, &field)
        };
        for index in 0..spec.affinity.anti_required.len() {
            let list = "affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution";
            let steps = path(list).index(index);
            let all =
                pod("affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[]", &steps);
            found.extend(all.into_iter().take(1));
        }
        for index in 0..spec.topology_spread_constraints.len() {
            let steps = path("topologySpreadConstraints").index(index);
            found.extend(pod("topologySpreadConstraints[]", &steps).into_iter().take(1));
        }
        found.extend(self.facts(object, &path("spec.replicas")).into_iter().skip(1));
        if matches!(object.object(), Object::Deployment(_)) {
            found.extend(self.facts(object, &path("spec.strategy")).pop());
        }
        for placed in spec.running_containers() {
            let container = placed.container;
            let steps = placed.path();
            let field = PodField { workload: &workload, path: &steps.0, shape: "" };
            for (name, probe) in [
                ("startupProbe", &container.startup_probe),
                ("readinessProbe", &container.readiness_probe),
                ("livenessProbe", &container.liveness_probe),
            ] {
                if let Some(probe) = probe {
                    let line = times::probe_line(name, probe, container, &field);
                    found.push(msg::words_probe(code(&container.name), code(name), line));
                }
            }
            found.push(times::shutdown(&field, container));
        }
        for volume in &spec.volumes {
            found.push(msg::words_volume(code(&volume.name), connections::source(&volume.source)));
        }
        for service in self.set.iter().filter(|other| other.key.namespace == object.key.namespace) {
            let Object::Service(reached) = service.object() else { continue };
            let labels = &workload.template.labels;
            let selects = !reached.selector.is_empty()
                && reached.selector.iter().all(|(key, value)| labels.get(key) == Some(value));
            if selects {
                let ports: Vec<String> = reached.ports.iter().map(|port| port.port.to_string()).collect();
                found.push(msg::words_reached(
                    code(&service.key.name),
                    codes(ports.iter().map(String::as_str)),
                ));
            }
        }
        found
    }

    fn other(&self, object: ObjectCx<'_>) -> Vec<Message> {
        let mut found = match object.object() {
            Object::Service(_) | Object::PodDisruptionBudget(_) => self.facts(object, &path("spec.selector")),
            Object::Other(other) if &*other.kind == "NetworkPolicy" => {
                self.facts(object, &path("spec.podSelector"))
            }
            _ => Vec::new(),
        };
        if let Object::Service(service) = object.object() {
            for index in 0..service.ports.len() {
                found.extend(self.facts(object, &path("spec.ports").index(index)));
            }
        }
        if matches!(object.object(), Object::PodDisruptionBudget(_) | Object::HorizontalPodAutoscaler(_)) {
            found.extend(self.facts(object, &path("spec")));
        }
        if found.is_empty() {
            found.push(msg::words_object(code(object.object().kind()), code(&object.key.name)));
        }
        found
    }
}

/// What the Pods ask of a node, where no cluster is given.
fn needs(workload: &crate::context::WorkloadCx<'_>) -> Message {
    let spec = &workload.template.spec;
    let labels: Vec<String> =
        spec.node_selector.iter().map(|(key, value)| format!("{key}={value}")).collect();
    match (labels.is_empty(), spec.affinity.node_required.is_some()) {
        (false, _) => msg::words_only_nodes(codes(labels.iter().map(String::as_str))),
        (true, true) => msg::words_affinity(),
        (true, false) => msg::words_any_node(),
    }
}
