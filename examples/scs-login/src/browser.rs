//! Opens an address in the browser of this machine, where there is one.

use std::process::{Command, Stdio};

/// The program that opens an address here; `None` on a machine without a display.
#[must_use]
pub fn opener(variable: impl Fn(&str) -> Option<String>) -> Option<&'static str> {
    let is_set = |name| variable(name).is_some_and(|value| !value.is_empty());
    match cfg!(target_os = "macos") {
        true => Some("open"),
        false => (is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")).then_some("xdg-open"),
    }
}

/// Starts the browser; whether that worked, as far as one can tell.
///
/// It gets none of our streams: what browsers have to say would stand between our own lines, or in
/// a script's result.
#[must_use]
pub fn open(address: &str) -> bool {
    let Some(program) = opener(|name| std::env::var(name).ok()) else {
        return false;
    };
    let started = Command::new(program)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    started.is_ok()
}

#[cfg(all(test, not(target_os = "macos")))]
mod tests {
    use super::*;

    #[test]
    fn without_a_display_nothing_is_opened() {
        assert_eq!(opener(|_| None), None);
        assert_eq!(opener(|_| Some(String::new())), None);
        for name in ["DISPLAY", "WAYLAND_DISPLAY"] {
            assert_eq!(
                opener(|asked| (asked == name).then(|| ":0".to_owned())),
                Some("xdg-open")
            );
        }
    }
}
