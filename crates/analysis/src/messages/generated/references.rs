// Made by `cargo xtask messages` from messages/en/references.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: lines![
        "autoscaler-target-missing",
        "autoscaler-target-missing.kind",
        "autoscaler-target-missing.version",
        "autoscaler-target-missing.version-help",
        "canary-annotation-without-canary",
        "canary-annotation-without-canary.help",
        "canary-header-pattern-ignored",
        "canary-header-pattern-ignored.help",
        "canary-header-value-without-header",
        "canary-header-value-without-header.help",
        "canary-rule-shadowed.by-cookie",
        "canary-rule-shadowed.cookie",
        "canary-rule-shadowed.header",
        "canary-rule-shadowed.help",
        "canary-rule-shadowed.value",
        "canary-weight-above-total",
        "canary-weight-above-total.help",
        "canary-weight-above-total.number",
        "canary-weight-above-total.number-help",
        "canary-weight-above-total.small",
        "canary-weight-above-total.small-help",
        "canary-without-main-ingress",
        "canary-without-main-ingress.help",
        "canary-without-main-ingress.help-path",
        "canary-without-rule",
        "canary-without-rule.help",
        "claim-missing",
        "claim-unused",
        "clash-help",
        "clash-help-files",
        "cluster-ip-clash",
        "config-map-key-missing",
        "config-map-key-missing.help",
        "config-map-key-missing.sub-path",
        "config-map-missing",
        "config-map-unused",
        "exposed-service",
        "exposed-service.help",
        "external-name-address",
        "external-name-address.help",
        "external-name-with-selector",
        "external-name-with-selector.help",
        "fix-backend-port",
        "fix-canary",
        "fix-drop-pattern",
        "fix-host",
        "fix-key",
        "fix-reference",
        "fix-select",
        "fix-target-port",
        "fix-target-version",
        "http-route-backend-missing",
        "http-route-backend-missing.port",
        "ingress-host-clash",
        "ingress-host-clash.help",
        "ingress-port-missing",
        "ingress-port-missing.help",
        "ingress-service-missing",
        "ingress-tls-host-unserved",
        "ingress-tls-host-unserved.help",
        "ingress-tls-secret-missing",
        "ingress-tls-secret-missing.part",
        "ingress-tls-secret-missing.part-help",
        "ingress-without-class",
        "ingress-without-class.help",
        "ingress-without-tls",
        "ingress-without-tls.help",
        "label-carries",
        "label-cluster-ip",
        "label-keys",
        "label-main-path",
        "label-near",
        "label-other-namespace",
        "label-ports",
        "label-selected",
        "label-selector",
        "label-taken",
        "label-target-port",
        "label-total",
        "label-type",
        "label-wins",
        "namespace-missing",
        "network-policy-peer-selects-nothing",
        "network-policy-selects-nothing",
        "node-port-clash",
        "node-port-out-of-range",
        "node-port-out-of-range.help",
        "pod-not-isolated",
        "pod-not-isolated.help",
        "pull-secret-ignored",
        "pull-secret-ignored.help",
        "reference-help-missing",
        "reference-help-namespace",
        "reference-help-near",
        "role-binding-subject-missing",
        "role-missing",
        "secret-key-missing",
        "secret-key-missing.help",
        "secret-key-missing.sub-path",
        "secret-missing",
        "secret-unused",
        "selector-help-instead",
        "selector-help-lacks",
        "selector-help-namespace",
        "selector-help-nobody",
        "service-account-missing",
        "service-account-unused",
        "service-monitor-port-missing",
        "service-monitor-port-missing.help",
        "service-monitor-selects-nothing",
        "service-port-unserved",
        "service-port-unserved.help",
        "service-port-unserved.number",
        "service-port-unserved.protocol",
        "service-selects-nothing",
        "service-selects-several-workloads",
        "service-selects-several-workloads.help",
        "several-canaries",
        "several-canaries.help",
        "stateful-set-service-misses-pods",
        "stateful-set-service-misses-pods.help",
        "stateful-set-service-missing",
        "stateful-set-service-missing.none",
        "stateful-set-service-missing.none-help",
        "stateful-set-service-not-headless",
        "stateful-set-service-not-headless.help",
        "unused-help",
        "volume-unused",
        "volume-unused.help",
        "webhook-service-missing",
    ],
    english: lines![
        "{own} {name} scales {kind} {target}, which is not here",
        "There is a {kind} {target}",
        "{own} {name} looks for its {kind} in {version}, where there is none: it never scales",
        "{kind} is of the API group apps",
        "Ingress {name} sets {annotation} ({value}), but not canary: ingress-nginx ignores it",
        "Add the annotation nginx.ingress.kubernetes.io/canary: \"true\"; without it this is an ordinary Ingress that claims its host and path",
        "Pattern {pattern} is never tried: header {header} is compared with canary-by-header-value {value}",
        "Keep one of the two; a pattern can stand for the value too",
        "Ingress {name} sets {annotation} ({value}) without canary-by-header: there is no header to compare",
        "Name the header with canary-by-header",
        "The weight of {weight#} in {total#} counts only for requests whose cookie {cookie} is neither always nor never",
        "Cookie {cookie} counts only for requests whose header {header} is neither always nor never",
        "The weight of {weight#} in {total#} counts only for requests whose header {header} is neither always nor never",
        "The order is header, cookie, weight",
        "The weight of {weight#} in {total#} counts only for requests whose header {header} is not {value}",
        "canary-weight {weight#} is more than the total of {total#}: every request goes to the canary {name}",
        "Give a weight from 0 to {total#}, or raise canary-weight-total",
        "canary-weight of {name} is {weight}, which is not a whole number from 0: it counts as 0",
        "Write a number without a percent sign",
        "canary-weight-total {total#} of {name} is below 100 and counts as 100",
        "Give the weight out of 100, or a total above it",
        "Ingress {name} is a canary for host {host}, path {path}, which no other Ingress here serves: it takes no requests",
        "A canary only takes requests from an Ingress with the same host, path and pathType",
        "Give it the very path and pathType of the main Ingress",
        "Ingress {name} is a canary without a weight, a header or a cookie: no request goes to it",
        "Add canary-weight, canary-by-header or canary-by-cookie",
        "{kind} {name} mounts PersistentVolumeClaim {claim}, which is not here: its Pods stay Pending until there is one",
        "Nothing here mounts PersistentVolumeClaim {name}",
        "Whichever comes second is refused: leave it out, and the API server picks a free one",
        "If both files go to one cluster, whichever comes second is refused: leave it out, and the API server picks a free one",
        "Service {name} asks for address {address}, which Service {other} has",
        "{workload} asks ConfigMap {config_map} for key {key}, which it does not have: the container never starts",
        "Its keys: {keys}",
        "Container {container} mounts the file {file} of ConfigMap {config_map}, which has no such key: it finds an empty directory",
        "{kind} {name} uses ConfigMap {config_map}, which is not here",
        "Nothing here uses ConfigMap {name}",
        "Service {name} of type {kind} can be reached from outside the cluster",
        "Use ClusterIP behind an Ingress or a Gateway, or an internal load balancer",
        "Service {name} answers with the DNS name {address}, which no DNS server knows: it looks like an address",
        "For an address use a Service without selector, and an EndpointSlice that holds it",
        "Service {name} is an ExternalName: its selector selects nobody",
        "Remove the selector, or make it a ClusterIP Service",
        "Use port {port}",
        "Mark the Ingress as a canary: canary \"true\"",
        "Remove canary-by-header-pattern, which is not looked at",
        "Give the certificate host {host}",
        "Use key {key}",
        "Use {kind} {name}",
        "Select {key}={value}",
        "Send to port {port}",
        "Name the API group apps: apiVersion apps/v1",
        "{kind} {name} sends requests to Service {service}, which is not here: they are answered with 500",
        "{kind} {name} sends requests to Service {service} at port {port#}, which it does not have: they are answered with 500",
        "Ingress {name} claims what {other} claims: host {host}, path {path}",
        "One of the two is not served: ingress-nginx refuses the second, other controllers keep the older",
        "Ingress {name} sends requests to Service {service} at port {port}, which it does not have: they are answered with 503",
        "Ports of the Service: {ports}",
        "Ingress {name} sends requests to Service {service}, which is not here",
        "Ingress {name} has a certificate for host {host}, which none of its rules serves",
        "Its rules serve {hosts}",
        "Ingress {name} takes its certificate from Secret {secret}, which is not here",
        "Ingress {name} takes its certificate from Secret {secret}, which has no {part}",
        "The controller falls back to its own certificate until the Secret has {part}",
        "Ingress {name} names no class: it is served only where a class is marked as default",
        "Set spec.ingressClassName",
        "Ingress {name} answers in plain text only",
        "Add spec.tls with the hosts and the Secret of their certificate",
        "the labels of {kind} {name}",
        "Service {name} has an address of its own",
        "the keys of {kind} {name}",
        "{name} serves {path} ({path_type})",
        "{kind} {name}",
        "{kind} in namespace {namespace}",
        "Service {name} has {ports}",
        "selected by Service {name} as well",
        "what the Service selects",
        "taken by {name}",
        "requests go to port {port#} of every Pod",
        "of {total#}",
        "type {type_of}",
        "this one is compared",
        "{kind} {name} goes to namespace {namespace}, which is not here",
        "NetworkPolicy {name} lets Pods through ({direction}: {selector}) that nothing here makes",
        "NetworkPolicy {name} selects {selector}, and no Pod here has that: it restricts nothing",
        "Service {name} asks for nodePort {port#}, which Service {other} has",
        "nodePort {port#} of Service {name} is outside 30000-32767, which API servers allow unless they are told otherwise",
        "Take a port of that range, or leave it out: the API server picks a free one",
        "No NetworkPolicy here selects the Pods of {kind} {name}: everything in the cluster may connect to them",
        "Add a NetworkPolicy that selects them, or one for the whole namespace",
        "{kind} {name} pulls with Secret {secret} of type {type_of}, which the kubelet does not read: private images are not pulled",
        "Make it with kubectl create secret docker-registry: type kubernetes.io/dockerconfigjson",
        "Make it with the rest, unless the cluster has it already",
        "A {kind} counts only in its own namespace, here {namespace}",
        "Did you mean {name}?",
        "{kind} {name} grants to ServiceAccount {namespace}/{account}, which is not here",
        "{kind} {name} grants {role_kind} {role}, which is not here: it grants nothing",
        "{workload} asks Secret {secret} for key {key}, which it does not have: the container never starts",
        "Its keys: {keys}",
        "Container {container} mounts the file {file} of Secret {secret}, which has no such key: it finds an empty directory",
        "{kind} {name} uses Secret {secret}, which is not here",
        "Nothing here uses Secret {name}",
        "{kind} {name} carries {key}={value}",
        "{kind} {name} lacks the label {key}={wanted}",
        "{kind} {name} has these labels, in namespace {namespace}: only Pods of the own namespace count",
        "Give the Pods these labels, or select those that they carry; what lives elsewhere is not seen here",
        "{kind} {name} runs as ServiceAccount {account}, which is not here: no Pod is made until there is one",
        "Nothing here runs as ServiceAccount {name}",
        "ServiceMonitor {name} scrapes port {port}, which none of its Services has: nothing is scraped",
        "It wants the name of a Service's port; there are {ports}",
        "{kind} {name} looks for a {target} with {selector}, and none here has that: nothing is scraped",
        "Service {name} sends to the port named {port}, and no container of its Pods has one: it has no endpoints",
        "Ports of the Pods: {ports}",
        "Service {name} sends to port {port#}/{protocol}, which its Pods do not declare",
        "Service {name} sends to the port named {port} over {protocol}, and its Pods have that port with another protocol only",
        "Service {name} selects {selector}, and no Pod here has that: it answers nobody",
        "Service {name} selects the Pods of {serving} and of {stray}, which does not serve port {port#}: requests to those fail",
        "Select a label that only the serving Pods have; every ready Pod that matches gets requests",
        "{first} and {second} are both canaries for host {host}, path {path}: ingress-nginx takes one",
        "Only one canary Ingress counts for a rule of the main one",
        "StatefulSet {name} names Service {service}, which selects {selector} and none of its Pods: they get no DNS names",
        "Let the Service select the labels of the Pod template",
        "StatefulSet {name} names Service {service}, which is not here: its Pods get no DNS names",
        "StatefulSet {name} names no Service: its Pods get no DNS names",
        "Set serviceName to a headless Service that selects the Pods, if anything has to find each of them",
        "StatefulSet {name} names Service {service}, which is not headless: its name leads to one address, not to the Pods",
        "Make it headless with clusterIP: None, or name a headless one; clusterIP cannot be changed later",
        "Remove it, unless something elsewhere reads it",
        "No container mounts the volume {volume} of {kind} {name}",
        "Mount it, or remove it: the Pod waits for it all the same",
        "{kind} {name} calls Service {namespace}/{service}, which is not here",
    ],
};

