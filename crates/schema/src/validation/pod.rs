//! Pods and Pod templates (`pkg/apis/core/validation/validation.go` `ValidatePodSpec`, `ValidatePodCreate`,
//! `ValidatePodTemplateSpec`).

use podfit_ordered::OrderedSet;

use podfit_syntax::Value;

use super::metadata::{self, NameFormat};
use super::volumes::{self, Volumes};
use super::{affinity, containers, operating_system, resources, security, spread, tolerations};
use crate::Version;
use crate::errors::{Bad, Errors};
use crate::field::Field;
use crate::names;

/// What rules about containers must know of their Pod.
pub(crate) struct PodContext {
    /// The version that is asked.
    pub(crate) version: Version,
    /// A Pod itself, no template.
    pub(crate) is_pod: bool,
    /// The grace period, with its default; none where nobody knows.
    pub(crate) grace: Option<i64>,
    /// Volumes that containers may mount.
    pub(crate) volumes: Volumes,
    /// Names of the Pod's resource claims.
    pub(crate) claims: OrderedSet<String>,
}

/// `ValidatePodCreate`
pub(crate) fn pod(errors: &mut Errors, object: &Field<'_, '_>, version: Version) {
    let meta = object.child("metadata");
    let node_meta = object.child("spec");
    metadata::object_meta(errors, &meta, NameFormat::Subdomain);
    annotations(errors, &meta.child("annotations"), &node_meta);
    let labels: Vec<String> = meta.child("labels").strings().into_iter().map(|(key, _)| key).collect();
    pod_spec(errors, &node_meta, Some(&labels), &[], version);
    if node_meta.child("ephemeralContainers").count() > 0 {
        errors.forbidden(&node_meta.child("ephemeralContainers"), "cannot be set on create");
    }
    let node_name = node_meta.child("nodeName");
    if node_name.is_set() && !node_name.is_text("") && node_meta.child("schedulingGates").count() > 0 {
        errors.forbidden(&node_name, "cannot be set until all schedulingGates have been cleared");
    }
}

/// `ValidatePodTemplateSpec`. `claimed` are volumes that the workload adds (a StatefulSet's claim templates).
pub(crate) fn template(errors: &mut Errors, template: &Field<'_, '_>, claimed: &[String], version: Version) {
    let meta = template.child("metadata");
    // The server leaves `metadata` out of these two paths.
    metadata::labels(errors, &template.named("labels"), &meta.child("labels"));
    metadata::annotations(errors, &template.named("annotations"), &meta.child("annotations"));
    let spec = template.child("spec");
    annotations(errors, &meta.child("annotations"), &spec);
    pod_spec(errors, &spec, None, claimed, version);
    if spec.child("ephemeralContainers").count() > 0 {
        let detail = "ephemeral containers not allowed in pod template";
        errors.forbidden(&spec.child("ephemeralContainers"), detail);
    }
}

/// `ValidateAppArmorPodAnnotations`
fn annotations(errors: &mut Errors, annotations: &Field<'_, '_>, spec: &Field<'_, '_>) {
    const PREFIX: &str = "container.apparmor.security.beta.kubernetes.io/";
    for (key, value) in annotations.strings() {
        let Some(container) = key.strip_prefix(PREFIX) else { continue };
        let known = ["containers", "initContainers", "ephemeralContainers"].iter().any(|list| {
            let list = spec.child(list);
            let found = list
                .items()
                .iter()
                .any(|item| item.child("name").text().is_none_or(|name| name == container));
            found || !list.absence_is_certain()
        });
        if !known {
            errors.invalid(&annotations.key(&key), container, "container not found");
        }
        if let Some(profile) = value
            && !matches!(&*profile, "" | "runtime/default" | "unconfined")
            && !profile.starts_with("localhost/")
        {
            let detail = format!("invalid AppArmor profile name: {}", crate::violation::quote(&profile));
            errors.invalid(&annotations.key(&key), &*profile, &detail);
        }
    }
}

