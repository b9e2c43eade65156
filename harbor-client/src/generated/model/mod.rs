// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! What travels: the types of requests and answers.

#![cfg_attr(rustfmt, rustfmt_skip)]

mod artifact;
mod auditlog;
mod configure;
mod gc;
mod health;
mod icon;
mod immutable;
mod jobservice;
mod label;
mod ldap;
mod member;
mod oidc;
mod permissions;
mod preheat;
mod project;
mod purge;
mod quota;
mod registry;
mod replication;
mod repository;
mod retention;
mod robot;
mod scan;
mod scan_all;
mod scan_data_export;
mod scanner;
mod schedule;
mod search;
mod securityhub;
mod statistic;
mod systeminfo;
mod user;
mod usergroup;
mod webhook;
mod webhookjob;
#[cfg(test)]
mod fixtures;

pub use artifact::*;
pub use auditlog::*;
pub use configure::*;
pub use gc::*;
pub use health::*;
pub use icon::*;
pub use immutable::*;
pub use jobservice::*;
pub use label::*;
pub use ldap::*;
pub use member::*;
pub use oidc::*;
pub use permissions::*;
pub use preheat::*;
pub use project::*;
pub use purge::*;
pub use quota::*;
pub use registry::*;
pub use replication::*;
pub use repository::*;
pub use retention::*;
pub use robot::*;
pub use scan::*;
pub use scan_all::*;
pub use scan_data_export::*;
pub use scanner::*;
pub use schedule::*;
pub use search::*;
pub use securityhub::*;
pub use statistic::*;
pub use systeminfo::*;
pub use user::*;
pub use usergroup::*;
pub use webhook::*;
pub use webhookjob::*;
