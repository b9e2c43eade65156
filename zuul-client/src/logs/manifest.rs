//! zuul-manifest.json: which files a build has published.

use chrono::{DateTime, Utc};
use scs_client_core::{Error, Result};
use scs_wire::{epoch, null_as_default, number};
use serde::{Deserialize, Serialize};

use super::fetch::READ;

/// A longer path is taken by no system. A few bytes of a list may name such paths by the million.
const LONGEST_PATH: usize = 4096;

/// Nor a longer name.
const LONGEST_NAME: usize = 255;

/// The files that a build has published, as its manifest lists them.
///
/// Names come from the job and are not to be trusted; [`Logs::download`](super::Logs::download)
/// leaves out those that lead elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FileTree {
    /// Files and folders at the top.
    #[serde(default, deserialize_with = "null_as_default")]
    pub tree: Vec<FileNode>,
}

/// A file or a folder.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FileNode {
    /// Its name within its folder.
    pub name: String,
    /// The kind of content, guessed from the name; `application/directory` for a folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mimetype: Option<String>,
    /// `gzip` for a file that was compressed before it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// When a file was written last.
    #[serde(
        default,
        with = "epoch::seconds::time_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_modified: Option<DateTime<Utc>>,
    /// The bytes of a file when the list was made; the list itself is still empty then.
    #[serde(
        default,
        deserialize_with = "number::lenient_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub size: Option<u64>,
    /// What a folder holds; `None` for a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub children: Option<Vec<FileNode>>,
}

/// A file with the folders that lead to it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LogFile<'a> {
    /// The names from the top down, with slashes between them.
    pub path: String,
    /// What the manifest says of it.
    pub node: &'a FileNode,
}

impl FileNode {
    /// Whether it is a folder.
    #[must_use]
    pub fn is_folder(&self) -> bool {
        self.children.is_some() || self.mimetype.as_deref() == Some("application/directory")
    }
}

impl FileTree {
    /// All files, without the folders, in the manifest's order; those whose path has more than
    /// 4096 bytes are left out.
    pub fn files(&self) -> impl Iterator<Item = LogFile<'_>> {
        let mut open = vec![(self.tree.iter(), String::new())];
        std::iter::from_fn(move || {
            loop {
                let (nodes, folder) = open.last_mut()?;
                let Some(node) = nodes.next() else {
                    open.pop();
                    continue;
                };
                if folder.len() + 1 + node.name.len() > LONGEST_PATH {
                    continue;
                }
                let path = match folder.as_str() {
                    "" => node.name.clone(),
                    folder => format!("{folder}/{}", node.name),
                };
                match &node.children {
                    Some(children) => open.push((children.iter(), path)),
                    None if node.is_folder() => {}
                    None => return Some(LogFile { path, node }),
                }
            }
        })
    }

    /// The file or folder at a path.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&FileNode> {
        let mut nodes = &self.tree[..];
        let mut found = None;
        for name in path.split('/') {
            let node = nodes.iter().find(|node| node.name == name)?;
            nodes = node.children.as_deref().unwrap_or_default();
            found = Some(node);
        }
        found
    }
}

/// The names of a path, if each of them is one file's or folder's name on every system.
pub(super) fn safe_names(path: &str) -> Result<Vec<&str>> {
    let refuse = |why| Error::invalid_input(READ, format!("path {path:?}"), why);
    let names: Vec<&str> = path.split('/').collect();
    for name in &names {
        if matches!(*name, "" | "." | "..") {
            return Err(refuse("a name is empty or leads elsewhere"));
        }
        if name.len() > LONGEST_NAME {
            return Err(refuse("a name is longer than any system takes"));
        }
        if name.contains(char::is_control) {
            return Err(refuse("a name holds a control character"));
        }
        // What else is structure depends on the system: `\` and `C:` are on Windows alone.
        let mut parts = std::path::Path::new(name).components();
        let is_one =
            matches!(parts.next(), Some(std::path::Component::Normal(part)) if part == *name);
        if !is_one || parts.next().is_some() {
            return Err(refuse("a name is more than a name on this system"));
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_tree_is_read_with_what_older_roles_leave_out() {
        // Folders of zuul-jobs' role have neither size nor time; the testbed's have both.
        let tree: FileTree = serde_json::from_str(
            r#"{"tree": [
                {"name": "a", "mimetype": "application/directory", "encoding": null, "children": [
                    {"name": "b.txt.gz", "mimetype": "text/plain", "encoding": "gzip", "last_modified": 1795559526, "size": 7},
                    {"name": "empty", "mimetype": "application/directory", "encoding": null, "children": []}]},
                {"name": "odd", "mimetype": "application/directory", "children": null, "size": "0"},
                {"name": "c.json", "last_modified": 1795559526.5, "size": 0, "new": 1}], "index_links": false}"#,
        )
        .unwrap();
        let paths: Vec<String> = tree.files().map(|file| file.path).collect();
        assert_eq!(paths, ["a/b.txt.gz", "c.json"]);
        let file = tree.find("a/b.txt.gz").unwrap();
        assert_eq!(
            (file.size, file.encoding.as_deref()),
            (Some(7), Some("gzip"))
        );
        assert_eq!(file.last_modified.unwrap().timestamp(), 1_795_559_526);
        assert!(tree.find("a").unwrap().is_folder() && tree.find("odd").unwrap().is_folder());
        assert!(tree.find("a/b.txt.gz/x").is_none() && tree.find("").is_none());
        let again = serde_json::to_value(&tree).unwrap();
        assert_eq!(serde_json::from_value::<FileTree>(again).unwrap(), tree);
        assert!(
            serde_json::from_str::<FileTree>(r#"{"tree": null}"#)
                .unwrap()
                .tree
                .is_empty()
        );
    }

    #[test]
    fn few_bytes_do_not_stand_for_endless_paths() {
        let files: Vec<_> = (0..1000)
            .map(|_| serde_json::json!({"name": "a"}))
            .collect();
        let tree: FileTree = serde_json::from_value(serde_json::json!({"tree": [
            {"name": "x".repeat(LONGEST_PATH - 1), "children": files},
            {"name": "y".repeat(LONGEST_PATH - 2), "children": [{"name": "a"}, {"name": "ab"}]},
            {"name": "last"}]}))
        .unwrap();
        let lengths: Vec<usize> = tree.files().map(|file| file.path.len()).collect();
        assert_eq!(lengths, [LONGEST_PATH, 4]);
    }

    #[test]
    fn names_that_lead_elsewhere_are_refused() {
        let long = "x".repeat(LONGEST_NAME + 1);
        assert!(safe_names(&long).unwrap_err().is_invalid_input());
        assert!(safe_names(&long[1..]).is_ok());
        for bad in [
            "",
            "/etc/passwd",
            "..",
            "a/../b",
            "a//b",
            "a/",
            "./a",
            "a\0b",
            "a\nb",
        ] {
            assert!(safe_names(bad).unwrap_err().is_invalid_input(), "{bad:?}");
        }
        for good in ["a", "a/b", "...", ".hidden", "a b?#%", "ü/ö"] {
            assert!(safe_names(good).is_ok(), "{good:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_passes_stays_below(path in r"[a./\\:\x00-\x01]{0,12}") {
            if let Ok(names) = safe_names(&path) {
                let mut below = std::path::PathBuf::from("top");
                below.extend(&names);
                prop_assert!(below.starts_with("top"));
                prop_assert_eq!(below.components().count(), 1 + names.len());
                prop_assert!(below.components().all(|part| !matches!(part, std::path::Component::ParentDir)));
            }
        }
    }
}
