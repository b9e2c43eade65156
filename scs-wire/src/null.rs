//! `null` where a list or a map is meant.

use serde::{Deserialize, Deserializer};

/// Reads `null` as the type's default, for lists and maps of Go servers, whose nil slice is `null`.
///
/// Together with `#[serde(default)]` a member that is absent reads the same.
///
/// ```
/// #[derive(serde::Deserialize)]
/// struct Page {
///     #[serde(default, deserialize_with = "scs_wire::null_as_default")]
///     labels: Vec<String>,
/// }
/// let page: Page = serde_json::from_str(r#"{"labels": null}"#)?;
/// assert!(page.labels.is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::<T>::deserialize(deserializer)?.unwrap_or_default())
}