/// {own} {name} scales {kind} {target}, which is not here
#[rustfmt::skip]
pub(crate) fn autoscaler_target_missing(own: impl Into<Arg>, name: impl Into<Arg>, kind: impl Into<Arg>, target: impl Into<Arg>) -> Message {
    Message::new(7, 0, vec![own.into(), name.into(), kind.into(), target.into()])
}

/// There is a {kind} {target}
#[rustfmt::skip]
pub(crate) fn autoscaler_target_missing_kind(kind: impl Into<Arg>, target: impl Into<Arg>) -> Message {
    Message::new(7, 1, vec![kind.into(), target.into()])
}

/// {own} {name} looks for its {kind} in {version}, where there is none: it never scales
#[rustfmt::skip]
pub(crate) fn autoscaler_target_missing_version(own: impl Into<Arg>, name: impl Into<Arg>, kind: impl Into<Arg>, version: impl Into<Arg>) -> Message {
    Message::new(7, 2, vec![own.into(), name.into(), kind.into(), version.into()])
}

/// {kind} is of the API group apps
#[rustfmt::skip]
pub(crate) fn autoscaler_target_missing_version_help(kind: impl Into<Arg>) -> Message {
    Message::new(7, 3, vec![kind.into()])
}

/// Ingress {name} sets {annotation} ({value}), but not canary: ingress-nginx ignores it
#[rustfmt::skip]
pub(crate) fn canary_annotation_without_canary(name: impl Into<Arg>, annotation: impl Into<Arg>, value: impl Into<Arg>) -> Message {
    Message::new(7, 4, vec![name.into(), annotation.into(), value.into()])
}

