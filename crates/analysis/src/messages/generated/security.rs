// Made by `cargo xtask messages` from messages/en/security.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: lines![
        "added-capability",
        "added-capability.help",
        "capabilities-not-dropped",
        "capabilities-not-dropped.help",
        "container-runtime-socket",
        "container-runtime-socket.docker-help",
        "container-runtime-socket.help",
        "dangerous-capability",
        "dangerous-capability.help",
        "default-service-account",
        "default-service-account.help",
        "hook-of-other-host",
        "hook-of-other-host.help",
        "host-aliases",
        "host-aliases.help",
        "host-ipc",
        "host-ipc.help",
        "host-network",
        "host-network.help",
        "host-path-volume",
        "host-path-volume.help",
        "host-pid",
        "host-pid.help",
        "host-port",
        "host-port.help",
        "host-process",
        "host-process.help",
        "ingress-snippet",
        "ingress-snippet.help",
        "invalid-pod-security-label",
        "invalid-pod-security-label.help",
        "invalid-pod-security-label.unread",
        "invalid-pod-security-label.unread-help",
        "low-user-id",
        "low-user-id.group",
        "low-user-id.help",
        "low-user-id.user",
        "missing-seccomp-profile",
        "missing-seccomp-profile.help",
        "missing-user-namespace",
        "missing-user-namespace.help",
        "net-raw-capability",
        "net-raw-capability.help",
        "pod-security-level",
        "pod-security-level.help",
        "pod-security-refused",
        "pod-security-refused.help",
        "pod-security-refused.pod",
        "pod-security-refused.told",
        "privilege-escalation",
        "privilege-escalation.help",
        "privileged-container",
        "privileged-container.help",
        "privileged-port",
        "privileged-port.help",
        "privileged-security-context-constraints",
        "privileged-security-context-constraints.help",
        "restricted-volume-type",
        "restricted-volume-type.help",
        "root-user-refused",
        "root-user-refused.help",
        "root-user-refused.label",
        "runs-as-root",
        "runs-as-root.help",
        "runs-as-root.image",
        "secret-from-environment",
        "secret-from-environment.help",
        "secret-in-config-map",
        "secret-in-config-map.help",
        "secret-in-config-map.known",
        "secret-in-environment",
        "secret-in-environment.help",
        "secret-in-environment.known",
        "secret-what.anthropic",
        "secret-what.aws",
        "secret-what.digitalocean",
        "secret-what.github",
        "secret-what.gitlab",
        "secret-what.google",
        "secret-what.grafana",
        "secret-what.huggingface",
        "secret-what.json-web-token",
        "secret-what.npm",
        "secret-what.private-key",
        "secret-what.sendgrid",
        "secret-what.slack",
        "secret-what.stripe",
        "secret-what.url",
        "secret-what.vault",
        "security-fix-drop",
        "security-fix-level",
        "security-fix-remove",
        "security-fix-set",
        "security-label-namespace",
        "security-label-reason",
        "security-subject-container",
        "security-subject-pod",
        "security-subject-volume",
        "security-who-container",
        "security-who-pod",
        "security-who-volume",
        "selinux-options",
        "selinux-options.help",
        "sensitive-host-path",
        "sensitive-host-path.help",
        "service-account-token-mounted",
        "service-account-token-mounted.help",
        "service-with-external-ips",
        "service-with-external-ips.help",
        "shared-process-namespace",
        "shared-process-namespace.help",
        "ssh-port",
        "ssh-port.help",
        "unconfined-apparmor-profile",
        "unconfined-apparmor-profile.help",
        "unconfined-seccomp-profile",
        "unconfined-seccomp-profile.help",
        "unknown-capability",
        "unknown-capability.help",
        "unknown-capability.help-meant",
        "unknown-capability.prefix",
        "unmasked-proc-mount",
        "unmasked-proc-mount.help",
        "unsafe-sysctl",
        "unsafe-sysctl.help",
        "writable-host-path",
        "writable-host-path.help",
        "writable-root-filesystem",
        "writable-root-filesystem.help",
    ],
    english: lines![
        "{who} asks for {capability}",
        "Leave it out: restricted lets a container have NET_BIND_SERVICE, and nothing else",
        "{who} keeps the capabilities that runtimes give by default",
        "Drop ALL, and add NET_BIND_SERVICE if it listens below 1024",
        "Through {who} ({path}) a container can start any other on its node, as root",
        "Nodes have run without Docker since Kubernetes 1.24, so there may be nothing at that path; build and inspect through the API instead",
        "Leave it out where the API server or the kubelet answers the same",
        "{who} is given {capability}, which reaches beyond it",
        "Leave it out; baseline allows the capabilities that runtimes give by default, and no other",
        "Pods of {kind} {name} act as ServiceAccount default, as does every other Pod of the Namespace that names none",
        "Give them a ServiceAccount of their own, or no token",
        "A lifecycle hook of {who} makes the kubelet ask {host} instead of the Pod",
        "Leave host out: the Pod's own address is asked; the Host header is set with httpHeaders",
        "Pods of {kind} {name} resolve names by a list in the manifest, which nobody updates",
        "Let DNS know the name, or take a Service of type ExternalName",
        "Pods of {kind} {name} share memory segments and semaphores with their node",
        "Leave hostIPC out; containers of one Pod share them anyway",
        "Pods of {kind} {name} are on the network of their node: they reach what listens on its localhost, and NetworkPolicies may not hold for them",
        "Leave hostNetwork out; a Service, or a hostPort, makes a port reachable",
        "{who} is a folder of the node: what it holds depends on where the Pod runs",
        "Take an emptyDir, a ConfigMap or a claim where it need not be the node's own",
        "Pods of {kind} {name} see and may signal every process of their node",
        "Leave hostPID out; shareProcessNamespace shares processes within the Pod",
        "{who} opens port {port} on its node: no two such Pods fit one node, and NetworkPolicies may not hold for it",
        "Leave hostPort out, and make it reachable by a Service",
        "{who} is a process of its Windows node, with the rights of the account it names",
        "Leave hostProcess out where it administers no node",
        "Ingress {name} uses {annotation}, which ingress-nginx refuses since 1.9 unless allow-snippet-annotations is set",
        "Use the annotation or the ConfigMap entry made for it: a snippet can read every Secret that the controller can",
        "Namespace {name} is refused: {key} cannot be {value}",
        "A level is privileged, baseline or restricted; a version is latest or v1.N",
        "Nobody reads the label {key}",
        "There are enforce, audit and warn, and each with -version",
        "{who} runs with {what} ID {id#}: IDs below {least#} may belong to somebody on the node",
        "group",
        "Take an ID of {least#} or more",
        "user",
        "Without a seccomp profile {who} may use every system call, unless the kubelet sets a default",
        "Set seccompProfile.type: RuntimeDefault for the Pod",
        "Root in a container of {kind} {name} is root on its node if it gets out",
        "Set hostUsers: false; nodes need Linux 6.3 and a runtime that maps users",
        "Container {name} keeps NET_RAW: it may forge packets and listen in on its neighbours",
        "Drop NET_RAW, or ALL; only programs like ping need it",
        "Pods of {kind} {name} meet {level}; {next} asks for more: {reasons}",
        "With that, their Namespace can enforce {next}",
        "No Pod of {kind} {name} is ever created: Namespace {namespace} enforces {level}, and they break it ({reasons})",
        "Write what the level asks for, or give these Pods a Namespace with a level that lets them be",
        "Pod {name} is refused: Namespace {namespace} enforces {level}, and it breaks it ({reasons})",
        "Pods of {kind} {name} break {level}, which their Namespace has told about ({label})",
        "Set-user-ID programs in {who} may run with more rights than it was started with",
        "Set allowPrivilegeEscalation: false; only programs like sudo and ping need more",
        "Privileged: {who} may do to its node whatever root may",
        "Ask for the one capability or device that it needs",
        "{who} listens on {port#}, below 1024",
        "Listen on 1024 or above, and let the Service map the port",
        "SecurityContextConstraints {name} admit privileged containers",
        "Set allowPrivilegedContainer: false, or see to it that nobody else is given them",
        "{who} is of type {source}, which restricted does not allow",
        "Put a PersistentVolumeClaim in between: the volume is then the administrator's business",
        "Container {name} never starts: it asks for user 0, and runAsNonRoot forbids that",
        "Name the user it is to run as, or let it be root",
        "root is forbidden here",
        "Container {name} runs as root",
        "Set runAsNonRoot: true; the kubelet then refuses to start it as root",
        "Container {name} runs as root where its image names no other user",
        "Secret {secret} reaches {who} as environment: child processes inherit it, and crash reports and logs repeat it",
        "Mount the Secret as a volume: files also follow its changes",
        "{key} of ConfigMap {name} is a secret, and ConfigMaps are for what everybody may read",
        "Put it into a Secret, and change it if this text was ever shared",
        "{key} of ConfigMap {name} holds {what}, and ConfigMaps are for what everybody may read",
        "The value of {variable} in container {name} stands in the manifest: whoever may read that may read the secret",
        "Put it into a Secret, refer to it with secretKeyRef, and change it if this text was ever shared",
        "{variable} in container {name} holds {what}: whoever may read the manifest may read it",
        "an Anthropic API key",
        "an AWS access key",
        "a DigitalOcean token",
        "a GitHub token",
        "a GitLab token",
        "a Google API key",
        "a Grafana token",
        "a Hugging Face token",
        "a JSON Web Token",
        "an npm token",
        "a private key",
        "a SendGrid API key",
        "a Slack token",
        "a Stripe key",
        "a URL with a password",
        "a Vault token",
        "Drop {capability}",
        "Write what {level} wants",
        "Remove {field}",
        "Set {field}",
        "Namespace {name}",
        "{reason}",
        "Container {name}",
        "The Pod",
        "Volume {name}",
        "container {name}",
        "the Pod",
        "volume {name}",
        "SELinux options of {who} leave what confines containers: {value}",
        "Leave user and role out, and let type be container_t, container_init_t, container_kvm_t or container_engine_t",
        "{who} holds {path} of the node",
        "Mount the one file or folder that is needed, read-only",
        "Pods of {kind} {name} hold a token of ServiceAccount {account}, and nothing in this set lets it do anything",
        "Set automountServiceAccountToken: false unless a role is bound to it elsewhere",
        "Service {name} takes traffic for addresses it names itself: whoever may write it can take that of others",
        "Use a LoadBalancer or a Gateway; externalIPs is deprecated since Kubernetes 1.36",
        "Containers of {kind} {name} see each other's processes, and by /proc their files and environment",
        "Leave shareProcessNamespace out where no container has to signal another",
        "{who} offers SSH: a way in beside the API server, with keys of its own",
        "Use kubectl exec or kubectl debug, which RBAC governs and the audit log records",
        "AppArmor is told to leave {who} alone",
        "Take RuntimeDefault, or a Localhost profile that allows what is needed",
        "The seccomp profile {value} lets {who} use every system call",
        "Take RuntimeDefault, or a Localhost profile that allows what is needed",
        "No kernel knows the capability {capability}: {who} neither gets nor loses anything",
        "Kubernetes writes capabilities as capabilities(7) does, without CAP_",
        "Write {name}: Kubernetes leaves out CAP_",
        "Capability {capability} is written with CAP_, which containerd puts in front itself: with it {who} neither gets nor loses anything",
        "{who} has procMount {value}: it sees the parts of /proc and /sys that runtimes hide",
        "Leave procMount out; containers within containers want it, with hostUsers: false",
        "Kubelets fail Pods that set {name}, unless they are told to allow it",
        "Run the kubelets of these nodes with --allowed-unsafe-sysctls, or set it on the node",
        "{who} may write to volume {volume}, a folder of the node",
        "Mount it with readOnly: true",
        "Container {name} may change the files of its image",
        "Set readOnlyRootFilesystem: true, and mount an emptyDir where it has to write",
    ],
};

