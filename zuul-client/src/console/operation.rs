//! The route that is no call: it ends in a WebSocket.

use scs_client_core::{CredentialUse, HttpMethod, Operation, OperationInfo, Upgrade, Upgraded};

pub(super) const CONSOLE_STREAM_GET: OperationInfo = OperationInfo::new(
    "console_stream_get",
    HttpMethod::Get,
    "/api/tenant/{tenant_name}/console-stream",
)
.accepts(&[101])
.any_content_type()
// The token goes into the first message; the server ignores the header.
.credential(CredentialUse::Never);

/// Switches to the WebSocket of the tenant's consoles. `GET /api/tenant/{tenant_name}/console-stream`
///
/// Called by [`Follow`](crate::Follow).
#[derive(Debug)]
pub enum ConsoleStreamGet {}

impl Operation for ConsoleStreamGet {
    type Output = Upgraded;
    type Answer = Upgrade;
    const INFO: OperationInfo = CONSOLE_STREAM_GET;
}
