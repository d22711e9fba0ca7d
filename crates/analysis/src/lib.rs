//! The shared analysis crate: rules, findings, fixes and explanations, as a pure function from texts and a cluster to a
//! [`Report`]. No I/O, no clock, no threads, nothing of LSP, clap or JavaScript.
//!
//! `analyse_file` reads one text (cacheable, can run in parallel), `analyse_set` judges what belongs together.

pub mod answers;
pub mod config;
mod context;
mod custom;
mod draft;
mod file;
mod finish;
mod fix;
mod hidden;
mod holdings;
pub mod kustomize;
mod memo;
mod messages;
mod paths;
pub mod peers;
mod play;
mod read;
pub mod report;
mod rule;
mod rules;
mod scenario;
mod select;
mod set;
pub mod simulation;
mod suppress;

pub use config::Config;
pub use config::PRESETS;
pub use file::{FileFacts, FileOptions, analyse_file};
pub use hidden::secret_spans;
pub use memo::Memo;
pub use messages::{Catalogue, Language, Placeholder, write_template};
pub use podfit_schema::docs::FieldDocs;
pub use report::Report;
pub use rule::{FixKind, OptionInfo, OptionKind, RuleInfo};
pub use rules::rules;
pub use scenario::{ScenarioError, SimulateOptions, StepRequest, simulate_scenario, simulate_set};
pub use set::{Judged, NamedCluster, SetOptions, analyse_set, judge_set, prove_finding, unused_entry};
