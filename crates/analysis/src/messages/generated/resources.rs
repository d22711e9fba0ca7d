// Made by `cargo xtask messages` from messages/en/resources.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: lines![
        "cpu-limit",
        "cpu-limit.help",
        "cpu-request-below-limit.help",
        "empty-dir-without-size-limit",
        "empty-dir-without-size-limit.help",
        "ephemeral-storage-request-below-limit.help",
        "fix-amount",
        "fix-medium-memory",
        "fix-shared-memory",
        "go-memory-limit-exceeds-limit",
        "go-memory-limit-exceeds-limit.help",
        "huge-cpu.help",
        "huge-cpu.limit",
        "huge-cpu.request",
        "java-heap-exceeds-limit",
        "java-heap-exceeds-limit.help",
        "label-limit",
        "label-memory-limit",
        "label-size-limit",
        "label-this-too",
        "malformed-go-memory-limit",
        "malformed-go-memory-limit.help",
        "memory-in-milli-bytes",
        "memory-in-milli-bytes.help",
        "memory-limit-far-above-request.help",
        "memory-request-below-limit.help",
        "memory-volume-above-request",
        "memory-volume-above-request.help",
        "memory-volume-without-size-limit.help",
        "memory-volume-without-size-limit.node",
        "memory-volume-without-size-limit.pod",
        "missing-cpu-limit.help",
        "missing-cpu-request.help",
        "missing-ephemeral-storage.help",
        "missing-limit",
        "missing-memory-limit.help",
        "missing-memory-request.help",
        "missing-request",
        "missing-resource-requests",
        "missing-resource-requests.help",
        "missing-resource-requests.pod",
        "missing-resource-requests.pod-several",
        "missing-resource-requests.several",
        "missing-shared-memory",
        "missing-shared-memory.disabled",
        "missing-shared-memory.help",
        "node-heap-exceeds-limit",
        "node-heap-exceeds-limit.help",
        "request-below-limit",
        "shared-memory-exceeds-limit",
        "shared-memory-exceeds-limit.help",
        "shared-memory-misplaced.claim",
        "shared-memory-misplaced.disk",
        "shared-memory-misplaced.disk-help",
        "shared-memory-misplaced.elsewhere",
        "shared-memory-misplaced.help",
        "shared-memory-misplaced.init",
        "shared-memory-misplaced.read-only",
        "shared-memory-misplaced.unmounted",
        "shared-memory-of-node",
        "shared-memory-of-node.help",
        "tiny-memory.help",
        "tiny-memory.limit",
        "tiny-memory.request",
        "unknown-volume-medium",
        "unknown-volume-medium.help",
    ],
    english: lines![
        "Container {name} stands still whenever it has used up {limit} CPU of a 100 ms period",
        "Leave the limit out: requests share a busy node fairly",
        "What lies between is there only while the neighbours leave it",
        "Volume {volume} may fill its node's disk",
        "Set a sizeLimit, or an ephemeral-storage limit for each container",
        "What lies between may be promised to several Pods",
        "Write {amount}",
        "Keep it in memory: medium Memory",
        "Mount {size} of memory at /dev/shm",
        "Container {name}: GOMEMLIMIT {size} leaves no room below the memory limit of {limit}, at which it is killed",
        "Set about nine tenths of the limit, or a higher limit",
        "Half a CPU is 500m: write {cpus#}m if thousandths are meant",
        "Container {name} is limited to {cpus#} whole CPUs",
        "Container {name} requests {cpus#} whole CPUs",
        "Container {name}: {flag} lets Java's heap alone reach the memory limit of {limit}, at which it is killed",
        "Threads, classes and buffers need room besides: -XX:MaxRAMPercentage=75, or a higher limit",
        "limit {limit}",
        "memory limit {limit}",
        "up to {size}",
        "and this one",
        "In container {name} every Go program stops before it begins: GOMEMLIMIT {size} is no size",
        "Go knows B, KiB, MiB, GiB and TiB only",
        "{written} is {bytes#} {bytes#byte|bytes}: m means thousandths of a byte",
        "Write Mi for MiB or M for MB",
        "More than {ratio#} times the request: nodes that look half empty run out of memory",
        "What lies between may be promised to several Pods, and memory cannot be taken back",
        "Memory volume {volume} may take {size}, and container {name} requests {request} in all",
        "Add the volume's size to the memory request: sizeLimit reserves nothing",
        "Set a sizeLimit; what is written there is memory of the container that writes",
        "Memory volume {volume} may grow to all the memory its node gives to Pods: not every container has a memory limit",
        "Memory volume {volume} may grow to the Pod's whole memory limit",
        "It takes whatever is free; with a limit its run times are repeatable",
        "The scheduler counts it as nothing, and on a busy node it gets the smallest share",
        "Logs and files count as nothing; request what they take",
        "Container {name} has no {resource} limit",
        "A leak takes the whole node along; with a limit it takes this container",
        "The scheduler counts it as nothing, and all it uses is over its request when the node runs out",
        "Container {name} requests no {resource}",
        "Container {name} requests no cpu and no memory",
        "The scheduler counts them as nothing; request what is used on an ordinary day",
        "Container {name} requests no cpu and no memory: its Pods are of class BestEffort, the first to be evicted",
        "Containers {names} request no cpu and no memory: their Pods are of class BestEffort, the first to be evicted",
        "Containers {names} request no cpu and no memory",
        "Container {name} runs {program} with 64 MB of /dev/shm",
        "Container {name} runs {program} with NCCL_SHM_DISABLE: it works without /dev/shm, and GPUs talk more slowly",
        "Mount an emptyDir of medium Memory at /dev/shm ({size} is usual); its pages count against the container's memory limit",
        "Container {name}: {flag} lets V8's heap alone reach the memory limit of {limit}, at which it is killed",
        "Set about three quarters of the limit (in MiB), or a higher limit",
        "Container {name} requests {request} of {resource} and may use {limit}",
        "Volume {volume} may grow to {size}, but container {container} is killed at {limit}: what it writes there counts as its memory",
        "Raise the memory limit by the volume's size, or lower sizeLimit",
        "Volume {volume} at /dev/shm is a claim, and that is on disk",
        "Volume {volume} at /dev/shm is on disk: medium is not Memory",
        "Set medium: Memory and a sizeLimit below the memory limit",
        "Volume {volume} is mounted at {path}, not at /dev/shm",
        "Mount it at /dev/shm in the container that needs it",
        "Volume {volume} is mounted by init containers only",
        "Volume {volume} is mounted read-only at /dev/shm: nothing can be written there",
        "Volume {volume} is mounted by no container",
        "Volume {volume} is the node's own /dev/shm: its files lie among those of others and outlive the Pod",
        "An emptyDir of medium Memory is the Pod's own, has a size, and goes with the Pod",
        "Without a unit it is bytes; write Mi or Gi behind it",
        "Container {name} is limited to {bytes#} {bytes#byte|bytes} of memory: nothing starts in that",
        "Container {name} requests {bytes#} {bytes#byte|bytes} of memory, which reserves nothing",
        "Volume {volume} is never mounted, and the Pod stays in ContainerCreating: no kubelet knows medium {medium}",
        "Write Memory, HugePages or HugePages-<size>, or leave it out for the disk",
    ],
};