/// {who} asks for {capability}
#[rustfmt::skip]
pub(crate) fn added_capability(who: impl Into<Arg>, capability: impl Into<Arg>) -> Message {
    Message::new(11, 0, vec![who.into(), capability.into()])
}

/// Leave it out: restricted lets a container have NET_BIND_SERVICE, and nothing else
#[rustfmt::skip]
pub(crate) fn added_capability_help() -> Message {
    Message::new(11, 1, vec![])
}

/// {who} keeps the capabilities that runtimes give by default
#[rustfmt::skip]
pub(crate) fn capabilities_not_dropped(who: impl Into<Arg>) -> Message {
    Message::new(11, 2, vec![who.into()])
}

/// Drop ALL, and add NET_BIND_SERVICE if it listens below 1024
#[rustfmt::skip]
pub(crate) fn capabilities_not_dropped_help() -> Message {
    Message::new(11, 3, vec![])
}

/// Through {who} ({path}) a container can start any other on its node, as root
#[rustfmt::skip]
pub(crate) fn container_runtime_socket(who: impl Into<Arg>, path: impl Into<Arg>) -> Message {
    Message::new(11, 4, vec![who.into(), path.into()])
}

/// Nodes have run without Docker since Kubernetes 1.24, so there may be nothing at that path; build and inspect through the API instead
#[rustfmt::skip]
pub(crate) fn container_runtime_socket_docker_help() -> Message {
    Message::new(11, 5, vec![])
}

