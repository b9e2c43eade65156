//! What answers mean, written down by hand from the bodies: the decoder is not asked what it thinks.
//!
//! Two of each operation, which [`two_for_each_operation`] counts. Bodies are recorded ones, named by number and keyword.
//! What was recorded once alone has its second expectation in an answer that is written out, or in a refusal.

mod access;
mod changes;
mod content;
mod delivery;
mod jobs;
mod projects;
mod security;
mod server;
mod settings;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::{DateTime, Utc};
use harbor_client::{Created, Error, Page};
use scs_client_core::Operation;
use scs_testkit::recordings::{self, HarborExchange};

use crate::recordings::{Canned, read};

fn recorded(label: &str) -> Canned {
    static ALL: OnceLock<Vec<HarborExchange>> = OnceLock::new();
    let all = ALL.get_or_init(|| recordings::harbor().unwrap());
    let found = all.iter().find(|exchange| exchange.label() == label);
    Canned::of(found.unwrap_or_else(|| panic!("nothing is called {label}")))
}

/// What an operation gives for a recorded answer.
pub(crate) async fn of<O: Operation>(label: &str) -> O::Output {
    read::<O>(recorded(label))
        .await
        .unwrap_or_else(|error| panic!("{label}: {error}"))
}

/// The items and the total of a recorded page.
pub(crate) async fn page<O: Operation<Output = Page<T>>, T>(label: &str) -> (Vec<T>, Option<u64>) {
    let page = of::<O>(label).await;
    (page.items, page.total)
}

/// What it gives for a body in JSON.
async fn gives<O: Operation>(body: &str) -> O::Output {
    let content_type = ("content-type".to_owned(), "application/json".to_owned());
    let answer = Canned {
        status: 200,
        headers: BTreeMap::from([content_type]),
        body: body.to_owned(),
        counts: false,
    };
    read::<O>(answer)
        .await
        .unwrap_or_else(|error| panic!("{error}\n{body}"))
}

/// A recorded success that says no more than that.
pub(crate) async fn done<O: Operation<Output = ()>>(label: &str) {
    of::<O>(label).await;
}

/// A recorded success that names what is new.
async fn made<O: Operation<Output = Created<I>>, I: ToString>(label: &str, id: &str) {
    assert_eq!(of::<O>(label).await.id.to_string(), id, "{label}");
}

/// A recorded refusal: its status, its code, and how the server's words begin. Without words the error has none.
pub(crate) async fn refused<O: Operation>(
    label: &str,
    status: u16,
    code: &str,
    words: &str,
) -> Error {
    let error = read::<O>(recorded(label))
        .await
        .err()
        .unwrap_or_else(|| panic!("{label} is no refusal"));
    assert_eq!(
        error.status().map(|status| status.as_u16()),
        Some(status),
        "{label}"
    );
    assert_eq!(
        error.codes().first().map_or("", String::as_str),
        code,
        "{label}"
    );
    let said = error.messages().first().map_or("", String::as_str);
    assert!(said.starts_with(words), "{label}: {said}");
    assert_eq!(said.is_empty(), words.is_empty(), "{label}: {said}");
    error
}

/// A time as the server writes it; nothing where it is none.
fn at(text: &str) -> Option<DateTime<Utc>> {
    Some(DateTime::parse_from_rfc3339(text).unwrap().to_utc())
}

#[test]
fn two_for_each_operation() {
    let written = [
        include_str!("expectations/access.rs"),
        include_str!("expectations/changes.rs"),
        include_str!("expectations/content.rs"),
        include_str!("expectations/delivery.rs"),
        include_str!("expectations/jobs.rs"),
        include_str!("expectations/projects.rs"),
        include_str!("expectations/security.rs"),
        include_str!("expectations/server.rs"),
        include_str!("expectations/settings.rs"),
    ]
    .concat();
    // The list of all operations is that of the decoders, which a test there holds complete.
    let list = include_str!("recordings/decoders.rs")
        .rsplit("by_operation!(info")
        .next();
    let names: Vec<_> = list
        .unwrap_or_default()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.starts_with(char::is_uppercase))
        .collect();
    assert_eq!(names.len(), harbor_client::operations::ALL.len());
    for name in names {
        let times = [">", ", _>"]
            .iter()
            .map(|end| written.matches(&format!("::<{name}{end}")).count())
            .sum::<usize>();
        assert!(times >= 2, "{name}: {times}");
    }
}
