//! A Pod without the resolver options that everything is to have.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::read::{Asked, text};
use crate::report::{Category, Severity};
use crate::rule::{OptionInfo, OptionKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct DnsConfigMissingOptions;

impl Rule for DnsConfigMissingOptions {
    const META: RuleInfo = RuleInfo {
        name: "dns-config-missing-options",
        category: Category::Config,
        severity: Severity::Info,
        default: false,
        summary: "a Pod without the resolver options that every Pod is to have",
        peers: &["kube-linter/dnsconfig-options"],
        options: &[OptionInfo {
            name: "options",
            kind: OptionKind::Texts,
            summary: "options that every Pod must have, as name or name:value; without it, ndots",
        }],
        page: crate::rules::page!("dns_config_missing_options.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let list = workload.in_spec("dnsConfig.options");
        let items = match object.items_at(&list) {
            Asked::Given(items) => items,
            Asked::Absent => Vec::new(),
            Asked::Unknown => return,
        };
        let given: Vec<(&str, &str)> = items
            .iter()
            .filter_map(|item| Some((text(item.get("name")?)?, item.get("value").and_then(text).unwrap_or_default())))
            .collect();
        let wanted = cx.texts("options").map_or_else(|| vec!["ndots".to_owned()], <[String]>::to_vec);
        for option in wanted {
            let (name, value) = option.split_once(':').unwrap_or((&option, ""));
            let fits = |(given, with): &(&str, &str)| *given == name && (value.is_empty() || *with == value);
            if !given.iter().any(fits) {
                let message = msg::dns_config_missing_options(&*option);
                cx.report(object, &list, object.key_at(&list), message)
                    .help(msg::dns_config_missing_options_help());
            }
        }
    }
}
