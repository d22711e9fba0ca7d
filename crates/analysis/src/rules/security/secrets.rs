//! What looks so much like a secret that it is one: tokens of a known shape, and values under a name that says so. A
//! value is looked at and never kept.

use podfit_syntax::{NodeRef, Span};

use crate::FileFacts;
use crate::messages::{Message, msg};
use crate::paths::path;
use crate::read::text;

/// Why a value is taken for a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Secret {
    /// Its shape says what it is.
    Known(Message),
    /// Its name says so.
    Named,
}

/// The beginning of a token, the least length of such a token, and what it is.
type Token = (&'static str, usize, fn() -> Message);

const TOKENS: [Token; 18] = [
    ("AKIA", 20, msg::secret_what_aws),
    ("AIza", 39, msg::secret_what_google),
    ("SG.", 60, msg::secret_what_sendgrid),
    ("dop_v1_", 60, msg::secret_what_digitalocean),
    ("ghp_", 40, msg::secret_what_github),
    ("gho_", 40, msg::secret_what_github),
    ("ghs_", 40, msg::secret_what_github),
    ("github_pat_", 60, msg::secret_what_github),
    ("glpat-", 26, msg::secret_what_gitlab),
    ("glsa_", 40, msg::secret_what_grafana),
    ("hf_", 37, msg::secret_what_huggingface),
    ("hvs.", 24, msg::secret_what_vault),
    ("npm_", 40, msg::secret_what_npm),
    ("rk_live_", 24, msg::secret_what_stripe),
    ("sk_live_", 24, msg::secret_what_stripe),
    ("sk-ant-", 40, msg::secret_what_anthropic),
    ("xoxb-", 40, msg::secret_what_slack),
    ("xoxp-", 40, msg::secret_what_slack),
];

/// Last words of a name that say that its value is secret.
const NAMES: [&str; 15] = [
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "secret",
    "token",
    "credential",
    "credentials",
    "api key",
    "apikey",
    "secret key",
    "private key",
    "access key",
    "encryption key",
    "signing key",
];

/// Parts of what people write where a secret is to come, and of demonstrations.
const PLACEHOLDERS: [&str; 19] = [
    "change",
    "placeholder",
    "example",
    "your",
    "replace",
    "dummy",
    "redacted",
    "todo",
    "fixme",
    "insert",
    "<",
    "${",
    "$(",
    "{{",
    "***",
    "xxx",
    "...",
    "my-secret",
    "override",
];

/// Whether `value` under `name` is a secret.
pub(super) fn of(name: &str, value: &str) -> Option<Secret> {
    if let Some(what) = known(value) {
        return Some(Secret::Known(what));
    }
    (is_secret_name(name) && is_secret_value(name, value)).then_some(Secret::Named)
}

fn known(value: &str) -> Option<Message> {
    if let Some((_, key)) = value.split_once("-----BEGIN ") {
        let (label, body) = key.split_once("-----")?;
        if label.ends_with("PRIVATE KEY") && body.len() > 64 && !is_placeholder(body.get(..64)?) {
            return Some(msg::secret_what_private_key());
        }
    }
    let words = value.split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '=' | ',' | ';' | '`'));
    words.into_iter().find_map(|word| token(word).or_else(|| credentials(word)))
}

/// A token of a known issuer, or a signed JSON Web Token.
fn token(word: &str) -> Option<Message> {
    let plain = word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
    let mixed = word.bytes().any(|b| b.is_ascii_digit()) && word.bytes().any(|b| b.is_ascii_alphabetic());
    if !plain || !mixed || is_placeholder(word) {
        return None;
    }
    let of_issuer = TOKENS.iter().find(|(start, least, _)| word.starts_with(start) && word.len() >= *least);
    if let Some((start, least, what)) = of_issuer {
        let exact = *start != "AKIA"
            || (word.len() == *least && word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()));
        return exact.then(what);
    }
    let parts: Vec<&str> = word.split('.').collect();
    let signed = parts.len() == 3 && word.starts_with("eyJ") && parts.iter().all(|part| part.len() >= 16);
    signed.then(msg::secret_what_json_web_token)
}

/// `scheme://user:password@host`
fn credentials(word: &str) -> Option<Message> {
    let (scheme, rest) = word.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let (user, _) = authority.rsplit_once('@')?;
    let (_, password) = user.split_once(':')?;
    let schemed = !scheme.is_empty()
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    let literal = password.len() >= 3 && !password.contains(['$', '%', '{']) && !is_placeholder(password);
    (schemed && literal).then(msg::secret_what_url)
}

fn is_placeholder(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let bytes = lower.as_bytes();
    let repeats = bytes.windows(6).any(|six| six.iter().all(|byte| six.first() == Some(byte)));
    repeats || PLACEHOLDERS.iter().any(|part| lower.contains(part))
}

/// The last words of a name: `MYSQL_ROOT_PASSWORD`, `db.password`, `clientSecret`, `api-key`.
fn is_secret_name(name: &str) -> bool {
    let mut words = String::new();
    let mut lower_before = false;
    for c in name.chars() {
        if c.is_ascii_uppercase() && lower_before || !c.is_ascii_alphanumeric() {
            words.push(' ');
        }
        if c.is_ascii_alphanumeric() {
            words.push(c.to_ascii_lowercase());
        }
        lower_before = c.is_ascii_lowercase();
    }
    let ends = |wanted: &&str| {
        words.strip_suffix(*wanted).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
    };
    // `MYSQL_ALLOW_EMPTY_PASSWORD` is a switch.
    let switches =
        ["public", "allow", "enable", "disable", "require", "random", "generate", "empty", "use", "no"];
    NAMES.iter().any(ends) && !words.split(' ').any(|word| switches.contains(&word))
}

