// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! What travels: the types of requests and answers.

#![cfg_attr(rustfmt, rustfmt_skip)]

mod actions;
mod autoholds;
mod builds;
mod configuration;
mod nodes;
mod oidc;
mod server;
mod status;
mod tenant;
#[cfg(test)]
mod fixtures;

pub use actions::*;
pub use autoholds::*;
pub use builds::*;
pub use configuration::*;
pub use nodes::*;
pub use oidc::*;
pub use server::*;
pub use status::*;
pub use tenant::*;
