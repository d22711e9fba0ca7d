//! Reports built by hand, for the tests of renderers.

use std::sync::Arc;

use podfit_analysis::Report;
use podfit_analysis::report::*;

use super::Sources;
use podfit_files::read::place_in;

/// The manifest that the sample findings point into.
pub(crate) const TEXT: &str = "\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ai-api  # 推理服务 🚀
spec:
  replicas: 3
  strategy:
    rollingUpdate: {maxSurge: 25%, maxUnavailable: 25%}
  template:
    spec:
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - topologyKey: kubernetes.io/hostname
      containers:
\t- {name: 应用, image: \"a\u{1b}[31mb\"}
";

/// The texts of the samples.
pub(crate) fn sources() -> Sources {
    let mut sources = Sources::default();
    sources.add("deploy.yaml", Arc::from(TEXT));
    sources
}

/// The span of the first occurrence of a piece of [`TEXT`].
pub(crate) fn span(piece: &str) -> Span {
    let start = TEXT.find(piece).expect("a piece of the sample");
    Span {
        file: "deploy.yaml".into(),
        start: place_in(TEXT, start),
        end: place_in(TEXT, start + piece.len()),
    }
}

fn finding(rule: &str, severity: Severity, message: &str, piece: &str) -> Finding {
    Finding {
        rule: rule.into(),
        severity,
        category: Category::Rollout,
        certainty: Certainty::Certain,
        message: message.into(),
        url: format!("https://podfit.dev/rules/{rule}"),
        fingerprint: format!("{rule}-0123"),
        object: Some(ObjectRef {
            api_version: "apps/v1".into(),
            kind: "Deployment".into(),
            namespace: Some("default".into()),
            name: "ai-api".into(),
        }),
        path: Some("spec.strategy".into()),
        cluster: None,
        span: span(piece),
        labels: Vec::new(),
        evidence: Vec::new(),
        help: None,
        fixes: Vec::new(),
    }
}

fn label(piece: &str, text: &str) -> Label {
    Label { span: span(piece), text: text.into() }
}

/// Two findings, one rich, one poor.
pub(crate) fn report() -> Report {
    let mut rich = finding(
        "rollout-stalls",
        Severity::Error,
        "the next rollout of Deployment ai-api stalls after 1 Pod",
        "strategy",
    );
    rich.cluster = Some("uat".into());
    rich.labels = vec![
        label("replicas: 3", "3 Pods, one per node"),
        label("rollingUpdate", "25% of 3: surge rounds up to 1, unavailable rounds down to 0"),
        label(
            "requiredDuringSchedulingIgnoredDuringExecution",
            "no two may share a node, and that includes Pods of the old and of the new template while both exist",
        ),
    ];
    rich.evidence = vec!["0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 node(s) didn't match pod anti-affinity rules.".into()];
    rich.help = Some("The 4th Pod has no node, and no old Pod may stop before it is Ready.".into());
    let at = span("25%, maxU").start.byte;
    rich.fixes = vec![
        Fix {
            title: "Replace one Pod at a time: maxSurge 0, maxUnavailable 1".into(),
            applicability: Applicability::Unsafe,
            proven: Some(true),
            edits: vec![Edit {
                file: "deploy.yaml".into(),
                byte_start: at,
                byte_end: at + 3,
                text: "0".into(),
            }],
        },
        Fix {
            title: "Let new Pods join old ones: matchLabelKeys [pod-template-hash]".into(),
            applicability: Applicability::DisplayOnly,
            proven: None,
            edits: Vec::new(),
        },
    ];
    let mut poor = finding(
        "missing-readiness-probe",
        Severity::Warning,
        "container 应用 has no readiness probe: it counts as Ready as soon as it runs",
        "name: 应用",
    );
    poor.certainty = Certainty::Likely;
    let mut report = clean();
    report.findings = vec![rich, poor];
    report.summary.errors = 1;
    report.summary.warnings = 1;
    report.summary.suppressed = 2;
    report
}

/// Nothing found.
pub(crate) fn clean() -> Report {
    Report {
        version: 1,
        tool: Tool { name: "podfit".into(), version: "0.1.0".into() },
        kubernetes: "1.36".into(),
        summary: Summary { files: 1, documents: 1, objects: 1, ..Summary::default() },
        errors: Vec::new(),
        findings: Vec::new(),
        suppressed: Vec::new(),
    }
}

/// Everything that a manifest can bring to deceive a reader or a runner.
pub(crate) fn hostile() -> Report {
    let mut report = report();
    let evil = "\u{1b}[2J\u{202e}evil\r\n::error file=x::pwned]]> <script>%0A\u{9b}m `| [x](y)";
    for finding in &mut report.findings {
        finding.message = format!("{evil} {}", "a".repeat(1 << 20));
        finding.help = Some(evil.into());
        finding.evidence = vec![evil.into()];
        finding.span.file = format!("deploy.yaml{}", "");
        for label in &mut finding.labels {
            label.text = evil.into();
        }
    }
    report.errors.push(InputError { file: Some(evil.into()), message: evil.into(), span: None });
    report
}
