//! Files: made in memory, then written or compared.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use similar::TextDiff;

use crate::failure::{Result, Within};

/// The lines of one file, item by item.
#[derive(Default)]
pub(super) struct Source {
    text: String,
    deprecated: bool,
}

impl Source {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// What is deprecated is still defined, and passed on, here.
    pub(super) fn allow_deprecated(&mut self, yes: bool) {
        self.deprecated |= yes;
    }

    /// The file with everything around the code.
    pub(super) fn whole(&self, header: &str, docs: &str, imports: &str) -> String {
        let allow = "\n#![allow(deprecated, reason = \"what is deprecated is defined here\")]";
        let docs = if self.deprecated {
            format!("{docs}{allow}\n")
        } else {
            docs.to_owned()
        };
        whole(header, &docs, imports, &self.text)
    }

    /// Adds items that prettyplease formats, with a blank line before them.
    pub(super) fn items(&mut self, tokens: TokenStream) -> Result<()> {
        let file: syn::File = syn::parse2(tokens.clone()).within(&tokens)?;
        for item in file.items {
            let one = syn::File {
                shebang: None,
                frontmatter: None,
                attrs: Vec::new(),
                items: vec![item],
            };
            self.text(&with_air(&prettyplease::unparse(&one)));
        }
        Ok(())
    }

    /// Adds text as it is.
    pub(super) fn text(&mut self, text: &str) {
        self.text.push('\n');
        self.text.push_str(text);
    }

    pub(super) fn code(&self) -> &str {
        &self.text
    }
}

/// A blank line between the members of a block, which prettyplease leaves out.
fn with_air(code: &str) -> String {
    let mut text = String::new();
    let mut before = "";
    for line in code.lines() {
        let starts = line.starts_with("    ///")
            || line.starts_with("    pub fn")
            || line.starts_with("    fn");
        if before == "    }" && starts {
            text.push('\n');
        }
        text.push_str(line);
        text.push('\n');
        before = line;
    }
    text
}

/// A file's whole text: header, docs, imports, code.
pub(super) fn whole(header: &str, docs: &str, imports: &str, code: &str) -> String {
    let mut text = format!("{header}\n{docs}");
    // Formatted by prettyplease alone, whose output depends on no toolchain.
    text.push_str("\n#![cfg_attr(rustfmt, rustfmt_skip)]\n");
    if !imports.is_empty() {
        text.push('\n');
        text.push_str(imports);
    }
    text.push_str(code);
    text
}

/// All files of one run; folders whose other files are to go.
#[derive(Default)]
pub(crate) struct Plan {
    pub(crate) files: BTreeMap<PathBuf, String>,
    pub(crate) folders: Vec<PathBuf>,
}

impl Plan {
    pub(crate) fn folder(&mut self, folder: PathBuf, files: BTreeMap<String, String>) {
        for (name, text) in files {
            self.files.insert(folder.join(name), text);
        }
        self.folders.push(folder);
    }

    fn strangers(&self) -> Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        let mut folders = self.folders.clone();
        while let Some(folder) = folders.pop() {
            let Ok(entries) = std::fs::read_dir(&folder) else {
                continue;
            };
            for entry in entries {
                let path = entry?.path();
                if path.is_dir() {
                    folders.push(path);
                } else if !self.files.contains_key(&path) {
                    found.push(path);
                }
            }
        }
        found.sort();
        Ok(found)
    }
}

/// Writes what differs and removes what is no longer made; gives the number of changes.
pub(crate) fn apply(plan: &Plan) -> Result<usize> {
    let mut changes = 0;
    for path in plan.strangers()? {
        std::fs::remove_file(&path).within(path.display())?;
        changes += 1;
    }
    for (path, text) in &plan.files {
        if std::fs::read_to_string(path).is_ok_and(|old| old == *text) {
            continue;
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).within(folder.display())?;
        }
        std::fs::write(path, text).within(path.display())?;
        changes += 1;
    }
    Ok(changes)
}

/// What [`apply`] would change, as a unified diff; empty when all is as it should be.
pub(crate) fn compare(plan: &Plan, root: &Path) -> Result<String> {
    let mut diff = String::new();
    let shown = |path: &Path| {
        path.strip_prefix(root)
            .unwrap_or(path)
            .display()
            .to_string()
    };
    for path in plan.strangers()? {
        diff.push_str(&format!("--- {}\n+++ /dev/null\n", shown(&path)));
    }
    for (path, text) in &plan.files {
        let old = std::fs::read_to_string(path).unwrap_or_default();
        if old != *text {
            let name = shown(path);
            let unified = TextDiff::from_lines(old.as_str(), text.as_str());
            diff.push_str(&unified.unified_diff().header(&name, &name).to_string());
        }
    }
    Ok(diff)
}
