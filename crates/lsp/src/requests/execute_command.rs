//! `workspace/executeCommand`: choose a cluster, simulate, explain, open a rule's page.

use podfit_analysis::report::RuleEntry;
use podfit_analysis::simulation::Simulation;
use podfit_analysis::{SimulateOptions, simulate_set};
use serde::Deserialize;
use serde_json::{Value, json};
use tower_lsp_server::jsonrpc::{ErrorCode, Result};

use crate::contain::error;
use crate::document::Document;
use crate::engine::{Engine, Snapshot};

/// Chooses the cluster that counts instead of the configuration's; `null` goes back to that. Without an argument: which
/// there are.
pub(crate) const CHOOSE_CLUSTER: &str = "podfit.chooseCluster";
/// What `podfit simulate --format json` says of the set of a document.
pub(crate) const SIMULATE: &str = "podfit.simulate";
/// What a picture of the cluster needs: the simulation of the set of a document and what was found in the set.
pub(crate) const BOARD: &str = "podfit.board";
/// The page of a rule.
pub(crate) const EXPLAIN: &str = "podfit.explain";
/// Opens the page of a rule.
pub(crate) const OPEN_RULE_PAGE: &str = "podfit.openRulePage";

/// All of them.
pub(crate) const NAMES: [&str; 5] = [CHOOSE_CLUSTER, SIMULATE, BOARD, EXPLAIN, OPEN_RULE_PAGE];

#[derive(Debug, Default, Deserialize)]
struct About {
    uri: String,
}

/// `{uri}`, or the URI itself.
fn uri(arguments: &[Value]) -> Result<String> {
    let uri = match arguments.first() {
        Some(Value::String(uri)) => Some(uri.clone()),
        Some(value) => About::deserialize(value).ok().map(|about| about.uri),
        None => None,
    };
    uri.ok_or_else(|| wrong("the first argument names a document: {\"uri\": \"file:///…\"}"))
}

fn wrong(message: &'static str) -> tower_lsp_server::jsonrpc::Error {
    error(ErrorCode::InvalidParams, message)
}

/// A name among the arguments, `null` where none is wanted; none without arguments.
#[allow(clippy::option_option)] // not asked, asked for none, asked for one
pub(crate) fn chosen(arguments: &[Value]) -> Result<Option<Option<String>>> {
    match arguments.first() {
        None => Ok(None),
        Some(Value::Null) => Ok(Some(None)),
        Some(Value::String(name)) if name != "-" => Ok(Some(Some(name.clone()))),
        Some(_) => Err(wrong("the first argument is a cluster's name, a file, or null")),
    }
}

/// The clusters that configurations of open documents name, the one that was chosen, and which documents are manifests.
pub(crate) fn clusters(engine: &Engine, now: &Snapshot) -> Value {
    let mut names = std::collections::BTreeSet::new();
    let mut used = std::collections::BTreeSet::new();
    let mut documents = Vec::new();
    for document in &now.documents {
        let Some((_, world)) = engine.set_of(document) else { continue };
        documents.push(document.uri.as_str());
        names.extend(world.set.found.iter().flat_map(|found| found.config.clusters.keys().cloned()));
        used.extend(world.clusters.iter().map(|cluster| cluster.name.clone()));
    }
    json!({ "clusters": names, "inUse": used, "chosen": now.settings.cluster, "documents": documents })
}

/// What `podfit simulate --format json` says of the set that a document belongs to.
pub(crate) fn simulate(engine: &Engine, now: &Snapshot, arguments: &[Value]) -> Result<Value> {
    let uri = uri(arguments)?;
    let document = now.documents.iter().find(|document| document.uri.as_str() == uri);
    let played = document
        .and_then(|document| play(engine, document))
        .ok_or_else(|| wrong("that document is not open, or holds no Kubernetes object"))?;
    if played.cluster.is_none() {
        return Err(wrong("there are no nodes: name a cluster in podfit.yaml, or choose one"));
    }
    let simulation = played.simulation.map_err(|message| error(ErrorCode::InvalidParams, message))?;
    serde_json::to_value(simulation).map_err(|_| crate::contain::internal("simulate"))
}

/// What a picture of the cluster shows; null where the document is not open or holds no Kubernetes object.
pub(crate) fn board(engine: &Engine, now: &Snapshot, arguments: &[Value]) -> Result<Value> {
    let uri = uri(arguments)?;
    let document = now.documents.iter().find(|document| document.uri.as_str() == uri);
    let Some((document, played)) =
        document.and_then(|document| play(engine, document).map(|played| (document, played)))
    else {
        return Ok(Value::Null);
    };
    let (simulation, not_played) = match (&played.cluster, played.simulation) {
        (None, _) => (None, None),
        (Some(_), Ok(simulation)) => (Some(simulation), None),
        (Some(_), Err(message)) => (None, Some(message)),
    };
    Ok(json!({
        "version": document.version,
        "cluster": played.cluster,
        "report": engine.report_of(document),
        "simulation": simulation,
        "notPlayed": not_played,
        "clusterProblems": [],
        "milliseconds": 0,
    }))
}

/// A set as it was played.
struct Played {
    /// The name of the cluster; none without one.
    cluster: Option<String>,
    simulation: std::result::Result<Simulation, String>,
}

fn play(engine: &Engine, document: &Document) -> Option<Played> {
    let (files, world) = engine.set_of(document)?;
    let config = world.set.variants.first().map(|variant| &variant.config);
    let brought = podfit_files::cluster::from_files(files);
    let cluster = world.clusters.first().or(brought.as_deref());
    let options = SimulateOptions {
        cluster,
        kubernetes: engine
            .asked()
            .kubernetes
            .as_deref()
            .or(config.and_then(|config| config.kubernetes.as_deref())),
        namespace: config.and_then(|config| config.namespace.as_deref()).unwrap_or("default"),
        from: None,
        steps: &[],
    };
    let simulation = match cluster {
        Some(_) => simulate_set(files, &options).map_err(|problem| problem.message),
        None => Err(String::new()),
    };
    Some(Played { cluster: cluster.map(|cluster| cluster.name.clone()), simulation })
}

/// The rule that the first argument names, by podfit's name or a peer's.
pub(crate) fn rule(arguments: &[Value]) -> Result<RuleEntry> {
    let name = arguments.first().and_then(Value::as_str).unwrap_or_default();
    let found = podfit_analysis::peers::named(name);
    let rule = found.rules.first().ok_or_else(|| {
        error(ErrorCode::InvalidParams, format!("there is no rule `{}`", super::diagnostics::plain(name)))
    })?;
    Ok(RuleEntry::from(*rule))
}
