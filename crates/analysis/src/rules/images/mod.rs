//! Where images come from and when they are pulled. One file and one page per rule; registered here, in display order.

crate::rules::register! {
    image_never_pulled::ImageNeverPulled,
}
