//! What the last run saw, so that the next one can say what changed.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use statuspage_client::model::Snapshot;
use url::Url;

use crate::files::write_whole;

/// The mark by which a state file is known, with the number of its form.
const FORM: &str = "ops-report 1";
/// Ten thousand incidents with their updates are a tenth of it.
const MOST_BYTES: u64 = 256 << 20;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Stored<S> {
    form: String,
    server: String,
    snapshot: S,
}

/// Reads what the last run saw of this server; `None` where there was none.
///
/// # Errors
/// A sentence on why the file is of no use: it is damaged, of another program, or about another
/// server.
pub fn load(path: &Path, server: &str) -> Result<Option<Snapshot>, String> {
    match fs::metadata(path) {
        Ok(there) if !there.is_file() => return Err("is not a regular file".to_owned()),
        Ok(there) if there.len() > MOST_BYTES => return Err("is too large to be one".to_owned()),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.to_string()),
    }
    let text = fs::read(path).map_err(|error| error.to_string())?;
    let stored: Stored<serde_json::Value> = serde_json::from_slice(&text)
        .map_err(|_| "is damaged, or of another program".to_owned())?;
    if stored.form != FORM {
        return Err("is of another release of this program".to_owned());
    }
    if stored.server != server {
        return Err("is about another server".to_owned());
    }
    serde_json::from_value(stored.snapshot)
        .map(Some)
        .map_err(|_| "is damaged".to_owned())
}

/// Remembers a snapshot for the next run.
///
/// # Errors
/// The file, or the folders above it, cannot be made.
pub fn save(path: &Path, server: &str, snapshot: &Snapshot) -> io::Result<()> {
    let stored = Stored {
        form: FORM.to_owned(),
        server: server.to_owned(),
        snapshot,
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    write_whole(path, &serde_json::to_vec(&stored)?)
}

/// Puts a file that is of no use aside, under its name with `.old` behind, and gives that name:
/// it may be something that its owner wants back.
///
/// # Errors
/// It is not a file, or cannot be moved.
pub fn put_aside(path: &Path) -> io::Result<PathBuf> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("is not a regular file"));
    }
    let mut old = path.as_os_str().to_owned();
    old.push(".old");
    let old = PathBuf::from(old);
    fs::rename(path, &old)?;
    Ok(old)
}

/// Where the state of a server is kept unless the user says otherwise:
/// `$XDG_STATE_HOME/ops-report/<host>.json`, or below `~/.local/state`. A port or a path of the
/// server is part of the name. `None` where there is no such folder.
#[must_use]
pub fn default_path(server: &str, variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    // The rule of the XDG base directories: a relative path is to be ignored.
    let folder = |name| {
        variable(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    let folder = folder("XDG_STATE_HOME")
        .or_else(|| folder("HOME").map(|home| home.join(".local/state")))?;
    Some(folder.join("ops-report").join(file_name(server)?))
}

fn file_name(server: &str) -> Option<String> {
    let url = Url::parse(server).ok()?;
    let mut name = url.host_str()?.to_owned();
    if let Some(port) = url.port() {
        // Writing to a String cannot fail.
        let _ = write!(name, "_{port}");
    }
    for segment in url.path_segments()?.filter(|segment| !segment.is_empty()) {
        name.push('_');
        name.push_str(segment);
    }
    let is_plain = |c: char| c.is_ascii_alphanumeric() || ".-_".contains(c);
    let mut name: String = name
        .chars()
        .map(|c| if is_plain(c) { c } else { '_' })
        .take(200)
        .collect();
    name.push_str(".json");
    Some(name)
}
