//! Which questions could concern which labels: a question that wants `app=web` is never asked of Pods without it.

use podfit_model::object::{StringMap, Text};
use rustc_hash::FxHashMap;

/// Numbers by label.
#[derive(Debug, Clone, Default)]
pub(super) struct LabelIndex {
    by_label: FxHashMap<Text, FxHashMap<Text, Vec<u32>>>,
    /// Those that no label stands for.
    rest: Vec<u32>,
}

impl LabelIndex {
    /// Adds a number, higher than all before, under one label or none.
    pub(super) fn add(&mut self, label: Option<(&Text, &Text)>, id: u32) {
        match label {
            Some((key, value)) => {
                self.by_label.entry(key.clone()).or_default().entry(value.clone()).or_default().push(id);
            }
            None => self.rest.push(id),
        }
    }

    /// Numbers under a label.
    pub(super) fn under(&self, key: &Text, value: &Text) -> &[u32] {
        self.by_label.get(key).and_then(|values| values.get(value)).map_or(&[], Vec::as_slice)
    }

    /// Numbers from `first` on under any of these labels or under none.
    pub(super) fn concerning<'a>(
        &'a self,
        labels: &'a StringMap,
        first: u32,
    ) -> impl Iterator<Item = u32> + 'a {
        let lists = labels.iter().map(|(key, value)| self.under(key, value));
        lists.chain([self.rest.as_slice()]).flat_map(move |list| {
            let start = list.partition_point(|id| *id < first);
            list.iter().skip(start).copied()
        })
    }
}
