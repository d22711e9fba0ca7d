//! Helpers of the end-to-end tests: where the fixtures are, and how a recorded verdict is compared.

mod fixtures;
mod verdict;

pub use fixtures::{Scenario, recorded_scenarios, repository};
pub use verdict::{Verdict, differences};
