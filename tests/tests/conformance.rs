//! Every recorded scenario, played in process and held against what a real control plane did: one named test each.

use std::process::ExitCode;
use std::{fs, io};

use libtest_mimic::{Arguments, Failed, Trial};
use podfit_tests::{Scenario, Verdict, differences, recorded_scenarios};

fn main() -> io::Result<ExitCode> {
    let arguments = Arguments::from_args();
    let scenarios = recorded_scenarios()?;
    assert!(scenarios.len() >= 300, "only {} scenarios found", scenarios.len());
    let trials =
        scenarios.into_iter().map(|scenario| Trial::test(scenario.name.clone(), move || agree(&scenario)));
    Ok(libtest_mimic::run(&arguments, trials.collect()).exit_code())
}

fn agree(scenario: &Scenario) -> Result<(), Failed> {
    let text = fs::read_to_string(&scenario.file)?;
    let real: Verdict = serde_json::from_str(&fs::read_to_string(&scenario.verdict)?)?;
    let simulation = podfit_analysis::simulate_scenario(&text, &scenario.name)?;
    // Through its JSON, for that is what users compare.
    let ours: Verdict = serde_json::from_value(serde_json::to_value(simulation)?)?;
    if !real.is_comparable() {
        return Ok(());
    }
    match differences(&real, &ours) {
        found if found.is_empty() => Ok(()),
        found => Err(found.join("\n").into()),
    }
}
