//! What rules of several families ask.

pub(in crate::rules) mod crowded;
pub(in crate::rules) mod cures;
pub(crate) mod eligible;
pub(in crate::rules) mod growth;
pub(in crate::rules) mod reach;
pub(in crate::rules) mod remedies;
pub(crate) mod self_anti;
pub(in crate::rules) mod verdict;
pub(in crate::rules) mod why;
pub(crate) mod words;
