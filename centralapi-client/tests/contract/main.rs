//! What the client and a Central API agree on.
//!
//! With `SCS_LIVE_CENTRAL=<kubeconfig of a tenant>` it runs against a real API server that has the claim kinds, such as that
//! of `live/central`. Whoever else a row needs (`nobody`, a token, a plug-in) has a kubeconfig beside that one, named as
//! there, and the row is left out where there is none. Every row removes what it has made.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "it is a test"
)]

mod discovery;
mod kinds;
mod logins;
mod site;
