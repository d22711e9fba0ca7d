//! What one object says of another. One file and one page per rule; registered here, in display order.

crate::rules::register! {}
