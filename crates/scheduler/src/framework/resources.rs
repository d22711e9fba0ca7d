//! Amounts of resources in dense arrays, in the units the scheduler compares (millicores, bytes, counts).

use podfit_ordered::OrderedMap;

use podfit_model::object::{ResourceList, Text};

use super::ids::to_u32;

/// Resource names by number; cpu, memory and ephemeral-storage come first.
#[derive(Debug, Clone)]
pub(super) struct Resources {
    names: Vec<Text>,
    ids: OrderedMap<Text, u32>,
}

pub(super) const CPU: u32 = 0;
pub(super) const MEMORY: u32 = 1;

/// Amounts by resource number; what is not there is 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Amounts {
    pub(super) pods: i64,
    by_resource: Vec<i64>,
}

impl Resources {
    pub(super) fn new() -> Self {
        let mut this = Self { names: Vec::new(), ids: OrderedMap::new() };
        for name in ["cpu", "memory", "ephemeral-storage"] {
            this.intern(&name.into());
        }
        this
    }

    pub(super) fn name(&self, id: u32) -> &str {
        self.names.get(id as usize).map_or("", AsRef::as_ref)
    }

    fn intern(&mut self, name: &Text) -> u32 {
        if let Some(id) = self.ids.get(name) {
            return *id;
        }
        let id = to_u32(self.names.len());
        self.names.push(name.clone());
        self.ids.insert(name.clone(), id);
        id
    }

    /// The amounts that the scheduler looks at: cpu, memory, ephemeral-storage, scalar resources.
    pub(super) fn list(&mut self, list: &ResourceList) -> Vec<(u32, i64)> {
        let mut amounts = Vec::new();
        for (name, quantity) in list {
            if !matches!(name.as_ref(), "cpu" | "memory" | "ephemeral-storage") && !is_scalar(name) {
                continue;
            }
            let id = self.intern(name);
            amounts.push((id, if id == CPU { quantity.milli_value() } else { quantity.value() }));
        }
        amounts
    }

    /// A node's allocatable amounts.
    pub(super) fn amounts(&mut self, list: &ResourceList) -> Amounts {
        let mut amounts =
            Amounts { pods: list.get("pods").map_or(0, |quantity| quantity.value()), ..Amounts::default() };
        for (id, amount) in self.list(list) {
            amounts.add(id, amount);
        }
        amounts
    }
}

impl Amounts {
    pub(super) fn get(&self, id: u32) -> i64 {
        self.by_resource.get(id as usize).copied().unwrap_or(0)
    }
    pub(super) fn add(&mut self, id: u32, amount: i64) {
        let position = id as usize;
        if self.by_resource.len() <= position {
            self.by_resource.resize(position + 1, 0);
        }
        if let Some(slot) = self.by_resource.get_mut(position) {
            *slot += amount;
        }
    }
}

/// `IsScalarResourceName` (`pkg/apis/core/v1/helper`): extended, hugepages, attachable volumes, kubernetes.io/….
fn is_scalar(name: &str) -> bool {
    (name.contains('/') && !name.starts_with("requests."))
        || name.starts_with("hugepages-")
        || name.starts_with("attachable-volumes-")
}
