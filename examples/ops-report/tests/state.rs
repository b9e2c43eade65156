//! The file between two runs.

#![allow(clippy::unwrap_used, reason = "it is a test")]

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use ops_report::state;
use statuspage_client::model::{Component, Snapshot};

const SERVER: &str = "https://status.example.com";

fn file(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("state-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    folder.join("deeper/state.json")
}

#[test]
fn what_is_kept_comes_back_for_the_same_server() {
    let file = file("same");
    assert_eq!(state::load(&file, SERVER), Ok(None));
    let snapshot = Snapshot::new(DateTime::UNIX_EPOCH)
        .components(vec![Component::new("c").display_name("Harbor")]);
    state::save(&file, SERVER, &snapshot).unwrap();
    assert_eq!(state::load(&file, SERVER), Ok(Some(snapshot.clone())));
    let other = state::load(&file, "https://other.example.com").unwrap_err();
    assert!(other.contains("another server"), "{other}");
    // Again, over the first.
    state::save(&file, SERVER, &Snapshot::new(DateTime::UNIX_EPOCH)).unwrap();
    assert_ne!(state::load(&file, SERVER), Ok(Some(snapshot)));
}

#[test]
fn a_folder_in_its_place_is_refused_and_left_alone() {
    let file = file("folder");
    std::fs::create_dir_all(&file).unwrap();
    assert!(state::load(&file, SERVER).is_err());
    assert!(state::put_aside(&file).is_err());
    assert!(state::save(&file, SERVER, &Snapshot::new(DateTime::UNIX_EPOCH)).is_err());
    assert!(file.is_dir());
}

#[test]
fn the_default_place_follows_the_user_and_the_server() {
    let place = |server: &str, xdg: Option<&str>, home: Option<&str>| {
        state::default_path(server, |name| {
            let value = match name {
                "XDG_STATE_HOME" => xdg,
                "HOME" => home,
                _ => None,
            };
            value.map(OsString::from)
        })
    };
    let all = |xdg, home| place(SERVER, xdg, home).map(|path| path.display().to_string());
    assert_eq!(
        all(Some("/state"), Some("/home/a")).as_deref(),
        Some("/state/ops-report/status.example.com.json")
    );
    for xdg in [None, Some(""), Some("relative")] {
        assert_eq!(
            all(xdg, Some("/home/a")).as_deref(),
            Some("/home/a/.local/state/ops-report/status.example.com.json")
        );
    }
    assert_eq!(all(None, None), None);
    for (server, name) in [
        ("http://localhost:8080/", "localhost_8080.json"),
        ("https://a.example/api/v1", "a.example_api_v1.json"),
        ("https://a.example/%2e%2e%2fb", "a.example_%2e%2e%2fb.json"),
        ("http://[::1]:3000", "___1__3000.json"),
    ] {
        let path = place(server, Some("/s"), None).unwrap();
        let expected = name.replace('%', "_");
        assert_eq!(path, Path::new("/s/ops-report").join(expected), "{server}");
    }
}