/// Container {name} stands still whenever it has used up {limit} CPU of a 100 ms period
#[rustfmt::skip]
pub(crate) fn cpu_limit(name: impl Into<Arg>, limit: impl Into<Arg>) -> Message {
    Message::new(8, 0, vec![name.into(), limit.into()])
}

/// Leave the limit out: requests share a busy node fairly
#[rustfmt::skip]
pub(crate) fn cpu_limit_help() -> Message {
    Message::new(8, 1, vec![])
}

/// What lies between is there only while the neighbours leave it
#[rustfmt::skip]
pub(crate) fn cpu_request_below_limit_help() -> Message {
    Message::new(8, 2, vec![])
}

/// Volume {volume} may fill its node's disk
#[rustfmt::skip]
pub(crate) fn empty_dir_without_size_limit(volume: impl Into<Arg>) -> Message {
    Message::new(8, 3, vec![volume.into()])
}

/// Set a sizeLimit, or an ephemeral-storage limit for each container
#[rustfmt::skip]
pub(crate) fn empty_dir_without_size_limit_help() -> Message {
    Message::new(8, 4, vec![])
}

/// What lies between may be promised to several Pods
#[rustfmt::skip]
pub(crate) fn ephemeral_storage_request_below_limit_help() -> Message {
    Message::new(8, 5, vec![])
}

