//! Where a Pod does what `baseline` forbids.

use podfit_syntax::{Number, Path, Value};

use super::Site;
use crate::paths::path;
use crate::rules::security::pod::{Pod, Who};

/// What containers may be given by `capabilities.add`.
pub(in crate::rules::security) const HARMLESS_CAPABILITIES: [&str; 13] = [
    "AUDIT_WRITE",
    "CHOWN",
    "DAC_OVERRIDE",
    "FOWNER",
    "FSETID",
    "KILL",
    "MKNOD",
    "NET_BIND_SERVICE",
    "SETFCAP",
    "SETGID",
    "SETPCAP",
    "SETUID",
    "SYS_CHROOT",
];

/// Sysctls that concern the Pod alone, by the minor version that added them. The kubelet's own list
/// (`pkg/kubelet/sysctl/safe_sysctls.go`) holds the same.
const SAFE_SYSCTLS: [(u8, &[&str]); 5] = [
    (
        0,
        &[
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.ping_group_range",
            "net.ipv4.tcp_syncookies",
        ],
    ),
    (27, &["net.ipv4.ip_local_reserved_ports"]),
    (
        29,
        &[
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes",
            "net.ipv4.tcp_keepalive_time",
        ],
    ),
    (32, &["net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem"]),
    (37, &["net.ipv4.tcp_notsent_lowat", "net.ipv4.tcp_slow_start_after_idle"]),
];

const APP_ARMOR_ANNOTATION: &str = "container.apparmor.security.beta.kubernetes.io/";

/// Texts at the same field of all security contexts that are not allowed there.
fn forbidden_texts<'a>(pod: &Pod<'a>, field: &str, allowed: &[&str]) -> Vec<Site<'a>> {
    let found = pod.contexts(field).into_iter().filter_map(|(who, path)| {
        let value = pod.object().text_at(&path).given().filter(|text| !allowed.contains(text))?;
        Some(Site { who, path, value: value.to_owned() })
    });
    found.collect()
}

/// Containers at whose field `true` stands.
fn containers_with<'a>(pod: &Pod<'a>, field: &str) -> Vec<Site<'a>> {
    let fields = pod.parts.iter().map(|part| (Who::Container(part.name), part.context(field)));
    let set = fields.filter(|(_, path)| pod.is_true(path));
    set.map(|(who, path)| Site { who, path, value: "true".to_owned() }).collect()
}

/// `check_appArmorProfile.go`
pub(in crate::rules::security) fn app_armor<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    let mut sites = forbidden_texts(pod, "appArmorProfile.type", &["RuntimeDefault", "Localhost"]);
    let allowed =
        |value: &str| value.is_empty() || value == "runtime/default" || value.starts_with("localhost/");
    for (key, value, path) in pod.annotations() {
        if key.starts_with(APP_ARMOR_ANNOTATION) && !allowed(value) {
            sites.push(Site { who: Who::Annotation, path, value: format!("{key}={value:?}") });
        }
    }
    sites
}

/// Capabilities that a container is given and that are not among `allowed`.
pub(super) fn capabilities_but<'a>(pod: &Pod<'a>, allowed: &[&str]) -> Vec<Site<'a>> {
    let mut sites = Vec::new();
    for part in &pod.parts {
        for (capability, path) in pod.texts(&part.context("capabilities.add")) {
            if !allowed.contains(&capability) {
                sites.push(Site { who: Who::Container(part.name), path, value: capability.to_owned() });
            }
        }
    }
    sites
}

/// `check_capabilities_baseline.go`
pub(in crate::rules::security) fn dangerous_capabilities<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    capabilities_but(pod, &HARMLESS_CAPABILITIES)
}

/// `check_hostNamespaces.go`
pub(in crate::rules::security) fn host_namespaces<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    let fields = ["hostNetwork", "hostPID", "hostIPC"].into_iter().map(|field| (field, pod.spec(field)));
    let set = fields.filter(|(_, path)| pod.is_true(path));
    set.map(|(field, path)| Site { who: Who::Pod, path, value: format!("{field}=true") }).collect()
}

/// `check_hostPathVolumes.go`
pub(in crate::rules::security) fn host_path_volumes<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    let volumes = pod.host_paths().into_iter();
    volumes.map(|(name, path)| Site { who: Who::Volume(name), path, value: name.to_owned() }).collect()
}

