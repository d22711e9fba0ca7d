//! Reading `podfit.yaml` with exact positions: every mistake is reported where it stands, and the rest counts.

use podfit_ordered::OrderedMap;
use podfit_ordered::Sort as _;

use podfit_model::cluster::Cluster;
use podfit_syntax::{Encoding, File, NodeRef, Number, ParseOptions, ProblemKind, Span, Value};

use super::names::{CUSTOM, Named, PRESETS, kubernetes_version, named, nearest, quoted};
use super::{ClusterSource, Config, Ignore, OptionValue, Override, RuleSetting};
use crate::OptionKind;
use crate::report::{self, InputError, Severity};

const TOP: [&str; 11] = [
    "kubernetes",
    "namespace",
    "cluster",
    "clusters",
    "preset",
    "baseline",
    "rules",
    "ignore",
    "custom",
    "overrides",
    "exclude",
];
const IN_OVERRIDE: [&str; 7] = ["files", "kubernetes", "namespace", "cluster", "preset", "rules", "ignore"];
const IN_IGNORE: [&str; 6] = ["rule", "kind", "namespace", "name", "container", "reason"];
/// What every rule's setting can say.
const SHARED: [&str; 2] = ["severity", "ignorable"];
const SEVERITIES: [&str; 4] = ["off", "info", "warning", "error"];

/// Reads a configuration.
pub(super) fn parse(name: &str, text: &str) -> (Config, Vec<InputError>) {
    let file = podfit_syntax::parse(text, ParseOptions::default());
    let mut reader = Reader { name, file: &file, custom: Vec::new(), errors: Vec::new() };
    let config = reader.file();
    reader.errors.order_by_key(|error| error.span.as_ref().map(|span| span.start.byte));
    (config, reader.errors)
}

pub(super) struct Reader<'a> {
    name: &'a str,
    file: &'a File,
    /// Names of the rules that the configuration brings, without `custom/`.
    custom: Vec<&'a str>,
    pub(super) errors: Vec<InputError>,
}

impl<'a> Reader<'a> {
    fn file(&mut self) -> Config {
        let mut broken = false;
        let mut root = None;
        for document in &self.file.documents {
            for problem in &document.problems {
                self.error(problem.span, problem.message.clone());
                broken |= problem.kind == ProblemKind::Refused;
            }
            let Some(node) = document.root() else { continue };
            if root.is_some() {
                self.error(
                    Span::at(node.span().start),
                    "a configuration is one document; this one is not read".into(),
                );
            } else {
                root = Some(node);
            }
        }
        match root {
            // What a broken text means is guesswork: a half-read configuration would silently judge by other rules.
            _ if broken => Config::default(),
            None => Config::default(),
            Some(root) => {
                let custom = root.get("custom").map(NodeRef::items).unwrap_or_default();
                self.custom = custom.into_iter().filter_map(|item| item.get("name")?.text()).collect();
                self.config(root, &TOP)
            }
        }
    }

    /// The keys that the file and its overrides share; `known` says which of them are allowed here.
    fn config(&mut self, node: NodeRef<'a>, known: &[&str]) -> Config {
        let mut config = Config::default();
        for (key, value) in self.mapping(node, "a configuration", known) {
            match key {
                "kubernetes" => config.kubernetes = self.kubernetes(value),
                "namespace" => config.namespace = self.text(value, key),
                "cluster" => config.cluster = self.text(value, key),
                "clusters" => config.clusters = self.clusters(value),
                "preset" => config.preset = self.preset(value),
                "baseline" => config.baseline = self.text(value, key),
                "rules" => config.rules = self.rules(value),
                "ignore" => config.ignore = self.ignores(value),
                "overrides" => config.overrides = self.overrides(value),
                "exclude" => config.exclude = self.texts(value, key),
                "custom" => config.custom = self.customs(value),
                _ => {}
            }
        }
        config
    }

    fn kubernetes(&mut self, node: NodeRef<'a>) -> Option<String> {
        let text = self.text(node, "kubernetes")?;
        match kubernetes_version(&text) {
            Ok(version) => Some(version),
            Err(message) => {
                self.error(node.span(), message);
                None
            }
        }
    }

    fn preset(&mut self, node: NodeRef<'a>) -> Option<String> {
        let text = self.text(node, "preset")?;
        if PRESETS.contains(&text.as_str()) {
            return Some(text);
        }
        self.error(node.span(), unknown("preset", &text, &PRESETS));
        None
    }