/// Add the annotation nginx.ingress.kubernetes.io/canary: "true"; without it this is an ordinary Ingress that claims its host and path
#[rustfmt::skip]
pub(crate) fn canary_annotation_without_canary_help() -> Message {
    Message::new(7, 5, vec![])
}

/// Pattern {pattern} is never tried: header {header} is compared with canary-by-header-value {value}
#[rustfmt::skip]
pub(crate) fn canary_header_pattern_ignored(pattern: impl Into<Arg>, header: impl Into<Arg>, value: impl Into<Arg>) -> Message {
    Message::new(7, 6, vec![pattern.into(), header.into(), value.into()])
}

/// Keep one of the two; a pattern can stand for the value too
#[rustfmt::skip]
pub(crate) fn canary_header_pattern_ignored_help() -> Message {
    Message::new(7, 7, vec![])
}

/// Ingress {name} sets {annotation} ({value}) without canary-by-header: there is no header to compare
#[rustfmt::skip]
pub(crate) fn canary_header_value_without_header(name: impl Into<Arg>, annotation: impl Into<Arg>, value: impl Into<Arg>) -> Message {
    Message::new(7, 8, vec![name.into(), annotation.into(), value.into()])
}

/// Name the header with canary-by-header
#[rustfmt::skip]
pub(crate) fn canary_header_value_without_header_help() -> Message {
    Message::new(7, 9, vec![])
}

/// The weight of {weight#} in {total#} counts only for requests whose cookie {cookie} is neither always nor never
#[rustfmt::skip]
pub(crate) fn canary_rule_shadowed_by_cookie(weight: i64, total: i64, cookie: impl Into<Arg>) -> Message {
    Message::new(7, 10, vec![Arg::Int(weight), Arg::Int(total), cookie.into()])
}

/// Cookie {cookie} counts only for requests whose header {header} is neither always nor never
#[rustfmt::skip]
pub(crate) fn canary_rule_shadowed_cookie(cookie: impl Into<Arg>, header: impl Into<Arg>) -> Message {
    Message::new(7, 11, vec![cookie.into(), header.into()])
}

/// The weight of {weight#} in {total#} counts only for requests whose header {header} is neither always nor never
#[rustfmt::skip]
pub(crate) fn canary_rule_shadowed_header(weight: i64, total: i64, header: impl Into<Arg>) -> Message {
    Message::new(7, 12, vec![Arg::Int(weight), Arg::Int(total), header.into()])
}

/// The order is header, cookie, weight
#[rustfmt::skip]
pub(crate) fn canary_rule_shadowed_help() -> Message {
    Message::new(7, 13, vec![])
}

/// The weight of {weight#} in {total#} counts only for requests whose header {header} is not {value}
#[rustfmt::skip]
pub(crate) fn canary_rule_shadowed_value(weight: i64, total: i64, header: impl Into<Arg>, value: impl Into<Arg>) -> Message {
    Message::new(7, 14, vec![Arg::Int(weight), Arg::Int(total), header.into(), value.into()])
}

/// canary-weight {weight#} is more than the total of {total#}: every request goes to the canary {name}
#[rustfmt::skip]
pub(crate) fn canary_weight_above_total(weight: i64, total: i64, name: impl Into<Arg>) -> Message {
    Message::new(7, 15, vec![Arg::Int(weight), Arg::Int(total), name.into()])
}

