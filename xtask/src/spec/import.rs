//! From a published file to `base.json`.

use std::path::Path;

use super::lock::{GENERATOR, Lock, sha256};
use super::{claims, diff, load, strip};
use crate::failure::{Failure, Result, Within, bail};
use crate::project::Project;

/// What the lock says of a file, given anew with `--update`.
#[derive(Clone, Debug, Default, clap::Args)]
pub(crate) struct Source {
    /// Where the file comes from, as owner and name
    #[arg(long, requires = "update")]
    repository: Option<String>,
    /// Its commit or release
    #[arg(long, requires = "update")]
    revision: Option<String>,
    /// The file inside the repository
    #[arg(long, requires = "update")]
    path: Option<String>,
}

/// Writes `base.json` from the file that the lock names; `update` takes another one and says what changed.
///
/// Gives the report to print.
pub(crate) fn import(
    root: &Path,
    service: &str,
    from: &Path,
    update: bool,
    source: Source,
) -> Result<String> {
    let folder = Project::folder(root, service);
    let (lock_path, base_path) = (folder.join("lock.toml"), folder.join("base.json"));
    // A folder holds definitions of custom resources.
    let (document, bytes) = if from.is_dir() {
        claims::read(from)?
    } else {
        (
            load::read(from)?,
            std::fs::read(from).within(from.display())?,
        )
    };
    let hash = sha256(&bytes);
    let old_lock = if lock_path.exists() {
        Some(Lock::read(&lock_path)?)
    } else {
        None
    };
    if !update {
        match &old_lock {
            None => bail!("specs/{service}/lock.toml is missing: `--update` writes it"),
            Some(lock) if lock.sha256 != hash => bail!(
                "{} is not the file of specs/{service}/lock.toml (revision {}): its sha256 is {hash}, locked is {}",
                from.display(),
                lock.revision,
                lock.sha256
            ),
            Some(_) => {}
        }
    }
    let base = strip::strip(&document);
    let text = load::to_stable_json(&base)?;
    let report = match load::read(&base_path) {
        Ok(old) => diff::report(&old, &base),
        Err(_) => diff::report(&serde_json::Value::Null, &base),
    };
    std::fs::create_dir_all(&folder).within(folder.display())?;
    std::fs::write(&base_path, &text).within(base_path.display())?;
    let known = |new: Option<String>, old: Option<String>, name: &str| {
        new.or(old)
            .ok_or_else(|| Failure::new(format!("--{name} is needed for a new service")))
    };
    let lock = Lock {
        repository: known(
            source.repository,
            old_lock.as_ref().map(|lock| lock.repository.clone()),
            "repository",
        )?,
        revision: known(
            source.revision,
            old_lock.as_ref().map(|lock| lock.revision.clone()),
            "revision",
        )?,
        path: known(
            source.path,
            old_lock.as_ref().map(|lock| lock.path.clone()),
            "path",
        )?,
        sha256: hash,
        base_sha256: sha256(text.as_bytes()),
        generator: GENERATOR,
    };
    if old_lock.as_ref() != Some(&lock) {
        lock.write(&lock_path)?;
    }
    Ok(report)
}

/// Whether `base.json` is what the import wrote.
pub(super) fn is_untouched(root: &Path, service: &str) -> Result<()> {
    let folder = Project::folder(root, service);
    let lock = Lock::read(&folder.join("lock.toml"))?;
    let bytes = std::fs::read(folder.join("base.json")).within("base.json")?;
    if sha256(&bytes) != lock.base_sha256 {
        bail!(
            "specs/{service}/base.json is not what `spec import` wrote: corrections belong into overlay.yaml"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(test: &str) -> std::path::PathBuf {
        let folder =
            std::env::temp_dir().join(format!("xtask-import-{test}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn another_file_needs_update_and_the_change_is_told() {
        let root = folder("update");
        let file = root.join("api.yaml");
        let write = |paths: &str| {
            std::fs::write(
                &file,
                format!("openapi: 3.0.0\ninfo: {{title: T}}\npaths: {paths}\n"),
            )
            .unwrap()
        };
        let source = || Source {
            repository: Some("o/r".into()),
            revision: Some("1".into()),
            path: Some("api.yaml".into()),
        };
        write("{/a: {get: {operationId: getA, summary: prose, responses: {200: {}}}}}");
        assert!(import(&root, "x", &file, false, Source::default()).is_err());
        import(&root, "x", &file, true, source()).unwrap();
        let base = std::fs::read_to_string(root.join("specs/x/base.json")).unwrap();
        assert!(base.contains("getA") && !base.contains("prose"));
        import(&root, "x", &file, false, Source::default()).unwrap();
        assert_eq!(
            std::fs::read_to_string(root.join("specs/x/base.json")).unwrap(),
            base
        );

        write("{/b: {get: {operationId: getB, responses: {200: {}}}}}");
        let refused = import(&root, "x", &file, false, Source::default()).unwrap_err();
        assert!(refused.to_string().contains("is not the file"), "{refused}");
        let report = import(&root, "x", &file, true, source()).unwrap();
        assert_eq!(report, "- operation getA\n+ operation getB\n");
        is_untouched(&root, "x").unwrap();
        std::fs::write(root.join("specs/x/base.json"), "{}").unwrap();
        assert!(is_untouched(&root, "x").is_err());
        std::fs::remove_dir_all(root).unwrap();
    }
}