    fn clusters(&mut self, node: NodeRef<'a>) -> OrderedMap<String, ClusterSource> {
        let mut clusters = OrderedMap::new();
        for (key, value) in self.entries(node, "`clusters`") {
            let Some(name) = key.text() else { continue };
            let source = match value.value() {
                Value::Mapping => {
                    let (cluster, problems) = Cluster::from_node(name, value);
                    for problem in problems {
                        self.error(problem.span, problem.message);
                    }
                    ClusterSource::Inline(Box::new(cluster))
                }
                Value::String(path) if !path.is_empty() => ClusterSource::File(path.into_owned()),
                _ => {
                    let message =
                        format!("cluster {} is neither a file nor a mapping with `nodes`", quoted(name));
                    self.error(value.span(), message);
                    continue;
                }
            };
            clusters.insert(name.to_owned(), source);
        }
        clusters
    }

    fn rules(&mut self, node: NodeRef<'a>) -> OrderedMap<String, RuleSetting> {
        let mut rules = OrderedMap::new();
        let mut written: OrderedMap<String, &str> = OrderedMap::new();
        for (key, value) in self.entries(node, "`rules`") {
            let Some(names) = self.rule(key) else { continue };
            let setting = if matches!(value.value(), Value::Mapping) {
                self.rule_setting(&names, value)
            } else {
                RuleSetting { severity: self.severity(value), ..RuleSetting::default() }
            };
            let word = key.text().unwrap_or_default();
            for name in names {
                if let Some(before) = written.get(&name) {
                    let message = format!(
                        "{} stands for {name}, which {} sets already: set it once",
                        quoted(word),
                        quoted(before)
                    );
                    self.error(key.span(), message);
                } else {
                    written.insert(name.clone(), word);
                    rules.insert(name, setting.clone());
                }
            }
        }
        rules
    }

    fn rule_setting(&mut self, rules: &[String], node: NodeRef<'a>) -> RuleSetting {
        let mut setting = RuleSetting::default();
        // A peer's name can stand for several rules: what they share can be set for all of them at once.
        let options: &[crate::OptionInfo] = match rules {
            [rule] => crate::rules().iter().find(|info| info.name == *rule).map_or(&[], |info| info.options),
            _ => &[],
        };
        let known: Vec<&str> = SHARED.into_iter().chain(options.iter().map(|option| option.name)).collect();
        for (key, value) in self.mapping(node, "a rule's setting", &known) {
            match options.iter().find(|option| option.name == key).map(|option| option.kind) {
                None if key == "ignorable" => setting.ignorable = self.boolean(value, key).unwrap_or(true),
                None => setting.severity = self.severity(value),
                Some(OptionKind::Texts) => {
                    let texts = self.texts(value, key);
                    setting.options.insert(key.to_owned(), OptionValue::Texts(texts));
                }
                Some(OptionKind::Integer) => {
                    if let Some(number) = self.integer(value, key) {
                        setting.options.insert(key.to_owned(), OptionValue::Integer(number));
                    }
                }
            }
        }
        setting
    }

    fn boolean(&mut self, node: NodeRef<'a>, key: &str) -> Option<bool> {
        // `yes` and `no` are text to YAML 1.2 and booleans to those who write them.
        if let Value::Bool(value) = node.value() {
            return Some(value);
        }
        self.error(node.span(), format!("`{key}` is true or false"));
        None
    }

    fn integer(&mut self, node: NodeRef<'a>, key: &str) -> Option<i64> {
        match node.value() {
            Value::Number(Number::Int(number)) if number >= 0 => Some(number),
            _ => {
                self.error(node.span(), format!("`{key}` is a whole number, 0 or more"));
                None
            }
        }
    }

    /// `off` is `Some(None)`.
    #[allow(clippy::option_option)] // as the field it is read for
    pub(super) fn severity(&mut self, node: NodeRef<'a>) -> Option<Option<Severity>> {
        // `off` is a boolean to YAML: what counts is what stands there.
        match node.text().unwrap_or_default() {
            "off" => Some(None),
            "info" => Some(Some(Severity::Info)),
            "warning" => Some(Some(Severity::Warning)),
            "error" => Some(Some(Severity::Error)),
            other => {
                self.error(node.span(), unknown("severity", other, &SEVERITIES));
                None
            }
        }
    }

    /// The rules that a name stands for, a peer's name included; a preset is no rule.
    fn rule(&mut self, node: NodeRef<'a>) -> Option<Vec<String>> {
        let name = node.text().unwrap_or_default();
        match named(name) {
            Ok(Named::Rules(rules)) => return Some(rules.into_iter().map(str::to_owned).collect()),
            Ok(Named::Preset(name)) => {
                self.error(node.span(), format!("{name} is a preset: write `preset: {name}`"));
            }
            Ok(Named::Custom) => {
                let rest = name.strip_prefix(CUSTOM).unwrap_or(name);
                if self.custom.contains(&rest) {
                    return Some(vec![name.to_owned()]);
                }
                let message = match nearest(rest, self.custom.iter().copied()) {
                    Some(near) => format!("`custom` has no {}; did you mean {CUSTOM}{near}?", quoted(rest)),
                    None => format!("`custom` has no {}", quoted(rest)),
                };
                self.error(node.span(), message);
            }
            Err(message) => self.error(node.span(), message),
        }
        None
    }

