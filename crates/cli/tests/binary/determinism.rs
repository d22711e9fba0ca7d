//! The same input gives the same bytes, however often and on however many threads.

use crate::command::podfit;

const RUNS: usize = 100;

/// Runs podfit many times and returns what it said every time.
#[track_caller]
fn always<const N: usize>(arguments: [&str; N]) -> String {
    let first = podfit(arguments);
    for _ in 1..RUNS {
        let again = podfit(arguments);
        assert_eq!(again.exit, first.exit);
        assert_eq!(again.stdout, first.stdout);
    }
    first.stdout
}

/// Many files, so that threads have something to overtake each other with.
#[test]
fn check_says_the_same_100_times() {
    let said = always(["check", "fixtures/seeds/manifests", "--format", "json", "--no-config"]);
    assert!(said.contains("refused-by-server"), "{said}");
}

#[test]
fn check_on_a_cluster_says_the_same_100_times() {
    let scenario = "fixtures/seeds/scenarios/000-pool-hard-3-on-3.yaml";
    let said = always(["check", scenario, "--format", "json", "--no-config"]);
    assert!(said.contains("rollout-stalls"), "{said}");
}

#[test]
fn simulate_says_the_same_100_times() {
    let said = always([
        "simulate",
        "--scenario",
        "fixtures/conformance/scheduling/scenarios/affinity-and-anti.yaml",
        "--format",
        "json",
        "--no-config",
    ]);
    assert!(said.contains("\"steps\""), "{said}");
}