/// Write {amount}
#[rustfmt::skip]
pub(crate) fn fix_amount(amount: impl Into<Arg>) -> Message {
    Message::new(8, 6, vec![amount.into()])
}

/// Keep it in memory: medium Memory
#[rustfmt::skip]
pub(crate) fn fix_medium_memory() -> Message {
    Message::new(8, 7, vec![])
}

/// Mount {size} of memory at /dev/shm
#[rustfmt::skip]
pub(crate) fn fix_shared_memory(size: impl Into<Arg>) -> Message {
    Message::new(8, 8, vec![size.into()])
}

/// Container {name}: GOMEMLIMIT {size} leaves no room below the memory limit of {limit}, at which it is killed
#[rustfmt::skip]
pub(crate) fn go_memory_limit_exceeds_limit(name: impl Into<Arg>, size: impl Into<Arg>, limit: impl Into<Arg>) -> Message {
    Message::new(8, 9, vec![name.into(), size.into(), limit.into()])
}

/// Set about nine tenths of the limit, or a higher limit
#[rustfmt::skip]
pub(crate) fn go_memory_limit_exceeds_limit_help() -> Message {
    Message::new(8, 10, vec![])
}

/// Half a CPU is 500m: write {cpus#}m if thousandths are meant
#[rustfmt::skip]
pub(crate) fn huge_cpu_help(cpus: i64) -> Message {
    Message::new(8, 11, vec![Arg::Int(cpus)])
}

/// Container {name} is limited to {cpus#} whole CPUs
#[rustfmt::skip]
pub(crate) fn huge_cpu_limit(name: impl Into<Arg>, cpus: i64) -> Message {
    Message::new(8, 12, vec![name.into(), Arg::Int(cpus)])
}

/// Container {name} requests {cpus#} whole CPUs
#[rustfmt::skip]
pub(crate) fn huge_cpu_request(name: impl Into<Arg>, cpus: i64) -> Message {
    Message::new(8, 13, vec![name.into(), Arg::Int(cpus)])
}

/// Container {name}: {flag} lets Java's heap alone reach the memory limit of {limit}, at which it is killed
#[rustfmt::skip]
pub(crate) fn java_heap_exceeds_limit(name: impl Into<Arg>, flag: impl Into<Arg>, limit: impl Into<Arg>) -> Message {
    Message::new(8, 14, vec![name.into(), flag.into(), limit.into()])
}

/// Threads, classes and buffers need room besides: -XX:MaxRAMPercentage=75, or a higher limit
#[rustfmt::skip]
pub(crate) fn java_heap_exceeds_limit_help() -> Message {
    Message::new(8, 15, vec![])
}

/// limit {limit}
#[rustfmt::skip]
pub(crate) fn label_limit(limit: impl Into<Arg>) -> Message {
    Message::new(8, 16, vec![limit.into()])
}

/// memory limit {limit}
#[rustfmt::skip]
pub(crate) fn label_memory_limit(limit: impl Into<Arg>) -> Message {
    Message::new(8, 17, vec![limit.into()])
}

