//! The examples of the generated calls, run until they would send something.

use scs_client_core::Result;

/// Runs an example of a client crate, `async fn(Client) -> Result<()>`, against a server that is not there.
///
/// It fails where the client refuses the example's own values, which whoever copies them would meet first.
///
/// # Panics
/// So that the example's test fails.
#[macro_export]
macro_rules! example {
    ($client:ident, $example:expr) => {
        $crate::examples::run(|| async {
            let client = $client::Client::builder("http://127.0.0.1:1").max_attempts(1);
            $example(client.build()?).await
        })
    };
}

/// What [`example!`](crate::example) expands to.
///
/// # Panics
/// So that the example's test fails.
#[allow(clippy::panic, clippy::expect_used, reason = "it is a test")]
pub fn run<F: Future<Output = Result<()>>>(example: impl FnOnce() -> F) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    match runtime.expect("a runtime").block_on(example()) {
        Err(error) if error.is_invalid_input() => panic!("the example is refused: {error}"),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use scs_client_core::Error;

    #[test]
    #[should_panic(expected = "the example is refused")]
    fn what_a_client_refuses_fails() {
        super::run(|| async { Err(Error::invalid_input("call", "field", "is none")) });
    }

    #[test]
    fn what_it_cannot_send_passes() {
        super::run(|| async { Ok(()) });
    }
}
