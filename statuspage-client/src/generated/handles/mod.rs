// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! One object of the API each, named by its path: cheap to make and to clone, nothing is sent
//! before a call is awaited.

#![cfg_attr(rustfmt, rustfmt_skip)]

mod component;
mod impact;
mod incident;
mod phase;

pub use component::*;
pub use impact::*;
pub use incident::*;
