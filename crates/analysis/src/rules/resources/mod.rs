//! Requests, limits, memory. One file and one page per rule; registered here, in display order.

pub(in crate::rules) mod shared_memory;

crate::rules::register! {
    missing_shared_memory::MissingSharedMemory,
    shared_memory_misplaced::SharedMemoryMisplaced,
    shared_memory_exceeds_limit::SharedMemoryExceedsLimit,
    missing_resource_requests::MissingResourceRequests,
}
