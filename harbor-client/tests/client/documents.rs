//! What `BEHAVIOURS.md` and `COMPARISON.md` say is shown by tests that exist.

use std::collections::BTreeSet;
use std::path::Path;

/// The tests below a directory, as the documents name them: by module and function.
fn tests_below(directory: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(directory);
    let mut open = vec![root.clone()];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(
                std::fs::read_dir(path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
            continue;
        }
        let module = path.strip_prefix(&root).unwrap().with_extension("");
        let module: Vec<_> = module.iter().map(|part| part.to_str().unwrap()).collect();
        let text = std::fs::read_to_string(&path).unwrap();
        for function in text.split("fn ").skip(1) {
            let name = function.split(['(', '<']).next().unwrap_or_default();
            found.insert(format!("{}::{name}", module.join("::")));
        }
    }
    found
}

#[test]
fn the_tests_that_they_name_exist() {
    let mut known = tests_below("tests/client");
    let core = tests_below("../scs-client-core/tests/core");
    known.extend(core.into_iter().map(|test| format!("core:{test}")));
    let contract = tests_below("tests/contract");
    known.extend(contract.into_iter().map(|test| format!("contract:{test}")));
    // Generated, one for each type.
    known.insert("model::fixtures".to_owned());
    for (document, least) in [
        (include_str!("../../BEHAVIOURS.md"), 200),
        (include_str!("../../COMPARISON.md"), 30),
    ] {
        let mut named = 0;
        // The last column of each row.
        for row in document.lines().filter(|line| line.starts_with("| ")) {
            let column = row.trim_end_matches([' ', '|']).rsplit(" | ").next();
            let parts = column.unwrap_or_default().split('`').skip(1).step_by(2);
            for test in parts.filter(|part| part.contains("::")) {
                assert!(known.contains(test), "{test} is no test");
                named += 1;
            }
        }
        assert!(named >= least, "{named} tests are named");
    }
}
