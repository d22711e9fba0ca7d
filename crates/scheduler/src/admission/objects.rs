//! What objects other than Pods count for in a ResourceQuota (`pkg/quota/v1/evaluator/core`, and the generic object
//! count evaluator), and the LimitRanger's word on claims.

use podfit_model::object::{
    LimitRange, Object, PersistentVolumeClaim, Quantity, ResourceList, Service, StorageClass, Text,
};

use super::limit_range;

/// An object as a quota sees it.
#[derive(Debug, Clone)]
pub(crate) struct Counted {
    /// As the server names it in messages: `deployments.apps`.
    pub(crate) resource: &'static str,
    /// Under all names a quota may use.
    pub(crate) amounts: ResourceList,
}

/// None for kinds that no quota counts, Pods among them: they have an evaluator of their own.
pub(crate) fn counted(object: &Object) -> Option<Counted> {
    let resource = match object {
        Object::Deployment(_) => "deployments.apps",
        Object::ReplicaSet(_) => "replicasets.apps",
        Object::StatefulSet(_) => "statefulsets.apps",
        Object::DaemonSet(_) => "daemonsets.apps",
        Object::Job(_) => "jobs.batch",
        Object::CronJob(_) => "cronjobs.batch",
        Object::ReplicationController(_) => "replicationcontrollers",
        Object::Service(_) => "services",
        Object::ServiceAccount(_) => "serviceaccounts",
        Object::PodDisruptionBudget(_) => "poddisruptionbudgets.policy",
        Object::HorizontalPodAutoscaler(_) => "horizontalpodautoscalers.autoscaling",
        Object::LimitRange(_) => "limitranges",
        Object::Other(other) => match (&*other.api_version, &*other.kind) {
            ("v1", "ConfigMap") => "configmaps",
            ("v1", "Secret") => "secrets",
            _ => return None,
        },
        _ => return None,
    };
    let one = Quantity::from_units(1);
    let mut amounts: ResourceList = [(format!("count/{resource}").into(), one)].into();
    if matches!(resource, "replicationcontrollers" | "services" | "configmaps" | "secrets") {
        amounts.insert(resource.into(), one);
    }
    if let Object::Service(service) = object {
        of_service(service, &mut amounts);
    }
    Some(Counted { resource, amounts })
}

fn of_service(service: &Service, amounts: &mut ResourceList) {
    let ports = i64::try_from(service.ports.len()).unwrap_or(i64::MAX);
    match &*service.service_type {
        "NodePort" => {
            amounts.insert("services.nodeports".into(), Quantity::from_units(ports));
        }
        "LoadBalancer" => {
            amounts.insert("services.nodeports".into(), Quantity::from_units(ports));
            amounts.insert("services.loadbalancers".into(), Quantity::from_units(1));
        }
        _ => {}
    }
}

/// A claim counts itself and its storage, for all classes and for its own.
pub(crate) fn claim(claim: &PersistentVolumeClaim, default_class: Option<&StorageClass>) -> Counted {
    let resource = "persistentvolumeclaims";
    let one = Quantity::from_units(1);
    let mut plain: Vec<(&str, Quantity)> = vec![(resource, one)];
    plain.extend(claim.request.map(|request| ("requests.storage", request)));
    let class: Option<&Text> =
        claim.storage_class_name.as_ref().or(default_class.map(|class| &class.meta.name));
    let mut amounts: ResourceList = [(format!("count/{resource}").into(), one)].into();
    for (name, amount) in plain {
        if let Some(class) = class.filter(|class| !class.is_empty()) {
            amounts.insert(format!("{class}.storageclass.storage.k8s.io/{name}").into(), amount);
        }
        amounts.insert(name.into(), amount);
    }
    Counted { resource, amounts }
}

/// The first LimitRange that a claim is too large or too small for.
pub(crate) fn claim_out_of_range(claim: &PersistentVolumeClaim, ranges: &[LimitRange]) -> Option<String> {
    let requests: ResourceList = claim.request.iter().map(|request| ("storage".into(), *request)).collect();
    ranges.iter().find_map(|range| limit_range::claim_errors(range, &requests))
}