/// `ValidatePodSpec`. `labels` are the label keys of a Pod, none for a template.
fn pod_spec(
    errors: &mut Errors,
    spec: &Field<'_, '_>,
    labels: Option<&[String]>,
    claimed: &[String],
    version: Version,
) {
    let child = |name| spec.child(name);
    let mut known = volumes::volumes(errors, &child("volumes"));
    known.named.extend(claimed.iter().map(|name| (name.clone(), volumes::Volume { is_claim: true })));
    let cx = PodContext {
        version,
        is_pod: labels.is_some(),
        // A negative one is replaced by 1.
        grace: child("terminationGracePeriodSeconds")
            .int_or(30)
            .map(|seconds| if seconds < 0 { 1 } else { seconds }),
        volumes: known,
        claims: resource_claims(errors, &child("resourceClaims")),
    };
    let (regular, init) = (child("containers"), child("initContainers"));
    containers::regular(errors, &regular, &cx);
    containers::init(errors, &init, &regular, &cx);
    pod_resources(errors, &child("resources"), &regular, &cx);
    host_network(errors, spec);
    containers::one_of(errors, &child("restartPolicy"), &["Always", "OnFailure", "Never"]);
    containers::one_of(
        errors,
        &child("dnsPolicy"),
        &["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"],
    );
    metadata::labels(errors, &child("nodeSelector"), &child("nodeSelector"));
    security::pod(errors, &child("securityContext"), spec);
    let merged = labels.unwrap_or_default();
    affinity::affinity(errors, &child("affinity"), merged, version);
    dns_config(errors, spec);
    gates(errors, spec);
    spread::spread_constraints(errors, &child("topologySpreadConstraints"), merged);
    windows_host_process(errors, spec);
    host_users(errors, spec);
    for (name, format) in [
        ("serviceAccountName", names::dns_subdomain as fn(&str) -> Vec<String>),
        ("nodeName", names::dns_subdomain),
        ("hostname", names::dns_label),
        ("subdomain", names::dns_label),
        ("priorityClassName", names::dns_subdomain),
        ("runtimeClassName", names::dns_subdomain),
    ] {
        let field = child(name);
        if let Some(text) = field.text().filter(|text| !text.is_empty()) {
            errors.malformed(&field, &text, &format(&text));
        }
    }
    let deadline = child("activeDeadlineSeconds");
    if let Some(seconds) = deadline.int().filter(|seconds| !(1..=i64::from(i32::MAX)).contains(seconds)) {
        errors.invalid(&deadline, seconds, &names::between(1, i64::from(i32::MAX)));
    }
    tolerations::tolerations(errors, &child("tolerations"), version);
    for alias in child("hostAliases").items() {
        if let Some(ip) = alias.child("ip").text() {
            errors.malformed(&alias.child("ip"), &ip, &names::ip(&ip));
        }
        for name in alias.child("hostnames").items() {
            if let Some(text) = name.text() {
                errors.malformed(&name, &text, &names::dns_subdomain(&text));
            }
        }
    }
    containers::one_of(errors, &child("preemptionPolicy"), &["PreemptLowerPriority", "Never"]);
    operating_system::operating_system(errors, spec);
}

/// `validatePodResourceClaims`: the names.
fn resource_claims(errors: &mut Errors, claims: &Field<'_, '_>) -> OrderedSet<String> {
    let mut seen: OrderedSet<String> = OrderedSet::new();
    for claim in claims.items() {
        let name = claim.child("name");
        match name.text().as_deref() {
            Some("") => errors.required(&name, ""),
            Some(text) if seen.contains(text) => errors.duplicate(&name, text),
            Some(text) => {
                errors.malformed(&name, text, &names::dns_label(text));
                seen.insert(text.to_owned());
            }
            None => {}
        }
    }
    seen
}

/// `validatePodResources`
fn pod_resources(errors: &mut Errors, resources: &Field<'_, '_>, regular: &Field<'_, '_>, cx: &PodContext) {
    if cx.version < Version::V1_34 || !resources.is_set() {
        return;
    }
    if resources.child("claims").is_set() {
        errors.forbidden(&resources.child("claims"), "claims cannot be set for Resources at pod-level");
    }
    resources::requirements(errors, resources, &cx.claims, resources::Asker::Pod);
    container_limits(errors, resources, regular);
}

/// `validatePodResourceConsistency`: no container may have more than its Pod.
fn container_limits(errors: &mut Errors, resources: &Field<'_, '_>, regular: &Field<'_, '_>) {
    let limits = resources.child("limits");
    for (index, container) in regular.items().iter().enumerate() {
        let own = container.child("resources");
        let own = own.child("limits");
        for (name, _) in own.entries() {
            let (inner, outer) = (own.key(&name), limits.key(&name));
            if let (Some(asked), Some(most)) = (resources::quantity(&inner), resources::quantity(&outer))
                && asked.compare(most).is_gt()
            {
                let (list, detail) = (
                    resources.named("containers"),
                    format!("must be less than or equal to pod limits of {}", most.canonical()),
                );
                let item = list.indexed(index);
                let named = item.key(&name);
                errors.invalid_at(&named.named("limits"), &inner, asked.canonical().as_str(), &detail);
            }
        }
    }
}

/// `validatePodHostNetworkDeps`; a missing host port becomes the container's port by default.
fn host_network(errors: &mut Errors, spec: &Field<'_, '_>) {
    if !spec.child("hostNetwork").is_true() {
        return;
    }
    for container in spec.child("containers").items() {
        for port in container.child("ports").items() {
            let (host, inside) = (port.child("hostPort"), port.child("containerPort"));
            if let (Some(outer), Some(inner)) = (host.int().filter(|outer| *outer != 0), inside.int_or(0))
                && outer != inner
            {
                errors.invalid(&host, outer, "must match `containerPort` when `hostNetwork` is true");
            }
        }
    }
}

