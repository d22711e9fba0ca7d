// Made by `cargo xtask messages` from messages/en; do not edit.
//! All families of messages.

use super::{Arg, Family, Message};

#[rustfmt::skip]
mod answers;
#[rustfmt::skip]
mod api;
#[rustfmt::skip]
mod availability;
#[rustfmt::skip]
mod config;
#[rustfmt::skip]
mod images;
#[rustfmt::skip]
mod probes;
#[rustfmt::skip]
mod rbac;
#[rustfmt::skip]
mod references;
#[rustfmt::skip]
mod resources;
#[rustfmt::skip]
mod rollout;
#[rustfmt::skip]
mod scheduling;
#[rustfmt::skip]
mod security;
#[rustfmt::skip]
mod shared;
#[rustfmt::skip]
mod yaml;

#[allow(unused_imports)] // a family may be empty
pub(crate) use answers::*;
#[allow(unused_imports)] // a family may be empty
pub(crate) use api::*;
#[allow(unused_imports)] // a family may be empty
pub(crate) use availability::*;
#[allow(unused_imports)] // a family may be empty
pub(crate) use config::*;
#[allow(unused_imports)] // a family may be empty
pub(crate) use images::*;
#[allow(unused_imports)] // a family may be empty
pub(crate) use probes::*;
#[allow(unused_imports)] // a family may be empty
pub(crate) use rbac::*;
#[allow(unused_imports)] // a family may be empty
pub(crate) use references::*;
#[allow(unused_imports)] // a family may be empty
pub(crate) use resources::*;
#[allow(unused_imports)] // a family may be empty
pub(crate) use rollout::*;
#[allow(unused_imports)] // a family may be empty
pub(crate) use scheduling::*;
#[allow(unused_imports)] // a family may be empty
pub(crate) use security::*;
#[allow(unused_imports)] // a family may be empty
pub(crate) use shared::*;
#[allow(unused_imports)] // a family may be empty
pub(crate) use yaml::*;

/// A message's family is a position in this list.
#[rustfmt::skip]
pub(super) static FAMILIES: [&Family; 14] = [
    &answers::FAMILY,
    &api::FAMILY,
    &availability::FAMILY,
    &config::FAMILY,
    &images::FAMILY,
    &probes::FAMILY,
    &rbac::FAMILY,
    &references::FAMILY,
    &resources::FAMILY,
    &rollout::FAMILY,
    &scheduling::FAMILY,
    &security::FAMILY,
    &shared::FAMILY,
    &yaml::FAMILY,
];
