//! Who needs more than the 64 MB of /dev/shm that a container gets, how it fails, and how much to give.
//!
//! Sizes are those that the projects document or ship; symptoms are the programs' own words.

use podfit_model::object::{Container, Text};

use crate::report::Severity;

/// A program that needs shared memory.
#[derive(Debug, Clone)]
pub(crate) struct Need {
    /// What it is.
    pub(crate) program: String,
    /// What it prints when it runs out; empty where that is not known.
    pub(crate) symptom: &'static str,
    /// How much to give.
    pub(crate) size: &'static str,
    /// How likely it fails.
    pub(crate) severity: Severity,
    /// The manifest switches the use of shared memory off, at a price.
    pub(crate) worked_around: bool,
}

const NCCL: &str = "Error while creating shared memory segment /dev/shm/nccl-";
const BUS_ERROR: &str = "ERROR: Unexpected bus error encountered in worker. This might be caused by insufficient shared memory (shm)";

/// Whether something is mounted at /dev/shm.
pub(crate) fn has_shared_memory(container: &Container) -> bool {
    container.volume_mounts.iter().any(|mount| mount.mount_path.trim_end_matches('/') == "/dev/shm")
}

/// What the container runs, if it is known to need shared memory in this shape, or if its image is one of `images` (globs).
pub(crate) fn need(container: &Container, images: &[String]) -> Option<Need> {
    let listed = || {
        let matches = |glob: &String| {
            fast_glob::glob_match(glob, &*container.image)
                || fast_glob::glob_match(glob, repository(&container.image))
        };
        images.iter().any(matches).then(|| Need {
            program: repository(&container.image).to_owned(),
            symptom: "",
            size: "1Gi",
            severity: Severity::Warning,
            worked_around: false,
        })
    };
    let program = program(container).or_else(listed)?;
    let disabled = container.env.iter().any(|env| {
        &*env.name == "NCCL_SHM_DISABLE" && env.value.as_deref().is_some_and(|value| value != "0")
    });
    Some(Need { worked_around: disabled, ..program })
}

fn program(container: &Container) -> Option<Need> {
    let facts = Facts::of(container);
    let need = |program: &str, symptom, size, severity| {
        Some(Need { program: program.to_owned(), symptom, size, severity, worked_around: false })
    };
    if facts.is_client() {
        return None;
    }
    let several =
        facts.gpus >= 2 || facts.option(&["--tensor-parallel-size", "-tp", "--pipeline-parallel-size"]) > 1;
    if facts.image("vllm") || facts.says("vllm") {
        return if several { need("vLLM on several GPUs", NCCL, "8Gi", Severity::Warning) } else { None };
    }
    if facts.image("text-generation-inference") || facts.says("text-generation-launcher") {
        let sharded = facts.gpus >= 2 || facts.option(&["--num-shard"]) > 1;
        return if sharded { need("TGI with several shards", NCCL, "1Gi", Severity::Warning) } else { None };
    }
    if facts.image("sglang") || facts.says("sglang.launch_server") {
        let split = facts.gpus >= 2 || facts.option(&["--tp", "--tp-size", "--tensor-parallel-size"]) > 1;
        return if split { need("SGLang on several GPUs", NCCL, "8Gi", Severity::Warning) } else { None };
    }
    if facts.image("tritonserver") || facts.says("tritonserver") {
        let symptom = "Unable to initialize shared memory key 'triton_python_backend_shm_region_";
        return need("Triton (its Python backend)", symptom, "1Gi", Severity::Info);
    }
    if facts.says("torchrun")
        || facts.says("torch.distributed")
        || facts.says("deepspeed")
        || facts.says("accelerate")
    {
        return need("distributed PyTorch", BUS_ERROR, "2Gi", Severity::Warning);
    }
    if facts.image("pytorch") && facts.option(&["--num-workers", "--num_workers", "--workers"]) > 0 {
        return need("a PyTorch DataLoader with workers", BUS_ERROR, "2Gi", Severity::Warning);
    }
    if facts.says("ray") && facts.said(&["start"]) {
        let symptom = "The object store is using /tmp instead of /dev/shm because /dev/shm has only 67108864 bytes available.";
        return need("Ray's object store", symptom, "2Gi", Severity::Info);
    }
    if facts.browser() && !facts.says("--disable-dev-shm-usage") {
        return need("a browser", "session deleted because of page crash", "2Gi", Severity::Warning);
    }
    if facts.is_postgres() {
        let without = facts.said(&["mmap", "sysv"])
            || facts.said(&["max_parallel_workers_per_gather"])
                && facts.option(&["max_parallel_workers_per_gather"]) == 0;
        let symptom = "could not resize shared memory segment";
        let serves = facts.words.is_empty() || facts.says("postgres");
        let program = "PostgreSQL (its parallel queries)";
        return if serves && !without { need(program, symptom, "256Mi", Severity::Info) } else { None };
    }
    if facts.gpus >= 2 && (facts.image("pytorch") || facts.nccl) {
        return need("NCCL on several GPUs", NCCL, "1Gi", Severity::Warning);
    }
    None
}