/// Leave it out where the API server or the kubelet answers the same
#[rustfmt::skip]
pub(crate) fn container_runtime_socket_help() -> Message {
    Message::new(11, 6, vec![])
}

/// {who} is given {capability}, which reaches beyond it
#[rustfmt::skip]
pub(crate) fn dangerous_capability(who: impl Into<Arg>, capability: impl Into<Arg>) -> Message {
    Message::new(11, 7, vec![who.into(), capability.into()])
}

/// Leave it out; baseline allows the capabilities that runtimes give by default, and no other
#[rustfmt::skip]
pub(crate) fn dangerous_capability_help() -> Message {
    Message::new(11, 8, vec![])
}

/// Pods of {kind} {name} act as ServiceAccount default, as does every other Pod of the Namespace that names none
#[rustfmt::skip]
pub(crate) fn default_service_account(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(11, 9, vec![kind.into(), name.into()])
}

/// Give them a ServiceAccount of their own, or no token
#[rustfmt::skip]
pub(crate) fn default_service_account_help() -> Message {
    Message::new(11, 10, vec![])
}

/// A lifecycle hook of {who} makes the kubelet ask {host} instead of the Pod
#[rustfmt::skip]
pub(crate) fn hook_of_other_host(who: impl Into<Arg>, host: impl Into<Arg>) -> Message {
    Message::new(11, 11, vec![who.into(), host.into()])
}

/// Leave host out: the Pod's own address is asked; the Host header is set with httpHeaders
#[rustfmt::skip]
pub(crate) fn hook_of_other_host_help() -> Message {
    Message::new(11, 12, vec![])
}

/// Pods of {kind} {name} resolve names by a list in the manifest, which nobody updates
#[rustfmt::skip]
pub(crate) fn host_aliases(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(11, 13, vec![kind.into(), name.into()])
}

