//! Who the caller is, and how to find out that the server agrees.

mod cli_login;
mod login;
mod session;
mod strict;
mod whoami;

pub(crate) use self::cli_login::BEYOND_CLI_SECRET;
pub use self::cli_login::CliLogin;
pub use self::login::Login;
pub use self::session::Session;
pub use self::strict::Strict;
pub use self::whoami::Identity;
