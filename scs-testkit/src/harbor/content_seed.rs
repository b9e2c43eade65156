//! What lies in the repositories of a stand-in at the start.

use chrono::Duration;
use serde_json::json;

use super::{content::Content, image::Image, scans::What, world::World};

/// Fills the projects; the days are counted back from the server's now.
pub(crate) fn fill(world: &mut World, many: usize) {
    for number in 0..many {
        days_ago(world, 20);
        world.push(
            "library",
            "many",
            Some(&format!("v{number}")),
            &Image::new(),
        );
    }
    days_ago(world, 12);
    let clean = world.push("library", "nginx", Some("1.27"), &Image::new());
    world.report_on(&clean, json!({ "generated_at": "2026-11-23T00:00:00Z", "severity": "None", "vulnerabilities": [] }));
    world.push(
        "library",
        "nginx",
        None,
        &Image::new().seed("without a name"),
    );

    days_ago(world, 5);
    let chart = Image::chart("web", "1.2.3", "replicas: 2\n", "# web\n");
    world.push("library", "charts/web", Some("1.2.3"), &chart);

    days_ago(world, 3);
    let children = ["amd64", "arm64"].map(|kind| {
        let child = Image::new().seed(kind).architecture(kind);
        world.push("library", "images/base", None, &child)
    });
    let children: Vec<_> = children.iter().map(String::as_str).collect();
    world.push_index("library", "images/base", Some("24.04"), &children);

    days_ago(world, 2);
    world.push("private", "app", Some("v1"), &Image::new());
    let failing = world.push("private", "scan-fail", Some("v1"), &Image::new());
    scan(world, "private/scan-fail", &failing);

    days_ago(world, 1);
    let newest = world.push("library", "nginx", Some("1.28"), &Image::new());
    if let Some(id) = world
        .content
        .store
        .find("library/nginx", &newest)
        .map(|found| found.id)
    {
        let now = world.now();
        world.content.store.tag(id, "latest", now);
    }
    scan(world, "library/nginx", &newest);
    world.push("library", "nginx", None, &Image::signature(&newest));
    days_ago(world, 0);
}

fn days_ago(world: &mut World, days: i64) {
    world.offset = -Duration::days(days);
}

/// Scans an artifact, from the beginning to the end.
fn scan(world: &mut World, repository: &str, digest: &str) {
    let now = world.now();
    let id = world.unique();
    let Content { scans, store, .. } = &mut world.content;
    let Some(artifact) = store.find(repository, digest).cloned() else {
        return;
    };
    scans.start(&artifact, What::Vulnerabilities, id, store, now);
    scans.finish(digest, What::Vulnerabilities, store, now);
}
