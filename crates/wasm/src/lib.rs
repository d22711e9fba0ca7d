//! podfit for JavaScript: the analysis crate behind one class. No rule lives here.

use std::collections::BTreeMap;
use std::sync::Arc;

use podfit_analysis::config::Ignore;
use podfit_analysis::report::{Finding, InputError, Position, Report, Severity, Span};
use podfit_analysis::{
    Catalogue, Config, FileFacts, FileOptions, Memo, NamedCluster, SetOptions, SimulateOptions, analyse_file,
    judge_set, simulate_set, unused_entry,
};
use podfit_model::cluster::Cluster;
use podfit_syntax::{Encoding, LineIndex};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

/// What the constructor takes.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Options {
    kubernetes: Option<String>,
}

/// A text with its name.
#[derive(Debug, Deserialize)]
struct NamedText {
    name: String,
    text: String,
}

/// Files, a configuration and a cluster, judged together when asked.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Analyzer {
    kubernetes: Option<String>,
    files: BTreeMap<String, Arc<FileFacts>>,
    version: u32,
    config: Config,
    clusters: Vec<NamedCluster>,
    memo: Memo,
}

#[wasm_bindgen]
impl Analyzer {
    /// `new Analyzer({kubernetes: "1.36"})`
    #[wasm_bindgen(constructor)]
    pub fn new(options: JsValue) -> Result<Analyzer, JsError> {
        let options: Options = if options.is_undefined() || options.is_null() {
            Options::default()
        } else {
            serde_wasm_bindgen::from_value(options)?
        };
        Ok(Self {
            kubernetes: options.kubernetes,
            files: BTreeMap::new(),
            version: 0,
            config: Config::default(),
            clusters: Vec::new(),
            memo: Memo::new(),
        })
    }

    /// Adds or replaces a file; the answer numbers the state of all files.
    #[wasm_bindgen(js_name = setFile)]
    pub fn set_file(&mut self, name: &str, text: &str) -> u32 {
        let facts = analyse_file(name, text, &FileOptions { explicit: true });
        self.files.insert(name.to_owned(), Arc::new(facts));
        self.version = self.version.wrapping_add(1);
        self.version
    }

    /// Takes a file out.
    #[wasm_bindgen(js_name = removeFile)]
    pub fn remove_file(&mut self, name: &str) {
        self.files.remove(name);
        self.version = self.version.wrapping_add(1);
    }

    /// The text of a `podfit.yaml`, or null; answers what is wrong with it.
    #[wasm_bindgen(js_name = setConfig)]
    pub fn set_config(&mut self, text: Option<String>) -> Result<JsValue, JsError> {
        let (config, problems) = text.map(|text| Config::parse("podfit.yaml", &text)).unwrap_or_default();
        self.config = config;
        to_js(&problems)
    }

    /// Cluster files, `[{name, text}]`; answers what is wrong with them.
    #[wasm_bindgen(js_name = setCluster)]
    pub fn set_cluster(&mut self, files: JsValue) -> Result<JsValue, JsError> {
        let files: Vec<NamedText> = serde_wasm_bindgen::from_value(files)?;
        let mut problems = Vec::new();
        self.clusters.clear();
        for file in files {
            let (cluster, wrong) = Cluster::parse(&file.name, &file.text);
            let lines = LineIndex::new(&file.text);
            problems.extend(wrong.into_iter().map(|problem| InputError {
                file: Some(file.name.clone()),
                span: Some(Span {
                    file: file.name.clone(),
                    start: position(&lines, &file.text, problem.span.start),
                    end: position(&lines, &file.text, problem.span.end),
                }),
                message: problem.message,
            }));
            self.clusters.push(NamedCluster { name: stem(&file.name).to_owned(), cluster });
        }
        to_js(&problems)
    }

    /// What `podfit check --format json` prints for these files as one set.
    pub fn check(&mut self) -> Result<JsValue, JsError> {
        let files: Vec<Arc<FileFacts>> = self.files.values().map(Arc::clone).collect();
        let options = SetOptions {
            clusters: &self.clusters,
            kubernetes: self.kubernetes.as_deref(),
            namespace: None,
            config: &self.config,
            select: &[],
            ignore: &[],
            from: None,
            prove_fixes: PROVEN,
            catalogue: &Catalogue::english(),
        };
        let judged = judge_set(&files, &options, true, &mut self.memo);
        let mut report: Report = judged.report;
        let idle = judged.ignores_asked.difference(&judged.ignores_used);
        for at in idle {
            let is_there = |entry: &&Ignore| entry.span.as_ref().is_some_and(|span| span.start.byte == *at);
            let entry = self.config.ignore.iter().find(is_there);
            report.findings.extend(entry.and_then(|entry| unused_entry(entry, &options)));
        }
        report.findings.sort_by(Finding::order);
        report.summary.infos = count(&report, Severity::Info);
        report.summary.warnings = count(&report, Severity::Warning);
        report.summary.errors = count(&report, Severity::Error);
        to_js(&report)
    }

    /// What `podfit simulate --format json` prints for these files without steps.
    pub fn simulate(&self) -> Result<JsValue, JsError> {
        let files: Vec<Arc<FileFacts>> = self.files.values().map(Arc::clone).collect();
        let options = SimulateOptions {
            cluster: self.clusters.first(),
            kubernetes: self.kubernetes.as_deref(),
            namespace: self.config.namespace.as_deref().unwrap_or("default"),
            from: None,
            steps: &[],
        };
        let simulation = simulate_set(&files, &options).map_err(|error| JsError::new(&error.message))?;
        to_js(&simulation)
    }
}

/// As many fixes as `podfit check --format json` proves.
const PROVEN: usize = 200;

fn count(report: &Report, severity: Severity) -> u32 {
    let count = report.findings.iter().filter(|finding| finding.severity == severity).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn stem(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

fn position(lines: &LineIndex, text: &str, byte: u32) -> Position {
    let place = lines.position(text, byte, Encoding::Utf32);
    Position { byte, line: place.line + 1, column: place.column + 1 }
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