/// The image without tag and digest.
fn repository(image: &str) -> &str {
    let name = image.split('@').next().unwrap_or(image);
    match name.rsplit_once(':') {
        Some((name, tag)) if !tag.contains('/') => name,
        _ => name,
    }
}

/// What the rules above ask of a container.
struct Facts<'a> {
    repository: &'a str,
    sdk: bool,
    words: Vec<&'a str>,
    gpus: i64,
    nccl: bool,
}

impl<'a> Facts<'a> {
    fn of(container: &'a Container) -> Self {
        let words = container.command.iter().chain(&container.args).flat_map(|text: &Text| {
            text.split(|c: char| c.is_whitespace() || c == '=' || c == ';' || c == '\'' || c == '"')
        });
        let limits = container.resources.limits.iter().chain(&container.resources.requests);
        let gpus = limits
            .filter(|(name, _)| matches!(&***name, "nvidia.com/gpu" | "amd.com/gpu" | "aliyun.com/gpu"))
            .map(|(_, amount)| amount.value())
            .max()
            .unwrap_or(0);
        let nccl = container.env.iter().any(|env| env.name.starts_with("NCCL_"));
        Self {
            repository: repository(&container.image),
            sdk: container.image.ends_with("-sdk"),
            words: words.collect(),
            gpus,
            nccl,
        }
    }

    /// A server's image that is there for its tools: Triton's `-sdk`, or a command that only asks servers or sleeps.
    fn is_client(&self) -> bool {
        const CLIENTS: [&str; 8] =
            ["cat", "curl", "genai-perf", "perf_analyzer", "sleep", "tail", "top", "wget"];
        const AROUND: [&str; 7] = ["sh", "bash", "-c", "-ec", "-lc", "exec", "-x"];
        let mut words = self.words.iter().map(|word| word.rsplit('/').next().unwrap_or(word));
        let first = words.find(|word| !word.is_empty() && !AROUND.contains(word));
        let serves = ["vllm", "tritonserver", "sglang", "text-generation-launcher", "torchrun", "ray"];
        self.sdk
            || first.is_some_and(|word| CLIENTS.contains(&word)) && !serves.iter().any(|word| self.says(word))
    }

    /// A part of the image's name.
    fn image(&self, word: &str) -> bool {
        self.repository
            .split('/')
            .any(|part| part == word || part.split(['-', '_', '.']).any(|piece| piece == word))
    }

    /// A word of the command: itself, or the end of a path, or a module's name.
    fn says(&self, word: &str) -> bool {
        self.words.iter().any(|said| {
            let file = said.rsplit('/').next().unwrap_or(said);
            file == word || said.starts_with(word) && said[word.len()..].starts_with(['.', '-'])
        })
    }

    fn said(&self, words: &[&str]) -> bool {
        self.words.iter().any(|said| words.contains(said))
    }

    /// The number behind an option; 0 where it is not given or no number.
    fn option(&self, names: &[&str]) -> i64 {
        let position = self.words.iter().position(|said| names.contains(said));
        position.and_then(|index| self.words.get(index + 1)).and_then(|value| value.parse().ok()).unwrap_or(0)
    }