/// `check_hostPorts.go`; on the node's network the API server makes every containerPort a hostPort
/// (`pkg/apis/core/v1/defaults.go` `defaultHostNetworkPorts`).
pub(in crate::rules::security) fn host_ports<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    let field = if pod.has_host_network() { "containerPort" } else { "hostPort" };
    let mut sites = Vec::new();
    for part in &pod.parts {
        for (_, port) in pod.items(&part.field("ports")) {
            let path = port.key(field);
            if let Some(number) = pod.object().int_at(&path).given().filter(|number| *number != 0) {
                sites.push(Site { who: Who::Container(part.name), path, value: number.to_string() });
            }
        }
    }
    sites
}

/// `check_hostProbesAndhostLifecycle.go`
pub(in crate::rules::security) fn probe_hosts<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    const HANDLERS: [&str; 5] =
        ["livenessProbe", "readinessProbe", "startupProbe", "lifecycle.postStart", "lifecycle.preStop"];
    let mut sites = Vec::new();
    for part in &pod.parts {
        for handler in HANDLERS {
            for action in ["httpGet", "tcpSocket"] {
                let path = part.field(handler).key(action).key("host");
                if let Some(host) = pod.object().text_at(&path).given().filter(|host| !host.is_empty()) {
                    sites.push(Site { who: Who::Container(part.name), path, value: host.to_owned() });
                }
            }
        }
    }
    sites
}

/// `check_privileged.go`
pub(in crate::rules::security) fn privileged<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    containers_with(pod, "privileged")
}

/// `check_procMount_restricted.go`: whoever is root in it.
pub(in crate::rules::security) fn any_proc_mount<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    let sites = forbidden_texts(pod, "procMount", &["Default"]);
    sites.into_iter().filter(|site| site.who != Who::Pod).collect()
}

/// `check_procMount_baseline.go`: unless the Pod has users of its own.
pub(in crate::rules::security) fn proc_mount<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    if pod.policy >= 35 && pod.has_user_namespace() { Vec::new() } else { any_proc_mount(pod) }
}

/// `check_seLinuxOptions.go`
pub(in crate::rules::security) fn selinux_options<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    let mut types = vec!["", "container_t", "container_init_t", "container_kvm_t"];
    if pod.policy >= 31 {
        types.push("container_engine_t");
    }
    let fields = [("type", &types[..]), ("user", &[""]), ("role", &[""])];
    let sites = fields
        .into_iter()
        .flat_map(|(field, allowed)| forbidden_texts(pod, &format!("seLinuxOptions.{field}"), allowed));
    sites.collect()
}

/// `check_seccompProfile_baseline.go`
pub(in crate::rules::security) fn forbidden_seccomp<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    forbidden_texts(pod, "seccompProfile.type", &["RuntimeDefault", "Localhost"])
}

/// `check_sysctls.go`
pub(in crate::rules::security) fn unsafe_sysctls<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    let safe =
        |name: &str| SAFE_SYSCTLS.iter().any(|(since, names)| pod.policy >= *since && names.contains(&name));
    let mut sites = Vec::new();
    for (_, sysctl) in pod.items(&pod.context("sysctls")) {
        let path = sysctl.key("name");
        if let Some(name) = pod.object().text_at(&path).given().filter(|name| !safe(name)) {
            sites.push(Site { who: Who::Pod, path, value: name.to_owned() });
        }
    }
    sites
}

/// `check_windowsHostProcess.go`
pub(in crate::rules::security) fn host_process<'a>(pod: &Pod<'a>) -> Vec<Site<'a>> {
    let set = pod.contexts("windowsOptions.hostProcess").into_iter().filter(|(_, path)| pod.is_true(path));
    set.map(|(who, path)| Site { who, path, value: "true".to_owned() }).collect()
}

/// Ports that a container names, with the path of the number.
pub(in crate::rules::security) fn ports(pod: &Pod<'_>, list: &Path, field: &str) -> Vec<(i64, Path)> {
    let ports = pod.items(list).into_iter();
    ports
        .filter_map(|(port, at)| match port.get(field)?.value() {
            Value::Number(Number::Int(number)) => Some((number, at.join(&path(field)))),
            _ => None,
        })
        .collect()
}