/// Give a weight from 0 to {total#}, or raise canary-weight-total
#[rustfmt::skip]
pub(crate) fn canary_weight_above_total_help(total: i64) -> Message {
    Message::new(7, 16, vec![Arg::Int(total)])
}

/// canary-weight of {name} is {weight}, which is not a whole number from 0: it counts as 0
#[rustfmt::skip]
pub(crate) fn canary_weight_above_total_number(name: impl Into<Arg>, weight: impl Into<Arg>) -> Message {
    Message::new(7, 17, vec![name.into(), weight.into()])
}

/// Write a number without a percent sign
#[rustfmt::skip]
pub(crate) fn canary_weight_above_total_number_help() -> Message {
    Message::new(7, 18, vec![])
}

/// canary-weight-total {total#} of {name} is below 100 and counts as 100
#[rustfmt::skip]
pub(crate) fn canary_weight_above_total_small(total: i64, name: impl Into<Arg>) -> Message {
    Message::new(7, 19, vec![Arg::Int(total), name.into()])
}

/// Give the weight out of 100, or a total above it
#[rustfmt::skip]
pub(crate) fn canary_weight_above_total_small_help() -> Message {
    Message::new(7, 20, vec![])
}

/// Ingress {name} is a canary for host {host}, path {path}, which no other Ingress here serves: it takes no requests
#[rustfmt::skip]
pub(crate) fn canary_without_main_ingress(name: impl Into<Arg>, host: impl Into<Arg>, path: impl Into<Arg>) -> Message {
    Message::new(7, 21, vec![name.into(), host.into(), path.into()])
}

/// A canary only takes requests from an Ingress with the same host, path and pathType
#[rustfmt::skip]
pub(crate) fn canary_without_main_ingress_help() -> Message {
    Message::new(7, 22, vec![])
}

/// Give it the very path and pathType of the main Ingress
#[rustfmt::skip]
pub(crate) fn canary_without_main_ingress_help_path() -> Message {
    Message::new(7, 23, vec![])
}

/// Ingress {name} is a canary without a weight, a header or a cookie: no request goes to it
#[rustfmt::skip]
pub(crate) fn canary_without_rule(name: impl Into<Arg>) -> Message {
    Message::new(7, 24, vec![name.into()])
}

/// Add canary-weight, canary-by-header or canary-by-cookie
#[rustfmt::skip]
pub(crate) fn canary_without_rule_help() -> Message {
    Message::new(7, 25, vec![])
}

/// {kind} {name} mounts PersistentVolumeClaim {claim}, which is not here: its Pods stay Pending until there is one
#[rustfmt::skip]
pub(crate) fn claim_missing(kind: impl Into<Arg>, name: impl Into<Arg>, claim: impl Into<Arg>) -> Message {
    Message::new(7, 26, vec![kind.into(), name.into(), claim.into()])
}

/// Nothing here mounts PersistentVolumeClaim {name}
#[rustfmt::skip]
pub(crate) fn claim_unused(name: impl Into<Arg>) -> Message {
    Message::new(7, 27, vec![name.into()])
}

/// Whichever comes second is refused: leave it out, and the API server picks a free one
#[rustfmt::skip]
pub(crate) fn clash_help() -> Message {
    Message::new(7, 28, vec![])
}

/// If both files go to one cluster, whichever comes second is refused: leave it out, and the API server picks a free one
#[rustfmt::skip]
pub(crate) fn clash_help_files() -> Message {
    Message::new(7, 29, vec![])
}

/// Service {name} asks for address {address}, which Service {other} has
#[rustfmt::skip]
pub(crate) fn cluster_ip_clash(name: impl Into<Arg>, address: impl Into<Arg>, other: impl Into<Arg>) -> Message {
    Message::new(7, 30, vec![name.into(), address.into(), other.into()])
}

/// {workload} asks ConfigMap {config_map} for key {key}, which it does not have: the container never starts
#[rustfmt::skip]
pub(crate) fn config_map_key_missing(workload: impl Into<Arg>, config_map: impl Into<Arg>, key: impl Into<Arg>) -> Message {
    Message::new(7, 31, vec![workload.into(), config_map.into(), key.into()])
}

/// Its keys: {keys}
#[rustfmt::skip]
pub(crate) fn config_map_key_missing_help(keys: impl Into<Arg>) -> Message {
    Message::new(7, 32, vec![keys.into()])
}

/// Container {container} mounts the file {file} of ConfigMap {config_map}, which has no such key: it finds an empty directory
#[rustfmt::skip]
pub(crate) fn config_map_key_missing_sub_path(container: impl Into<Arg>, file: impl Into<Arg>, config_map: impl Into<Arg>) -> Message {
    Message::new(7, 33, vec![container.into(), file.into(), config_map.into()])
}

/// {kind} {name} uses ConfigMap {config_map}, which is not here
#[rustfmt::skip]
pub(crate) fn config_map_missing(kind: impl Into<Arg>, name: impl Into<Arg>, config_map: impl Into<Arg>) -> Message {
    Message::new(7, 34, vec![kind.into(), name.into(), config_map.into()])
}

/// Nothing here uses ConfigMap {name}
#[rustfmt::skip]
pub(crate) fn config_map_unused(name: impl Into<Arg>) -> Message {
    Message::new(7, 35, vec![name.into()])
}

/// Service {name} of type {kind} can be reached from outside the cluster
#[rustfmt::skip]
pub(crate) fn exposed_service(name: impl Into<Arg>, kind: impl Into<Arg>) -> Message {
    Message::new(7, 36, vec![name.into(), kind.into()])
}

/// Use ClusterIP behind an Ingress or a Gateway, or an internal load balancer
#[rustfmt::skip]
pub(crate) fn exposed_service_help() -> Message {
    Message::new(7, 37, vec![])
}

