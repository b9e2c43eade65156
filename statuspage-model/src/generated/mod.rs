// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! What travels: the types of requests and answers.

#![cfg_attr(rustfmt, rustfmt_skip)]

mod component;
mod impact;
mod incident;
mod phase;
#[cfg(test)]
mod fixtures;

pub use component::*;
pub use impact::*;
pub use incident::*;
pub use phase::*;
