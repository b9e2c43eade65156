//! Copying a build's files.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use scs_testkit::faults::{Act, RawServer, Scripted};
use serde_json::json;

use crate::logs::{gzip, logs, missing, text};

/// An empty folder of the test's own; removed with everything in it.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("{test}-{}", std::process::id()));
        let _old = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// The files below a folder, sorted, without the folder's own path.
    fn files(&self) -> Vec<String> {
        fn walk(folder: &Path, top: &Path, found: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() && !path.is_symlink() {
                    true => walk(&path, top, found),
                    false => found.push(path.strip_prefix(top).unwrap().display().to_string()),
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.0, &self.0, &mut found);
        found.sort();
        found
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _gone = std::fs::remove_dir_all(&self.0);
    }
}

/// A server with a manifest of these top-level names, each of which holds its own name.
async fn with_manifest(tree: serde_json::Value) -> RawServer {
    RawServer::start(move |_, seen| match seen.target.rsplit('/').next() {
        Some("zuul-manifest.json") => Scripted::json(json!({"tree": tree}).to_string()).whole(),
        Some("absent") => missing(),
        Some("cut") => text("begun").cut(),
        Some(name) => text(name.to_owned()).whole(),
        None => missing(),
    })
    .await
}

#[tokio::test]
async fn files_come_whole_into_their_folders_with_progress() {
    let server = with_manifest(json!([
        {"name": "a", "mimetype": "application/directory", "children": [
            {"name": "b", "children": [{"name": "one", "size": 3}]}, {"name": "two", "size": 3}]},
        {"name": "three", "size": 5}, {"name": "absent", "size": 1}, {"name": "cut", "size": 1},
    ]))
    .await;
    let folder = Folder::new("whole");
    std::fs::write(folder.0.join("three"), "old").unwrap();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let events = Arc::clone(&seen);
    let downloaded = logs(&server)
        .download(folder.0.join("new/er"))
        .matching(|path| path != "nothing")
        .on_progress(move |progress| {
            let event = (
                progress.files,
                progress.files_total,
                progress.bytes,
                progress.bytes_expected,
            );
            events.lock().unwrap().push(event);
        })
        .await
        .unwrap();
    let paths: Vec<&str> = downloaded
        .files
        .iter()
        .map(|file| file.path.as_str())
        .collect();
    assert_eq!(paths, ["a/b/one", "a/two", "three"]);
    assert_eq!(downloaded.files[2].bytes, 5);
    let failed: Vec<&str> = downloaded
        .failed
        .iter()
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(failed, ["absent", "cut"]);
    assert!(downloaded.failed[0].1.is_not_found());
    // Nothing is left of the file that broke off.
    assert_eq!(
        folder.files(),
        ["new/er/a/b/one", "new/er/a/two", "new/er/three", "three"]
    );
    assert_eq!(
        std::fs::read(folder.0.join("new/er/a/b/one")).unwrap(),
        b"one"
    );
    let seen = seen.lock().unwrap();
    assert_eq!(
        seen.last().map(|event| (event.0, event.1, event.3)),
        Some((5, 5, 13))
    );
    assert!(seen.is_sorted_by_key(|event| event.0) && seen.last().unwrap().2 >= 11);
}

#[tokio::test]
async fn names_that_lead_elsewhere_are_not_written_nor_asked_for() {
    let server = with_manifest(json!([
        {"name": "..", "children": [{"name": "up"}]},
        {"name": "../../up"}, {"name": "/etc/up"}, {"name": ""}, {"name": "."}, {"name": "nul\u{0}"},
        {"name": "ok", "children": [{"name": ".."}, {"name": "fine"}]},
        {"name": "ok", "children": [{"name": "fine"}]},
    ]))
    .await;
    let folder = Folder::new("elsewhere");
    let downloaded = logs(&server).download(folder.0.join("in")).await.unwrap();
    assert_eq!(folder.files(), ["in/ok/fine"]);
    assert_eq!(downloaded.failed.len(), 7);
    assert!(
        downloaded
            .failed
            .iter()
            .all(|(_, error)| error.is_invalid_input())
    );
    assert_eq!(server.requests().len(), 2);
}

