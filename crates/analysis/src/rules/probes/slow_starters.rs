//! Programs that are known to load for a while before they answer.

use podfit_model::object::Container;

/// Programs that load for a while before they answer, and how many seconds to grant them.
pub(super) fn slow_starter(container: &Container) -> Option<(&'static str, i64)> {
    const SLOW: [(&str, &str, i64); 9] = [
        ("vllm", "vLLM loads its model", 180),
        ("text-generation-inference", "TGI loads its model", 180),
        ("sglang", "SGLang loads its model", 180),
        ("tritonserver", "Triton loads its models", 120),
        ("nim", "a NIM loads its model", 180),
        ("elasticsearch", "Elasticsearch recovers its shards", 60),
        ("keycloak", "Keycloak builds and migrates", 60),
        ("sonarqube", "SonarQube starts three programs", 120),
        ("gitlab", "GitLab migrates", 120),
    ];
    let image = container.image.rsplit('/').next().unwrap_or(&container.image);
    let repository = image.split([':', '@']).next().unwrap_or(image);
    // What runs, not what is said to it: a router's arguments may name the server it routes to.
    let first = container.command.first().or(container.args.first());
    let words: Vec<&str> = first.into_iter().flat_map(|word| word.split_whitespace()).collect();
    SLOW.iter()
        .find(|(word, _, _)| {
            repository.split(['-', '_']).any(|part| part == *word)
                || repository == *word
                || words.iter().any(|said| said.contains(word) && word.len() > 3)
        })
        .map(|(_, what, seconds)| (*what, *seconds))
}
