//! Tokens that must pass and, mostly, tokens that must not.

mod attacks;
mod cases;
mod claims;
mod explain;
mod explain_agrees;
mod forge;
mod issuers;
mod keys;
mod numbers;
mod remote;
mod shapes;
mod slow;
mod told;
mod vectors;