/// Service {name} answers with the DNS name {address}, which no DNS server knows: it looks like an address
#[rustfmt::skip]
pub(crate) fn external_name_address(name: impl Into<Arg>, address: impl Into<Arg>) -> Message {
    Message::new(7, 38, vec![name.into(), address.into()])
}

/// For an address use a Service without selector, and an EndpointSlice that holds it
#[rustfmt::skip]
pub(crate) fn external_name_address_help() -> Message {
    Message::new(7, 39, vec![])
}

/// Service {name} is an ExternalName: its selector selects nobody
#[rustfmt::skip]
pub(crate) fn external_name_with_selector(name: impl Into<Arg>) -> Message {
    Message::new(7, 40, vec![name.into()])
}

/// Remove the selector, or make it a ClusterIP Service
#[rustfmt::skip]
pub(crate) fn external_name_with_selector_help() -> Message {
    Message::new(7, 41, vec![])
}

/// Use port {port}
#[rustfmt::skip]
pub(crate) fn fix_backend_port(port: impl Into<Arg>) -> Message {
    Message::new(7, 42, vec![port.into()])
}

/// Mark the Ingress as a canary: canary "true"
#[rustfmt::skip]
pub(crate) fn fix_canary() -> Message {
    Message::new(7, 43, vec![])
}

/// Remove canary-by-header-pattern, which is not looked at
#[rustfmt::skip]
pub(crate) fn fix_drop_pattern() -> Message {
    Message::new(7, 44, vec![])
}

/// Give the certificate host {host}
#[rustfmt::skip]
pub(crate) fn fix_host(host: impl Into<Arg>) -> Message {
    Message::new(7, 45, vec![host.into()])
}

/// Use key {key}
#[rustfmt::skip]
pub(crate) fn fix_key(key: impl Into<Arg>) -> Message {
    Message::new(7, 46, vec![key.into()])
}

/// Use {kind} {name}
#[rustfmt::skip]
pub(crate) fn fix_reference(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(7, 47, vec![kind.into(), name.into()])
}

/// Select {key}={value}
#[rustfmt::skip]
pub(crate) fn fix_select(key: impl Into<Arg>, value: impl Into<Arg>) -> Message {
    Message::new(7, 48, vec![key.into(), value.into()])
}

/// Send to port {port}
#[rustfmt::skip]
pub(crate) fn fix_target_port(port: impl Into<Arg>) -> Message {
    Message::new(7, 49, vec![port.into()])
}

/// Name the API group apps: apiVersion apps/v1
#[rustfmt::skip]
pub(crate) fn fix_target_version() -> Message {
    Message::new(7, 50, vec![])
}

/// {kind} {name} sends requests to Service {service}, which is not here: they are answered with 500
#[rustfmt::skip]
pub(crate) fn http_route_backend_missing(kind: impl Into<Arg>, name: impl Into<Arg>, service: impl Into<Arg>) -> Message {
    Message::new(7, 51, vec![kind.into(), name.into(), service.into()])
}

/// {kind} {name} sends requests to Service {service} at port {port#}, which it does not have: they are answered with 500
#[rustfmt::skip]
pub(crate) fn http_route_backend_missing_port(kind: impl Into<Arg>, name: impl Into<Arg>, service: impl Into<Arg>, port: i64) -> Message {
    Message::new(7, 52, vec![kind.into(), name.into(), service.into(), Arg::Int(port)])
}

/// Ingress {name} claims what {other} claims: host {host}, path {path}
#[rustfmt::skip]
pub(crate) fn ingress_host_clash(name: impl Into<Arg>, other: impl Into<Arg>, host: impl Into<Arg>, path: impl Into<Arg>) -> Message {
    Message::new(7, 53, vec![name.into(), other.into(), host.into(), path.into()])
}

/// One of the two is not served: ingress-nginx refuses the second, other controllers keep the older
#[rustfmt::skip]
pub(crate) fn ingress_host_clash_help() -> Message {
    Message::new(7, 54, vec![])
}

/// Ingress {name} sends requests to Service {service} at port {port}, which it does not have: they are answered with 503
#[rustfmt::skip]
pub(crate) fn ingress_port_missing(name: impl Into<Arg>, service: impl Into<Arg>, port: impl Into<Arg>) -> Message {
    Message::new(7, 55, vec![name.into(), service.into(), port.into()])
}

/// Ports of the Service: {ports}
#[rustfmt::skip]
pub(crate) fn ingress_port_missing_help(ports: impl Into<Arg>) -> Message {
    Message::new(7, 56, vec![ports.into()])
}

/// Ingress {name} sends requests to Service {service}, which is not here
#[rustfmt::skip]
pub(crate) fn ingress_service_missing(name: impl Into<Arg>, service: impl Into<Arg>) -> Message {
    Message::new(7, 57, vec![name.into(), service.into()])
}

/// Ingress {name} has a certificate for host {host}, which none of its rules serves
#[rustfmt::skip]
pub(crate) fn ingress_tls_host_unserved(name: impl Into<Arg>, host: impl Into<Arg>) -> Message {
    Message::new(7, 58, vec![name.into(), host.into()])
}

/// Its rules serve {hosts}
#[rustfmt::skip]
pub(crate) fn ingress_tls_host_unserved_help(hosts: impl Into<Arg>) -> Message {
    Message::new(7, 59, vec![hosts.into()])
}

/// Ingress {name} takes its certificate from Secret {secret}, which is not here
#[rustfmt::skip]
pub(crate) fn ingress_tls_secret_missing(name: impl Into<Arg>, secret: impl Into<Arg>) -> Message {
    Message::new(7, 60, vec![name.into(), secret.into()])
}

/// Ingress {name} takes its certificate from Secret {secret}, which has no {part}
#[rustfmt::skip]
pub(crate) fn ingress_tls_secret_missing_part(name: impl Into<Arg>, secret: impl Into<Arg>, part: impl Into<Arg>) -> Message {
    Message::new(7, 61, vec![name.into(), secret.into(), part.into()])
}

/// The controller falls back to its own certificate until the Secret has {part}
#[rustfmt::skip]
pub(crate) fn ingress_tls_secret_missing_part_help(part: impl Into<Arg>) -> Message {
    Message::new(7, 62, vec![part.into()])
}

