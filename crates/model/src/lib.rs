//! Kubernetes objects: owned, span-free values ([`object`]), and views that know where each fact stands ([`view`]).
//!
//! Nothing here judges. A field that is wrong or unknown is noted and left at its default; the object lives on.

pub mod cluster;
mod decode;
pub mod object;
pub mod view;