/// up to {size}
#[rustfmt::skip]
pub(crate) fn label_size_limit(size: impl Into<Arg>) -> Message {
    Message::new(8, 18, vec![size.into()])
}

/// and this one
#[rustfmt::skip]
pub(crate) fn label_this_too() -> Message {
    Message::new(8, 19, vec![])
}

/// In container {name} every Go program stops before it begins: GOMEMLIMIT {size} is no size
#[rustfmt::skip]
pub(crate) fn malformed_go_memory_limit(name: impl Into<Arg>, size: impl Into<Arg>) -> Message {
    Message::new(8, 20, vec![name.into(), size.into()])
}

/// Go knows B, KiB, MiB, GiB and TiB only
#[rustfmt::skip]
pub(crate) fn malformed_go_memory_limit_help() -> Message {
    Message::new(8, 21, vec![])
}

/// {written} is {bytes#} {bytes#byte|bytes}: m means thousandths of a byte
#[rustfmt::skip]
pub(crate) fn memory_in_milli_bytes(written: impl Into<Arg>, bytes: i64) -> Message {
    Message::new(8, 22, vec![written.into(), Arg::Int(bytes)])
}

/// Write Mi for MiB or M for MB
#[rustfmt::skip]
pub(crate) fn memory_in_milli_bytes_help() -> Message {
    Message::new(8, 23, vec![])
}

/// More than {ratio#} times the request: nodes that look half empty run out of memory
#[rustfmt::skip]
pub(crate) fn memory_limit_far_above_request_help(ratio: i64) -> Message {
    Message::new(8, 24, vec![Arg::Int(ratio)])
}

/// What lies between may be promised to several Pods, and memory cannot be taken back
#[rustfmt::skip]
pub(crate) fn memory_request_below_limit_help() -> Message {
    Message::new(8, 25, vec![])
}

/// Memory volume {volume} may take {size}, and container {name} requests {request} in all
#[rustfmt::skip]
pub(crate) fn memory_volume_above_request(volume: impl Into<Arg>, size: impl Into<Arg>, name: impl Into<Arg>, request: impl Into<Arg>) -> Message {
    Message::new(8, 26, vec![volume.into(), size.into(), name.into(), request.into()])
}

/// Add the volume's size to the memory request: sizeLimit reserves nothing
#[rustfmt::skip]
pub(crate) fn memory_volume_above_request_help() -> Message {
    Message::new(8, 27, vec![])
}

/// Set a sizeLimit; what is written there is memory of the container that writes
#[rustfmt::skip]
pub(crate) fn memory_volume_without_size_limit_help() -> Message {
    Message::new(8, 28, vec![])
}

/// Memory volume {volume} may grow to all the memory its node gives to Pods: not every container has a memory limit
#[rustfmt::skip]
pub(crate) fn memory_volume_without_size_limit_node(volume: impl Into<Arg>) -> Message {
    Message::new(8, 29, vec![volume.into()])
}

/// Memory volume {volume} may grow to the Pod's whole memory limit
#[rustfmt::skip]
pub(crate) fn memory_volume_without_size_limit_pod(volume: impl Into<Arg>) -> Message {
    Message::new(8, 30, vec![volume.into()])
}

/// It takes whatever is free; with a limit its run times are repeatable
#[rustfmt::skip]
pub(crate) fn missing_cpu_limit_help() -> Message {
    Message::new(8, 31, vec![])
}

/// The scheduler counts it as nothing, and on a busy node it gets the smallest share
#[rustfmt::skip]
pub(crate) fn missing_cpu_request_help() -> Message {
    Message::new(8, 32, vec![])
}

/// Logs and files count as nothing; request what they take
#[rustfmt::skip]
pub(crate) fn missing_ephemeral_storage_help() -> Message {
    Message::new(8, 33, vec![])
}

/// Container {name} has no {resource} limit
#[rustfmt::skip]
pub(crate) fn missing_limit(name: impl Into<Arg>, resource: impl Into<Arg>) -> Message {
    Message::new(8, 34, vec![name.into(), resource.into()])
}