/// Ingress {name} names no class: it is served only where a class is marked as default
#[rustfmt::skip]
pub(crate) fn ingress_without_class(name: impl Into<Arg>) -> Message {
    Message::new(7, 63, vec![name.into()])
}

/// Set spec.ingressClassName
#[rustfmt::skip]
pub(crate) fn ingress_without_class_help() -> Message {
    Message::new(7, 64, vec![])
}

/// Ingress {name} answers in plain text only
#[rustfmt::skip]
pub(crate) fn ingress_without_tls(name: impl Into<Arg>) -> Message {
    Message::new(7, 65, vec![name.into()])
}

/// Add spec.tls with the hosts and the Secret of their certificate
#[rustfmt::skip]
pub(crate) fn ingress_without_tls_help() -> Message {
    Message::new(7, 66, vec![])
}

/// the labels of {kind} {name}
#[rustfmt::skip]
pub(crate) fn label_carries(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(7, 67, vec![kind.into(), name.into()])
}

/// Service {name} has an address of its own
#[rustfmt::skip]
pub(crate) fn label_cluster_ip(name: impl Into<Arg>) -> Message {
    Message::new(7, 68, vec![name.into()])
}

/// the keys of {kind} {name}
#[rustfmt::skip]
pub(crate) fn label_keys(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(7, 69, vec![kind.into(), name.into()])
}

/// {name} serves {path} ({path_type})
#[rustfmt::skip]
pub(crate) fn label_main_path(name: impl Into<Arg>, path: impl Into<Arg>, path_type: impl Into<Arg>) -> Message {
    Message::new(7, 70, vec![name.into(), path.into(), path_type.into()])
}

/// {kind} {name}
#[rustfmt::skip]
pub(crate) fn label_near(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(7, 71, vec![kind.into(), name.into()])
}

/// {kind} in namespace {namespace}
#[rustfmt::skip]
pub(crate) fn label_other_namespace(kind: impl Into<Arg>, namespace: impl Into<Arg>) -> Message {
    Message::new(7, 72, vec![kind.into(), namespace.into()])
}

/// Service {name} has {ports}
#[rustfmt::skip]
pub(crate) fn label_ports(name: impl Into<Arg>, ports: impl Into<Arg>) -> Message {
    Message::new(7, 73, vec![name.into(), ports.into()])
}

/// selected by Service {name} as well
#[rustfmt::skip]
pub(crate) fn label_selected(name: impl Into<Arg>) -> Message {
    Message::new(7, 74, vec![name.into()])
}

/// what the Service selects
#[rustfmt::skip]
pub(crate) fn label_selector() -> Message {
    Message::new(7, 75, vec![])
}

/// taken by {name}
#[rustfmt::skip]
pub(crate) fn label_taken(name: impl Into<Arg>) -> Message {
    Message::new(7, 76, vec![name.into()])
}

/// requests go to port {port#} of every Pod
#[rustfmt::skip]
pub(crate) fn label_target_port(port: i64) -> Message {
    Message::new(7, 77, vec![Arg::Int(port)])
}

/// of {total#}
#[rustfmt::skip]
pub(crate) fn label_total(total: i64) -> Message {
    Message::new(7, 78, vec![Arg::Int(total)])
}

/// type {type_of}
#[rustfmt::skip]
pub(crate) fn label_type(type_of: impl Into<Arg>) -> Message {
    Message::new(7, 79, vec![type_of.into()])
}

/// this one is compared
#[rustfmt::skip]
pub(crate) fn label_wins() -> Message {
    Message::new(7, 80, vec![])
}

/// {kind} {name} goes to namespace {namespace}, which is not here
#[rustfmt::skip]
pub(crate) fn namespace_missing(kind: impl Into<Arg>, name: impl Into<Arg>, namespace: impl Into<Arg>) -> Message {
    Message::new(7, 81, vec![kind.into(), name.into(), namespace.into()])
}

/// NetworkPolicy {name} lets Pods through ({direction}: {selector}) that nothing here makes
#[rustfmt::skip]
pub(crate) fn network_policy_peer_selects_nothing(name: impl Into<Arg>, direction: impl Into<Arg>, selector: impl Into<Arg>) -> Message {
    Message::new(7, 82, vec![name.into(), direction.into(), selector.into()])
}

/// NetworkPolicy {name} selects {selector}, and no Pod here has that: it restricts nothing
#[rustfmt::skip]
pub(crate) fn network_policy_selects_nothing(name: impl Into<Arg>, selector: impl Into<Arg>) -> Message {
    Message::new(7, 83, vec![name.into(), selector.into()])
}

/// Service {name} asks for nodePort {port#}, which Service {other} has
#[rustfmt::skip]
pub(crate) fn node_port_clash(name: impl Into<Arg>, port: i64, other: impl Into<Arg>) -> Message {
    Message::new(7, 84, vec![name.into(), Arg::Int(port), other.into()])
}

/// nodePort {port#} of Service {name} is outside 30000-32767, which API servers allow unless they are told otherwise
#[rustfmt::skip]
pub(crate) fn node_port_out_of_range(port: i64, name: impl Into<Arg>) -> Message {
    Message::new(7, 85, vec![Arg::Int(port), name.into()])
}

/// Take a port of that range, or leave it out: the API server picks a free one
#[rustfmt::skip]
pub(crate) fn node_port_out_of_range_help() -> Message {
    Message::new(7, 86, vec![])
}

/// No NetworkPolicy here selects the Pods of {kind} {name}: everything in the cluster may connect to them
#[rustfmt::skip]
pub(crate) fn pod_not_isolated(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(7, 87, vec![kind.into(), name.into()])
}

/// Add a NetworkPolicy that selects them, or one for the whole namespace
#[rustfmt::skip]
pub(crate) fn pod_not_isolated_help() -> Message {
    Message::new(7, 88, vec![])
}

