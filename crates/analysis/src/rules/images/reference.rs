//! What an image's name means, and why the kubelet cannot read some (`distribution/reference` v0.6.0
//! `ParseNormalizedNamed` and its grammar; `opencontainers/go-digest` `Validate`).

/// A reference, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Reference<'a> {
    /// `docker.io` where none is written.
    pub(crate) registry: &'a str,
    /// Without `library/`.
    pub(crate) repository: &'a str,
    pub(crate) tag: Option<&'a str>,
    pub(crate) digest: Option<&'a str>,
}

impl Reference<'_> {
    /// The tag in force; none where a digest decides.
    pub(crate) fn effective_tag(&self) -> Option<&str> {
        self.digest.is_none().then(|| self.tag.unwrap_or("latest"))
    }
    /// Registry and repository.
    pub(crate) fn name(&self) -> String {
        format!("{}/{}", self.registry, self.repository)
    }
}

const INVALID: &str = "invalid reference format";

/// Reads a reference; the error is in the words of the library that the kubelet reads it with.
pub(crate) fn parse(image: &str) -> Result<Reference<'_>, String> {
    if image.len() == 64 && image.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
        return Err(format!("invalid repository name ({image}), cannot specify 64-byte hexadecimal strings"));
    }
    let (registry, remainder) = split_registry(image);
    let remote = remainder.split_once(':').map_or(remainder, |(remote, _)| remote);
    if remote.chars().any(char::is_uppercase) {
        let library = if registry == "docker.io" && !remote.contains('/') { "library/" } else { "" };
        return Err(format!("{INVALID}: repository name ({library}{remote}) must be lowercase"));
    }
    let (named, digest) = match remainder.split_once('@') {
        Some((named, digest)) => (named, Some(digest)),
        None => (remainder, None),
    };
    let (repository, tag) = match named.split_once(':') {
        Some((repository, tag)) => (repository, Some(tag)),
        None => (named, None),
    };
    let well_formed = is_registry(registry)
        && repository.split('/').all(is_component)
        && tag.is_none_or(is_tag)
        && digest.is_none_or(is_digest);
    if !well_formed {
        return Err(INVALID.to_owned());
    }
    if registry.len() + 1 + repository.len() > 255 {
        return Err("repository name must not be more than 255 characters".to_owned());
    }
    if let Some(problem) = digest.and_then(digest_problem) {
        return Err(problem.to_owned());
    }
    Ok(Reference { registry, repository, tag, digest })
}

/// `splitDockerDomain`
fn split_registry(image: &str) -> (&str, &str) {
    match image.split_once('/') {
        Some((first, rest))
            if first.contains(['.', ':'])
                || first == "localhost"
                || first.chars().any(char::is_uppercase) =>
        {
            (if first == "index.docker.io" { "docker.io" } else { first }, rest)
        }
        _ => ("docker.io", image),
    }
}

fn is_registry(registry: &str) -> bool {
    let (host, port) = match registry.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (registry, None),
    };
    let is_port = |port: &str| !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit());
    let is_label = |label: &str| {
        label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && label.starts_with(|c: char| c.is_ascii_alphanumeric())
            && label.ends_with(|c: char| c.is_ascii_alphanumeric())
    };
    let is_v6 = |host: &str| {
        host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).is_some_and(|inner| {
            !inner.is_empty() && inner.bytes().all(|b| b.is_ascii_hexdigit() || b == b':')
        })
    };
    port.is_none_or(is_port) && (is_v6(host) || host.split('.').all(is_label))
}

/// `[a-z0-9]+` with one dot, one or two underscores, or dashes between.
fn is_component(component: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let separated = |between: &str| matches!(between, "." | "_" | "__") || between.bytes().all(|b| b == b'-');
    component.starts_with(is_letter)
        && component.ends_with(is_letter)
        && component.split(is_letter).filter(|between| !between.is_empty()).all(separated)
}

fn is_tag(tag: &str) -> bool {
    let is_word = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    tag.len() <= 128
        && tag.bytes().next().is_some_and(is_word)
        && tag.bytes().all(|b| is_word(b) || matches!(b, b'.' | b'-'))
}

fn is_digest(digest: &str) -> bool {
    let Some((algorithm, hex)) = digest.split_once(':') else { return false };
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    algorithm.split(['-', '_', '+', '.']).all(is_part)
        && hex.len() >= 32
        && hex.bytes().all(|b| b.is_ascii_hexdigit())
}

fn digest_problem(digest: &str) -> Option<&'static str> {
    let (algorithm, hex) = digest.split_once(':')?;
    let length = match algorithm {
        "sha256" => 64,
        "sha384" => 96,
        "sha512" => 128,
        _ => return Some("unsupported digest algorithm"),
    };
    if hex.len() != length {
        return Some("invalid checksum digest length");
    }
    hex.bytes().any(|b| b.is_ascii_uppercase()).then_some("invalid checksum digest format")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read() {
        let digest = format!("sha256:{}", "a1".repeat(32));
        let pinned = format!("ghcr.io/org/app:1.2@{digest}");
        let cases = [
            ("nginx", "docker.io", "nginx", None),
            ("org/app:1", "docker.io", "org/app", Some("1")),
            ("localhost/app", "localhost", "app", None),
            ("localhost:5000/a/b:v1_2.3-x", "localhost:5000", "a/b", Some("v1_2.3-x")),
            ("[fd00::1]:5000/app", "[fd00::1]:5000", "app", None),
            ("Registry/app:1", "Registry", "app", Some("1")),
            ("a--b/c__d.e_f", "docker.io", "a--b/c__d.e_f", None),
            (&pinned, "ghcr.io", "org/app", Some("1.2")),
        ];
        for (image, registry, repository, tag) in cases {
            let read = parse(image).unwrap();
            assert_eq!((read.registry, read.repository, read.tag), (registry, repository, tag), "{image}");
        }
        assert_eq!(parse(&pinned).unwrap().digest, Some(digest.as_str()));
        assert_eq!(parse("nginx").unwrap().effective_tag(), Some("latest"));
        assert_eq!(parse(&pinned).unwrap().effective_tag(), None);
    }

    #[test]
    fn what_is_not() {
        let short = "app@sha256:abc";
        let odd = format!("app@sha256:{}", "a".repeat(63));
        let strange = format!("app@md5:{}", "a".repeat(32));
        let cases = [
            ("Nginx:1", "invalid reference format: repository name (library/Nginx) must be lowercase"),
            ("ghcr.io/Org/app", "invalid reference format: repository name (Org/app) must be lowercase"),
            ("nginx:", INVALID),
            ("https://ghcr.io/org/app", INVALID),
            ("app:a:b", INVALID),
            ("app: 1", INVALID),
            ("org//app", INVALID),
            ("-app", INVALID),
            ("a___b", INVALID),
            ("my_.app", INVALID),
            (short, INVALID),
            (&odd, "invalid checksum digest length"),
            (&strange, "unsupported digest algorithm"),
        ];
        for (image, wanted) in cases {
            assert_eq!(parse(image).unwrap_err(), wanted, "{image}");
        }
        assert!(parse(&"a".repeat(64)).unwrap_err().contains("64-byte hexadecimal"));
        assert!(parse(&format!("{}/b", "a".repeat(254))).unwrap_err().contains("255 characters"));
    }
}
