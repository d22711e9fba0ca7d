//! Requests, limits, memory. One file and one page per rule; registered here, in display order.

pub(in crate::rules) mod amounts;
pub(in crate::rules) mod heap;
pub(in crate::rules) mod shared_memory;

crate::rules::register! {
    missing_shared_memory::MissingSharedMemory,
    shared_memory_misplaced::SharedMemoryMisplaced,
    shared_memory_exceeds_limit::SharedMemoryExceedsLimit,
    missing_resource_requests::MissingResourceRequests,
    missing_cpu_request::MissingCpuRequest,
    missing_memory_request::MissingMemoryRequest,
    missing_memory_limit::MissingMemoryLimit,
    missing_cpu_limit::MissingCpuLimit,
    missing_ephemeral_storage::MissingEphemeralStorage,
    cpu_limit::CpuLimit,
    memory_request_below_limit::MemoryRequestBelowLimit,
    cpu_request_below_limit::CpuRequestBelowLimit,
    ephemeral_storage_request_below_limit::EphemeralStorageRequestBelowLimit,
    memory_in_milli_bytes::MemoryInMilliBytes,
    tiny_memory::TinyMemory,
    huge_cpu::HugeCpu,
    java_heap_exceeds_limit::JavaHeapExceedsLimit,
    node_heap_exceeds_limit::NodeHeapExceedsLimit,
    go_memory_limit_exceeds_limit::GoMemoryLimitExceedsLimit,
    malformed_go_memory_limit::MalformedGoMemoryLimit,
    memory_limit_far_above_request::MemoryLimitFarAboveRequest,
    memory_volume_without_size_limit::MemoryVolumeWithoutSizeLimit,
    memory_volume_above_request::MemoryVolumeAboveRequest,
    empty_dir_without_size_limit::EmptyDirWithoutSizeLimit,
    unknown_volume_medium::UnknownVolumeMedium,
    shared_memory_of_node::SharedMemoryOfNode,
}
