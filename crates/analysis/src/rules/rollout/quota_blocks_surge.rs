//! A ResourceQuota that leaves no room for one more Pod.

use std::sync::Arc;

use podfit_model::object::{Object, PodSpec, Quantity, ResourceList, ResourceQuota};
use podfit_scheduler::pod_usage;

use super::rollout_stalls::add_fixes;
use super::surge::Update;
use crate::context::{Context, ObjectCx, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct QuotaBlocksSurge;

impl Rule for QuotaBlocksSurge {
    const META: RuleInfo = RuleInfo {
        name: "quota-blocks-surge",
        category: Category::Rollout,
        severity: Severity::Error,
        presets: &["scheduling"],
        summary: "a ResourceQuota that leaves no room for the first new Pod of a rollout",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("quota_blocks_surge.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let Some(Update { replicas, .. }) = Update::of(workload).filter(Update::makes_before_break) else { return };
        // With a cluster the simulation itself answers: `rollout-stalls`.
        if !object.is_whole() || !cx.clusters().is_empty() {
            return;
        }
        let defaulted = cx.set.iter().any(|other| {
            matches!(other.object(), Object::LimitRange(_)) && other.key.namespace == object.key.namespace
        });
        let usage = if defaulted { counts() } else { pod_usage(&as_admitted(&workload.template.spec)) };
        for other in cx.set.iter() {
            let Object::ResourceQuota(quota) = other.object() else { continue };
            let scoped = !quota.scopes.is_empty() || !quota.scope_selector.is_empty();
            let ours = other.key.namespace == object.key.namespace && other.is_whole();
            if scoped || !ours || cx.set.is_alternative(other.index) {
                continue;
            }
            let Some(short) = short(replicas, quota, &usage) else { continue };
            report(workload, other, replicas, &short, cx);
            return;
        }
    }
}

/// The amount of which the quota has enough for all replicas and not for one more.
struct Short<'a> {
    resource: &'a str,
    one: Quantity,
    used: Quantity,
    hard: Quantity,
}

fn short<'a>(replicas: i64, quota: &'a ResourceQuota, usage: &ResourceList) -> Option<Short<'a>> {
    quota.hard.iter().find_map(|(resource, hard)| {
        let one = *usage.get(resource)?;
        let used = one.times(replicas);
        (used <= *hard && used.plus(one) > *hard).then_some(Short { resource, one, used, hard: *hard })
    })
}

fn report(
    workload: &WorkloadCx<'_>,
    quota: ObjectCx<'_>,
    replicas: i64,
    short: &Short<'_>,
    cx: &mut Context<'_, '_>,
) {
    let object = workload.object;
    let path = super::rollout_stalls::strategy_path(workload);
    let Short { resource, one, used, hard } = short;
    let name = &quota.key.name;
    let message = msg::quota_blocks_surge(replicas, &object.key.name, hard.to_string(), *resource, name);
    let draft = cx.report(object, &path, object.key_at(&path), message);
    draft.label(quota.value_at(&crate::paths::path("spec.hard").key(*resource)), msg::label_quota(hard.to_string()));
    draft.evidence(format!(
        "exceeded quota: {name}, requested: {resource}={one}, used: {resource}={used}, limited: {resource}={hard}"
    ));
    draft.help(msg::quota_blocks_surge_help());
    add_fixes(workload, draft);
}

/// Where a LimitRange fills in amounts only the number of Pods is sure.
fn counts() -> ResourceList {
    let one = Quantity::from_units(1);
    [("pods".into(), one), ("count/pods".into(), one)].into()
}

/// Limits stand in for requests, as the API server fills them in.
fn as_admitted(spec: &Arc<PodSpec>) -> PodSpec {
    let mut spec = PodSpec::clone(spec);
    for container in spec.containers.iter_mut().chain(&mut spec.init_containers) {
        container.resources.requests = container.resources.effective_requests();
    }
    spec
}
