//! What Ansible's output says about a failure.

use scs_testkit::faults::{RawServer, Scripted};
use serde_json::{Value, json};
use zuul_client::logs::{FailureSummary, JobOutput, Phase};

use crate::logs::{build, logs, missing, text};

/// One failed task of a playbook, as Zuul 14.3.0 writes it.
fn playbook(phase: &str, tasks: Value, stats: Value) -> Value {
    json!({
        "branch": "main", "index": "0", "phase": phase, "trusted": false,
        "playbook": "git.example.org/scs/container-images/playbooks/fail.yaml",
        "plays": [{"play": {"id": "02fc", "name": "all", "duration": {"start": "2026-11-24T22:39:14.855347Z"}},
                   "tasks": tasks}],
        "stats": stats,
    })
}

fn task(name: &str, hosts: Value) -> Value {
    json!({"task": {"id": "1", "name": name, "duration": {"start": "2026-11-24T22:39:14Z"}}, "hosts": hosts})
}

fn output(playbooks: Value) -> JobOutput {
    serde_json::from_value(playbooks).unwrap()
}

fn unit_tests() -> Value {
    let result = json!({
        "action": "shell", "changed": true, "cmd": "exit 3", "failed": true, "msg": "non-zero return code", "rc": 3,
        "invocation": {"module_args": {"_raw_params": "exit 3"}}, "stderr": "", "stderr_lines": [],
        "stdout": "test_a ... ok\nAssertionError: expected 1, got 2",
        "stdout_lines": ["test_a ... ok", "AssertionError: expected 1, got 2"],
    });
    playbook(
        "run",
        json!([task("Run tests", json!({"localhost": result}))]),
        json!({"localhost": {"changed": 0, "failures": 1, "ignored": 0, "ok": 0, "rescued": 0, "skipped": 0, "unreachable": 0}}),
    )
}

#[test]
fn a_failed_task_is_told_with_place_message_and_lines() {
    let output = output(json!([unit_tests()]));
    let [failed] = &output.failed_tasks()[..] else {
        panic!("one task");
    };
    assert_eq!(failed.phase, Some(Phase::Run));
    assert_eq!(
        (failed.task.as_deref(), failed.host.as_str()),
        (Some("Run tests"), "localhost")
    );
    assert_eq!(
        (failed.rc, failed.message.as_deref()),
        (Some(3), Some("non-zero return code"))
    );
    assert_eq!(failed.stdout[1], "AssertionError: expected 1, got 2");
    let build = build(json!("FAILURE"), Some("https://logs/".to_owned()));
    let shown = FailureSummary::of(&build, Some(&output), Some("not shown")).to_string();
    assert_eq!(
        shown,
        "unit-tests FAILURE: scs/container-images refs/heads/main in check\n\
         TASK [Run tests] failed on localhost, run playbook git.example.org/scs/container-images/playbooks/fail.yaml\n  \
           non-zero return code\n  \
           exit status 3\n  \
           | test_a ... ok\n  \
           | AssertionError: expected 1, got 2\n\
         build a50ece6e55d44989a238797afd5fdb5f, logs https://logs/"
    );
}

#[test]
fn failures_that_are_ignored_or_rescued_do_not_count() {
    let failed = json!({"failed": true, "msg": "no"});
    let tasks = json!([
        task("ignored", json!({"a": failed, "b": failed})),
        task(
            "fine",
            json!({"a": {"changed": false}, "b": {"failed": "False"}})
        ),
        task("rescued", json!({"a": failed})),
        task("counts", json!({"a": failed})),
        task(
            "lost",
            json!({"c": {"unreachable": true, "msg": "Failed to connect via ssh"}})
        ),
    ]);
    let stats = json!({
        "a": {"failures": 1, "rescued": 1, "ignored": 1}, "b": {"ignored": 1, "ok": 2}, "c": {"unreachable": 1},
    });
    let output = output(json!([playbook("run", tasks, stats)]));
    let failed = output.failed_tasks();
    let names: Vec<_> = failed
        .iter()
        .map(|task| (task.task.as_deref().unwrap(), task.host.as_str()))
        .collect();
    assert_eq!(names, [("counts", "a"), ("lost", "c")]);
    assert!(failed[1].unreachable && failed[1].to_string().contains("was not reached"));
}

#[test]
fn failures_of_the_cleanup_do_not_count() {
    let tasks = json!([task("t", json!({"h": {"failed": true}}))]);
    let stats = json!({"h": {"failures": 1}});
    let of = |phase| playbook(phase, tasks.clone(), stats.clone());
    let output = output(json!([of("run"), of("cleanup"), of("post")]));
    let failed = output.failed_tasks();
    let phases: Vec<_> = failed.into_iter().filter_map(|task| task.phase).collect();
    assert_eq!(phases, [Phase::Run, Phase::Post]);
}