#[cfg(unix)]
#[tokio::test]
async fn links_are_not_followed() {
    let server = with_manifest(json!([
        {"name": "link", "children": [{"name": "x"}]}, {"name": "file"},
    ]))
    .await;
    let folder = Folder::new("links");
    let (inside, outside) = (folder.0.join("in"), folder.0.join("out"));
    std::fs::create_dir(&inside).unwrap();
    std::fs::create_dir(&outside).unwrap();
    std::fs::write(outside.join("kept"), "kept").unwrap();
    std::os::unix::fs::symlink(outside.join("kept"), inside.join("file")).unwrap();
    logs(&server)
        .download(&inside)
        .matching(|path| path == "file")
        .await
        .unwrap();
    // The link was replaced, not what it points at.
    assert_eq!(std::fs::read(outside.join("kept")).unwrap(), b"kept");
    assert_eq!(std::fs::read(inside.join("file")).unwrap(), b"file");
    std::os::unix::fs::symlink(&outside, inside.join("link")).unwrap();
    let error = logs(&server).download(&inside).await.unwrap_err();
    assert!(error.is_local(), "{error}");
    assert_eq!(folder.files(), ["in/file", "in/link", "out/kept"]);
}

#[tokio::test]
async fn compressed_files_stay_what_their_names_say() {
    let server = RawServer::start(|_, seen| match seen.target.rsplit('/').next() {
        Some("zuul-manifest.json") => Scripted::json(
            r#"{"tree": [{"name": "plain.txt"}, {"name": "raw.gz"}, {"name": "labelled.gz"}]}"#,
        )
        .whole(),
        Some("raw.gz") => text(gzip(b"log")).whole(),
        _ => text(gzip(b"log"))
            .header("content-encoding", "gzip")
            .whole(),
    })
    .await;
    let folder = Folder::new("compressed");
    logs(&server).download(&folder.0).await.unwrap();
    assert_eq!(std::fs::read(folder.0.join("plain.txt")).unwrap(), b"log");
    for name in ["raw.gz", "labelled.gz"] {
        assert_eq!(
            std::fs::read(folder.0.join(name)).unwrap(),
            gzip(b"log"),
            "{name}"
        );
    }
}

#[tokio::test]
async fn files_that_were_published_compressed_stay_so() {
    // zuul-jobs' upload roles label them with what their names tell.
    let server = RawServer::start(|_, seen| {
        let (body, coding) = match seen.target.rsplit('/').next() {
            Some("zuul-manifest.json") => {
                let names = ["a.tar.xz", "b.tar.bz2", "c.tgz", "d.txt"];
                let tree: Vec<_> = names.iter().map(|name| json!({"name": name})).collect();
                return Scripted::json(json!({"tree": tree}).to_string()).whole();
            }
            Some("a.tar.xz") => (b"\xfd7zXZ".to_vec(), "xz"),
            Some("b.tar.bz2") => (b"BZh9".to_vec(), "bzip2"),
            Some("c.tgz") => (gzip(b"tar"), "gzip"),
            _ => (b"log".to_vec(), "br"),
        };
        text(body).header("content-encoding", coding).whole()
    })
    .await;
    let folder = Folder::new("published");
    let downloaded = logs(&server).download(&folder.0).await.unwrap();
    assert_eq!(folder.files(), ["a.tar.xz", "b.tar.bz2", "c.tgz"]);
    assert_eq!(std::fs::read(folder.0.join("c.tgz")).unwrap(), gzip(b"tar"));
    assert!(downloaded.failed[0].1.to_string().contains("\"br\""));
    let stream = logs(&server).file("a.tar.xz").await.unwrap();
    assert_eq!(crate::logs::whole(stream).await, b"\xfd7zXZ");
}

