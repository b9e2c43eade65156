//! What the program is told. The texts here are its manual.

#![allow(
    rustdoc::bare_urls,
    reason = "brackets around addresses would show in the manual"
)]

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  it did not work; the reason is on standard error
  2  the arguments or settings are wrong, and nothing was sent
  3  a person has to log in: there is no login, it has ended, or it was refused
  4  the issuer cannot be reached now; a later try may work";

const EXAMPLES: &str = "\
Examples:
  export SCS_ISSUER=https://keycloak.example.com/realms/scs
  scs-login login                          log in by the browser of this machine
  scs-login login --device                 log in by a telephone, for machines without a browser
  scs-login whoami                         who is logged in, and what that is good for
  curl -H \"Authorization: Bearer $(scs-login token)\" https://…
  scs-login kubectl --config > scs.yaml    let kubectl ask for its tokens here
  scs-login token --machine --client-id status-robot --client-secret-file robot.secret";

/// Logs in to Keycloak (or another OpenID Connect issuer) and hands out the tokens.
///
/// A login is made once and kept in a file that only its owner can read; from then on tokens are
/// renewed by themselves, also for several programs at a time. Machines with a client of their own
/// use --machine and need no login.
#[derive(Clone, Debug, Parser)]
#[command(version, after_long_help = format!("{EXAMPLES}\n\n{EXIT_CODES}"), after_help = EXIT_CODES)]
pub struct Arguments {
    /// Which issuer and client.
    #[command(flatten)]
    pub common: Common,
    /// What is to be done.
    #[command(subcommand)]
    pub command: Command,
}

/// Which issuer, which client, and where logins are kept. Each of these may stand before or after the
/// command.
#[derive(Args, Clone, Debug)]
pub struct Common {
    /// The issuer, exactly as it stands in its tokens [env: SCS_ISSUER]
    ///
    /// For instance https://keycloak.example.com/realms/scs. A slash at the end makes it another one.
    #[arg(
        long,
        value_name = "URL",
        global = true,
        conflicts_with = "server",
        help_heading = "Issuer and client"
    )]
    pub issuer: Option<String>,

    /// The address of a Keycloak server, in place of --issuer; with --realm
    #[arg(
        long,
        value_name = "URL",
        global = true,
        help_heading = "Issuer and client"
    )]
    pub server: Option<String>,

    /// The realm at --server, as it is called there ("Customer A").
    #[arg(
        long,
        value_name = "NAME",
        global = true,
        help_heading = "Issuer and client"
    )]
    pub realm: Option<String>,

    /// The id of this program's client at the issuer.
    #[arg(
        long,
        value_name = "ID",
        global = true,
        env = "SCS_CLIENT_ID",
        default_value = "scs-cli",
        help_heading = "Issuer and client"
    )]
    pub client_id: String,

    /// The issuer lets a refresh token be used again (Keycloak with "Revoke Refresh Token" off, as it is made)
    ///
    /// A refresh whose answer was lost is then repeated. Without this it may cost the login, since a
    /// used token must not be sent again where the issuer revokes them.
    #[arg(
        long,
        global = true,
        env = "SCS_REFRESH_TOKENS_ARE_REUSABLE",
        help_heading = "Issuer and client"
    )]
    pub refresh_tokens_are_reusable: bool,

    /// A certificate authority (PEM) that is trusted for the issuer, besides the usual ones
    #[arg(
        long,
        value_name = "FILE",
        global = true,
        env = "SCS_CA_FILE",
        help_heading = "Issuer and client"
    )]
    pub ca_file: Option<PathBuf>,

    /// Asks for this scope, too; may be repeated
    ///
    /// For instance one that brings a service's audience in (aud-harbor). A person's scopes are asked
    /// for at the login; a machine's whenever it asks for a token. `openid` is always asked for.
    #[arg(
        long = "scope",
        value_name = "SCOPE",
        global = true,
        help_heading = "Issuer and client"
    )]
    pub scopes: Vec<String>,

    /// The folder of the logins [default: ~/.local/state/scs-clients/logins]
    ///
    /// With XDG_STATE_HOME set, the default is scs-clients/logins in there. The folder is made where it
    /// is missing; one that others may write to is refused. Every issuer and client has a file of its own.
    #[arg(
        long,
        value_name = "DIR",
        global = true,
        env = "SCS_LOGIN_STORE",
        help_heading = "Issuer and client"
    )]
    pub store: Option<PathBuf>,

    /// Keeps this login apart from others of the same client, for people with two accounts
    #[arg(
        long,
        value_name = "NAME",
        global = true,
        help_heading = "Issuer and client"
    )]
    pub profile: Option<String>,

    /// Asks in the client's own name (its service account), without any login.
    #[arg(long, global = true, help_heading = "Machines")]
    pub machine: bool,

    /// The file with the client's secret; or set SCS_CLIENT_SECRET
    ///
    /// A line break at its end does not count. There is no argument for the secret itself: everybody
    /// on this machine could read it in the list of processes.
    #[arg(long, value_name = "FILE", global = true, env = "SCS_CLIENT_SECRET_FILE", conflicts_with_all = ["key_file", "assertion_file"], help_heading = "Machines")]
    pub client_secret_file: Option<PathBuf>,

    /// How the secret is presented.
    #[arg(
        long,
        value_name = "WAY",
        global = true,
        default_value = "basic",
        help_heading = "Machines"
    )]
    pub secret_as: SecretAs,

    /// The file with the client's private key (PEM), where it signs assertions (private_key_jwt)
    #[arg(
        long,
        value_name = "FILE",
        global = true,
        conflicts_with = "assertion_file",
        requires = "key_alg",
        help_heading = "Machines"
    )]
    pub key_file: Option<PathBuf>,

    /// What the key signs with.
    #[arg(long, value_name = "ALG", global = true, help_heading = "Machines")]
    pub key_alg: Option<KeyAlgorithm>,

    /// The key's id (kid), where the client is registered with several.
    #[arg(long, value_name = "KID", global = true, help_heading = "Machines")]
    pub key_id: Option<String>,

    /// A file with an assertion that somebody else writes and renews there
    ///
    /// For instance the projected service-account token of a pod.
    #[arg(long, value_name = "FILE", global = true, help_heading = "Machines")]
    pub assertion_file: Option<PathBuf>,
}

