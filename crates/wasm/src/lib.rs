//! podfit for JavaScript: the analysis crate behind one class. No rule lives here.

mod answers;
mod configured;
mod convert;
mod types;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use podfit_analysis::answers::{FixId, Range};
use podfit_analysis::config::{Ignore, nearest};
use podfit_analysis::report::{Finding, InputError, RuleEntry, Severity};
use podfit_analysis::{
    Catalogue, Config, FieldDocs, FileFacts, FileOptions, Language, Memo, NamedCluster, SetOptions,
    SimulateOptions, StepRequest, analyse_file, judge_set, peers, prove_finding, secret_spans, simulate_set,
    unused_entry,
};
use podfit_model::cluster::{Cluster, edit as cluster_edit};
use podfit_syntax::{Edit, File, Path, edit};
use wasm_bindgen::prelude::*;

use convert::{Places, Units, from_js, optional, text_edits, to_js};
use types::{
    CheckOptions, ClusterOp, ClusterOpKind, Explanation, Lang, NamedText, Options, RulesAsset,
    SimulateRequest, Step, StepKind,
};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// Files, a configuration and clusters, judged together when asked.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Analyzer {
    kubernetes: Option<String>,
    lang: Lang,
    files: BTreeMap<String, Arc<FileFacts>>,
    version: u32,
    config: Config,
    config_text: Option<String>,
    clusters: Vec<NamedCluster>,
    cluster_texts: Vec<NamedText>,
    catalogue: Catalogue,
    rules: RulesAsset,
    /// The asset `fields`; empty without it.
    fields: String,
    memo: Memo,
    /// Of the last report.
    findings: Vec<Finding>,
    /// Files that are others since then.
    changed: BTreeSet<String>,
}

/// Under which findings in the configuration are reported.
const CONFIG: &str = "podfit.yaml";

