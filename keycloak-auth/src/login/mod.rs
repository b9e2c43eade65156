//! Logins of people: by a browser on this machine, or by another device.
//!
//! - [`Client::browser_login`](crate::Client::browser_login): the person's browser is here; the
//!   answer comes back to a listener on this machine, or is pasted.
//! - [`Client::device_login`](crate::Client::device_login): the person opens a page on any device
//!   and types a short code; nothing has to come back here.
//!
//! Both always send PKCE with S256, and check the ID token that comes along, if one does. What they give is
//! [`Tokens`](crate::Tokens): hand them to a [`TokenProvider`](crate::provider) to keep them fresh.

mod attempt;
mod browser;
mod cancel;
mod device;
mod http;
mod id_token;
mod listener;
mod manual;
mod page;
mod parameters;
mod polling;

pub use self::browser::{BrowserLogin, BrowserLoginBuilder};
pub use self::cancel::CancelHandle;
pub use self::device::{DeviceLogin, DeviceLoginBuilder};
pub use self::manual::{ManualLogin, ManualLoginBuilder};
pub use self::polling::DeviceProgress;
