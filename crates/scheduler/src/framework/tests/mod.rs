//! Tables of real facts, plugin by plugin, and the law that the incremental scheduler agrees with a fresh one.

mod arbitrary;
mod build;
mod filters;
mod inter_pod;
mod law;
mod naive;
mod naive_scores;
mod nominated;
mod preempting;
mod scores;
mod spreading;
mod volume_claims;
mod work;
