// Made by `cargo xtask messages` from messages/; do not edit.
//! The templates of both languages, and one method per message.

use super::{Arg, Words};

#[rustfmt::skip]
pub(super) static ENGLISH: [&str; 74] = [
    "{resource} {requested} of {all}",
    "surge {surge#}, unavailable {unavailable#}",
    " ({text})",
    ", likely",
    " of the old template",
    "{n#} {n#node|nodes}, Kubernetes {version}",
    "by hand",
    ": ",
    ", ",
    "cordoned",
    "old {old#} new {new#} Ready {ready#}",
    "docs",
    "preset {name} holds no rule yet: nothing was checked for it",
    "error",
    "{n#} {n#error|errors}",
    "event",
    "{n#} {n#Pod|Pods} evicted",
    "fix",
    "{n#} fixable with --fix",
    "{n#} fixable with --fix, {more#} more with --unsafe-fixes",
    "{n#} fixable with --fix --unsafe-fixes",
    "{n#} fixed in {files#} {files#file|files}",
    "help",
    "in the end  {old}; {new}",
    "info",
    "{n#} {n#info|infos}",
    "likely, not certain",
    "{n#} {n#Pod|Pods} may not go: {message}",
    "and {n#} more {n#node|nodes}",
    "and {n#} more {n#node|nodes} with {pods#} {pods#Pod|Pods}",
    "{n#} more",
    "new: {pods#} {pods#Pod|Pods}, {ready#} Ready{more}",
    "{workload} has no Pods",
    "{name} holds no Kubernetes object: no document of it has apiVersion and kind",
    "not proven: by hand",
    "not simulated: {part} of {workload}, so its verdict is likely at best",
    "note",
    "nothing found",
    "nothing to fix",
    "cluster {name}",
    "old: {pods#} {pods#Pod|Pods}, {ready#} Ready{more}",
    "on cluster {name}",
    "on clusters {names}",
    "on {n#} clusters",
    " on {node}",
    "or",
    "{clusters} or without one",
    "{pods} of {workload}{asides}",
    "{n#} {n#Pod|Pods} Pending",
    "refused {what}: {message}",
    "blocked",
    "completes",
    "drained",
    "waits for its Pods to be deleted (OnDelete)",
    "paused",
    "refused",
    "stalls",
    "see",
    "; ",
    ", {n#} Pending",
    "Apply {target}",
    "Cordon of {target}",
    "Deletion of {target}",
    "Drain of {target}",
    "Rollout of {target}",
    "files are those that `# Source:` comments name; lines count in the stream that was read",
    "{found} in {objects#} {objects#object|objects} of {files#} {files#file|files}, {cluster}, Kubernetes {version}",
    "{n#} suppressed",
    "taint {taint}",
    ", {what}",
    "warning",
    "{n#} {n#warning|warnings}",
    "without a cluster",
    "{n#} would be fixed in {files#} {files#file|files}",
];

#[rustfmt::skip]
pub(super) static CHINESE: [&str; 74] = [
    "{resource} {requested}/{all}",
    "最多可多出 {surge#} 个，最多可有 {unavailable#} 个不可用",
    "（{text}）",
    "（很可能）",
    "（旧模板）",
    "{n#} 个节点，Kubernetes {version}",
    "需手动修改",
    "：",
    "，",
    "不可调度",
    "旧 {old#} 新 {new#} 就绪 {ready#}",
    "文档",
    "预设 {name} 还没有任何规则：没有为它检查任何内容",
    "错误",
    "{n#} 个错误",
    "事件",
    "驱逐了 {n#} 个 Pod",
    "修复",
    "{n#} 项可用 --fix 修复",
    "{n#} 项可用 --fix 修复，加上 --unsafe-fixes 还可修复 {more#} 项",
    "{n#} 项可用 --fix --unsafe-fixes 修复",
    "已在 {files#} 个文件中修复 {n#} 项",
    "建议",
    "最终  {old}；{new}",
    "信息",
    "{n#} 条信息",
    "很可能，但不确定",
    "{n#} 个 Pod 不能离开：{message}",
    "以及另外 {n#} 个节点",
    "以及另外 {n#} 个节点，共 {pods#} 个 Pod",
    "另有 {n#} 行",
    "新：{pods#} 个 Pod，{ready#} 个就绪{more}",
    "{workload} 没有 Pod",
    "{name} 中没有 Kubernetes 对象：没有文档同时带有 apiVersion 和 kind",
    "未经证明，需手动修改",
    "未模拟：{workload} 的 {part}，因此对它的结论不会是确定的",
    "注意",
    "没有发现问题",
    "没有可以修复的内容",
    "集群 {name}",
    "旧：{pods#} 个 Pod，{ready#} 个就绪{more}",
    "集群 {name}",
    "集群 {names}",
    "{n#} 个集群",
    " 在 {node}",
    "或者",
    "{clusters}，或者未指定集群",
    "{workload}{asides}：{pods}",
    "{n#} 个 Pod 处于 Pending 状态",
    "被拒绝 {what}：{message}",
    "受阻",
    "完成",
    "已腾空",
    "等待其 Pod 被删除（OnDelete）",
    "已暂停",
    "被拒绝",
    "卡住",
    "另见",
    "；",
    "，{n#} 个 Pending",
    "应用 {target}",
    "把 {target} 标记为不可调度",
    "删除 {target}",
    "腾空 {target}",
    "{target} 的滚动更新",
    "文件名取自 `# Source:` 注释；行号按所读取的输入流计算",
    "{found}（{files#} 个文件，{objects#} 个对象，{cluster}，Kubernetes {version}）",
    "已忽略 {n#} 项",
    "污点 {taint}",
    "，{what}",
    "警告",
    "{n#} 个警告",
    "未指定集群",
    "将在 {files#} 个文件中修复 {n#} 项",
];