    fn ignores(&mut self, node: NodeRef<'a>) -> Vec<Ignore> {
        let mut ignores = Vec::new();
        for item in self.items(node, "`ignore`") {
            let before = self.errors.len();
            let mut entry = Ignore { span: Some(self.span(item.span())), ..Ignore::default() };
            for (key, value) in self.mapping(item, "an entry of `ignore`", &IN_IGNORE) {
                match key {
                    "rule" => {
                        entry.rules = self.rule(value).unwrap_or_default();
                        entry.rule = value.text().map(str::to_owned);
                    }
                    "kind" => entry.kind = self.text(value, key),
                    "namespace" => entry.namespace = self.text(value, key),
                    "name" => entry.name = self.text(value, key),
                    "container" => entry.container = self.text(value, key),
                    _ => entry.reason = self.text(value, key),
                }
            }
            let wide = Ignore { reason: entry.reason.clone(), span: entry.span.clone(), ..Ignore::default() };
            if self.errors.len() > before {
                // An entry that lost one of its conditions would hide more than was meant.
                continue;
            }
            if entry == wide {
                self.error(
                    item.span(),
                    "this entry would ignore everything: give it a `rule`, `kind` or `name`".into(),
                );
                continue;
            }
            ignores.push(entry);
        }
        ignores
    }

    fn overrides(&mut self, node: NodeRef<'a>) -> Vec<Override> {
        let mut overrides = Vec::new();
        for item in self.items(node, "`overrides`") {
            let config = Box::new(self.config(item, &IN_OVERRIDE));
            let files = match item.get("files") {
                Some(files) => self.texts(files, "files"),
                None => Vec::new(),
            };
            if files.is_empty() && matches!(item.value(), Value::Mapping) {
                let message = "this override is about no file: give it `files: [\"prod/**\"]`";
                self.error(Span::at(item.span().start), message.into());
                continue;
            }
            overrides.push(Override { files, config });
        }
        overrides
    }

    /// Keys and values of a mapping with only these keys; others are reported.
    pub(super) fn mapping<'k>(
        &mut self,
        node: NodeRef<'a>,
        what: &str,
        known: &[&'k str],
    ) -> Vec<(&'k str, NodeRef<'a>)> {
        let mut found = Vec::new();
        for (key, value) in self.entries(node, what) {
            let name = key.text().unwrap_or_default();
            match known.iter().find(|known| **known == name) {
                Some(known) => found.push((*known, value)),
                None => self.error(key.span(), unknown("key", name, known)),
            }
        }
        found
    }

    fn entries(&mut self, node: NodeRef<'a>, what: &str) -> Vec<(NodeRef<'a>, NodeRef<'a>)> {
        match node.value() {
            Value::Mapping => node.entries(),
            Value::Null => Vec::new(),
            _ => {
                self.error(node.span(), format!("{what} is a mapping (`key: value`)"));
                Vec::new()
            }
        }
    }

    pub(super) fn items(&mut self, node: NodeRef<'a>, what: &str) -> Vec<NodeRef<'a>> {
        match node.value() {
            Value::Sequence => node.items(),
            Value::Null => Vec::new(),
            _ => {
                self.error(node.span(), format!("{what} is a list"));
                Vec::new()
            }
        }
    }

    pub(super) fn texts(&mut self, node: NodeRef<'a>, key: &str) -> Vec<String> {
        let items = self.items(node, &format!("`{key}`"));
        items.into_iter().filter_map(|item| self.text(item, key)).collect()
    }

    pub(super) fn text(&mut self, node: NodeRef<'a>, key: &str) -> Option<String> {
        let text = match node.value() {
            Value::Null | Value::Mapping | Value::Sequence => None,
            _ => node.text().filter(|text| !text.is_empty()),
        };
        if text.is_none() {
            self.error(node.span(), format!("`{key}` is a text"));
        }
        text.map(str::to_owned)
    }

    pub(super) fn error(&mut self, span: Span, message: String) {
        let span = Some(self.span(span));
        self.errors.push(InputError { file: Some(self.name.to_owned()), message, span });
    }

    fn span(&self, span: Span) -> report::Span {
        let position = |byte| {
            let at = self.file.lines.position(&self.file.text, byte, Encoding::Utf32);
            report::Position::new(byte, at.line + 1, at.column + 1)
        };
        report::Span { file: self.name.to_owned(), start: position(span.start), end: position(span.end) }
    }
}

fn unknown(what: &str, word: &str, known: &[&str]) -> String {
    match nearest(word, known.iter().copied()) {
        Some(near) => format!("there is no {what} {}; did you mean {near}?", quoted(word)),
        None => format!("there is no {what} {} here; there are {}", quoted(word), known.join(", ")),
    }
}
