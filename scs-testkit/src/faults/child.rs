//! Tests that need a process of their own: for environment variables, and for all that is logged.

use std::process::Command;

/// The variable that tells a process that it is the child, and for which test.
const CHILD: &str = "SCS_TESTKIT_CHILD";

/// What a child has written.
#[derive(Debug)]
pub struct Output {
    /// Standard output and standard error, one after the other.
    pub text: String,
    /// Whether the test passed there.
    pub passed: bool,
}

/// Whether this process is the child of the test.
#[must_use]
pub fn is_child(test: &str) -> bool {
    std::env::var(CHILD).is_ok_and(|name| name == test)
}

/// Runs one test of this binary (by its full name, `module::test`) in a process of its own.
///
/// The test finds out by [`is_child`] on which side it is.
///
/// # Panics
/// When the binary cannot be started, or has no test of that name.
#[must_use]
pub fn run(test: &str, variables: &[(&str, &str)], without: &[&str]) -> Output {
    #[allow(
        clippy::expect_used,
        reason = "a test cannot go on without its own binary"
    )]
    let binary = std::env::current_exe().expect("the path of the test binary");
    let mut command = Command::new(binary);
    command
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(CHILD, test);
    for name in without {
        command.env_remove(name);
    }
    command.envs(variables.iter().copied());
    #[allow(clippy::expect_used, reason = "a test cannot go on without its child")]
    let output = command.output().expect("a child process");
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(
        stdout.contains("running 1 test"),
        "no test is called {test}:\n{stdout}"
    );
    let text = format!("{stdout}{}", String::from_utf8_lossy(&output.stderr));
    Output {
        text,
        passed: output.status.success(),
    }
}