/// How a client's secret is presented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SecretAs {
    /// In the Authorization header (client_secret_basic)
    Basic,
    /// In the form (client_secret_post)
    Post,
    /// As the key of a signature, itself never sent (client_secret_jwt)
    Jwt,
}

/// What a client's key signs with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum KeyAlgorithm {
    /// RSA, PKCS 1
    #[value(alias = "RS256")]
    Rs256,
    /// RSA, PSS
    #[value(alias = "PS256")]
    Ps256,
    /// P-256
    #[value(alias = "ES256")]
    Es256,
    /// Ed25519
    #[value(name = "eddsa", alias = "EdDSA")]
    EdDsa,
}

/// What is to be done.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Logs a person in, unless there is a good login already
    ///
    /// Prints an address and opens it in the browser of this machine, where there is one. A login
    /// that is good is kept; a new one is made where it has ended, where it lacks a scope that is
    /// asked for now, or with --force.
    Login(Login),
    /// Ends the login, here and at the issuer
    ///
    /// The login is forgotten here whatever happens, and then given back to the issuer, with its
    /// whole session. Access tokens that services check by themselves stay good until they expire,
    /// usually some minutes. That nobody was logged in is no error.
    Logout(Logout),
    /// Says who is logged in, and what the tokens are good for
    ///
    /// Shows what the tokens say (audiences, scopes, roles, until when), after their signature was
    /// checked, and what the issuer says at this moment (name, groups).
    Whoami(Whoami),
    /// Prints one token on standard output, and nothing else
    ///
    /// Renews it first where that is due. To a terminal it is printed as well as to a pipe, with a
    /// line break behind. Whoever reads it can act in your name: do not paste it into chats or tickets.
    Token(Token),
    /// Prints a credential for kubectl, which starts this program by itself
    ///
    /// Reads KUBERNETES_EXEC_INFO, as kubectl sets it, and prints an ExecCredential of the version
    /// asked for. Where nobody is logged in and kubectl has a terminal to itself, the login by browser
    /// is begun. --config prints what belongs into the kubeconfig.
    Kubectl(Kubectl),
    /// Says what is wrong with a token, in words; never prints it
    ///
    /// Looks over the token of the login, or one from a file, as a service would: form, kind, issuer,
    /// audience, times, and the signature with the issuer's keys. Exit code 1: a service would refuse it.
    Explain(Explain),
}

/// How a person logs in.
#[derive(Args, Clone, Debug, Default)]
pub struct Login {
    /// Shows a code to type on another device, such as a telephone.
    #[arg(long, conflicts_with = "manual")]
    pub device: bool,