/// `validatePodDNSConfig`
fn dns_config(errors: &mut Errors, spec: &Field<'_, '_>) {
    let config = spec.child("dnsConfig");
    let servers = config.child("nameservers");
    if spec.child("dnsPolicy").is_text("None") {
        if config.is_absent() {
            errors.required(&config, "must provide `dnsConfig` when `dnsPolicy` is None");
            return;
        }
        if servers.is_empty() {
            errors.required(&servers, "must provide at least one DNS nameserver when `dnsPolicy` is None");
            return;
        }
    }
    if servers.count() > 3 {
        errors.invalid(&servers, Bad::json(&servers), "must not have more than 3 nameservers");
    }
    for server in servers.items() {
        if let Some(text) = server.text() {
            errors.malformed(&server, &text, &names::ip(&text));
        }
    }
    for search in config.child("searches").items() {
        if let Some(text) = search.text().filter(|text| text != ".") {
            let bare = text.strip_suffix('.').unwrap_or(&text);
            errors.malformed(&search, bare, &names::dns_subdomain_with_underscore(bare));
        }
    }
    for option in config.child("options").items() {
        if option.child("name").is_text("") {
            errors.required(&option, "must not be empty");
        }
    }
}

/// `validateReadinessGates`, `validateSchedulingGates`
fn gates(errors: &mut Errors, spec: &Field<'_, '_>) {
    for gate in spec.child("readinessGates").items() {
        metadata::label_name(errors, &gate.child("conditionType"));
    }
    let mut seen: OrderedSet<String> = OrderedSet::new();
    for gate in spec.child("schedulingGates").items() {
        let Some(name) = gate.child("name").text() else { continue };
        errors.malformed(&gate, &name, &names::qualified_name(&name));
        if seen.contains(&*name) {
            errors.duplicate(&gate, &name);
        }
        seen.insert(name.into_owned());
    }
}

/// `validateWindowsHostProcessPod`: such Pods need the host's network.
fn windows_host_process(errors: &mut Errors, spec: &Field<'_, '_>) {
    let host_process = |owner: &Field<'_, '_>| {
        let context = owner.child("securityContext");
        let options = context.child("windowsOptions");
        options.child("hostProcess").is_true()
    };
    let lists = [spec.child("initContainers"), spec.child("containers")];
    let some = host_process(spec) || lists.iter().any(|list| list.items().iter().any(&host_process));
    let network = spec.child("hostNetwork");
    if some && network.is_false() {
        let value = Bad::Plain("false".to_owned());
        errors.invalid(
            &network,
            value,
            "hostNetwork must be true if pod contains any hostProcess containers",
        );
    }
}

/// `validateHostUsers`
fn host_users(errors: &mut Errors, spec: &Field<'_, '_>) {
    if !matches!(spec.child("hostUsers").value(), Some(Value::Bool(false))) {
        return;
    }
    for (field, named) in [("hostNetwork", "hostNetwork"), ("hostPID", "HostPID"), ("hostIPC", "HostIPC")] {
        let given = spec.child(field);
        if given.is_true() {
            let at = given.path();
            errors.forbidden(&spec.named(named), "when `hostUsers` is false");
            if let Some(violation) = errors.list.last_mut() {
                violation.at = at;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn fields_of_a_pod() {
        table(
            pod,
            &[
                (r"terminationGracePeriodSeconds: -5", &[]),
                (
                    r"restartPolicy: Sometimes",
                    &[
                        r#"spec.restartPolicy: Unsupported value: "Sometimes": supported values: "Always", "OnFailure", "Never""#,
                    ],
                ),
                (
                    r"dnsPolicy: None",
                    &[r"spec.dnsConfig: Required value: must provide `dnsConfig` when `dnsPolicy` is None"],
                ),
                (
                    r"activeDeadlineSeconds: 0",
                    &[
                        r"spec.activeDeadlineSeconds: Invalid value: 0: must be between 1 and 2147483647, inclusive",
                    ],
                ),
                (
                    r"nodeName: w1, schedulingGates: [{name: example.com/g}]",
                    &[r"spec.nodeName: Forbidden: cannot be set until all schedulingGates have been cleared"],
                ),
                (r"hostname: a.b", &[r#"spec.hostname: Invalid value: "a.b": must not contain dots"#]),
                (
                    r"hostUsers: false, hostNetwork: true",
                    &[r"spec.hostNetwork: Forbidden: when `hostUsers` is false"],
                ),
                (
                    r"securityContext: {windowsOptions: {hostProcess: true}}",
                    &[
                        r"spec.hostNetwork: Invalid value: false: hostNetwork must be true if pod contains any hostProcess containers",
                    ],
                ),
                (
                    r"os: {name: beos}",
                    &[r#"spec.os: Unsupported value: "beos": supported values: "linux", "windows""#],
                ),
                (
                    r"ephemeralContainers: [{name: d, image: i}]",
                    &[r"spec.ephemeralContainers: Forbidden: cannot be set on create"],
                ),
            ],
        );
    }

    #[test]
    fn host_network_ports() {
        table(
            |p| container(&format!("ports: [{p}]"), "hostNetwork: true"),
            &[
                (r"{containerPort: 80}", &[]),
                (
                    r"{containerPort: 80, hostPort: 8080}",
                    &[
                        r"spec.containers[0].ports[0].hostPort: Invalid value: 8080: must match `containerPort` when `hostNetwork` is true",
                    ],
                ),
            ],
        );
    }
}
