// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! One object of the API each, named by its path: cheap to make and to clone, nothing is sent
//! before a call is awaited.

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
mod ping;
mod preheat;
mod project;
mod project_metadata;
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
mod system_cve_allowlist;
mod systeminfo;
mod user;
mod usergroup;
mod webhook;
mod webhookjob;

pub use artifact::*;
pub use gc::*;
pub use immutable::*;
pub use jobservice::*;
pub use label::*;
pub use member::*;
pub use preheat::*;
pub use project::*;
pub use project_metadata::*;
pub use purge::*;
pub use quota::*;
pub use registry::*;
pub use replication::*;
pub use repository::*;
pub use retention::*;
pub use robot::*;
pub use scanner::*;
pub use user::*;
pub use usergroup::*;
pub use webhook::*;
