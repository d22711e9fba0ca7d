//! The canary annotations of ingress-nginx (`docs/user-guide/nginx-configuration/annotations.md`, "Canary";
//! `internal/ingress/annotations/canary/main.go`; `rootfs/etc/nginx/lua/balancer.lua`).

use podfit_syntax::Path;

use super::ingress::is_ingress;
use crate::context::ObjectCx;
use crate::paths::path;

const PREFIX: &str = "nginx.ingress.kubernetes.io/";

/// An Ingress and what its annotations say; none where a template has a hand in them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Canary<'a> {
    pub(super) object: ObjectCx<'a>,
}

/// A share of the requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Weight {
    pub(super) weight: i64,
    /// In force: what is below 100 counts as 100.
    pub(super) total: i64,
}

impl<'a> Canary<'a> {
    /// The annotations of an Ingress.
    pub(super) fn of(object: ObjectCx<'a>) -> Option<Self> {
        let readable = is_ingress(object) && !object.is_unknown(&path("metadata.annotations"));
        readable.then_some(Self { object })
    }
    /// As [`Canary::of`] where the Ingress is a canary.
    pub(super) fn marked(object: ObjectCx<'a>) -> Option<Self> {
        Self::of(object).filter(Self::is_marked)
    }
    /// The value of `nginx.ingress.kubernetes.io/<name>`, empty counted as absent.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        let value = self.object.object().meta().annotations.get(&*format!("{PREFIX}{name}"))?;
        Some(value.trim()).filter(|value| !value.is_empty())
    }
    /// Where it stands.
    pub(super) fn at(name: &str) -> Path {
        path("metadata.annotations").key(format!("{PREFIX}{name}"))
    }
    /// Whether `canary` is true, as Go's `strconv.ParseBool` reads it.
    pub(super) fn is_marked(&self) -> bool {
        matches!(self.get("canary"), Some("1" | "t" | "T" | "true" | "TRUE" | "True"))
    }
    /// The weight in force; none where no rule by weight is written or it is no number.
    pub(super) fn weight(&self) -> Option<Weight> {
        let weight = self.get("canary-weight")?.parse().ok()?;
        let total = self.get("canary-weight-total").and_then(|text| text.parse().ok()).unwrap_or(100);
        Some(Weight { weight, total: total.max(100) })
    }
}
