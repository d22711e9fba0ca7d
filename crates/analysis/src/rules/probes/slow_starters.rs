//! Programs that are known to load for a while before they answer.

use podfit_model::object::Container;

use crate::messages::{Message, msg};

/// A word of its image, its name, what it does meanwhile, and how many seconds that takes.
type SlowStarter = (&'static str, &'static str, fn(&'static str) -> Message, i64);

/// Programs that load for a while before they answer, and how many seconds to grant them.
pub(super) fn slow_starter(container: &Container) -> Option<(Message, i64)> {
    const SLOW: [SlowStarter; 9] = [
        ("vllm", "vLLM", msg::slow_starter_model, 180),
        ("text-generation-inference", "TGI", msg::slow_starter_model, 180),
        ("sglang", "SGLang", msg::slow_starter_model, 180),
        ("tritonserver", "Triton", msg::slow_starter_models, 120),
        ("nim", "NIM", msg::slow_starter_model, 180),
        ("elasticsearch", "Elasticsearch", msg::slow_starter_shards, 60),
        ("keycloak", "Keycloak", msg::slow_starter_builds, 60),
        ("sonarqube", "SonarQube", msg::slow_starter_programs, 120),
        ("gitlab", "GitLab", msg::slow_starter_migrates, 120),
    ];
    let image = container.image.rsplit('/').next().unwrap_or(&container.image);
    let repository = image.split([':', '@']).next().unwrap_or(image);
    // What runs, not what is said to it: a router's arguments may name the server it routes to.
    let first = container.command.first().or(container.args.first());
    let words: Vec<&str> = first.into_iter().flat_map(|word| word.split_whitespace()).collect();
    SLOW.iter()
        .find(|(word, ..)| {
            repository.split(['-', '_']).any(|part| part == *word)
                || repository == *word
                || words.iter().any(|said| said.contains(word) && word.len() > 3)
        })
        .map(|(_, program, what, seconds)| (what(program), *seconds))
}
