//! What the page fetches when a rule is looked up: the pages of all rules, and the checks of other tools, as JSON.
//! `cargo run -p podfit-analysis --features pages --example rules_asset`

use std::collections::BTreeMap;

use podfit_analysis::{peers::peer_checks, rules};
use serde_json::json;

fn main() {
    let pages: BTreeMap<&str, &str> = rules().iter().map(|rule| (rule.name, rule.page)).collect();
    let checks: Vec<_> = peer_checks()
        .iter()
        .map(|check| {
            let reason = check.reason().map(|reason| format!("## {}\n\n{}", reason.title, reason.text));
            json!({"name": check.name, "finds": check.finds, "default": check.default, "reason": reason})
        })
        .collect();
    let asset = json!({"pages": pages, "checks": checks});
    #[allow(clippy::print_stdout)] // it is what this program is for
    {
        println!("{asset}");
    }
}
