//! What is wrong with a tenant's configuration, by project.

use std::collections::BTreeMap;
use std::fmt;

use super::words::{count, line};
use crate::model::{ConfigError, Severity};

/// Messages that are kept of each project; the counts are of all.
const KEPT: usize = 3;

/// What is wrong with a tenant's configuration. `Display` gives one line for each project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ConfigProblems {
    /// All errors; an entry without severity, as of older servers, is one.
    pub errors: u64,
    /// All warnings, such as about what a later release will refuse.
    pub warnings: u64,
    /// The same by project; entries that name none are under the empty name.
    pub projects: BTreeMap<String, ProjectProblems>,
    /// Whether there are more than were read.
    pub is_cut: bool,
}

/// What is wrong with the configuration in one project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProjectProblems {
    /// Its errors.
    pub errors: u64,
    /// Its warnings.
    pub warnings: u64,
    /// The first few, errors before warnings: where it stands and what is wrong, a line each.
    pub first: Vec<String>,
}

impl ConfigProblems {
    /// Counts entries one by one.
    #[must_use]
    pub fn new<'a>(entries: impl IntoIterator<Item = &'a ConfigError>) -> Self {
        let mut problems = Self::default();
        entries.into_iter().for_each(|entry| problems.add(entry));
        problems
    }

    /// Counts one more.
    pub fn add(&mut self, entry: &ConfigError) {
        let context = entry.source_context.as_ref();
        let project = context
            .and_then(|context| context.project.clone())
            .unwrap_or_default();
        let project = self.projects.entry(project).or_default();
        if entry.severity == Some(Severity::Warning) {
            self.warnings += 1;
            project.warnings += 1;
            if project.first.len() < KEPT {
                project.first.push(told(entry));
            }
            return;
        }
        self.errors += 1;
        project.errors += 1;
        let place = usize::try_from(project.errors - 1).unwrap_or(KEPT);
        if place < KEPT {
            project
                .first
                .insert(place.min(project.first.len()), told(entry));
            project.first.truncate(KEPT);
        }
    }

    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.errors + self.warnings == 0
    }

    /// How many there are.
    #[must_use]
    pub fn summary(&self) -> String {
        let more = if self.is_cut { " or more" } else { "" };
        format!("{}{more}", counts(self.errors, self.warnings))
    }

    /// One line for each project.
    #[must_use]
    pub fn troubles(&self) -> Vec<String> {
        let told = |(name, project): (&String, &ProjectProblems)| {
            let name = if name.is_empty() { "no project" } else { name };
            let first = project
                .first
                .first()
                .map_or(String::new(), |first| format!(": {first}"));
            let counts = counts(project.errors, project.warnings);
            format!("config of {}: {counts}{first}", line(name))
        };
        self.projects.iter().map(told).collect()
    }
}

fn told(entry: &ConfigError) -> String {
    let context = entry.source_context.as_ref();
    let path = context.and_then(|context| context.path.as_deref());
    let branch = context.and_then(|context| context.branch.as_deref());
    let short = entry
        .short_error
        .as_deref()
        .or(entry.error.as_deref())
        .unwrap_or("without words");
    match (path, branch) {
        (Some(path), Some(branch)) => {
            format!("{} ({} on {})", line(short), line(path), line(branch))
        }
        (Some(place), None) | (None, Some(place)) => format!("{} ({})", line(short), line(place)),
        (None, None) => line(short),
    }
}

fn counts(errors: u64, warnings: u64) -> String {
    let told = |number: u64, noun| count(usize::try_from(number).unwrap_or(usize::MAX), noun);
    match (errors, warnings) {
        (_, 0) => told(errors, "error"),
        (0, _) => told(warnings, "warning"),
        _ => format!("{}, {}", told(errors, "error"), told(warnings, "warning")),
    }
}

impl fmt::Display for ConfigProblems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "config: {}", self.summary())?;
        self.troubles()
            .iter()
            .try_for_each(|trouble| writeln!(f, "{trouble}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SourceContext;

    fn entry(project: &str, severity: Option<Severity>, short: &str) -> ConfigError {
        let context = SourceContext::new()
            .project(project)
            .branch("main")
            .path(".zuul.yaml");
        let mut entry = ConfigError::new()
            .source_context(context)
            .short_error(short);
        entry.severity = severity;
        entry
    }

    #[test]
    fn problems_are_counted_by_project_and_errors_are_told_first() {
        let warning = |text| entry("scs/a", Some(Severity::Warning), text);
        let entries = [
            warning("w1"),
            warning("w2"),
            warning("w3"),
            warning("w4"),
            entry("scs/a", Some(Severity::Error), "e1"),
            entry("scs/a", None, "e2"),
            entry("scs/b", Some(Severity::from("fatal")), "later"),
            ConfigError::new(),
        ];
        let problems = ConfigProblems::new(&entries);
        assert_eq!((problems.errors, problems.warnings), (4, 4));
        let a = &problems.projects["scs/a"];
        assert_eq!((a.errors, a.warnings), (2, 4));
        assert_eq!(
            a.first,
            [
                "e1 (.zuul.yaml on main)",
                "e2 (.zuul.yaml on main)",
                "w1 (.zuul.yaml on main)"
            ]
        );
        assert_eq!(
            problems.to_string(),
            "config: 4 errors, 4 warnings\n\
             config of no project: 1 error: without words\n\
             config of scs/a: 2 errors, 4 warnings: e1 (.zuul.yaml on main)\n\
             config of scs/b: 1 error: later (.zuul.yaml on main)\n"
        );
    }

    #[test]
    fn none_is_none() {
        assert!(ConfigProblems::default().is_empty());
        assert_eq!(ConfigProblems::default().to_string(), "config: 0 errors\n");
    }
}