    /// The server's own image, not that of an operator or a tool around it.
    fn is_postgres(&self) -> bool {
        let last = self.repository.rsplit('/').next().unwrap_or(self.repository);
        matches!(last, "postgres" | "postgresql" | "postgis" | "pgvector" | "timescaledb" | "timescaledb-ha")
    }

    fn browser(&self) -> bool {
        let last = self.repository.rsplit('/').next().unwrap_or(self.repository);
        let owner = self.repository.rsplit('/').nth(1).unwrap_or_default();
        (owner == "selenium" && (last.starts_with("standalone-") || last.starts_with("node-")))
            || matches!(owner, "browserless" | "puppeteer")
            || matches!(last, "alpine-chrome" | "playwright")
    }
}

#[cfg(test)]
mod tests {
    use podfit_model::object::{Container, Quantity, Text};

    use super::Need;

    fn need(container: &Container) -> Option<Need> {
        super::need(container, &[])
    }

    fn container(image: &str, args: &[&str], gpus: i64) -> Container {
        let mut container = Container { image: image.into(), ..Container::default() };
        container.args = args.iter().map(|arg| Text::from(*arg)).collect();
        if gpus > 0 {
            container.resources.limits.insert("nvidia.com/gpu".into(), Quantity::from_units(gpus));
        }
        container
    }

    #[test]
    fn one_gpu_of_vllm_is_fine_and_two_are_not() {
        assert!(need(&container("vllm/vllm-openai:v0.9", &["--model", "x"], 1)).is_none());
        assert_eq!(need(&container("vllm/vllm-openai:v0.9", &[], 2)).map(|n| n.size), Some("8Gi"));
        let split = container("vllm/vllm-openai:v0.9", &["--tensor-parallel-size=2"], 0);
        assert!(need(&split).is_some());
    }

    #[test]
    fn a_browser_told_to_do_without_is_left_alone() {
        assert!(need(&container("selenium/standalone-chrome:4", &[], 0)).is_some());
        assert!(need(&container("selenium/standalone-chrome:4", &["--disable-dev-shm-usage"], 0)).is_none());
        assert!(need(&container("selenium/hub:4", &[], 0)).is_none());
    }

    #[test]
    fn a_port_in_the_registry_is_no_tag() {
        assert!(need(&container("registry.local:5000/ml/vllm", &[], 2)).is_some());
    }

    #[test]
    fn clients_of_servers_are_left_alone() {
        let sdk = "nvcr.io/nvidia/tritonserver:24.06-py3-sdk";
        assert!(need(&container(sdk, &["genai-perf", "--model", "x"], 0)).is_none());
        assert!(
            need(&container("nvcr.io/nvidia/tritonserver:24.06-py3", &["sh", "-c", "sleep infinity"], 0))
                .is_none()
        );
        assert!(need(&container("nvcr.io/nvidia/tritonserver:24.06-py3", &[], 0)).is_some());
        assert!(
            need(&container("vllm/vllm-openai:v0.9", &["sh", "-c", "sleep 5; vllm serve x"], 2)).is_some()
        );
    }

    #[test]
    fn a_database_may_be_told_to_do_without() {
        assert!(need(&container("docker.io/library/postgres:17", &[], 0)).is_some());
        assert!(need(&container("postgres:17", &["-c", "dynamic_shared_memory_type=mmap"], 0)).is_none());
        assert!(need(&container("ghcr.io/zalando/postgres-operator:v1", &[], 0)).is_none());
    }

    #[test]
    fn images_of_the_configuration_need_it_too() {
        let listed =
            |image: &str| super::need(&container(image, &[], 0), &["registry.local/ml/*".to_owned()]);
        assert_eq!(
            listed("registry.local/ml/train:1").map(|need| need.program),
            Some("registry.local/ml/train".to_owned())
        );
        assert!(listed("registry.local/web/site:1").is_none());
    }

    #[test]
    fn ordinary_programs_are_left_alone() {
        for image in ["nginx:1.27", "registry.example/x-ray:1", "redis", "envoyproxy/envoy:v1"] {
            assert!(need(&container(image, &["start"], 0)).is_none(), "{image}");
        }
    }
}
