//! A report for the operations meeting: what is affected, what is open, what is planned, what
//! changed.
//!
//! ```sh
//! cargo run -p ops-report                                    # a stand-in, offline
//! cargo run -p ops-report -- --statuspage https://status.example.com
//! cargo run -p ops-report -- --html status.html              # the same as a page
//! cargo run -p ops-report -- --issuer https://keycloak.example.com/realms/scs --login
//! cargo run -p ops-report -- --zuul https://zuul.example.com --zuul-tenant scs
//! cargo run -p ops-report -- --harbor https://registry.example.com --harbor-login-file robot.json
//! ```
//!
//! # How it is made
//!
//! One call, [`gather`](gather::gather), takes a snapshot of the server; three others,
//! [`identity::ask`], [`zuul::ask`] and [`harbor::ask`], talk to the issuer, to Zuul and to Harbor. All else is a
//! pure function of what they bring: [`Report::new`](report::Report::new) derives what there is to say with the
//! functions of `statuspage-model`, [`render`](render::render) says it in text, [`page`](html::page) as a page.
//!
//! # Uptime
//!
//! The last 30 and 90 days in UTC, today included. Every impact counts as downtime unless
//! `--threshold` is higher than its severity; maintenance never does, and overlapping incidents count
//! once. Figures are rounded down, so that 100 % means never down. Where the server could not list
//! some incidents, the report says which, the figures become upper bounds (≤), and the page
//! shows those days as unreadable.
//!
//! # Changes since the last run
//!
//! A real server's snapshot is kept in `$XDG_STATE_HOME/ops-report/<host>.json` (or below
//! `~/.local/state`), in the file of `--state`, or not at all with `--no-state`; the stand-in's only
//! in the file of `--state`. It is replaced as a whole, after the report was delivered. A file that
//! is damaged, of another program or about another server is put aside as `<file>.old` with a
//! warning in one line, and the run counts as the first.
//!
//! # Identity
//!
//! With `--issuer URL` the report says whether the issuer of tokens works: how fast it answers, by
//! which keys it signs, where its endpoints are if not at its own address, and why, if its document
//! is another issuer's. With `--client-secret-file` (a machine) or `--login` (the login of a person,
//! made with `scs-login`) it gets a token, and says for whom that is good and who the issuer thinks
//! we are. A Status Page named beside it is asked with those tokens: its client sends them with
//! writes alone, so that a report still reads without. Whatever is wrong with the issuer is part of
//! the report, and the exit code stays 0; an issuer or a file that cannot be right is exit code 2,
//! like an address of the Status Page that is none.
//!
//! # Zuul
//!
//! With `--zuul URL` the report says whether all components of a Zuul run and of which version
//! they are, whether an advisory asks for an upgrade, and for each tenant what is stuck, which
//! jobs failed in the last days (`--zuul-days`, seven unless given) compared with as many before,
//! and what is wrong with its configuration, nodes and requests. All tenants that it lists are
//! told, or those of `--zuul-tenant`. Open tenants are read without a token; for others there is
//! `--zuul-token-file`, and without that the token of `--issuer`. Whatever is wrong with the Zuul,
//! also that it cannot be reached, is part of the report, and the exit code stays 0; an address
//! that is none is exit code 2.
//!
//! # Harbor
//!
//! With `--harbor URL` the report says which components of a registry are not healthy, what was
//! pushed in the last days (`--harbor-days`, seven unless given), for each repository the worst that
//! a scan has found and how much of it an update removes, what has no result of a scan, which robots
//! have expired, will within 30 days or never do, and which projects are over their quota, above
//! 80 % of it or without one. The login is read from `--harbor-login-file` (a robot's file as the
//! portal offers it, or docker's configuration) or from `HARBOR_USERNAME` and `HARBOR_PASSWORD`;
//! without both, the token of `--issuer` is used. Who has no login is told the components alone. A
//! login that the server does not know is a problem, and never a short report: Harbor itself would
//! show what is public.
//!
//! Looked at are the 20 first projects by name, or those of `--harbor-project`, in each the 500
//! newest artifacts, and 500 robots and quotas; the report says where there is more. What the login
//! may not read is a line of the report. So is whatever is wrong with the Harbor, also that it cannot be
//! reached, and the exit code stays 0; an address that is none, or a file without a login, is exit
//! code 2. A report on a whole registry takes an administrator, or a system robot that may list
//! robots, quotas, and artifacts in all projects.
//!
//! # The page
//!
//! `--html FILE` writes one file that loads nothing and runs nothing: bars of 90 days for each
//! component, current status, open incidents, maintenance, changes; light or dark as the reader's
//! system is, and readable on a phone. What colours say is in words, too. The server's texts are
//! escaped, and a content security policy forbids everything but the page's own style.
//!
//! # On a terminal and in a script
//!
//! - When standard error is a terminal, a line there says what is going on once it takes longer
//!   than a second; it is wiped in the end. Otherwise nothing but warnings is written there.
//! - Exit code 0: the report was delivered. 1: it could not be written, or not the page. 2: there is
//!   no report, because the server cannot be reached or refuses, with the reason in one line.
//! - No line is wider than 100 characters. (Wide letters, as in Chinese, count as one.)

pub mod args;
pub mod fact;
pub mod files;
pub mod gather;
pub mod harbor;
pub mod html;
pub mod identity;
pub mod news;
pub mod progress;
pub mod render;
pub mod report;
pub mod state;
pub mod words;
pub mod zuul;

/// The project's first page, whose code is compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct Readme;