/// Whether it is the secret itself: neither a reference to one, nor its place, nor nothing.
fn is_secret_value(name: &str, value: &str) -> bool {
    let value = value.trim();
    let lower = value.to_ascii_lowercase();
    let nothing = [
        "", "none", "null", "nil", "true", "false", "yes", "no", "on", "off", "-", "test", "n/a", "unused",
        "disabled",
    ];
    let refers = [
        "/",
        "./",
        "~",
        "$",
        "%",
        "file:",
        "vault:",
        "secret:",
        "ref+",
        "arn:",
        "sm:",
        "projects/",
        "op:",
        "env:",
        "http:",
        "https:",
    ];
    let files = [".pem", ".key", ".crt", ".txt", ".json", ".yaml", ".yml"];
    if nothing.contains(&&*lower)
        || value.contains('\n')
        || refers.iter().any(|start| lower.starts_with(start))
        || files.iter().any(|end| lower.ends_with(end))
        || value.contains("://")
        || is_placeholder(value)
    {
        return false;
    }
    let password = ["password", "passwd", "passphrase", "pwd"]
        .iter()
        .any(|end| name.to_ascii_lowercase().ends_with(end));
    if password {
        return true;
    }
    // Names of objects, of variables and plain words: of a token or key they say nothing.
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let letters = value.bytes().filter(u8::is_ascii_alphabetic).count();
    value.len() >= 12 && digits >= 2 && letters >= 2 && !value.contains(char::is_whitespace)
}

/// Where a file holds what is taken for a secret: values of variables and of ConfigMaps, for surfaces not to show.
pub(in crate::rules) fn spans(facts: &FileFacts) -> Vec<Span> {
    let mut spans = Vec::new();
    for view in &facts.objects {
        let Some(root) = view.node(&facts.file) else { continue };
        if &*view.kind == "ConfigMap" {
            for (key, value) in root.get("data").map(NodeRef::entries).unwrap_or_default() {
                note(key.key_text().as_deref(), value, &mut spans);
            }
        }
        let Some(spec) = view.pod_spec_path() else { continue };
        for list in ["initContainers", "containers", "ephemeralContainers"] {
            let containers = root.at(&spec.clone().join(&path(list))).map(NodeRef::items).unwrap_or_default();
            for variable in containers.into_iter().filter_map(|one| one.get("env")).flat_map(NodeRef::items) {
                if let (Some(name), Some(value)) = (variable.get("name"), variable.get("value")) {
                    note(text(name), value, &mut spans);
                }
            }
        }
    }
    spans
}

fn note(name: Option<&str>, value: NodeRef<'_>, spans: &mut Vec<Span>) {
    if let (Some(name), Some(text)) = (name, text(value))
        && of(name, text).is_some()
    {
        spans.extend([value.full_span(), value.followed().full_span()]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_say_so() {
        for name in [
            "MYSQL_ROOT_PASSWORD",
            "db.password",
            "clientSecret",
            "API_KEY",
            "token",
            "AWS_SECRET_ACCESS_KEY",
        ] {
            assert!(is_secret_name(name), "{name}");
        }
        for name in [
            "PASSWORD_FILE",
            "TOKEN_TTL",
            "SECRET_NAME",
            "SSH_PUBLIC_KEY",
            "MONKEY",
            "KEYBOARD",
            "tokenizer",
            "MYSQL_ALLOW_EMPTY_PASSWORD",
        ] {
            assert!(!is_secret_name(name), "{name}");
        }
    }

    #[test]
    fn values_that_are_secret() {
        for value in ["hunter2", "password", "p@ss w0rd", "12345"] {
            assert_eq!(of("DB_PASSWORD", value), Some(Secret::Named), "{value}");
        }
        for value in [
            "",
            "changeme",
            "<password>",
            "$(DB_PASSWORD)",
            "/run/secrets/db",
            "vault:secret/db#password",
            "false",
        ] {
            assert_eq!(of("DB_PASSWORD", value), None, "{value}");
        }
        assert_eq!(of("API_TOKEN", "c29tZS1yYW5kb20tMTIz"), Some(Secret::Named));
        for value in ["my-token-secret", "SOME_VARIABLE", "disabled", "https://issuer.example/token1234"] {
            assert_eq!(of("API_TOKEN", value), None, "{value}");
        }
    }

    #[test]
    fn shapes_that_are_known() {
        let github = format!("ghp_{}", "a1B2c3D4e5F6".repeat(3));
        assert_eq!(known(&github), Some(msg::secret_what_github()));
        assert_eq!(known(&format!("ghp_{}", "x".repeat(36))), None);
        assert_eq!(known(&format!("{}{}", "AKIA", "Z7Q3M5N2R8T4V6W1")), Some(msg::secret_what_aws()));
        assert_eq!(known(&format!("{}{}", "AKIA", "IOSFODNN7EXAMPLE")), None);
        assert_eq!(known("postgres://app:hunter2@db:5432/app"), Some(msg::secret_what_url()));
        for url in ["postgres://app:$(PASSWORD)@db/app", "http://db:80/a@b", "postgres://app@db", "a:b@c"] {
            assert_eq!(known(url), None, "{url}");
        }
        let key =
            format!("-----BEGIN {} KEY-----\n{}\n", "PRIVATE", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC".repeat(4));
        assert_eq!(known(&key), Some(msg::secret_what_private_key()));
    }
}
