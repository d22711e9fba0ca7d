//! How far runtimes let their heap grow, as the manifest tells them: options of commands, and variables.

use podfit_ordered::Sort as _;
use podfit_syntax::Path;

use crate::context::ContainerCx;

/// An option that was found.
#[derive(Debug)]
pub(in crate::rules) struct Said<T> {
    pub(in crate::rules) value: T,
    /// As it is written: `-Xmx2g`.
    pub(in crate::rules) flag: String,
    /// Where, from the object.
    pub(in crate::rules) path: Path,
}

/// A Java heap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Heap {
    Bytes(i64),
    /// Whole percent of the memory the JVM sees, which is the container's limit; fractions are dropped.
    Percent(i64),
}

/// The memory limit that holds the container, its own or its Pod's, in bytes; and where it is written.
pub(in crate::rules) fn memory_limit(container: &ContainerCx<'_>) -> Option<(i64, Path)> {
    let own = container.container.resources.limits.get("memory");
    let own = own.map(|limit| (limit, container.path.clone().key("resources").key("limits").key("memory")));
    let (limit, path) = own.or_else(|| {
        let limit = container.workload.template.spec.resources.as_ref()?.limits.get("memory")?;
        Some((limit, container.workload.in_spec("resources").key("limits").key("memory")))
    })?;
    // Amounts that no program runs in have rules of their own.
    let sane = limit.is_whole() && limit.value() >= 4 << 20 && !container.workload.object.is_unknown(&path);
    sane.then(|| (limit.value(), path))
}

/// The value of a variable, and where it is written.
pub(in crate::rules) fn variable<'a>(container: &ContainerCx<'a>, name: &str) -> Option<(&'a str, Path)> {
    let (index, env) =
        container.container.env.iter().enumerate().rev().find(|(_, env)| &*env.name == name)?;
    let path = container.path.clone().key("env").index(index).key("value");
    let value = env.value.as_deref().filter(|_| !container.workload.object.is_unknown(&path))?;
    Some((value, path))
}

/// The option that has the last word among the command, its arguments, and the variables that `reads` names: the command
/// line over variables, `JDK_JAVA_OPTIONS` over `JAVA_TOOL_OPTIONS`, `_JAVA_OPTIONS` over all; the last over the others.
pub(in crate::rules) fn said<T>(
    container: &ContainerCx<'_>,
    reads: impl Fn(&str) -> bool,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<Said<T>> {
    let inner = container.container;
    let mut places: Vec<(u8, Path, &str)> = Vec::new();
    for (index, env) in inner.env.iter().enumerate().filter(|(_, env)| reads(&env.name)) {
        let rank = match &*env.name {
            "JAVA_TOOL_OPTIONS" => 0,
            "JDK_JAVA_OPTIONS" => 1,
            "_JAVA_OPTIONS" => 4,
            _ => 2,
        };
        let path = container.path.clone().key("env").index(index).key("value");
        places.extend(env.value.as_deref().map(|value| (rank, path, value)));
    }
    for (key, words) in [("command", &inner.command), ("args", &inner.args)] {
        let path = container.path.clone().key(key);
        places.extend(words.iter().enumerate().map(|(index, word)| (3, path.clone().index(index), &**word)));
    }
    places.order_by_key(|(rank, _, _)| *rank);
    let mut found = None;
    for (_, path, text) in places.iter().filter(|(_, path, _)| !container.workload.object.is_unknown(path)) {
        for word in text.split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';')) {
            if let Some(value) = parse(word) {
                found = Some(Said { value, flag: word.to_owned(), path: path.clone() });
            }
        }
    }
    found
}

