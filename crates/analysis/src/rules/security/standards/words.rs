//! What the admission plugin says of what it found: the details of `policy/check_*.go`, word for word.

use podfit_ordered::OrderedSet;

use podfit_syntax::Segment;

use super::Site;
use crate::rules::security::pod::Who;

/// Forbidden values, each once, sorted.
pub(super) fn distinct<'s>(sites: &'s [Site<'_>]) -> OrderedSet<&'s str> {
    sites.iter().map(|site| site.value.as_str()).collect()
}

fn quoted<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let texts: Vec<String> = texts.into_iter().map(|text| format!("\"{text}\"")).collect();
    texts.join(", ")
}

fn values_quoted(sites: &[Site<'_>]) -> String {
    quoted(distinct(sites))
}

fn plural(count: usize, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}

/// Each once, in the order in which they were visited.
fn names<'a>(sites: &[Site<'a>], name: fn(Who<'a>) -> Option<&'a str>) -> Vec<&'a str> {
    let mut names = Vec::new();
    for found in sites.iter().filter_map(|site| name(site.who)) {
        if !names.contains(&found) {
            names.push(found);
        }
    }
    names
}

fn container(who: Who<'_>) -> Option<&str> {
    if let Who::Container(name) = who { Some(name) } else { None }
}

fn volume(who: Who<'_>) -> Option<&str> {
    if let Who::Volume(name) = who { Some(name) } else { None }
}

/// `container "a"`, `containers "a", "b"`
fn containers(sites: &[Site<'_>]) -> String {
    let names = names(sites, container);
    format!("{} {}", plural(names.len(), "container", "containers"), quoted(names))
}

/// `pod and container "a" and annotation`
fn setters(sites: &[Site<'_>]) -> String {
    let mut setters = Vec::new();
    if sites.iter().any(|site| site.who == Who::Pod) {
        setters.push("pod".to_owned());
    }
    if !names(sites, container).is_empty() {
        setters.push(containers(sites));
    }
    let annotations = sites.iter().filter(|site| site.who == Who::Annotation).count();
    if annotations > 0 {
        setters.push(plural(annotations, "annotation", "annotations").to_owned());
    }
    setters.join(" and ")
}

pub(super) fn app_armor(sites: &[Site<'_>]) -> String {
    format!("{} must not set AppArmor profile type to {}", setters(sites), values_quoted(sites))
}

pub(super) fn added(sites: &[Site<'_>]) -> String {
    let capabilities = values_quoted(sites);
    format!("{} must not include {capabilities} in securityContext.capabilities.add", containers(sites))
}

pub(super) fn values(sites: &[Site<'_>]) -> String {
    let values: Vec<&str> = sites.iter().map(|site| site.value.as_str()).collect();
    values.join(", ")
}

pub(super) fn volumes(sites: &[Site<'_>]) -> String {
    let names = names(sites, volume);
    format!("{} {}", plural(names.len(), "volume", "volumes"), quoted(names))
}

pub(super) fn host_ports(sites: &[Site<'_>]) -> String {
    let ports: Vec<&str> = distinct(sites).into_iter().collect();
    let uses = plural(names(sites, container).len(), "uses", "use");
    let what = plural(ports.len(), "hostPort", "hostPorts");
    format!("{} {uses} {what} {}", containers(sites), ports.join(", "))
}

pub(super) fn probe_hosts(sites: &[Site<'_>]) -> String {
    let names: OrderedSet<&str> = names(sites, container).into_iter().collect();
    let (who, uses) = (plural(names.len(), "container", "containers"), plural(names.len(), "uses", "use"));
    let what = plural(distinct(sites).len(), "probe or lifecycle host", "probe or lifecycle hosts");
    format!("{who} {} {uses} {what} {}", quoted(names), values_quoted(sites))
}

pub(super) fn privileged(sites: &[Site<'_>]) -> String {
    format!("{} must not set securityContext.privileged=true", containers(sites))
}

pub(super) fn proc_mount(sites: &[Site<'_>]) -> String {
    format!("{} must not set securityContext.procMount to {}", containers(sites), values_quoted(sites))
}

pub(super) fn selinux_options(sites: &[Site<'_>]) -> String {
    let at = |key: &str| {
        let last = |site: &&Site<'_>| matches!(site.path.last(), Some(Segment::Key(last)) if &**last == key);
        sites.iter().filter(last).cloned().collect::<Vec<_>>()
    };
    let types = at("type");
    let mut forbidden = Vec::new();
    if !types.is_empty() {
        let what = plural(distinct(&types).len(), "type", "types");
        forbidden.push(format!("{what} {}", values_quoted(&types)));
    }
    for key in ["user", "role"] {
        if !at(key).is_empty() {
            forbidden.push(format!("{key} may not be set"));
        }
    }
    format!("{} set forbidden securityContext.seLinuxOptions: {}", setters(sites), forbidden.join("; "))
}

pub(super) fn forbidden_seccomp(sites: &[Site<'_>]) -> String {
    format!("{} must not set securityContext.seccompProfile.type to {}", setters(sites), values_quoted(sites))
}

pub(super) fn host_process(sites: &[Site<'_>]) -> String {
    format!("{} must not set securityContext.windowsOptions.hostProcess=true", setters(sites))
}

pub(super) fn escalation(sites: &[Site<'_>]) -> String {
    format!("{} must set securityContext.allowPrivilegeEscalation=false", containers(sites))
}

pub(super) fn capabilities(sites: &[Site<'_>]) -> String {
    let (lacking, adding): (Vec<Site<'_>>, Vec<Site<'_>>) =
        sites.iter().cloned().partition(|site| site.value.is_empty());
    let mut details = Vec::new();
    if !lacking.is_empty() {
        details
            .push(format!(r#"{} must set securityContext.capabilities.drop=["ALL"]"#, containers(&lacking)));
    }
    if !adding.is_empty() {
        details.push(added(&adding));
    }
    details.join("; ")
}

pub(super) fn volume_types(sites: &[Site<'_>]) -> String {
    let uses = plural(names(sites, volume).len(), "uses", "use");
    let what = plural(distinct(sites).len(), "restricted volume type", "restricted volume types");
    format!("{} {uses} {what} {}", volumes(sites), values_quoted(sites))
}

pub(super) fn run_as_non_root(sites: &[Site<'_>]) -> String {
    if lacks(sites) {
        format!("pod or {} must set securityContext.runAsNonRoot=true", containers(sites))
    } else {
        format!("{} must not set securityContext.runAsNonRoot=false", setters(sites))
    }
}

pub(super) fn root_user(sites: &[Site<'_>]) -> String {
    format!("{} must not set runAsUser=0", setters(sites))
}

pub(super) fn restricted_seccomp(sites: &[Site<'_>]) -> String {
    if lacks(sites) {
        let who = containers(sites);
        format!(
            r#"pod or {who} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost""#
        )
    } else {
        forbidden_seccomp(sites)
    }
}

fn lacks(sites: &[Site<'_>]) -> bool {
    sites.iter().all(|site| site.value.is_empty())
}
