//! A rollout that needs a spare accelerator.

use podfit_model::object::Container;

use super::rollout_stalls::add_fixes;
use super::surge::Update;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct ExclusiveDeviceSurge;

impl Rule for ExclusiveDeviceSurge {
    const META: RuleInfo = RuleInfo {
        name: "exclusive-device-surge",
        category: Category::Rollout,
        severity: Severity::Warning,
        presets: &["scheduling"],
        summary: "a rollout that needs a spare accelerator before any old Pod may go",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("exclusive_device_surge.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let Some(update) = Update::of(workload).filter(Update::makes_before_break) else { return };
        // With a cluster the simulation itself answers: `rollout-stalls`.
        if !object.is_whole() || !cx.clusters().is_empty() {
            return;
        }
        for (index, container) in workload.template.spec.containers.iter().enumerate() {
            let Some((device, amount)) = accelerator(container) else { continue };
            let list = if container.resources.limits.contains_key(device) { "limits" } else { "requests" };
            let path = workload.in_spec("containers").index(index).key("resources").key(list).key(device);
            let message = msg::exclusive_device_surge(amount.saturating_mul(update.surge), device, amount.saturating_mul(update.replicas));
            let draft = cx.report(object, &path, object.key_at(&path), message);
            draft.evidence(format!("Insufficient {device}"));
            draft.help(msg::exclusive_device_surge_help());
            add_fixes(workload, draft);
            return;
        }
    }
}

/// The scarce device that a container asks for, and how many: what device plugins hand out whole.
pub(super) fn accelerator(container: &Container) -> Option<(&str, i64)> {
    // A share of its memory or cores beside it: then several Pods share one device.
    let resources = &container.resources;
    if resources.limits.keys().chain(resources.requests.keys()).any(|name| is_share(name)) {
        return None;
    }
    let amounts = container.resources.limits.iter().chain(&container.resources.requests);
    amounts.map(|(name, amount)| (&**name, amount.value())).find(|(name, amount)| *amount > 0 && is_accelerator(name))
}

fn is_share(name: &str) -> bool {
    let device = name.split_once('/').map_or("", |(_, device)| device).to_ascii_lowercase();
    // A Neuron core is a device of its own.
    !device.starts_with("neuron") && ["mem", "core", "share", "percent", "vgpu"].iter().any(|word| device.contains(word))
}

fn is_accelerator(name: &str) -> bool {
    const DOMAINS: [&str; 7] =
        ["nvidia.com", "amd.com", "gpu.intel.com", "aws.amazon.com", "google.com", "habana.ai", "huawei.com"];
    const WORDS: [&str; 7] = ["gpu", "mig-", "neuron", "tpu", "gaudi", "npu", "ascend"];
    let Some((domain, device)) = name.split_once('/') else { return false };
    let device = device.to_ascii_lowercase();
    let whole = WORDS.iter().any(|word| device.contains(word)) || domain == "gpu.intel.com";
    DOMAINS.contains(&domain) && whole && !is_share(name)
}

#[cfg(test)]
mod tests {
    use super::is_accelerator;

    #[test]
    fn devices() {
        for name in ["nvidia.com/gpu", "nvidia.com/mig-1g.5gb", "amd.com/gpu", "google.com/tpu", "aws.amazon.com/neuroncore", "gpu.intel.com/i915"] {
            assert!(is_accelerator(name), "{name}");
        }
        for name in ["nvidia.com/gpumem", "nvidia.com/gpu.shared", "example.com/fuse", "cpu", "hugepages-2Mi"] {
            assert!(!is_accelerator(name), "{name}");
        }
    }
}
