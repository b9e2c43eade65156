//! Whether a delivery comes from the registry.

use std::hint::black_box;

use http::HeaderMap;
use http::header::AUTHORIZATION;
use scs_wire::SecretText;

/// Whether a delivery carries the secret of its webhook.
///
/// Harbor sends a target's [`auth_header`](crate::model::WebhookTarget::auth_header) as the whole of
/// `Authorization`, as it stands there: a target with `Bearer my-token` sends exactly that, and one
/// with `my-token` sends no scheme. A target without one sends no such header.
///
/// The time that this takes does not tell how much of a guess is right. An empty secret, no header
/// and more than one are never authorized.
///
/// ```
/// use harbor_client::{SecretText, webhook};
///
/// let auth_header = SecretText::from("Bearer my-token");
/// let mut headers = http::HeaderMap::new();
/// assert!(!webhook::is_authorized(&headers, &auth_header));
/// headers.insert("authorization", "Bearer my-token".parse()?);
/// assert!(webhook::is_authorized(&headers, &auth_header));
/// # Ok::<(), http::header::InvalidHeaderValue>(())
/// ```
#[must_use]
pub fn is_authorized(headers: &HeaderMap, auth_header: &SecretText) -> bool {
    let mut sent = headers.get_all(AUTHORIZATION).iter();
    let (Some(sent), None) = (sent.next(), sent.next()) else {
        return false;
    };
    let expected = auth_header.expose().as_bytes();
    !expected.is_empty() && is_equal(sent.as_bytes(), expected)
}

/// Looks at all bytes, wherever the first difference is; only the length shows.
fn is_equal(one: &[u8], other: &[u8]) -> bool {
    let differences = one.iter().zip(other).fold(0, |so_far, (one, other)| {
        // The compiler must not learn that the first difference decides.
        black_box(so_far | (one ^ other))
    });
    one.len() == other.len() && differences == 0
}