#[rustfmt::skip]
impl Words {
    /// `{resource} {requested} of {all}`
    pub(crate) fn amount(self, resource: &str, requested: &str, all: &str) -> String {
        self.say(0, &[("resource", Arg::Text(resource)), ("requested", Arg::Text(requested)), ("all", Arg::Text(all))])
    }
    /// `surge {surge#}, unavailable {unavailable#}`
    pub(crate) fn arithmetic(self, surge: i64, unavailable: i64) -> String {
        self.say(1, &[("surge", Arg::Int(surge)), ("unavailable", Arg::Int(unavailable))])
    }
    /// ` ({text})`
    pub(crate) fn aside(self, text: &str) -> String {
        self.say(2, &[("text", Arg::Text(text))])
    }
    /// `, likely`
    pub(crate) fn aside_likely(self) -> String {
        self.say(3, &[])
    }
    /// ` of the old template`
    pub(crate) fn aside_old(self) -> String {
        self.say(4, &[])
    }
    /// `{n#} {n#node|nodes}, Kubernetes {version}`
    pub(crate) fn board(self, n: i64, version: &str) -> String {
        self.say(5, &[("n", Arg::Int(n)), ("version", Arg::Text(version))])
    }
    /// `by hand`
    pub(crate) fn by_hand(self) -> String {
        self.say(6, &[])
    }
    /// `: `
    pub(crate) fn colon(self) -> String {
        self.say(7, &[])
    }
    /// `, `
    pub(crate) fn comma(self) -> String {
        self.say(8, &[])
    }
    /// `cordoned`
    pub(crate) fn cordoned(self) -> String {
        self.say(9, &[])
    }
    /// `old {old#} new {new#} Ready {ready#}`
    pub(crate) fn counts(self, old: i64, new: i64, ready: i64) -> String {
        self.say(10, &[("old", Arg::Int(old)), ("new", Arg::Int(new)), ("ready", Arg::Int(ready))])
    }
    /// `docs`
    pub(crate) fn docs(self) -> String {
        self.say(11, &[])
    }
    /// `preset {name} holds no rule yet: nothing was checked for it`
    pub(crate) fn empty_preset(self, name: &str) -> String {
        self.say(12, &[("name", Arg::Text(name))])
    }
    /// `error`
    pub(crate) fn error(self) -> String {
        self.say(13, &[])
    }
    /// `{n#} {n#error|errors}`
    pub(crate) fn errors(self, n: i64) -> String {
        self.say(14, &[("n", Arg::Int(n))])
    }
    /// `event`
    pub(crate) fn event(self) -> String {
        self.say(15, &[])
    }
    /// `{n#} {n#Pod|Pods} evicted`
    pub(crate) fn evicted(self, n: i64) -> String {
        self.say(16, &[("n", Arg::Int(n))])
    }
    /// `fix`
    pub(crate) fn fix(self) -> String {
        self.say(17, &[])
    }
    /// `{n#} fixable with --fix`
    pub(crate) fn fixable(self, n: i64) -> String {
        self.say(18, &[("n", Arg::Int(n))])
    }
    /// `{n#} fixable with --fix, {more#} more with --unsafe-fixes`
    pub(crate) fn fixable_and_more(self, n: i64, more: i64) -> String {
        self.say(19, &[("n", Arg::Int(n)), ("more", Arg::Int(more))])
    }
    /// `{n#} fixable with --fix --unsafe-fixes`
    pub(crate) fn fixable_unsafe(self, n: i64) -> String {
        self.say(20, &[("n", Arg::Int(n))])
    }
    /// `{n#} fixed in {files#} {files#file|files}`
    pub(crate) fn fixed(self, n: i64, files: i64) -> String {
        self.say(21, &[("n", Arg::Int(n)), ("files", Arg::Int(files))])
    }
    /// `help`
    pub(crate) fn help(self) -> String {
        self.say(22, &[])
    }
    /// `in the end  {old}; {new}`
    pub(crate) fn in_the_end(self, old: &str, new: &str) -> String {
        self.say(23, &[("old", Arg::Text(old)), ("new", Arg::Text(new))])
    }
    /// `info`
    pub(crate) fn info(self) -> String {
        self.say(24, &[])
    }
    /// `{n#} {n#info|infos}`
    pub(crate) fn infos(self, n: i64) -> String {
        self.say(25, &[("n", Arg::Int(n))])
    }
    /// `likely, not certain`
    pub(crate) fn likely_not_certain(self) -> String {
        self.say(26, &[])
    }
    /// `{n#} {n#Pod|Pods} may not go: {message}`
    pub(crate) fn may_not_go(self, n: i64, message: &str) -> String {
        self.say(27, &[("n", Arg::Int(n)), ("message", Arg::Text(message))])
    }
    /// `and {n#} more {n#node|nodes}`
    pub(crate) fn more_nodes(self, n: i64) -> String {
        self.say(28, &[("n", Arg::Int(n))])
    }
    /// `and {n#} more {n#node|nodes} with {pods#} {pods#Pod|Pods}`
    pub(crate) fn more_nodes_with_pods(self, n: i64, pods: i64) -> String {
        self.say(29, &[("n", Arg::Int(n)), ("pods", Arg::Int(pods))])
    }
    /// `{n#} more`
    pub(crate) fn more_rows(self, n: i64) -> String {
        self.say(30, &[("n", Arg::Int(n))])
    }
    /// `new: {pods#} {pods#Pod|Pods}, {ready#} Ready{more}`
    pub(crate) fn new_side(self, pods: i64, ready: i64, more: &str) -> String {
        self.say(31, &[("pods", Arg::Int(pods)), ("ready", Arg::Int(ready)), ("more", Arg::Text(more))])
    }
    /// `{workload} has no Pods`
    pub(crate) fn no_pods(self, workload: &str) -> String {
        self.say(32, &[("workload", Arg::Text(workload))])
    }
    /// `{name} holds no Kubernetes object: no document of it has apiVersion and kind`
    pub(crate) fn not_kubernetes(self, name: &str) -> String {
        self.say(33, &[("name", Arg::Text(name))])
    }
    /// `not proven: by hand`
    pub(crate) fn not_proven(self) -> String {
        self.say(34, &[])
    }
    /// `not simulated: {part} of {workload}, so its verdict is likely at best`
    pub(crate) fn not_simulated(self, part: &str, workload: &str) -> String {
        self.say(35, &[("part", Arg::Text(part)), ("workload", Arg::Text(workload))])
    }
    /// `note`
    pub(crate) fn note(self) -> String {
        self.say(36, &[])
    }
    /// `nothing found`
    pub(crate) fn nothing_found(self) -> String {
        self.say(37, &[])
    }
    /// `nothing to fix`
    pub(crate) fn nothing_to_fix(self) -> String {
        self.say(38, &[])
    }
    /// `cluster {name}`
    pub(crate) fn of_cluster(self, name: &str) -> String {
        self.say(39, &[("name", Arg::Text(name))])
    }
    /// `old: {pods#} {pods#Pod|Pods}, {ready#} Ready{more}`
    pub(crate) fn old_side(self, pods: i64, ready: i64, more: &str) -> String {
        self.say(40, &[("pods", Arg::Int(pods)), ("ready", Arg::Int(ready)), ("more", Arg::Text(more))])
    }
    /// `on cluster {name}`
    pub(crate) fn on_cluster(self, name: &str) -> String {
        self.say(41, &[("name", Arg::Text(name))])
    }
    /// `on clusters {names}`
    pub(crate) fn on_clusters(self, names: &str) -> String {
        self.say(42, &[("names", Arg::Text(names))])
    }
    /// `on {n#} clusters`
    pub(crate) fn on_many_clusters(self, n: i64) -> String {
        self.say(43, &[("n", Arg::Int(n))])
    }
    /// ` on {node}`
    pub(crate) fn on_node(self, node: &str) -> String {
        self.say(44, &[("node", Arg::Text(node))])
    }
    /// `or`
    pub(crate) fn or(self) -> String {
        self.say(45, &[])
    }
    /// `{clusters} or without one`
    pub(crate) fn or_without(self, clusters: &str) -> String {
        self.say(46, &[("clusters", Arg::Text(clusters))])
    }
    /// `{pods} of {workload}{asides}`
    pub(crate) fn pending(self, pods: &str, workload: &str, asides: &str) -> String {
        self.say(47, &[("pods", Arg::Text(pods)), ("workload", Arg::Text(workload)), ("asides", Arg::Text(asides))])
    }
    /// `{n#} {n#Pod|Pods} Pending`
    pub(crate) fn pods_pending(self, n: i64) -> String {
        self.say(48, &[("n", Arg::Int(n))])
    }
    /// `refused {what}: {message}`
    pub(crate) fn refused(self, what: &str, message: &str) -> String {
        self.say(49, &[("what", Arg::Text(what)), ("message", Arg::Text(message))])
    }
    /// `blocked`
    pub(crate) fn result_blocked(self) -> String {
        self.say(50, &[])
    }
    /// `completes`
    pub(crate) fn result_complete(self) -> String {
        self.say(51, &[])
    }
    /// `drained`
    pub(crate) fn result_drained(self) -> String {
        self.say(52, &[])
    }
    /// `waits for its Pods to be deleted (OnDelete)`
    pub(crate) fn result_ondelete(self) -> String {
        self.say(53, &[])
    }
    /// `paused`
    pub(crate) fn result_paused(self) -> String {
        self.say(54, &[])
    }
    /// `refused`
    pub(crate) fn result_refused(self) -> String {
        self.say(55, &[])
    }
    /// `stalls`
    pub(crate) fn result_stuck(self) -> String {
        self.say(56, &[])
    }
    /// `see`
    pub(crate) fn see(self) -> String {
        self.say(57, &[])
    }
    /// `; `
    pub(crate) fn semicolon(self) -> String {
        self.say(58, &[])
    }
    /// `, {n#} Pending`
    pub(crate) fn side_pending(self, n: i64) -> String {
        self.say(59, &[("n", Arg::Int(n))])
    }
    /// `Apply {target}`
    pub(crate) fn step_apply(self, target: &str) -> String {
        self.say(60, &[("target", Arg::Text(target))])
    }
    /// `Cordon of {target}`
    pub(crate) fn step_cordon(self, target: &str) -> String {
        self.say(61, &[("target", Arg::Text(target))])
    }
    /// `Deletion of {target}`
    pub(crate) fn step_delete_node(self, target: &str) -> String {
        self.say(62, &[("target", Arg::Text(target))])
    }
    /// `Drain of {target}`
    pub(crate) fn step_drain(self, target: &str) -> String {
        self.say(63, &[("target", Arg::Text(target))])
    }
    /// `Rollout of {target}`
    pub(crate) fn step_rollout(self, target: &str) -> String {
        self.say(64, &[("target", Arg::Text(target))])
    }
    /// `files are those that `# Source:` comments name; lines count in the stream that was read`
    pub(crate) fn streamed(self) -> String {
        self.say(65, &[])
    }
    /// `{found} in {objects#} {objects#object|objects} of {files#} {files#file|files}, {cluster}, Kubernetes {version}`
    pub(crate) fn summary(self, found: &str, objects: i64, files: i64, cluster: &str, version: &str) -> String {
        self.say(66, &[("found", Arg::Text(found)), ("objects", Arg::Int(objects)), ("files", Arg::Int(files)), ("cluster", Arg::Text(cluster)), ("version", Arg::Text(version))])
    }
    /// `{n#} suppressed`
    pub(crate) fn suppressed(self, n: i64) -> String {
        self.say(67, &[("n", Arg::Int(n))])
    }
    /// `taint {taint}`
    pub(crate) fn taint(self, taint: &str) -> String {
        self.say(68, &[("taint", Arg::Text(taint))])
    }
    /// `, {what}`
    pub(crate) fn then(self, what: &str) -> String {
        self.say(69, &[("what", Arg::Text(what))])
    }
    /// `warning`
    pub(crate) fn warning(self) -> String {
        self.say(70, &[])
    }
    /// `{n#} {n#warning|warnings}`
    pub(crate) fn warnings(self, n: i64) -> String {
        self.say(71, &[("n", Arg::Int(n))])
    }
    /// `without a cluster`
    pub(crate) fn without_cluster(self) -> String {
        self.say(72, &[])
    }
    /// `{n#} would be fixed in {files#} {files#file|files}`
    pub(crate) fn would_be_fixed(self, n: i64, files: i64) -> String {
        self.say(73, &[("n", Arg::Int(n)), ("files", Arg::Int(files))])
    }
}
