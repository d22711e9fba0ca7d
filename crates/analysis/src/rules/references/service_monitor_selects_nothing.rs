//! A ServiceMonitor or PodMonitor that finds nothing to scrape.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use crate::rules::shared::words::selector_words;
use super::monitor::Monitor;
use super::near::report_unselected;

/// See the page.
pub(crate) struct ServiceMonitorSelectsNothing;

impl Rule for ServiceMonitorSelectsNothing {
    const META: RuleInfo = RuleInfo {
        name: "service-monitor-selects-nothing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a ServiceMonitor or PodMonitor that finds nothing to scrape",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/dangling-servicemonitor"],
        page: crate::rules::page!("service_monitor_selects_nothing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(monitor) = Monitor::of(object) else { return };
        let selected = monitor.selected(cx);
        let kind = &*object.view.kind;
        let words = selector_words(&monitor.selector);
        let message = || msg::service_monitor_selects_nothing(kind, &object.key.name, monitor.target, words);
        report_unselected(object, &path("spec.selector"), selected, false, message, cx);
    }
}
