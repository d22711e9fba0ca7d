//! Pod templates: when two are equal to the API server, and the pod-template-hash
//! (`k8s.io/apimachinery` `pkg/util/rand` SafeEncodeString; the number itself is podfit's own, as Kubernetes hashes
//! Go structs).

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use podfit_model::object::{Container, Field, Handler, PodSpec, PodTemplate, Probe, Text, Toleration};

/// The label a Deployment adds to tell its ReplicaSets apart.
pub(crate) const HASH_LABEL: &str = "pod-template-hash";
/// What `kubectl rollout restart` writes; `kubectl apply` leaves it alone.
const RESTARTED_AT: &str = "kubectl.kubernetes.io/restartedAt";

/// FNV-1a that gives the same answer on every platform.
struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    fn write_u32(&mut self, i: u32) {
        self.write(&i.to_le_bytes());
    }
    fn write_u64(&mut self, i: u64) {
        self.write(&i.to_le_bytes());
    }
    fn write_i32(&mut self, i: i32) {
        self.write(&i.to_le_bytes());
    }
    fn write_i64(&mut self, i: i64) {
        self.write(&i.to_le_bytes());
    }
    fn write_u128(&mut self, i: u128) {
        self.write(&i.to_le_bytes());
    }
    fn write_i128(&mut self, i: i128) {
        self.write(&i.to_le_bytes());
    }
    fn write_usize(&mut self, i: usize) {
        self.write_u64(i as u64);
    }
    fn write_isize(&mut self, i: isize) {
        self.write_i64(i as i64);
    }
}

/// A stable number for any value.
pub(crate) fn fnv(value: &impl Hash) -> u64 {
    let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
    value.hash(&mut hasher);
    hasher.finish()
}

/// A hash as it stands in names: no vowels, no digits that look like them.
pub(crate) fn hash_text(value: &impl Hash, collisions: u32) -> String {
    const ALPHABET: &[u8] = b"bcdfghjklmnpqrstvwxz2456789";
    let number = (fnv(&(fnv(value), collisions)) & 0xffff_ffff).to_string();
    number
        .bytes()
        .filter_map(|digit| ALPHABET.get(usize::from(digit) % ALPHABET.len()))
        .map(|c| char::from(*c))
        .collect()
}

/// The template as the API server stores it, so that what is written and what is filled in compare equal.
pub(crate) fn stored(template: &PodTemplate) -> PodTemplate {
    let mut stored = template.clone();
    stored.labels.remove(HASH_LABEL);
    stored.annotations.remove(RESTARTED_AT);
    let mut spec = PodSpec::clone(&stored.spec);
    fill(&mut spec);
    stored.spec = Arc::new(spec);
    stored
}

fn settle<T: Clone>(field: &mut Field<T>) {
    field.given = false;
}

fn fill(spec: &mut PodSpec) {
    for container in spec.containers.iter_mut().chain(&mut spec.init_containers) {
        fill_container(container);
    }
    for toleration in &mut spec.tolerations {
        fill_toleration(toleration);
    }
    for constraint in &mut spec.topology_spread_constraints {
        settle(&mut constraint.node_affinity_policy);
        settle(&mut constraint.node_taints_policy);
    }
    settle(&mut spec.scheduler_name);
    settle(&mut spec.restart_policy);
    settle(&mut spec.termination_grace_period_seconds);
}

fn fill_toleration(toleration: &mut Toleration) {
    settle(&mut toleration.operator);
}

fn fill_container(container: &mut Container) {
    for port in &mut container.ports {
        settle(&mut port.protocol);
    }
    if container.image_pull_policy.is_none() {
        container.image_pull_policy = Some(pull_policy(&container.image));
    }
    let probes =
        [&mut container.liveness_probe, &mut container.readiness_probe, &mut container.startup_probe];
    for probe in probes.into_iter().flatten() {
        fill_probe(probe);
    }
    for handler in [&mut container.pre_stop, &mut container.post_start].into_iter().flatten() {
        fill_handler(handler);
    }
}

fn fill_probe(probe: &mut Probe) {
    for field in [
        &mut probe.initial_delay_seconds,
        &mut probe.period_seconds,
        &mut probe.timeout_seconds,
        &mut probe.failure_threshold,
        &mut probe.success_threshold,
    ] {
        settle(field);
    }
    fill_handler(&mut probe.handler);
}

fn fill_handler(handler: &mut Handler) {
    if let Handler::HttpGet { path, scheme, .. } = handler {
        if path.is_empty() {
            *path = "/".into();
        }
        if scheme.is_empty() {
            *scheme = "HTTP".into();
        }
    }
}

/// `SetDefaults_Container`: `Always` where the tag is `latest` or absent and no digest is given.
fn pull_policy(image: &str) -> Text {
    let name = image.rsplit('/').next().unwrap_or(image);
    let (name, digest) = name.split_once('@').map_or((name, false), |(name, _)| (name, true));
    let tag = name.split_once(':').map(|(_, tag)| tag);
    if !digest && tag.is_none_or(|tag| tag == "latest") { "Always".into() } else { "IfNotPresent".into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_default_written_out_is_the_same_template() {
        let written = PodSpec { restart_policy: Field::given("Always".into()), ..PodSpec::default() };
        let absent = PodSpec { restart_policy: Field::default_of("Always".into()), ..PodSpec::default() };
        let template = |spec| PodTemplate { spec: Arc::new(spec), ..PodTemplate::default() };
        assert_eq!(stored(&template(written.clone())), stored(&template(absent)));
        let other = PodSpec { restart_policy: Field::given("Never".into()), ..PodSpec::default() };
        assert_ne!(stored(&template(written)), stored(&template(other)));
    }

    #[test]
    fn pull_policies_by_tag() {
        for (image, policy) in [
            ("nginx", "Always"),
            ("nginx:latest", "Always"),
            ("nginx:1.27", "IfNotPresent"),
            ("reg:5000/nginx", "Always"),
            ("nginx@sha256:00", "IfNotPresent"),
        ] {
            assert_eq!(&*pull_policy(image), policy, "{image}");
        }
    }

    #[test]
    fn hashes_use_the_alphabet_of_names() {
        let text = hash_text(&"x", 0);
        assert!(text.bytes().all(|c| b"bcdfghjklmnpqrstvwxz2456789".contains(&c)), "{text}");
        assert_ne!(text, hash_text(&"x", 1));
    }
}