/// Variables whose options a JVM of the same container gets: Java's own, and those of well-known start scripts.
pub(in crate::rules) fn is_java_variable(name: &str) -> bool {
    matches!(
        name,
        "_JAVA_OPTIONS"
            | "CATALINA_OPTS"
            | "ES_JAVA_OPTS"
            | "JAVA_ARGS"
            | "JAVA_HEAP_OPTS"
            | "JAVA_MEM_OPTS"
            | "JAVA_OPTIONS"
            | "JAVA_OPTS"
            | "JAVA_OPTS_APPEND"
            | "JAVA_TOOL_OPTIONS"
            | "JDK_JAVA_OPTIONS"
            | "JVM_ARGS"
            | "JVM_OPTS"
            | "KAFKA_HEAP_OPTS"
            | "LS_JAVA_OPTS"
            | "OPENSEARCH_JAVA_OPTS"
    )
}

/// `-Xmx2g`, `-XX:MaxHeapSize=2g`, `-XX:MaxRAMPercentage=75.0`.
pub(in crate::rules) fn java_heap(word: &str) -> Option<Heap> {
    if let Some(percent) = word.strip_prefix("-XX:MaxRAMPercentage=") {
        return percent.split('.').next()?.parse().ok().map(Heap::Percent);
    }
    let size = word.strip_prefix("-Xmx").or_else(|| word.strip_prefix("-XX:MaxHeapSize="))?;
    let digits = size.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let shift = match size.get(digits.len()..)? {
        "" => 0,
        "k" | "K" => 10,
        "m" | "M" => 20,
        "g" | "G" => 30,
        "t" | "T" => 40,
        _ => return None,
    };
    digits.parse::<i64>().ok()?.checked_mul(1 << shift).map(Heap::Bytes)
}

/// `--max-old-space-size=4096`, in MiB.
pub(in crate::rules) fn node_heap(word: &str) -> Option<i64> {
    let size =
        word.strip_prefix("--max-old-space-size=").or_else(|| word.strip_prefix("--max_old_space_size="))?;
    size.parse::<i64>().ok()?.checked_mul(1 << 20)
}

/// As Go reads `GOMEMLIMIT` (`src/runtime/string.go` `parseByteCount`): digits, alone or before `B`, `KiB`, … `TiB`.
pub(in crate::rules) fn go_bytes(text: &str) -> Option<i64> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let shift = match text.get(digits.len()..)? {
        "" | "B" => 0,
        "KiB" => 10,
        "MiB" => 20,
        "GiB" => 30,
        "TiB" => 40,
        _ => return None,
    };
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse::<i64>().ok().filter(|_| plain)?.checked_mul(1 << shift)
}

/// Bytes as Kubernetes prints them: `1Gi`.
pub(in crate::rules) fn binary(bytes: i64) -> String {
    podfit_model::object::Quantity::from_bytes(bytes).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn java_sizes() {
        assert_eq!(java_heap("-Xmx2g"), Some(Heap::Bytes(2 << 30)));
        assert_eq!(java_heap("-Xmx1073741824"), Some(Heap::Bytes(1 << 30)));
        assert_eq!(java_heap("-XX:MaxHeapSize=512M"), Some(Heap::Bytes(512 << 20)));
        assert_eq!(java_heap("-XX:MaxRAMPercentage=75.0"), Some(Heap::Percent(75)));
        for other in ["-Xms2g", "-Xmx", "-Xmx2gb", "-Xmx$HEAP", "-Xmx99999999999g"] {
            assert_eq!(java_heap(other), None, "{other}");
        }
    }

    #[test]
    fn go_sizes() {
        assert_eq!(go_bytes("1GiB"), Some(1 << 30));
        assert_eq!(go_bytes("1073741824"), Some(1 << 30));
        assert_eq!(go_bytes("5B"), Some(5));
        for malformed in ["1Gi", "1GB", "512M", "1.5GiB", "", "-1", "+1", "GiB"] {
            assert_eq!(go_bytes(malformed), None, "{malformed}");
        }
    }

    #[test]
    fn node_sizes() {
        assert_eq!(node_heap("--max-old-space-size=4096"), Some(4 << 30));
        assert_eq!(node_heap("--max_old_space_size=1"), Some(1 << 20));
        assert_eq!(node_heap("--max-old-space-size"), None);
    }
}