#[wasm_bindgen]
impl Analyzer {
    /// `new Analyzer({kubernetes: "1.36"})`
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
    ) -> Result<Analyzer, JsError> {
        let options: Options = optional(options)?;
        Ok(Self {
            kubernetes: options.kubernetes,
            lang: options.lang.unwrap_or_default(),
            files: BTreeMap::new(),
            version: 0,
            config: Config::default(),
            config_text: None,
            clusters: Vec::new(),
            cluster_texts: Vec::new(),
            catalogue: Catalogue::english(),
            rules: RulesAsset::default(),
            fields: String::new(),
            memo: Memo::new(),
            findings: Vec::new(),
            changed: BTreeSet::new(),
        })
    }

    /// Adds or replaces a file; the answer numbers the state of all files.
    #[wasm_bindgen(js_name = setFile)]
    pub fn set_file(&mut self, name: &str, text: &str) -> u32 {
        let facts = analyse_file(name, text, &FileOptions { explicit: true });
        self.files.insert(name.to_owned(), Arc::new(facts));
        self.changed.insert(name.to_owned());
        self.version = self.version.wrapping_add(1);
        self.version
    }

    /// Takes a file out; the answer numbers the state of all files.
    #[wasm_bindgen(js_name = removeFile)]
    pub fn remove_file(&mut self, name: &str) -> u32 {
        self.files.remove(name);
        self.changed.insert(name.to_owned());
        self.version = self.version.wrapping_add(1);
        self.version
    }

    /// The text of a `podfit.yaml`, or null; answers what is wrong with it.
    #[wasm_bindgen(js_name = setConfig, unchecked_return_type = "InputError[]")]
    pub fn set_config(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string | null")] text: Option<String>,
    ) -> Result<JsValue, JsError> {
        let (config, mut problems) =
            text.as_deref().map(|text| Config::parse(CONFIG, text)).unwrap_or_default();
        self.config = config;
        self.config_text = text;
        self.places().in_errors(&mut problems);
        to_js(&problems)
    }

    /// Cluster files, `[{name, text}]`; answers what is wrong with them.
    #[wasm_bindgen(js_name = setCluster, unchecked_return_type = "InputError[]")]
    pub fn set_cluster(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "NamedText[]")] files: JsValue,
    ) -> Result<JsValue, JsError> {
        self.cluster_texts = from_js(files)?;
        self.clusters.clear();
        let mut problems = Vec::new();
        for file in &self.cluster_texts {
            let (cluster, wrong) = Cluster::parse(&file.name, &file.text);
            problems.extend(wrong.into_iter().map(|problem| InputError {
                file: Some(file.name.clone()),
                span: Some(convert::span(file, problem.span)),
                message: problem.message,
            }));
            self.clusters.push(NamedCluster { name: stem(&file.name).to_owned(), cluster });
        }
        self.places().in_errors(&mut problems);
        to_js(&problems)
    }

    /// What is fetched only when it is needed: `rules` (the file `rules.json`), `fields` (`fields.txt`, what the
    /// Kubernetes API documents about its fields) or `lang` (`lang-zh.yaml`).
    #[wasm_bindgen(js_name = setAssets)]
    pub fn set_assets(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "\"rules\" | \"fields\" | \"lang\"")] kind: &str,
        bytes: &[u8],
    ) -> Result<(), JsError> {
        let text = str::from_utf8(bytes).map_err(|_| JsError::new("an asset is UTF-8 text"))?;
        match kind {
            "rules" => {
                let read = js_sys::JSON::parse(text).map_err(|_| JsError::new("rules are JSON"))?;
                self.rules = from_js(read)?;
            }
            "lang" => {
                let language = match self.lang {
                    Lang::En => Language::English,
                    Lang::Zh => Language::Chinese,
                };
                self.catalogue = Catalogue::parse(language, text);
            }
            "fields" => text.clone_into(&mut self.fields),
            _ => return Err(JsError::new("there are the assets `rules`, `fields` and `lang`")),
        }
        Ok(())
    }

    /// What `podfit check --format json` prints for these files as one set. Every place also has `utf16`.
    #[wasm_bindgen(unchecked_return_type = "Report")]
    pub fn check(
        &mut self,
        #[wasm_bindgen(unchecked_optional_param_type = "CheckOptions")] options: JsValue,
    ) -> Result<JsValue, JsError> {
        let asked: CheckOptions = optional(options)?;
        let files = self.set();
        let mut memo = std::mem::take(&mut self.memo);
        let options = self.options(asked.prove.unwrap_or(PROVEN));
        let judged = judge_set(&files, &options, true, &mut memo);
        let mut report = judged.report;
        let idle = judged.ignores_asked.difference(&judged.ignores_used);
        for at in idle {
            let is_there = |entry: &&Ignore| entry.span.as_ref().is_some_and(|span| span.start.byte == *at);
            let entry = self.config.ignore.iter().find(is_there);
            report.findings.extend(entry.and_then(|entry| unused_entry(entry, &options)));
        }
        self.memo = memo;
        report.findings.sort_by(Finding::order);
        let count = |severity| {
            let of_it = report.findings.iter().filter(|finding| finding.severity == severity);
            u32::try_from(of_it.count()).unwrap_or(u32::MAX)
        };
        report.summary.infos = count(Severity::Info);
        report.summary.warnings = count(Severity::Warning);
        report.summary.errors = count(Severity::Error);
        self.findings.clone_from(&report.findings);
        self.changed.clear();
        self.places().in_report(&mut report);
        to_js(&report)
    }

    /// A fix of the last report with its proof: played from the settled old text to the new one. Null where the texts
    /// have changed so that there is no such fix any more.
    #[wasm_bindgen(unchecked_return_type = "Fix | null")]
    pub fn prove(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "FixId")] fix: JsValue,
    ) -> Result<JsValue, JsError> {
        let id: FixId = from_js(fix)?;
        let is_it = |finding: &&Finding| {
            finding.span.start.byte == id.byte
                && finding.cluster == id.cluster
                && finding.fingerprint == id.fingerprint
        };
        let Some(finding) = self.findings.iter().find(is_it) else { return Ok(JsValue::NULL) };
        let files = self.set();
        let mut memo = std::mem::take(&mut self.memo);
        let proven = prove_finding(&files, &self.options(0), finding, true, &mut memo);
        self.memo = memo;
        to_js(&proven.get(id.fix))
    }

    /// What `podfit simulate --format json` prints for these files, these steps and the first cluster.
    #[wasm_bindgen(unchecked_return_type = "Simulation")]
    pub fn simulate(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "SimulateRequest")] options: JsValue,
    ) -> Result<JsValue, JsError> {
        let request: SimulateRequest = optional(options)?;
        let steps: Vec<StepRequest> =
            request.steps.unwrap_or_default().into_iter().map(step).collect::<Result<_, _>>()?;
        let options = SimulateOptions {
            cluster: self.clusters.first(),
            kubernetes: self.kubernetes.as_deref().or(self.config.kubernetes.as_deref()),
            namespace: self.config.namespace.as_deref().unwrap_or("default"),
            from: None,
            steps: &steps,
        };
        let simulation = simulate_set(&self.set(), &options).map_err(|error| JsError::new(&error.message))?;
        to_js(&simulation)
    }

    /// Writes a value at a path (`spec.replicas`), keeping how the text is written; without a value the path is taken
    /// away. `at` is a place in the document that is meant; the first document without it.
    #[wasm_bindgen(unchecked_return_type = "TextEdit[]")]
    pub fn edit(
        &self,
        file: &str,
        path: &str,
        #[wasm_bindgen(unchecked_param_type = "unknown")] value: JsValue,
        at: Option<u32>,
    ) -> Result<JsValue, JsError> {
        let facts = self.files.get(file).ok_or_else(|| JsError::new(&format!("there is no file {file}")))?;
        let path: Path = path.parse()?;
        let document = document_at(&facts.file, at);
        let root = facts.file.documents.get(document).and_then(podfit_syntax::Document::root);
        let there = root.is_some_and(|root| root.at(&path).is_some());
        let change = match (value.is_undefined(), there) {
            (true, true) => Edit::Delete { path },
            (true, false) => return to_js(&text_edits(file, "", &[])),
            (false, true) => Edit::Replace { path, value: from_js(value)? },
            (false, false) => Edit::Insert { path, value: from_js(value)? },
        };
        let edits = edit::plan(&facts.file, document, &[change])?;
        to_js(&text_edits(file, &facts.file.text, &edits))
    }

    /// Changes a cluster that is written in its short form.
    #[wasm_bindgen(js_name = editCluster, unchecked_return_type = "TextEdit[]")]
    pub fn edit_cluster(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ClusterOp")] op: JsValue,
    ) -> Result<JsValue, JsError> {
        let op: ClusterOp = from_js(op)?;
        let mut files = self.cluster_texts.iter();
        let file = match &op.cluster {
            Some(name) => files.find(|file| file.name == *name),
            None => files.next(),
        };
        let file = file.ok_or_else(|| JsError::new("there is no such cluster"))?;
        let edits = cluster_edit::plan(&file.text, &cluster_op(op))?;
        to_js(&text_edits(&file.name, &file.text, &edits))
    }

    /// What a rule's name, another tool's name of a check, a Pod's state, an event or a field means.
    #[wasm_bindgen(unchecked_return_type = "Explanation")]
    pub fn explain(&self, query: &str) -> Result<JsValue, JsError> {
        let found = peers::named(query);
        let page = |rule: RuleEntry| match self.rules.pages.get(&rule.name) {
            Some(page) => RuleEntry { page: page.clone(), ..rule },
            None => rule,
        };
        let rules: Vec<RuleEntry> = found.rules.iter().map(|rule| page(RuleEntry::from(*rule))).collect();
        let own = rules.iter().any(|rule| rule.name.eq_ignore_ascii_case(query.trim()));
        let checks = self.rules.checks.iter().filter(|check| !own && peers::means(query.trim(), &check.name));
        let checks: Vec<_> = checks.cloned().collect();
        let known = podfit_analysis::rules().iter().map(|rule| rule.name);
        let kubernetes = self.kubernetes.as_deref().or(self.config.kubernetes.as_deref());
        let said = podfit_analysis::answers::explain(query, kubernetes, self.field_docs(), &self.catalogue);
        let markdown = said.map(|said| said.markdown);
        let none = rules.is_empty() && checks.is_empty() && markdown.is_none();
        let near = none.then(|| nearest(query, known)).flatten();
        to_js(&Explanation { markdown, rules, checks, nearest: near.map(ToString::to_string) })
    }

    /// Where a file holds values of Secrets or what is taken for one: a page that shows parts of the text hides them.
    #[wasm_bindgen(js_name = secretSpans, unchecked_return_type = "TextRange[]")]
    pub fn secret_spans(&self, file: &str) -> Result<JsValue, JsError> {
        let facts = self.files.get(file).ok_or_else(|| JsError::new(&format!("there is no file {file}")))?;
        let units = Units::new(&facts.file.text);
        let mut spans = secret_spans(facts);
        spans.sort_unstable();
        let range =
            |span: &podfit_syntax::Span| Range { start: units.units(span.start), end: units.units(span.end) };
        let ranges: Vec<Range> = spans.iter().map(range).collect();
        to_js(&ranges)
    }
}

