//! Which language is spoken, and that its wider letters still stand in their columns.

use std::process::Command;

use unicode_width::UnicodeWidthStr;

use crate::command::{podfit, repository};

const STALLS: &str = "fixtures/seeds/scenarios/000-pool-hard-3-on-3.yaml";

#[test]
fn chinese_stands_in_its_columns() {
    let said = podfit(["check", STALLS, "--lang", "zh", "--format", "full"]).exits(1);
    assert!(said.stderr.contains("1 个错误"), "{said:#?}");
    for line in said.stdout.lines() {
        assert!(line.width() <= 82, "{line}");
    }
    assert!(said.stdout.contains(" 建议   让旧 Pod 先走"), "{said:#?}");
}

#[test]
fn a_simulation_is_told_in_chinese() {
    let said = podfit(["simulate", "--scenario", STALLS, "--lang", "zh"]).exits(1);
    assert_eq!(said.stdout.matches("污点").count(), 3, "{said:#?}");
    assert!(said.stdout.contains("的滚动更新  ✗ 卡住"), "{said:#?}");
    assert!(said.stdout.contains("旧 3 新 1 就绪 3"), "{said:#?}");
}

/// What podfit prints on a machine with a Chinese locale.
fn in_china(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_podfit"))
        .args(arguments)
        .current_dir(repository())
        .env_remove("LC_ALL")
        .env_remove("LC_CTYPE")
        .env_remove("LC_MESSAGES")
        .env("LANG", "zh_CN.UTF-8")
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_locale_speaks_to_people_only() {
    let stalls = |text: &str| text.contains("的下一次滚动更新会卡住");
    assert!(stalls(&in_china(&["check", STALLS, "--format", "concise"])));
    assert!(!stalls(&in_china(&["check", STALLS, "--format", "concise", "--lang", "en"])));
    for format in ["json", "sarif", "github", "gitlab", "junit"] {
        assert!(!stalls(&in_china(&["check", STALLS, "--format", format])), "{format}");
    }
    let asked = podfit(["check", STALLS, "--format", "json", "--lang", "zh"]).exits(1);
    assert!(asked.json()["findings"].as_array().unwrap().iter().any(|finding| {
        finding["message"].as_str().is_some_and(|message| message.contains("的下一次滚动更新会卡住"))
    }));
}
