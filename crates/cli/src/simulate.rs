//! `podfit simulate`: play what was given on a cluster, or scenario files as they say themselves.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use podfit_analysis::report::{InputError, Span};
use podfit_analysis::simulation::Simulation;
use podfit_analysis::{
    FileFacts, NamedCluster, ScenarioError, SimulateOptions, StepRequest, simulate_scenario, simulate_set,
};

use crate::args::{SimulateArgs, SimulationFormat, StepFlag};
use crate::check::gather::{old_files, read_paths};
use crate::console::{self, Console};
use crate::render;
use podfit_files::cluster::{self, Clusters};
use podfit_files::config::Finder;
use podfit_files::read::{self, place_in};
use podfit_files::{display, problem, reason, usage};

/// Runs the command and answers its exit status.
pub(crate) fn run(args: &SimulateArgs, steps: &[StepFlag], console: &Console) -> u8 {
    if args.format == SimulationFormat::Svg && args.scenario.len() > 1 {
        complain(&[usage("one picture shows one scenario: give one --scenario with --format svg")], console);
        return crate::FAILED;
    }
    let console = &console.speaking(args.input.lang, args.format == SimulationFormat::Text);
    if args.scenario.is_empty() { play_paths(args, steps, console) } else { play_scenarios(args, console) }
}

/// Every scenario is played, whatever becomes of the others.
fn play_scenarios(args: &SimulateArgs, console: &Console) -> u8 {
    let mut status = crate::CLEAN;
    for path in &args.scenario {
        let name = if path.as_os_str() == "-" { podfit_files::STDIN.to_owned() } else { display(path) };
        let played = read_scenario(path, &name)
            .and_then(|text| simulate_scenario(&text, &name).map_err(|error| located(&error, &name, &text)));
        match played {
            Ok(simulation) => {
                let heading = (args.scenario.len() > 1).then_some(name.as_str());
                show(args, &simulation, heading, console);
                status = status.max(outcome(&simulation, args.exit_zero));
            }
            Err(error) => {
                complain(&[error], console);
                status = crate::FAILED;
            }
        }
    }
    status
}

fn read_scenario(path: &Path, name: &str) -> Result<String, InputError> {
    let path = (path.as_os_str() != "-").then_some(path);
    let bytes = read::bytes(path).map_err(|error| problem(name, reason(&error)))?;
    read::decode(name, bytes)
}

/// All that is given is played together: a simulation is about one cluster.
fn play_paths(args: &SimulateArgs, steps: &[StepFlag], console: &Console) -> u8 {
    let mut errors = Vec::new();
    let (steps, more_paths) = requests(steps, &mut errors);
    let mut input =
        crate::args::InputArgs { paths: args.input.paths.clone(), ..crate::args::InputArgs::default() };
    input.paths.extend(more_paths);
    input.stdin_filename.clone_from(&args.input.stdin_filename);
    let mut finder = Finder::new(args.input.no_config, args.input.config.as_deref(), &mut errors);
    let asked: Vec<String> = args.cluster.iter().cloned().collect();
    let read = read_paths(&input, false, false, &asked, &mut finder, console, &mut errors);
    let from = args.input.from.as_deref().map(|path| old_files(path, &mut errors));
    let found = read.configurations.iter().flatten().next().cloned();
    let config = found.as_deref().map(|found| found.config.clone()).unwrap_or_default();
    let facts: Vec<Arc<FileFacts>> = read.files.iter().map(|file| Arc::clone(&file.facts)).collect();
    let mut clusters = Clusters::default();
    let brought = || cluster::from_files(&facts);
    let cluster: Option<Arc<NamedCluster>> = match (&args.cluster, &config.cluster, found.as_deref()) {
        (Some(wanted), _, found) => clusters.named(wanted, found, &mut errors),
        (None, Some(wanted), Some(found)) => clusters.of_config(wanted, found, &mut errors),
        _ => None,
    };
    if !errors.is_empty() {
        // A simulation of half of what was given would be believed.
        complain(&errors, console);
        return crate::FAILED;
    }
    if facts.iter().all(|file| file.objects.is_empty()) {
        complain(&[usage("nothing was played: no Kubernetes object was found")], console);
        return crate::FAILED;
    }
    if cluster.is_none() && brought().is_none() {
        let message = "nothing was played: there are no nodes; give a cluster (--cluster FILE), or Node objects among the manifests";
        complain(&[usage(message)], console);
        return crate::FAILED;
    }
    let options = SimulateOptions {
        cluster: cluster.as_deref(),
        kubernetes: args.input.kubernetes_version.as_deref().or(config.kubernetes.as_deref()),
        namespace: args.input.namespace.as_deref().or(config.namespace.as_deref()).unwrap_or("default"),
        from: from.as_deref(),
        steps: &steps,
    };
    match simulate_set(&facts, &options) {
        Ok(simulation) => {
            show(args, &simulation, None, console);
            outcome(&simulation, args.exit_zero)
        }
        Err(error) => {
            complain(&[usage(error.message)], console);
            crate::FAILED
        }
    }
}

