// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations and handles, made from the API description.

#![cfg_attr(rustfmt, rustfmt_skip)]

pub mod handles;
pub mod model;
pub mod operations;

scs_client_core::define_call! {}
