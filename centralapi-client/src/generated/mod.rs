// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! What travels: the types of requests and answers.

#![cfg_attr(rustfmt, rustfmt_skip)]

pub mod blockstorage;
pub mod compute;
pub mod containerinfra;
pub mod db;
pub mod dns;
pub mod fw;
pub mod identity;
pub mod images;
pub mod keymanager;
pub mod lb;
pub mod networking;
pub mod objectstorage;
pub mod orchestration;
pub mod scs;
pub mod sharedfilesystem;
pub mod vpnaas;
#[cfg(test)]
mod fixtures;