    /// Lets you paste the address at which a browser elsewhere ended
    ///
    /// For machines without a browser at issuers without device codes: you open the address anywhere,
    /// log in, and copy the address at which you end, although no page shows there.
    #[arg(long)]
    pub manual: bool,

    /// The address that --manual ends at
    ///
    /// One that the client is registered with, and where nobody listens.
    #[arg(long, value_name = "URI", default_value = crate::login::MANUAL_REDIRECT, requires = "manual")]
    pub redirect_uri: String,

    /// Asks for a login that outlives your session (offline_access)
    ///
    /// For tools that must work next week. It goes on after you have logged out elsewhere; end it by
    /// `scs-login logout`.
    #[arg(long)]
    pub offline: bool,

    /// Leads straight to one of the realm's identity providers, by its alias.
    #[arg(long, value_name = "ALIAS", conflicts_with = "device")]
    pub idp_hint: Option<String>,

    /// Logs in anew although there is a good login.
    #[arg(long)]
    pub force: bool,

    /// Only prints the address, and opens no browser.
    #[arg(long)]
    pub no_browser: bool,

    /// The port on this machine to which the browser comes back; otherwise a free one
    ///
    /// For issuers that want to know it before. Keycloak does not.
    #[arg(long, value_name = "PORT", conflicts_with_all = ["device", "manual"])]
    pub port: Option<u16>,

    /// Lets the browser come back to http://localhost in place of http://127.0.0.1
    ///
    /// For issuers where that is registered (Dex).
    #[arg(long, conflicts_with_all = ["device", "manual"])]
    pub localhost: bool,

    /// How long to wait for you, in seconds; a device's code has its own limit.
    #[arg(long, value_name = "SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u64).range(1..=3600))]
    pub time_limit: u64,
}

/// How a login ends.
#[derive(Args, Clone, Debug, Default)]
pub struct Logout {
    /// Also opens the page that logs your browser out
    ///
    /// Its address is printed, too. The page asks whether you mean it, because the address does not
    /// hold your ID token, which would be there for everybody to read.
    #[arg(long)]
    pub browser: bool,
}

/// How somebody is shown.
#[derive(Args, Clone, Debug, Default)]
pub struct Whoami {
    /// Prints JSON, for programs.
    #[arg(long)]
    pub json: bool,
}

/// Which token is printed.
#[derive(Args, Clone, Debug, Default)]
pub struct Token {
    /// The ID token: for the Status Page, Harbor and Kubernetes.
    #[arg(long, conflicts_with = "access")]
    pub id: bool,

    /// The access token, which is the default: for Zuul and Keystone.
    #[arg(long)]
    pub access: bool,

    /// Refuses a token that is not for this audience, and says what is missing.
    #[arg(long, value_name = "NAME")]
    pub audience: Option<String>,
}

/// What kubectl gets.
#[derive(Args, Clone, Debug, Default)]
pub struct Kubectl {
    /// Prints a kubeconfig with a user that starts this program with the settings given now.
    #[arg(long)]
    pub config: bool,

    /// The name of that user.
    #[arg(
        long,
        value_name = "NAME",
        default_value = "scs-login",
        requires = "config"
    )]
    pub user: String,

    /// Gives kubectl the access token in place of the ID token.
    #[arg(long)]
    pub access: bool,

    /// Refuses a token that is not for this audience (the client id of the API server).
    #[arg(long, value_name = "NAME")]
    pub audience: Option<String>,
}

/// Which token is looked over, and for whom.
#[derive(Args, Clone, Debug, Default)]
pub struct Explain {
    /// The file with the token, or - for standard input; without it the token of the login.
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,

    /// Takes the login's ID token, and expects one.
    #[arg(long, conflicts_with = "access")]
    pub id: bool,

    /// Takes the login's access token, and expects one.
    #[arg(long)]
    pub access: bool,

    /// The name under which the service looks for itself in the token (`aud`).
    #[arg(long, value_name = "NAME")]
    pub expect_audience: Option<String>,

    /// The WWW-Authenticate header of the service's answer: 'Bearer error="…"'.
    #[arg(long, value_name = "HEADER")]
    pub challenge: Option<String>,

    /// The service that refused it; adds what is peculiar to it.
    #[arg(long, value_name = "NAME", value_parser = ["statuspage", "centralapi", "zuul", "harbor"])]
    pub service: Option<String>,
}
