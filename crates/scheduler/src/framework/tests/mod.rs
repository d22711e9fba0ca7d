//! Tables of real facts, plugin by plugin, and the law that the incremental scheduler agrees with a fresh one.

mod build;
mod filters;