/// Let DNS know the name, or take a Service of type ExternalName
#[rustfmt::skip]
pub(crate) fn host_aliases_help() -> Message {
    Message::new(11, 14, vec![])
}

/// Pods of {kind} {name} share memory segments and semaphores with their node
#[rustfmt::skip]
pub(crate) fn host_ipc(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(11, 15, vec![kind.into(), name.into()])
}

/// Leave hostIPC out; containers of one Pod share them anyway
#[rustfmt::skip]
pub(crate) fn host_ipc_help() -> Message {
    Message::new(11, 16, vec![])
}

/// Pods of {kind} {name} are on the network of their node: they reach what listens on its localhost, and NetworkPolicies may not hold for them
#[rustfmt::skip]
pub(crate) fn host_network(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(11, 17, vec![kind.into(), name.into()])
}

/// Leave hostNetwork out; a Service, or a hostPort, makes a port reachable
#[rustfmt::skip]
pub(crate) fn host_network_help() -> Message {
    Message::new(11, 18, vec![])
}

/// {who} is a folder of the node: what it holds depends on where the Pod runs
#[rustfmt::skip]
pub(crate) fn host_path_volume(who: impl Into<Arg>) -> Message {
    Message::new(11, 19, vec![who.into()])
}

/// Take an emptyDir, a ConfigMap or a claim where it need not be the node's own
#[rustfmt::skip]
pub(crate) fn host_path_volume_help() -> Message {
    Message::new(11, 20, vec![])
}

/// Pods of {kind} {name} see and may signal every process of their node
#[rustfmt::skip]
pub(crate) fn host_pid(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(11, 21, vec![kind.into(), name.into()])
}

/// Leave hostPID out; shareProcessNamespace shares processes within the Pod
#[rustfmt::skip]
pub(crate) fn host_pid_help() -> Message {
    Message::new(11, 22, vec![])
}

/// {who} opens port {port} on its node: no two such Pods fit one node, and NetworkPolicies may not hold for it
#[rustfmt::skip]
pub(crate) fn host_port(who: impl Into<Arg>, port: impl Into<Arg>) -> Message {
    Message::new(11, 23, vec![who.into(), port.into()])
}

/// Leave hostPort out, and make it reachable by a Service
#[rustfmt::skip]
pub(crate) fn host_port_help() -> Message {
    Message::new(11, 24, vec![])
}

/// {who} is a process of its Windows node, with the rights of the account it names
#[rustfmt::skip]
pub(crate) fn host_process(who: impl Into<Arg>) -> Message {
    Message::new(11, 25, vec![who.into()])
}

/// Leave hostProcess out where it administers no node
#[rustfmt::skip]
pub(crate) fn host_process_help() -> Message {
    Message::new(11, 26, vec![])
}

/// Ingress {name} uses {annotation}, which ingress-nginx refuses since 1.9 unless allow-snippet-annotations is set
#[rustfmt::skip]
pub(crate) fn ingress_snippet(name: impl Into<Arg>, annotation: impl Into<Arg>) -> Message {
    Message::new(11, 27, vec![name.into(), annotation.into()])
}

/// Use the annotation or the ConfigMap entry made for it: a snippet can read every Secret that the controller can
#[rustfmt::skip]
pub(crate) fn ingress_snippet_help() -> Message {
    Message::new(11, 28, vec![])
}

/// Namespace {name} is refused: {key} cannot be {value}
#[rustfmt::skip]
pub(crate) fn invalid_pod_security_label(name: impl Into<Arg>, key: impl Into<Arg>, value: impl Into<Arg>) -> Message {
    Message::new(11, 29, vec![name.into(), key.into(), value.into()])
}

/// A level is privileged, baseline or restricted; a version is latest or v1.N
#[rustfmt::skip]
pub(crate) fn invalid_pod_security_label_help() -> Message {
    Message::new(11, 30, vec![])
}

/// Nobody reads the label {key}
#[rustfmt::skip]
pub(crate) fn invalid_pod_security_label_unread(key: impl Into<Arg>) -> Message {
    Message::new(11, 31, vec![key.into()])
}

/// There are enforce, audit and warn, and each with -version
#[rustfmt::skip]
pub(crate) fn invalid_pod_security_label_unread_help() -> Message {
    Message::new(11, 32, vec![])
}

/// {who} runs with {what} ID {id#}: IDs below {least#} may belong to somebody on the node
#[rustfmt::skip]
pub(crate) fn low_user_id(who: impl Into<Arg>, what: impl Into<Arg>, id: i64, least: i64) -> Message {
    Message::new(11, 33, vec![who.into(), what.into(), Arg::Int(id), Arg::Int(least)])
}

/// group
#[rustfmt::skip]
pub(crate) fn low_user_id_group() -> Message {
    Message::new(11, 34, vec![])
}

/// Take an ID of {least#} or more
#[rustfmt::skip]
pub(crate) fn low_user_id_help(least: i64) -> Message {
    Message::new(11, 35, vec![Arg::Int(least)])
}

/// user
#[rustfmt::skip]
pub(crate) fn low_user_id_user() -> Message {
    Message::new(11, 36, vec![])
}

