#![allow(clippy::unwrap_used, reason = "they are tests")]

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::PathBuf;
use std::time::Duration;

use super::*;
use crate::store::format::tests::tokens;
use crate::store::tests::key;

/// A directory of the test's own, gone afterwards.
struct Place(PathBuf);

impl Place {
    fn new() -> Self {
        let name = format!(
            "scs-store-{}",
            openidconnect::Nonce::new_random_len(12).secret()
        );
        Self(std::env::temp_dir().join(name))
    }

    fn store(&self) -> FileStore {
        FileStore::at(self.0.join("state/logins")).unwrap()
    }

    fn files(&self) -> Vec<PathBuf> {
        let mut files: Vec<_> = fs::read_dir(self.0.join("state/logins"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        files
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn login(name: &str) -> StoredLogin {
    StoredLogin::new(tokens(name))
}

fn access(login: Option<StoredLogin>) -> Option<String> {
    login.map(|login| login.tokens().access_token.expose_secret().to_owned())
}

#[tokio::test]
async fn a_login_outlives_the_store_and_is_the_owners_alone() {
    let place = Place::new();
    let store = place.store();
    let (one, other) = (key(None), key(Some("other")));
    assert_eq!(access(store.load(&one).await.unwrap()), None);
    store.save(&one, &login("a")).await.unwrap();
    store.save(&other, &login("b")).await.unwrap();
    store.save(&one, &login("c")).await.unwrap();
    drop(store.lock(&one).await.unwrap());

    let again = place.store();
    assert_eq!(
        access(again.load(&one).await.unwrap()).as_deref(),
        Some("access-c")
    );
    assert_eq!(
        access(again.load(&other).await.unwrap()).as_deref(),
        Some("access-b")
    );
    let files = place.files();
    assert_eq!(files.len(), 3, "two logins and a lock: {files:?}");
    for file in files {
        assert_eq!(file.metadata().unwrap().mode() & 0o7777, 0o600, "{file:?}");
        assert!(!file.to_string_lossy().contains("scs-cli"), "{file:?}");
    }
    for directory in ["state", "state/logins"] {
        assert_eq!(
            place.0.join(directory).metadata().unwrap().mode() & 0o7777,
            0o700
        );
    }

    again.remove(&one).await.unwrap();
    again.remove(&one).await.unwrap();
    assert_eq!(access(again.load(&one).await.unwrap()), None);
    assert_eq!(
        access(again.load(&other).await.unwrap()).as_deref(),
        Some("access-b")
    );
}

#[tokio::test]
async fn a_directory_that_others_could_write_to_is_refused() {
    let place = Place::new();
    drop(place.store());
    let directory = place.0.join("state/logins");
    for mode in [0o770, 0o702, 0o777] {
        fs::set_permissions(&directory, fs::Permissions::from_mode(mode)).unwrap();
        let error = FileStore::at(&directory).unwrap_err();
        assert!(error.is_store(), "{error}");
        assert!(
            error.to_string().contains(&format!("{mode:03o}")),
            "{error}"
        );
    }
    fs::set_permissions(&directory, fs::Permissions::from_mode(0o755)).unwrap();
    FileStore::at(&directory).unwrap();
    assert!(place.files().is_empty(), "no trace of the check is left");
    // Nor of one whose process was killed.
    fs::write(directory.join(".owner.abc.tmp"), "").unwrap();
    FileStore::at(&directory).unwrap();
    assert_eq!(place.files(), Vec::<PathBuf>::new());

    let link = place.0.join("link");
    symlink(&directory, &link).unwrap();
    assert!(FileStore::at(&link).unwrap_err().is_store());
    let file = place.0.join("file");
    fs::write(&file, "").unwrap();
    assert!(FileStore::at(&file).unwrap_err().is_store());
}

#[tokio::test]
async fn links_in_the_place_of_files_are_not_followed() {
    let place = Place::new();
    let store = place.store();
    let target = place.0.join("elsewhere");
    fs::write(&target, login("planted").to_text().expose_secret()).unwrap();
    let planted = |name: &str| {
        let path = store.path().join(format!("{}.{name}", key(None).id()));
        symlink(&target, path).unwrap();
    };
    planted("json");
    planted("lock");
    assert!(store.load(&key(None)).await.unwrap_err().is_store());
    assert!(store.lock(&key(None)).await.unwrap_err().is_store());
    let before = fs::read(&target).unwrap();
    // Saving replaces the link and leaves alone what it points to.
    store.save(&key(None), &login("a")).await.unwrap();
    assert_eq!(fs::read(&target).unwrap(), before);
    assert_eq!(
        access(store.load(&key(None)).await.unwrap()).as_deref(),
        Some("access-a")
    );
}

#[tokio::test]
async fn what_is_not_understood_needs_a_login_and_is_kept_aside_by_it() {
    let place = Place::new();
    let store = place.store();
    let path = store.path().join(format!("{}.json", key(None).id()));
    let whole = login("a").to_text().expose_secret().to_owned();
    let broken: Vec<Vec<u8>> = vec![
        Vec::new(),
        whole.as_bytes()[..40].to_vec(),
        whole.replace("\"version\":1", "\"version\":7").into_bytes(),
        vec![0xff, 0xfe, 0x00],
    ];
    for bytes in broken {
        fs::write(&path, &bytes).unwrap();
        let error = store.load(&key(None)).await.unwrap_err();
        assert!(error.is_login_needed() && !error.is_store(), "{error}");
        assert!(
            error.to_string().contains(path.to_str().unwrap()),
            "{error}"
        );
        assert!(!error.to_string().contains("access-a"), "{error}");
        assert_eq!(fs::read(&path).unwrap(), bytes, "reading changes nothing");

        store.save(&key(None), &login("b")).await.unwrap();
        assert_eq!(
            access(store.load(&key(None)).await.unwrap()).as_deref(),
            Some("access-b")
        );
        let aside = PathBuf::from(format!("{}.corrupt", path.display()));
        assert_eq!(fs::read(&aside).unwrap(), bytes);
        store.remove(&key(None)).await.unwrap();
        assert_eq!(
            place.files(),
            Vec::<PathBuf>::new(),
            "forgotten with the login"
        );

        // To forget it is no reason to destroy it; to forget once more is.
        fs::write(&path, &bytes).unwrap();
        store.remove(&key(None)).await.unwrap();
        assert_eq!(place.files(), [aside]);
        store.remove(&key(None)).await.unwrap();
        assert_eq!(place.files(), Vec::<PathBuf>::new());
    }
}

#[tokio::test]
async fn what_cannot_be_read_just_now_is_not_moved() {
    let place = Place::new();
    let store = place.store();
    let path = store.path().join(format!("{}.json", key(None).id()));
    // Root reads every file; a directory in its place is what nobody can read as one.
    fs::create_dir(&path).unwrap();
    let error = store.save(&key(None), &login("b")).await.unwrap_err();
    assert!(error.is_store(), "{error}");
    assert_eq!(place.files(), [path]);
}

#[tokio::test]
async fn writers_at_once_leave_one_whole_login() {
    let place = Place::new();
    let store = place.store();
    let writers = (0..40).map(|number| {
        let store = store.clone();
        tokio::spawn(async move { store.save(&key(None), &login(&number.to_string())).await })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap().unwrap();
        let seen = access(store.load(&key(None)).await.unwrap()).unwrap();
        assert!(seen.starts_with("access-"), "{seen}");
    }
    assert_eq!(place.files().len(), 1, "nothing is left beside it");
}

#[tokio::test]
async fn one_lock_at_a_time_and_the_error_names_its_file() {
    let place = Place::new();
    let store = place.store().lock_timeout(Duration::from_millis(30));
    let held = store.lock(&key(None)).await.unwrap();
    let error = place
        .store()
        .lock_timeout(Duration::from_millis(30))
        .lock(&key(None))
        .await
        .unwrap_err();
    assert!(error.is_store() && error.is_temporary(), "{error}");
    assert!(
        error
            .to_string()
            .contains(&format!("{}.lock", key(None).id())),
        "{error}"
    );
    drop(store.lock(&key(Some("other"))).await.unwrap());

    let patient = place.store();
    let waiting = tokio::spawn(async move { patient.lock(&key(None)).await.map(drop) });
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(!waiting.is_finished());
    drop(held);
    waiting.await.unwrap().unwrap();
}

#[tokio::test]
async fn what_a_dead_writer_left_is_swept_under_the_lock() {
    let place = Place::new();
    let store = place.store();
    store.save(&key(Some("other")), &login("b")).await.unwrap();
    let left = store
        .path()
        .join(format!(".{}.json.abc.tmp", key(None).id()));
    let others = store
        .path()
        .join(format!(".{}.json.abc.tmp", key(Some("other")).id()));
    fs::write(&left, "half a log").unwrap();
    fs::write(&others, "half a log").unwrap();
    drop(store.lock(&key(None)).await.unwrap());
    assert!(!left.exists());
    assert!(others.exists(), "that may be in use");
}
