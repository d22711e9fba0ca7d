//! The examples of rule pages, judged.
//!
//! Fences of a page: `yaml cluster` (for all examples below it), `yaml config`, `yaml from` (what is applied now),
//! `yaml bad`, `yaml good`.

use std::sync::Arc;

use podfit_analysis::report::Finding;
use podfit_analysis::{
    Catalogue, Config, FileOptions, Memo, NamedCluster, SetOptions, analyse_file, analyse_set,
};

/// The fences of a page.
#[derive(Default)]
pub(crate) struct Example {
    pub(crate) cluster: Option<String>,
    pub(crate) config: Option<String>,
    pub(crate) from: Option<String>,
    pub(crate) bad: Vec<String>,
    pub(crate) good: Vec<String>,
}

/// What a page shows.
pub(crate) fn examples(page: &str) -> Example {
    let mut example = Example::default();
    let mut rest = page;
    while let Some((_, tail)) = rest.split_once("```yaml ") {
        let (head, tail) = tail.split_once('\n').expect("a fence has a line of its own");
        let (text, tail) = tail.split_once("\n```").expect("a fence is closed");
        let text = format!("{text}\n");
        match head.trim() {
            "cluster" => example.cluster = Some(text),
            "config" => example.config = Some(text),
            "from" => example.from = Some(text),
            "bad" => example.bad.push(text),
            "good" => example.good.push(text),
            other => panic!("unknown fence {other:?}"),
        }
        rest = tail;
    }
    example
}

/// What the default preset and this rule find in an example.
pub(crate) fn judge(text: &str, example: &Example, rule: &str) -> Vec<Finding> {
    let facts =
        |text: &str| vec![Arc::new(analyse_file("example.yaml", text, &FileOptions { explicit: true }))];
    let clusters: Vec<NamedCluster> = example
        .cluster
        .iter()
        .map(|text| {
            let (cluster, problems) = podfit_model::cluster::Cluster::parse("cluster.yaml", text);
            assert!(problems.is_empty(), "{problems:?}");
            NamedCluster { name: "example".into(), cluster }
        })
        .collect();
    let from = example.from.as_deref().map(facts);
    let (config, errors) = Config::parse("podfit.yaml", example.config.as_deref().unwrap_or_default());
    assert!(errors.is_empty(), "{errors:?}");
    let select = ["default".to_owned(), rule.to_owned()];
    let options = SetOptions {
        clusters: &clusters,
        kubernetes: None,
        namespace: None,
        config: &config,
        select: &select,
        ignore: &[],
        from: from.as_deref(),
        prove_fixes: 100,
        catalogue: &Catalogue::english(),
    };
    analyse_set(&facts(text), &options, &mut Memo::new()).findings
}

/// A rule's finding, or one of the configuration's rules.
pub(crate) fn is(finding: &Finding, rule: &str) -> bool {
    finding.rule == rule || (rule == "custom" && finding.rule.starts_with("custom/"))
}
