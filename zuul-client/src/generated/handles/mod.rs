// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! One object of the API each, named by its path: cheap to make and to clone, nothing is sent
//! before a call is awaited.

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

pub use autoholds::*;
pub use builds::*;
pub use configuration::*;
pub use nodes::*;
pub use tenant::*;
