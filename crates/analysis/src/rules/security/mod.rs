//! What a Pod may do to its node and to others. One file and one page per rule; registered here, in display order.

crate::rules::register! {}
