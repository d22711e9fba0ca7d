//! What the API server refuses or drops. One file and one page per rule; registered here, in display order.

pub(in crate::rules) mod violation;

crate::rules::register! {
    unknown_api_version::UnknownApiVersion,
    unknown_field::UnknownField,
    wrong_type::WrongType,
    refused_by_server::RefusedByServer,
}