/// {kind} {name} pulls with Secret {secret} of type {type_of}, which the kubelet does not read: private images are not pulled
#[rustfmt::skip]
pub(crate) fn pull_secret_ignored(kind: impl Into<Arg>, name: impl Into<Arg>, secret: impl Into<Arg>, type_of: impl Into<Arg>) -> Message {
    Message::new(7, 89, vec![kind.into(), name.into(), secret.into(), type_of.into()])
}

/// Make it with kubectl create secret docker-registry: type kubernetes.io/dockerconfigjson
#[rustfmt::skip]
pub(crate) fn pull_secret_ignored_help() -> Message {
    Message::new(7, 90, vec![])
}

/// Make it with the rest, unless the cluster has it already
#[rustfmt::skip]
pub(crate) fn reference_help_missing() -> Message {
    Message::new(7, 91, vec![])
}

/// A {kind} counts only in its own namespace, here {namespace}
#[rustfmt::skip]
pub(crate) fn reference_help_namespace(kind: impl Into<Arg>, namespace: impl Into<Arg>) -> Message {
    Message::new(7, 92, vec![kind.into(), namespace.into()])
}

/// Did you mean {name}?
#[rustfmt::skip]
pub(crate) fn reference_help_near(name: impl Into<Arg>) -> Message {
    Message::new(7, 93, vec![name.into()])
}

/// {kind} {name} grants to ServiceAccount {namespace}/{account}, which is not here
#[rustfmt::skip]
pub(crate) fn role_binding_subject_missing(kind: impl Into<Arg>, name: impl Into<Arg>, namespace: impl Into<Arg>, account: impl Into<Arg>) -> Message {
    Message::new(7, 94, vec![kind.into(), name.into(), namespace.into(), account.into()])
}

/// {kind} {name} grants {role_kind} {role}, which is not here: it grants nothing
#[rustfmt::skip]
pub(crate) fn role_missing(kind: impl Into<Arg>, name: impl Into<Arg>, role_kind: impl Into<Arg>, role: impl Into<Arg>) -> Message {
    Message::new(7, 95, vec![kind.into(), name.into(), role_kind.into(), role.into()])
}

/// {workload} asks Secret {secret} for key {key}, which it does not have: the container never starts
#[rustfmt::skip]
pub(crate) fn secret_key_missing(workload: impl Into<Arg>, secret: impl Into<Arg>, key: impl Into<Arg>) -> Message {
    Message::new(7, 96, vec![workload.into(), secret.into(), key.into()])
}

/// Its keys: {keys}
#[rustfmt::skip]
pub(crate) fn secret_key_missing_help(keys: impl Into<Arg>) -> Message {
    Message::new(7, 97, vec![keys.into()])
}

/// Container {container} mounts the file {file} of Secret {secret}, which has no such key: it finds an empty directory
#[rustfmt::skip]
pub(crate) fn secret_key_missing_sub_path(container: impl Into<Arg>, file: impl Into<Arg>, secret: impl Into<Arg>) -> Message {
    Message::new(7, 98, vec![container.into(), file.into(), secret.into()])
}

/// {kind} {name} uses Secret {secret}, which is not here
#[rustfmt::skip]
pub(crate) fn secret_missing(kind: impl Into<Arg>, name: impl Into<Arg>, secret: impl Into<Arg>) -> Message {
    Message::new(7, 99, vec![kind.into(), name.into(), secret.into()])
}

/// Nothing here uses Secret {name}
#[rustfmt::skip]
pub(crate) fn secret_unused(name: impl Into<Arg>) -> Message {
    Message::new(7, 100, vec![name.into()])
}

/// {kind} {name} carries {key}={value}
#[rustfmt::skip]
pub(crate) fn selector_help_instead(kind: impl Into<Arg>, name: impl Into<Arg>, key: impl Into<Arg>, value: impl Into<Arg>) -> Message {
    Message::new(7, 101, vec![kind.into(), name.into(), key.into(), value.into()])
}

/// {kind} {name} lacks the label {key}={wanted}
#[rustfmt::skip]
pub(crate) fn selector_help_lacks(kind: impl Into<Arg>, name: impl Into<Arg>, key: impl Into<Arg>, wanted: impl Into<Arg>) -> Message {
    Message::new(7, 102, vec![kind.into(), name.into(), key.into(), wanted.into()])
}

/// {kind} {name} has these labels, in namespace {namespace}: only Pods of the own namespace count
#[rustfmt::skip]
pub(crate) fn selector_help_namespace(kind: impl Into<Arg>, name: impl Into<Arg>, namespace: impl Into<Arg>) -> Message {
    Message::new(7, 103, vec![kind.into(), name.into(), namespace.into()])
}

/// Give the Pods these labels, or select those that they carry; what lives elsewhere is not seen here
#[rustfmt::skip]
pub(crate) fn selector_help_nobody() -> Message {
    Message::new(7, 104, vec![])
}

/// {kind} {name} runs as ServiceAccount {account}, which is not here: no Pod is made until there is one
#[rustfmt::skip]
pub(crate) fn service_account_missing(kind: impl Into<Arg>, name: impl Into<Arg>, account: impl Into<Arg>) -> Message {
    Message::new(7, 105, vec![kind.into(), name.into(), account.into()])
}

/// Nothing here runs as ServiceAccount {name}
#[rustfmt::skip]
pub(crate) fn service_account_unused(name: impl Into<Arg>) -> Message {
    Message::new(7, 106, vec![name.into()])
}

/// ServiceMonitor {name} scrapes port {port}, which none of its Services has: nothing is scraped
#[rustfmt::skip]
pub(crate) fn service_monitor_port_missing(name: impl Into<Arg>, port: impl Into<Arg>) -> Message {
    Message::new(7, 107, vec![name.into(), port.into()])
}

/// It wants the name of a Service's port; there are {ports}
#[rustfmt::skip]
pub(crate) fn service_monitor_port_missing_help(ports: impl Into<Arg>) -> Message {
    Message::new(7, 108, vec![ports.into()])
}

