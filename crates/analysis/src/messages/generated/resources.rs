// Made by `cargo xtask messages` from messages/en/resources.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: &[
        "fix-medium-memory",
        "fix-shared-memory",
        "label-memory-limit",
        "missing-resource-requests",
        "missing-resource-requests.help",
        "missing-shared-memory",
        "missing-shared-memory.disabled",
        "missing-shared-memory.help",
        "shared-memory-exceeds-limit",
        "shared-memory-exceeds-limit.help",
        "shared-memory-misplaced.disk",
        "shared-memory-misplaced.disk-help",
        "shared-memory-misplaced.elsewhere",
        "shared-memory-misplaced.help",
        "shared-memory-misplaced.init",
        "shared-memory-misplaced.unmounted",
    ],
    english: &[
        "Keep it in memory: medium Memory",
        "Mount {size} of memory at /dev/shm",
        "memory limit {limit}",
        "Container {name} requests no cpu and no memory",
        "The scheduler counts it as nothing, and it is the first to be evicted",
        "Container {name} runs {program} with 64 MB of /dev/shm",
        "Container {name} runs {program} with NCCL_SHM_DISABLE: it works without /dev/shm, and GPUs talk more slowly",
        "Mount an emptyDir of medium Memory at /dev/shm ({size} is usual); its pages count against the container's memory limit",
        "Volume {volume} may grow to {size}, but container {container} is killed at {limit}: what it writes there counts as its memory",
        "Raise the memory limit by the volume's size, or lower sizeLimit",
        "Volume {volume} at /dev/shm is on disk: medium is not Memory",
        "Set medium: Memory and a sizeLimit below the memory limit",
        "Volume {volume} is mounted at {path}, not at /dev/shm",
        "Mount it at /dev/shm in the container that needs it",
        "Volume {volume} is mounted by init containers only",
        "Volume {volume} is mounted by no container",
    ],
};

/// Keep it in memory: medium Memory
#[rustfmt::skip]
pub(crate) fn fix_medium_memory() -> Message {
    Message::new(7, 0, vec![])
}

/// Mount {size} of memory at /dev/shm
#[rustfmt::skip]
pub(crate) fn fix_shared_memory(size: impl Into<Arg>) -> Message {
    Message::new(7, 1, vec![("size", size.into())])
}

/// memory limit {limit}
#[rustfmt::skip]
pub(crate) fn label_memory_limit(limit: impl Into<Arg>) -> Message {
    Message::new(7, 2, vec![("limit", limit.into())])
}

/// Container {name} requests no cpu and no memory
#[rustfmt::skip]
pub(crate) fn missing_resource_requests(name: impl Into<Arg>) -> Message {
    Message::new(7, 3, vec![("name", name.into())])
}

/// The scheduler counts it as nothing, and it is the first to be evicted
#[rustfmt::skip]
pub(crate) fn missing_resource_requests_help() -> Message {
    Message::new(7, 4, vec![])
}

/// Container {name} runs {program} with 64 MB of /dev/shm
#[rustfmt::skip]
pub(crate) fn missing_shared_memory(name: impl Into<Arg>, program: impl Into<Arg>) -> Message {
    Message::new(7, 5, vec![("name", name.into()), ("program", program.into())])
}

/// Container {name} runs {program} with NCCL_SHM_DISABLE: it works without /dev/shm, and GPUs talk more slowly
#[rustfmt::skip]
pub(crate) fn missing_shared_memory_disabled(name: impl Into<Arg>, program: impl Into<Arg>) -> Message {
    Message::new(7, 6, vec![("name", name.into()), ("program", program.into())])
}

/// Mount an emptyDir of medium Memory at /dev/shm ({size} is usual); its pages count against the container's memory limit
#[rustfmt::skip]
pub(crate) fn missing_shared_memory_help(size: impl Into<Arg>) -> Message {
    Message::new(7, 7, vec![("size", size.into())])
}

/// Volume {volume} may grow to {size}, but container {container} is killed at {limit}: what it writes there counts as its memory
#[rustfmt::skip]
pub(crate) fn shared_memory_exceeds_limit(volume: impl Into<Arg>, size: impl Into<Arg>, container: impl Into<Arg>, limit: impl Into<Arg>) -> Message {
    Message::new(7, 8, vec![("volume", volume.into()), ("size", size.into()), ("container", container.into()), ("limit", limit.into())])
}

/// Raise the memory limit by the volume's size, or lower sizeLimit
#[rustfmt::skip]
pub(crate) fn shared_memory_exceeds_limit_help() -> Message {
    Message::new(7, 9, vec![])
}

/// Volume {volume} at /dev/shm is on disk: medium is not Memory
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_disk(volume: impl Into<Arg>) -> Message {
    Message::new(7, 10, vec![("volume", volume.into())])
}

/// Set medium: Memory and a sizeLimit below the memory limit
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_disk_help() -> Message {
    Message::new(7, 11, vec![])
}

/// Volume {volume} is mounted at {path}, not at /dev/shm
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_elsewhere(volume: impl Into<Arg>, path: impl Into<Arg>) -> Message {
    Message::new(7, 12, vec![("volume", volume.into()), ("path", path.into())])
}

/// Mount it at /dev/shm in the container that needs it
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_help() -> Message {
    Message::new(7, 13, vec![])
}

/// Volume {volume} is mounted by init containers only
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_init(volume: impl Into<Arg>) -> Message {
    Message::new(7, 14, vec![("volume", volume.into())])
}

/// Volume {volume} is mounted by no container
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_unmounted(volume: impl Into<Arg>) -> Message {
    Message::new(7, 15, vec![("volume", volume.into())])
}