/// A leak takes the whole node along; with a limit it takes this container
#[rustfmt::skip]
pub(crate) fn missing_memory_limit_help() -> Message {
    Message::new(8, 35, vec![])
}

/// The scheduler counts it as nothing, and all it uses is over its request when the node runs out
#[rustfmt::skip]
pub(crate) fn missing_memory_request_help() -> Message {
    Message::new(8, 36, vec![])
}

/// Container {name} requests no {resource}
#[rustfmt::skip]
pub(crate) fn missing_request(name: impl Into<Arg>, resource: impl Into<Arg>) -> Message {
    Message::new(8, 37, vec![name.into(), resource.into()])
}

/// Container {name} requests no cpu and no memory
#[rustfmt::skip]
pub(crate) fn missing_resource_requests(name: impl Into<Arg>) -> Message {
    Message::new(8, 38, vec![name.into()])
}

/// The scheduler counts them as nothing; request what is used on an ordinary day
#[rustfmt::skip]
pub(crate) fn missing_resource_requests_help() -> Message {
    Message::new(8, 39, vec![])
}

/// Container {name} requests no cpu and no memory: its Pods are of class BestEffort, the first to be evicted
#[rustfmt::skip]
pub(crate) fn missing_resource_requests_pod(name: impl Into<Arg>) -> Message {
    Message::new(8, 40, vec![name.into()])
}

/// Containers {names} request no cpu and no memory: their Pods are of class BestEffort, the first to be evicted
#[rustfmt::skip]
pub(crate) fn missing_resource_requests_pod_several(names: impl Into<Arg>) -> Message {
    Message::new(8, 41, vec![names.into()])
}

/// Containers {names} request no cpu and no memory
#[rustfmt::skip]
pub(crate) fn missing_resource_requests_several(names: impl Into<Arg>) -> Message {
    Message::new(8, 42, vec![names.into()])
}

/// Container {name} runs {program} with 64 MB of /dev/shm
#[rustfmt::skip]
pub(crate) fn missing_shared_memory(name: impl Into<Arg>, program: impl Into<Arg>) -> Message {
    Message::new(8, 43, vec![name.into(), program.into()])
}

/// Container {name} runs {program} with NCCL_SHM_DISABLE: it works without /dev/shm, and GPUs talk more slowly
#[rustfmt::skip]
pub(crate) fn missing_shared_memory_disabled(name: impl Into<Arg>, program: impl Into<Arg>) -> Message {
    Message::new(8, 44, vec![name.into(), program.into()])
}

/// Mount an emptyDir of medium Memory at /dev/shm ({size} is usual); its pages count against the container's memory limit
#[rustfmt::skip]
pub(crate) fn missing_shared_memory_help(size: impl Into<Arg>) -> Message {
    Message::new(8, 45, vec![size.into()])
}

/// Container {name}: {flag} lets V8's heap alone reach the memory limit of {limit}, at which it is killed
#[rustfmt::skip]
pub(crate) fn node_heap_exceeds_limit(name: impl Into<Arg>, flag: impl Into<Arg>, limit: impl Into<Arg>) -> Message {
    Message::new(8, 46, vec![name.into(), flag.into(), limit.into()])
}

/// Set about three quarters of the limit (in MiB), or a higher limit
#[rustfmt::skip]
pub(crate) fn node_heap_exceeds_limit_help() -> Message {
    Message::new(8, 47, vec![])
}

/// Container {name} requests {request} of {resource} and may use {limit}
#[rustfmt::skip]
pub(crate) fn request_below_limit(name: impl Into<Arg>, request: impl Into<Arg>, resource: impl Into<Arg>, limit: impl Into<Arg>) -> Message {
    Message::new(8, 48, vec![name.into(), request.into(), resource.into(), limit.into()])
}

