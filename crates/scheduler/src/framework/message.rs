//! `FitError` (`pkg/scheduler/framework/types.go` of v1.36): what a Pod's condition says.

use podfit_ordered::OrderedMap;
use podfit_ordered::Sort as _;

/// `0/N nodes are available: <count> <reason>, ….`, sorted as byte strings. N counts all nodes; none at all has words
/// of its own.
pub(super) fn fit_error(nodes: usize, reasons: &OrderedMap<String, usize>) -> String {
    let mut counted: Vec<String> =
        reasons.iter().map(|(reason, count)| format!("{count} {reason}")).collect();
    counted.order();
    sentence(nodes, &counted.join(", "))
}

/// A PreFilter plugin's rejection.
pub(super) fn pre_filter_error(nodes: usize, reason: &str) -> String {
    sentence(nodes, reason)
}

fn sentence(nodes: usize, what: &str) -> String {
    if nodes == 0 {
        return "no nodes available to schedule pods".to_owned();
    }
    if what.is_empty() {
        return format!("0/{nodes} nodes are available:");
    }
    format!("0/{nodes} nodes are available: {what}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_sort_as_text() {
        let reasons = [("Insufficient cpu", 2), ("Too many pods", 1), ("node(s) were unschedulable", 10)];
        let reasons = reasons.into_iter().map(|(reason, count)| (reason.to_owned(), count)).collect();
        assert_eq!(
            fit_error(13, &reasons),
            "0/13 nodes are available: 1 Too many pods, 10 node(s) were unschedulable, 2 Insufficient cpu."
        );
        assert_eq!(
            pre_filter_error(2, "pod has unbound immediate PersistentVolumeClaims"),
            "0/2 nodes are available: pod has unbound immediate PersistentVolumeClaims."
        );
        assert_eq!(fit_error(0, &OrderedMap::new()), "no nodes available to schedule pods");
    }
}