/// Without a seccomp profile {who} may use every system call, unless the kubelet sets a default
#[rustfmt::skip]
pub(crate) fn missing_seccomp_profile(who: impl Into<Arg>) -> Message {
    Message::new(11, 37, vec![who.into()])
}

/// Set seccompProfile.type: RuntimeDefault for the Pod
#[rustfmt::skip]
pub(crate) fn missing_seccomp_profile_help() -> Message {
    Message::new(11, 38, vec![])
}

/// Root in a container of {kind} {name} is root on its node if it gets out
#[rustfmt::skip]
pub(crate) fn missing_user_namespace(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(11, 39, vec![kind.into(), name.into()])
}

/// Set hostUsers: false; nodes need Linux 6.3 and a runtime that maps users
#[rustfmt::skip]
pub(crate) fn missing_user_namespace_help() -> Message {
    Message::new(11, 40, vec![])
}

/// Container {name} keeps NET_RAW: it may forge packets and listen in on its neighbours
#[rustfmt::skip]
pub(crate) fn net_raw_capability(name: impl Into<Arg>) -> Message {
    Message::new(11, 41, vec![name.into()])
}

/// Drop NET_RAW, or ALL; only programs like ping need it
#[rustfmt::skip]
pub(crate) fn net_raw_capability_help() -> Message {
    Message::new(11, 42, vec![])
}

/// Pods of {kind} {name} meet {level}; {next} asks for more: {reasons}
#[rustfmt::skip]
pub(crate) fn pod_security_level(kind: impl Into<Arg>, name: impl Into<Arg>, level: impl Into<Arg>, next: impl Into<Arg>, reasons: impl Into<Arg>) -> Message {
    Message::new(11, 43, vec![kind.into(), name.into(), level.into(), next.into(), reasons.into()])
}

/// With that, their Namespace can enforce {next}
#[rustfmt::skip]
pub(crate) fn pod_security_level_help(next: impl Into<Arg>) -> Message {
    Message::new(11, 44, vec![next.into()])
}

/// No Pod of {kind} {name} is ever created: Namespace {namespace} enforces {level}, and they break it ({reasons})
#[rustfmt::skip]
pub(crate) fn pod_security_refused(kind: impl Into<Arg>, name: impl Into<Arg>, namespace: impl Into<Arg>, level: impl Into<Arg>, reasons: impl Into<Arg>) -> Message {
    Message::new(11, 45, vec![kind.into(), name.into(), namespace.into(), level.into(), reasons.into()])
}

/// Write what the level asks for, or give these Pods a Namespace with a level that lets them be
#[rustfmt::skip]
pub(crate) fn pod_security_refused_help() -> Message {
    Message::new(11, 46, vec![])
}

/// Pod {name} is refused: Namespace {namespace} enforces {level}, and it breaks it ({reasons})
#[rustfmt::skip]
pub(crate) fn pod_security_refused_pod(name: impl Into<Arg>, namespace: impl Into<Arg>, level: impl Into<Arg>, reasons: impl Into<Arg>) -> Message {
    Message::new(11, 47, vec![name.into(), namespace.into(), level.into(), reasons.into()])
}

/// Pods of {kind} {name} break {level}, which their Namespace has told about ({label})
#[rustfmt::skip]
pub(crate) fn pod_security_refused_told(kind: impl Into<Arg>, name: impl Into<Arg>, level: impl Into<Arg>, label: impl Into<Arg>) -> Message {
    Message::new(11, 48, vec![kind.into(), name.into(), level.into(), label.into()])
}

/// Set-user-ID programs in {who} may run with more rights than it was started with
#[rustfmt::skip]
pub(crate) fn privilege_escalation(who: impl Into<Arg>) -> Message {
    Message::new(11, 49, vec![who.into()])
}

/// Set allowPrivilegeEscalation: false; only programs like sudo and ping need more
#[rustfmt::skip]
pub(crate) fn privilege_escalation_help() -> Message {
    Message::new(11, 50, vec![])
}

/// Privileged: {who} may do to its node whatever root may
#[rustfmt::skip]
pub(crate) fn privileged_container(who: impl Into<Arg>) -> Message {
    Message::new(11, 51, vec![who.into()])
}

/// Ask for the one capability or device that it needs
#[rustfmt::skip]
pub(crate) fn privileged_container_help() -> Message {
    Message::new(11, 52, vec![])
}

/// {who} listens on {port#}, below 1024
#[rustfmt::skip]
pub(crate) fn privileged_port(who: impl Into<Arg>, port: i64) -> Message {
    Message::new(11, 53, vec![who.into(), Arg::Int(port)])
}

/// Listen on 1024 or above, and let the Service map the port
#[rustfmt::skip]
pub(crate) fn privileged_port_help() -> Message {
    Message::new(11, 54, vec![])
}

/// SecurityContextConstraints {name} admit privileged containers
#[rustfmt::skip]
pub(crate) fn privileged_security_context_constraints(name: impl Into<Arg>) -> Message {
    Message::new(11, 55, vec![name.into()])
}

