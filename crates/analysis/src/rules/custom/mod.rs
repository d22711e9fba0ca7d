//! The rules that a configuration brings. One file and one page per rule; registered here, in display order.

crate::rules::register! {
    custom_rule::CustomRule,
}
