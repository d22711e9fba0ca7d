//! VolumeRestrictions, VolumeBinding and VolumeZone for claims.

use podfit_model::object::*;

use super::build::*;
use crate::framework::{Decision, Plugin, PodClass, PodId, Preemption};

const NO_PROVISIONER: &str = "kubernetes.io/no-provisioner";
const NOTHING: &str = "node(s) didn't find available persistent volumes to bind";
const UNREACHED: &str = "node(s) didn't match PersistentVolume's node affinity";

fn with_claims(names: &[&str]) -> PodClass {
    let mut class = pod("m", |spec| {
        spec.volumes = names
            .iter()
            .map(|name| Volume {
                name: (*name).into(),
                source: VolumeSource::PersistentVolumeClaim { claim_name: (*name).into(), read_only: false },
            })
            .collect();
    });
    class.claims = texts(names);
    class
}

fn claim(name: &str, class: &str, units: i64) -> PersistentVolumeClaim {
    PersistentVolumeClaim {
        meta: ObjectMeta { name: name.into(), ..ObjectMeta::default() },
        access_modes: texts(&["ReadWriteOnce"]),
        storage_class_name: Some(class.into()),
        request: Some(Quantity::from_units(units)),
        ..PersistentVolumeClaim::default()
    }
}

fn volume(name: &str, class: &str, units: i64, host: Option<&str>) -> PersistentVolume {
    let on = |host: &str| NodeSelectorTerm {
        match_expressions: vec![NodeRequirement {
            key: HOST.into(),
            operator: NodeOperator::In,
            values: texts(&[host]),
        }],
        ..NodeSelectorTerm::default()
    };
    PersistentVolume {
        meta: ObjectMeta { name: name.into(), ..ObjectMeta::default() },
        capacity: Some(Quantity::from_units(units)),
        access_modes: texts(&["ReadWriteOnce"]),
        storage_class_name: class.into(),
        node_affinity: host.map(|host| vec![on(host)]),
        ..PersistentVolume::default()
    }
}

fn class(name: &str, provisioner: &str, waits: bool) -> StorageClass {
    StorageClass {
        meta: ObjectMeta { name: name.into(), ..ObjectMeta::default() },
        provisioner: provisioner.into(),
        wait_for_first_consumer: Field::given(waits),
        ..StorageClass::default()
    }
}

fn world() -> World {
    World::new(&[node("w1", &[]), node("w2", &[])])
}

fn both(reason: &str) -> String {
    format!("0/2 nodes are available: 2 {reason}.")
}

#[test]
fn what_pre_filter_rejects() {
    let lost = PersistentVolumeClaim {
        phase: Some("Lost".into()),
        volume_name: Some("p".into()),
        ..claim("data", "local", 1)
    };
    let bound_to_nothing = PersistentVolumeClaim {
        phase: Some("Bound".into()),
        volume_name: Some("p".into()),
        ..claim("data", "local", 1)
    };
    let mut leaving = claim("data", "local", 1);
    leaving.meta.terminating = true;
    // (claim, message, plugin)
    let table = [
        (None, "persistentvolumeclaim \"data\" not found", Plugin::VolumeRestrictions),
        (
            Some(claim("data", "absent", 1)),
            "pod has unbound immediate PersistentVolumeClaims",
            Plugin::VolumeBinding,
        ),
        (
            Some(lost),
            "persistentvolumeclaim \"data\" bound to non-existent persistentvolume \"p\"",
            Plugin::VolumeBinding,
        ),
        (Some(leaving), "persistentvolumeclaim \"data\" is being deleted", Plugin::VolumeBinding),
        (Some(bound_to_nothing), "persistentvolume \"p\" not found", Plugin::VolumeZone),
    ];
    for (claim, words, plugin) in table {
        let mut world = world();
        world.scheduler.add_storage_class(&class("local", NO_PROVISIONER, true));
        if let Some(claim) = claim {
            world.scheduler.add_claim(&claim);
        }
        let id = world.scheduler.class(with_claims(&["data"]));
        let Decision::Unschedulable(diagnosis) = world.scheduler.schedule(PodId(0), id) else {
            panic!("{words}")
        };
        assert_eq!(diagnosis.message, format!("0/2 nodes are available: {words}."));
        assert_eq!(diagnosis.pre_filter, Some(plugin));
        let preemption = world.scheduler.preempt(PodId(0), id, &diagnosis);
        assert_eq!(preemption, Preemption::No { message: "not found".into() });
    }
}

#[test]
fn an_ephemeral_claim_is_waited_for() {
    let mut class = pod("m", |spec| {
        let source = VolumeSource::Ephemeral { claim: Box::default() };
        spec.volumes = vec![Volume { name: "scratch".into(), source }];
    });
    class.claims = texts(&["m-1-scratch"]);
    assert_eq!(
        world().ask(&class).unwrap_err(),
        "0/2 nodes are available: waiting for ephemeral volume controller to create the persistentvolumeclaim \"m-1-scratch\"."
    );
}