/// Set allowPrivilegedContainer: false, or see to it that nobody else is given them
#[rustfmt::skip]
pub(crate) fn privileged_security_context_constraints_help() -> Message {
    Message::new(11, 56, vec![])
}

/// {who} is of type {source}, which restricted does not allow
#[rustfmt::skip]
pub(crate) fn restricted_volume_type(who: impl Into<Arg>, source: impl Into<Arg>) -> Message {
    Message::new(11, 57, vec![who.into(), source.into()])
}

/// Put a PersistentVolumeClaim in between: the volume is then the administrator's business
#[rustfmt::skip]
pub(crate) fn restricted_volume_type_help() -> Message {
    Message::new(11, 58, vec![])
}

/// Container {name} never starts: it asks for user 0, and runAsNonRoot forbids that
#[rustfmt::skip]
pub(crate) fn root_user_refused(name: impl Into<Arg>) -> Message {
    Message::new(11, 59, vec![name.into()])
}

/// Name the user it is to run as, or let it be root
#[rustfmt::skip]
pub(crate) fn root_user_refused_help() -> Message {
    Message::new(11, 60, vec![])
}

/// root is forbidden here
#[rustfmt::skip]
pub(crate) fn root_user_refused_label() -> Message {
    Message::new(11, 61, vec![])
}

/// Container {name} runs as root
#[rustfmt::skip]
pub(crate) fn runs_as_root(name: impl Into<Arg>) -> Message {
    Message::new(11, 62, vec![name.into()])
}

/// Set runAsNonRoot: true; the kubelet then refuses to start it as root
#[rustfmt::skip]
pub(crate) fn runs_as_root_help() -> Message {
    Message::new(11, 63, vec![])
}

/// Container {name} runs as root where its image names no other user
#[rustfmt::skip]
pub(crate) fn runs_as_root_image(name: impl Into<Arg>) -> Message {
    Message::new(11, 64, vec![name.into()])
}

/// Secret {secret} reaches {who} as environment: child processes inherit it, and crash reports and logs repeat it
#[rustfmt::skip]
pub(crate) fn secret_from_environment(secret: impl Into<Arg>, who: impl Into<Arg>) -> Message {
    Message::new(11, 65, vec![secret.into(), who.into()])
}

/// Mount the Secret as a volume: files also follow its changes
#[rustfmt::skip]
pub(crate) fn secret_from_environment_help() -> Message {
    Message::new(11, 66, vec![])
}

/// {key} of ConfigMap {name} is a secret, and ConfigMaps are for what everybody may read
#[rustfmt::skip]
pub(crate) fn secret_in_config_map(key: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(11, 67, vec![key.into(), name.into()])
}

/// Put it into a Secret, and change it if this text was ever shared
#[rustfmt::skip]
pub(crate) fn secret_in_config_map_help() -> Message {
    Message::new(11, 68, vec![])
}

/// {key} of ConfigMap {name} holds {what}, and ConfigMaps are for what everybody may read
#[rustfmt::skip]
pub(crate) fn secret_in_config_map_known(key: impl Into<Arg>, name: impl Into<Arg>, what: impl Into<Arg>) -> Message {
    Message::new(11, 69, vec![key.into(), name.into(), what.into()])
}

/// The value of {variable} in container {name} stands in the manifest: whoever may read that may read the secret
#[rustfmt::skip]
pub(crate) fn secret_in_environment(variable: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(11, 70, vec![variable.into(), name.into()])
}

/// Put it into a Secret, refer to it with secretKeyRef, and change it if this text was ever shared
#[rustfmt::skip]
pub(crate) fn secret_in_environment_help() -> Message {
    Message::new(11, 71, vec![])
}

/// {variable} in container {name} holds {what}: whoever may read the manifest may read it
#[rustfmt::skip]
pub(crate) fn secret_in_environment_known(variable: impl Into<Arg>, name: impl Into<Arg>, what: impl Into<Arg>) -> Message {
    Message::new(11, 72, vec![variable.into(), name.into(), what.into()])
}

/// an Anthropic API key
#[rustfmt::skip]
pub(crate) fn secret_what_anthropic() -> Message {
    Message::new(11, 73, vec![])
}

/// an AWS access key
#[rustfmt::skip]
pub(crate) fn secret_what_aws() -> Message {
    Message::new(11, 74, vec![])
}

/// a DigitalOcean token
#[rustfmt::skip]
pub(crate) fn secret_what_digitalocean() -> Message {
    Message::new(11, 75, vec![])
}

/// a GitHub token
#[rustfmt::skip]
pub(crate) fn secret_what_github() -> Message {
    Message::new(11, 76, vec![])
}

/// a GitLab token
#[rustfmt::skip]
pub(crate) fn secret_what_gitlab() -> Message {
    Message::new(11, 77, vec![])
}

/// a Google API key
#[rustfmt::skip]
pub(crate) fn secret_what_google() -> Message {
    Message::new(11, 78, vec![])
}

/// a Grafana token
#[rustfmt::skip]
pub(crate) fn secret_what_grafana() -> Message {
    Message::new(11, 79, vec![])
}

/// a Hugging Face token
#[rustfmt::skip]
pub(crate) fn secret_what_huggingface() -> Message {
    Message::new(11, 80, vec![])
}