#[test]
fn the_failed_items_of_a_loop_stand_for_the_loop() {
    let looped = json!({"failed": true, "msg": "One or more items failed", "results": [
        {"item": "one", "failed": false}, {"item": {"name": "two"}, "failed": true, "rc": 1, "stdout": "no\nlines"},
        {"item": "three", "failed": true, "exception": "Traceback\nKeyError"}]});
    let stats = json!({"a": {"failures": 1}});
    let output = output(json!([playbook(
        "post",
        json!([task("loop", json!({"a": looped}))]),
        stats
    )]));
    let failed = output.failed_tasks();
    let items: Vec<_> = failed
        .iter()
        .map(|task| task.item.as_deref().unwrap())
        .collect();
    assert_eq!(items, [r#"{"name":"two"}"#, "three"]);
    assert_eq!((failed[0].stdout.len(), failed[1].stderr.len()), (2, 2));
    assert_eq!(failed[0].phase, Some(Phase::Post));
}

#[test]
fn no_module_can_make_the_output_unreadable() {
    // dnf lists texts under `results`, debug says lists, and anything goes for a module of one's own.
    let odd = json!([
        {"results": ["Installed: x"], "msg": ["a", 1], "rc": "2", "failed": "yes"},
        {"results": {"a": 1}, "rc": 1.5, "failed": [], "stdout": ["a"], "stdout_lines": "x"},
        {"results": null, "rc": null, "failed": null, "stdout": null, "cmd": null, "changed": 1},
        {"stdout": 7, "stderr": {"a": 1}, "stdout_lines": [1, null, "x"], "results": [{"failed": true}, 3, null]},
        {},
    ]);
    let tasks: Vec<Value> = odd
        .as_array()
        .unwrap()
        .iter()
        .map(|odd| task("t", json!({"h": odd})))
        .collect();
    let mut playbook = playbook(
        "pre",
        json!(tasks),
        json!({"h": {"failures": 9, "ok": "many", "new": 1}}),
    );
    playbook["index"] = json!(0);
    playbook["plays"][0]["tasks"][0]["task"]["duration"] = json!({"start": "yesterday"});
    let read = output(
        json!([playbook, {"phase": "cleanup", "plays": null, "stats": null}, {"phase": "later"}, {}]),
    );
    assert_eq!(
        (read.playbooks.len(), read.playbooks[0].index),
        (4, Some(0))
    );
    assert_eq!(read.playbooks[2].phase.as_ref().unwrap().as_str(), "later");
    let tasks = &read.playbooks[0].plays[0].tasks;
    let result = |n: usize| &tasks[n].hosts["h"];
    assert_eq!(
        (result(0).rc, result(0).message().as_deref()),
        (Some(2), Some(r#"["a",1]"#))
    );
    assert_eq!(result(3).stdout.as_deref(), Some("7"));
    assert_eq!(result(3).stdout_lines, ["1", "x"]);
    assert_eq!(read.failed_tasks().len(), 2);
    let again = serde_json::to_value(&read).unwrap();
    assert_eq!(output(again), read);
    assert_eq!(output(json!(null)), JobOutput::default());
}

#[test]
fn zuuls_own_words_about_a_playbook_are_told() {
    // What 14.3.0 appends for a playbook that it killed.
    let killed = json!({
        "branch": "main", "index": "0", "phase": "run", "playbook": "git.example.org/x/long.yaml", "stats": {}, "trusted": false,
        "plays": [{"play": {"name": "This playbook timed out.", "duration": {
            "start": "2026-11-24T22:38:45.948022+00:00", "end": "2026-11-24T22:38:55.982244+00:00"}}, "tasks": []}],
    });
    let output = output(json!([killed]));
    assert!(output.playbooks[0].plays[0].play.duration.end.is_some());
    let text = "2026-11-24 22:38:47 | LOOP [Wait and print]\n\
        2026-11-24 22:38:55 | localhost | ok: line 8 of 240\n\
        2026-11-24 22:38:55 | RUN END RESULT_TIMED_OUT: [untrusted : git.example.org/x/long.yaml@main]\n\
        2026-11-24 22:38:57 | TASK [Publish the log tree and its manifest]\n";
    let build = build(json!("TIMED_OUT"), Some("https://logs/".to_owned()));
    let summary = FailureSummary::of(&build, Some(&output), Some(text));
    assert_eq!(summary.notices[0].message, "This playbook timed out.");
    let shown = summary.to_string();
    assert!(shown.contains("took longer than it may"), "{shown}");
    assert!(
        shown.contains("run playbook git.example.org/x/long.yaml\n  This playbook timed out."),
        "{shown}"
    );
    assert!(
        shown.contains("RESULT_TIMED_OUT") && !shown.contains("Publish"),
        "{shown}"
    );
}

#[test]
fn every_result_has_its_say_without_any_log() {
    for (result, words) in [
        ("ERROR", "could not run"),
        ("TIMED_OUT", "longer"),
        ("RETRY_LIMIT", "every attempt"),
        ("MERGE_CONFLICT", "does not merge"),
        ("NODE_FAILURE", "no node"),
        ("ABORTED", "stopped"),
        ("SOMETHING_NEW", "SOMETHING_NEW"),
    ] {
        let mut build = build(json!(result), None);
        build.error_detail = Some("Project does not have the default branch master".to_owned());
        let summary = FailureSummary::of(&build, None, None);
        assert!(summary.is_failure());
        let shown = summary.to_string();
        for part in [
            result,
            words,
            "Zuul says: Project does not have",
            "published no logs",
        ] {
            assert!(shown.contains(part), "{shown}");
        }
    }
    for result in [json!(null), json!("SUCCESS")] {
        assert!(!FailureSummary::of(&build(result, None), None, None).is_failure());
    }
}

#[test]
fn nothing_of_a_log_steers_the_terminal() {
    let mut build = build(
        json!("FAILURE"),
        Some("https://logs/\u{1b}]0;x\u{7}".to_owned()),
    );
    build.job_name = "unit\u{1b}[31m-tests\u{202e}\r\n".to_owned();
    let long = "x".repeat(5000);
    let lines: Vec<String> = (0..500)
        .map(|n| format!("\u{1b}[1;32mline {n}\u{1b}[0m\t{long}"))
        .collect();
    let result = json!({"failed": true, "msg": "a\nb\u{9b}2J", "stdout_lines": lines});
    let stats = json!({"h": {"failures": 1}});
    let output = output(json!([playbook(
        "run",
        json!([task("t", json!({"h": result}))]),
        stats
    )]));
    let shown = FailureSummary::of(&build, Some(&output), None).to_string();
    assert!(shown.starts_with("unit-tests FAILURE"), "{shown}");
    assert!(
        shown
            .chars()
            .all(|character| character == '\n' || !character.is_control())
    );
    assert!(
        shown.len() < 20_000 && shown.contains("| … 480 lines before\n  | line 480 x"),
        "{shown}"
    );
}

#[test]
fn many_failures_are_counted() {
    let hosts: serde_json::Map<String, Value> = (0..9)
        .map(|n| (format!("h{n}"), json!({"failed": true, "msg": "no"})))
        .collect();
    let stats: serde_json::Map<String, Value> = (0..9)
        .map(|n| (format!("h{n}"), json!({"failures": 1})))
        .collect();
    let output = output(json!([playbook(
        "run",
        json!([task("t", json!(hosts))]),
        json!(stats)
    )]));
    let build = build(json!("FAILURE"), Some("https://logs/".to_owned()));
    let shown = FailureSummary::of(&build, Some(&output), None).to_string();
    assert!(
        shown.contains("failed on h2") && !shown.contains("failed on h3"),
        "{shown}"
    );
    assert!(shown.contains("6 more tasks failed"), "{shown}");
}

#[tokio::test]
async fn a_summary_is_made_of_what_can_be_had() {
    // What is missing stands in it; nothing of it is an error.
    let server = RawServer::start(|_, seen| match seen.target.rsplit('/').next() {
        Some("job-output.txt") => text("first\nPRE-RUN END RESULT_UNREACHABLE: x\nlater\n").whole(),
        _ => missing(),
    })
    .await;
    let summary = logs(&server).failure_summary().await;
    assert_eq!(summary.missing, ["job-output.json is not there"]);
    assert_eq!(
        summary.last_lines,
        ["first", "PRE-RUN END RESULT_UNREACHABLE: x"]
    );
    // recordings: a job whose executor cannot start Ansible leaves an empty file.
    let server = RawServer::start(|_, seen| match seen.target.rsplit('/').next() {
        Some("job-output.json") => Scripted::json("").whole(),
        Some("job-output.txt") => Scripted::status(500).whole(),
        _ => missing(),
    })
    .await;
    let summary = logs(&server).failure_summary().await;
    assert!(
        summary.missing[0].contains("empty"),
        "{:?}",
        summary.missing
    );
    assert!(summary.missing[1].contains("500"), "{:?}", summary.missing);
    // A token may be wanted; and a page is no log.
    let server = RawServer::start(|_, seen| match seen.target.rsplit('/').next() {
        Some("job-output.txt") => text("<html>welcome</html>").whole(),
        _ => Scripted::status(403).whole(),
    })
    .await;
    let summary = logs(&server).failure_summary().await;
    assert!(summary.missing[0].contains("403"), "{:?}", summary.missing);
    assert!(
        summary.missing[1].contains("a web page"),
        "{:?}",
        summary.missing
    );
    assert!(summary.last_lines.is_empty());
    // Little memory is no reason to leave out the end of the text.
    let server = RawServer::start(|_, seen| match seen.target.rsplit('/').next() {
        Some("job-output.txt") => text("first\nlast\n").whole(),
        _ => missing(),
    })
    .await;
    let summary = logs(&server).max_in_memory(5).failure_summary().await;
    assert_eq!(summary.last_lines, ["last"]);
    // With a task that tells, the text is not asked for.
    let server = RawServer::start(|_, seen| match seen.target.rsplit('/').next() {
        Some("job-output.json") => Scripted::json(json!([unit_tests()]).to_string()).whole(),
        _ => missing(),
    })
    .await;
    let summary = logs(&server).failure_summary().await;
    assert_eq!((summary.failed_tasks.len(), summary.missing.len()), (1, 0));
    assert_eq!(server.requests().len(), 2);
}
