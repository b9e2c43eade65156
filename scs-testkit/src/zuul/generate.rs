//! Content in any amount: a history of builds, a status full of items, ids.

use chrono::{DateTime, TimeDelta};
use serde_json::{Value, json};

use super::{
    item::{Item, Job},
    rows::{Ref, Row, SetRow},
};

/// The build with that number of a long history: one every thirty seconds.
pub(crate) fn generated(id: i64, log_base: &str) -> Row {
    const JOBS: [&str; 4] = [
        "lint",
        "unit-tests",
        "container-image-build",
        "docs-linkcheck",
    ];
    const RESULTS: [&str; 5] = ["SUCCESS", "SUCCESS", "SUCCESS", "FAILURE", "TIMED_OUT"];
    let pick = |all: &[&str]| all[usize::try_from(id).unwrap_or_default() % all.len()].to_owned();
    let start = DateTime::UNIX_EPOCH + TimeDelta::seconds(1_795_000_000 + 30 * id);
    let uuid = uuid(1, id);
    Row {
        id,
        job_name: pick(&JOBS),
        result: Some(pick(&RESULTS)),
        held: Some(false),
        execute_time: Some(start),
        start_time: Some(start),
        end_time: Some(start + TimeDelta::seconds(20)),
        duration: Some(20.25),
        voting: id % 4 != 3,
        log_url: Some(format!("{log_base}/{}/{uuid}/", &uuid[..3])),
        nodeset: String::new(),
        error_detail: None,
        is_final: Some(true),
        artifacts: json!([]),
        provides: json!([]),
        at: Ref::new(
            &pick(&["scs/container-images", "scs/docs"]),
            "refs/heads/main",
            None,
        ),
        pipeline: pick(&["check", "gate", "post"]),
        event_id: json!(self::uuid(2, id / 4)),
        event_time: Some(start),
        queue_item: self::uuid(3, id / 4),
        buildset: self::uuid(4, id / 4),
        uuid,
    }
}

/// The buildset of such builds.
pub(crate) fn generated_set(id: i64) -> SetRow {
    let row = generated(4 * id, "");
    SetRow {
        id: id + 1,
        uuid: row.buildset,
        result: Some("SUCCESS".into()),
        message: Some("Build succeeded.".into()),
        pipeline: row.pipeline,
        event_id: row.event_id,
        event_time: row.event_time,
        queue_item: row.queue_item,
        first_start: row.start_time,
        last_end: row.end_time,
        user: None,
        parameters: Value::Null,
        refs: vec![row.at],
        events: json!([]),
    }
}

/// An id without dashes that is always the same for the same number.
pub(crate) fn uuid(kind: u64, number: i64) -> String {
    let mixed = |salt: u64| {
        let mut mixed = number
            .unsigned_abs()
            .wrapping_add(salt.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    };
    format!("{:016x}{:016x}", mixed(2 * kind + 1), mixed(2 * kind + 2))
}

/// The item with that number of a full status: one in four waits in the shared queue.
pub(crate) fn generated_item(number: usize) -> Item {
    let pipeline = if number % 4 == 3 { "gate" } else { "check" };
    let project = ["scs/container-images", "scs/docs", "scs/nodes"][number % 3];
    let mut item = Item::new(pipeline, project, "refs/heads/main")
        .job(Job::new("lint").running())
        .job(Job::new("container-image-build").waits_for("executor"))
        .job(
            Job::new("container-image-push")
                .waits_for("executor")
                .after("container-image-build"),
        );
    item.stored = false;
    item
}
