//! Quantities in words, and beside what the nodes have.

use podfit_model::object::{Quantity, QuantityFormat, Text};

use super::PodField;
use super::placing::eligible;
use crate::answers::Answers;
use crate::answers::markdown::code;
use crate::messages::{Message, msg};

const UNITS: [(&str, i128); 5] =
    [("Ti", 1 << 40), ("Gi", 1 << 30), ("Mi", 1 << 20), ("Ki", 1 << 10), ("", 1)];

pub(super) fn facts(answers: &Answers<'_>, field: &PodField<'_>) -> Vec<Message> {
    if field.shape == "volumes[].emptyDir.sizeLimit" {
        let volume = field.index("volumes").and_then(|index| field.spec().volumes.get(index));
        return match volume.map(|volume| &volume.source) {
            Some(podfit_model::object::VolumeSource::EmptyDir { size_limit: Some(limit), .. }) => {
                vec![in_words("memory", *limit)]
            }
            _ => Vec::new(),
        };
    }
    let Some(rest) = field.in_container().and_then(|shape| shape.strip_prefix("resources.")) else {
        return Vec::new();
    };
    let (Some(container), Some(name)) = (field.container(), field.last_key()) else { return Vec::new() };
    let (list, limit) = match rest.split_once('.') {
        Some(("requests", _)) => (&container.resources.requests, false),
        Some(("limits", _)) => (&container.resources.limits, true),
        _ => return Vec::new(),
    };
    let Some(amount) = list.get(name).copied() else { return Vec::new() };
    let mut found = vec![in_words(name, amount)];
    found.push(match (name, limit) {
        ("cpu", true) => msg::say_limit_cpu(),
        ("memory", true) => msg::say_limit_memory(),
        (_, true) => msg::say_limit(),
        (_, false) => msg::say_request(),
    });
    found.extend(on_nodes(answers, field, name));
    found
}

/// `500m` is half a core; `1Gi` is 1073741824 bytes.
pub(in crate::answers) fn in_words(name: &str, amount: Quantity) -> Message {
    let value = code(&amount.to_string());
    if name == "cpu" {
        return cores(value, amount);
    }
    if name == "memory" || name == "ephemeral-storage" || name == "storage" || name.starts_with("hugepages-")
    {
        if !amount.is_whole() {
            return msg::say_bytes_fraction(value, amount.value());
        }
        let binary = binary(amount);
        return if binary == amount.to_string() {
            msg::say_bytes_plain(value, amount.value())
        } else {
            msg::say_bytes(value, amount.value(), binary)
        };
    }
    msg::say_amount(value, amount.value(), code(name))
}

fn cores(value: String, amount: Quantity) -> Message {
    let milli = amount.milli_value();
    match milli {
        500 => msg::say_half_core(value),
        250 => msg::say_quarter_core(value),
        1000 => msg::say_one_core(value),
        milli if milli % 1000 == 0 => msg::say_cores(value, (milli / 1000).to_string()),
        milli => msg::say_cores(value, decimal(i128::from(milli), 1000)),
    }
}

/// Bytes with a binary suffix and at most two digits behind the point.
pub(in crate::answers) fn binary(amount: Quantity) -> String {
    let bytes = i128::from(amount.value());
    let (suffix, unit) = UNITS.into_iter().find(|(_, unit)| bytes.abs() >= *unit).unwrap_or(("", 1));
    format!("{}{suffix}", decimal(bytes, unit))
}

/// A fraction in decimals, cut after the second; whole numbers without a point.
pub(in crate::answers) fn decimal(number: i128, of: i128) -> String {
    let hundredths = number * 100 / of.max(1);
    let (whole, rest) = (hundredths / 100, (hundredths % 100).abs());
    match rest {
        0 => whole.to_string(),
        rest if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
        rest => format!("{whole}.{rest:02}"),
    }
}

/// What the nodes that are open to the Pods have of it.
fn on_nodes(answers: &Answers<'_>, field: &PodField<'_>, name: &str) -> Vec<Message> {
    let mut found = Vec::new();
    for named in answers.options.clusters {
        let amounts: Vec<Quantity> = eligible(field.spec(), &named.cluster.nodes)
            .filter_map(|node| node.allocatable.as_ref()?.get(&Text::from(name)).copied())
            .collect();
        let (Some(least), Some(most)) = (amounts.iter().min(), amounts.iter().max()) else { continue };
        let nodes = i64::try_from(amounts.len()).unwrap_or(i64::MAX);
        let cluster = code(&named.name);
        let show = |amount: &Quantity| match amount.format() {
            QuantityFormat::BinarySi => code(&binary(*amount)),
            _ => code(&amount.to_string()),
        };
        found.push(if least == most {
            msg::say_nodes_have(nodes, show(least), cluster)
        } else {
            msg::say_nodes_have_between(nodes, show(least), show(most), cluster)
        });
    }
    found
}