/// a JSON Web Token
#[rustfmt::skip]
pub(crate) fn secret_what_json_web_token() -> Message {
    Message::new(11, 81, vec![])
}

/// an npm token
#[rustfmt::skip]
pub(crate) fn secret_what_npm() -> Message {
    Message::new(11, 82, vec![])
}

/// a private key
#[rustfmt::skip]
pub(crate) fn secret_what_private_key() -> Message {
    Message::new(11, 83, vec![])
}

/// a SendGrid API key
#[rustfmt::skip]
pub(crate) fn secret_what_sendgrid() -> Message {
    Message::new(11, 84, vec![])
}

/// a Slack token
#[rustfmt::skip]
pub(crate) fn secret_what_slack() -> Message {
    Message::new(11, 85, vec![])
}

/// a Stripe key
#[rustfmt::skip]
pub(crate) fn secret_what_stripe() -> Message {
    Message::new(11, 86, vec![])
}

/// a URL with a password
#[rustfmt::skip]
pub(crate) fn secret_what_url() -> Message {
    Message::new(11, 87, vec![])
}

/// a Vault token
#[rustfmt::skip]
pub(crate) fn secret_what_vault() -> Message {
    Message::new(11, 88, vec![])
}

/// Drop {capability}
#[rustfmt::skip]
pub(crate) fn security_fix_drop(capability: impl Into<Arg>) -> Message {
    Message::new(11, 89, vec![capability.into()])
}

/// Write what {level} wants
#[rustfmt::skip]
pub(crate) fn security_fix_level(level: impl Into<Arg>) -> Message {
    Message::new(11, 90, vec![level.into()])
}

/// Remove {field}
#[rustfmt::skip]
pub(crate) fn security_fix_remove(field: impl Into<Arg>) -> Message {
    Message::new(11, 91, vec![field.into()])
}

/// Set {field}
#[rustfmt::skip]
pub(crate) fn security_fix_set(field: impl Into<Arg>) -> Message {
    Message::new(11, 92, vec![field.into()])
}

/// Namespace {name}
#[rustfmt::skip]
pub(crate) fn security_label_namespace(name: impl Into<Arg>) -> Message {
    Message::new(11, 93, vec![name.into()])
}

/// {reason}
#[rustfmt::skip]
pub(crate) fn security_label_reason(reason: impl Into<Arg>) -> Message {
    Message::new(11, 94, vec![reason.into()])
}

/// Container {name}
#[rustfmt::skip]
pub(crate) fn security_subject_container(name: impl Into<Arg>) -> Message {
    Message::new(11, 95, vec![name.into()])
}

/// The Pod
#[rustfmt::skip]
pub(crate) fn security_subject_pod() -> Message {
    Message::new(11, 96, vec![])
}

/// Volume {name}
#[rustfmt::skip]
pub(crate) fn security_subject_volume(name: impl Into<Arg>) -> Message {
    Message::new(11, 97, vec![name.into()])
}

/// container {name}
#[rustfmt::skip]
pub(crate) fn security_who_container(name: impl Into<Arg>) -> Message {
    Message::new(11, 98, vec![name.into()])
}

/// the Pod
#[rustfmt::skip]
pub(crate) fn security_who_pod() -> Message {
    Message::new(11, 99, vec![])
}

/// volume {name}
#[rustfmt::skip]
pub(crate) fn security_who_volume(name: impl Into<Arg>) -> Message {
    Message::new(11, 100, vec![name.into()])
}

/// SELinux options of {who} leave what confines containers: {value}
#[rustfmt::skip]
pub(crate) fn selinux_options(who: impl Into<Arg>, value: impl Into<Arg>) -> Message {
    Message::new(11, 101, vec![who.into(), value.into()])
}

/// Leave user and role out, and let type be container_t, container_init_t, container_kvm_t or container_engine_t
#[rustfmt::skip]
pub(crate) fn selinux_options_help() -> Message {
    Message::new(11, 102, vec![])
}

/// {who} holds {path} of the node
#[rustfmt::skip]
pub(crate) fn sensitive_host_path(who: impl Into<Arg>, path: impl Into<Arg>) -> Message {
    Message::new(11, 103, vec![who.into(), path.into()])
}

/// Mount the one file or folder that is needed, read-only
#[rustfmt::skip]
pub(crate) fn sensitive_host_path_help() -> Message {
    Message::new(11, 104, vec![])
}

/// Pods of {kind} {name} hold a token of ServiceAccount {account}, and nothing in this set lets it do anything
#[rustfmt::skip]
pub(crate) fn service_account_token_mounted(kind: impl Into<Arg>, name: impl Into<Arg>, account: impl Into<Arg>) -> Message {
    Message::new(11, 105, vec![kind.into(), name.into(), account.into()])
}

/// Set automountServiceAccountToken: false unless a role is bound to it elsewhere
#[rustfmt::skip]
pub(crate) fn service_account_token_mounted_help() -> Message {
    Message::new(11, 106, vec![])
}