#[tokio::test]
async fn a_long_file_holds_up_no_other() {
    let names: Vec<_> = (0..12)
        .map(|n| json!({"name": format!("f{n:02}")}))
        .collect();
    let tree = json!({"tree": names}).to_string();
    let server = RawServer::start(move |_, seen| match &seen.target {
        target if target.ends_with(".json") => Scripted::json(tree.clone()).whole(),
        target if target.ends_with("f00") => text("begun").stalled(),
        _ => text("x").whole(),
    })
    .await;
    let folder = Folder::new("long");
    let others = Arc::new(tokio::sync::Notify::new());
    let told = Arc::clone(&others);
    let download = logs(&server)
        .download(&folder.0)
        .parallelism(2)
        .on_progress(move |progress| {
            if progress.files == 11 {
                told.notify_one();
            }
        });
    tokio::select! {
        result = download.into_future() => panic!("{result:?}"),
        () = others.notified() => {}
        () = tokio::time::sleep(Duration::from_secs(20)) => panic!("the others wait"),
    }
}

#[tokio::test]
async fn a_build_without_manifest_gives_its_usual_files() {
    let server = RawServer::start(|_, seen| match seen.target.rsplit('/').next() {
        Some("job-output.txt") => text("log").whole(),
        Some("inventory.yaml") => text("all:").whole(),
        _ => missing(),
    })
    .await;
    let folder = Folder::new("usual");
    let downloaded = logs(&server).download(&folder.0).await.unwrap();
    assert_eq!(
        folder.files(),
        ["job-output.txt", "zuul-info/inventory.yaml"]
    );
    assert!(downloaded.failed.is_empty());
    let nothing = RawServer::always(missing()).await;
    let error = logs(&nothing).download(&folder.0).await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
}

#[tokio::test]
async fn limits_hold() {
    let server = with_manifest(json!([{"name": "one"}, {"name": "two"}])).await;
    let folder = Folder::new("limits");
    let error = logs(&server)
        .download(&folder.0)
        .max_files(1)
        .await
        .unwrap_err();
    assert!(error.is_too_large(), "{error}");
    let error = logs(&server)
        .download(&folder.0)
        .max_bytes(2)
        .await
        .unwrap_err();
    assert!(error.is_too_large(), "{error}");
    assert!(folder.files().is_empty());
}

#[tokio::test]
async fn a_place_that_cannot_be_written_is_a_local_error() {
    let server = with_manifest(json!([{"name": "one"}])).await;
    let folder = Folder::new("unwritable");
    std::fs::write(folder.0.join("file"), "").unwrap();
    let error = logs(&server)
        .download(folder.0.join("file"))
        .await
        .unwrap_err();
    assert!(error.is_local(), "{error}");
    std::fs::create_dir(folder.0.join("one")).unwrap();
    let error = logs(&server).download(&folder.0).await.unwrap_err();
    assert!(error.is_local(), "{error}");
    assert_eq!(folder.files(), ["file"]);
}

#[tokio::test]
async fn so_many_at_once_and_no_more() {
    let names: Vec<_> = (0..12)
        .map(|n| json!({"name": format!("f{n:02}")}))
        .collect();
    let tree = json!({"tree": names}).to_string();
    let server = RawServer::start(move |_, seen| match seen.target.ends_with(".json") {
        true => Scripted::json(tree.clone()).whole(),
        false => Act::After(Duration::from_millis(20), Box::new(text("x").whole())),
    })
    .await;
    let folder = Folder::new("parallel");
    let downloaded = logs(&server)
        .download(&folder.0)
        .parallelism(3)
        .await
        .unwrap();
    assert_eq!(downloaded.files.len(), 12);
    assert_eq!(server.most_in_flight(), 3);
}

#[tokio::test]
async fn a_dropped_download_leaves_no_part() {
    let server = RawServer::start(|_, seen| match seen.target.ends_with(".json") {
        true => Scripted::json(r#"{"tree": [{"name": "slow"}]}"#).whole(),
        false => text("begun").stalled(),
    })
    .await;
    let folder = Folder::new("dropped");
    let begun = Arc::new(tokio::sync::Notify::new());
    let told = Arc::clone(&begun);
    let download = logs(&server)
        .download(&folder.0)
        .on_progress(move |_| told.notify_one());
    tokio::select! {
        result = download.into_future() => panic!("{result:?}"),
        () = begun.notified() => {}
    }
    assert!(folder.files().is_empty());
}
