//! What a Pod requests in all: containers, init containers in order, sidecars, pod-level resources, overhead. Facts:
//! `component-helpers/resource/helpers.go` of Kubernetes v1.36.

use podfit_model::object::{Container, PodSpec, Quantity, ResourceList, Text};

/// What a container without a cpu request counts as when nodes are scored.
const STAND_IN_CPU_NANO: i128 = 100_000_000;
/// What a container without a memory request counts as when nodes are scored: 200 MiB.
const STAND_IN_MEMORY: i64 = 200 * 1024 * 1024;

/// The Pod's requests as NodeResourcesFit sees them.
pub fn pod_requests(spec: &PodSpec) -> ResourceList {
    requests_with(spec, &ResourceList::new())
}

/// The Pod's requests as LeastAllocated sees them: 100m and 200Mi for each container that names none.
pub(super) fn stand_in_requests(spec: &PodSpec) -> ResourceList {
    let stand_ins = ResourceList::from([
        (Text::from("cpu"), Quantity::from_nano(STAND_IN_CPU_NANO)),
        (Text::from("memory"), Quantity::from_units(STAND_IN_MEMORY)),
    ]);
    requests_with(spec, &stand_ins)
}

/// Whether an init container is a sidecar.
pub fn is_sidecar(container: &Container) -> bool {
    container.restart_policy.as_deref() == Some("Always")
}

fn requests_with(spec: &PodSpec, stand_ins: &ResourceList) -> ResourceList {
    let mut running = ResourceList::new();
    for container in &spec.containers {
        add(&mut running, &container_requests(container, stand_ins));
    }
    let mut sidecars = ResourceList::new();
    let mut starting = ResourceList::new();
    for container in &spec.init_containers {
        let own = container_requests(container, stand_ins);
        if is_sidecar(container) {
            add(&mut running, &own);
            add(&mut sidecars, &own);
            raise(&mut starting, &sidecars);
        } else {
            let mut here = own;
            add(&mut here, &sidecars);
            raise(&mut starting, &here);
        }
    }
    raise(&mut running, &starting);
    if let Some(resources) = &spec.resources {
        for (name, quantity) in &resources.requests {
            if matches!(name.as_ref(), "cpu" | "memory") || name.starts_with("hugepages-") {
                running.insert(name.clone(), *quantity);
            }
        }
    }
    add(&mut running, &spec.overhead);
    running
}

/// Requests with the limits that the API server copies to missing requests.
fn container_requests(container: &Container, stand_ins: &ResourceList) -> ResourceList {
    let mut requests = container.resources.requests.clone();
    for source in [&container.resources.limits, stand_ins] {
        for (name, quantity) in source {
            requests.entry(name.clone()).or_insert(*quantity);
        }
    }
    requests
}

fn add(sum: &mut ResourceList, more: &ResourceList) {
    for (name, quantity) in more {
        let entry = sum.entry(name.clone()).or_default();
        *entry = entry.plus(*quantity);
    }
}

fn raise(most: &mut ResourceList, other: &ResourceList) {
    for (name, quantity) in other {
        let entry = most.entry(name.clone()).or_default();
        *entry = (*entry).max(*quantity);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use podfit_model::object::Resources;

    fn cpu(milli: i64) -> ResourceList {
        ResourceList::from([("cpu".into(), Quantity::from_nano(i128::from(milli) * 1_000_000))])
    }
    fn container(milli: i64, sidecar: bool) -> Container {
        Container {
            resources: Resources { requests: cpu(milli), ..Resources::default() },
            restart_policy: sidecar.then(|| "Always".into()),
            ..Container::default()
        }
    }
    fn total(spec: &PodSpec) -> i64 {
        pod_requests(spec).get("cpu").map_or(0, |quantity| quantity.milli_value())
    }

    #[test]
    fn containers_init_containers_and_sidecars() {
        // (containers, init containers as (milli, sidecar), expected)
        type Case = (&'static [i64], &'static [(i64, bool)], i64);
        let table: &[Case] = &[
            (&[100, 200], &[], 300),
            (&[100], &[(500, false)], 500),
            (&[400], &[(300, false), (200, false)], 400),
            // A sidecar before a big init container adds up, after it does not.
            (&[100], &[(200, true), (500, false)], 700),
            (&[100], &[(500, false), (200, true)], 500),
            (&[400], &[(200, true)], 600),
            (&[100], &[(200, true), (300, true)], 600),
        ];
        for (containers, init, expected) in table {
            let spec = PodSpec {
                containers: containers.iter().map(|milli| container(*milli, false)).collect(),
                init_containers: init.iter().map(|(milli, sidecar)| container(*milli, *sidecar)).collect(),
                ..PodSpec::default()
            };
            assert_eq!(total(&spec), *expected, "{containers:?} {init:?}");
        }
    }

    #[test]
    fn pod_level_resources_replace_and_overhead_adds() {
        let mut spec = PodSpec { containers: vec![container(100, false)], ..PodSpec::default() };
        spec.overhead = cpu(50);
        assert_eq!(total(&spec), 150);
        spec.resources = Some(Resources { requests: cpu(700), ..Resources::default() });
        assert_eq!(total(&spec), 750);
    }

    #[test]
    fn limits_stand_for_missing_requests() {
        let limited = Container {
            resources: Resources { limits: cpu(300), ..Resources::default() },
            ..Container::default()
        };
        assert_eq!(total(&PodSpec { containers: vec![limited], ..PodSpec::default() }), 300);
    }

    #[test]
    fn stand_ins_count_per_container_that_names_nothing() {
        let spec =
            PodSpec { containers: vec![Container::default(), container(300, false)], ..PodSpec::default() };
        let requests = stand_in_requests(&spec);
        assert_eq!(requests.get("cpu").map(|quantity| quantity.milli_value()), Some(400));
        assert_eq!(requests.get("memory").map(|quantity| quantity.value()), Some(400 * 1024 * 1024));
    }
}
