//! `v1.Container`, its probes and hooks, with the defaults of `pkg/apis/core/v1/defaults.go`.

use super::cursor::{At, Reader};
use super::pod::names;
use crate::object::{
    Container, ContainerPort, EnvVar, Field, Handler, IntOrString, Probe, Resources, Text, VolumeMount,
};

pub(super) fn container(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Container {
    let mut container = Container::default();
    reader.fields(at, "v1.Container", |reader, key, value| match key {
        "name" => container.name = reader.string(value),
        "image" => container.image = reader.string(value),
        "imagePullPolicy" => container.image_pull_policy = reader.name(value),
        "command" => container.command = reader.strings(value),
        "args" => container.args = reader.strings(value),
        "env" => container.env = reader.list(value, "[]v1.EnvVar", env_var),
        "ports" => container.ports = reader.list(value, "[]v1.ContainerPort", port),
        "resources" => container.resources = resources(reader, value).unwrap_or_default(),
        "volumeMounts" => container.volume_mounts = reader.list(value, "[]v1.VolumeMount", volume_mount),
        "livenessProbe" => container.liveness_probe = probe(reader, value),
        "readinessProbe" => container.readiness_probe = probe(reader, value),
        "startupProbe" => container.startup_probe = probe(reader, value),
        "lifecycle" => {
            reader.fields(value, "v1.Lifecycle", |reader, key, value| match key {
                "preStop" => container.pre_stop = hook(reader, value),
                "postStart" => container.post_start = hook(reader, value),
                _ => {}
            });
        }
        "restartPolicy" => container.restart_policy = reader.name(value),
        _ => {}
    });
    container
}

/// `v1.ResourceRequirements`; none for null.
pub(super) fn resources(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Option<Resources> {
    let mut resources = Resources::default();
    reader
        .fields(at, "v1.ResourceRequirements", |reader, key, value| match key {
            "requests" => resources.requests = reader.resource_list(value),
            "limits" => resources.limits = reader.resource_list(value),
            "claims" => resources.claims = names(reader, value, "[]v1.ResourceClaim"),
            _ => {}
        })
        .then_some(resources)
}

fn env_var(reader: &mut Reader<'_>, at: &At<'_, '_>) -> EnvVar {
    let mut env = EnvVar::default();
    reader.fields(at, "v1.EnvVar", |reader, key, value| match key {
        "name" => env.name = reader.string(value),
        "value" => env.value = reader.text(value),
        _ => {}
    });
    env
}

fn port(reader: &mut Reader<'_>, at: &At<'_, '_>) -> ContainerPort {
    let mut port = ContainerPort::default();
    reader.fields(at, "v1.ContainerPort", |reader, key, value| match key {
        "name" => port.name = reader.string(value),
        "containerPort" => port.container_port = reader.count(value).unwrap_or_default(),
        "hostPort" => port.host_port = reader.count(value).unwrap_or_default(),
        "hostIP" => port.host_ip = reader.string(value),
        "protocol" => port.protocol = Field::or(reader.name(value), port.protocol.value.clone()),
        _ => {}
    });
    port
}

fn volume_mount(reader: &mut Reader<'_>, at: &At<'_, '_>) -> VolumeMount {
    let mut mount = VolumeMount::default();
    reader.fields(at, "v1.VolumeMount", |reader, key, value| match key {
        "name" => mount.name = reader.string(value),
        "mountPath" => mount.mount_path = reader.string(value),
        "subPath" | "subPathExpr" if mount.sub_path.is_empty() => mount.sub_path = reader.string(value),
        "readOnly" => mount.read_only = reader.flag(value),
        _ => {}
    });
    mount
}

/// `v1.Probe`. The API server takes a written 0 for absent and fills in the default.
fn probe(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Option<Probe> {
    let mut probe = Probe::default();
    reader
        .fields(at, "v1.Probe", |reader, key, value| match key {
            "initialDelaySeconds" => probe.initial_delay_seconds = Field::or(reader.count(value), 0),
            "periodSeconds" => probe.period_seconds = positive(reader, value, 10),
            "timeoutSeconds" => probe.timeout_seconds = positive(reader, value, 1),
            "failureThreshold" => probe.failure_threshold = positive(reader, value, 3),
            "successThreshold" => probe.success_threshold = positive(reader, value, 1),
            "terminationGracePeriodSeconds" => probe.termination_grace_period_seconds = reader.int64(value),
            _ => handler(reader, key, value, &mut probe.handler),
        })
        .then_some(probe)
}

fn positive(reader: &mut Reader<'_>, at: &At<'_, '_>, default: i64) -> Field<i64> {
    Field::or(reader.count(at).filter(|number| *number != 0), default)
}

fn hook(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Option<Handler> {
    let mut hook = Handler::None;
    reader
        .fields(at, "v1.LifecycleHandler", |reader, key, value| handler(reader, key, value, &mut hook))
        .then_some(hook)
}

/// Reads one field of a handler into `into`; the first handler written stays.
fn handler(reader: &mut Reader<'_>, key: &str, at: &At<'_, '_>, into: &mut Handler) {
    let read = match key {
        "exec" => {
            let mut command = Vec::new();
            reader
                .fields(at, "v1.ExecAction", |reader, key, value| {
                    if key == "command" {
                        command = reader.strings(value);
                    }
                })
                .then_some(Handler::Exec(command))
        }
        "httpGet" => http_get(reader, at),
        "tcpSocket" => {
            let mut port = IntOrString::default();
            reader
                .fields(at, "v1.TCPSocketAction", |reader, key, value| {
                    if key == "port" {
                        port = reader.int_or_string(value).unwrap_or_default();
                    }
                })
                .then_some(Handler::TcpSocket(port))
        }
        "grpc" => {
            let mut port = 0;
            reader
                .fields(at, "v1.GRPCAction", |reader, key, value| {
                    if key == "port" {
                        port = reader.count(value).unwrap_or_default();
                    }
                })
                .then_some(Handler::Grpc(port))
        }
        "sleep" => {
            let mut seconds = 0;
            reader
                .fields(at, "v1.SleepAction", |reader, key, value| {
                    if key == "seconds" {
                        seconds = reader.int64(value).unwrap_or_default();
                    }
                })
                .then_some(Handler::Sleep(seconds))
        }
        _ => None,
    };
    if let (Some(read), Handler::None) = (read, &*into) {
        *into = read;
    }
}

fn http_get(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Option<Handler> {
    let mut port = IntOrString::default();
    let (mut path, mut scheme, mut host) = (None, None, Text::default());
    reader
        .fields(at, "v1.HTTPGetAction", |reader, key, value| match key {
            "port" => port = reader.int_or_string(value).unwrap_or_default(),
            "path" => path = reader.name(value),
            "scheme" => scheme = reader.name(value),
            "host" => host = reader.string(value),
            _ => {}
        })
        .then(|| Handler::HttpGet {
            port,
            path: path.unwrap_or_else(|| "/".into()),
            scheme: scheme.unwrap_or_else(|| "HTTP".into()),
            host,
        })
}
