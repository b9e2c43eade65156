//! Logs people in, and hands out the tokens of people and machines.
//!
//! ```sh
//! export SCS_ISSUER=https://keycloak.example.com/realms/scs
//! scs-login login                              # once; opens the browser
//! scs-login whoami                             # name, groups, roles, audiences, until when
//! curl -H "Authorization: Bearer $(scs-login token --id)" https://status.example.com/api/…
//! scs-login kubectl --config >> ~/.kube/scs    # kubectl then asks this program
//! scs-login explain --expect-audience harbor   # why a service refuses the token
//! scs-login logout
//! ```
//!
//! A machine has a client of its own, with a secret or a key, and no login:
//!
//! ```sh
//! scs-login token --machine --client-id status-robot --client-secret-file robot.secret
//! ```
//!
//! # Decisions
//!
//! - **`--machine` is said, not guessed.** A client with a secret may be a machine (client
//!   credentials), or the tool of a person at an issuer that knows no public clients. What a secret
//!   does must not depend on whether somebody has logged in.
//! - **Secrets come from files or the environment**, never from the command line, which every
//!   user of the machine can read. What the program starts (a browser) gets the login's address,
//!   in which nothing is secret that is of use without the answer to it.
//! - **A login that is good is kept.** `login` makes a new one where there is none, where it has
//!   ended, where it lacks a scope that is asked for, or with `--force`. The one that is replaced
//!   is not revoked: it may share its session with the new one.
//! - **`logout` forgets first and revokes then**, so that nothing stays here when the issuer is
//!   down. The logout page that `--browser` names holds no ID token: Keycloak asks the person
//!   instead, and nothing secret is printed.
//! - **`token` prints to a terminal, too**, with a line break behind: who asks for a token gets it.
//!   A pipe gets the same.
//! - **`kubectl` gets the ID token** unless `--access` is given: that is what an API server with
//!   `--oidc-issuer-url` looks at. Where a login is needed and kubectl has a terminal to itself, the
//!   login by browser is begun right there.
//!
//! # Exit codes
//!
//! 0: done. 1: it did not work. 2: wrong arguments. 3: a person has to log in. 4: the issuer cannot
//! be reached now. The reason is one line on standard error; standard output has the result alone.
//! `SCS_LOG` (for instance `SCS_LOG=debug`) shows what is sent and how it went; no secret is in it.
//!
//! # How it is made
//!
//! [`args`] is what the program is told, [`setup`] makes a client and a
//! [`TokenProvider`](keycloak_auth::TokenProvider) of it, and each command has a file of its own.

pub mod args;
pub mod browser;
pub mod explain;
pub mod failure;
pub mod identity;
pub mod kubectl;
pub mod login;
pub mod logout;
pub mod setup;
pub mod terminal;
pub mod token;
pub mod whoami;
pub mod words;
