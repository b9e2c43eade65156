//! A report for the operations meeting: what is affected, what is open, what is planned.
//!
//! [`gather`](gather::gather) asks a Status Page, [`render`](render::render) turns the answers into
//! text. The program around them is in `main.rs`.

pub mod gather;
pub mod render;

/// The project's first page, whose code is compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct Readme;
