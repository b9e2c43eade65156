//! A sign of life while the server is asked.

use std::io::Write;
use std::time::Duration;

/// Waits for `work`; from the second second on, a line says what is going on and for how long. It
/// is renewed every second and wiped in the end.
///
/// Meant for a terminal: a log file would keep each of these lines.
pub async fn shown<T>(
    work: impl Future<Output = T>,
    what: &str,
    terminal: Option<&mut dyn Write>,
) -> T {
    let Some(terminal) = terminal else {
        return work.await;
    };
    let mut work = std::pin::pin!(work);
    let mut seconds = 0_u64;
    loop {
        match tokio::time::timeout(Duration::from_secs(1), &mut work).await {
            Ok(done) => {
                if seconds > 0 {
                    let _ = write!(terminal, "\r\u{1b}[K").and_then(|()| terminal.flush());
                }
                return done;
            }
            Err(_) => {
                seconds += 1;
                // Whoever closed the terminal still gets the report.
                let _ = write!(terminal, "\r\u{1b}[K{what} ({seconds} s)")
                    .and_then(|()| terminal.flush());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn shown_for(millis: u64) -> String {
        let mut terminal = Vec::new();
        let work = tokio::time::sleep(Duration::from_millis(millis));
        shown(work, "asking", Some(&mut terminal)).await;
        String::from_utf8(terminal).unwrap()
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_quick_shows_nothing_and_what_lasts_is_wiped() {
        assert_eq!(shown_for(900).await, "");
        assert_eq!(
            shown_for(2500).await,
            "\r\u{1b}[Kasking (1 s)\r\u{1b}[Kasking (2 s)\r\u{1b}[K"
        );
    }
}
