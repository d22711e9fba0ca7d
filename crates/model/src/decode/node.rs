//! Node and the other objects that a cluster brings: Namespace, PriorityClass, RuntimeClass.

use super::affinity::{taint, toleration};
use super::cursor::{At, Reader};
use super::meta::object_meta;
use crate::object::{Namespace, Node, NodeImage, NodeReady, PriorityClass, ResourceList, RuntimeClass, Text};

pub(super) fn node(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Node {
    // A real node has what its status says, nothing where it says nothing.
    let mut node = Node { allocatable: Some(ResourceList::new()), ..Node::default() };
    reader.fields(at, "v1.Node", |reader, key, value| match key {
        "metadata" => node.meta = object_meta(reader, value),
        "spec" => {
            reader.fields(value, "v1.NodeSpec", |reader, key, value| match key {
                "unschedulable" => node.unschedulable = reader.flag(value),
                "taints" => node.taints = reader.list(value, "[]v1.Taint", taint),
                _ => {}
            });
        }
        "status" => {
            reader.fields(value, "v1.NodeStatus", |reader, key, value| match key {
                "allocatable" => node.allocatable = Some(reader.resource_list(value)),
                "conditions" => conditions(reader, value, &mut node),
                "images" => node.images = reader.list(value, "[]v1.ContainerImage", image),
                "nodeInfo" => {
                    reader.fields(value, "v1.NodeSystemInfo", |reader, key, value| {
                        if key == "kubeletVersion" {
                            node.kubelet_version = reader.name(value);
                        }
                    });
                }
                _ => {}
            });
        }
        _ => {}
    });
    node
}

fn conditions(reader: &mut Reader<'_>, at: &At<'_, '_>, node: &mut Node) {
    let conditions = reader.list(at, "[]v1.NodeCondition", |reader, item| {
        let (mut kind, mut status) = (Text::default(), Text::default());
        reader.fields(item, "v1.NodeCondition", |reader, key, value| match key {
            "type" => kind = reader.string(value),
            "status" => status = reader.string(value),
            _ => {}
        });
        (kind, status)
    });
    for (kind, status) in conditions {
        if &*kind == "Ready" {
            node.ready = match &*status {
                "True" => NodeReady::Ready,
                "False" => NodeReady::NotReady,
                _ => NodeReady::Unknown,
            };
        } else if &*status == "True" {
            node.pressures.push(kind);
        }
    }
}

fn image(reader: &mut Reader<'_>, at: &At<'_, '_>) -> NodeImage {
    let mut image = NodeImage { names: Vec::new(), size: 0 };
    reader.fields(at, "v1.ContainerImage", |reader, key, value| match key {
        "names" => image.names = reader.strings(value),
        "sizeBytes" => image.size = reader.int64(value).unwrap_or_default(),
        _ => {}
    });
    image
}

pub(super) fn namespace(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Namespace {
    let mut namespace = Namespace::default();
    reader.fields(at, "v1.Namespace", |reader, key, value| {
        if key == "metadata" {
            namespace.meta = object_meta(reader, value);
        }
    });
    namespace
}

pub(super) fn priority_class(reader: &mut Reader<'_>, at: &At<'_, '_>) -> PriorityClass {
    let mut class = PriorityClass::default();
    reader.fields(at, "v1.PriorityClass", |reader, key, value| match key {
        "metadata" => class.meta = object_meta(reader, value),
        "value" => class.value = reader.int32(value).unwrap_or_default(),
        "globalDefault" => class.global_default = reader.flag(value),
        "preemptionPolicy" => {
            class.preemption_never = reader.text(value).is_some_and(|policy| &*policy == "Never");
        }
        _ => {}
    });
    class
}

pub(super) fn runtime_class(reader: &mut Reader<'_>, at: &At<'_, '_>) -> RuntimeClass {
    let mut class = RuntimeClass::default();
    reader.fields(at, "v1.RuntimeClass", |reader, key, value| match key {
        "metadata" => class.meta = object_meta(reader, value),
        "overhead" => {
            reader.fields(value, "v1.Overhead", |reader, key, value| {
                if key == "podFixed" {
                    class.overhead = Some(reader.resource_list(value));
                }
            });
        }
        "scheduling" => {
            reader.fields(value, "v1.Scheduling", |reader, key, value| match key {
                "nodeSelector" => class.node_selector = reader.string_map(value),
                "tolerations" => class.tolerations = reader.list(value, "[]v1.Toleration", toleration),
                _ => {}
            });
        }
        _ => {}
    });
    class
}
