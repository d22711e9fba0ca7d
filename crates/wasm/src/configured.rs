//! The clusters that a configuration names. Who reads files finds those that it names by a path; those that it holds
//! itself are judged upon by name.

use podfit_analysis::NamedCluster;
use podfit_analysis::config::ClusterSource;
use wasm_bindgen::prelude::*;

use crate::Analyzer;
use crate::convert::to_js;
use crate::types::{Configured, ConfiguredCluster};

#[wasm_bindgen]
impl Analyzer {
    /// What the configuration says about clusters.
    #[wasm_bindgen(unchecked_return_type = "Configured")]
    pub fn configured(&self) -> Result<JsValue, JsError> {
        let one = |(name, source): (&String, &ClusterSource)| ConfiguredCluster {
            name: name.clone(),
            file: match source {
                ClusterSource::File(path) => Some(path.clone()),
                ClusterSource::Inline(_) => None,
            },
        };
        to_js(&Configured {
            cluster: self.config.cluster.clone(),
            clusters: self.config.clusters.iter().map(one).collect(),
        })
    }

    /// Judges on a cluster that the configuration holds itself, instead of those of `setCluster`; false where it holds
    /// none of that name.
    #[wasm_bindgen(js_name = useConfigured)]
    pub fn use_configured(&mut self, name: &str) -> bool {
        let Some(ClusterSource::Inline(cluster)) = self.config.clusters.get(name) else { return false };
        self.clusters = vec![NamedCluster { name: name.to_owned(), cluster: (**cluster).clone() }];
        self.cluster_texts.clear();
        true
    }
}
