//! Answers on small manifests; `█` marks the cursor.

mod hover;
mod robust;
mod writing;

use std::sync::Arc;

use podfit_model::cluster::Cluster;

use super::Answers;
use crate::{
    Catalogue, Config, FileFacts, FileOptions, Memo, NamedCluster, SetOptions, analyse_file, analyse_set,
};

pub(super) const CLUSTER: &str = "\
nodes:
- {name: 'n-{1..3}', labels: {pool: blue, topology.kubernetes.io/zone: a}, taints: ['name=blue:NoSchedule'], allocatable: {cpu: 8, memory: 32Gi, pods: 110}}
- {name: other, labels: {topology.kubernetes.io/zone: b}, allocatable: {cpu: 4, memory: 16Gi, pods: 110}}
";

/// Asks about `a.yaml`, whose text is `marked` without the mark, at the mark.
pub(super) fn ask<T>(marked: &str, cluster: Option<&str>, call: impl FnOnce(&Answers<'_>, u32) -> T) -> T {
    let offset = marked.find('█').unwrap_or(0);
    let text = marked.replacen('█', "", 1);
    let files = [Arc::new(analyse_file("a.yaml", &text, &FileOptions { explicit: true }))];
    with(&files, cluster, |answers| call(answers, u32::try_from(offset).unwrap()))
}

pub(super) fn with<T>(
    files: &[Arc<FileFacts>],
    cluster: Option<&str>,
    call: impl FnOnce(&Answers<'_>) -> T,
) -> T {
    let clusters: Vec<NamedCluster> = cluster
        .map(|text| NamedCluster { name: "uat".into(), cluster: Cluster::parse("uat.yaml", text).0 })
        .into_iter()
        .collect();
    let (config, catalogue) = (Config::default(), Catalogue::english());
    let options = SetOptions {
        clusters: &clusters,
        kubernetes: Some("1.36"),
        namespace: None,
        config: &config,
        select: &[],
        ignore: &[],
        from: None,
        prove_fixes: 0,
        catalogue: &catalogue,
    };
    let report = analyse_set(files, &options, &mut Memo::new());
    call(&Answers::new(files, &options, &report.findings))
}
