//! Each row of BEHAVIOURS.md names tests that exist.

/// Where a test that is named in the table stands.
fn source_of(place: &str, name: &str) -> Option<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let (folder, path) = match place.split_once(": ") {
        Some(("unit", path)) => (root.join("src"), path),
        Some(("contract", path)) => (root.join("tests"), path),
        Some(("core", path)) => (root.join("../scs-client-core/src"), path),
        Some(_) => return None,
        None => (root.join("tests/keycloak"), place),
    };
    let mut modules: Vec<&str> = path
        .split("::")
        .filter(|module| !module.is_empty())
        .collect();
    loop {
        let base = modules
            .iter()
            .fold(folder.clone(), |folder, module| folder.join(module));
        for file in [base.with_extension("rs"), base.join("mod.rs")] {
            if let Ok(text) = std::fs::read_to_string(file)
                && text.contains(&format!("fn {name}("))
            {
                return Some(text);
            }
        }
        // A module inside its file, `tests`.
        modules.pop()?;
    }
}

#[test]
fn every_row_has_a_test_that_exists() {
    let table =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/BEHAVIOURS.md")).unwrap();
    let (mut expected, mut lost) = (1, Vec::new());
    for line in table.lines().filter(|line| line.starts_with("| K")) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [number, _, _, verdict, _, tests] = cells[..] else {
            panic!("not six cells: {line}")
        };
        assert_eq!(number, format!("K{expected}"));
        expected += 1;
        assert!(
            ["absorbed", "refused", "typed", "documented"].contains(&verdict),
            "{number}: {verdict}"
        );
        let mut count = 0;
        for test in tests.trim_end_matches('|').split(", ") {
            let test = test.trim();
            let (prefix, path) = match test.split_once('`') {
                Some((prefix, path)) => (prefix, path.trim_end_matches('`')),
                None => panic!("{number}: {test} names no test"),
            };
            let (modules, name) = path.rsplit_once("::").unwrap_or(("contract", path));
            if source_of(&format!("{prefix}{modules}"), name).is_none() {
                lost.push(format!("{number}: there is no test {test}"));
            }
            count += 1;
        }
        assert!(count > 0, "{number} has no test");
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
    assert_eq!(expected - 1, 51, "rows");
}
