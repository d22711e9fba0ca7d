//! Names, labels, environment, jobs: the rest of a manifest. One file and one page per rule; registered here, in display order.

crate::rules::register! {
    unused_ignore::UnusedIgnore,
    unknown_rule_in_ignore::UnknownRuleInIgnore,
}
