//! Tokens that must pass and, mostly, tokens that must not.

mod attacks;
mod cases;
mod claims;
mod explain;
mod forge;
mod issuers;
mod keys;
mod remote;
mod shapes;
mod vectors;
