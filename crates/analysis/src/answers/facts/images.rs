//! What an image's name says: where it comes from, and whether it can change under the same name.

use super::PodField;
use crate::answers::markdown::code;
use crate::messages::{Message, msg};
use crate::rules::images::reference;

pub(super) fn facts(field: &PodField<'_>) -> Vec<Message> {
    let (Some("image" | "imagePullPolicy"), Some(container)) = (field.in_container(), field.container())
    else {
        return Vec::new();
    };
    let Ok(reference) = reference::parse(&container.image) else { return Vec::new() };
    let mut found = vec![msg::say_image(code(reference.repository), code(reference.registry))];
    found.push(match (reference.digest, reference.effective_tag()) {
        (Some(_), _) => msg::say_image_digest(),
        (None, Some("latest")) => msg::say_image_latest(),
        (None, tag) => msg::say_image_tag(code(tag.unwrap_or_default())),
    });
    let default = if reference.effective_tag() == Some("latest") { "Always" } else { "IfNotPresent" };
    let policy = container.image_pull_policy.as_deref().unwrap_or(default);
    found.push(match policy {
        "Always" => msg::say_pull_always(),
        "Never" => msg::say_pull_never(),
        _ => msg::say_pull_if_not_present(),
    });
    found
}
