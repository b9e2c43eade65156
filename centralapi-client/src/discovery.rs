//! What an installation offers, who is asking, and what that person may do.
//!
//! All of it is open to everybody who is logged in, whatever rights they have.
//!
//! ```no_run
//! # async fn example(client: centralapi_client::Client) -> centralapi_client::Result<()> {
//! for kind in client.offered_kinds().await? {
//!     println!("{} {}", kind.resource.kind, kind.verbs.join(","));
//! }
//! let namespace = client.namespace("tenant");
//! let secrets = namespace.may("get", "", "secrets").await?;
//! if !secrets.allowed {
//!     println!("connection secrets cannot be read here, which is how SCS sets tenants up");
//! }
//! # Ok(()) }
//! ```

mod access;
mod offered;
mod schema;

pub use access::{Access, Identity, NamespaceRules, ResourceRule};
pub use offered::Offered;
pub use schema::{Deviation, LiveSchemas};

/// The operations of this module, for who wants to name them.
pub mod operations {
    pub use super::access::{ReviewAccess, ReviewRules, ReviewSelf};
    pub use super::offered::ListKinds;
    pub use super::schema::GetSchemas;
}
