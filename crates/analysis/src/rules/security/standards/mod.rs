//! The Pod Security Standards, one table: what each level forbids since which version, where a Pod does so, and in which
//! words the admission plugin says it. The rules of single fields share the functions that find the places.
//!
//! Facts: `k8s.io/pod-security-admission` v0.36 `policy/check_*.go`, their order and overrides `policy/registry.go`, the
//! relaxation for Pods with `hostUsers: false` since 1.35 KEP-127.

mod baseline;
mod restricted;
#[cfg(test)]
mod tests;
mod words;

use podfit_syntax::Path;

use super::pod::{Pod, Who};
pub(super) use baseline::*;
pub(super) use restricted::*;

/// A place at which a Pod breaks a rule of the standards.
#[derive(Debug, Clone)]
pub(super) struct Site<'a> {
    pub(super) who: Who<'a>,
    /// The field, be it written or lacking.
    pub(super) path: Path,
    /// What is forbidden there; empty where something lacks.
    pub(super) value: String,
}

/// A level of the standards that forbids something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    Baseline,
    Restricted,
}

impl Level {
    /// As labels write it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Level::Baseline => "baseline",
            Level::Restricted => "restricted",
        }
    }
}

/// What one check of the plugin found.
#[derive(Debug, Clone)]
pub(super) struct Violation<'a> {
    /// `allowPrivilegeEscalation != false`
    pub(super) reason: String,
    /// `container "app" must set securityContext.allowPrivilegeEscalation=false`
    pub(super) detail: String,
    /// Not empty.
    pub(super) sites: Vec<Site<'a>>,
}

/// A check of the plugin.
#[derive(Clone, Copy)]
struct Check {
    level: Level,
    /// Minor versions of the policy that have it; a baseline check ends for `restricted` where one of that level
    /// overrides it.
    since: u8,
    overridden: Option<u8>,
    reason: &'static str,
    find: for<'a> fn(&Pod<'a>) -> Vec<Site<'a>>,
    words: for<'a> fn(&[Site<'a>]) -> String,
}

const fn check(
    level: Level,
    since: u8,
    reason: &'static str,
    find: for<'a> fn(&Pod<'a>) -> Vec<Site<'a>>,
    words: for<'a> fn(&[Site<'a>]) -> String,
) -> Check {
    Check { level, since, overridden: None, reason, find, words }
}

const fn overridden(check: Check, since: u8) -> Check {
    Check { overridden: Some(since), ..check }
}

/// In the order of their names (`appArmorProfile`, `capabilities_baseline`, `hostNamespaces`, …), baseline first.
static CHECKS: [Check; 19] = {
    use Level::{Baseline, Restricted};
    [
        check(Baseline, 0, "forbidden AppArmor profile", app_armor, words::app_armor),
        overridden(check(Baseline, 0, "non-default capabilities", dangerous_capabilities, words::added), 22),
        check(Baseline, 0, "host namespaces", host_namespaces, words::values),
        overridden(check(Baseline, 0, "hostPath volumes", host_path_volumes, words::volumes), 0),
        check(Baseline, 0, "hostPort", host_ports, words::host_ports),
        check(Baseline, 34, "probe or lifecycle host", probe_hosts, words::probe_hosts),
        check(Baseline, 0, "privileged", privileged, words::privileged),
        overridden(check(Baseline, 0, "procMount", proc_mount, words::proc_mount), 35),
        check(Baseline, 0, "seLinuxOptions", selinux_options, words::selinux_options),
        overridden(check(Baseline, 19, "seccompProfile", forbidden_seccomp, words::forbidden_seccomp), 19),
        check(Baseline, 0, "forbidden sysctls", unsafe_sysctls, words::values),
        check(Baseline, 0, "hostProcess", host_process, words::host_process),
        check(Restricted, 8, "allowPrivilegeEscalation != false", privilege_escalation, words::escalation),
        check(Restricted, 22, "unrestricted capabilities", restricted_capabilities, words::capabilities),
        check(Restricted, 35, "procMount", any_proc_mount, words::proc_mount),
        check(Restricted, 0, "restricted volume types", restricted_volumes, words::volume_types),
        check(Restricted, 0, "runAsNonRoot != true", run_as_non_root, words::run_as_non_root),
        check(Restricted, 23, "runAsUser=0", root_user, words::root_user),
        check(Restricted, 19, "seccompProfile", restricted_seccomp, words::restricted_seccomp),
    ]
};

/// What the plugin holds against a Pod at a level, in its order.
pub(super) fn violations<'a>(pod: &Pod<'a>, level: Level) -> Vec<Violation<'a>> {
    let held = |check: &&Check| {
        let replaced =
            level == Level::Restricted && check.overridden.is_some_and(|since| pod.policy >= since);
        check.level <= level && pod.policy >= check.since && !replaced
    };
    let found = CHECKS.iter().filter(held).filter_map(|check| {
        let sites = (check.find)(pod);
        let many = check.reason.ends_with("profile") && words::distinct(&sites).len() > 1;
        let reason = format!("{}{}", check.reason, if many { "s" } else { "" });
        (!sites.is_empty()).then(|| Violation { reason, detail: (check.words)(&sites), sites })
    });
    found.collect()
}

/// All of it as the plugin says it: `privileged (container "app" must not set securityContext.privileged=true), …`
pub(super) fn said(violations: &[Violation<'_>]) -> String {
    let parts: Vec<String> =
        violations.iter().map(|violation| format!("{} ({})", violation.reason, violation.detail)).collect();
    parts.join(", ")
}