impl Analyzer {
    fn set(&self) -> Vec<Arc<FileFacts>> {
        self.files.values().map(Arc::clone).collect()
    }

    fn field_docs(&self) -> Option<FieldDocs<'_>> {
        (!self.fields.is_empty()).then(|| FieldDocs::new(&self.fields))
    }

    fn options(&self, prove_fixes: usize) -> SetOptions<'_> {
        SetOptions {
            clusters: &self.clusters,
            kubernetes: self.kubernetes.as_deref(),
            namespace: None,
            config: &self.config,
            select: &[],
            ignore: &[],
            from: None,
            prove_fixes,
            catalogue: &self.catalogue,
        }
    }

    /// All texts in which something can be found.
    fn places(&self) -> Places<'_> {
        let files = self.files.iter().map(|(name, facts)| (name.as_str(), &*facts.file.text));
        let clusters = self.cluster_texts.iter().map(|file| (file.name.as_str(), file.text.as_str()));
        let config = self.config_text.as_deref().map(|text| (CONFIG, text));
        Places::new(config.into_iter().chain(clusters).chain(files))
    }
}

/// As many fixes as `podfit check --format json` proves.
const PROVEN: usize = 200;

fn step(step: Step) -> Result<StepRequest, JsError> {
    let node = || step.node.clone().ok_or_else(|| JsError::new("this step needs a node"));
    Ok(match step.kind {
        StepKind::Rollout => StepRequest::Rollout(step.workload),
        StepKind::Drain => StepRequest::Drain(node()?),
        StepKind::Cordon => StepRequest::Cordon(node()?),
        StepKind::DeleteNode => StepRequest::DeleteNode(node()?),
        StepKind::Apply => {
            let read =
                |file: NamedText| analyse_file(&file.name, &file.text, &FileOptions { explicit: true });
            let files = step.files.unwrap_or_default();
            StepRequest::Apply(files.into_iter().map(read).map(Arc::new).collect())
        }
    })
}

fn cluster_op(op: ClusterOp) -> cluster_edit::ClusterOp {
    use cluster_edit::ClusterOp as To;
    let taint = op.taint.unwrap_or_default();
    match op.op {
        ClusterOpKind::AddNode => {
            let mut entry = serde_json::Map::new();
            entry.insert("name".to_owned(), op.node.into());
            entry.extend(op.fields.unwrap_or_default());
            To::AddNode(entry.into())
        }
        ClusterOpKind::RemoveNode => To::RemoveNode(op.node),
        ClusterOpKind::Taint => To::Taint(op.node, taint),
        ClusterOpKind::Untaint => To::Untaint(op.node, taint),
        ClusterOpKind::Cordon => To::Cordon(op.node, true),
        ClusterOpKind::Uncordon => To::Cordon(op.node, false),
        ClusterOpKind::Label => To::Label(op.node, op.key.unwrap_or_default(), op.value),
    }
}

/// The document that holds a place, told in UTF-16 code units.
fn document_at(file: &File, at: Option<u32>) -> usize {
    let Some(at) = at else { return 0 };
    let byte = Units::new(&file.text).byte(at);
    file.documents.iter().rposition(|document| document.span.start <= byte).unwrap_or(0)
}

fn stem(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}