/// Service {name} takes traffic for addresses it names itself: whoever may write it can take that of others
#[rustfmt::skip]
pub(crate) fn service_with_external_ips(name: impl Into<Arg>) -> Message {
    Message::new(11, 107, vec![name.into()])
}

/// Use a LoadBalancer or a Gateway; externalIPs is deprecated since Kubernetes 1.36
#[rustfmt::skip]
pub(crate) fn service_with_external_ips_help() -> Message {
    Message::new(11, 108, vec![])
}

/// Containers of {kind} {name} see each other's processes, and by /proc their files and environment
#[rustfmt::skip]
pub(crate) fn shared_process_namespace(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(11, 109, vec![kind.into(), name.into()])
}

/// Leave shareProcessNamespace out where no container has to signal another
#[rustfmt::skip]
pub(crate) fn shared_process_namespace_help() -> Message {
    Message::new(11, 110, vec![])
}

/// {who} offers SSH: a way in beside the API server, with keys of its own
#[rustfmt::skip]
pub(crate) fn ssh_port(who: impl Into<Arg>) -> Message {
    Message::new(11, 111, vec![who.into()])
}

/// Use kubectl exec or kubectl debug, which RBAC governs and the audit log records
#[rustfmt::skip]
pub(crate) fn ssh_port_help() -> Message {
    Message::new(11, 112, vec![])
}

/// AppArmor is told to leave {who} alone
#[rustfmt::skip]
pub(crate) fn unconfined_apparmor_profile(who: impl Into<Arg>) -> Message {
    Message::new(11, 113, vec![who.into()])
}

/// Take RuntimeDefault, or a Localhost profile that allows what is needed
#[rustfmt::skip]
pub(crate) fn unconfined_apparmor_profile_help() -> Message {
    Message::new(11, 114, vec![])
}

/// The seccomp profile {value} lets {who} use every system call
#[rustfmt::skip]
pub(crate) fn unconfined_seccomp_profile(value: impl Into<Arg>, who: impl Into<Arg>) -> Message {
    Message::new(11, 115, vec![value.into(), who.into()])
}

/// Take RuntimeDefault, or a Localhost profile that allows what is needed
#[rustfmt::skip]
pub(crate) fn unconfined_seccomp_profile_help() -> Message {
    Message::new(11, 116, vec![])
}

/// No kernel knows the capability {capability}: {who} neither gets nor loses anything
#[rustfmt::skip]
pub(crate) fn unknown_capability(capability: impl Into<Arg>, who: impl Into<Arg>) -> Message {
    Message::new(11, 117, vec![capability.into(), who.into()])
}

/// Kubernetes writes capabilities as capabilities(7) does, without CAP_
#[rustfmt::skip]
pub(crate) fn unknown_capability_help() -> Message {
    Message::new(11, 118, vec![])
}

/// Write {name}: Kubernetes leaves out CAP_
#[rustfmt::skip]
pub(crate) fn unknown_capability_help_meant(name: impl Into<Arg>) -> Message {
    Message::new(11, 119, vec![name.into()])
}

/// Capability {capability} is written with CAP_, which containerd puts in front itself: with it {who} neither gets nor loses anything
#[rustfmt::skip]
pub(crate) fn unknown_capability_prefix(capability: impl Into<Arg>, who: impl Into<Arg>) -> Message {
    Message::new(11, 120, vec![capability.into(), who.into()])
}

/// {who} has procMount {value}: it sees the parts of /proc and /sys that runtimes hide
#[rustfmt::skip]
pub(crate) fn unmasked_proc_mount(who: impl Into<Arg>, value: impl Into<Arg>) -> Message {
    Message::new(11, 121, vec![who.into(), value.into()])
}

/// Leave procMount out; containers within containers want it, with hostUsers: false
#[rustfmt::skip]
pub(crate) fn unmasked_proc_mount_help() -> Message {
    Message::new(11, 122, vec![])
}

/// Kubelets fail Pods that set {name}, unless they are told to allow it
#[rustfmt::skip]
pub(crate) fn unsafe_sysctl(name: impl Into<Arg>) -> Message {
    Message::new(11, 123, vec![name.into()])
}

/// Run the kubelets of these nodes with --allowed-unsafe-sysctls, or set it on the node
#[rustfmt::skip]
pub(crate) fn unsafe_sysctl_help() -> Message {
    Message::new(11, 124, vec![])
}

/// {who} may write to volume {volume}, a folder of the node
#[rustfmt::skip]
pub(crate) fn writable_host_path(who: impl Into<Arg>, volume: impl Into<Arg>) -> Message {
    Message::new(11, 125, vec![who.into(), volume.into()])
}

/// Mount it with readOnly: true
#[rustfmt::skip]
pub(crate) fn writable_host_path_help() -> Message {
    Message::new(11, 126, vec![])
}

/// Container {name} may change the files of its image
#[rustfmt::skip]
pub(crate) fn writable_root_filesystem(name: impl Into<Arg>) -> Message {
    Message::new(11, 127, vec![name.into()])
}

/// Set readOnlyRootFilesystem: true, and mount an emptyDir where it has to write
#[rustfmt::skip]
pub(crate) fn writable_root_filesystem_help() -> Message {
    Message::new(11, 128, vec![])
}