/// Volume {volume} may grow to {size}, but container {container} is killed at {limit}: what it writes there counts as its memory
#[rustfmt::skip]
pub(crate) fn shared_memory_exceeds_limit(volume: impl Into<Arg>, size: impl Into<Arg>, container: impl Into<Arg>, limit: impl Into<Arg>) -> Message {
    Message::new(8, 49, vec![volume.into(), size.into(), container.into(), limit.into()])
}

/// Raise the memory limit by the volume's size, or lower sizeLimit
#[rustfmt::skip]
pub(crate) fn shared_memory_exceeds_limit_help() -> Message {
    Message::new(8, 50, vec![])
}

/// Volume {volume} at /dev/shm is a claim, and that is on disk
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_claim(volume: impl Into<Arg>) -> Message {
    Message::new(8, 51, vec![volume.into()])
}

/// Volume {volume} at /dev/shm is on disk: medium is not Memory
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_disk(volume: impl Into<Arg>) -> Message {
    Message::new(8, 52, vec![volume.into()])
}

/// Set medium: Memory and a sizeLimit below the memory limit
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_disk_help() -> Message {
    Message::new(8, 53, vec![])
}

/// Volume {volume} is mounted at {path}, not at /dev/shm
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_elsewhere(volume: impl Into<Arg>, path: impl Into<Arg>) -> Message {
    Message::new(8, 54, vec![volume.into(), path.into()])
}

/// Mount it at /dev/shm in the container that needs it
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_help() -> Message {
    Message::new(8, 55, vec![])
}

/// Volume {volume} is mounted by init containers only
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_init(volume: impl Into<Arg>) -> Message {
    Message::new(8, 56, vec![volume.into()])
}

/// Volume {volume} is mounted read-only at /dev/shm: nothing can be written there
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_read_only(volume: impl Into<Arg>) -> Message {
    Message::new(8, 57, vec![volume.into()])
}

/// Volume {volume} is mounted by no container
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_unmounted(volume: impl Into<Arg>) -> Message {
    Message::new(8, 58, vec![volume.into()])
}

/// Volume {volume} is the node's own /dev/shm: its files lie among those of others and outlive the Pod
#[rustfmt::skip]
pub(crate) fn shared_memory_of_node(volume: impl Into<Arg>) -> Message {
    Message::new(8, 59, vec![volume.into()])
}

/// An emptyDir of medium Memory is the Pod's own, has a size, and goes with the Pod
#[rustfmt::skip]
pub(crate) fn shared_memory_of_node_help() -> Message {
    Message::new(8, 60, vec![])
}

/// Without a unit it is bytes; write Mi or Gi behind it
#[rustfmt::skip]
pub(crate) fn tiny_memory_help() -> Message {
    Message::new(8, 61, vec![])
}

/// Container {name} is limited to {bytes#} {bytes#byte|bytes} of memory: nothing starts in that
#[rustfmt::skip]
pub(crate) fn tiny_memory_limit(name: impl Into<Arg>, bytes: i64) -> Message {
    Message::new(8, 62, vec![name.into(), Arg::Int(bytes)])
}

/// Container {name} requests {bytes#} {bytes#byte|bytes} of memory, which reserves nothing
#[rustfmt::skip]
pub(crate) fn tiny_memory_request(name: impl Into<Arg>, bytes: i64) -> Message {
    Message::new(8, 63, vec![name.into(), Arg::Int(bytes)])
}

/// Volume {volume} is never mounted, and the Pod stays in ContainerCreating: no kubelet knows medium {medium}
#[rustfmt::skip]
pub(crate) fn unknown_volume_medium(volume: impl Into<Arg>, medium: impl Into<Arg>) -> Message {
    Message::new(8, 64, vec![volume.into(), medium.into()])
}

/// Write Memory, HugePages or HugePages-<size>, or leave it out for the disk
#[rustfmt::skip]
pub(crate) fn unknown_volume_medium_help() -> Message {
    Message::new(8, 65, vec![])
}