/// Steps as the analysis takes them. `--rollout x.yaml` takes the path for its value: it goes back among the paths.
fn requests(flags: &[StepFlag], errors: &mut Vec<InputError>) -> (Vec<StepRequest>, Vec<PathBuf>) {
    let mut steps = Vec::new();
    let mut paths = Vec::new();
    for StepFlag { flag, value } in flags {
        steps.push(match *flag {
            "rollout" if value.is_empty() => StepRequest::Rollout(None),
            "rollout" if is_path(value) => {
                paths.push(PathBuf::from(value));
                StepRequest::Rollout(None)
            }
            "rollout" => StepRequest::Rollout(Some(value.clone())),
            "drain" => StepRequest::Drain(value.clone()),
            "cordon" => StepRequest::Cordon(value.clone()),
            "delete_node" => StepRequest::DeleteNode(value.clone()),
            _ => StepRequest::Apply(old_files(Path::new(value), errors)),
        });
    }
    (steps, paths)
}

fn is_path(value: &str) -> bool {
    value == "-" || Path::new(value).exists() || !value.contains('/')
}

fn located(error: &ScenarioError, name: &str, text: &str) -> InputError {
    let span = error.span.map(|(start, end)| Span {
        file: name.to_owned(),
        start: place_in(text, start as usize),
        end: place_in(text, end as usize),
    });
    InputError { file: Some(name.to_owned()), message: error.message.clone(), span }
}

fn show(args: &SimulateArgs, simulation: &Simulation, heading: Option<&str>, console: &Console) {
    match args.format {
        SimulationFormat::Json => console::out(&render::json(simulation)),
        SimulationFormat::Svg => console::out(&render::svg::render(simulation)),
        SimulationFormat::Text => {
            console::out(&render::simulation::render(simulation, heading, &console.style));
        }
    }
}

/// 1 where something has no place, does not end, or was refused.
fn outcome(simulation: &Simulation, exit_zero: bool) -> u8 {
    let trouble = !simulation.refused.is_empty()
        || simulation.workloads.values().any(in_trouble)
        || simulation.steps.iter().any(|step| {
            matches!(step.result.as_deref(), Some("stuck" | "blocked" | "refused"))
                || step.refused.as_ref().is_some_and(|refused| !refused.is_empty())
                || step.workloads.values().any(in_trouble)
        });
    if trouble && !exit_zero { crate::FOUND } else { crate::CLEAN }
}

fn in_trouble(workload: &podfit_analysis::simulation::WorkloadState) -> bool {
    workload.pending > 0 || workload.replica_failure.is_some()
}

fn complain(errors: &[InputError], console: &Console) {
    for error in errors {
        console::complain(&render::input_error(error, None, &console.error_style));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_behind_rollout_is_a_path() {
        let flag = |flag, value: &str| StepFlag { flag, value: value.into() };
        let flags = [
            flag("rollout", "deploy.yaml"),
            flag("rollout", "Deployment/web"),
            flag("rollout", ""),
            flag("drain", "w1"),
        ];
        let (steps, paths) = requests(&flags, &mut Vec::new());
        assert_eq!(paths, [PathBuf::from("deploy.yaml")]);
        let seen: Vec<_> = steps.iter().map(|step| format!("{step:?}")).collect();
        assert_eq!(
            seen,
            ["Rollout(None)", "Rollout(Some(\"Deployment/web\"))", "Rollout(None)", "Drain(\"w1\")"]
        );
    }
}