/// {kind} {name} looks for a {target} with {selector}, and none here has that: nothing is scraped
#[rustfmt::skip]
pub(crate) fn service_monitor_selects_nothing(kind: impl Into<Arg>, name: impl Into<Arg>, target: impl Into<Arg>, selector: impl Into<Arg>) -> Message {
    Message::new(7, 109, vec![kind.into(), name.into(), target.into(), selector.into()])
}

/// Service {name} sends to the port named {port}, and no container of its Pods has one: it has no endpoints
#[rustfmt::skip]
pub(crate) fn service_port_unserved(name: impl Into<Arg>, port: impl Into<Arg>) -> Message {
    Message::new(7, 110, vec![name.into(), port.into()])
}

/// Ports of the Pods: {ports}
#[rustfmt::skip]
pub(crate) fn service_port_unserved_help(ports: impl Into<Arg>) -> Message {
    Message::new(7, 111, vec![ports.into()])
}

/// Service {name} sends to port {port#}/{protocol}, which its Pods do not declare
#[rustfmt::skip]
pub(crate) fn service_port_unserved_number(name: impl Into<Arg>, port: i64, protocol: impl Into<Arg>) -> Message {
    Message::new(7, 112, vec![name.into(), Arg::Int(port), protocol.into()])
}

/// Service {name} sends to the port named {port} over {protocol}, and its Pods have that port with another protocol only
#[rustfmt::skip]
pub(crate) fn service_port_unserved_protocol(name: impl Into<Arg>, port: impl Into<Arg>, protocol: impl Into<Arg>) -> Message {
    Message::new(7, 113, vec![name.into(), port.into(), protocol.into()])
}

/// Service {name} selects {selector}, and no Pod here has that: it answers nobody
#[rustfmt::skip]
pub(crate) fn service_selects_nothing(name: impl Into<Arg>, selector: impl Into<Arg>) -> Message {
    Message::new(7, 114, vec![name.into(), selector.into()])
}

/// Service {name} selects the Pods of {serving} and of {stray}, which does not serve port {port#}: requests to those fail
#[rustfmt::skip]
pub(crate) fn service_selects_several_workloads(name: impl Into<Arg>, serving: impl Into<Arg>, stray: impl Into<Arg>, port: i64) -> Message {
    Message::new(7, 115, vec![name.into(), serving.into(), stray.into(), Arg::Int(port)])
}

/// Select a label that only the serving Pods have; every ready Pod that matches gets requests
#[rustfmt::skip]
pub(crate) fn service_selects_several_workloads_help() -> Message {
    Message::new(7, 116, vec![])
}

/// {first} and {second} are both canaries for host {host}, path {path}: ingress-nginx takes one
#[rustfmt::skip]
pub(crate) fn several_canaries(first: impl Into<Arg>, second: impl Into<Arg>, host: impl Into<Arg>, path: impl Into<Arg>) -> Message {
    Message::new(7, 117, vec![first.into(), second.into(), host.into(), path.into()])
}

/// Only one canary Ingress counts for a rule of the main one
#[rustfmt::skip]
pub(crate) fn several_canaries_help() -> Message {
    Message::new(7, 118, vec![])
}

/// StatefulSet {name} names Service {service}, which selects {selector} and none of its Pods: they get no DNS names
#[rustfmt::skip]
pub(crate) fn stateful_set_service_misses_pods(name: impl Into<Arg>, service: impl Into<Arg>, selector: impl Into<Arg>) -> Message {
    Message::new(7, 119, vec![name.into(), service.into(), selector.into()])
}

/// Let the Service select the labels of the Pod template
#[rustfmt::skip]
pub(crate) fn stateful_set_service_misses_pods_help() -> Message {
    Message::new(7, 120, vec![])
}

/// StatefulSet {name} names Service {service}, which is not here: its Pods get no DNS names
#[rustfmt::skip]
pub(crate) fn stateful_set_service_missing(name: impl Into<Arg>, service: impl Into<Arg>) -> Message {
    Message::new(7, 121, vec![name.into(), service.into()])
}

/// StatefulSet {name} names no Service: its Pods get no DNS names
#[rustfmt::skip]
pub(crate) fn stateful_set_service_missing_none(name: impl Into<Arg>) -> Message {
    Message::new(7, 122, vec![name.into()])
}

/// Set serviceName to a headless Service that selects the Pods, if anything has to find each of them
#[rustfmt::skip]
pub(crate) fn stateful_set_service_missing_none_help() -> Message {
    Message::new(7, 123, vec![])
}

/// StatefulSet {name} names Service {service}, which is not headless: its name leads to one address, not to the Pods
#[rustfmt::skip]
pub(crate) fn stateful_set_service_not_headless(name: impl Into<Arg>, service: impl Into<Arg>) -> Message {
    Message::new(7, 124, vec![name.into(), service.into()])
}

/// Make it headless with clusterIP: None, or name a headless one; clusterIP cannot be changed later
#[rustfmt::skip]
pub(crate) fn stateful_set_service_not_headless_help() -> Message {
    Message::new(7, 125, vec![])
}

/// Remove it, unless something elsewhere reads it
#[rustfmt::skip]
pub(crate) fn unused_help() -> Message {
    Message::new(7, 126, vec![])
}

/// No container mounts the volume {volume} of {kind} {name}
#[rustfmt::skip]
pub(crate) fn volume_unused(volume: impl Into<Arg>, kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(7, 127, vec![volume.into(), kind.into(), name.into()])
}

/// Mount it, or remove it: the Pod waits for it all the same
#[rustfmt::skip]
pub(crate) fn volume_unused_help() -> Message {
    Message::new(7, 128, vec![])
}

/// {kind} {name} calls Service {namespace}/{service}, which is not here
#[rustfmt::skip]
pub(crate) fn webhook_service_missing(kind: impl Into<Arg>, name: impl Into<Arg>, namespace: impl Into<Arg>, service: impl Into<Arg>) -> Message {
    Message::new(7, 129, vec![kind.into(), name.into(), namespace.into(), service.into()])
}
