//! All rules by what they are about, one file each beside its page. A family's `mod.rs` registers its rules in display
//! order; the families stand in the order of [`crate::report::Category`].

use std::sync::LazyLock;

use crate::context::{ContainerCx, Context, ObjectCx, WorkloadCx};
use crate::rule::{Rule, RuleInfo};

/// Registers the rules of a family: `module::Rule`, in display order.
macro_rules! register {
    ($($module:ident :: $rule:ident),* $(,)?) => {
        $(pub(in crate::rules) mod $module;)*
        pub(in crate::rules) static FAMILY: crate::rules::Family = crate::rules::Family {
            rules: &[$(<$module::$rule as crate::rule::Rule>::META),*],
            run: &[$(&$module::$rule),*],
        };
    };
}

/// The text of a rule's page; empty without the feature `pages`, where pages are fetched when they are needed.
macro_rules! page {
    ($file:literal) => {{
        #[cfg(feature = "pages")]
        const PAGE: &str = include_str!($file);
        #[cfg(not(feature = "pages"))]
        const PAGE: &str = "";
        PAGE
    }};
}
pub(in crate::rules) use {page, register};

mod api;
pub(crate) mod availability;
mod config;
mod custom;
pub(crate) mod images;
mod probes;
mod rbac;
pub(crate) mod references;
mod resources;
mod rollout;
mod scheduling;
mod security;
pub(crate) mod shared;
mod yaml;

static FAMILIES: [&Family; 13] = [
    &yaml::FAMILY,
    &api::FAMILY,
    &scheduling::FAMILY,
    &rollout::FAMILY,
    &availability::FAMILY,
    &probes::FAMILY,
    &resources::FAMILY,
    &references::FAMILY,
    &images::FAMILY,
    &security::FAMILY,
    &rbac::FAMILY,
    &config::FAMILY,
    &custom::FAMILY,
];

/// The rules about one thing.
pub(in crate::rules) struct Family {
    rules: &'static [RuleInfo],
    /// As many as `rules`, in the same order.
    run: &'static [&'static (dyn RunRule + Sync)],
}

/// The rules of all families, one after the other.
static RULES: LazyLock<Vec<RuleInfo>> =
    LazyLock::new(|| FAMILIES.iter().flat_map(|family| family.rules.iter().copied()).collect());

/// A rule behind a pointer: what `Rule` is without its constant.
pub(crate) trait RunRule {
    fn object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>);
    fn workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>);
    fn container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>);
    fn set(&self, cx: &mut Context<'_, '_>);
}

impl<T: Rule> RunRule for T {
    fn object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        self.check_object(object, cx);
    }
    fn workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        self.check_workload(workload, cx);
    }
    fn container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        self.check_container(container, cx);
    }
    fn set(&self, cx: &mut Context<'_, '_>) {
        self.check_set(cx);
    }
}

/// All rules in display order.
pub fn rules() -> &'static [RuleInfo] {
    &RULES
}

/// Where a file holds what is taken for a secret though it is no Secret.
pub(crate) fn secret_spans(facts: &crate::FileFacts) -> Vec<podfit_syntax::Span> {
    security::secrets::spans(facts)
}

/// Calls back with each rule and what is known about it.
pub(crate) fn each(call: &mut dyn FnMut(&'static RuleInfo, &dyn RunRule)) {
    let run = FAMILIES.iter().flat_map(|family| family.run);
    for (info, rule) in rules().iter().zip(run) {
        call(info, *rule);
    }
}