#[test]
fn waiting_claims_find_volumes_by_node() {
    let mut world = world();
    world.scheduler.add_storage_class(&class("local", NO_PROVISIONER, true));
    world.scheduler.add_claim(&claim("data", "local", 5));
    let pod = with_claims(&["data"]);
    assert_eq!(world.ask(&pod).unwrap_err(), both(NOTHING));
    // Too small, of another class, for another access mode: none of them serves.
    world.scheduler.add_volume(&volume("small", "local", 4, Some("w1")));
    world.scheduler.add_volume(&volume("other", "else", 9, Some("w1")));
    world.scheduler.add_volume(&PersistentVolume {
        access_modes: texts(&["ReadOnlyMany"]),
        ..volume("reading", "local", 9, Some("w1"))
    });
    assert_eq!(world.ask(&pod).unwrap_err(), both(NOTHING));
    world.scheduler.add_volume(&volume("big", "local", 9, Some("w2")));
    assert_eq!(world.ask(&pod).as_deref(), Ok("w2"));
    // Once bound, the volume pins whoever uses the claim.
    world.put(&pod, "w2");
    let mut other = with_claims(&["data"]);
    other.labels = labels(&[("app", "other")]);
    assert_eq!(world.ask(&other).as_deref(), Ok("w2"));
    let index = world.scheduler.node_by_name("w2").unwrap();
    let mut cordoned = world.scheduler.node(index).unwrap().clone();
    cordoned.unschedulable = true;
    world.scheduler.update_node(index, &cordoned);
    assert_eq!(
        world.ask(&other).unwrap_err(),
        format!("0/2 nodes are available: 1 {UNREACHED}, 1 node(s) were unschedulable.")
    );
    // The volume is taken: another claim finds nothing.
    world.scheduler.add_claim(&claim("more", "local", 5));
    assert_eq!(
        world.ask(&with_claims(&["more"])).unwrap_err(),
        format!("0/2 nodes are available: 1 {NOTHING}, 1 node(s) were unschedulable.")
    );
}

#[test]
fn two_claims_do_not_take_one_volume() {
    let mut world = world();
    world.scheduler.add_storage_class(&class("local", NO_PROVISIONER, true));
    for name in ["one", "two"] {
        world.scheduler.add_claim(&claim(name, "local", 5));
    }
    world.scheduler.add_volume(&volume("v1", "local", 5, Some("w1")));
    world.scheduler.add_volume(&volume("v2", "local", 5, Some("w2")));
    let pod = with_claims(&["one", "two"]);
    assert_eq!(world.ask(&pod).unwrap_err(), both(NOTHING));
    world.scheduler.add_volume(&volume("v3", "local", 9, Some("w2")));
    assert_eq!(world.ask(&pod).as_deref(), Ok("w2"));
}

#[test]
fn immediate_claims_are_bound_before_any_pod() {
    let mut world = world();
    world.scheduler.add_storage_class(&class("now", NO_PROVISIONER, false));
    world.scheduler.add_claim(&claim("data", "now", 5));
    world.scheduler.add_volume(&volume("v1", "now", 9, Some("w2")));
    world.scheduler.add_volume(&volume("v2", "now", 6, Some("w1")));
    let pod = with_claims(&["data"]);
    // The smallest that fits, wherever it is.
    assert_eq!(world.ask(&pod).as_deref(), Ok("w1"));
    let id = world.scheduler.class(pod);
    assert!(world.scheduler.not_built(id).is_empty());
}

#[test]
fn provisioning_follows_the_allowed_topologies() {
    let mut world = World::new(&[node("w1", &[(ZONE, "a")]), node("w2", &[(ZONE, "b")])]);
    let mut zonal = class("zonal", "ebs.csi.aws.com", true);
    zonal.allowed_topologies = vec![NodeSelectorTerm {
        match_expressions: vec![NodeRequirement {
            key: ZONE.into(),
            operator: NodeOperator::In,
            values: texts(&["b"]),
        }],
        ..NodeSelectorTerm::default()
    }];
    world.scheduler.add_storage_class(&zonal);
    world.scheduler.add_claim(&claim("data", "zonal", 5));
    let pod = with_claims(&["data"]);
    assert_eq!(world.ask(&pod).as_deref(), Ok("w2"));
    let id = world.scheduler.class(pod);
    let parts: Vec<_> = world.scheduler.not_built(id).into_iter().map(|it| (it.plugin, it.part)).collect();
    assert_eq!(parts, [(Plugin::NodeVolumeLimits, "CSINode"), (Plugin::VolumeBinding, "CSIStorageCapacity")]);
}

#[test]
fn a_zone_label_on_the_volume_holds_the_pod() {
    let mut world = World::new(&[node("w1", &[(ZONE, "a")]), node("w2", &[(ZONE, "c")]), node("w3", &[])]);
    let mut labelled = volume("v1", "now", 9, None);
    labelled.meta.labels = labels(&[("failure-domain.beta.kubernetes.io/zone", "b__c")]);
    world.scheduler.add_storage_class(&class("now", NO_PROVISIONER, false));
    world.scheduler.add_volume(&labelled);
    world.scheduler.add_claim(&claim("data", "now", 5));
    let id = world.scheduler.class(with_claims(&["data"]));
    // w3 has no zone labels at all, so nothing is held against it.
    let names: Vec<_> = world.scheduler.feasible(id).into_iter().map(|index| index.0).collect();
    assert_eq!(names, [1, 2]);
}

#[test]
fn read_write_once_pod_is_for_one_pod() {
    let mut world = world();
    world.scheduler.add_storage_class(&class("now", "csi.example", false));
    let mut once = claim("data", "now", 5);
    once.access_modes = texts(&["ReadWriteOncePod"]);
    world.scheduler.add_claim(&once);
    let pod = with_claims(&["data"]);
    let user = world.put(&pod, "w1");
    assert_eq!(
        world.ask(&pod).unwrap_err(),
        both(
            "node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod"
        )
    );
    world.scheduler.terminate(user);
    assert!(world.ask(&pod).is_err());
    world.scheduler.remove(user);
    assert!(world.ask(&pod).is_ok());
}
